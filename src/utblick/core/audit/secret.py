"""What is under secrecy, as the trail vouches for it: nobody lifts secrecy, or lays it on, past the system."""

from collections.abc import Iterator
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import sight, things
from utblick.core.audit import trail
from utblick.core.audit.models import AuditEntry
from utblick.core.audit.reading import tell
from utblick.core.audit.verifying import Check, Fault, check

MADE_SECRET, MADE_OPEN = "core.made_secret", "core.made_open"


def note_change(thing: Any) -> None:
    """Note that a thing has come under secrecy, or out of it."""
    trail.note(MADE_SECRET if thing.secret else MADE_OPEN, trail.doer(), thing, itself=True)


def faults() -> Iterator[Fault]:
    """Compare what is marked as secret with what the trail says; at most three queries for each kind of thing."""
    noted: dict[str, dict[int, bool]] = {}
    entries = AuditEntry.objects.filter(deed__in=(MADE_SECRET, MADE_OPEN)).order_by("number")
    for key, pk, deed in entries.values_list("kind", "object_id", "deed").iterator():
        noted.setdefault(key, {})[pk or 0] = deed == MADE_SECRET
    with sight.off():
        for key, kind in things.KINDS.items():
            if hasattr(kind.model, "secret"):
                yield from _of_kind(kind, {pk for pk, secret in noted.get(key, {}).items() if secret})


def _of_kind(kind: things.Kind, wanted: set[int]) -> Iterator[Fault]:
    rows = kind.model._default_manager
    held = set(rows.filter(secret=True).values_list("pk", flat=True))
    told = {"kind": capfirst(str(kind.label))}
    for thing in rows.filter(pk__in=wanted - held):
        yield Fault(
            _("%(kind)s %(name)s is under secrecy no longer, though nobody has lifted it.")
            % {**told, "name": thing}
        )
    for thing in rows.filter(pk__in=held - wanted):
        yield Fault(
            _("%(kind)s %(name)s is marked as secret, though nobody has put it under secrecy.")
            % {**told, "name": thing}
        )


check(Check(gettext_lazy("Secrecy is as it was set and lifted"), faults))
tell({MADE_SECRET: gettext_lazy("Came under secrecy"), MADE_OPEN: gettext_lazy("Came out of secrecy")})
