"""How sources and their readings are put into words."""

from datetime import datetime

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.people import shown as people
from utblick.sources.models import FetchRun, Kind, Outcome, Source
from utblick.sources.queries import Health

TONES = {
    Outcome.RUNNING: "neutral",
    Outcome.FETCHED: "ok",
    Outcome.SAME: "ok",
    Outcome.CUT: "warn",
    Outcome.WRONG: "danger",
    Outcome.SILENT: "danger",
    Outcome.REFUSED: "danger",
}


def when(moment: datetime | None) -> str:
    """A day and time here."""
    return date_format(localtime(moment), "DATETIME_FORMAT") if moment else ""


def kind(source: Source) -> str:
    """How a source is read."""
    return str(Kind(source.kind).label)


def outcome(run: FetchRun) -> SafeString | str:
    """How a reading went, as a mark."""
    return people.mark(str(Outcome(run.outcome).label), TONES[Outcome(run.outcome)])


def state(found: Health) -> tuple[str, str]:
    """How a source is, with a tone: how its latest reading went; untried until somebody has tried it."""
    if found.source.kind == Kind.BY_HAND:
        return _("by hand"), "neutral"
    if found.latest is None:
        return pgettext("of a source", "untried"), "warn"
    outcome_ = Outcome(found.latest.outcome)
    return str(outcome_.label), TONES[outcome_]


def message(run: FetchRun | None) -> str:
    """What was wrong with a reading; blank where nothing was."""
    said, _bar, detail = (run.message if run else "").partition("|")
    return (f"{_(said)} ({detail})" if detail else _(said)) if said else ""


def counts(run: FetchRun) -> str:
    """What a reading came to."""
    told = {"new": run.new, "changed": run.changed, "same": run.same}
    return _("%(new)s new, %(changed)s changed, %(same)s as before") % told


def by_itself(source: Source) -> str:
    """Whether the system reads the source unasked, and how often."""
    if source.kind == Kind.BY_HAND:
        return _("by hand")
    if not source.active:
        return _("no, turned off")
    return _("every %(hours)s hours") % {"hours": source.every_hours}


def latest(found: Health) -> str:
    """When a source was last read well; that its address is untried where it has never answered."""
    if found.state is not None and found.state.read_at is not None:
        return when(found.state.read_at)
    if found.untried and found.source.kind != Kind.BY_HAND:
        return _("never, so the address is untried")
    return _("never")
