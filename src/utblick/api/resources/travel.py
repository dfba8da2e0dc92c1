"""Journeys, with what they give off."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import Day, Ref, Shape, day, note, one_of, page_url, ref
from utblick.core.permissions import View
from utblick.travel import queries
from utblick.travel.models import JourneyState
from utblick.travel.views import journeys as pages


class JourneyShape(Shape):
    """A journey. `kg_co2e` is what its legs give off, and `km` how long they are; who travels is not told here."""

    id: int
    version: int
    url: str
    title: str
    purpose: str
    state: one_of(JourneyState.values)  # type: ignore[valid-type]
    begins: Day | None
    ends: Day | None
    unit: Ref | None
    meeting: Ref | None
    travellers: int
    kg_co2e: float
    km: float


def _rows(asking: Asking) -> Any:
    return queries.journeys()


def _shaped(asking: Asking, rows: list[Any]) -> list[JourneyShape]:
    made = []
    for each in rows:
        note(each)
        made.append(
            JourneyShape(
                id=each.pk,
                version=each.version,
                url=page_url("journey", each.pk),
                title=each.title,
                purpose=each.purpose,
                state=each.state,
                begins=day(each.begins),
                ends=day(each.ends),
                unit=ref(each.unit),
                meeting=ref(each.meeting, "title"),
                travellers=each.persons,
                kg_co2e=float(each.kg),
                km=float(each.km),
            )
        )
    return made


page: View = pages.journeys  # type: ignore[assignment]
offer(
    Resource(
        "journeys", _("Journeys"), _("Journeys proposed and made, with what they give off."), page, _rows,
        JourneyShape, _shaped, pages.JourneyFilter, kept=True,
    )
)  # fmt: skip
