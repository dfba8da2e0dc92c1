"""Deleting who asked and who signed up, when their time is over. Done again and again by the worker.

The rows have no history. The trail is told of which case or training, and how many: never who.
"""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from utblick.advice import guarding, queries
from utblick.advice.models import AskerContact, Sending, SignUpDetails
from utblick.core.audit import trail
from utblick.core.audit.reading import tell
from utblick.core.dates import today
from utblick.core.erasing import overwrite
from utblick.core.periodic import Turn, periodic

FORGOT = "advice.forget"
tell({FORGOT: _("Deleted who asked or signed up, whose time was over")})


@periodic(FORGOT, every=timedelta(hours=1))
def forget_in_turn(turn: Turn) -> None:
    """Delete what is to be deleted by now, and the counts of sendings that no longer count."""
    forget(today())
    Sending.objects.filter(at__lt=timezone.now() - 2 * guarding.WINDOW).delete()


def forget(day: date) -> int:
    """Delete the names whose last day lies before `day`. Returns how many are gone."""
    gone = 0
    for contact in queries.contacts_to_forget(day):
        with transaction.atomic():
            overwrite()
            gone += AskerContact._base_manager.filter(pk=contact.pk).delete()[0]
            trail.note(FORGOT, None, contact.case, names=1)
    trainings: dict[int, list[SignUpDetails]] = {}
    for details in queries.details_to_forget(day):
        trainings.setdefault(details.sign_up.training_id, []).append(details)
    for found in trainings.values():
        with transaction.atomic():
            overwrite()
            names = SignUpDetails.objects.filter(pk__in=[each.pk for each in found]).delete()[0]
            trail.note(FORGOT, None, found[0].sign_up.training, names=names)
        gone += names
    return gone
