"""What came of visits, in the report that the board has of all international work (R34)."""

from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.texts import in_language
from utblick.decisions.models import Meeting
from utblick.participation import besides
from utblick.participation.queries import DueAt
from utblick.visits import actions, queries, shown
from utblick.visits.models import Visit


def entries(meeting: Meeting) -> list[besides.Entry]:
    """Return the visits that are to be told of at a meeting of a body. Five queries at most."""
    return [_entry(each, at) for each, at in queries.due_at(meeting)]


def _entry(visit: Visit, at: DueAt) -> besides.Entry:
    state = queries.punctuality(visit, at, today())
    if visit.covered:
        return besides.Entry(visit, "", "", at, state, True)
    title = _("Visit here: %(title)s") % {"title": in_language(visit, "title")}
    said = in_language(visit, "outcome") if visit.told_on else ""
    return besides.Entry(
        visit,
        title,
        shown.days(visit),
        at,
        state,
        False,
        visit.told_on,
        facts=(
            (_("Days"), shown.days(visit)),
            (_("Guests from"), shown.guests_from(visit)),
            (_("Unit"), str(visit.unit)),
        ),
        answers=((_("What came of the visit"), said),) if said else (),
    )


besides.tell(besides.Teller(entries, actions.present))
