"""How an approved version ends before its last day: we withdraw the position, or the decision turns out another.

What the approval itself says is never changed. That it ended is noted beside it, sealed, and kept by the database.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.advocacy.models import PositionApproval, PositionEnding, PositionVersion, Way
from utblick.core import secrecy
from utblick.core.audit import trail, triggers
from utblick.core.audit.reading import tell
from utblick.core.audit.verifying import Content, Sealed, seal_content, sealed
from utblick.decisions.models import Decision, Manner

SEALED = "advocacy.ending_sealed"


def withdraw(account: Any, versions: Iterable[PositionVersion], day: date, because: str) -> None:
    """End approved versions on a day, from which they are ours no longer. Called within a deed."""
    for each in versions:
        _end(account, PositionEnding(of=each, ended_on=day, because=because))


def annul(decision: Decision, approvals: Iterable[PositionApproval], because: str) -> None:
    """Note that a version never was approved: the decision has been corrected by another. Called within a deed."""
    for each in approvals:
        made = PositionEnding(of=each.of, ended_on=decision.decided_on, because=because, decision=decision)
        made.annulled = True
        _end(trail.doer(), made)


def _end(account: Any, made: PositionEnding) -> None:
    made.account = account
    made.save()
    seal_content(SEALED, account, made, made.said())


def of_decision(decision: Decision) -> list[PositionApproval]:
    """Return the approvals that rest on the decision that this one corrects, or on one that that one corrects.

    At most one query and two for each correction in the chain.
    """
    found: list[PositionApproval] = []
    seen: set[int] = set()
    with secrecy.off():
        before = decision.corrects
        while before is not None and before.pk not in seen:
            seen.add(before.pk)
            rows = PositionApproval.objects.filter(of__position=before.object_id)
            own = rows.filter(decision=before)
            if before.manner == Manner.DELEGATED:  # it only reported what a person had approved
                own = own | rows.filter(
                    decision=None,
                    way=Way.DELEGATED,
                    delegation=before.delegation_id,
                    approved_on=before.decided_on,
                )
            found += own.select_related("of__position", "of__ending")
            before = before.corrects
    return found


def _contents() -> Iterator[Content]:
    with secrecy.off():
        for each in PositionEnding.objects.select_related("of__position").order_by("pk").iterator():
            yield Content(each.pk, _("The end of %(version)s") % {"version": each.of}, each.said())


triggers.guarded({"advocacy_positionending": (triggers.UPDATE, triggers.DELETE)})
sealed(Sealed(SEALED, _contents))
tell({SEALED: gettext_lazy("Sealed that a position ended")})
