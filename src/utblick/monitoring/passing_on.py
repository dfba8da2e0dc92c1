"""Passing stories on: what we choose for others, and the feeds that another organisation's system takes in.

The feeds are public and are read as by anybody. They hold our own words, the address of the original and the numbers of
the institutions, by which whoever takes them in knows the matter again; never what a desk has made of a story.
"""

from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from utblick.core import outgoing
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.identity import identity
from utblick.core.texts import in_language
from utblick.monitoring import queries
from utblick.monitoring.models import Item, ItemIdentifier, Signal, Story

MOST = 50
"""So many of the latest are in a feed."""
JSON_FEED = "https://jsonfeed.org/version/1.1"


def signal_of(story: Story) -> Signal | None:
    """Return what has been passed on of a story, also where it has been withdrawn. One query."""
    return Signal.objects.filter(story=story).first()


def suggested(story: Story) -> Signal:
    """Return a signal to begin with: the title and address of the story's latest item. One query."""
    item = Item.objects.filter(story=story).exclude(web="").order_by("-published", "-pk").first()
    in_english = item is not None and item.language == "en"
    return Signal(
        story=story,
        title=story.title[:300],
        title_en=story.title[:300] if in_english else "",
        web=item.web if item else "",
    )


def all_signals() -> QuerySet[Signal]:
    """All signals with their stories, the latest first; withdrawn ones too."""
    return Signal.objects.select_related("story")


@action(queries.SHARE)
def pass_on(account: Any, signal: Signal) -> Signal:
    """Pass a story on, or change what is said of it. What had been withdrawn is passed on again."""
    Story.objects.select_for_update().get(pk=signal.story_id)
    known = Signal.objects.filter(story=signal.story_id).first()
    if known is not None and known.pk != signal.pk:
        raise ValidationError(_("Somebody has just passed the story on. Open its page to see what was said."))
    if signal.pk is None or signal.withdrawn_on is not None:
        signal.shared_on = today()
    signal.withdrawn_on = None
    signal.save()
    return signal


@action(queries.SHARE)
def withdraw(account: Any, signal: Signal) -> Signal:
    """Withdraw what was passed on: it is no longer in the feeds. Others may have read it."""
    found: Signal = Signal.objects.select_for_update().get(pk=signal.pk)
    if found.withdrawn_on is None:
        found.withdrawn_on = today()
        found.save()
    return found


def languages() -> list[str]:
    """Return the languages that the feeds are in: those that the organisation offers."""
    house = identity()
    return list((house.languages if house else None) or [settings.LANGUAGE_CODE])


def _latest() -> list[Signal]:
    numbers = ItemIdentifier.objects.order_by("kind", "value")
    # What a colleague has written in a proposal is said inside, so the numbers in it are as well.
    items = Item.objects.exclude(fetched_from=None).prefetch_related(Prefetch("identifiers", numbers))
    rows = all_signals().filter(withdrawn_on=None).prefetch_related(Prefetch("story__items", items))
    return list(rows[:MOST])


def _numbers(signal: Signal) -> list[str]:
    """The numbers of institutions that sources name in the story, each once, as they are written."""
    items: Any = signal.story.items.all()
    return list(dict.fromkeys(each.value for item in items for each in item.identifiers.all()))


def _id(signal: Signal) -> str:
    return f"urn:{outgoing.house_key()}.utblick:signal:{signal.key}"


def _when(signal: Signal) -> datetime:
    return timezone.make_aware(datetime.combine(signal.shared_on, time()))


def _title() -> str:
    return _("%(organisation)s: signals from the world around us") % {"organisation": outgoing.house_name()}


def atom(language: str) -> bytes:
    """Return the signals as Atom in a language. Four queries."""
    with translation.override(language):
        own = reverse("monitoring_signals_atom", args=[language])
        made = Atom1Feed(
            title=_title(),
            link=outgoing.address(own),
            description=_("What we have found worth passing on, and why"),
            language=language,
            feed_url=outgoing.address(own),
            feed_guid=f"urn:{outgoing.house_key()}.utblick:signals",
        )
        for each in _latest():
            made.add_item(
                title=in_language(each, "title"),
                link=each.web,
                description=in_language(each, "why"),
                unique_id=_id(each),
                pubdate=_when(each),
                updateddate=_when(each),
                categories=_numbers(each),
            )
        return outgoing.feed_text(made)


def json_feed(language: str) -> dict[str, Any]:
    """Return the signals as JSON Feed 1.1 in a language. Four queries."""
    with translation.override(language):
        return {
            "version": JSON_FEED,
            "title": _title(),
            "description": _("What we have found worth passing on, and why"),
            "feed_url": outgoing.address(reverse("monitoring_signals_json", args=[language])),
            "language": language,
            "items": [
                {
                    "id": _id(each),
                    "title": in_language(each, "title"),
                    "content_text": in_language(each, "why"),
                    "date_published": _when(each).isoformat(),
                    "tags": _numbers(each),
                    **({"url": each.web} if each.web else {}),
                }
                for each in _latest()
            ],
        }
