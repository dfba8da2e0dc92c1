"""What the advocacy room keeps."""

from utblick.advocacy.models.activities import ActivityKind, ActivityState, AdvocacyActivity
from utblick.advocacy.models.plans import (
    AdvocacyPlan,
    Ally,
    Assessment,
    DueToUs,
    PartOfPlan,
    TakenIn,
    Target,
)
from utblick.advocacy.models.positions import (
    Position,
    PositionApproval,
    PositionEnding,
    PositionVersion,
    Way,
    fingerprint,
    stays,
)
from utblick.advocacy.models.reports import PeriodReport

__all__ = [
    "ActivityKind",
    "ActivityState",
    "AdvocacyActivity",
    "AdvocacyPlan",
    "Ally",
    "Assessment",
    "DueToUs",
    "PartOfPlan",
    "PeriodReport",
    "Position",
    "PositionApproval",
    "PositionEnding",
    "PositionVersion",
    "TakenIn",
    "Target",
    "Way",
    "fingerprint",
    "stays",
]
