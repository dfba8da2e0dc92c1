"""Action plans and what belongs to them; the logbook of the international work; attested monitoring."""

from utblick.plans.models.activities import Activity, Comment
from utblick.plans.models.attestations import Attestation
from utblick.plans.models.followups import FollowUp, Progress
from utblick.plans.models.goals import Goal, GoalKind, Measurement
from utblick.plans.models.logbook import ActorKind, EntryKind, LogbookEntry, Participants
from utblick.plans.models.plans import ActionPlan, PlanStatus
from utblick.plans.models.resources import FundingSource, Resource

__all__ = [
    "ActionPlan",
    "Activity",
    "ActorKind",
    "Attestation",
    "Comment",
    "EntryKind",
    "FollowUp",
    "FundingSource",
    "Goal",
    "GoalKind",
    "LogbookEntry",
    "Measurement",
    "Participants",
    "PlanStatus",
    "Progress",
    "Resource",
]
