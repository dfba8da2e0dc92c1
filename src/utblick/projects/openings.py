"""What is open now that fits us: who decides on it, by when, and what it costs us before the money comes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from utblick.decisions import queries as decisions
from utblick.decisions.models import Meeting, PolicyArea
from utblick.funding import profiles
from utblick.funding import queries as funding
from utblick.funding import rules as calls
from utblick.funding.models import Call
from utblick.projects.models import Project
from utblick.projects.rules import life
from utblick.projects.rules.outlay import Outlay, outlay
from utblick.sources.relevance import Matcher, Profile, Term, words_of

MOST = 20
LEAST_LETTERS = 4


@dataclass(frozen=True)
class Opening:
    """One call that is open and fits.

    `area` is the policy area of our project for it, else the one that its words point at, `because` of these words;
    None where nothing does. `meeting` is the next of the committee that answers for it. `cost` None: the call does
    not say which share is paid.
    """

    call: Any
    projects: Sequence[Project]
    area: PolicyArea | None
    because: tuple[str, ...]
    meeting: Meeting | None
    cost: Outlay | None

    @property
    def committee(self) -> Any:
        """Who decides, as far as it is known."""
        return self.area.committee if self.area else None

    @property
    def in_time(self) -> bool:
        """Whether the committee meets before the next deadline."""
        return self.meeting is not None and (
            self.call.next_day is None or self.meeting.date <= self.call.next_day
        )


def openings(profile: str, day: date, cost: Decimal, months: int) -> tuple[list[Opening], int]:
    """Return the open calls that fit a profile, what fits best first, and how many there are. Six queries.

    `cost` is our own part of a budget, kronor, over so many months.
    """
    fitting = funding.in_state(funding.fitting(funding.calls(), profile, day), calls.OPEN, day)
    rows: Any = funding.with_next(fitting, day)
    some: list[Any] = list(rows.order_by("-score", "last_deadline", "pk")[:MOST])
    count = len(some) if len(some) < MOST else fitting.count()
    ours = _projects(some)
    areas = list(PolicyArea.objects.exclude(committee=None).select_related("committee"))
    pointed = _areas_of([each for each in some if not _area_of(ours.get(each.pk, ()))], areas)
    found = []
    for call in some:
        mine = ours.get(call.pk, [])
        area, because = (own, ()) if (own := _area_of(mine)) else pointed.get(call.pk, (None, ()))
        found.append((call, mine, area, because))
    meetings: dict[int, Meeting] = {}
    committees = {area.committee_id for _call, _mine, area, _words in found if area and area.committee_id}
    for each in decisions.coming(committees, day).order_by("date", "pk"):
        meetings.setdefault(each.body_id, each)
    return [
        Opening(
            call,
            mine,
            area,
            because,
            meetings.get(area.committee_id or 0) if area else None,
            outlay(cost, share, months) if (share := share_of(call)) is not None else None,
        )
        for call, mine, area, because in found
    ], count


def share_of(call: Call) -> Decimal | None:
    """The share of the cost that is paid, per cent: the call's own, else its programme's; None where none is stated."""
    if call.rate is not None:
        return call.rate
    return call.programme.rate if call.programme else None


def _projects(rows: Sequence[Call]) -> Mapping[int, list[Project]]:
    """Our projects for these calls, by call. One query."""
    asked = Project.objects.filter(call__in=[each.pk for each in rows]).exclude(state=life.WITHDRAWN)
    found: dict[int, list[Project]] = {}
    for each in asked.select_related("area__committee", "unit"):
        found.setdefault(each.call_id or 0, []).append(each)
    return found


def _area_of(mine: Sequence[Project]) -> PolicyArea | None:
    return next((each.area for each in mine if each.area is not None and each.area.committee_id), None)


def _areas_of(
    rows: Sequence[Call], areas: Sequence[PolicyArea]
) -> dict[int, tuple[PolicyArea, tuple[str, ...]]]:
    """The policy area that a call's words point at most, with those words; left out: calls that point at none."""
    matcher = Matcher([Profile(str(area.pk), _terms(area)) for area in areas])
    found = {}
    for call in rows:
        scores = matcher.explained(profiles.text_of(call))
        best = max(range(len(areas)), key=lambda place: scores[place].value, default=None)
        if best is not None and scores[best].value >= calls.LEAST:
            words = dict.fromkeys(each.what for each in scores[best].made_of)
            found[call.pk] = (areas[best], tuple(words))
    return found


def _terms(area: PolicyArea) -> tuple[Term, ...]:
    """What an area is called, word by word; words that stand in any area's name say nothing."""
    words = dict.fromkeys(words_of(f"{area.name} {area.name_en}"))
    return tuple(
        Term(word, 1.0) for word in words if len(word) >= LEAST_LETTERS and word not in profiles.COMMON
    )
