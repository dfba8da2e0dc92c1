"""What there is to do, for whom: one place that the overview, the year wheel, calendars and digests all read."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any

from utblick.core.audit.shown import collecting, showed
from utblick.core.obligations import Obligation, sources_for
from utblick.core.secrecy import RIGHT, MayBeSecret
from utblick.core.stamp import stamped
from utblick.people import shown
from utblick.people.models import Account, Organization, Person, with_all_below
from utblick.yearwheel import rules
from utblick.yearwheel.models import Handover, Snooze
from utblick.yearwheel.wheel import Item, Rights, ToDo, items, may_do, with_roles

__all__ = ["ToDo", "ToDoList", "everything", "find", "of_unit", "to_do"]
ESCALATES = {rules.HEAD: "yearwheel.view_overdue_of_unit", rules.DIRECTOR: "yearwheel.view_overdue"}


# What is not late yet, by its day: the groups between what is late and the rest.
IN_TIME = ("now", "later")


@dataclass(frozen=True)
class ToDoList:
    """What there is to do, in groups, what is due first standing first in each.

    `faults`: something in the data keeps a duty from having a date. `undated`: facts that nobody has stated, for which
    the strategy sets no day. `escalated`: long overdue with others, for whom the reader is next in line.
    `handed_over`: what a colleague has taken, for those who could do it. `waiting`: what the reader lets wait.
    """

    faults: tuple[ToDo, ...] = ()
    overdue: tuple[ToDo, ...] = ()
    now: tuple[ToDo, ...] = ()
    later: tuple[ToDo, ...] = ()
    escalated: tuple[ToDo, ...] = ()
    handed_over: tuple[ToDo, ...] = ()
    waiting: tuple[ToDo, ...] = ()
    undated: tuple[ToDo, ...] = ()

    @property
    def dated(self) -> tuple[ToDo, ...]:
        """Everything that is to be done by a day."""
        return (*self.overdue, *self.now, *self.later)

    @property
    def groups(self) -> dict[str, tuple[ToDo, ...]]:
        """The groups by their name, in the order in which they are shown."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @cached_property
    def in_order(self) -> tuple[tuple[str, ToDo], ...]:
        """All of it with its group, in the order in which it is read: what is still to be done in time by its day."""
        in_time = [(name, todo) for name in IN_TIME for todo in self.groups[name]]
        in_time.sort(key=lambda row: (row[1].obligation.due or date.max, row[1].obligation.title))
        rows: list[tuple[str, ToDo]] = []
        for name, group in self.groups.items():
            if name == IN_TIME[0]:
                rows += in_time
            elif name not in IN_TIME:
                rows += [(name, todo) for todo in group]
        return tuple(rows)

    @cached_property
    def by_month(self) -> dict[tuple[date, str], tuple[ToDo, int]]:
        """The first to be done of each month and state, and how many there are."""
        found: dict[tuple[date, str], tuple[ToDo, int]] = {}
        for todo in self.dated:
            if todo.obligation.due:
                key = (todo.obligation.due.replace(day=1), todo.state)
                first, count = found.get(key, (todo, 0))
                found[key] = (first, count + 1)
        return found


PLACES = {"fault": "faults", **{state: state for state in ("overdue", "now", "later", "undated")}}


class _Groups(dict[str, list[ToDo]]):
    """A list in the making."""

    def __init__(self) -> None:
        super().__init__({each.name: [] for each in fields(ToDoList)})

    def done(self) -> ToDoList:
        return ToDoList(**{name: tuple(found) for name, found in self.items()})


@stamped
def to_do(account: Any, today: date) -> ToDoList:
    """Return what is asked of an account now: what its roles or its person let it do, and what it is next in line for.

    What the account lets wait stands under `waiting` and nowhere else, until the day has come.
    """
    snoozed = {each.obligation: each for each in Snooze.objects.filter(account=account, until__gt=today)}
    rights = Rights(account)
    groups = _Groups()
    for item in _items_for(account, today):
        place = _place(item, rights)
        if not place:
            continue
        todo = _for_reader(item, account)
        if place == "escalated":
            todo = replace(todo, mine=False)
        if snooze := snoozed.get(todo.obligation.key):
            place, todo = "waiting", replace(todo, snooze=snooze)
        groups[place].append(todo)
    return groups.done()


def _items_for(account: Any, today: date) -> tuple[Item, ...]:
    """What can be an account's at all. One that is next in line for others is asked to look at everything."""
    next_in_line = any(map(account.has_perm, ESCALATES.values()))
    return items(today, sources_for((lambda permission: True) if next_in_line else account.has_perm))


