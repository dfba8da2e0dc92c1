"""What pages, documents and obligations read of positions and plans: one place for each set of figures."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from utblick.advocacy import rules
from utblick.advocacy.models import (
    ActivityState,
    AdvocacyActivity,
    AdvocacyPlan,
    Ally,
    Assessment,
    Position,
    PositionVersion,
    Target,
)
from utblick.collaborations.models import Engagement
from utblick.core.dates import today as today_
from utblick.people.models import Organization
from utblick.stakeholders.models import Actor

POSITION, PLAN, ACTIVITY, REPORT = "position", "advocacy-plan", "advocacy-activity", "advocacy-report"
VIEW, EDIT, APPROVE = "advocacy.view", "advocacy.edit", "advocacy.approve"
MATTER = "advocacy.position"


# --- positions ---


def approved() -> QuerySet[PositionVersion]:
    """The versions that have been approved, by a decision that stands."""
    return PositionVersion.objects.filter(approval__isnull=False).exclude(ending__annulled=True)


def _newer(**values: Any) -> QuerySet[PositionVersion]:
    """The approved versions of the same position with a higher number."""
    return approved().filter(position=OuterRef("position"), number__gt=OuterRef("number"), **values)


def positions(today: date) -> QuerySet[Any]:
    """All positions with their names at hand, each with what it is narrowed and sorted by.

    `standing`-fields: `holds` (a version is in force), `coming` (one is, or is to be), `any_approved`, `withdrawn` (the
    newest approved version), `until` (the last day of the version in force, else of the newest approved one; None for
    none) and `drafted` (a version is being written). They say what `rules.standing_of_all` does.
    """
    begun = {"approval__approved_on__lte": today, "valid_from__lte": today}
    ours = approved().filter(position=OuterRef("pk"))
    left = ours.filter(ending=None, valid_until__gte=today).exclude(Exists(_newer(**begun)))
    holds = left.filter(**begun)
    newest = ours.order_by("-number")
    return Position.objects.select_related("unit", "owner", "dossier", "source").annotate(
        holds=Exists(holds),
        coming=Exists(left),
        any_approved=Exists(ours),
        withdrawn=Subquery(newest.values("ending__ended_on")[:1]),
        until=Coalesce(
            Subquery(holds.values("valid_until")[:1]),
            Subquery(newest.values("valid_until")[:1]),
        ),
        drafted=Exists(PositionVersion.objects.filter(position=OuterRef("pk"), approval__isnull=True)),
    )


def in_force(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Narrow positions to those that are in force today: no others leave the house (R21)."""
    return rows.filter(pk__in=positions(today_()).filter(AT[rules.IN_FORCE]).values("pk"))


def standing_of(position: Any) -> str:
    """Return where a position of `positions` stands, as `rules.standing_of_all` says it. No query."""
    if position.holds:
        return rules.IN_FORCE
    if position.coming:
        return rules.COMING
    if position.withdrawn:
        return rules.WITHDRAWN
    return rules.EXPIRED if position.any_approved else rules.DRAFT


AT: Mapping[str, Q] = {
    rules.IN_FORCE: Q(holds=True),
    rules.COMING: Q(holds=False, coming=True),
    rules.EXPIRED: Q(coming=False, any_approved=True, withdrawn=None),
    rules.DRAFT: Q(any_approved=False),
    rules.WITHDRAWN: Q(coming=False, withdrawn__isnull=False),
}
"""How positions are narrowed to one standing."""


def versions_of(position: Position) -> list[PositionVersion]:
    """Return the versions of a position, the newest first, each with its approval and end at hand. One query."""
    rows = PositionVersion.objects.filter(position=position).order_by("-number")
    found = list(rows.select_related("approval__decision", "approval__delegation", "ending"))
    for each in found:
        each.position = position
    return found


@dataclass(frozen=True)
class Read:
    """A position with its versions, the newest first, as they stand on a day."""

    position: Position
    versions: Sequence[PositionVersion]
    today: date

    @property
    def as_read(self) -> list[rules.Version]:
        """The versions as the rules read them."""
        return [each.as_read for each in self.versions]

    @property
    def current(self) -> PositionVersion | None:
        """The version that is in force."""
        if self.standing != rules.IN_FORCE:
            return None
        found = rules.in_force(self.as_read, self.today)
        return next((each for each in self.versions if found and each.number == found.number), None)

    @property
    def draft(self) -> PositionVersion | None:
        """The version that is being written."""
        return next((each for each in self.versions if not each.is_closed), None)

    @property
    def withdrawn_because(self) -> str:
        """Why the newest approved version was withdrawn; blank where it was not."""
        newest = next((each for each in self.versions if each.approved_on), None)
        return newest.ended.because if newest is not None and newest.ended is not None else ""

    @property
    def standing(self) -> str:
        """Where the position stands."""
        return rules.standing_of_all(self.as_read, self.today)

    def standing_of(self, version: PositionVersion) -> str:
        """Where one version stands."""
        return (
            rules.ANNULLED if version.annulled else rules.standing(version.as_read, self.as_read, self.today)
        )

    @property
    def why_not_exported(self) -> str:
        """Why it cannot leave the house; blank where it can."""
        return rules.why_not_exported(self.as_read, self.today)


