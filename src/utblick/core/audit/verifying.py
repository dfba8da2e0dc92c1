"""Does the trail hold, and do the things that it has sealed still say what they said?"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.audit import keys, seals, trail
from utblick.core.audit.models import AuditEntry
from utblick.core.canonical import digest


@dataclass(frozen=True)
class Fault:
    """Something that is wrong: what, in words, and where to look."""

    what: str
    where: str = ""


@dataclass(frozen=True)
class Content:
    """A thing that is never to change: its id, what it is called, and all that it says as plain values."""

    pk: int
    label: str
    said: dict[str, Any]


@dataclass(frozen=True)
class Sealed:
    """A kind of thing that is sealed when it is made. `contents` reads all of them as the database holds them now."""

    deed: str
    contents: Callable[[], Iterable[Content]]


@dataclass(frozen=True)
class Check:
    """A further thing to verify, told by a room."""

    label: Any
    run: Callable[[], Iterable[Fault]]


SEALED: dict[str, Sealed] = {}
CHECKS: list[Check] = []


def sealed(kind: Sealed) -> None:
    """Register a kind of thing whose content the trail vouches for."""
    SEALED[kind.deed] = kind


def check(each: Check) -> None:
    """Register something more to verify."""
    if each not in CHECKS:
        CHECKS.append(each)


def seal_content(
    deed: str, actor: Any, thing: Any, said: dict[str, Any], before: dict[str, Any] | None = None
) -> None:
    """Note what a thing says when it is made final; `deed` is that of its `Sealed`.

    What may be mended is sealed anew each time, and the latest seal holds. `before` is then what the database said
    until now: a seal vouches for it too, so that nobody's change is made good by the next who mends the thing.
    """
    told = {"digest": digest(said)} | ({} if before is None else {"before": digest(before)})
    trail.note(deed, actor, thing, itself=True, **told)


def unseal(deed: str, actor: Any, thing: Any, before: dict[str, Any]) -> None:
    """Note that a sealed thing is taken away, as it may be; `before` is what the database said until now."""
    trail.note(deed, actor, thing, itself=True, digest="", before=digest(before))


CHUNK = 5000


def chain() -> Iterator[Fault]:
    """Walk the whole trail and yield what does not hold, entry by entry. One query, however long the trail is."""
    key, before, expected = keys.key(), seals.FIRST, 1
    rows = AuditEntry.objects.order_by("number").values_list(*trail.SAID, "seal")
    for *said, found in rows.iterator(CHUNK):
        number: int = said[0]
        if number != expected:
            yield Fault(_missing(expected, number - 1))
        elif seals.seal(key, before, said) != found:
            yield Fault(
                _("Entry %(number)s of the audit trail has been changed: %(deed)s, %(who)s, %(thing)s")
                % {"number": number, "deed": said[4], "who": said[3] or _("the system"), "thing": said[7]}
            )
        before, expected = found, number + 1


def _missing(first: int, last: int) -> str:
    count = last - first + 1
    text = ngettext(
        "Entry %(first)s of the audit trail is missing.",
        "Entries %(first)s to %(last)s of the audit trail are missing.",
        count,
    )
    return text % {"first": first, "last": last}


def head_stands(number: int, seal: str) -> bool:
    """Whether the entry that somebody noted elsewhere is still there with its seal: nothing was cut off the end."""
    return AuditEntry.objects.filter(number=number, seal=seal).exists()


def head() -> tuple[int, str]:
    """Return the number and seal of the latest entry, to be noted elsewhere."""
    last = AuditEntry.objects.order_by("-number").values_list("number", "seal").first()
    return last or (0, seals.FIRST)


def contents() -> Iterator[Fault]:
    """Compare every sealed thing with what the trail says of it; yield those that differ or are gone."""
    for deed, kind in SEALED.items():
        noted: dict[int, tuple[str, str]] = {}
        yield from _read_seals(deed, noted)
        for content in kind.contents():
            wanted, _thing = noted.pop(content.pk, ("", ""))
            if not wanted:
                yield Fault(
                    _("%(thing)s stands in the database, but nobody has registered it.")
                    % {"thing": content.label}
                )
            elif wanted != digest(content.said):
                yield Fault(
                    _("%(thing)s has been changed since it was registered.") % {"thing": content.label}
                )
        for wanted, thing in noted.values():
            if wanted:
                yield Fault(_("%(thing)s was registered and is gone.") % {"thing": thing})


def _read_seals(deed: str, noted: dict[int, tuple[str, str]]) -> Iterator[Fault]:
    """Fill in the latest seal of each thing, and yield where one was laid over a change that nobody had noted."""
    rows = AuditEntry.objects.filter(deed=deed).order_by("number")
    for number, object_id, thing, details in rows.values_list(
        "number", "object_id", "thing", "details"
    ).iterator(CHUNK):
        told = json.loads(details)
        sealed_as, _thing = noted.get(object_id or 0, ("", ""))
        if told.get("before", sealed_as) != sealed_as:
            yield Fault(
                _("%(thing)s had been changed past the system when entry %(number)s of the trail mended it.")
                % {"thing": thing, "number": number}
            )
        noted[object_id or 0] = (told.get("digest", ""), thing)
