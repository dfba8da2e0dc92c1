"""What pages, documents and other rooms read about people: one place for each set of figures."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from utblick.core.once import once
from utblick.core.stamp import stamped
from utblick.people import rules
from utblick.people.models import (
    BODIES,
    OWN_UNITS,
    Classification,
    Membership,
    Organization,
    Person,
    Post,
    PostRole,
    Term,
)

TIED = ("substitute_for__person",)
"""What shows whom a substitute is tied to."""


def visible_persons(account: Any) -> QuerySet[Person]:
    """Persons whom the reader may know of."""
    persons = Person.objects.all()
    return persons if account.has_perm("people.see_protected") else persons.filter(protected_identity=False)


@stamped
def protected_marks() -> frozenset[str]:
    """Return the names and the e-mail addresses of those with protected identity, in small letters. One query."""
    rows = Person.objects.filter(protected_identity=True).values_list("given_name", "family_name", "email")
    found = (mark for given, family, email in rows for mark in (f"{given} {family}".strip(), email))
    return frozenset(mark.casefold() for mark in found if mark)


def leads_to_protected(*texts: str) -> bool:
    """Whether texts hold the name or the e-mail address of somebody whose identity is protected now. One query."""
    whole = "\n".join(texts).casefold()
    return any(mark in whole for mark in protected_marks())


def bodies() -> QuerySet[Organization]:
    """Assembly, board, committees and the bodies of engagements."""
    return Organization.objects.filter(classification__in=BODIES)


def own_units() -> QuerySet[Organization]:
    """The organisation itself, its administrations, companies, units and offices."""
    return Organization.objects.filter(classification__in=OWN_UNITS)


def others() -> QuerySet[Organization]:
    """Parties, partners and all other organizations."""
    return Organization.objects.exclude(classification__in=(*BODIES, *OWN_UNITS))


def organization_counts() -> tuple[int, int, int]:
    """Return how many bodies, units of our own, and other organizations there are, in one query."""
    rows = Organization.objects.order_by().values_list("classification").annotate(Count("pk"))
    counts = Counter(dict(rows))
    found_bodies = sum(counts[each] for each in BODIES)
    units = sum(counts[each] for each in OWN_UNITS)
    return found_bodies, units, counts.total() - found_bodies - units


@dataclass(frozen=True)
class PostView:
    """A post with its holders at a day."""

    post: Post
    holders: list[Membership]
    occupancy: rules.Occupancy


def posts_of(body: Organization, today: date) -> list[PostView]:
    """Return a body's posts with those who hold them at `today`, in three queries."""
    members = Membership.objects.select_related("person", "party", "term", *TIED).order_by("id")
    posts = body.posts.prefetch_related(Prefetch("memberships", queryset=members))
    return [post_view(post, post.memberships.all(), today) for post in posts]


def post_view(post: Post, memberships: Iterable[Membership], today: date) -> PostView:
    """Return one post with its holders at `today`, of those who have ever held it."""
    members = list(memberships)
    state = rules.occupancy(post.seats, [(m.start, m.end) for m in members], post.unfilled, today)
    return PostView(post, [m for m in members if rules.holds_at(m.start, m.end, today)], state)


def empty_posts(today: date, organizations: Iterable[int] | None = None) -> list[PostView]:
    """Posts with a seat that nobody holds at `today`, in two queries."""
    posts = Post.objects.select_related("organization").prefetch_related("memberships")
    if organizations is not None:
        posts = posts.filter(organization__in=organizations)
    return [
        view
        for view in (post_view(post, post.memberships.all(), today) for post in posts)
        if view.occupancy.empty
    ]


@dataclass(frozen=True)
class SeatCount:
    """Distinct persons, seats and chairs among memberships, and persons by party abbreviation ("" for none)."""

    persons: int
    seats: int
    chairs: int
    parties: dict[str, int]


def seat_count(memberships: Iterable[Membership]) -> SeatCount:
    """Count persons, seats and chairs. A person with several seats counts once, under one party."""
    members = list(memberships)
    party: dict[int, str] = {}
    for member in members:
        abbreviation = member.party.abbreviation if member.party else ""
        party[member.person_id] = party.get(member.person_id) or abbreviation
    return SeatCount(
        persons=len(party),
        seats=sum(rules.counts_as_seat(member.role) for member in members),
        chairs=sum(member.role == "chair" for member in members),
        parties=dict(Counter(party.values())),
    )


def seats_of(person: Person, today: date) -> tuple[list[Membership], list[Membership]]:
    """Return a person's seats at `today`, and those that are past or to come."""
    members = person.memberships.select_related("organization", "party", "term", "post", *TIED)
    now: list[Membership] = []
    then: list[Membership] = []
    for member in members:
        (now if rules.holds_at(member.start, member.end, today) else then).append(member)
    return now, then


