"""This room's document: the register of gifts of a year."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.conduct import queries_gifts, shown
from utblick.conduct.models import Direction, Gift, GiftYear
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import Block, Document, Facts, Heading, Note, Paragraph, Run, Table, text

TITLES = {
    Direction.RECEIVED: lambda: _("Received gifts"),
    Direction.GIVEN: lambda: _("Given gifts"),
}


def gift_register(year: GiftYear) -> Document:
    """Return the register of a year: its figures, and what was received and given, by whom and what was decided.

    Persons with protected identity are not named.
    """
    found = queries_gifts.of_year(year)
    sums = queries_gifts.sums(found)
    blocks: list[Block] = [Facts(tuple((label, text(said)) for label, said in shown.sums(sums)))]
    if sums.waiting:
        blocks.append(Note(text(_("Some gifts still wait for a decision. They are marked below.")), "warn"))
    for direction in Direction:
        blocks.append(Heading(1, TITLES[direction]()))
        rows = [each for each in found if each.direction == direction]
        blocks.append(_table(rows, direction) if rows else Paragraph(text(_("None."))))
    return Document(
        title=str(year),
        subtitle=_("What has been given and received in office"),
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _table(rows: list[Gift], direction: Direction) -> Table:
    head = (_("Day"), _("What"), _("Giver"), _("Receiver"), _("Value"), _("Decision"))
    return Table(TITLES[direction](), head, tuple(_row(each) for each in rows))


def _row(each: Gift) -> tuple[Any, ...]:
    return (
        text(shown.day(each.day)),
        (Run(str(each), url=each.get_absolute_url()),),
        text(str(shown.giver(each))),
        text(str(shown.receiver(each))),
        text(shown.value(each)),
        text(capfirst(_decided(each))),
    )


def _decided(each: Gift) -> str:
    """What was decided or done, to whom it was handed over, and why."""
    told = shown.state(each)[0]
    more = filter(None, (each.handed_to, each.decision_reason))
    return ". ".join((told, *more))
