"""What the advice room keeps."""

from utblick.advice.models.cases import (
    BY_THEMSELVES,
    AdviceCase,
    AskerContact,
    AskerKind,
    CaseHours,
    CaseState,
    Channel,
    Outcome,
    new_token,
)
from utblick.advice.models.partners import PartnerEngagement, PartnerEngagementKind
from utblick.advice.models.sendings import Sending
from utblick.advice.models.settings import AdviceRules, TextBlock, Topic, advice_rules
from utblick.advice.models.trainings import SignUp, SignUpDetails, Training

__all__ = [
    "BY_THEMSELVES",
    "AdviceCase",
    "AdviceRules",
    "AskerContact",
    "AskerKind",
    "CaseHours",
    "CaseState",
    "Channel",
    "Outcome",
    "PartnerEngagement",
    "PartnerEngagementKind",
    "Sending",
    "SignUp",
    "SignUpDetails",
    "TextBlock",
    "Topic",
    "Training",
    "advice_rules",
    "new_token",
]