def read(position: Position, today: date) -> Read:
    """Return a position with its versions. One query."""
    return Read(position, versions_of(position), today)


def approved_versions(today: date, also: int | None = None) -> QuerySet[PositionVersion]:
    """Return the versions that have been approved and can be put forward, and the one with the id `also`."""
    may = Q(pk__in=approved().values("pk"))
    rows = PositionVersion.objects.filter(may | Q(pk=also))
    return rows.select_related("position", "approval", "ending").order_by("position__title", "-number")


def uses_of(position: Position) -> list[AdvocacyActivity]:
    """Return the activities in which a version of a position was put forward, the latest first. One query."""
    return list(activities().filter(used__position=position).order_by("-day", "-pk"))


# --- plans and activities ---


def plans() -> QuerySet[Any]:
    """All plans with their names at hand, with `planned` and `done` (activities) and the latest `taken_in`."""
    of_plan = AdvocacyActivity.objects.filter(plan=OuterRef("pk")).order_by().values("plan")

    def number(state: str) -> Any:
        rows = of_plan.filter(state=state).annotate(number=Count("pk")).values("number")
        return Coalesce(Subquery(rows), 0)

    latest = Assessment.objects.filter(plan=OuterRef("pk")).order_by("-day", "-pk")
    return AdvocacyPlan.objects.select_related(
        "unit", "responsible", "dossier", "position", "source"
    ).annotate(
        planned=number(ActivityState.PLANNED),
        done=number(ActivityState.DONE),
        taken_in=Subquery(latest.values("taken_in")[:1]),
    )


def activities() -> QuerySet[Any]:
    """All activities with their names at hand."""
    return AdvocacyActivity.objects.select_related(
        "plan__unit",
        "plan__responsible",
        "responsible",
        "target__organization",
        "meeting",
        "engagement",
        "used__position",
        "used__approval",
        "used__ending",
        "source",
    )


@dataclass(frozen=True)
class Whole:
    """A plan with all that belongs to it."""

    plan: AdvocacyPlan
    targets: Sequence[Target]
    allies: Sequence[Ally]
    activities: Sequence[Any]
    assessments: Sequence[Assessment]

    @property
    def assessment(self) -> Assessment | None:
        """The latest assessment."""
        return self.assessments[0] if self.assessments else None


def whole(plan: AdvocacyPlan) -> Whole:
    """Return a plan with its targets, allies, activities (with `ours`) and assessments. Five queries."""
    listed = activities().filter(plan=plan).prefetch_related("ours").order_by("day", "pk")
    return Whole(
        plan,
        list(plan.targets.select_related("organization")),
        list(plan.allies.select_related("engagement", "organization")),
        list(listed),
        list(plan.assessments.select_related("by").order_by("-day", "-pk")),
    )


def late(today: date) -> list[AdvocacyActivity]:
    """Return the planned activities whose day has passed, so that their outcome is asked for. One query."""
    rows = activities().filter(state=ActivityState.PLANNED, day__lt=today, plan__closed_on=None)
    return [each for each in rows if rules.asks_for_outcome(each.state, each.day, today)]


def ended(today: date) -> list[AdvocacyPlan]:
    """Return the plans that are over and have not been closed. One query."""
    return list(plans().filter(ends__lt=today, closed_on=None))


def earlier_contacts(activity: AdvocacyActivity, most: int = 8) -> list[AdvocacyActivity]:
    """Return what was done before with whom an activity meets, in any plan, the latest first. One query.

    Whom it meets is the organisation of its target; without one, what was done in the same plan.
    """
    rows = activities().filter(state=ActivityState.DONE, day__lte=activity.day).exclude(pk=activity.pk)
    organization = activity.target.organization_id if activity.target else None
    rows = (
        rows.filter(target__organization=organization) if organization else rows.filter(plan=activity.plan_id)
    )
    return list(rows.order_by("-day", "-pk")[:most])


