"""The committee's frame: what a body has bound itself to in a year, against what it has stated (R41)."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F, Max, Q, Sum

from utblick.core import secrecy
from utblick.people.models import Organization
from utblick.projects import basis
from utblick.projects.models import Commitment, Frame, Project
from utblick.projects.rules import Finding, life, money

NOTHING = Decimal(0)


@dataclass(frozen=True)
class FrameRead:
    """What a body has bound itself to in a year, against its frame. `frame` None: none is stated. Kronor.

    `hidden` is what of it is bound in projects under secrecy, where the reader may not see them. It counts against the
    frame and is told to nobody: what is shown is `as_seen`.
    """

    body: Any
    year: int
    committed: Decimal
    frame: Frame | None
    hidden: Decimal = NOTHING

    @property
    def as_seen(self) -> "FrameRead":
        """The same without what the reader may not see."""
        return replace(self, committed=self.committed - self.hidden, hidden=NOTHING)

    @property
    def finding(self) -> Finding | None:
        """What the rule says of it."""
        if self.frame is None:
            return money.against_frame(self.committed, None)
        return money.against_frame(self.committed, self.frame.amount, Decimal(self.frame.warn_at))

    @property
    def left(self) -> Decimal | None:
        """What is left of the frame, kronor."""
        return None if self.frame is None else self.frame.amount - self.committed


STILL_BOUND = Q(project__state__in=life.BINDING) | ~Q(project__standing="")
"""What counts against a frame: also where a project is opened again, and where it was withdrawn after it had begun."""


NO_SUMS = (NOTHING, NOTHING)


def committed(
    bodies: Collection[int] = (), besides: int | None = None
) -> dict[tuple[int, int], tuple[Decimal, Decimal]]:
    """Return what is bound by body and year, and what of it the reader may not see, kronor. Three queries.

    `besides` leaves a project out.
    """
    cleared = secrecy.cleared()
    found: dict[tuple[int, int], tuple[Decimal, Decimal]] = {}
    with secrecy.off():
        rows = Commitment.objects.filter(project__state__in=life.BINDING, project__standing="").order_by()
        if bodies:
            rows = rows.filter(body__in=bodies)
        if besides is not None:
            rows = rows.exclude(project=besides)
        asked = rows.values_list("body", "year", "project__secret").annotate(
            total=Sum(F("amount") - F("given_back"))
        )
        for body, year, secret, amount in (*asked, *_of_what_stands(bodies, besides)):
            total, hidden = found.get((body, year), NO_SUMS)
            more = amount if secret and not cleared else NOTHING
            found[body, year] = (total + amount, hidden + more)
        return found


def _of_what_stands(bodies: Collection[int], besides: int | None) -> Iterator[tuple[int, int, bool, Decimal]]:
    """What projects bind whose decision stands while they are opened again, or that were withdrawn after they began.

    The decision binds what it bound until the committee decides anew, whatever is written meanwhile. Two queries.
    """
    standing = Project.objects.exclude(standing="").exclude(pk=besides)
    projects = list(standing.order_by().values_list("pk", "secret", "as_decided"))
    if not projects:
        return
    now: dict[tuple[int, int, int], list[Decimal]] = defaultdict(lambda: [NOTHING, NOTHING])
    rows = Commitment.objects.filter(project__in=[pk for pk, _secret, _decided in projects]).order_by()
    for pk, body, year, amount, back in rows.values_list("project", "body", "year", "amount", "given_back"):
        sums = now[pk, body, year]
        sums[0], sums[1] = sums[0] + amount, sums[1] + back
    for pk, secret, as_decided in projects:
        decided = basis.bound(as_decided)
        for body, year in {*decided, *((one, when) for of, one, when in now if of == pk)}:
            amount, back = now.get((pk, body, year), [NOTHING, NOTHING])
            if not bodies or body in bodies:
                yield body, year, secret, max(amount, decided.get((body, year), NOTHING)) - back


def last_bound() -> dict[tuple[int, int], date]:
    """Return, by body and year, the day when a project with commitments last came to its state. One query."""
    with secrecy.off():
        rows = Commitment.objects.filter(STILL_BOUND, project__since__isnull=False)
        asked = rows.order_by().values_list("body", "year").annotate(Max("project__since"))
        return {(body, year): day for body, year, day in asked}


def frames() -> list[FrameRead]:
    """Return each frame with what is bound of it, and what is bound where no frame is stated. Five queries."""
    bound = committed()
    stated = {
        (each.committee_id, each.year): each for each in Frame.objects.select_related("committee", "source")
    }
    missing = {body for body, year in bound if (body, year) not in stated}
    names = {each.committee_id: each.committee for each in stated.values()}
    names |= Organization.objects.in_bulk(missing - set(names)) if missing - set(names) else {}
    keys = sorted({*bound, *stated}, key=lambda key: (-key[1], str(names[key[0]])))
    found = []
    for key in keys:
        total, hidden = bound.get(key, NO_SUMS)
        found.append(FrameRead(names[key[0]], key[1], total, stated.get(key), hidden))
    return found


def frames_of(project: Project, own: Sequence[Commitment]) -> list[FrameRead]:
    """Return how the bodies that a project's commitments are of stand, with these commitments. Four queries."""
    mine: dict[tuple[int, int], Decimal] = defaultdict(lambda: NOTHING)
    bodies = {}
    for each in own:
        mine[each.body_id, each.year] += each.amount
        bodies[each.body_id] = each.body
    if not mine:
        return []
    others = committed(set(bodies), besides=project.pk)
    stated = {
        (each.committee_id, each.year): each for each in Frame.objects.filter(committee__in=set(bodies))
    }
    found = []
    for key, amount in sorted(mine.items(), key=lambda pair: (pair[0][1], pair[0][0])):
        total, hidden = others.get(key, NO_SUMS)
        found.append(FrameRead(bodies[key[0]], key[1], amount + total, stated.get(key), hidden))
    return found
