"""What the participation room keeps."""

from utblick.participation.models.feedback import Feedback, NextStep
from utblick.participation.models.meetings import (
    InternationalMeeting,
    Mode,
    OwnMode,
    Participant,
    State,
)

__all__ = [
    "Feedback",
    "InternationalMeeting",
    "Mode",
    "NextStep",
    "OwnMode",
    "Participant",
    "State",
]
