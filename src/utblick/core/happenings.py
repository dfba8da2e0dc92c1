"""What other systems can be told of as it happens: each room tells of its own kinds.

Nothing is told when it happens. A kind looks up afterwards, in what the house keeps anyway (the audit trail, rows with
their time), what has happened since a moment: so nothing is lost, whoever was away or was killed.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise

from utblick.core.audit.models import AuditEntry


@dataclass(frozen=True)
class Happening:
    """Something that has happened to a thing. `key` tells it from all others of its kind, and is always the same."""

    key: str
    at: datetime
    thing: Any


@dataclass(frozen=True)
class HappeningKind:
    """A kind of thing that happens. `permission`, asked for the thing, is what it takes to be told of it.

    `resource` is where the API tells of the thing. `since` reads with the sight of whoever is to be told; `concerns`
    says whether a thing that an account may know of is any of its business.
    """

    key: str
    label: str | Promise
    permission: str
    resource: str
    since: Callable[[datetime], Iterable[Happening]]
    concerns: Callable[[Any, Any], bool] = lambda account, thing: True


HAPPENINGS: dict[str, HappeningKind] = {}


def tell_of(*kinds: HappeningKind) -> None:
    """Add a room's kinds. Raises ValueError for a key that is taken."""
    for kind in kinds:
        if HAPPENINGS.setdefault(kind.key, kind) != kind:
            raise ValueError(f"two kinds of happening are called {kind.key}")


def by_deeds(deeds: Iterable[str], things: Callable[[list[AuditEntry]], dict[int, Any]]) -> Any:
    """Return a `since` that reads the audit trail for deeds; `things` gives what each entry, by number, was done to.

    What the one who is told may not see, it leaves out.
    """
    asked = tuple(deeds)

    def since(moment: datetime) -> Iterable[Happening]:
        entries = list(AuditEntry.objects.filter(at__gte=moment, deed__in=asked).order_by("number"))
        found = things(entries) if entries else {}
        for entry in entries:
            if (thing := found.get(entry.number)) is not None:
                yield Happening(str(entry.number), entry.at, thing)

    return since
