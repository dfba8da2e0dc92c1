"""Remembering what is made of the data from one page to the next, for as long as the data is the same.

What the data is like is told by its stamp, which one query reads: the seal of the last deed of the audit trail that
may have changed anything, and the number of the last record of every table of history. It takes both:

- Whatever people do ends with an entry of the trail, written last in its transaction, by one writer at a time. So
  entries become visible in the order of their numbers. The numbers of history do not: PostgreSQL gives them out when a
  row is written, not when it is committed, and the highest of them can stand still although something new is there.
  The seal is used and not the number, because it vouches for all that was done before: after a restore, the trail may
  come to the same number by another way.
- What is written without an action (packs, commands, tests) has no entry for every step, but it has its history.

What is written past history must note a deed, or call `forget` in each process that has remembered.

It is remembered in this process only, while a page is read or a worker reads: never where something is being written,
since what a transaction has written may never come to be.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

from django.apps import apps
from django.db import connection
from django.utils.functional import LazyObject
from django.utils.translation import get_language

from utblick.core.audit.models import AuditEntry
from utblick.core.once import is_reading, once
from utblick.core.sight import cleared

P = ParamSpec("P")
T = TypeVar("T")
Stamp = tuple[Any, ...]
# Deeds that leave what is shown as it was. Without this, each reading of something protected would be a change.
CHANGE_NOTHING = (
    "core.backup",
    "core.export",
    "core.read_protected",
    "core.sign_in",
    "core.sign_in_failed",
    "core.sign_out",
)
# A page that began before a change may still be read while the next has begun.
STAMPS_KEPT = 2
_held: OrderedDict[Stamp, dict[Any, Any]] = OrderedDict()


@lru_cache(maxsize=1)
def _sql() -> str:
    """The query for the stamp: put together once, since the tables stay the same for as long as a process runs."""
    quote = connection.ops.quote_name
    trail = quote(AuditEntry._meta.db_table)
    deeds = ", ".join(f"'{deed}'" for deed in CHANGE_NOTHING)
    asked = [f"(SELECT seal FROM {trail} WHERE deed NOT IN ({deeds}) ORDER BY number DESC LIMIT 1)"]  # noqa: S608
    for model in apps.get_models():
        if name := getattr(model._meta, "simple_history_manager_attribute", ""):
            table = quote(getattr(model, name).model._meta.db_table)
            asked.append(f"(SELECT MAX(history_id) FROM {table})")  # noqa: S608  # our own tables and deeds
    return f"SELECT {', '.join(asked)}"


@once
def stamp() -> Stamp:
    """Return the stamp of the data as it is now. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_sql())
        found: Stamp = cursor.fetchone()
    return found


def stamped(function: Callable[P, T]) -> Callable[P, T]:
    """Call `function` once for the same hashable arguments, language and sight, for as long as the data is the same.

    Nobody changes what it returned. It must not read anything but its arguments and what has a history.
    """

    @wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> T:
        if not is_reading():
            return function(*args, **kwargs)
        held = _held_at(stamp())  # read first: what is changed while we read makes another stamp
        key = (function, get_language(), cleared(), tuple(map(_bare, args)), tuple(sorted(kwargs.items())))
        if key not in held:
            held[key] = function(*args, **kwargs)
        value: T = held[key]
        return value

    return remembered


def kept(key: Hashable, make: Callable[[], T]) -> T:
    """Return what `make` gives, made once for a key, language and sight for as long as the data is the same.

    For what is made of more than can be an argument of a stamped function. The key says all else that it depends on.
    """
    if not is_reading():
        return make()
    held = _held_at(stamp())
    whole = (kept, key, get_language(), cleared())
    if whole not in held:
        held[whole] = make()
    value: T = held[whole]
    return value


def _bare(value: Any) -> Any:
    """A value without the wrapping that holds on to a request: `request.user` would keep its request with it."""
    if isinstance(value, LazyObject):
        hash(value)  # makes it look up what it stands for
        return value._wrapped
    return value


def _held_at(at: Stamp) -> dict[Any, Any]:
    found = _held.get(at)
    if found is None:
        found = _held[at] = {}
        while len(_held) > STAMPS_KEPT:
            _held.popitem(last=False)
    return found


def forget() -> None:
    """Forget everything: for tests, which take back what they wrote, so that the same stamp comes again."""
    _held.clear()
