"""What the visits room keeps."""

from utblick.visits.models.details import Diet, GuestDetails
from utblick.visits.models.programme import Meal, MealKind, ProgrammeItem
from utblick.visits.models.settings import Retention, retention
from utblick.visits.models.visits import Guest, Host, PartOfVisit, VenueKind, Visit, VisitState

__all__ = [
    "Diet",
    "Guest",
    "GuestDetails",
    "Host",
    "Meal",
    "MealKind",
    "PartOfVisit",
    "ProgrammeItem",
    "Retention",
    "VenueKind",
    "Visit",
    "VisitState",
    "retention",
]
