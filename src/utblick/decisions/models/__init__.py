"""What the decisions room keeps."""

from utblick.decisions.models.decisions import Decision, Disqualification, Manner, Outcome, Reporting
from utblick.decisions.models.meetings import AgendaItem, Approval, Meeting, MeetingStatus
from utblick.decisions.models.rights import DecisionRight, Delegation, PolicyArea

__all__ = [
    "AgendaItem",
    "Approval",
    "Decision",
    "DecisionRight",
    "Delegation",
    "Disqualification",
    "Manner",
    "Meeting",
    "MeetingStatus",
    "Outcome",
    "PolicyArea",
    "Reporting",
]
