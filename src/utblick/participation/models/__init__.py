"""What the participation room keeps."""

from utblick.participation.models.feedback import Feedback, NextStep
from utblick.participation.models.feeds import LearnedFeed
from utblick.participation.models.meetings import (
    InternationalMeeting,
    Mode,
    OwnMode,
    Participant,
    State,
    fields_in_words,
)
from utblick.participation.models.settings import ApprovalRule, Approver, FeedbackRule, Who

__all__ = [
    "ApprovalRule",
    "Approver",
    "Feedback",
    "FeedbackRule",
    "InternationalMeeting",
    "LearnedFeed",
    "Mode",
    "NextStep",
    "OwnMode",
    "Participant",
    "State",
    "Who",
    "fields_in_words",
]
