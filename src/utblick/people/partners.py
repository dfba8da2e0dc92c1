"""What partner organisations and we take part in: told by the rooms that know, so that none has to know another.

A partner is an organisation whose people sign in with the role of a partner that holds for it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from utblick.people.models import Organization
from utblick.people.models.organizations import with_all_below
from utblick.people.roles import Role


def tied_to(account: Any) -> set[int]:
    """Return the ids of the organisations that a partner account belongs to, with those below them.

    None for an account whose role as partner holds for no organisation: it has no organisation of its own. One query.
    """
    own = {each.unit_id for each in account.assignments if each.role == Role.PARTNER and each.unit_id}
    return set().union(*with_all_below(own).values()) if own else set()


def organizations_of(account: Any) -> list[Organization]:
    """Return the organisations that a partner account is tied to, those below them left out. One query."""
    own = {each.unit_id for each in account.assignments if each.role == Role.PARTNER and each.unit_id}
    return list(Organization.objects.filter(pk__in=own).order_by("name", "pk")) if own else []


def from_outside(account: Any) -> bool:
    """Whether an account is a partner's and nothing else: what those inside write to each other is not for it."""
    return set(account.roles) == {Role.PARTNER}


@dataclass(frozen=True)
class TakesPart:
    """That a partner organisation takes part in something, as it says itself. `since` is a partial date, or blank."""

    organization: Organization
    name: str
    since: str = ""


@dataclass(frozen=True)
class OfTheCounty:
    """Something that we take part in and that a partner may see; `ours_too`: the partner is a member of it."""

    label: str
    url: str
    ours_too: bool = False


Told = Callable[[], Iterable[TakesPart]]
Seen = Callable[[Any, set[int]], Iterable[OfTheCounty]]
_TOLD: list[Told] = []
_SEEN: list[Seen] = []


def tell(function: Told) -> Told:
    """Register a function that gives what partner organisations take part in now."""
    if function not in _TOLD:
        _TOLD.append(function)
    return function


def offer(function: Seen) -> Seen:
    """Register a function that, for a reader and the ids of their organisations, gives what we take part in."""
    if function not in _SEEN:
        _SEEN.append(function)
    return function


def take_part() -> list[TakesPart]:
    """Return what partner organisations take part in, by organisation and name. One query for each room that tells."""
    found = [each for function in _TOLD for each in function()]
    return sorted(found, key=lambda each: (str(each.organization), each.name))


def of_the_county(reader: Any, organizations: set[int]) -> list[OfTheCounty]:
    """Return what we take part in that the reader may see, what is theirs too first."""
    found = [each for function in _SEEN for each in function(reader, organizations)]
    return sorted(found, key=lambda each: (not each.ours_too, each.label))
