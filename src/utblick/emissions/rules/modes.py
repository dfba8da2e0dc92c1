"""The ways to take part in something elsewhere."""

from enum import StrEnum

PAGE = "emission_method"  # where people meet the rules of the room


class Mode(StrEnum):
    """A way to travel, or not to. `REMOTE`: one takes part at a distance."""

    REMOTE = "remote"
    BICYCLE = "bicycle"
    TRAIN = "train"
    COACH = "coach"
    CAR = "car"
    TAXI = "taxi"
    FERRY = "ferry"
    FLIGHT = "flight"


MODES = tuple(Mode)
WITHOUT_DISTANCE = frozenset({Mode.REMOTE})
