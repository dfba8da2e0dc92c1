"""The portfolio: all projects in figures. One place for each set of figures, for the page and for the document."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q

from utblick.core.dates import today
from utblick.people.models import Classification, Organization
from utblick.projects import queries
from utblick.projects.models import Project, ProjectPartner, ProjectState, ReportingPeriod, Result
from utblick.projects.rules import life, money

NOTHING = Decimal(0)
PRACTICES = 20  # the latest are told; each project's page tells its own
BOUND = frozenset({life.DECIDED, life.SUBMITTED}) | life.ONGOING
OURS = (Classification.ADMINISTRATION, Classification.COMPANY)


@dataclass(frozen=True)
class ByProgramme:
    """What one programme gives us. Sums in kronor; `rate` is the success rate as a fraction, None without answers."""

    name: str
    projects: int
    ongoing: int
    grant: Decimal
    own: Decimal
    rate: Decimal | None


@dataclass(frozen=True)
class Portfolio:
    """All projects in figures. Sums in kronor; `rate` is a fraction."""

    states: Mapping[str, int]
    granted: int
    answered: int
    rate: Decimal | None
    own: Decimal
    outstanding: Decimal
    programmes: Sequence[ByProgramme]
    units: Sequence[
        tuple[Any, int]
    ]  # each administration and company, with in how many projects it takes part
    curve: Sequence[money.Month]
    practices: Sequence[Result]  # what others can take up, the latest first

    @property
    def share_of_units(self) -> Decimal | None:
        """The administrations and companies that take part in a project, as a fraction of all (R17)."""
        if not self.units:
            return None
        return Decimal(sum(count > 0 for _unit, count in self.units)) / len(self.units)


def portfolio(unstated: str) -> Portfolio:
    """Return all projects in figures; five queries. `unstated` is what a missing programme is called."""
    rows = list(queries.projects().only(*_fields()))
    states = Counter(each.state for each in rows)
    granted, rejected = answers(rows)
    kept = Q(project__state__in=life.ONGOING | {life.CLOSED}) | Q(project__standing__in=life.ONGOING)
    periods = list(ReportingPeriod.objects.filter(kept))
    shares = {each.pk: queries.grant_share(each) for each in rows if each.counts_as in life.ONGOING}
    return Portfolio(
        {state: states[state] for state in ProjectState.values},
        granted,
        granted + rejected,
        life.success_rate(granted, rejected),
        sum((queries.own_line(each) for each in rows if each.counts_as in BOUND), NOTHING),
        sum((each.outstanding for each in periods), NOTHING),
        _by_programme(rows, unstated),
        _units(rows),
        money.liquidity(queries.flows(periods, shares, today())),
        list(Result.objects.filter(good_practice=True).select_related("project").order_by("-pk")[:PRACTICES]),
    )


def answers(rows: Sequence[Project]) -> tuple[int, int]:
    """How often funders have said yes to projects, and no: each answer counts, also where it was asked again since."""
    found = [each.answers for each in rows]
    return sum(yes for yes, _no in found), sum(no for _yes, no in found)


def _fields() -> tuple[str, ...]:
    own = ("state", "unit_id", "currency", "rate", "budget", "programme_name", "secret")
    told = ("standing", "times_granted", "times_rejected")
    return (
        *own, *told,
        "funding__grant", "funding__own_money", "funding__own_hours_value", "funding__project_id",
        "programme__name", "programme__name_en", "call__programme__name", "call__programme__name_en", "call__title",
        "area__name", "area__committee__name", "unit__name", "contact__id", "decided_by__name", "source__title",
    )  # fmt: skip


def _by_programme(rows: Sequence[Project], unstated: str) -> list[ByProgramme]:
    groups: dict[str, list[Project]] = defaultdict(list)
    for each in rows:
        groups[each.programme_text or unstated].append(each)
    found = [
        ByProgramme(
            name,
            len(of),
            sum(each.counts_as in life.ONGOING for each in of),
            sum((_grant(each) for each in of if each.counts_as in life.ONGOING | {life.CLOSED}), NOTHING),
            sum((queries.own_line(each) for each in of if each.counts_as in BOUND), NOTHING),
            life.success_rate(*answers(of)),
        )
        for name, of in groups.items()
    ]
    return sorted(found, key=lambda each: (-each.projects, each.name))


def _grant(project: Project) -> Decimal:
    funding = queries.funding_of(project)
    return money.in_kronor(funding.grant, queries.rate_of(project)) if funding else NOTHING


def _units(rows: Sequence[Project]) -> list[tuple[Organization, int]]:
    """In how many decided projects each administration and company takes part, itself or by a unit below it."""
    units = {each.pk: each for each in Organization.objects.all()}
    ours = [each for each in units.values() if each.classification in OURS]
    kept = {each.pk for each in rows if each.counts_as in BOUND | {life.CLOSED}}
    part: dict[int, set[int]] = defaultdict(set)
    for each in rows:
        if each.pk in kept:
            part[each.unit_id].add(each.pk)
    for organization, project in ProjectPartner.objects.order_by().values_list(
        "organization_id", "project_id"
    ):
        if project in kept:
            part[organization].add(project)
    whole: dict[int, set[int]] = defaultdict(set)
    for pk, found in part.items():
        here: Organization | None = units.get(pk)
        seen: set[int] = set()
        while here is not None and here.pk not in seen:
            seen.add(here.pk)
            whole[here.pk] |= found
            here = units.get(here.parent_id) if here.parent_id else None
    return sorted(((each, len(whole[each.pk])) for each in ours), key=lambda pair: (-pair[1], str(pair[0])))
