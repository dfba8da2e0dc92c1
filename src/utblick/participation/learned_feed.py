"""What we have learned, as a feed to follow: its personal address, and what it says."""

from datetime import datetime, time
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from utblick.core import outgoing
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.texts import in_language
from utblick.participation import queries
from utblick.participation.models import Feedback, LearnedFeed
from utblick.people.models import Account

MOST = 50
"""So many of the latest are in the feed."""


def feed_of(account: Any) -> LearnedFeed | None:
    """Return an account's address, None where it has none in use. One query."""
    return LearnedFeed.objects.filter(account=account.pk, revoked_on=None).first()


def feed_at(token: str) -> LearnedFeed | None:
    """Return the feed at an address; None for one that is not, or of an account that may no longer read feedback."""
    rows = LearnedFeed.objects.filter(token=token, revoked_on=None, account__is_active=True)
    found: LearnedFeed | None = rows.select_related("account").first()
    return found if found is not None and found.account.has_perm(queries.READ_FEEDBACK) else None


@action(queries.READ_FEEDBACK)
def make_learned_feed(account: Any) -> LearnedFeed:
    """Make the account's address, or return the one that it has: a double click makes one."""
    Account.objects.select_for_update().get(pk=account.pk)
    found = feed_of(account)
    if found is None:
        found = LearnedFeed(account=account, made_on=today())
        found.save()
    return found


@action(queries.READ_FEEDBACK)
def withdraw_learned_feed(account: Any, feed: LearnedFeed) -> LearnedFeed:
    """Withdraw an address for ever."""
    found: LearnedFeed = LearnedFeed.objects.select_for_update().get(pk=feed.pk)
    if found.account_id != account.pk:
        raise PermissionDenied
    if found.revoked_on is None:
        found.revoked_on = today()
        found.save()
    return found


def atom(feed: LearnedFeed, page: str, own: str) -> bytes:
    """Return the feed as Atom, read as if by anybody: what is under secrecy is not in it. Two queries.

    `page` and `own` are the addresses, without the machine, of the page of what we have learned and of the feed.
    """
    account = feed.account
    with outgoing.for_account(account):
        made = Atom1Feed(
            title=_("%(organisation)s: what we have learned") % {"organisation": outgoing.house_name()},
            link=outgoing.address(page),
            description=_("Good examples from international meetings, and who could use them"),
            language=outgoing.language_of(account),
            feed_url=outgoing.address(own),
            feed_guid=f"urn:{outgoing.house_key()}.utblick:learned",
        )
        for each in queries.learned().order_by("-handed_in_on", "-pk")[:MOST]:
            made.add_item(**_item(each))
        return outgoing.feed_text(made)


def _item(feedback: Feedback) -> dict[str, Any]:
    said = in_language(feedback, "good_practice")
    whom = feedback.good_practice_for
    day = feedback.handed_in_on or today()
    return {
        "title": Truncator(" ".join(said.split())).chars(90),
        "link": outgoing.address(feedback.get_absolute_url()),
        "description": "\n\n".join(
            filter(None, (said, whom and f"{_('Who could use it')}: {whom}", str(feedback.meeting)))
        ),
        "unique_id": f"urn:{outgoing.house_key()}.utblick:feedback:{feedback.key}",
        "updateddate": timezone.make_aware(datetime.combine(day, time())),
    }
