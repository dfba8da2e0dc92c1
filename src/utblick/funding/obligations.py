"""What calls ask of those who follow them: deadlines that come near, and days that have moved."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from utblick.core.obligations import Obligation, source
from utblick.funding import queries, rules
from utblick.funding.changing import DEADLINES, SAYS
from utblick.funding.models import Call, CallChange, Follow

DAYS = (DEADLINES, "opens")


@source(queries.FOLLOW)
def deadlines(today: date) -> Iterator[Obligation]:
    """The next deadline of each call that somebody follows, from thirty days before it. Three queries."""
    for call, account, _since in _followed(today):
        ahead = rules.next_deadline([each.day for each in call.deadlines.all()], today)
        if ahead is None:
            continue
        yield Obligation(
            key=f"call-deadline-{call.key}-{ahead.isoformat()}-{account}",
            title=_("The deadline of a call that you follow is near"),
            thing=str(call),
            url=call.get_absolute_url(),
            button=_("Look"),
            permission=queries.FOLLOW,
            due=ahead,
            opens=ahead - timedelta(days=rules.REMIND_DAYS),
            rule=rules.CALL_STATE,
            account_id=account,
        )


@source(queries.FOLLOW)
def moved(today: date) -> Iterator[Obligation]:
    """Deadlines that have moved since somebody began to follow, until they say that they have seen it. Four queries.

    Also where the source now says another day than one that somebody here has mended.
    """
    found = _followed(today)
    changes: dict[int, list[CallChange]] = defaultdict(list)
    ids = [call.pk for call, _account, _since in found]
    wanted = (*DAYS, *(SAYS + each for each in DAYS))
    for each in CallChange.objects.filter(call__in=ids, what__in=wanted).order_by("at", "pk"):
        changes[each.call_id].append(each)
    for call, account, since in found:
        unseen = [each for each in changes[call.pk] if each.at > since]
        if not unseen:
            continue
        latest = unseen[-1]
        yield Obligation(
            key=f"call-moved-{latest.pk}-{account}",
            title=_told(latest),
            thing=str(call),
            url=reverse("funding_call_seen", args=[call.pk]),
            button=_("See what has moved"),
            permission=queries.FOLLOW,
            due=localdate(latest.at),
            rule=rules.CALL_STATE,
            account_id=account,
        )


def _told(change: CallChange) -> str:
    if change.what in DAYS:
        return _("A day has moved in a call that you follow")
    return _("The source of a call that you follow now says another day than what stands here")


def _followed(today: date) -> list[tuple[Call, int, datetime]]:
    """Each call that is not closed with the account that follows it and until when that has seen its changes.

    Who has followed both call and programme is counted once, with what was seen last. Three queries.
    """
    rows = list(Follow.objects.filter(account__is_active=True))
    if not rows:
        return []
    by_call: dict[int, list[Follow]] = defaultdict(list)
    by_programme: dict[int | None, list[Follow]] = defaultdict(list)
    for each in rows:
        (by_call[each.call_id] if each.call_id else by_programme[each.programme_id]).append(each)
    wanted = Q(pk__in=by_call) | Q(programme__in=by_programme)
    live = queries.calls().filter(wanted).exclude(last_deadline__lt=today).prefetch_related("deadlines")
    found = []
    for call in live:
        seen: dict[int, datetime] = {}
        for each in (*by_call[call.pk], *by_programme.get(call.programme_id, ())):
            seen[each.account_id] = max(seen.get(each.account_id, each.seen_at), each.seen_at)
        found += [(call, account, since) for account, since in seen.items()]
    return found
