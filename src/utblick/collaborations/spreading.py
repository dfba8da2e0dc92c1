"""What people note of outreach: results passed on, others who took part, and that we were seen (R71, R72, R8)."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.collaborations.models import Outreach, OutreachKind, Review, ReviewKind
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.people.models import Organization


@action("collaborations.edit")
def save_outreach(account: Any, outreach: Outreach, links: Mapping[str, Iterable[Organization]]) -> Outreach:
    """Save what was done; `links["organizations"]` are those who were reached.

    Raises ValidationError for a day to come, for nobody reached where somebody has to be, and where a completed
    follow-up rests on it and it would move out of that year or become something else.
    """
    reached = list(links["organizations"])
    if outreach.on > today():
        raise ValidationError({"on": _("The day has not come yet. Note it when it has been done.")})
    if outreach.kind != OutreachKind.SEEN and not reached and not outreach.recipients.strip():
        message = _("Say who was reached: choose organisations, or write here who the others were.")
        raise ValidationError({"recipients": message})
    _refuse_to_move(outreach)
    outreach.save()
    outreach.organizations.set(reached)
    return outreach


def _refuse_to_move(outreach: Outreach) -> None:
    if not outreach.pk:
        return
    before = Outreach.objects.select_for_update(of=("self",)).get(pk=outreach.pk)
    if before.kind != outreach.kind:
        _refuse_rested_on(before, "kind")
    if before.on.year != outreach.on.year:
        _refuse_rested_on(before, "on")


@action("collaborations.edit")
def delete_outreach(account: Any, outreach: Outreach) -> None:
    """Take away what was wrong; its history stays. Raises ValidationError where a completed follow-up rests on it."""
    _refuse_rested_on(outreach)
    outreach.delete()


def _refuse_rested_on(outreach: Outreach, field: str | None = None) -> None:
    if outreach.kind == OutreachKind.SEEN:
        return
    year = outreach.on.year
    completed = Review.objects.filter(
        engagement=outreach.engagement_id, kind=ReviewKind.YEARLY, year=year, completed_on__isnull=False
    )
    if completed.exists():
        message = _("The follow-up of %(year)s is completed and rests on this. Open that again first.") % {
            "year": year
        }
        raise ValidationError({field: message} if field else message)
