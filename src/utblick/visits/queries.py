"""What pages, documents and obligations read of visits here: one place for each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from utblick.conduct import queries as conduct
from utblick.conduct import queries_gifts
from utblick.conduct import rules as conduct_rules
from utblick.conduct.models import Acknowledgement, Gift, Limit
from utblick.core import secrecy
from utblick.core.stamp import stamped
from utblick.decisions.models import Meeting
from utblick.participation import queries as participation
from utblick.participation import rules as participation_rules
from utblick.people.models import Organization
from utblick.visits import rules
from utblick.visits.models import (
    Diet,
    Guest,
    GuestDetails,
    Host,
    Meal,
    ProgrammeItem,
    Visit,
    VisitState,
    retention,
)

KIND = "visit"
VIEW, EDIT, RETENTION = "visits.view", "visits.edit", "visits.retention"
NAMES = ("guest_organization", "unit", "source", "told_by", "confirmed_by", "presented_at__body")


def visits() -> QuerySet[Any]:
    """All visits with their names at hand, each with `coming`, how many guests come."""
    guests = Guest._base_manager.filter(visit=OuterRef("pk")).order_by().values("visit")
    coming = Coalesce(guests.annotate(number=Sum("count")).values("number"), 0)
    return Visit.objects.select_related(*NAMES).annotate(coming=coming)


def visits_about(kind: str, pk: int) -> QuerySet[Any]:
    """The visits that serve a thing, such as an engagement."""
    return visits().filter(about_kind=kind, about_id=pk)


# --- one visit ---


@dataclass(frozen=True)
class MealRead:
    """A meal with the limit of its day and what the code of conduct says of it.

    `hours`: the working hours that it begins in, None where it does not.
    """

    meal: Meal
    limit: Limit | None
    findings: Sequence[conduct_rules.Finding]
    hours: conduct_rules.Hours | None = None

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do: nothing is said of it, or a reason for what should be otherwise is given."""
        return not rules.meals_in_order([self.as_planned("")])

    @property
    def departs(self) -> bool:
        """Whether it needs a reason: it departs from what the code says, or its price is not known."""
        return not self._has_price or any(each.severity == rules.WARNING for each in self.findings)

    @property
    def _has_price(self) -> bool:
        return self.meal.price is not None or self.limit is None

    def as_planned(self, name: str) -> rules.PlannedMeal:
        """The meal as the rules of a visit read it."""
        return rules.PlannedMeal(name, self.findings, self.meal.reason, self._has_price)


@dataclass(frozen=True)
class Whole:
    """A visit as it is planned: our hosts, its programme and its meals. The guests are read apart."""

    visit: Visit
    hosts: Sequence[Host]
    items: Sequence[ProgrammeItem]
    meals: Sequence[MealRead]

    @property
    def acknowledged(self) -> set[int]:
        """The persons among the hosts who have acknowledged the code of conduct for the visit."""
        return {each.person_id for each in self.hosts if each.done}  # type: ignore[attr-defined]

    def lacks(self, names: Mapping[int, str]) -> list[rules.Finding]:
        """Return what keeps the visit from being confirmed; `names` call the meals by their ids."""
        plan = rules.Plan(
            [each.person_id for each in self.hosts],
            self.acknowledged,
            self.visit.as_venue,
            [each.as_planned(names[each.meal.pk]) for each in self.meals],
            self.visit.linked,
        )
        return rules.lacks_before_confirming(plan)


def read(visit: Visit) -> Whole:
    """Return a visit with its parts. Three queries, and one for the limits."""
    table = limits()
    meals = [_meal(each, table) for each in Meal.objects.filter(visit=visit)]
    items = list(ProgrammeItem.objects.filter(visit=visit))
    return Whole(visit, hosts_of(visit), items, meals)


def hosts_of(visit: Visit) -> list[Host]:
    """Return the hosts of a visit, each with `done`, whether they have acknowledged the code for it. One query."""
    return list(_hosts().filter(visit=visit))


def _hosts() -> QuerySet[Any]:
    done = Acknowledgement.objects.filter(
        kind=KIND, object_id=OuterRef("visit_id"), person=OuterRef("person_id")
    )
    return Host.objects.select_related("person", "person__unit").annotate(done=Exists(done))


@stamped
def limits() -> Mapping[str, Sequence[Limit]]:
    """The organisation's limits by their kind. One query, when something has changed."""
    return dict(conduct.limits())


def _meal(meal: Meal, table: Mapping[str, Sequence[Limit]]) -> MealRead:
    read = conduct.on_day(meal.as_read, meal.day)
    limit = conduct.in_force(conduct.LIMIT_OF_MEAL[read.counts_as], meal.day, table)
    amount = limit.as_amount if limit else None
    by_time = conduct_rules.begins_in_working_hours(read)
    findings = [*conduct.read_meal(read, amount), *rules.hosts_to_guests(meal.hosts, meal.guests)]
    return MealRead(meal, limit, findings, read.hours if by_time else None)


def read_meal(meal: Meal) -> MealRead:
    """Return a meal with what the code of conduct says of it, by the limit of its own day (R82, R83)."""
    return _meal(meal, limits())


def gifts_of(visit: Visit) -> list[Gift]:
    """Return the gifts that were given and received in connection with a visit, the earliest first. One query."""
    rows = queries_gifts.gifts().filter(kind=KIND, object_id=visit.pk)
    return list(rows.order_by("day", "id"))


# --- what is kept for a while only ---


