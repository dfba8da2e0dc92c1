"""What pages and other rooms read of e-mails."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from utblick.core.secrecy import RIGHT
from utblick.outbox.kinds import KINDS
from utblick.outbox.models import Letter

USE, SEE_ALL = "outbox.use", "outbox.see_all"
GIVEN_TIME = timedelta(hours=24)
"""So long a mail server may refuse an e-mail before somebody is asked to do something. Our own reading."""


def readable(reader: Any) -> QuerySet[Letter]:
    """Return the e-mails that a reader may read in the mailbox: their own, those of kinds they work with, or all.

    Never what is about something secret that they may not see: what is hidden on its page is hidden here.
    """
    rows = Letter.objects.all()
    if not reader.has_perm(SEE_ALL):
        kinds = [key for key, kind in KINDS.items() if kind.permission and reader.has_perm(kind.permission)]
        rows = rows.filter(Q(account=reader) | Q(kind__in=kinds))
    if reader.has_perm(RIGHT):
        return rows
    for key, kind in KINDS.items():
        if kind.secret is not None:
            rows = rows.exclude(kind=key, about__in=kind.secret())
    return rows


def sees_others(reader: Any) -> bool:
    """Whether a reader sees e-mails to others than themselves."""
    return bool(
        reader.has_perm(SEE_ALL)
        or any(kind.permission and reader.has_perm(kind.permission) for kind in KINDS.values())
    )


def latest_to(account: Any, kind: str) -> Letter | None:
    """Return the latest e-mail of a kind to an account. One query."""
    return Letter.objects.filter(account=account, kind=kind).first()


def about(key: str) -> list[Letter]:
    """Return the e-mails that tell of a thing, the latest first, without their text. One query."""
    return list(Letter.objects.filter(about=key).defer("text"))


def held_back(kinds: Iterable[str]) -> list[Letter]:
    """Return the e-mails of some kinds that have not gone since what they are about has come under secrecy.

    The oldest first. They are told of to nobody who may not see what is secret. One query.
    """
    asked = Q(pk__in=[])
    for key in kinds:
        secret = KINDS[key].secret
        if secret is not None:
            asked |= Q(kind=key, about__in=secret())
    return list(Letter.objects.filter(asked, sent_at=None).order_by("made_at", "pk").defer("text"))


def refused(kinds: Iterable[str], now: datetime) -> list[Letter]:
    """Return the e-mails of some kinds that a mail server has refused for a day, the oldest first. One query."""
    rows = Letter.objects.filter(kind__in=list(kinds), sent_at=None, made_at__lt=now - GIVEN_TIME)
    return list(rows.exclude(failure="").order_by("made_at", "pk").defer("text"))