def actors() -> QuerySet[Organization]:
    """The organisations that stand in the register of actors of some stakeholder analysis."""
    return Organization.objects.filter(pk__in=Actor.objects.values("organization"))


# --- networks ---


@dataclass(frozen=True)
class NetworkUse:
    """How one of our collaborations was used: its activities, the latest first, and the positions put forward there."""

    engagement: Engagement
    activities: Sequence[Any]
    allied_in: Sequence[AdvocacyPlan]

    @property
    def done(self) -> int:
        """How many activities have been carried out through it."""
        return sum(each.state == ActivityState.DONE for each in self.activities)

    @property
    def positions(self) -> list[Position]:
        """The positions that were put forward through it, each once, in the order of the activities."""
        found = {
            each.used.position_id: each.used.position
            for each in self.activities
            if each.used_id and each.state == ActivityState.DONE
        }
        return list(found.values())


def networks(engagements: Iterable[Engagement] | None = None) -> list[NetworkUse]:
    """Return how each of our collaborations was used, the most used first, then by name. Three queries.

    Those of `engagements`; else all, also those through which nothing has gone: that is the finding.
    """
    rows = list(Engagement.objects.order_by("name", "pk") if engagements is None else engagements)
    used: dict[int, list[Any]] = defaultdict(list)
    through = activities().filter(engagement__in=[each.pk for each in rows]).order_by("-day", "-pk")
    for activity in through.exclude(state=ActivityState.CANCELLED):
        used[activity.engagement_id].append(activity)
    allied = _allied([each.pk for each in rows])
    found = [NetworkUse(each, used[each.pk], allied[each.pk]) for each in rows]
    return sorted(found, key=lambda each: (-each.done, -len(each.activities), str(each.engagement)))


def _allied(engagements: Sequence[int]) -> dict[int, list[AdvocacyPlan]]:
    """The plans in which each collaboration is an ally, itself or as the network's own organisation. One query.

    That is the body through which we take part, or what that is a body of; where it is so of one collaboration only.
    """
    rows = Ally.objects.filter(Q(engagement__in=engagements) | Q(organization__isnull=False)).annotate(
        body=F("organization__engagement_bodies__engagement"),
        over=F("organization__children__engagement_bodies__engagement"),
    )
    allies: dict[int, Any] = {}
    meant: dict[int, set[int]] = defaultdict(set)
    for each in rows.select_related("plan"):
        allies[each.pk] = each
        meant[each.pk] |= {pk for pk in (each.engagement_id, each.body, each.over) if pk is not None}
    found: dict[int, list[AdvocacyPlan]] = defaultdict(list)
    for pk, ally in allies.items():
        if len(meant[pk]) == 1:
            plans = found[next(iter(meant[pk]))]
            if ally.plan not in plans:
                plans.append(ally.plan)
    return found


# --- what it led to ---


@dataclass(frozen=True)
class Led:
    """What plans that have been closed led to: how many by how much was taken in, and of those by our part."""

    closed: int
    taken_in: Mapping[str, int]
    due: Mapping[tuple[str, str], int]


def closed_plans(begins: date | None = None, ends: date | None = None) -> list[Any]:
    """Return closed plans, each with `assessment`, the latest; those closed from one day to another. Two queries."""
    rows = plans().filter(closed_on__isnull=False)
    if begins is not None:
        rows = rows.filter(closed_on__gte=begins)
    if ends is not None:
        rows = rows.filter(closed_on__lte=ends)
    latest = Prefetch("assessments", Assessment.objects.order_by("-day", "-pk"))
    found = list(rows.prefetch_related(latest).order_by("-closed_on", "-pk"))
    for each in found:
        each.assessment = next(iter(each.assessments.all()), None)
    return found


def led(closed: Sequence[Any]) -> Led:
    """Return what closed plans led to. No query."""
    told = [each.assessment for each in closed if each.assessment is not None]
    return Led(
        len(told),
        Counter(each.taken_in for each in told),
        Counter((each.taken_in, each.due_to_us) for each in told),
    )


# --- what is asked for ---


def drafts_ready() -> QuerySet[Any]:
    """The versions that have been put up for approval and wait for it, with their positions."""
    rows = PositionVersion.objects.filter(approval__isnull=True, ready_on__isnull=False)
    return rows.select_related("position__unit").order_by("ready_on", "pk")


def expiring() -> QuerySet[Any]:
    """The approved versions with nothing newer approved, not withdrawn, by their last day. One query."""
    rows = approved().filter(ending=None, valid_until__isnull=False)
    rows = rows.exclude(Exists(_newer())).select_related("position__unit", "position__owner")
    return rows.order_by("valid_until", "pk")
