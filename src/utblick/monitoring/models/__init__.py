"""What the monitoring room keeps."""

from utblick.monitoring.models.interests import LearnedModel, WatchProfile
from utblick.monitoring.models.items import Item, ItemIdentifier, Revision, Story
from utblick.monitoring.models.triage import Delivery, Rating, State, Step

__all__ = [
    "Delivery",
    "Item",
    "ItemIdentifier",
    "LearnedModel",
    "Rating",
    "Revision",
    "State",
    "Step",
    "Story",
    "WatchProfile",
]
