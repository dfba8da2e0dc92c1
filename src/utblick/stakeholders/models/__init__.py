"""Stakeholder analyses and what belongs to them: alternatives, criteria, scores, actors."""

from utblick.stakeholders.models.actors import Actor
from utblick.stakeholders.models.analyses import (
    Alternative,
    AlternativeKind,
    PartOfAnalysis,
    StakeholderAnalysis,
)
from utblick.stakeholders.models.scores import Criterion, Score

__all__ = [
    "Actor",
    "Alternative",
    "AlternativeKind",
    "Criterion",
    "PartOfAnalysis",
    "Score",
    "StakeholderAnalysis",
]
