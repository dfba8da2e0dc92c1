"""What people said about obligations, and what has been sent of them. The obligations themselves are never stored."""

from utblick.yearwheel.models.digests import DigestChoice, Frequency
from utblick.yearwheel.models.feeds import CalendarFeed, FeedEvent
from utblick.yearwheel.models.handling import Handover, Snooze
from utblick.yearwheel.models.work import PieceOfWork

__all__ = [
    "CalendarFeed",
    "DigestChoice",
    "FeedEvent",
    "Frequency",
    "Handover",
    "PieceOfWork",
    "Snooze",
]
