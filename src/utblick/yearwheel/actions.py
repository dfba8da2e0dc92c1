"""What people do with obligations: hand them over, take them back, let them wait. None of it takes one away.

Whoever has an obligation in their list may do it; the views look it up there. Each is done once however often it is
sent: what is there already is left as it is, and not noted again.
"""

from datetime import date
from typing import Any

from utblick.core.actions import action
from utblick.core.models import Record
from utblick.core.obligations import Obligation
from utblick.yearwheel.models import Handover, Snooze

LONGEST_TITLE = 300


@action("yearwheel.handle")
def hand_over(account: Any, obligation: Obligation, handover: Handover, to: Any, on: date) -> Handover:
    """Let a colleague take an obligation; `handover` is the one that is there already, or a new one."""
    handover.to, handover.by, handover.on = to, account, on
    return _said(handover, obligation)


@action("yearwheel.handle")
def take_back(account: Any, obligation: Obligation, handover: Handover) -> Handover:
    """Let an obligation be that of all who could do it again. The history of who had it stays."""
    return _taken_away(handover, obligation)


@action("yearwheel.handle")
def let_wait(account: Any, obligation: Obligation, snooze: Snooze) -> Snooze:
    """Let an obligation wait in one's own list. Everybody else has it as before."""
    snooze.account = account
    return _said(snooze, obligation)


@action("yearwheel.handle")
def wake(account: Any, obligation: Obligation, snooze: Snooze) -> Snooze:
    """Take up again what waits in one's own list."""
    return _taken_away(snooze, obligation)


def _said(record: Any, obligation: Obligation) -> Any:
    record.obligation = obligation.key
    record.title = obligation.title[:LONGEST_TITLE]
    _told_with(record, obligation)
    record.save()
    return record


def _taken_away(record: Any, obligation: Obligation) -> Any:
    _told_with(record, obligation)
    pk = record.pk
    record.delete()
    record.pk = pk  # what the trail notes it by
    return record


def _told_with(record: Record, obligation: Obligation) -> None:
    """Note the deed with the thing that the obligation tells of, so that it is hidden with it when that is secret."""
    if obligation.about:
        record.belongs_to = obligation.about  # type: ignore[attr-defined]
