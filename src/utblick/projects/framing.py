"""The committee's frame: what a body has bound itself to in a year, against what it has stated (R41)."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import Case, F, Max, Q, When

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


Sums = dict[tuple[int, int], tuple[Decimal, Decimal]]
"""By body and year: what is bound, and what has been given back of it."""
NO_SUMS = (NOTHING, NOTHING)


def committed(
    bodies: Collection[int] = (), besides: int | None = None
) -> dict[tuple[int, int], tuple[Decimal, Decimal]]:
    """Return what is bound by body and year, and what of it the reader may not see, kronor. One query.

    A decision that stands while its project is opened again binds what it bound until the committee decides anew,
    whatever is written meanwhile. `besides` leaves a project out.
    """
    cleared = secrecy.cleared()
    found: dict[tuple[int, int], tuple[Decimal, Decimal]] = defaultdict(lambda: NO_SUMS)
    with secrecy.off():
        for secret, decided, sums in _by_project(bodies, besides):
            stood = basis.bound(decided)
            for body, year in {*sums, *stood}:
                if bodies and body not in bodies:
                    continue
                amount, back = sums.get((body, year), NO_SUMS)
                amount = max(amount, stood.get((body, year), NOTHING)) - back
                total, hidden = found[body, year]
                found[body, year] = total + amount, hidden + (amount if secret and not cleared else NOTHING)
    return dict(found)


def _by_project(bodies: Collection[int], besides: int | None) -> Iterator[tuple[bool, dict[str, Any], Sums]]:
    """Of each project that binds: whether it is secret, what was decided that still stands, and what it binds now."""
    bound = Q(state__in=life.BINDING, standing="", commitments__isnull=False)
    if bodies:
        bound &= Q(commitments__body__in=bodies)
    # Also one whose commitments have all been taken away has a row, where its decision stands.
    rows = Project.objects.filter(bound | ~Q(standing="")).exclude(pk=besides).order_by("pk")
    stood = Case(When(~Q(standing=""), then=F("as_decided")), default=None)
    part = ("commitments__body", "commitments__year", "commitments__amount", "commitments__given_back")
    asked = rows.annotate(stood=stood).values_list("pk", "secret", "stood", *part)
    for (_pk, secret), some in groupby(asked, key=itemgetter(0, 1)):
        sums: Sums = {}
        decided: dict[str, Any] = {}
        for _pk, _secret, said, body, year, amount, back in some:
            decided = said or {}
            if body is not None:
                total, returned = sums.get((body, year), NO_SUMS)
                sums[body, year] = total + amount, returned + back
        yield secret, decided, sums


def last_bound() -> dict[tuple[int, int], date]:
    """Return, by body and year, the day when a project with commitments last came to its state. One query."""
    with secrecy.off():
        rows = Commitment.objects.filter(STILL_BOUND, project__since__isnull=False)
        asked = rows.order_by().values_list("body", "year").annotate(Max("project__since"))
        return {(body, year): day for body, year, day in asked}


def frames() -> list[FrameRead]:
    """Return each frame with what is bound of it, and what is bound where no frame is stated. Three queries."""
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
    """Return how the bodies that a project's commitments are of stand, with these commitments. Two queries."""
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
