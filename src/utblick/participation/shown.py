"""How meetings are put into words: days, states, when feedback is due, and doors to them from other pages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.core import countries, doors
from utblick.core.charts import Stack, StackedChart
from utblick.core.dates import days_in_words, today
from utblick.core.pages import Link
from utblick.participation import clashes, purposes, queries, rules
from utblick.participation.models import InternationalMeeting, Mode, Participant, State, fields_in_words
from utblick.people import shown as people
from utblick.strategy.queries import clauses_by_rule

STATE_TONES = {
    State.PROPOSED: "warn",
    State.APPROVED: "ok",
    State.DECLINED: "danger",
    State.TOOK_PART: "ok",
    State.DID_NOT_ATTEND: "neutral",
}


def day(value: date | None) -> str:
    """A full date."""
    return date_format(value, "DATE_FORMAT") if value else ""


def days(meeting: Any) -> str:
    """The first and the last day, or the only one: of a meeting, or of what else begins and ends."""
    return days_in_words(meeting.begins, meeting.ends)


def place(meeting: InternationalMeeting) -> str:
    """Where it is held; at a distance, where it has no place."""
    told = ", ".join(filter(None, (meeting.place, countries.name_of(meeting.country))))
    return told or (mode(meeting) if meeting.mode == Mode.REMOTE else "")


def mode(meeting: InternationalMeeting) -> str:
    """How it is held."""
    return capfirst(str(Mode(meeting.mode).label))


def state(participant: Participant) -> Link:
    """Where somebody's participation stands, with a tone."""
    found = State(participant.state)
    return str(found.label), STATE_TONES[found]


def asked_of(meeting: InternationalMeeting, participant: Participant) -> list[Link]:
    """What who answers whether somebody may take part says yes or no to, as facts. Two queries at most."""
    seat = participant.seat
    told = (
        (_("What"), meeting.what),
        (_("Days"), days(meeting)),
        (_("Where"), place(meeting)),
        (_("How it is held"), mode(meeting)),
        (_("Organiser"), meeting.organizer),
        (_("Body that meets"), str(meeting.body) if meeting.body else ""),
        (_("How the person takes part"), capfirst(str(participant.get_mode_display()))),
        (_("In which seat"), f"{seat.post or seat.get_role_display()}, {seat.organization}" if seat else ""),
    )
    return [each for each in told if each[1]]


def changed(participant: Participant) -> str:
    """What has changed in a meeting since somebody said yes, and who that was; blank where nothing has."""
    if not participant.changed:
        return ""
    said = {"what": fields_in_words(participant.changed), "day": day(participant.approved_on)}
    if participant.approved_by is None:
        return _("It was approved; since then this has changed: %(what)s") % said
    said["name"] = participant.approved_by.name
    return _("%(name)s said yes %(day)s; since then this has changed: %(what)s") % said


def names(participants: Iterable[Participant], reader: Any) -> str:
    """Those who go or went, as the reader may see them."""
    return ", ".join(
        people.name_of(each.person, reader) for each in participants if each.state in queries.WENT
    )


def clash(each: clashes.Clash, person: Any, reader: Any) -> str:
    """That somebody takes part in another meeting on the same days, in a sentence."""
    said = {"name": people.name_of(person, reader), "meeting": str(each.other), "days": days(each.other)}
    if each.torn:
        return _("%(name)s is to be at another meeting at the same time: %(meeting)s, %(days)s.") % said
    return (
        _("%(name)s also takes part in %(meeting)s, %(days)s: at least one of the two is at a distance.")
        % said
    )


def punctual(found: str) -> Link:
    """How punctual feedback is, with a tone."""
    told = {
        rules.IN_TIME: (_("handed in"), "ok"),
        rules.ADDITION: (_("handed in as an addition"), "warn"),
        rules.LATE: (pgettext("feedback", "handed in late"), "danger"),
        rules.UNPRESENTED: (_("handed in, not presented in time"), "warn"),
        rules.WAITING: (_("not handed in yet"), "neutral"),
        rules.MISSING: (_("missing"), "danger"),
    }
    return told[found]


def when_due(at: queries.DueAt) -> str:
    """When feedback is due, in a sentence."""
    if at.due.day is None and rules.FEEDBACK_DUE not in clauses_by_rule(today()):  # so nobody is asked for it
        return _(
            "No meeting that could have the feedback is in the calendar yet. Ask the secretary to enter one."
        )
    if at.due.day is None:
        return _(
            "No meeting that could have the feedback is in the calendar yet. The secretary has been told."
        )
    told = {"meeting": str(at.meeting or at.body), "closes": day(at.due.cutoff)}
    if at.due.oral:
        return (
            _(
                "To %(meeting)s. The agenda closed %(closes)s, so it is told orally there, or comes as an addition."
            )
            % told
        )
    if at.due.cutoff:
        return _("To %(meeting)s. Hand it in by %(closes)s, when the agenda closes.") % told
    return _("To %(meeting)s.") % told


def picture(years: Mapping[int, Counter[str]]) -> StackedChart:
    """How punctually feedback has come, year by year."""
    series = (
        (rules.IN_TIME, _("In time")),
        (rules.ADDITION, _("After the agenda closed")),
        (rules.LATE, _("Handed in late")),
        (rules.UNPRESENTED, _("Not presented in time")),
        (rules.MISSING, _("Missing")),
        (rules.WAITING, _("Not due yet")),
    )
    return StackedChart(
        id="feedback-punctuality",
        title=_("Feedback from meetings, by how punctual it was"),
        category_heading=_("Year"),
        series=tuple(label for _key, label in series),
        stacks=tuple(
            Stack(label=str(year), values=tuple(counts[key] for key, _label in series))
            for year, counts in years.items()
        ),
        note=_("Counted by the year in which the meeting ended."),
        empty_text=_("No meeting that feedback is asked for has ended yet."),
    )


def seen(count: int, year: int) -> str:
    """How many times we were seen abroad in a year (R8)."""
    return ngettext(
        "In %(year)s we took part and said something of our own at %(count)s meeting.",
        "In %(year)s we took part and said something of our own at %(count)s meetings.",
        count,
    ) % {"year": year, "count": count}


@doors.offer
def to_meetings(kind: str, thing: Any, reader: Any) -> Iterable[doors.Door]:
    """The way from what a meeting may serve to its meetings, and to a new one."""
    if kind not in purposes.PURPOSES or not reader.has_perm(queries.PROPOSE):
        return
    value = urlencode({"about": f"{kind}-{thing.pk}"})
    yield (
        _("International meetings"),
        f"{reverse('international_meetings')}?{value}",
        _("Meetings that serve it, and who takes part"),
    )


@doors.offer
def to_the_report(kind: str, thing: Any, reader: Any) -> Iterable[doors.Door]:
    """The way from a meeting of a body to the feedback that it has before it."""
    if kind == "meeting" and reader.has_perm("participation.read_feedback"):
        yield (
            _("Feedback from international meetings"),
            reverse("feedback_report", args=[thing.pk]),
            _("What is due at the meeting, in one document"),
        )
