"""What pages, documents and other rooms read of meetings and decisions: one place for each set of figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When

from utblick.core import secrecy
from utblick.core.secrecy import tells_of
from utblick.decisions import rules
from utblick.decisions.holidays import is_holiday
from utblick.decisions.matters import MATTERS, REPORTING, Matter
from utblick.decisions.models import (
    AgendaItem,
    Approval,
    Decision,
    DecisionRight,
    Delegation,
    Manner,
    Meeting,
    MeetingStatus,
    Outcome,
)
from utblick.people.models import Classification, Organization

DECIDING = (Classification.ASSEMBLY, Classification.BOARD, Classification.COMMITTEE)
ON_BEHALF = (Manner.DELEGATED, Manner.URGENT)


def deciding_bodies() -> QuerySet[Organization]:
    """Our own bodies that decide: assembly, board, committees."""
    return Organization.objects.filter(classification__in=DECIDING)


def meetings(today: date) -> QuerySet[Meeting]:
    """All meetings, each with how many matters and decisions it has, and `next`: its date if it is still to come."""
    return Meeting.objects.select_related("body").annotate(
        next=Case(When(date__gte=today, then=F("date")), default=Value(date.max)),
        item_count=Count("items", distinct=True),
        decision_count=Count("decisions", distinct=True),
    )


def coming(bodies: Iterable[int], today: date) -> QuerySet[Meeting]:
    """Return the meetings of bodies from `today` on, the next first; cancelled ones are left out."""
    found = Meeting.objects.select_related("body").filter(body__in=list(bodies), date__gte=today)
    return found.exclude(status=MeetingStatus.CANCELLED)


def agenda_of(meeting: Meeting) -> list[AgendaItem]:
    """Return all matters on an agenda in their places; those that the reader may not see are `covered`.

    What is under secrecy keeps its place, so that a matter has the same number whoever reads the agenda.
    """
    with secrecy.off():
        return list(meeting.items.select_related("decision", "area"))


def decided_besides(meeting: Meeting) -> list[Decision]:
    """Return the decisions of a meeting in matters that were not on its agenda, such as corrections; as `agenda_of`."""
    with secrecy.off():
        return list(meeting.decisions.filter(item=None).select_related("body", "corrects__body"))


def decided_at(meeting: Meeting) -> list[Decision]:
    """Return all decisions of a body at a meeting; those that the reader may not see are `covered`."""
    with secrecy.off():
        return list(meeting.decisions.filter(manner=Manner.BODY))


def to_report(meeting: Meeting) -> list[Decision]:
    """Return what waits to be reported at a meeting; what the reader may not see is `covered`."""
    with secrecy.off():
        return list(unreported(meeting.body_id, meeting.date))


def undecided(meetings: Iterable[Meeting]) -> dict[int, list[AgendaItem]]:
    """Return the matters that wait to be decided at meetings, by meeting; those under secrecy too. One query."""
    found: dict[int, list[AgendaItem]] = {}
    with secrecy.off():
        for item in AgendaItem.objects.filter(meeting__in=[each.pk for each in meetings], decision=None):
            found.setdefault(item.meeting_id, []).append(item)
    return found


def rights_for(matter: str) -> list[rules.Right]:
    """Return who may decide a kind of matter."""
    if matter in MATTERS and MATTERS[matter].any_body:
        return [rules.Right(body) for body in deciding_bodies().values_list("pk", flat=True)]
    if matter in MATTERS and (named := MATTERS[matter].named()):
        return [rules.Right(named[0].pk)]
    rows = DecisionRight.objects.filter(matter=matter).values_list("body_id", "own_areas")
    found = [rules.Right(body, own_areas) for body, own_areas in rows]
    if not found and matter in MATTERS and MATTERS[matter].by_default:
        return [rules.Right(body.pk) for body in _by_default([MATTERS[matter]])[matter]]
    return found


def bodies_by_right(matter: str) -> tuple[list[Organization], list[Organization], list[Organization]]:
    """Return the bodies that may decide a kind of matter, those that may not, and of the first those that decide it
    within their own policy areas only."""
    rights = rights_for(matter)
    reasons = {body: rules.may_decide(body.pk, rights) for body in deciding_bodies()}
    may_not = [body for body, reason in reasons.items() if reason == "no_right"]
    own = [body for body, reason in reasons.items() if reason == "no_area"]
    return [body for body in reasons if body not in may_not], may_not, own


def matters_for(body: Organization) -> set[str]:
    """Return the kinds of matter that a body may decide, at least in its own policy areas. One query."""
    given: dict[str, set[int]] = {}
    for held, holder in DecisionRight.objects.values_list("matter", "body_id"):
        given.setdefault(held, set()).add(holder)
    may = set()
    for key, matter in MATTERS.items():
        if named := matter.named():
            holds = named[0].pk == body.pk
        elif key in given:
            holds = body.pk in given[key]
        else:
            holds = matter.by_default == body.classification
        if holds or matter.any_body:
            may.add(key)
    return may


@dataclass(frozen=True)
class Deciders:
    """Who decides a kind of matter: the one whom the strategy names, with its clause; else by rights that are given, or
    by default; and whom it may be delegated to."""

    key: str
    label: str
    named: tuple[Organization, Any] | None
    rights: list[DecisionRight]
    by_default: list[Organization]
    delegations: list[Delegation]
    delegable: bool


def _by_default(matters: Iterable[Matter]) -> dict[str, list[Organization]]:
    """The bodies that decide kinds of matter where the organisation has not said who does, by matter. One query."""
    wanted = {matter.key: matter.by_default for matter in matters if matter.by_default}
    bodies = list(Organization.objects.filter(classification__in=set(wanted.values())).order_by("name", "pk"))
    return {key: [body for body in bodies if body.classification == kind] for key, kind in wanted.items()}


def who_decides() -> list[Deciders]:
    """Return for each kind of matter who decides it, and on whose behalf; three queries."""
    rights: dict[str, list[DecisionRight]] = {}
    for right in DecisionRight.objects.select_related("body"):
        rights.setdefault(right.matter, []).append(right)
    delegations: dict[str, list[Delegation]] = {}
    for delegation in Delegation.objects.select_related("body"):
        delegations.setdefault(delegation.matter, []).append(delegation)
    by_default = _by_default(matter for key, matter in MATTERS.items() if key not in rights)
    return [
        Deciders(
            key,
            str(matter.label),
            matter.named(),
            rights.get(key, []),
            by_default.get(key, []),
            delegations.get(key, []),
            not matter.concerns_goals,
        )
        for key, matter in sorted(MATTERS.items(), key=lambda pair: str(pair[1].label))
        if key != REPORTING
    ]


def unreported(body: int, before: date | None = None) -> QuerySet[Decision]:
    """Return the delegated and urgent decisions for a body that have not been reported to it, the oldest first.

    Those that the body has decided need no reporting are left out. `before` narrows to those made before a meeting.
    """
    found = Decision.objects.filter(body=body, manner__in=ON_BEHALF, reporting=None)
    found = found.exclude(manner=Manner.DELEGATED, delegation__reported=False)
    if before is not None:
        found = found.filter(decided_on__lt=before)
    return found.select_related("body", "delegation").order_by("decided_on", "id")


@dataclass(frozen=True)
class Standing:
    """How a decision stands in law at a day: dates that are known, and those that follow. None where not yet known.

    `state` is decided, approved, announced (it can still be appealed) or final.
    """

    state: str
    approve_by: date | None
    approved_on: date | None
    announce_by: date | None
    announced_on: date | None
    appeal_until: date | None
    in_force: date | None


def standing(meeting_on: date | None, approval: Approval | None, today: date) -> Standing:
    """Return how the decisions of a meeting stand at `today`, from the approval of its minutes."""
    approved = approval.approved_on if approval else None
    announced = approval.announced_on if approval else None
    state = "announced" if announced else "approved" if approved else "decided"
    until = rules.last_day_to_appeal(announced, is_holiday) if announced else None
    force = rules.legal_force(announced, is_holiday) if announced else None
    if force and force <= today:
        state = "final"
    return Standing(
        state,
        rules.latest_approval(meeting_on) if meeting_on else None,
        approved,
        rules.latest_announcement(approved) if approved else None,
        announced,
        until,
        force,
    )


def is_approved(meeting: Meeting) -> bool:
    """Whether the minutes of a meeting are approved as a whole, and so are closed. One query."""
    return Approval.objects.filter(meeting=meeting, decision=None).exists()


def open_minutes(body: Organization, today: date) -> QuerySet[Meeting]:
    """Return the meetings that a body has had and whose minutes have not been approved, the latest first."""
    approved = Exists(Approval.objects.filter(meeting=OuterRef("pk"), decision=None))
    had = Meeting.objects.filter(~approved, body=body, date__lte=today)
    return had.exclude(status=MeetingStatus.CANCELLED).select_related("body").order_by("-date")


def approval_of(decision: Decision) -> Approval | None:
    """Return the approval that holds for a decision: its own, or that of the whole minutes. One query."""
    if decision.meeting_id is None:
        return None
    found = Approval.objects.filter(Q(decision=decision) | Q(meeting=decision.meeting_id, decision=None))
    return next(iter(sorted(found, key=lambda each: each.decision_id is None)), None)


def decisions_about(matter_prefix: str, object_id: int) -> list[Decision]:
    """Return the decisions about a thing, the latest first; `matter_prefix` is its room's, such as `strategy.`."""
    found = Decision.objects.filter(matter__startswith=matter_prefix, object_id=object_id)
    return list(found.select_related("body", "meeting"))


