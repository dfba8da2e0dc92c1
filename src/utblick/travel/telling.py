"""Journeys that no meeting has feedback from, in the report that the board has of all international work (R34)."""

from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.decisions.models import Meeting
from utblick.participation import besides
from utblick.participation import rules as participation
from utblick.participation.queries import DueAt
from utblick.travel import queries_untied, shown
from utblick.travel.models import Journey


def entries(meeting: Meeting) -> list[besides.Entry]:
    """Return the journeys that a body is told of at its meeting. Five queries at most."""
    return [_entry(each, at) for each, at in queries_untied.due_at(meeting)]


def _entry(journey: Journey, at: DueAt) -> besides.Entry:
    excused = journey.no_feedback_on if journey.no_feedback_because else None
    state = participation.punctuality(at.due, excused, today())
    if journey.covered:
        return besides.Entry(journey, "", "", at, state, True)
    names = ", ".join(str(each.person) for each in journey.travellers.all())
    return besides.Entry(
        journey,
        _("Journey: %(title)s") % {"title": journey.title},
        shown.days(journey),
        at,
        state,
        False,
        excused,
        facts=(
            (_("Days"), shown.days(journey)),
            (_("Who travelled"), names),
            (_("Unit"), str(journey.unit)),
            (_("International meeting"), _meeting(journey)),
        ),
        answers=((_("Why nothing is fed back"), journey.no_feedback_because),) if excused else (),
    )


def _meeting(journey: Journey) -> str:
    if journey.meeting is None:
        return _("The journey is not tied to any meeting.")
    said = _("%(meeting)s. It asks none of those who travelled for feedback.")
    return said % {"meeting": journey.meeting}


def presented(_meeting: Meeting) -> None:
    """Nothing is noted: what is excused is told at one meeting by its day, and what lacks feedback until it has it."""


besides.tell(besides.Teller(entries, presented))
