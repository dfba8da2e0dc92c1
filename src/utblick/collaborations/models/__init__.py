"""Engagements and what belongs to them."""

from utblick.collaborations.models.costs import CostKind, CostPart, YearCost
from utblick.collaborations.models.engagements import (
    Agreement,
    ChairTurn,
    Engagement,
    EngagementBody,
    EngagementKind,
    Level,
    Party,
    PartyRole,
    Statement,
    StatementKind,
)
from utblick.collaborations.models.programmes import PolicyObjective, Programme, Strand

__all__ = [
    "Agreement",
    "ChairTurn",
    "CostKind",
    "CostPart",
    "Engagement",
    "EngagementBody",
    "EngagementKind",
    "Level",
    "Party",
    "PartyRole",
    "PolicyObjective",
    "Programme",
    "Statement",
    "StatementKind",
    "Strand",
    "YearCost",
]
