"""What pages, documents and obligations read of projects: one place for each."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import BigIntegerField, F, QuerySet, Sum, Value
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.days import within
from utblick.decisions.models import AgendaItem, Decision, MeetingStatus
from utblick.projects import basis, framing
from utblick.projects.models import (
    BudgetLine,
    BudgetSum,
    Commitment,
    CostType,
    Funding,
    Milestone,
    PartnerRole,
    Project,
    ProjectPartner,
    ReportingPeriod,
    Result,
)
from utblick.projects.rules import Finding, commitments, life, money

KIND = "project"
MATTER = "projects.decide"
VIEW, EDIT, PREPARE, FRAMES = "projects.view", "projects.edit", "projects.prepare", "projects.frames"
NAMES = (
    "area__committee",
    "unit",
    "contact",
    "decided_by",
    "source",
    "funding",
    "programme",
    "call__programme",
)
NOTHING = Decimal(0)


def projects() -> QuerySet[Any]:
    """All projects with their names and funding at hand."""
    return Project.objects.select_related(*NAMES)


def funding_of(project: Project) -> Funding | None:
    """How a project is paid, None where nobody has said; no query for a project of `projects`."""
    found: Funding | None = getattr(project, "funding", None)
    return found


def stays_because(project: Project) -> str:
    """Why a project is not taken away; blank for an idea that no committee has been asked about. Three queries."""
    if project.state != life.IDEA:
        return _("Only an idea is taken away. Withdraw it instead: then it can be followed.")
    about = {"matter": MATTER, "object_id": project.pk}
    with secrecy.off():
        decided = Decision.objects.filter(**about).exists() or AgendaItem.objects.filter(**about).exists()
        if decided or project.history.exclude(decided_on=None).exists():
            return _(
                "A committee has had it to decide on, so it stays. Withdraw it: then it can be followed."
            )
    return ""


def waiting_matter(project: Project) -> AgendaItem | None:
    """The matter about a project that waits to be decided, where it is on an agenda. One query."""
    rows = AgendaItem.objects.filter(matter=MATTER, object_id=project.pk, decision=None)
    found: AgendaItem | None = (
        rows.exclude(meeting__status=MeetingStatus.CANCELLED)
        .select_related("meeting__body")
        .order_by("pk")
        .first()
    )
    return found


# --- working time ---


def staff_of(person: int, year: int, besides: int | None) -> list[Decimal]:
    """Return what working time a person is bound to in a year, per cent of a post, but for one row. Four queries."""
    with secrecy.off():
        rows = _working().filter(person=person, year=year).exclude(pk=besides)
        here = (
            Commitment.objects.filter(pk=besides).values_list("project", flat=True).first()
            if besides
            else None
        )
        return [
            *rows.values_list("staff_percent", flat=True),
            *_still_promised({(person, year)}, here).values(),
        ]


def _still_promised(whose: Collection[tuple[int, int]], but: int | None) -> dict[tuple[int, int], Decimal]:
    """Return what decisions that stand promise of people's time beyond what is written now, per cent of a post.

    By (person, year): a project that is opened again has promised what was decided until it is decided anew. `but` is a
    project that is left out. Two queries where any project is open again, else one.
    """
    reopened = Project.objects.exclude(standing="").filter(state__in=life.UNDECIDED - {life.WITHDRAWN})
    decided = {
        pk: basis.promised(kept) for pk, kept in reopened.exclude(pk=but).values_list("pk", "as_decided")
    }
    if not decided:
        return {}
    now: dict[tuple[int, int, int], Decimal] = defaultdict(Decimal)
    rows = Commitment.objects.filter(project__in=decided, person__in={person for person, _year in whose})
    for pk, person, year, percent in rows.values_list("project", "person", "year", "staff_percent"):
        now[pk, person, year] += percent
    found: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    for pk, promised_ in decided.items():
        for key in whose:
            found[key] += max(promised_.get(key, NOTHING) - now[pk, *key], NOTHING)
    return {key: more for key, more in found.items() if more}


def _working() -> QuerySet[Any]:
    return Commitment.objects.exclude(project__state__in=(life.CLOSED, life.WITHDRAWN, life.REJECTED))


def promised(project: Project, own: Iterable[Commitment]) -> dict[tuple[int, int], list[Decimal]]:
    """Return the working time that those who work in a project are bound to, here and in others, by (person, year).

    Per cent of a post, row by row. At most three queries where anybody is named, also of projects under secrecy.
    """
    found: dict[tuple[int, int], list[Decimal]] = defaultdict(list)
    for each in own:
        if each.person_id and each.staff_percent:
            found[each.person_id, each.year].append(each.staff_percent)
    if found:
        with secrecy.off():
            rows = _working().filter(person__in={person for person, _year in found}).exclude(project=project)
            for person, year, percent in rows.values_list("person", "year", "staff_percent"):
                if (person, year) in found:
                    found[person, year].append(percent)
            for key, more in _still_promised(set(found), project.pk).items():
                found[key].append(more)
    return dict(found)


# --- one project ---


@dataclass(frozen=True)
class Whole:
    """A project as it is read before a step, with what that step rests on."""

    project: Project
    partners: Sequence[ProjectPartner] = ()
    lines: Sequence[money.Line] = ()
    sums: Sequence[tuple[str, str, Decimal]] = ()
    commitments: Sequence[Commitment] = ()
    frames: Sequence[framing.FrameRead] = ()
    periods: Sequence[ReportingPeriod] = ()
    milestones: Sequence[Milestone] = ()
    results: Sequence[Result] = ()
    serves: Sequence[Any] = field(default_factory=tuple)

    @property
    def rate(self) -> Decimal | None:
        """Kronor for one of the project's currency; None where it is in kronor."""
        return rate_of(self.project)


