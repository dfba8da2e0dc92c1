"""What the funding room keeps."""

from utblick.funding.models.calls import Call, CallChange, CallDeadline, CallIdentifier, Currency
from utblick.funding.models.matching import Fit, Follow, FundingFeed, Interest, LearnedTerm, Match, Matched
from utblick.funding.models.programmes import FunderKind, Objective, Programme

__all__ = [
    "Call",
    "CallChange",
    "CallDeadline",
    "CallIdentifier",
    "Currency",
    "Fit",
    "Follow",
    "FunderKind",
    "FundingFeed",
    "Interest",
    "LearnedTerm",
    "Match",
    "Matched",
    "Objective",
    "Programme",
]
