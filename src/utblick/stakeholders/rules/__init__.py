"""What the strategy demands of a stakeholder analysis, and how alternatives are ranked. Pure functions."""

from utblick.stakeholders.rules.actors import GROUPS, group_of
from utblick.stakeholders.rules.firmness import WEIGHTINGS, Firmness, Turn, firmness
from utblick.stakeholders.rules.ranking import Number, Place, Ranking, Scores, Weights, ranking, shares
from utblick.stakeholders.rules.suited import (
    EU_AND_EEA,
    Lack,
    Stated,
    best_suited,
    lacks,
    outside,
    values_considered,
)

__all__ = [
    "EU_AND_EEA",
    "GROUPS",
    "WEIGHTINGS",
    "Firmness",
    "Lack",
    "Number",
    "Place",
    "Ranking",
    "Scores",
    "Stated",
    "Turn",
    "Weights",
    "best_suited",
    "firmness",
    "group_of",
    "lacks",
    "outside",
    "ranking",
    "shares",
    "values_considered",
]
