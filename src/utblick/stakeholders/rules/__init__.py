"""What the strategy demands of a stakeholder analysis, and how alternatives are ranked. Pure functions."""

from utblick.stakeholders.rules.actors import GROUPS, NO_ACTORS, group_of, may_be_actor
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
    "NO_ACTORS",
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
    "may_be_actor",
    "outside",
    "ranking",
    "shares",
    "values_considered",
]