def rate_of(project: Project) -> Decimal | None:
    """Kronor for one of the project's currency; None where it is in kronor."""
    return project.rate if project.currency != "SEK" else None


def kind_name(kind: str) -> str:
    """What a kind of cost is called, to the reader."""
    return str(CostType(kind).label) if kind in CostType.values else kind


def read(project: Project) -> Whole:
    """Return a project with what its next step rests on, and no more; at most seven queries."""
    serves = list(project.serves.select_related("strategy"))
    if project.state in (life.PREPARATION, life.APPLICATION):
        partners = list(project.partners.select_related("organization"))
        lines, sums = budget(project, partners)
        own = list(project.commitments.select_related("body"))
        return Whole(project, partners, lines, sums, own, framing.frames_of(project, own), serves=serves)
    if project.state in life.ONGOING:
        return Whole(
            project,
            periods=list(project.periods.all()),
            milestones=list(project.milestones.all()),
            results=list(project.results.all()),
            serves=serves,
        )
    return Whole(project, serves=serves)


def budget(
    project: Project, partners: Sequence[ProjectPartner]
) -> tuple[list[money.Line], list[tuple[str, str, Decimal]]]:
    """Return the lines of a budget, and the sums that are stated of it as (work package, kind, sum). One query."""
    known = {each.pk for each in partners}
    none = Value(None, output_field=BigIntegerField())
    lines = BudgetLine.objects.filter(project=project).order_by()
    sums = BudgetSum.objects.filter(project=project).order_by()
    asked = ("who", "work_package", "kind", "amount")
    rows = lines.annotate(who=F("partner_id")).values_list(*asked)
    both = list(rows.union(sums.annotate(who=none).values_list(*asked), all=True))
    return (
        [
            money.Line(str(who) if who in known else "", package, kind, amount)
            for who, package, kind, amount in both
            if who
        ],
        [(package, kind, amount) for who, package, kind, amount in both if not who],
    )


def partner_names(partners: Iterable[ProjectPartner]) -> dict[str, str]:
    """Return what partners are called, by their ids as text; with the country where several have the same name."""
    rows = list(partners)
    alike = Counter(str(each.organization) for each in rows)
    return {
        str(each.pk): f"{each.organization} ({each.country})"
        if alike[str(each.organization)] > 1 and each.country
        else str(each.organization)
        for each in rows
    }


def stated(whole: Whole) -> money.Stated:
    """What the budget's lines are to add up to."""
    return money.Stated(
        whole.project.budget,
        {str(each.pk): each.budget for each in whole.partners},
        {package: amount for package, kind, amount in whole.sums if package},
        {kind: amount for package, kind, amount in whole.sums if kind},
        partner_names(whole.partners),
    )


def case_of(whole: Whole, today: date) -> life.Case:
    """A project as the rule of what it lacks reads it."""
    project, funding = whole.project, funding_of(whole.project)
    plain = ("aims", "area", "contact", "starts", "ends", "funder_number")
    said = {name for name in plain if getattr(project, name)}
    said |= {"programme"} if project.has_programme else set()
    said |= {"serves"} if whole.serves else set()
    said |= {"budget"} if project.budget is not None else set()
    said |= {"funding"} if funding is not None else set()
    return life.Case(
        project.state,
        frozenset(said),
        project.area is not None and project.area.committee_id is not None,
        len(whole.partners),
        sum(each.role == PartnerRole.LEAD for each in whole.partners),
        len(whole.lines),
        bool(whole.commitments),
        funding.own if funding else NOTHING,
        None if project.standing and project.submitted_on else project.last_day,
        len(whole.periods),
        sum(each.claimed_on is None for each in whole.periods),
        sum(each.outstanding > 0 for each in whole.periods),
        sum(each.done_on is None and each.due < today for each in whole.milestones),
        len(whole.results),
        sum(bool(each.dissemination.strip()) for each in whole.results),
    )


