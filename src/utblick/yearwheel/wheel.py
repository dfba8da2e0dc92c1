"""The year wheel as it stands for everybody: each obligation with the clause behind it and who is responsible for it.

What differs between readers is added in `queries`. Kept apart, because this part is the same for all of them, and is
made once for as long as the data is the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core import obligations
from utblick.core.obligations import Obligation, Source
from utblick.core.permissions import PERMISSIONS
from utblick.core.stamp import stamped
from utblick.people.models import Account, Organization, Person, RoleAssignment, with_all_below
from utblick.people.roles import Role
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause
from utblick.yearwheel import rules
from utblick.yearwheel.models import Handover, Snooze

ACCOUNTS = "people.edit_accounts"

Group = tuple[str, int | None]  # what doing it takes: a permission, for a unit


@dataclass(frozen=True, slots=True)
class ToDo:
    """An obligation as one reader sees it. `shows` are the protected things that its texts tell of.

    `handover` is there while a colleague has taken it, `snooze` while the reader lets it wait. `mine`: the reader can
    do it, so that its button leads somewhere. `listed`: it stands in the reader's own list, who may then hand it over.
    """

    obligation: Obligation
    state: str
    clause: Clause | None
    responsible: str
    shows: tuple[Any, ...] = ()
    handover: Handover | None = None
    snooze: Snooze | None = None
    mine: bool = True
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """An obligation before it is known who reads. `named` is the person named in it, `levels` to whom it escalates."""

    todo: ToDo
    group: Group
    named: Person | None
    levels: tuple[str, ...]


class UnitOf:
    """Stands for a thing of a unit when a permission is asked for, without fetching the thing."""

    def __init__(self, unit_id: int | None) -> None:
        self.unit = unit_id

    def unit_ids(self) -> list[int]:
        """The unit, if there is one."""
        return [self.unit] if self.unit else []


class Rights(dict[Group, bool]):
    """Whether an account may do what a permission for a unit takes; asked once for each such pair."""

    def __init__(self, account: Any) -> None:
        super().__init__()
        self.account = account

    def __missing__(self, group: Group) -> bool:
        permission, unit = group
        found = self[group] = bool(self.account.has_perm(permission, UnitOf(unit)))
        return found


@stamped
def items(today: date, sources: tuple[Source, ...]) -> tuple[Item, ...]:
    """Return what the sources ask for at `today`, in order: what is due first stands first."""
    found = _personal(obligations.derive(today, sources))
    clauses = strategy.clauses_by_rule(today)
    names = _Names(found)
    taken = _taken({each.key: each for each in found})
    made = []
    for each in found:
        handover = taken.get(each.key)
        todo = ToDo(
            each,
            each.state(today),
            clauses.get(each.rule),
            names.of(each, handover),
            each.shows,
            handover,
        )
        overdue = todo.state == "overdue" and each.account_id is None
        levels = rules.escalates_to(each.due, each.unit_id is not None, today) if overdue else ()
        named = None if handover else names.persons.get(each.person_id)
        made.append(Item(todo, (each.permission, each.unit_id), named, levels))
    return tuple(made)


def _personal(found: Iterable[Obligation]) -> list[Obligation]:
    """What is asked of a person alone waits for an account where that person cannot sign in.

    Nobody else can do it, so it is asked of who can see to that: whoever gives people accounts.
    """
    listed = list(found)
    persons = {each.person_id for each in listed if each.personal}
    if not persons:
        return listed
    signing = set(
        Account.objects.filter(person__in=persons, is_active=True).values_list("person_id", flat=True)
    )
    return [
        _for_an_account(each) if each.personal and each.person_id not in signing else each for each in listed
    ]


def _for_an_account(each: Obligation) -> Obligation:
    return replace(
        each,
        personal=False,
        permission=ACCOUNTS,
        unit_id=None,
        thing=_("%(thing)s. Whom it is asked of cannot sign in: give them an account.")
        % {"thing": each.thing},
        url=reverse("accounts"),
        button=_("See the accounts"),
    )


class _Names:
    """Who is responsible, in words: a colleague who has taken it, else a person, else a unit, else the roles."""

    def __init__(self, found: Iterable[Obligation]) -> None:
        units = {each.unit_id for each in found if each.unit_id}
        persons = {each.person_id for each in found if each.person_id}
        named: QuerySet[Organization] = Organization.objects.only("name", "name_en")
        self.units = {pk: str(unit) for pk, unit in named.in_bulk(units).items()}
        self.persons: dict[int | None, Person] = {**Person.objects.in_bulk(persons)}
        self.roles: dict[str, str] = {}

    def of(self, obligation: Obligation, handover: Handover | None) -> str:
        if handover is not None:
            return str(handover.to.name)
        if obligation.account_id is not None:
            return ""  # its reader, who is filled in when it is known who reads
        if person := self.persons.get(obligation.person_id):
            return str(person) if person.protected_identity else person.full_name
        if unit := self.units.get(obligation.unit_id or 0):
            return unit
        if obligation.permission not in self.roles:
            self.roles[obligation.permission] = roles_with(obligation.permission)
        return self.roles[obligation.permission]


def roles_with(permission: str) -> str:
    """Return the roles that give a permission, in words."""
    held = PERMISSIONS[permission].roles
    return ", ".join(str(role.label) for role in Role if role in held)


def _taken(open_now: dict[str, Obligation]) -> dict[str, Handover]:
    """The handings over that hold: to somebody who can still sign in, and whose roles still let them do it."""
    found = {
        each.obligation: each
        for each in Handover.objects.filter(to__is_active=True).select_related("by").order_by()
        if each.obligation in open_now
    }
    if not found:
        return {}
    takers = with_roles(Account.objects.filter(pk__in={each.to_id for each in found.values()}))
    rights = {each.pk: Rights(each) for each in takers}
    for key, each in list(found.items()):
        each.to = rights[each.to_id].account
        if not may_do(rights[each.to_id], open_now[key]):
            del found[key]
    return found


def may_do(rights: Rights, obligation: Obligation) -> bool:
    """Whether an obligation can be somebody's: their person is named in it, or their roles let them do it."""
    if obligation.account_id is not None:
        own = obligation.account_id == rights.account.pk
        return own and rights[obligation.permission, obligation.unit_id]
    if obligation.person_id and obligation.person_id == rights.account.person_id:
        return True
    if obligation.personal:
        return False
    return rights[obligation.permission, obligation.unit_id]


def with_roles(accounts: QuerySet[Account]) -> list[Account]:
    """Return accounts that know their roles, so that asking what they may do asks the database nothing. Three queries.

    One query fewer where no role is limited to a unit.
    """
    held = RoleAssignment.objects.select_related("unit")
    found = list(accounts.prefetch_related(Prefetch("role_assignments", held)))
    for each in found:
        each.assignments = list(each.role_assignments.all())
    limited = {role.unit_id for each in found for role in each.assignments if role.unit_id}
    below = with_all_below(limited) if limited else {}
    for each in found:
        each.unit_ids = {role.unit_id: below[role.unit_id] for role in each.assignments if role.unit_id}
    return found
