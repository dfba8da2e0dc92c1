"""What pages read of monitoring: whose desks are whose, what lies on them, and what made the scores."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from utblick.core.once import once
from utblick.monitoring import rules
from utblick.monitoring.models import Delivery, Item, Rating, State, Step, WatchProfile
from utblick.people.models import Account, Organization
from utblick.people.models.organizations import Classification
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause
from utblick.strategy.models.clauses import ClauseKind

VIEW, TRIAGE, EDIT = "monitoring.view", "monitoring.triage", "monitoring.edit"
PROPOSE, TALK, SHARE = "monitoring.propose", "monitoring.talk", "monitoring.share"
LOOK_THROUGH, FUNCTION = "monitoring.look_through", "monitoring.triage_for_the_function"
Desk = int | None
"""The desk of a unit, by its id; of the international function for None."""
NEWS = "nytt"
"""What lies on a desk that has looked at it, and that something has joined since: shown as a state of its own."""
WAITING = (State.NEW, State.RELEVANT, State.ASSESSED)
MOST_COUNTED = 1_000


def works_at(account: Any, unit: Organization | None) -> bool:
    """Whether an account works at a unit's desk; at the international function's for None."""
    return bool(account.has_perm(TRIAGE, unit) if unit is not None else account.holds_for_the_whole(TRIAGE))


@once
def units() -> dict[int, Organization]:
    """The units that have a desk, by id, in order of name: administrations, companies, and others with a profile."""
    kinds = (Classification.ADMINISTRATION, Classification.COMPANY)
    watches = WatchProfile.objects.filter(unit=OuterRef("pk"))
    holds = Delivery.objects.filter(unit=OuterRef("pk"))
    rows = Organization.objects.filter(Q(classification__in=kinds) | Exists(watches) | Exists(holds))
    found = {each.pk: each for each in rows}
    return dict(sorted(found.items(), key=lambda pair: (str(pair[1]).casefold(), pair[0])))


@once
def own_desks(account: Any) -> list[Desk]:
    """Return the desks that are an account's own: of the units of its roles and of its person, or the function's."""
    found: dict[Desk, None] = {}
    known = units()
    for each in account.assignments:
        if each.unit_id is not None:
            found.update(dict.fromkeys(pk for pk in known if pk in account.unit_ids[each.unit_id]))
    if account.holds_for_the_whole(FUNCTION):
        found[None] = None
    elif not found and (own := own_administration(account)) is not None and own in known:
        found[own] = None
    return list(found)


@once
def _parents() -> dict[int, int | None]:
    return dict(Organization.objects.exclude(parent=None).order_by().values_list("pk", "parent"))


@once
def own_administration(account: Any) -> int | None:
    """Return the unit with a desk that an account belongs to, by its person's unit and those above it, or its roles."""
    known = units()
    start = [account.person.unit_id] if account.person_id else []
    start += [each.unit_id for each in account.assignments]
    parents = _parents() if start else {}
    for unit in start:
        for _step in range(20):
            if unit is None or unit in known:
                break
            unit = parents.get(unit)
        if unit is not None:
            return int(unit)
    return None


def on_desks(desks: Collection[Desk] | None) -> QuerySet[Delivery]:
    """What lies on some desks; on all for None."""
    rows = Delivery.objects.all()
    if desks is None:
        return rows
    if len(desks) == 1:
        return rows.filter(unit=next(iter(desks)))
    named = rows.filter(unit__in=[each for each in desks if each is not None])
    return named | rows.filter(unit=None) if None in desks else named


def counts(rows: QuerySet[Delivery]) -> dict[str, int]:
    """How many of these stories there are in each state, and with something NEWS whatever the state. One query.

    MOST_COUNTED + 1 stands for all that is more: nobody works off a desk by that figure, and to count 200 000 takes
    longer than the rest of the page.
    """
    plain = rows.order_by()
    parts, values = [], []
    for name in (*State.values, NEWS):
        these = plain.filter(news__gt=0) if name == NEWS else plain.filter(state=name)
        sql, given = these.values("pk")[: MOST_COUNTED + 1].query.sql_with_params()
        parts.append(f"SELECT %s, COUNT(*) FROM ({sql}) AS stories")  # noqa: S608  # Django's own SQL; values are parameters
        values += [name, *given]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        return dict(cursor.fetchall())


