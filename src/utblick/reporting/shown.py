"""How annual reports are said: where one stands, and where its texts stand."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core.pages import Link
from utblick.reporting import queries, rules
from utblick.reporting.models import AnnualReport, ChapterKey


def state_of(report: AnnualReport) -> Link:
    """Where a report is in its life, with a tone."""
    if report.is_open:
        return pgettext("of an annual report", "draft"), "warn"
    return pgettext("of an annual report", "presented to the board"), "ok"


def written(report: Any) -> str:
    """How many of the chapters have their text, of one of `queries.reports`."""
    return _("%(ready)s of %(all)s") % {"ready": report.written, "all": len(ChapterKey)}


def text_state(line: queries.Line, today: date) -> Link:
    """Where a text stands, in words and with a tone."""
    key, tone = line.state(today)
    words = {
        "unasked": _("nobody has been asked"),
        "ready": pgettext("of a text", "ready"),
        "late": pgettext("of a text", "late"),
        "waiting": pgettext("of a text", "waited for"),
    }
    return words[key], tone


def preview(report: AnnualReport, today: date) -> str:
    """That the figures of the year are not whole yet; blank when they are."""
    if not report.is_open or not rules.is_preview(report.year, today):
        return ""
    told = _("This is a preview: the figures of the year are whole from %(day)s.")
    return told % {"day": date_format(queries.opens(report.year), "DATE_FORMAT")}


def facts(report: AnnualReport) -> list[tuple[str, str]]:
    """What is said beside a report."""
    if report.presented_on is None:
        return [(_("Figures of the report"), _("As they stand each time that the report is opened"))]
    day = date_format(report.presented_on, "DATE_FORMAT")
    told = ", ".join(filter(None, (day, f"§ {report.paragraph}" if report.paragraph else "")))
    return [(_("Presented to the board"), told), (_("Figures of the report"), _("As they were presented"))]
