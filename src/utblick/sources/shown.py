"""How sources and their readings are put into words."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.people import shown as people
from utblick.sources import remarks as odd
from utblick.sources import timing
from utblick.sources.models import Area, FetchRun, Kind, Outcome, Purpose, Source
from utblick.sources.queries import MOVED_AFTER, Health

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


def purpose(source: Source) -> str:
    """What a source gives."""
    return str(Purpose(source.purpose).label)


def area(source: Source) -> str:
    """Where it belongs."""
    return str(Area(source.area).label)


def outcome(run: FetchRun | None) -> SafeString | str:
    """How a reading went, as a mark."""
    if run is None:
        return people.mark(_("untried"), "neutral")
    if run.again:
        return people.mark(_("kept answers read again"), TONES[Outcome(run.outcome)])
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
    return _every(source.every_hours)


def pace(found: Health) -> list[str]:
    """How often a source is read and why, in sentences; nothing where the system does not read it by itself."""
    source, state = found.source, found.state
    if source.kind == Kind.BY_HAND or not source.active:
        return []
    if source.fixed_pace:
        return [_("Somebody has fixed its pace: it is asked as often whatever it has to tell.")]
    now = timing.pace(source, state)
    if state is None or state.hours is None or now == source.every_hours:
        return []
    said = _every(now)
    if now < source.every_hours:
        return [
            _("It often has something new, so it is asked more often for now: %(every)s.") % {"every": said}
        ]
    return [_("It seldom has something new, so it is asked less often for now: %(every)s.") % {"every": said}]


def _every(hours: int) -> str:
    return ngettext("every hour", "every %(hours)s hours", hours) % {"hours": hours}


def latest(found: Health) -> str:
    """When a source was last read well."""
    return when(found.state.read_at if found.state else None)


def remarks(run: FetchRun | None) -> list[str]:
    """What was odd in a reading, in whole sentences."""
    return [said for what, count in (run.remarks if run else ()) if (said := _remark(str(what), int(count)))]


def _remark(what: str, count: int) -> str:
    several = {
        odd.LEFT_OUT: ngettext(
            "%(count)s item lacked a title or a name and was left out.",
            "%(count)s items lacked a title or a name and were left out.",
            count,
        ),
        odd.NAMELESS: ngettext(
            "%(count)s item has no name of its own and is known by its address or title.",
            "%(count)s items have no names of their own and are known by their addresses or titles.",
            count,
        ),
        odd.BEYOND: ngettext(
            "%(count)s item was more than is read at once and was left out.",
            "%(count)s items were more than is read at once and were left out.",
            count,
        ),
        odd.FUTURE: ngettext(
            "%(count)s item bears a day that has not come. It counts as published on the day it was seen.",
            "%(count)s items bear a day that has not come. They count as published on the day they were seen.",
            count,
        ),
        odd.ONE_DAY: ngettext(
            "%(count)s item bears the same day as all others, so its day says little.",
            "All %(count)s items bear the same day, so their days say little.",
            count,
        ),
    }
    return several[what] % {"count": count} if what in several else ""


def well(found: Health, runs: Sequence[FetchRun]) -> list[str]:
    """How a source is, in sentences; none where all is as it should be."""
    state, said = found.state, []
    if found.source.kind == Kind.BY_HAND:
        return []
    if state is None or state.read_at is None:
        said.append(
            _("The source is untried: it has not answered yet, so nobody knows whether its address is right.")
        )
    if state and state.failures:
        told = ngettext(
            "The latest reading failed.",
            "The latest %(count)s readings failed, one after the other.",
            state.failures,
        )
        said.append(told % {"count": state.failures})
    if state and state.moved_times >= MOVED_AFTER:
        said.append(
            _("The source has said %(count)s times in a row that it has moved for good, to %(where)s.")
            % {"count": state.moved_times, "where": state.moved_to}
        )
    if _is_renaming(runs):
        said.append(
            _(
                "Each reading has found only new items. The source seems to give its items new names each time."
            )
        )
    return [*said, *remarks(found.latest)]


def _is_renaming(runs: Sequence[FetchRun]) -> bool:
    """Whether the latest readings gave nothing but new items, many and equally many: no source is so busy."""
    last = [each for each in runs if each.outcome == Outcome.FETCHED and not each.again][:3]
    return len(last) == 3 and all(
        each.new >= 5 and each.new == last[0].new and not (each.same or each.changed) for each in last
    )