@once
def terms() -> list[Term]:
    """Return all terms of office, in their order."""
    return list(Term.objects.all())


def term_at(today: date) -> Term | None:
    """Return the term of office that `today` lies in."""
    found = terms()
    place = rules.term_at([(term.start, term.end) for term in found], today)
    return None if place is None else found[place]


def held_at(today: date, path: str = "") -> Q:
    """Return the condition that a seat is held at `today`: what `rules.holds_at` says, for the database.

    `path` leads to the seat, such as `memberships__`. Partial dates sort as text, except that a year or a month
    that today lies in has not ended.
    """
    day = today.isoformat()
    begun = Q(**{f"{path}start__lte": day})
    open_end = Q(**{f"{path}end": ""}) | Q(**{f"{path}end__gte": day})
    return begun & (open_end | Q(**{f"{path}end__in": [day[:4], day[:7]]}))


@dataclass
class BodySummary:
    """A body in figures at a day: its seats, how many are filled, places with nobody named, and the chairs."""

    seats: int = 0
    filled: int = 0
    empty: int = 0
    chairs: list[Membership] = field(default_factory=list)
    known: bool = False  # whether any post or seat has been registered

    def said(self, number: int) -> int | str:
        """A figure, or a dash for a body of which nothing has been registered yet: zero would say too much."""
        return number if self.known else "–"


def summaries(bodies: Iterable[Organization], today: date) -> dict[int, BodySummary]:
    """Return the figures of several bodies in two queries. Chairs and contact persons are no seats (F16)."""
    found = {body.pk: BodySummary() for body in bodies}
    held: dict[int | None, list[Membership]] = {}
    members = Membership.objects.filter(organization__in=found).select_related("person").order_by("id")
    for member in members:
        if rules.holds_at(member.start, member.end, today):
            held.setdefault(member.post_id, []).append(member)
            if member.role == PostRole.CHAIR:
                found[member.organization_id].chairs.append(member)
    for post in Post.objects.filter(organization__in=found):
        _count_post(found[post.organization_id], post, len(held.get(post.pk, ())))
    for member in held.get(None, ()):
        found[member.organization_id].known = True
        found[member.organization_id].seats += 1
        found[member.organization_id].filled += 1
    return found


def _count_post(summary: BodySummary, post: Post, holders: int) -> None:
    summary.known = True
    if rules.counts_as_seat(post.role):
        summary.seats += post.seats
        summary.filled += holders
    summary.empty += max(0, post.seats - holders)


def may_edit_body(account: Any, body: Organization) -> bool:
    """Whether the reader may change a body, its posts and seats.

    A body of an engagement belongs to no unit of ours, so that takes a role that holds for the whole.
    A body that is not saved yet belongs where its parent does.
    """
    if body.classification == Classification.FOREIGN_BODY:
        return bool(account.has_perm("people.edit_foreign_body"))
    return bool(account.has_perm("people.edit_body", body if body.pk else body.parent or body))


def bodies_to_renew(account: Any, term: Term) -> list[Organization]:
    """Bodies that the reader may change in which somebody sat when a term ended, each with its `seat_count`.

    One query, and one for the units of a limited role.
    """
    held = held_at(term.end, "memberships__")
    found = bodies().select_related("parent").annotate(seat_count=Count("memberships", filter=held))
    return [body for body in found.filter(seat_count__gt=0) if may_edit_body(account, body)]


def outside_seats(today: date, bodies: Iterable[int] | None = None) -> list[Membership]:
    """Seats and roles held at `today` in bodies of engagements, in one query."""
    members = Membership.objects.filter(
        held_at(today), organization__classification=Classification.FOREIGN_BODY
    )
    if bodies is not None:
        members = members.filter(organization__in=bodies)
    order = ("person__family_name", "person__given_name", "organization__name", "id")
    return list(members.select_related("person", "organization", "party", "post", *TIED).order_by(*order))


@dataclass
class Branch:
    """A unit and those below it."""

    unit: Organization
    below: list["Branch"] = field(default_factory=list)


def unit_tree() -> list[Branch]:
    """Return our own units as trees, in one query. A unit whose parent is no unit of ours stands at the top."""
    branches = {unit.pk: Branch(unit) for unit in own_units()}
    tops: list[Branch] = []
    for branch in branches.values():
        above = branches.get(branch.unit.parent_id or 0)
        (above.below if above else tops).append(branch)
    return tops


def latest_parties(persons: Iterable[int]) -> dict[int, Organization]:
    """Return the party on each person's latest seat that states one, in one query."""
    seats = Membership.objects.filter(person__in=list(persons)).exclude(party=None)
    return {seat.person_id: seat.party for seat in seats.select_related("party").order_by("id") if seat.party}