def standing_decision(matter: str, object_id: int) -> Decision | None:
    """Return the decision on a matter that stands: the latest that no later one corrects."""
    found: Decision | None = (
        Decision.objects.filter(matter=matter, object_id=object_id, corrections=None)
        .exclude(outcome=Outcome.RETURNED)
        .order_by("-decided_on", "-id")
        .first()
    )
    return found


def next_paragraph(meeting: Meeting) -> str:
    """Return the paragraph after the highest of the body's minutes that year; blank where none has been registered."""
    with secrecy.off():  # a number is taken also where one may not see by what
        rows = Decision.objects.filter(body=meeting.body_id, meeting__date__year=meeting.date.year)
        numbers = [rules.place_of(each)[0] for each in rows.values_list("paragraph", flat=True)]
    return str(max(numbers) + 1) if any(numbers) else ""


@tells_of
def about(kind: str, thing: Any) -> Iterator[AgendaItem | Decision]:
    """The matters and decisions about a thing, and of a matter its decision and the other way: they name each other."""
    if kind == "agenda-item":
        yield from Decision.objects.filter(item=thing.pk)
    elif kind == "decision":
        yield from AgendaItem.objects.filter(decision=thing.pk)
        yield from Decision.objects.filter(corrects=thing.pk)
    matters = [key for key, matter in MATTERS.items() if matter.about == kind]
    if matters:
        yield from AgendaItem.objects.filter(matter__in=matters, object_id=thing.pk)
        yield from Decision.objects.filter(matter__in=matters, object_id=thing.pk)


def made_on(thing: Any) -> date | None:
    """Return the day when a thing was registered here; None for one that a pack brought, which is older than that."""
    from django.utils.timezone import localtime

    first = thing.history.order_by("history_date", "history_id").first()
    if first is None or first.history_change_reason == "pack":
        return None
    return localtime(first.history_date).date()
