"""Renewing many seats at once when a term of office ends: which seats, and what each choice would come to.

Reads only. `seat_actions.renew_seats` carries a plan out, whole or not at all.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from utblick.core.days import shifted
from utblick.people import queries, rules, seating
from utblick.people.models import Membership, Organization, Person, Term


class Choice(StrEnum):
    """What becomes of a seat when the term ends."""

    RE_ELECTED = "re-elected"
    SUCCESSOR = "successor"
    ENDS = "ends"
    LEAVE = "leave"


@dataclass(frozen=True)
class Renewal:
    """A change of term: seats end the day before `day`, and new ones begin on it."""

    old: Term
    new: Term
    day: date

    @property
    def last(self) -> date:
        """The last day of the seats that end."""
        return shifted(self.day, timedelta(days=-1))


@dataclass
class Seat:
    """A seat that may be renewed; `renewed` is what an earlier renewal already made of it."""

    membership: Membership
    renewed: Membership | None = None


@dataclass(frozen=True)
class Decision:
    """What somebody chose for a seat. `version` is the seat's version when the choice was made."""

    seat: Membership
    choice: Choice
    version: int
    successor: Person | None = None


@dataclass
class Step:
    """What carrying out one decision does: the day that the seat ends, and the seat that follows it."""

    decision: Decision
    ends: str = ""
    follows: Membership | None = None
    done: bool = False


@dataclass
class Plan:
    """All steps, and what stands in their way: message by the seat's id. A plan with errors is not carried out."""

    steps: list[Step] = field(default_factory=list)
    errors: dict[int, str] = field(default_factory=dict)

    def count(self, *choices: Choice) -> int:
        """How many seats have one of these choices."""
        return sum(step.decision.choice in choices for step in self.steps)


def following_key(seat: Membership, new: Term) -> str:
    """The key of the seat that follows another in a new term: one and the same however often it is sent."""
    return hashlib.sha256(f"{seat.key} {new.key}".encode()).hexdigest()[:32]


def seats_to_renew(bodies: Iterable[Organization], renewal: Renewal) -> list[Seat]:
    """Return the seats held on the last day before the change, in two queries; those of the new term are left out."""
    members = Membership.objects.filter(organization__in=list(bodies)).select_related(
        "person", "organization", "party", "post", "term", *queries.TIED
    )
    held = [
        member
        for member in members.order_by("organization__name", "post", "id")
        if member.term_id != renewal.new.pk and rules.holds_at(member.start, member.end, renewal.last)
    ]
    keys = {following_key(member, renewal.new): member.pk for member in held}
    made = Membership.objects.filter(key__in=keys).select_related("person")
    renewed = {keys[member.key]: member for member in made}
    return [Seat(member, renewed.get(member.pk)) for member in held]


def plan(decisions: Iterable[Decision], renewal: Renewal, parties: dict[int, Any]) -> Plan:
    """Work out what the decisions come to. `parties` maps a successor's id to the party of their other seats."""
    found = Plan()
    for decision in decisions:
        step = Step(decision)
        if decision.choice != Choice.LEAVE:
            step.ends = renewal.last.isoformat()
        if decision.choice in (Choice.RE_ELECTED, Choice.SUCCESSOR):
            step.follows = _follower(decision, renewal, parties)
        found.steps.append(step)
    _check(found, renewal)
    return found


def _follower(decision: Decision, renewal: Renewal, parties: dict[int, Any]) -> Membership | None:
    seat = decision.seat
    person, party = seat.person, seat.party
    if decision.choice == Choice.SUCCESSOR:
        if decision.successor is None:
            return None
        person, party = decision.successor, parties.get(decision.successor.pk)
    if not rules.party_may_be_recorded(person.kind):
        party = None
    return Membership(
        key=following_key(seat, renewal.new),
        person=person,
        organization=seat.organization,
        post=seat.post,
        role=seat.role,
        party=party,
        term=renewal.new,
        start=renewal.day.isoformat(),
        source_id=seat.source_id,
    )


def tied_follower(step: Step, new: Term) -> Membership | None:
    """Return the seat that follows the ordinary member's whom a step's substitute is tied to; None without one."""
    tied = step.decision.seat.substitute_for
    found = Membership.objects.filter(key=following_key(tied, new)).first() if tied else None
    return found if found and step.follows and found.person_id != step.follows.person_id else None


def _check(found: Plan, renewal: Renewal) -> None:
    keys = {step.decision.seat.pk: following_key(step.decision.seat, renewal.new) for step in found.steps}
    found_now = list(Membership.objects.filter(Q(pk__in=keys) | Q(key__in=keys.values())))
    made = {seat.key: seat for seat in found_now}
    seats = {seat.pk: seat for seat in found_now}
    for step in found.steps:
        decision = step.decision
        now, earlier = seats.get(decision.seat.pk), made.get(keys[decision.seat.pk])
        step.done = decision.choice == Choice.LEAVE or _is_done(step, now, earlier)
        if not step.done and (problem := _problem(decision, now, earlier)):
            found.errors[decision.seat.pk] = problem
    _check_room(found, renewal)


def _is_done(step: Step, now: Membership | None, earlier: Membership | None) -> bool:
    """Whether the very same has been carried out already: a form sent twice does it once."""
    if now is None or now.end != step.ends:
        return False
    if step.follows is None:
        return step.decision.choice == Choice.ENDS and earlier is None
    return earlier is not None and earlier.person_id == step.follows.person_id


def _problem(decision: Decision, now: Membership | None, earlier: Membership | None) -> str:
    if now is None or earlier is not None or now.version != decision.version:
        return _("Somebody changed this seat while you were choosing. Look at it again.")
    if decision.choice == Choice.SUCCESSOR and decision.successor is None:
        return _("Say who takes over, or choose that the seat ends.")
    if decision.choice == Choice.SUCCESSOR and decision.successor == decision.seat.person:
        return _("This person holds the seat already. Choose re-elected instead.")
    return ""


def _check_room(found: Plan, renewal: Renewal) -> None:
    """Refuse new holders beyond the seats of a post, counting those who stay."""
    ending = {step.decision.seat.pk for step in found.steps if step.ends}
    new = [step for step in found.steps if step.follows and step.follows.post_id and not step.done]
    posts = {step.follows.post_id for step in new if step.follows}
    taken: dict[int | None, list[tuple[str, str]]] = {}
    for seat in Membership.objects.filter(post__in=posts).exclude(pk__in=ending):
        taken.setdefault(seat.post_id, []).append((seat.start, seat.end))
    for step in new:
        follower = step.follows
        if follower is None or follower.post is None or step.decision.seat.pk in found.errors:
            continue
        others = taken.setdefault(follower.post_id, [])
        if not seating.fits(follower.post.seats, (follower.start, ""), others, renewal.day):
            found.errors[step.decision.seat.pk] = no_room(follower)
        others.append((follower.start, ""))


def no_room(seat: Membership) -> str:
    """Say that a post has no seat left, naming post and body."""
    post = seat.post
    return _("All %(seats)s seats as %(post)s in %(body)s are taken at that time.") % {
        "seats": post.seats if post else 0,
        "post": post,
        "body": seat.organization,
    }
