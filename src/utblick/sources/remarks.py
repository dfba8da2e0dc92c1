"""What is odd with what a source gave without being wrong: said on its page, while everything is kept. Pure."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from utblick.sources.items import Item, Read

LEFT_OUT, NAMELESS, BEYOND, FUTURE, ONE_DAY = "left_out", "nameless", "beyond", "future", "one_day"
MANY = 50
"""So many items of one and the same day before that is said: their days then tell nothing."""


def of(read: Read, today: date) -> list[tuple[str, int]]:
    """Return what is odd with a page, as (what, how many)."""
    days = Counter(each.published for each in read.items if each.published)
    same = days.most_common(1)[0][1] if len(days) == 1 else 0
    found = (
        (LEFT_OUT, read.left_out),
        (NAMELESS, read.nameless),
        (BEYOND, read.beyond),
        (FUTURE, sum(_is_to_come(each, today) for each in read.items)),
        (ONE_DAY, same if same >= MANY else 0),
    )
    return [pair for pair in found if pair[1]]


def together(*several: Iterable[tuple[str, int]]) -> list[list[object]]:
    """Return the remarks of several pages as those of one reading, as they are kept."""
    sums: Counter[str] = Counter()
    for some in several:
        for what, count in some:
            sums[what] += count
    return [[what, count] for what, count in sums.items()]


def _is_to_come(item: Item, today: date) -> bool:
    return item.published is not None and item.published > today
