"""How publications are put into words: states, times, what is to be done next."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core import doors
from utblick.core.pages import Link
from utblick.core.texts import in_language
from utblick.publishing import kinds, queries, rules
from utblick.publishing.models import Publication

TONES = {
    rules.DRAFT: "warn",
    rules.SENT: "warn",
    rules.SCHEDULED: "neutral",
    rules.PUBLISHED: "ok",
    rules.CHANGED: "warn",
    rules.TAKEN_DOWN: "neutral",
    rules.WITHHELD: "danger",
}


def states() -> dict[str, str]:
    """Where a description can stand, in words, by key."""
    return {
        rules.SENT: pgettext("of a publication", "waits for review"),
        rules.CHANGED: pgettext("of a publication", "changed, not published"),
        rules.DRAFT: pgettext("of a publication", "draft"),
        rules.SCHEDULED: pgettext("of a publication", "to be published"),
        rules.PUBLISHED: pgettext("of a publication", "published"),
        rules.WITHHELD: pgettext("of a publication", "not shown"),
        rules.TAKEN_DOWN: pgettext("of a publication", "taken down"),
    }


def state(key: str) -> Link:
    """Where it stands: the word, and its tone."""
    return states()[key], TONES[key]


def moment(value: datetime | None) -> str:
    """A day and a time of day; blank for none."""
    return date_format(localtime(value), "DATETIME_FORMAT") if value else ""


def kind_of(key: str) -> str:
    """What a kind of thing is called."""
    found = kinds.PUBLISHABLE.get(key)
    return str(found.label) if found else key


def link(thing: kinds.Thing) -> SafeString:
    """A thing as a link to its page in its register."""
    return format_html('<a class="ds-link" href="{}">{}</a>', thing.url, in_language(thing))


@doors.offer
def to_the_web(kind: str, thing: Any, reader: Any) -> Iterable[doors.Door]:
    """The way from a collaboration or a project to what the public reads of it."""
    if kind not in kinds.PUBLISHABLE or reader is None or not reader.has_perm(queries.VIEW):
        return
    if place := queries.places().get((kind, thing.pk)):
        yield (
            _("On the web"),
            place,
            _("What the public reads, and what waits to be published"),
        )
    elif reader.has_perm(queries.WRITE, Publication(unit_id=(thing.unit_ids() or [None])[0])):
        url = reverse("publication_new", args=[kind, thing.pk])
        yield _("Describe it for the web"), url, _("What the public is to read of it")
