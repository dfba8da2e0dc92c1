"""What the strategy demands of the annual report (rows R33, R36), as pure functions over plain values."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from utblick.core.rules import gettext_noop, rule

WHOLE = "reporting.report_is_whole"
OPENS = (2, 1)
"""1 February: the year before is over and its outcome is known, so the report is made (row R33)."""
TIME_TO_WRITE = timedelta(days=21)
"""How long people have to write, unless another day is said. The strategy sets none: this is our reading."""
LOOKS_BACK = 2
"""So many earlier years stand beside the year that is reported."""


@dataclass(frozen=True)
class Asked:
    """A text that somebody has been asked for: the key of its chapter, the last day, and whether it is ready."""

    chapter: str
    due: date
    ready: bool


@rule(
    WHOLE,
    gettext_noop("The annual report sums up all parts of the work, with figures and with words"),
    "R33",
    "R36",
    page="annual_reports",
)
def lacking(chapters: Iterable[str], asked: Iterable[Asked]) -> list[str]:
    """Return the keys of the chapters without a text that is ready, in the order of the report.

    The strategy says that the work of the year is summed up in a report of its own, presented in April. Its figures
    are there by themselves; what they mean somebody has to say.
    """
    ready = {each.chapter for each in asked if each.ready}
    return [each for each in chapters if each not in ready]


def late(asked: Iterable[Asked], today: date) -> list[str]:
    """Return the keys of the texts that should have been ready by now."""
    return [each.chapter for each in asked if not each.ready and each.due < today]


def is_preview(year: int, today: date) -> bool:
    """Whether a report that is read at `today` is of a year whose figures are not whole yet."""
    return today < date(year + 1, *OPENS)


def has_ended(year: int, day: date) -> bool:
    """Whether a year is over at a day, so that its report can be presented."""
    return day.year > year


def compared(year: int, known: Collection[int] = ()) -> list[int]:
    """Return the years that stand beside each other, the earliest first: of the earlier ones those that are known."""
    earlier = range(year - LOOKS_BACK, year)
    return [*(each for each in earlier if each in known), year]


def suggested_year(today: date, made: Collection[int]) -> int | None:
    """Return the year to make a report of: the last that has ended, or else this one as a preview; None if both are."""
    return next((year for year in (today.year - 1, today.year) if year not in made), None)
