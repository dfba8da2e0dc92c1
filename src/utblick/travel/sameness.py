"""When a journey is the same as before: what was reckoned, confirmed or approved of it holds for that and no other."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from utblick.travel.models import Journey, Leg

ASKED = ("day", "mode", "variant", "train_class", "entered_km", "travellers", "occupants")
"""What somebody typed of a leg: where that is the same, what was reckoned stays."""
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


def _plain(value: Any) -> str:
    """A value as it is compared: a distance is the same with and without its decimal."""
    if value is None or isinstance(value, str):
        return " ".join((value or "").split())
    return f"{value:.1f}" if hasattr(value, "quantize") else str(value)
