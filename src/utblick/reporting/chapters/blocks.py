"""What all chapters are written with: tables, links to the live page, and what other rooms' documents say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.documents.svg import of_chart
from utblick.core.documents.tree import (
    Block,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    Table,
    Text,
    text,
)

LISTED = 250
"""So many rows or parts are told in one place; the page that is led to has them all. Nobody reads more on paper."""


@dataclass(frozen=True)
class Reading:
    """What a chapter is told of: the year, the years before that may stand beside it, and the house's colour."""

    year: int
    before: tuple[int, ...]
    accent: str

    @property
    def years(self) -> tuple[int, ...]:
        """The years beside each other, the earliest first."""
        return (*self.before, self.year)


def live(url: str, name: str) -> Paragraph:
    """The way to the page that shows the same figures as they are now."""
    return Paragraph(text(_("The figures as they stand now:"), " ", Run(name, url=url)))


def lines(written: str) -> Iterator[Block]:
    """What somebody wrote, paragraph by paragraph."""
    for line in filter(None, map(str.strip, written.splitlines())):
        yield Paragraph(text(line))


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Any]],
    numeric: Sequence[int] = (),
    none: str = "",
) -> Block:
    """A table of rows; a sentence where there are none. A cell is a string, or runs as they are."""
    told = tuple(tuple(_cell(each) for each in row) for row in rows)
    if not told:
        return Paragraph(text(none or f"{caption}: {_('none')}."))
    return Table(caption, tuple(head), told, tuple(numeric))


def _cell(value: Any) -> Text:
    return value if isinstance(value, tuple) else text(str(value))


def to(thing: Any, name: str = "") -> Text:
    """A name that leads to the thing's page."""
    return (Run(name or str(thing), url=thing.get_absolute_url()),)


def chart(of: Any, reading: Reading) -> Block:
    """A picture with its figures as a table."""
    return of_chart(of, reading.accent)


def within(document: Document, level: int = 1) -> Iterator[Block]:
    """What another room's document says: its headings so much deeper, no page breaks, and no more than `LISTED`."""
    for block in shortened(document.blocks):
        if isinstance(block, Heading):
            yield replace(block, level=block.level + level)
        elif not isinstance(block, PageBreak):
            yield block


def shortened(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with no more than `LISTED` rows in a table and parts under a heading, and how many more there were."""
    parts, left_out = 0, 0
    for block in blocks:
        if isinstance(block, Heading):
            if block.level == 1:
                yield from and_more(left_out)
                parts, left_out = 0, 0
            elif block.level == 2:
                parts += 1
                left_out += parts > LISTED
        if parts > LISTED:
            continue
        if isinstance(block, Table) and len(block.rows) > LISTED:
            yield replace(block, rows=block.rows[:LISTED])
            yield from and_more(len(block.rows) - LISTED)
        else:
            yield block
    yield from and_more(left_out)


def and_more(count: int) -> Iterator[Block]:
    """Say how many more there are than were listed; nothing where there are none."""
    if count > 0:
        told = ngettext("%(count)s more is not listed here.", "%(count)s more are not listed here.", count)
        yield Paragraph(text(told % {"count": count}))
