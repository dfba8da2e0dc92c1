"""What pages, documents and other rooms read about people: one place for each set of figures."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from utblick.people import rules
from utblick.people.models import BODIES, OWN_UNITS, Membership, Organization, Person, Post, Term


def with_all_below(ids: Iterable[int]) -> dict[int, set[int]]:
    """Return, for each organization's id, that id and those of all organizations below it. One query."""
    children: dict[int, list[int]] = {}
    for pk, parent in Organization.objects.exclude(parent=None).values_list("pk", "parent_id"):
        children.setdefault(parent, []).append(pk)  # type: ignore[arg-type]
    found = {}
    for top in ids:
        below, waiting = set(), [top]
        while waiting:
            here = waiting.pop()
            if here not in below:
                below.add(here)
                waiting.extend(children.get(here, ()))
        found[top] = below
    return found


def visible_persons(account: Any) -> QuerySet[Person]:
    """Persons whom the reader may know of."""
    persons = Person.objects.all()
    return persons if account.has_perm("people.see_protected") else persons.filter(protected_identity=False)


def bodies() -> QuerySet[Organization]:
    """Assembly, board, committees and the bodies of engagements."""
    return Organization.objects.filter(classification__in=BODIES)


def own_units() -> QuerySet[Organization]:
    """The organisation itself, its administrations, companies, units and offices."""
    return Organization.objects.filter(classification__in=OWN_UNITS)


def others() -> QuerySet[Organization]:
    """Parties, partners and all other organizations."""
    return Organization.objects.exclude(classification__in=(*BODIES, *OWN_UNITS))


@dataclass(frozen=True)
class PostView:
    """A post with its holders at a day."""

    post: Post
    holders: list[Membership]
    occupancy: rules.Occupancy


def posts_of(body: Organization, today: date) -> list[PostView]:
    """Return a body's posts with those who hold them at `today`, in three queries."""
    members = Membership.objects.select_related("person", "party", "term").order_by("id")
    posts = body.posts.prefetch_related(Prefetch("memberships", queryset=members))
    return [_post_view(post, today) for post in posts]


def _post_view(post: Post, today: date) -> PostView:
    members = list(post.memberships.all())
    state = rules.occupancy(post.seats, [(m.start, m.end) for m in members], post.unfilled, today)
    return PostView(post, [m for m in members if rules.holds_at(m.start, m.end, today)], state)


def without_post(body: Organization, today: date) -> list[Membership]:
    """Members of a body whose role the source does not state, at `today`."""
    members = body.memberships.filter(post=None).select_related("person", "party", "term")
    return [member for member in members if rules.holds_at(member.start, member.end, today)]


def empty_posts(today: date, organizations: Iterable[int] | None = None) -> list[PostView]:
    """Posts with a seat that nobody holds at `today`, in two queries."""
    posts = Post.objects.select_related("organization").prefetch_related("memberships")
    if organizations is not None:
        posts = posts.filter(organization__in=organizations)
    return [view for view in (_post_view(post, today) for post in posts) if view.occupancy.empty]


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
    members = person.memberships.select_related("organization", "party", "term", "post")
    now, then = [], []
    for member in members:
        (now if rules.holds_at(member.start, member.end, today) else then).append(member)
    return now, then


def term_at(today: date) -> Term | None:
    """Return the term of office that `today` lies in."""
    terms = list(Term.objects.all())
    place = rules.term_at([(term.start, term.end) for term in terms], today)
    return None if place is None else terms[place]
