"""This room's document: the annual report, made of the data each time until the board has been given it."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import Block, Document, Facts, Heading, Note, Paragraph, from_json, text
from utblick.core.texts import in_language
from utblick.reporting import queries, rules
from utblick.reporting.chapters import CHAPTERS
from utblick.reporting.chapters.blocks import Reading, lines, shortened
from utblick.reporting.models import AnnualReport, ChapterKey


def annual_report(report: AnnualReport) -> Document:
    """Return the report of a year: as it was presented, or as the data makes it now."""
    if frozen := report.frozen.get(language()):
        return from_json(frozen)
    face = letterhead()
    earlier = tuple(rules.compared(report.year, range(report.year - rules.LOOKS_BACK, report.year))[:-1])
    return Document(
        title=_("Annual report %(year)s") % {"year": report.year},
        subtitle=_("The international work, and what it came to"),
        language=language(),
        blocks=tuple(_blocks(report, Reading(report.year, earlier, face.accent))),
        letterhead=face,
        contents=True,
        contents_depth=2,
    )


def _blocks(report: AnnualReport, reading: Reading) -> Iterator[Block]:
    if rules.is_preview(report.year, today()):
        opens = date_format(queries.opens(report.year), "DATE_FORMAT")
        told = _("This is a preview: the figures of the year are whole from %(day)s.")
        yield Note(text(told % {"day": opens}), "warn")
    yield Facts(
        (
            (_("Year"), text(str(report.year))),
            (_("Years beside it"), text(", ".join(map(str, reading.before)))),
        )
    )
    written = {each.chapter: each for each in queries.texts_of(report)}
    for key, tells in CHAPTERS.items():
        yield Heading(1, str(ChapterKey(key).label))
        part = written.get(key)
        if part is not None and part.ready and part.text.strip():
            yield from lines(in_language(part, "text"))
        else:
            yield Paragraph(text(_("Nobody has written the text of this chapter yet.")))
        yield from shortened(tells(reading))
