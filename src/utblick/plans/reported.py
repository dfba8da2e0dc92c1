"""Where a year is reported. A room above says it; where none does, the follow-up of the year's plan is the report."""

from collections.abc import Callable

from utblick.core.pages import Link

Place = Callable[[int], Link]
_places: list[Place] = []


def offer(place: Place) -> Place:
    """Register the function that gives, for a year, the button and the address where its report is made."""
    if place not in _places:
        _places.append(place)
    return place


def place_of(year: int) -> Link | None:
    """Return the button and the address where a year is reported; None where no room says so."""
    return _places[-1](year) if _places else None
