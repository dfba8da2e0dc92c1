"""What dossiers ask for next: answers that are due, a new day where the last has passed, a look, and what is new."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from utblick.core.obligations import Obligation, source
from utblick.dossiers import queries, rules, shown
from utblick.dossiers.models import DateKind

AHEAD = timedelta(days=rules.ANSWER_DAYS)


def _one(dossier: Any, key: str, title: str, due: date, rule: str, **more: Any) -> Obligation:
    """Something to do with a dossier: its owner's, else its unit's."""
    said: dict[str, Any] = {
        "thing": str(dossier),
        "url": dossier.get_absolute_url(),
        "button": _("Open the dossier"),
        "permission": queries.EDIT,
        "unit_id": dossier.unit_id,
        "person_id": dossier.owner_id,
    }
    return Obligation(
        key=key, title=title, due=due, rule=rule, about=(queries.KIND, dossier.pk), **{**said, **more}
    )


@source(queries.EDIT)
def coming_days(today: date) -> Iterator[Obligation]:
    """The days that are near of dossiers that are followed, from two weeks before (R23). One query."""
    titles = {
        DateKind.ANSWER: _("The last day to answer a consultation is near"),
        DateKind.VOTE: _("A vote or decision is near"),
        DateKind.TRANSPOSED: _("The last day of transposition is near"),
        DateKind.OTHER: _("Something happens with a dossier"),
    }
    for each in queries.coming(today, today + AHEAD):
        yield _one(
            each.dossier,
            f"dossier-day-{each.key}-{each.day}",
            titles[DateKind(each.kind)],
            each.day,
            rules.DEADLINES,
            thing=f"{each.dossier}: {shown.with_certainty(each)}",
            opens=rules.opens(each.day),
        )


@source(queries.EDIT)
def next_day(today: date) -> Iterator[Obligation]:
    """Dossiers whose days have all passed: what happens next is asked for, the day after the last. One query."""
    for each in queries.without_coming_day(queries.dossiers(today), today):
        yield _one(
            each,
            f"dossier-next-{each.key}-{each.last_day}",
            _("Say what happens next with a dossier, or let it rest"),
            each.last_day + timedelta(days=1),
            rules.DEADLINES,
            url=reverse("dossier_part_new", args=[each.pk, "dag"]),
            button=_("Add a day"),
        )


@source(queries.EDIT)
def not_looked_at(today: date) -> Iterator[Obligation]:
    """Dossiers that nobody has looked at for more than 90 days (R20). One query."""
    for each in queries.not_looked_at(queries.dossiers(today), today):
        looked = queries.looked_on(each)
        yield _one(
            each,
            f"dossier-look-{each.key}-{looked}",
            _("Look at a dossier: nobody has for 90 days"),
            looked + timedelta(days=rules.STALE_DAYS + 1),
            rules.LOOKED_AT,
        )


@source(queries.FOLLOW)
def followed(today: date) -> Iterator[Obligation]:
    """Dossiers that somebody follows and where something has happened since they looked. Five queries."""
    for each, last in queries.with_news():
        yield Obligation(
            key=f"dossier-followed-{each.pk}-{last:%Y%m%d%H%M%S}",
            title=_("Something has happened in a dossier that you follow"),
            thing=str(each.dossier),
            url=reverse("dossier_follow", args=[each.dossier_id]),
            button=_("See what is new"),
            permission=queries.FOLLOW,
            due=localdate(last),
            account_id=each.account_id,
            about=(queries.KIND, each.dossier_id),
        )
