"""When a journey is the same as before: what was reckoned, confirmed or approved of it holds for that and no other."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from utblick.core import seeing
from utblick.participation.sameness import said_of
from utblick.travel.models import Journey, Leg, Traveller

ASKED = ("day", "mode", "variant", "train_class", "entered_km", "travellers", "occupants")
"""What somebody typed of a leg: where that is the same, what was reckoned stays."""
READ = ("title", "unit_id", "why_needed", "why_not_remote", "flight_reason")
SAID = ("begins", "ends", "purpose", "deviation", "deviation_reason")


def asked(leg: Leg) -> tuple[Any, ...]:
    """Return what somebody typed of a leg."""
    places = (leg.from_key or leg.from_text, leg.to_key or leg.to_text)
    return (*places, *(getattr(leg, name) for name in ASKED))


def fingerprint(journey: Journey, legs: Sequence[Leg], persons: Iterable[int]) -> str:
    """Return what a departure from the guideline is approved for: days, purpose, legs and travellers (by id), as hex.

    The same journey always has the same, in whichever order its travellers stand and its distances are written.
    """
    of_legs = sorted(repr([_plain(each) for each in asked(leg)]) for leg in legs)
    said = [_plain(getattr(journey, name)) for name in SAID]
    told = json.dumps([said, of_legs, sorted(persons)])
    return hashlib.sha256(told.encode()).hexdigest()


def as_read(journey: Journey, legs: Iterable[Leg], travellers: Iterable[Traveller]) -> str:
    """Return the mark of a journey as an approver reads it, with the meeting that it goes to, as hex.

    A meeting that the reader may not see is not read. One query, where the meeting has not been read.
    """
    meeting = journey.meeting
    return seeing.as_read(
        [_plain(getattr(journey, name)) for name in (*READ, *SAID)],
        sorted(repr([_plain(each) for each in asked(leg)]) for leg in legs),
        sorted((each.person_id, each.seat_id or 0) for each in travellers),
        journey.meeting_id,
        said_of(meeting) if meeting is not None and not meeting.covered else None,
    )


def _plain(value: Any) -> str:
    """A value as it is compared: a distance is the same with and without its decimal."""
    if value is None or isinstance(value, str):
        return " ".join((value or "").split())
    return f"{value:.1f}" if hasattr(value, "quantize") else str(value)