def money_findings(whole: Whole) -> list[Finding]:
    """What is wrong with a project's money: the sums, the grant, our part, working time promised twice, the frame."""
    project, funding = whole.project, funding_of(whole.project)
    found = money.budget_faults(whole.lines, stated(whole))
    if funding is not None:
        if fault := money.grant_fault(funding.grant, project.budget, project.most_grant_now):
            found.append(fault)
        found += money.funding_faults(*_paid_for(whole, funding))
        found += [
            fault for fault in [commitments.differs_from_own_money(funding.own_money, bound(whole))] if fault
        ]
    found += money.staff_faults(promised(project, whole.commitments))
    return found + whose_findings(project, whole.commitments)


def _paid_for(whole: Whole, funding: Funding) -> tuple[Decimal | None, list[Decimal]]:
    """A budget and what pays for it, kronor."""
    budget = whole.project.budget
    return None if budget is None else money.in_kronor(budget, whole.rate), [
        money.in_kronor(funding.grant, whole.rate),
        funding.own,
        money.in_kronor(funding.other, whole.rate),
    ]


def bound(whole: Whole) -> list[commitments.Bound]:
    """A project's commitments as the rules read them."""
    return [as_bound(each) for each in whole.commitments]


def as_bound(each: Commitment) -> commitments.Bound:
    """A commitment as the rules read it."""
    return commitments.Bound(each.body_id, str(each.body), each.year, each.amount)


def whose_findings(project: Project, own: Iterable[Commitment]) -> list[Finding]:
    """Return the commitments that are of another body than the one that decides, or outside the project's years."""
    rows = [as_bound(each) for each in own]
    committee = project.area.committee if project.area else None
    found = commitments.of_another(rows, committee.pk if committee else None, str(committee or ""))
    return found + commitments.outside_its_years(rows, project.starts, project.ends)


def findings(whole: Whole, today: date) -> list[Finding]:
    """Return all that a project lacks before its next step; the frame's findings name no body (see `frames`)."""
    found, funding = life.lacks(case_of(whole, today), today), funding_of(whole.project)
    if whole.project.state == life.GRANTED and funding is not None:
        missing = commitments.hole(*_paid_for(whole, funding))
        found += [missing] if missing else []
    return found + (
        money_findings(whole) if whole.project.state in (life.PREPARATION, life.APPLICATION) else []
    )


def costs_above(project: Project) -> tuple[Decimal, Decimal] | None:
    """Return the costs of all reporting periods and the budget, kronor; None where they are within it. One query."""
    if project.budget is None:
        return None
    told = project.periods.aggregate(all=Sum("costs"))["all"] or NOTHING
    budget_ = money.in_kronor(project.budget, rate_of(project))
    return (told, budget_) if told > budget_ else None


def own_line(project: Project) -> Decimal:
    """What we pay ourselves, kronor; 0 where nothing is stated."""
    funding = funding_of(project)
    return funding.own if funding else NOTHING


def grant_share(project: Project) -> Decimal | None:
    """The grant as a fraction of the budget; None where either is not stated."""
    funding = funding_of(project)
    if funding is None or funding.grant is None or not project.budget:
        return None
    return funding.grant / project.budget


def flows(
    periods: Iterable[ReportingPeriod], shares: Mapping[int, Decimal | None], today: date
) -> list[money.Flow]:
    """The costs and payments of reporting periods, for the liquidity curve; what is not paid yet as it is expected.

    `shares` are the grants as fractions of the budgets, by project. What a project that is closed was not paid is
    expected no more. A day that nobody can mean counts as the nearest that somebody can: the curve has every month.
    """
    found = []
    for each in periods:
        begins, ends = within(each.begins), within(each.ends)
        if each.costs is not None or each.paid_on is not None:
            costs, paid = each.costs or NOTHING, each.paid or NOTHING
            paid_on = within(each.paid_on) if each.paid_on else None
            found.append(money.Flow(begins, ends, costs, paid, paid_on))
        if each.project_id not in shares:
            continue
        left = money.expected(each.costs, each.claim, shares[each.project_id])
        if each.claimed_on is not None or each.paid_on is not None:
            left = each.outstanding
        if left:
            day = money.expected_on(each.claimed_on, each.due, today)
            found.append(money.Flow(begins, ends, NOTHING, left, within(day)))
    return found
