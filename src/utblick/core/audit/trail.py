"""Adding to the trail. Everything here writes; what reads is in `reading`, what verifies in `verifying`."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction
from django.utils import timezone, translation
from django.utils.functional import Promise

from utblick.core import things
from utblick.core.audit import keys, seals
from utblick.core.audit.models import AuditEntry
from utblick.core.canonical import canonical

# One number for "the audit trail" among PostgreSQL's advisory locks.
LOCK = 0x7574626C
SAID = ("number", "at", "actor_id", "actor", "deed", "kind", "object_id", "thing", "details")


@dataclass(frozen=True)
class Deed:
    """What is to be written once the deed is done."""

    deed: str
    actor_id: int | None
    actor: str
    kind: str = ""
    object_id: int | None = None
    thing: str = ""
    details: dict[str, Any] = field(default_factory=dict)


_waiting: ContextVar[list[Deed] | None] = ContextVar("waiting_deeds", default=None)
_doer: ContextVar[Any] = ContextVar("doer", default=None)
_way: ContextVar[dict[str, Any]] = ContextVar("by_way_of", default={})  # noqa: B039  # never changed, only replaced


@contextmanager
def by_way_of(**details: Any) -> Iterator[None]:
    """Say of all that is noted inside by which way it was done, such as by a key; plain values."""
    token = _way.set(details)
    try:
        yield
    finally:
        _way.reset(token)


def note(
    deed: str,
    actor: Any,
    thing: models.Model | None = None,
    *,
    itself: bool = False,
    what: str | Promise = "",
    **details: Any,
) -> None:
    """Write that `actor` (an account, or None for the system) did `deed`, to a thing when one is given.

    Within an action it is written last in the action's own transaction: all of it stands, or nothing.
    `details` are plain values. What belongs to another thing is noted with that one, unless `itself` is asked for.
    `what` says what was done to, where that is not the thing alone: which list, or which document about the thing.
    """
    kind, object_id, label = _told(thing, itself)
    name = getattr(actor, "name", "")
    with translation.override(settings.LANGUAGE_CODE):
        said = ": ".join(filter(None, (str(what), label)))
    found = Deed(deed, getattr(actor, "pk", None), name, kind, object_id, said, {**_way.get(), **details})
    waiting = _waiting.get()
    if waiting is not None:
        waiting.append(found)
    else:
        write([found])


def doer() -> Any:
    """Return the account whose action is being carried out; None where the system itself works."""
    return _doer.get()


@contextmanager
def one_deed(by: Any = None) -> Iterator[None]:
    """Collect what is noted inside, also by actions within actions, and write it at the end. `by` is who acts.

    Whoever writes holds the end of the chain until the transaction is over, so that is done as late as can be.
    """
    if _waiting.get() is not None:
        yield
        return
    waiting: list[Deed] = []
    tokens = _waiting.set(waiting), _doer.set(by)
    try:
        yield
    finally:
        _waiting.reset(tokens[0])
        _doer.reset(tokens[1])
    write(waiting)


def write(deeds: list[Deed]) -> None:
    """Append entries to the chain, each sealed with the one before it."""
    if not deeds:
        return
    with transaction.atomic(savepoint=False):  # within an action all stands, or nothing
        _hold_the_end()
        last = AuditEntry.objects.order_by("-number").values_list("number", "seal").first()
        number, before = last or (0, seals.FIRST)
        key, now = keys.key(), timezone.now()
        entries = []
        for deed in deeds:
            number += 1
            entry = AuditEntry(
                number=number,
                at=now,
                actor_id=deed.actor_id,
                actor=deed.actor[:150],
                deed=deed.deed,
                kind=deed.kind,
                object_id=deed.object_id,
                thing=deed.thing[:300],
                details=canonical(deed.details),
            )
            entry.seal = before = seals.seal(key, before, [getattr(entry, name) for name in SAID])
            entries.append(entry)
        AuditEntry.objects.bulk_create(entries)


def _hold_the_end() -> None:
    """Let one writer at a time to the end of the chain. SQLite has one writer as it is."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _told(thing: models.Model | None, itself: bool) -> tuple[str, int | None, str]:
    """The kind, id and name of a thing; of a part, the name is its own and the rest that of what it is part of."""
    if thing is None:
        return "", None, ""
    kind = things.kind_of(thing)
    # A seal is of the thing, whatever it belongs to.
    whole = ((kind, thing.pk) if kind else None) if itself else things.whole_of(thing)
    with translation.override(settings.LANGUAGE_CODE):
        label = str(thing)
    return (whole[0].key, whole[1], label) if whole else (thing._meta.model_name or "", thing.pk, label)
