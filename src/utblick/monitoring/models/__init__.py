"""What the monitoring room keeps."""

from utblick.monitoring.models.around import Comment, DeskLook, InventedItem, Mention, Outgrowth, StoryFollow
from utblick.monitoring.models.interests import LearnedModel, WatchProfile, WeighedProfile
from utblick.monitoring.models.items import Item, ItemIdentifier, LaterDay, Revision, Story
from utblick.monitoring.models.signals import Signal
from utblick.monitoring.models.triage import Delivery, Rating, State, Step

__all__ = [
    "Comment",
    "Delivery",
    "DeskLook",
    "InventedItem",
    "Item",
    "ItemIdentifier",
    "LaterDay",
    "LearnedModel",
    "Mention",
    "Outgrowth",
    "Rating",
    "Revision",
    "Signal",
    "State",
    "Step",
    "Story",
    "StoryFollow",
    "WatchProfile",
    "WeighedProfile",
]
