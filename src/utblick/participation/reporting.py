"""Feedback as a matter of a body: put on the agenda of the meeting that it is due at, with its document."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.decisions import actions as decisions
from utblick.decisions.models import AgendaItem, Meeting
from utblick.participation.queries import REPORT

MATTER, DOCUMENT = REPORT, "feedback-report"


def heading(thing: Any = None) -> str:
    """What the matter is called on an agenda, in the language that is active."""
    return _("Feedback from international meetings")


def item_of(meeting: Meeting) -> AgendaItem | None:
    """Return the matter on the agenda of a meeting; None where it has not been put there."""
    found: AgendaItem | None = AgendaItem.objects.filter(meeting=meeting, matter=MATTER).first()
    return found


@action("decisions.propose")
def put_on_agenda(account: Any, meeting: Meeting) -> AgendaItem:
    """Put the feedback on the agenda of a meeting; once there, it stays as it is. Raises ValidationError as there."""
    Meeting.objects.select_for_update().get(pk=meeting.pk)  # two clicks at once put it there once
    if found := item_of(meeting):
        return found
    if meeting.date < today():
        raise ValidationError(_("The meeting has been. Put the feedback on the agenda of one to come."))
    item = AgendaItem(meeting=meeting, matter=MATTER)
    with translation.override("sv"):
        item.title, item.proposal = heading(), _("The feedback is noted.")
    with translation.override("en"):
        item.title_en = heading()
    return decisions.put_on_agenda(account, item)
