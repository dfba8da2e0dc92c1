"""Deleting what is known of guests for a while only, when its day has passed. Done again and again by the worker.

Rows are deleted, not emptied, and have no history. The trail is told of which visit, and how many: never what.
"""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from utblick.core.audit import trail
from utblick.core.audit.reading import tell
from utblick.core.dates import today
from utblick.core.erasing import overwrite
from utblick.core.periodic import Turn, periodic
from utblick.visits import queries, rules
from utblick.visits.models import Diet, GuestDetails, Visit

FORGOT = "visits.forget"
tell({FORGOT: _("Deleted details of guests whose time was over")})


@periodic(FORGOT, every=timedelta(hours=1))
def forget_in_turn(turn: Turn) -> None:
    """Delete what is to be deleted by now."""
    forget(today())


def forget(day: date) -> int:
    """Delete the diets and names whose last day lies before `day`. Returns how many rows are gone."""
    gone = 0
    for each in queries.to_forget(day):
        with transaction.atomic():
            overwrite()
            diets = Diet.held.filter(visit=each.visit).delete()[0] if each.diets else 0
            names = _forget_names(each.visit) if each.names else 0
            trail.note(FORGOT, None, each.visit, diets=diets, names=names)
        gone += diets + names
    return gone


def forget_passed_diets(visit: Visit, day: date) -> int:
    """Delete the diets of one visit where their last day lies before `day`. Returns how many rows are gone.

    Asked whenever the visit is read or changed, so that a worker that stands still keeps none, and a last day that is
    moved forward brings none back. A query only where the day has passed.
    """
    if rules.may_be_read(queries.last_day_of_diets(visit), day) or not Diet.held.filter(visit=visit).exists():
        return 0
    with transaction.atomic():
        overwrite()
        gone: int = Diet.held.filter(visit=visit).delete()[0]
        trail.note(FORGOT, None, visit, diets=gone, names=0)
    return gone


def _forget_names(visit: Visit) -> int:
    found: int = GuestDetails._base_manager.filter(guest__visit=visit).delete()[0]
    return found