def _place(item: Item, rights: Rights) -> str:
    """The group in which an account has an obligation; "" when it is not the account's at all."""
    todo, account = item.todo, rights.account
    could = may_do(rights, todo.obligation)
    if could and (todo.handover is None or todo.handover.to_id == account.pk):
        return PLACES[todo.state]
    unit = todo.obligation.unit_id
    if any(rights[ESCALATES[level], unit] for level in item.levels):
        return "escalated"
    return "handed_over" if could else ""


def _for_reader(item: Item, reader: Any) -> ToDo:
    """An obligation with the person named in it, where their identity is protected and the reader may know it."""
    if item.todo.obligation.account_id is not None:
        return replace(item.todo, responsible=str(reader.name))
    if item.named is None or not item.named.protected_identity or not shown.sees(item.named, reader):
        return item.todo
    with collecting():  # that the name is read is noted when it is shown, not now
        name = item.named.full_name
    return replace(item.todo, responsible=name, shows=(*item.todo.shows, item.named))


@stamped
def of_unit(account: Any, unit: Organization, today: date) -> ToDoList:
    """Return all that is asked of a unit and those below it, by whomever; nothing for one who may not see that."""
    if not account.has_perm("yearwheel.view_unit", unit):
        return ToDoList()
    within = with_all_below([unit.pk])[unit.pk]
    return _whole(account, (item for item in _all(today) if item.todo.obligation.unit_id in within))


@stamped
def everything(account: Any, today: date) -> ToDoList:
    """Return all that is asked of anybody; nothing for one who may not see that."""
    return _whole(account, _all(today)) if account.has_perm("yearwheel.view_all") else ToDoList()


def _all(today: date) -> tuple[Item, ...]:
    return items(today, sources_for(lambda permission: True))


def _whole(account: Any, found: Iterable[Item]) -> ToDoList:
    rights, groups = Rights(account), _Groups()
    for item in found:
        if item.todo.obligation.account_id not in (None, account.pk):
            continue
        todo = _for_reader(item, account)
        if not may_do(rights, todo.obligation):
            todo = replace(todo, mine=False, listed=False)
        groups[PLACES[todo.state]].append(todo)
    return groups.done()


def find(account: Any, key: str, today: date) -> ToDo | None:
    """Return the obligation with a key as the account has it in its own list; None when it is not there."""
    every = (todo for found in to_do(account, today).groups.values() for todo in found)
    return next((todo for todo in every if todo.obligation.key == key), None)


def note_shown(found: Iterable[ToDo]) -> None:
    """Say of what is shown to a reader which protected things it tells of, so that the reading of them is noted."""
    for todo in found:
        for thing in todo.shows:
            showed(thing)


def handover_of(key: str) -> Handover | None:
    """Return the handing over of an obligation, locked until the transaction ends; None where there is none."""
    found: Handover | None = Handover.objects.select_for_update().filter(obligation=key).first()
    return found


def snooze_of(account: Any, key: str) -> Snooze | None:
    """Return how an account lets an obligation wait, locked until the transaction ends; None where it does not."""
    found: Snooze | None = Snooze.objects.select_for_update().filter(account=account, obligation=key).first()
    return found


def colleagues(account: Any, obligation: Obligation) -> list[Account]:
    """Return those who may take over an obligation: active accounts that could do it, and may know what it tells of.

    Accounts of a demonstration are offered to those of a demonstration only.
    """
    others = Account.objects.filter(is_active=True).exclude(pk=account.pk)
    if not account.demonstration:
        others = others.filter(demonstration=False)
    found = [each for each in with_roles(others) if may_do(Rights(each), obligation)]
    return [each for each in found if all(_may_know(each, thing) for thing in obligation.shows)]


def _may_know(account: Account, thing: Any) -> bool:
    if isinstance(thing, MayBeSecret):
        return account.has_perm(RIGHT)
    return not isinstance(thing, Person) or shown.sees(thing, account)


def units_of(account: Any) -> list[Organization]:
    """Return the units of an account: those that its roles are limited to, and its person's own."""
    found = {each.unit.pk: each.unit for each in account.assignments if each.unit}
    if account.person_id:
        own = Organization.objects.filter(staff=account.person_id).first()
        found.update({own.pk: own} if own else {})
    return [unit for unit in found.values() if account.has_perm("yearwheel.view_unit", unit)]


def units_with(found: ToDoList) -> list[Organization]:
    """Return the units that things on a list belong to, by name. One query."""
    every = (todo.obligation.unit_id for group in found.groups.values() for todo in group)
    ids = {unit for unit in every if unit}
    return sorted(Organization.objects.only("name", "name_en").filter(pk__in=ids), key=str)
