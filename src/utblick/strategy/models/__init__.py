"""Strategies as trees of clauses, duties, the strategies served, and those who are to benefit."""

from utblick.strategy.models.clauses import Clause, ClauseKind, Demand
from utblick.strategy.models.duties import Duty, DutyPart, Involvement
from utblick.strategy.models.operational import OperationalPlan
from utblick.strategy.models.reviews import ClauseFinding, Judgement, Recommendation, StrategyReview
from utblick.strategy.models.strategies import Beneficiary, SteeringDocument, Strategy, StrategyStatus

__all__ = [
    "Beneficiary",
    "Clause",
    "ClauseFinding",
    "ClauseKind",
    "Demand",
    "Duty",
    "DutyPart",
    "Involvement",
    "Judgement",
    "OperationalPlan",
    "Recommendation",
    "SteeringDocument",
    "Strategy",
    "StrategyReview",
    "StrategyStatus",
]
