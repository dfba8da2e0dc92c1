"""What the conduct room keeps."""

from utblick.conduct.models.codes import SAID, Acknowledgement, CodeSection, CodeVersion, fingerprint, stays
from utblick.conduct.models.gifts import CatalogueItem, Direction, Gift, GiftYear, Handling, Outcome
from utblick.conduct.models.limits import Limit, LimitKind, WorkingHours

__all__ = [
    "SAID",
    "Acknowledgement",
    "CatalogueItem",
    "CodeSection",
    "CodeVersion",
    "Direction",
    "Gift",
    "GiftYear",
    "Handling",
    "Limit",
    "LimitKind",
    "Outcome",
    "WorkingHours",
    "fingerprint",
    "stays",
]
