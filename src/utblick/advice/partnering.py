"""The calls that match what a partner looks for or somebody asks; and what partners take part in, told to others."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from utblick.advice import rules
from utblick.advice.models import AdviceCase, PartnerEngagement
from utblick.core.dates import first_day, last_day, today
from utblick.funding import asked, profiles
from utblick.funding import queries as funding
from utblick.funding.models import Call, Interest
from utblick.people import partners

MOST, MOST_FOR_A_CASE = 10, 5


def looks_for(organizations: set[int]) -> bool:
    """Whether a partner's organisations have written what they look for. One query."""
    return Interest.objects.filter(organization__in=organizations).exists()


def fitting(organizations: Iterable[int], today: date) -> list[Call]:
    """Return the open and coming calls that match what any of these organisations looks for, each with `score`.

    The best first, by its best score. They are weighed by the room of funding, as for everybody; a call's page there
    tells what made its score. One query.
    """
    wanted = [profiles.key_of(pk) for pk in organizations]
    if not wanted:
        return []
    rows: Any = funding.fitting_any(funding.calls(), wanted, today)
    return list(rows.order_by("-score", "pk")[:MOST])


def matching(case: AdviceCase, today: date) -> list[tuple[Call, str]]:
    """Return the calls, not closed, that match what a case is about, the best first, each with why. Three queries.

    By the words of the question and the programme that it names, and by what the organisation that asks looks for.
    """
    programme = case.programme.key if case.programme else ""
    said = f"{case.question} {case.programme_text}"
    found = {
        call.pk: (call, ", ".join(why.words) or str(case.programme))
        for call, why in asked.matching(said, programme, today, MOST_FOR_A_CASE)
    }
    if case.organization_id:
        for call in fitting([case.organization_id], today)[:MOST_FOR_A_CASE]:
            found.setdefault(call.pk, (call, _("what %(name)s looks for") % {"name": case.organization}))
    return list(found.values())


@partners.tell
def what_partners_take_part_in() -> Iterable[partners.TakesPart]:
    """What partner organisations say that they take part in now. One query."""
    rows = PartnerEngagement.objects.select_related("organization")
    return [
        partners.TakesPart(each.organization, each.name, each.since)
        for each in rows
        if rules.goes_on(_day(first_day, each.since), _day(last_day, each.ended), today())
    ]


def _day(edge: Callable[[str], date], text: str) -> date | None:
    return edge(text) if text else None
