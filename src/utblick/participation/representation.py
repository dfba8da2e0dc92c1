"""Who represented us at international meetings in a year, where and how often. One place for each set of figures."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q

from utblick.core.secrecy import open_only
from utblick.participation.models import OwnMode, Participant, State


@dataclass
class Represented:
    """How often a person was at meetings that ended in a year; `where` are bodies, each with how often."""

    person: Any
    meetings: int = 0
    remote: int = 0
    where: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def _took_part(year: int) -> Any:
    rows = Participant.objects.filter(state=State.TOOK_PART, meeting__ends__year=year)
    return open_only(rows, "meeting__secret")


def represented(year: int) -> list[Represented]:
    """Return who of ours took part in meetings that ended in a year, the most often first, then by name. One query.

    A person with protected identity is there without a name: who reads it is asked where it is shown.
    """
    found: dict[int, Represented] = {}
    rows = _took_part(year).select_related("person", "meeting__body").order_by("meeting__ends", "pk")
    for each in rows:
        one = found.setdefault(each.person_id, Represented(each.person))
        one.meetings += 1
        one.remote += each.mode == OwnMode.REMOTE
        where = each.meeting.body
        one.where[str(where) if where is not None else str(each.meeting)] += 1
    return sorted(found.values(), key=lambda each: (-each.meetings, str(each.person), each.person.pk))


def participations(*years: int) -> dict[int, tuple[int, int, int]]:
    """Return, by year, how many meetings ours took part in, participations, and those at a distance. One query."""
    rows = Participant.objects.filter(state=State.TOOK_PART, meeting__ends__year__in=years)
    counted = (
        open_only(rows, "meeting__secret")
        .order_by()
        .values("meeting__ends__year")
        .annotate(
            meetings=Count("meeting", distinct=True),
            times=Count("pk"),
            remote=Count("pk", filter=Q(mode=OwnMode.REMOTE)),
        )
    )
    told = counted.values_list("meeting__ends__year", "meetings", "times", "remote")
    return {year: (meetings, times, remote) for year, meetings, times, remote in told}