def last_day_of_diets(visit: Visit) -> date:
    """Return the last day that the dietary needs of a visit may be read."""
    kept = retention()
    return rules.last_day_of_diets(visit.ends, kept.diet_days if kept else None)


def last_day_of_names(visit: Visit) -> date:
    """Return the last day that the names of a visit's guests may be read."""
    kept = retention()
    return rules.last_day_of_names(visit.ends, kept.name_months if kept else None)


def is_host(reader: Any, visit: Visit) -> bool:
    """Whether a reader is among the hosts of a visit, and so may see who the guests are. One query at most."""
    return reader.person_id is not None and Host.objects.filter(visit=visit, person=reader.person_id).exists()


def guests_of(visit: Visit, today: date, named: bool) -> list[Guest]:
    """Return who comes; with their details at hand where `named`, and those may still be read. One query."""
    rows = Guest.objects.filter(visit=visit)
    if named and rules.may_be_read(last_day_of_names(visit), today):
        rows = rows.select_related("details")
    return list(rows)


def details_of(guests: Iterable[Guest]) -> dict[int, GuestDetails]:
    """Return who guests are, by their ids, of those that `guests_of` has read with their details. No query."""
    found = {each.pk: each._state.fields_cache.get("details") for each in guests}
    return {pk: details for pk, details in found.items() if details is not None}


def diets_of(visit: Visit) -> list[Diet]:
    """Return the dietary needs of a visit; nothing from the day that they are to be deleted. One query.

    Only for those who plan the visit: ask for `visits.edit` first.
    """
    return list(Diet.objects.filter(visit=visit))


@dataclass(frozen=True)
class Stale:
    """A visit that still holds what is to be deleted: its diets, the names of its guests, or both."""

    visit: Visit
    diets: bool
    names: bool


def to_forget(today: date) -> list[Stale]:
    """Return the visits that hold diets or names past their day. Two queries.

    Past secrecy: what is secret is deleted too.
    """
    kept = retention()
    days, months = (kept.diet_days, kept.name_months) if kept else (None, None)
    with secrecy.off():
        diets = Exists(Diet.held.filter(visit=OuterRef("pk")))
        names = Exists(GuestDetails.objects.filter(guest__visit=OuterRef("pk")))
        rows = Visit.objects.annotate(has_diets=diets, has_names=names).order_by("ends", "pk")
        over = list(rows.filter(Q(has_diets=True) | Q(has_names=True), ends__lt=today))
    found = []
    for each in over:
        last = (rules.last_day_of_diets(each.ends, days), rules.last_day_of_names(each.ends, months))
        stale = Stale(
            each,
            each.has_diets and not rules.may_be_read(last[0], today),
            each.has_names and not rules.may_be_read(last[1], today),
        )
        if stale.diets or stale.names:
            found.append(stale)
    return found


# --- what is asked for ---


def open_visits() -> QuerySet[Any]:
    """The visits that are planned or confirmed, the earliest first."""
    rows = Visit.objects.filter(state__in=(VisitState.PLANNED, VisitState.CONFIRMED))
    return rows.select_related("unit").order_by("begins", "id")


def hosts_lacking(found: Iterable[Visit]) -> list[Host]:
    """Return the hosts of visits who have not acknowledged the code for them. One query."""
    rows = _hosts().filter(visit__in=[each.pk for each in found], done=False)
    return list(rows.select_related("person", "visit__unit").order_by("id"))


def to_be_told(today: date) -> list[Visit]:
    """Return the visits that are over, so that what came of them is asked for (R34), the earliest first. One query."""
    rows = Visit.objects.filter(ends__lte=today).exclude(state=VisitState.CANCELLED)
    rows = rows.select_related("unit", "guest_organization").order_by("ends", "pk")
    return [each for each in rows if rules.is_to_be_told(each.state, each.ends, today)]


def dues(found: Sequence[Visit]) -> dict[int, participation.DueAt]:
    """Return, by a visit's id, when what came of it is due: as for all international work. Three queries."""
    asked = [participation.Event(each.unit_id, each.ends) for each in found]
    return dict(zip((each.pk for each in found), participation.dues_of(asked), strict=True))


def units() -> QuerySet[Organization]:
    """The units that answer for visits."""
    return Organization.objects.filter(visits_answered_for__isnull=False).distinct()


def due_at(board_meeting: Meeting, presenting: bool = False) -> list[tuple[Visit, participation.DueAt]]:
    """Return the visits that are to be told of at a meeting of a body, or were before and have not been presented.

    What is under secrecy is there too, to keep its place: `covered` for those who may not see it. The earliest first.
    """
    with secrecy.off():
        rows = [
            each
            for each in to_be_told(board_meeting.date)
            if each.presented_at_id in (None, board_meeting.pk)
        ]
        when = dues(rows) if rows else {}
    stands = participation.standing(board_meeting, presenting)
    told = []
    for each in rows:
        at = when[each.pk]
        due = participation.waits_at(board_meeting, stands, at, each.told_on)
        if due or each.presented_at_id == board_meeting.pk:
            told.append((each, at))
    return told


def punctuality(visit: Visit, at: participation.DueAt, today: date) -> str:
    """Return how punctual it is that what came of a visit is told, as `participation.rules.punctuality` says it."""
    presented = visit.presented_at.date if visit.presented_at else None
    return participation_rules.punctuality(at.due, visit.told_on, today, presented)


def persons_hosting(visit: int) -> list[int]:
    """Return the ids of the persons who are hosts of a visit, also where the reader may not see it."""
    with secrecy.off():
        return list(Host.objects.filter(visit=visit).values_list("person_id", flat=True))
