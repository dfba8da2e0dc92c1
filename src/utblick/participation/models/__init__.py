"""What the participation room keeps."""

from utblick.participation.models.feedback import Feedback, NextStep
from utblick.participation.models.meetings import (
    InternationalMeeting,
    Mode,
    OwnMode,
    Participant,
    State,
)
from utblick.participation.models.settings import ApprovalRule, Approver, FeedbackRule, Who

__all__ = [
    "ApprovalRule",
    "Approver",
    "Feedback",
    "FeedbackRule",
    "InternationalMeeting",
    "Mode",
    "NextStep",
    "OwnMode",
    "Participant",
    "State",
    "Who",
]