@dataclass(frozen=True)
class Beside:
    """What a row of a desk shows beside its delivery: where it was told, and what made its score."""

    sources: tuple[str, ...] = ()
    invented: bool = False
    proposed: bool = False
    made_of: list[list[Any]] = field(default_factory=list)


def beside(rows: Collection[Delivery]) -> dict[int, Beside]:
    """Return what is shown beside each of some stories on desks, by the delivery's id. Two queries."""
    stories = {each.story_id for each in rows}
    named: dict[int, dict[str, None]] = defaultdict(dict)
    invented, proposed = set(), set()
    items = Item.objects.filter(story__in=stories).order_by("pk").select_related("fetched_from")
    for item in items.only("story", "invented", "proposed_by", "fetched_from"):
        if item.fetched_from is not None:
            named[item.story_id][str(item.fetched_from)] = None
        if item.invented:
            invented.add(item.story_id)
        if item.proposed_by_id:
            proposed.add(item.story_id)
    best: dict[tuple[int, int], list[list[Any]]] = {}
    profiles = {each.profile_id for each in rows if each.profile_id}
    ratings = Rating.objects.filter(profile__in=profiles, item__story__in=stories).order_by("score", "pk")
    for story, profile, made_of in ratings.values_list("item__story", "profile", "made_of"):
        best[story, profile] = made_of
    return {
        each.pk: Beside(
            tuple(named[each.story_id]),
            each.story_id in invented,
            each.story_id in proposed,
            best.get((each.story_id, each.profile_id or 0), []),
        )
        for each in rows
    }


def best_scores(story: int) -> dict[Desk, int]:
    """Return the best score of a story's items for the profiles of each desk. One query."""
    rows = Rating.objects.filter(item__story=story).order_by("score", "pk")
    return dict(rows.values_list("profile__unit", "score"))


def last_own_step(account: Any) -> Step | None:
    """The step that an account would take back: its last one that stands."""
    rows = Step.objects.filter(by=account.pk, undone=False).exclude(what__in=rules.BESIDE)
    return rows.select_related("delivery__story").order_by("-pk").first()


def colleagues(unit: Desk) -> list[Account]:
    """Return who may be given what lies on a desk: accounts in use whose roles work there, by name."""
    found = Account.objects.filter(is_active=True).prefetch_related("role_assignments__unit").order_by("name")
    there = units().get(unit) if unit is not None else None
    return [each for each in _with_roles(found) if works_at(each, there)]


def insiders() -> list[Account]:
    """Return who may be mentioned: accounts in use that may read what is watched, by name."""
    found = Account.objects.filter(is_active=True).prefetch_related("role_assignments__unit").order_by("name")
    return [each for each in _with_roles(found) if each.has_perm(VIEW)]


def _with_roles(accounts: Iterable[Account]) -> Iterable[Account]:
    for each in accounts:
        each.assignments = list(each.role_assignments.all())
        yield each


def focus_points(day: date) -> list[Clause]:
    """Return the focus points of the strategy in force, by number. One query."""
    rows = strategy.covered(day).select_related("strategy")  # which their names say
    return [each for each in rows if each.kind == ClauseKind.FOCUS]


def profiles() -> QuerySet[WatchProfile]:
    """All profiles, with what they hold for and watch for."""
    return WatchProfile.objects.select_related("unit").prefetch_related("clauses", "policy_areas")


def recent_items(day: date) -> QuerySet[Item]:
    """The items of the last days that a changed profile is weighed against anew."""
    return Item.objects.filter(published__gte=day - timedelta(days=rules.STALE_DAYS))
