"""Secrecy: what is marked secret is hidden from every reader without the right, whatever page, list or file it is.

It is done where rows are read, so no page can forget it: the manager of `MayBeSecret` leaves secret rows out unless
the one who reads may see them. Outside a request (commands, indexing) the system itself reads, and sees all.
A part of something secret is as secret as the whole: it says by `SECRECY` where its mark is.
"""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Self

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.audit.secret import note_change
from utblick.core.audit.shown import showed
from utblick.core.models import Record
from utblick.core.sight import cleared, in_the_open, off, sight

__all__ = [
    "RIGHT",
    "MayBeSecret",
    "OpenManager",
    "cleared",
    "counted_in_words",
    "in_the_open",
    "name_of",
    "off",
    "open_only",
    "tells_of",
]
RIGHT = "core.see_secret"


class SecrecyMiddleware:
    """Reads as the one who asks. Who that is, is looked up only when something that may be secret is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the reader's own sight."""
        known: list[bool] = []

        def may() -> bool:
            if not known:
                with off():  # who asks is found out with the system's own eyes
                    known.append(bool(request.user.has_perm(RIGHT)))
            return known[0]

        with sight(may):
            return self.get_response(request)


def open_only(rows: models.QuerySet[Any], path: str) -> models.QuerySet[Any]:
    """Leave out rows that belong to something secret, unless the reader may see it; `path` leads to its mark."""
    return rows if cleared() else rows.filter(**{path: False})


def counted_in_words() -> str:
    """Say beside figures whether they count what is under secrecy, as they do only for who may see it.

    Said whether there is anything secret or not: how many there are would tell that they exist.
    """
    if cleared():
        return _("What is under secrecy is counted here, since you may see it. Others may see lower figures.")
    return _("What is under secrecy is not counted here.")


Tells = Callable[[str, Any], Iterable["MayBeSecret"]]
TELLERS: list[Tells] = []


def tells_of(teller: Tells) -> Tells:
    """Register a function that, for a kind of thing and a thing of it, gives other things that tell of it by name.

    They become secret with it, such as the matter on an agenda that it is about.
    """
    if teller not in TELLERS:
        TELLERS.append(teller)
    return teller


class OpenManager(models.Manager[Any]):
    """Leaves out what is secret, unless the reader may see it."""

    def get_queryset(self) -> models.QuerySet[Any]:
        """All rows that may be read now."""
        return open_only(super().get_queryset(), self.model.SECRECY)


class MayBeSecret(Record):
    """A thing that can be an official document, and so can be marked secret. The mark itself: documents.SecrecyMark."""

    SECRECY: ClassVar[str] = "secret"

    secret = models.BooleanField(gettext_lazy("secret"), default=False, editable=False, db_index=True)

    objects = OpenManager()

    class Meta:
        abstract = True

    @property
    def covered(self) -> bool:
        """Whether it is hidden from the one who reads now: for what is read past the manager, to keep its place."""
        return self.secret and not cleared()

    def told_of(self) -> list[Any]:
        """What it tells of, so that it is secret when that is: to say why it is, where it has no mark of its own."""
        return []

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        """Remember whether it was secret when it was read."""
        found = super().from_db(*args, **kwargs)
        found._was_secret = found.__dict__.get("secret")
        return found

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; that it came under secrecy, or out of it, is noted in the trail, which `utblick check` compares."""
        was, now = getattr(self, "_was_secret", False), self.__dict__.get("secret")
        super().save(*args, **kwargs)
        only = kwargs.get("update_fields")
        if None not in (was, now) and was != now and (only is None or "secret" in only):
            self._was_secret = now
            note_change(self)


def name_of(thing: Any, name: str) -> str:
    """Return the name of a thing as the reader may see it; that a secret one is shown is noted.

    For `__str__`: rows that another row leads to are read past the manager.
    """
    if not getattr(thing, "secret", False):
        return name
    if not cleared():
        return _("Secret")
    showed(thing)
    return name
