"""What who answers a proposed journey says yes or no to, on the page of the answer itself."""

from typing import Any

from django.utils.translation import gettext as _

from utblick.participation import shown as participation
from utblick.travel import shown
from utblick.travel.queries import Whole


def facts(whole: Whole, reader: Any) -> list[tuple[str, str]]:
    """Return a journey as it stands, in words: what for, when, who, how, why; nothing of what is blank. No query."""
    journey, meeting = whole.journey, whole.journey.meeting
    legs = [f"{leg}, {shown.mode_of(leg)}, {shown.day(leg.day)}" for leg in whole.legs]
    told = [
        (_("Purpose"), journey.purpose),
        (_("When"), shown.days(journey)),
        (_("Who travels"), shown.traveller_names(whole, reader)),
        (_("Legs"), "; ".join(each.rstrip(", ") for each in legs)),
        (_("Gives off"), f"{shown.with_span(*whole.kg)} CO2e"),
        (_("Why the journey is needed"), journey.why_needed),
        (_("Why it is not enough to take part at a distance"), journey.why_not_remote),
        (_("Reason for flying"), journey.flight_reason),
        (_("Departs from the guideline"), journey.deviation),
        (_("Why it departs"), journey.deviation_reason),
        (_("Unit"), str(journey.unit)),
        (_("International meeting"), str(meeting) if meeting else ""),
    ]
    if meeting is not None and not meeting.covered:
        where = participation.place(meeting)
        told.append(
            (_("The meeting's days and place"), f"{participation.days(meeting)}, {where}".rstrip(", "))
        )
    return [each for each in told if each[1].strip()]
