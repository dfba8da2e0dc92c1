"""What may be told of few, and what a catalogue must say. Pure functions: no Django, no clock."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

FEWEST = 3
"""A figure is told only where at least so many stand behind it."""
TITLE_WORDS = 9
"""A title in the national portal has fewer than ten words."""
LICENCES = (
    "http://creativecommons.org/licenses/by/4.0/",
    "http://creativecommons.org/publicdomain/zero/1.0/",
)
"""The licences of DCAT-AP-SE, to the letter: no https, with the slash."""
LANGUAGES = ("sv", "en")


@dataclass(frozen=True)
class Cell:
    """Who stands behind a figure, and the figures: they add up to those of the row. None of them is below nought."""

    members: frozenset[Hashable]
    values: tuple[Decimal, ...]


@dataclass(frozen=True)
class Told:
    """What of a row is told: the columns, and whether its total is."""

    columns: frozenset[Any]
    total: bool


def told(row: Mapping[Any, Cell]) -> Told:
    """Return what of a row may be told, so that what is left out cannot be worked out from what is told.

    A cell with fewer than `FEWEST` behind it is left out. As total less told is the sum of what is left out, more is
    left out, the fewest first, until that sum is of at least `FEWEST` and no figure in it can be one cell's alone. If
    nothing helps, the total is left out.
    Cells that are nought for a figure hide nothing: who travels by bicycle gives nothing off, and everybody knows it.
    """
    hidden = {column for column, cell in row.items() if len(cell.members) < FEWEST}
    more = set(hidden)
    for column in sorted(row, key=lambda each: (len(row[each].members), str(each))):
        if _covered(row, more):
            break
        more.add(column)
    if _covered(row, more):
        return Told(frozenset(row) - more, total=True)
    return Told(frozenset(row) - hidden, total=False)


def _together(row: Mapping[Any, Cell], columns: Any) -> frozenset[Hashable]:
    return frozenset().union(*(row[each].members for each in columns))


def _covered(row: Mapping[Any, Cell], hidden: set[Any]) -> bool:
    """Whether the sum of what is left out gives nobody away."""
    if not hidden:
        return True
    if len(hidden) < 2 or len(_together(row, hidden)) < FEWEST:
        return False
    figures = range(len(next(iter(row.values())).values))
    return all(sum(row[each].values[place] > 0 for each in hidden) != 1 for place in figures)


def title_is_good(title: str, publisher: str) -> bool:
    """Whether a title is short and does not say whose the data is: the portal says that beside it."""
    return 0 < len(title.split()) <= TITLE_WORDS and not (
        publisher and publisher.casefold() in title.casefold()
    )


def publisher_iri(number: str) -> str:
    """Return what the national portal calls an organisation, by its ten digits; blank where they are not ten."""
    digits = "".join(each for each in number if each.isdigit())
    return f"http://dataportal.se/organisation/SE{digits}" if len(digits) == 10 else ""


def catalogue_lacks(said: Mapping[str, str]) -> list[str]:
    """Return what a catalogue must or should say and does not, as keys of what it says."""
    missing = [each for each in ("publisher_type", "contact", "contact_en", "email") if not said.get(each)]
    if not publisher_iri(said.get("number", "")):
        missing.insert(0, "number")
    if said.get("licence") not in LICENCES:
        missing.insert(0, "licence")
    return missing


def description_lacks(texts: Mapping[str, Mapping[str, str]], publisher: str) -> list[tuple[str, str]]:
    """Return what a dataset's words lack, as (what, language); `title` and `description` in both languages."""
    found = [
        (what, language)
        for what in ("title", "description")
        for language in LANGUAGES
        if not texts.get(what, {}).get(language, "").strip()
    ]
    titles: Sequence[tuple[str, str]] = list(texts.get("title", {}).items())
    return found + [
        ("long_title", each) for each, title in titles if title and not title_is_good(title, publisher)
    ]
