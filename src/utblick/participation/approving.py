"""Who may say yes or no to somebody who is to take part, or to travel: the organisation's own table, read for a person.

The travel room asks here too, so that a journey and the participation that it serves never have different approvers.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.stamp import stamped
from utblick.participation import rules
from utblick.participation.models import ApprovalRule, Approver, Participant, Who
from utblick.people import queries as people
from utblick.people.models import Account, Membership, Organization, Person, PostRole
from utblick.people.roles import Role

APPROVE, NOTE_DECISION = "participation.approve", "participation.note_approval"
PRESIDIUM = (PostRole.CHAIR, PostRole.VICE_CHAIR)


@dataclass(frozen=True)
class Way:
    """Who approves somebody: `by` is head, presidium, board or "" (not said); `body` the body, None for a head."""

    by: str
    body: Organization | None


@stamped
def _table() -> Mapping[str, ApprovalRule]:
    return {each.who: each for each in ApprovalRule.objects.select_related("body")}


@stamped
def _directors() -> frozenset[int]:
    """The persons whose account has the chief executive's role. One query."""
    rows = Account.objects.filter(role_assignments__role=Role.DIRECTOR, is_active=True)
    return frozenset(rows.exclude(person=None).values_list("person", flat=True))


def who_of(person: Person) -> str:
    """Return what somebody counts as in the table."""
    return Who.DIRECTOR if person.pk in _directors() else str(person.kind)


def way_for(person: Person) -> Way:
    """Return who approves that a person takes part. Two queries, whoever it is."""
    table = _table()
    who = who_of(person)
    by = rules.who_approves(who, {key: each.by for key, each in table.items()})
    return Way(by, table[who].body if by else None)


@stamped
def presidium_of(body: int, today: date) -> list[int]:
    """Return the persons who chair a body at a day, the chair first. One query."""
    rows = Membership.objects.filter(people.held_at(today), organization=body, role__in=PRESIDIUM)
    return list(rows.order_by("role", "id").values_list("person", flat=True))


def may_decide(account: Any, participant: Participant, today: date) -> bool:
    """Whether an account may say yes or no to a participant: never to what is their own, or proposed by them."""
    return rules.may_approve(
        approves(account, participant.person, today),
        own_participation=account.person_id is not None and account.person_id == participant.person_id,
        own_proposal=participant.proposed_by_id == account.pk,
    )


def approves(account: Any, person: Person, today: date) -> bool:
    """Whether an account is among those who approve what a person does, be it their own or not.

    Where the organisation has not said who approves, those who may approve the staff of the person's unit do. What a
    presidium or a body has said, its secretary may note.
    """
    way = way_for(person)
    if way.by in (rules.HEAD, ""):
        return bool(
            account.has_perm(APPROVE, person.unit) if person.unit else account.holds_for_the_whole(APPROVE)
        )
    if way.body is None:
        return False
    if account.has_perm(NOTE_DECISION, way.body):
        return True
    chairs = way.by == rules.PRESIDIUM and account.person_id is not None
    return chairs and account.person_id in presidium_of(way.body.pk, today)


def notes(account: Any, person: Person, today: date) -> bool:
    """Whether an account that answers for a person only notes what a presidium or body has said, being no part of it.

    Who notes it says who said it, and when. Two queries, and one for the presidium.
    """
    way = way_for(person)
    if way.by not in (rules.PRESIDIUM, rules.BOARD) or way.body is None:
        return False
    return way.by == rules.BOARD or account.person_id not in presidium_of(way.body.pk, today)


def need_said_by(said_by: str) -> str:
    """Return who has said it, and when, without blanks around. Raises ValidationError where it is not stated."""
    if not said_by.strip():
        message = _("Write who has said it, and when, such as: the presidium 24 November, by e-mail.")
        raise ValidationError({"said_by": message})
    return said_by.strip()


@dataclass(frozen=True)
class Asked:
    """Who is asked for a yes or no: the holders of a permission for a unit or body, or first of all one person."""

    permission: str
    unit: int | None
    person: int | None = None


def asked_for(person: Person, today: date, own: Collection[int | None] = ()) -> Asked:
    """Return who is asked whether a person may take part or travel; never one of `own`, the ids of persons.

    A presidium is asked by the first of its chairs who has no part in the matter, else by its secretary.
    """
    way = way_for(person)
    if way.by in (rules.PRESIDIUM, rules.BOARD) and way.body is not None:
        chairs = presidium_of(way.body.pk, today) if way.by == rules.PRESIDIUM else []
        first = next((pk for pk in chairs if pk not in {person.pk, *own}), None)
        return Asked(NOTE_DECISION, way.body.pk, first)
    return Asked(APPROVE, person.unit_id)


def in_words(person: Person) -> str:
    """Return who approves what a person does, in words: `The chair or a vice chair, Regionstyrelsen`."""
    way = way_for(person)
    told = str(Approver(way.by or rules.HEAD).label)
    told = told[:1].upper() + told[1:]
    return f"{told}, {way.body}" if way.body is not None else told
