"""Who would be in two places at once: what a journey's page warns of."""

from typing import Any

from django.db.models import CharField, F, Value
from django.urls import reverse

from utblick.participation.models import OwnMode, Participant, State
from utblick.travel import rules
from utblick.travel.models import JourneyState, Traveller
from utblick.travel.queries import Whole


def in_two_places(whole: Whole) -> list[tuple[Traveller, str, str]]:
    """Return who would be in two places: the traveller, and the other journey or meeting by name and address.

    One query. What the reader may not see is not told of.
    """
    journey, of = whole.journey, {each.person_id: each for each in whole.travellers}
    gone = (JourneyState.DECLINED, JourneyState.CANCELLED)
    others = Traveller.objects.filter(
        person__in=of, journey__begins__lte=journey.ends, journey__ends__gte=journey.begins
    )
    others = others.exclude(journey=journey.pk).exclude(journey__state__in=gone).order_by()
    meetings = Participant.objects.filter(
        person__in=of,
        mode=OwnMode.ON_SITE,
        meeting__begins__lte=journey.ends,
        meeting__ends__gte=journey.begins,
    )
    meetings = meetings.exclude(state__in=(State.DECLINED, State.DID_NOT_ATTEND)).order_by()
    if journey.meeting_id:
        meetings = meetings.exclude(meeting=journey.meeting_id)
    rows = others.values_list(*_stay("journey")).union(meetings.values_list(*_stay("meeting")), all=True)
    mine = [rules.Stay(pk, journey.begins, journey.ends, journey.pk or 0) for pk in of]
    found = []
    for view, person, begins, ends, pk, title in rows:
        # A meeting has an id of its own kind: minus one keeps it from being taken for the journey itself.
        what = pk if view == "journey" else -1
        if rules.in_two_places(mine, [rules.Stay(person, begins, ends, what)]):
            found.append((of[person], title, reverse(PAGES[view], args=[pk])))
    return found


PAGES = {"journey": "journey", "meeting": "international_meeting"}


def _stay(way: str) -> tuple[Any, ...]:
    names = ("person_id", f"{way}__begins", f"{way}__ends", f"{way}_id", f"{way}__title")
    return (Value(way, output_field=CharField()), *(F(each) for each in names))
