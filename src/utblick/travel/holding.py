"""What journeys hold: a meeting that one goes to is not taken away (`core.holds`)."""

from typing import Any

from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.holds import hold
from utblick.travel.models import Journey, JourneyState


@hold("international-meeting")
def held_by_a_journey(meeting: Any) -> str:
    """Why a meeting that journeys go to stays, and what to do; those that the reader may not see are not named."""
    with secrecy.off():
        found = list(Journey.objects.filter(meeting=meeting.pk).order_by("begins", "id"))
    if not found:
        return ""
    named = ", ".join(str(each) for each in found)
    if all(each.state == JourneyState.PROPOSED for each in found):
        said = _(
            "A journey to the meeting is proposed, so it stays: %(journeys)s. Take the meeting off the journey first, "
            "or let the journey go to another."
        )
    else:
        said = _(
            "A journey to the meeting has been answered or cancelled, and tells of it, so it stays: %(journeys)s. Say "
            "of those who take part that they did not attend instead."
        )
    return said % {"journeys": named}
