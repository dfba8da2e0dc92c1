"""The calls that match what a partner organisation looks for; and what it takes part in, told to other rooms."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from utblick.advice.models import PartnerEngagement
from utblick.funding import profiles
from utblick.funding import queries as funding
from utblick.funding.models import Call, Interest
from utblick.people import partners

MOST = 10


def looks_for(organizations: set[int]) -> bool:
    """Whether a partner's organisations have written what they look for. One query."""
    return Interest.objects.filter(organization__in=organizations).exists()


def fitting(organization_id: int, today: date) -> list[Call]:
    """Return the open and coming calls that match what an organisation looks for, each with `score`, the best first.

    They are weighed by the room of funding, as for everybody; a call's page there tells what made its score. One query.
    """
    rows: Any = funding.fitting(funding.calls(), profiles.key_of(organization_id), today)
    return list(rows.order_by("-score", "pk")[:MOST])


@partners.tell
def what_partners_take_part_in() -> Iterable[partners.TakesPart]:
    """What partner organisations say that they take part in now. One query."""
    rows = PartnerEngagement.objects.filter(ended="").select_related("organization")
    return [partners.TakesPart(each.organization, each.name, each.since) for each in rows]
