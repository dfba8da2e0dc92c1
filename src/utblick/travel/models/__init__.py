"""What the travel room keeps."""

from utblick.travel.models.guideline import DeviationRole, EmissionBudget, TravelGuideline
from utblick.travel.models.journeys import Journey, JourneyState, Traveller
from utblick.travel.models.legs import Leg

__all__ = [
    "DeviationRole",
    "EmissionBudget",
    "Journey",
    "JourneyState",
    "Leg",
    "TravelGuideline",
    "Traveller",
]
