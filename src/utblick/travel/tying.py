"""Tying a journey to a meeting, so that the board has feedback from it (R34), or saying why there is none to give."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.participation.models import InternationalMeeting, Participant
from utblick.participation.travelled import Travelled, register_travelled
from utblick.travel import reckoning
from utblick.travel.actions import PROPOSE, locked, refuse_stranger
from utblick.travel.approving import with_yes
from utblick.travel.models import Journey, Leg
from utblick.travel.models.journeys import COUNTED
from utblick.travel.queries_untied import asked_by_none

APART = timedelta(days=7)  # one may come some days before a meeting, and stay on


def meeting_from(journey: Journey, legs: Sequence[Leg]) -> InternationalMeeting:
    """Return a meeting, not saved, that says what a journey says: its title, purpose, place and days.

    Raises ValidationError for a journey under secrecy: a meeting is put under it by a decision of its own.
    """
    if journey.secret:
        message = _(
            "The journey is under secrecy. Register the meeting first, put it under secrecy, and choose it here."
        )
        raise ValidationError(message)
    where = reckoning.reach(legs)
    place = where.destination.name if where else legs[-1].to_text if legs else ""
    return InternationalMeeting(
        title=journey.title,
        what=journey.purpose,
        begins=journey.begins,
        ends=journey.ends,
        place=(place or journey.title)[:150],
        country=where.destination.country if where else "",
        unit=journey.unit,
    )


def propose_meeting(
    account: Any, journey: Journey, legs: Sequence[Leg], persons: Sequence[Any], seats: Mapping[int, Any]
) -> InternationalMeeting:
    """Register the meeting of a journey that is proposed: those who travel are proposed to take part."""
    going = [Participant(person=each, seat=seats.get(each.pk)) for each in persons]
    return register_travelled(account, Travelled(meeting_from(journey, legs), going))


@action(PROPOSE)
def tie(account: Any, journey: Journey, meeting: InternationalMeeting | None) -> Journey:
    """Tie an approved journey to a meeting; None: one is registered from what the journey says.

    Also one that names a meeting which asks nobody on it: to another, or to that one where somebody waits there for a
    yes. Those who have a yes to travel take part with that yes. Raises ValidationError, PermissionDenied.
    """
    found = _untied(account, journey)
    if meeting is not None and not (
        meeting.begins - APART <= found.ends and found.begins <= meeting.ends + APART
    ):
        message = _("The meeting is not on the days of the journey. Choose another, or register a new one.")
        raise ValidationError({"meeting": message})
    legs = list(found.legs.order_by("position", "id"))
    going = [with_yes(found, each) for each in found.travellers.select_related("person", "seat")]
    found.meeting = register_travelled(account, Travelled(meeting or meeting_from(found, legs), going))
    found.no_feedback_because, found.no_feedback_on = "", None
    found.save()
    return found


@action(PROPOSE)
def excuse(account: Any, journey: Journey, reason: str) -> Journey:
    """Say why a journey gives nothing to feed back: the board is told so. Raises ValidationError."""
    found = _untied(account, journey)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why there is nothing to feed back. The board is told.")})
    found.no_feedback_because, found.no_feedback_on = reason.strip(), today()
    found.save()
    return found


def _untied(account: Any, journey: Journey) -> Journey:
    """The journey as it stands, locked. Raises where it is not the account's, not approved, or asked about."""
    found = locked(journey)
    refuse_stranger(account, found)
    if found.state not in COUNTED:
        raise ValidationError(
            _("Only an approved journey is tied to a meeting here. Change the proposal instead.")
        )
    with secrecy.off():
        asked = not asked_by_none(Journey.objects.filter(pk=found.pk)).exists()
    if asked:
        raise ValidationError(_("The journey is tied to a meeting already."))
    return found
