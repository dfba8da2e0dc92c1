"""How dossiers are put into words: stages, days, numbers, and what came from where."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from utblick.dossiers import belonging, queries, rules
from utblick.dossiers.models import DateKind, Dossier, DossierDate, DossierStage, Stage, Status
from utblick.people import shown as people

TONES = {Status.FOLLOW: "ok", Status.REST: "neutral", Status.CLOSED: "neutral"}
WAYS = {
    belonging.BY_NUMBER: gettext_lazy("names one of its numbers"),
    belonging.MADE_FROM: gettext_lazy("the dossier was made from it"),
    belonging.BY_HAND: gettext_lazy("put here by hand"),
}
PASSED = pgettext_lazy("of a stage", "passed")
NOW = pgettext_lazy("of a stage", "now")
TO_COME = pgettext_lazy("of a stage", "to come")
SKIPPED = pgettext_lazy("of a stage", "skipped, or not stated")


def day(value: date | None) -> str:
    """A full date; blank for none."""
    return date_format(value, "DATE_FORMAT") if value else ""


def stage(key: str) -> str:
    """The name of a stage; blank for none."""
    return str(Stage(key).label) if key else ""


def date_kind(coming: DossierDate) -> str:
    """What kind of day it is."""
    return str(capfirst(DateKind(coming.kind).label))


def with_certainty(part: DossierDate | DossierStage) -> str:
    """What a day or a stage is called, and that it is assumed where nobody has confirmed it."""
    return f"{part} ({_('assumed – to be confirmed')})" if part.assumed else str(part)


def status(dossier: Dossier) -> tuple[str, str]:
    """Whether it is followed: the word, and its tone."""
    return dossier.get_status_display(), TONES[Status(dossier.status)]


def way(key: str) -> str:
    """How a story came to a dossier."""
    return str(WAYS.get(key, ""))


def left(value: date, today: date) -> str:
    """How long it is to a day."""
    days = (value - today).days
    if days < 0:
        return _("has passed")
    if days == 0:
        return _("today")
    return ngettext("in %(count)s day", "in %(count)s days", days) % {"count": days}


def nearness(value: date, today: date) -> SafeString:
    """How near a coming day is, as a mark."""
    tone = "neutral" if rules.opens(value) > today else "warn"
    return people.mark(left(value, today), "danger" if value == today else tone)


def flags(dossier: Any, today: date) -> list[str]:
    """What a dossier of `queries.dossiers` lacks, in words: a coming day, somebody who looks."""
    if dossier.status != Status.FOLLOW:
        return []
    found = []
    if dossier.last_day and dossier.last_day < today:
        found.append(_("The last day that was stated has passed, and no new one is stated."))
    if rules.is_stale(dossier.status, queries.looked_on(dossier), today):
        found.append(_("Nobody has looked at it since %(day)s.") % {"day": day(queries.looked_on(dossier))})
    return found


def ladder(level: str, stages: Sequence[DossierStage], now: str) -> list[tuple[str, str, str, str]]:
    """The stages of a level in their order: the name, passed or now or to come, its tone, and the day that it came."""
    order = rules.STAGES[level]
    place = order.index(now) if now in order else -1
    came = {each.stage: each.day for each in stages}
    told = []
    for at, key in enumerate(order):
        word, tone = (TO_COME, "neutral") if at > place else (PASSED, "ok")
        if at == place:
            word, tone = NOW, "warn"
        elif at < place and key not in came:
            word, tone = SKIPPED, "neutral"
        # A stage that it has gone back from has its day in the time line, and none here.
        told.append((str(capfirst(stage(key))), str(word), tone, day(came.get(key)) if at <= place else ""))
    return told
