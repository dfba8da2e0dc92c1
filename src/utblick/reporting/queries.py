"""What pages, documents and deeds read of annual reports: which there are, and which texts are there or missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from utblick.people.models import Account
from utblick.reporting import rules
from utblick.reporting.models import AnnualReport, ChapterKey, TextPart

VIEW, EDIT, WRITE = "reporting.view", "reporting.edit", "reporting.use_texts"
KIND = "annual-report"
MATTER = "reporting.present"


def reports() -> QuerySet[AnnualReport]:
    """All reports, the latest year first, each with how many texts are `asked_for` and `written`."""
    return (
        AnnualReport.objects.defer("frozen")
        .annotate(asked_for=Count("texts"), written=Count("texts", filter=Q(texts__ready=True)))
        .order_by("-year")
    )


def texts_of(report: AnnualReport) -> list[TextPart]:
    """Return the texts that are asked for in a report. One query."""
    return list(TextPart.objects.filter(report=report).select_related("asked", "report"))


@dataclass(frozen=True)
class Line:
    """A chapter, and the text that is asked for in it; None where nobody has been asked."""

    chapter: ChapterKey
    part: TextPart | None

    def state(self, today: date) -> tuple[str, str]:
        """Where its text stands, as a key with a tone: ready, late, waiting or not asked for."""
        if self.part is None:
            return "unasked", "warn"
        if self.part.ready:
            return "ready", "ok"
        return ("late", "danger") if self.part.due < today else ("waiting", "neutral")


def overview(found: Iterable[TextPart]) -> list[Line]:
    """Return each chapter with its text, in the order of the report. No query."""
    parts = {each.chapter: each for each in found}
    return [Line(each, parts.get(each.value)) for each in ChapterKey]


def asked(found: Iterable[TextPart]) -> list[rules.Asked]:
    """Texts as the rules read them."""
    return [rules.Asked(each.chapter, each.due, each.ready) for each in found]


def lacking(found: Iterable[TextPart]) -> list[str]:
    """Return what the chapters without a text are called. No query."""
    return [str(ChapterKey(key).label) for key in rules.lacking(ChapterKey.values, asked(found))]


def opens(year: int) -> date:
    """The day from which the figures of a year are whole."""
    return date(year + 1, *rules.OPENS)


def years() -> set[int]:
    """Return the years that have a report. One query."""
    return set(AnnualReport.objects.values_list("year", flat=True))


def waiting() -> list[TextPart]:
    """Return the texts that drafts wait for, the earliest due first. One query."""
    rows = TextPart.objects.filter(ready=False, report__presented_on=None, asked__is_active=True)
    return list(rows.select_related("report", "asked").order_by("due", "pk"))


def writers() -> list[Account]:
    """Return who may be asked to write: accounts in use that may, by name. Two queries."""
    found = list(
        Account.objects.filter(is_active=True).prefetch_related("role_assignments__unit").order_by("name")
    )
    for each in found:
        each.assignments = list(each.role_assignments.all())
    return [each for each in found if each.has_perm(WRITE)]
