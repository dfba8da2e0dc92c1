"""What the projects room keeps."""

from utblick.projects.models.following import (
    Milestone,
    MilestoneKind,
    ReportingPeriod,
    Result,
    Risk,
)
from utblick.projects.models.money import (
    BudgetLine,
    BudgetSum,
    Commitment,
    CostType,
    Frame,
    Funding,
)
from utblick.projects.models.projects import (
    PartnerRole,
    PartOfProject,
    Project,
    ProjectCurrency,
    ProjectPartner,
    ProjectState,
)

__all__ = [
    "BudgetLine",
    "BudgetSum",
    "Commitment",
    "CostType",
    "Frame",
    "Funding",
    "Milestone",
    "MilestoneKind",
    "PartOfProject",
    "PartnerRole",
    "Project",
    "ProjectCurrency",
    "ProjectPartner",
    "ProjectState",
    "ReportingPeriod",
    "Result",
    "Risk",
]
