"""What has been decided goes on meeting its conditions: a change that would leave one unmet is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.collaborations.living import lacks
from utblick.collaborations.models import Engagement, Period, Stage
from utblick.core import secrecy


@contextmanager
def upheld(engagement: Engagement) -> Iterator[None]:
    """Raise ValidationError, by field, for a change that leaves unmet what the board decided on, or is about to.

    What was lacking before the change is no matter of it.
    """
    period = _resting(engagement)
    before = _stopping(period) if period else {}
    yield
    if period is None:
        return
    lost = {what: field for what, field in _stopping(period).items() if what not in before}
    if lost:
        faults: dict[str, list[str]] = {}
        for what, field in lost.items():
            faults.setdefault(field, []).append(_told(period, what))
        raise ValidationError(
            faults if "" not in faults else [each for found in faults.values() for each in found]
        )


def _resting(engagement: Engagement) -> Period | None:
    """The period that the board has decided on, or has before it, if there is one."""
    with secrecy.off():
        periods = engagement.periods.filter(stage__in=[Stage.READY, Stage.DECIDED])
        found: Period | None = periods.order_by("-current").first()
    return found


def _stopping(period: Period) -> dict[str, str]:
    """What is lacking of required conditions, with the field where it is mended."""
    found: list[Any] = [each for each in lacks(period, period.decided_on) if each.stops]
    return {lack.what: lack.field for each in found for lack in each.lacking}


def _told(period: Period, what: str) -> str:
    if period.decided_on is None:
        message = _(
            "%(what)s. The case is ready for the board and rests on it: keep it, or take the case back."
        )
        return message % {"what": _(what)}
    message = _("%(what)s. The board decided on it on %(day)s: keep what its conditions ask for, or end it.")
    return message % {"what": _(what), "day": date_format(period.decided_on, "DATE_FORMAT")}
