"""What journeys to an international meeting gave off, as the participation room tells it to other rooms."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, F, OuterRef, Subquery, Sum

from utblick.participation import figures
from utblick.travel.models import Journey, Leg
from utblick.travel.models.journeys import COUNTED


@figures.tell
def travelled_to() -> Mapping[str, Any]:
    """Return the journeys to a meeting as expressions, counted as the monitor counts: those that have been approved.

    Kilometres and kg CO2e are of all who travel together.
    """
    journeys = Journey.objects.filter(meeting=OuterRef("pk"), state__in=COUNTED).order_by().values("meeting")
    rows = Leg.objects.filter(journey__meeting=OuterRef("pk"), journey__state__in=COUNTED)
    legs = rows.order_by().values("journey__meeting")
    return {
        "journeys": Subquery(journeys.annotate(said=Count("pk")).values("said")),
        "km": Subquery(legs.annotate(said=Sum(F("distance_km") * F("travellers"))).values("said")),
        **{
            name: Subquery(legs.annotate(said=Sum(name)).values("said"))
            for name in ("kg_best", "kg_low", "kg_high")
        },
    }
