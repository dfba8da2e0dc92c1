"""The head and foot that every page has: what it is, where it lies, its state, and the clause behind it."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from utblick.core import things

Link = tuple[str, str]
Tab = tuple[str, str, bool]  # label, address, whether it is this page


@dataclass
class Page:
    """One page. Links are (label, address). `tabs` lead to the other pages of the same
    thing. `status` is (label, tone), tone ok, warn, danger or neutral."""

    title: str
    subtitle: str = ""
    breadcrumbs: list[Link] = field(default_factory=list)
    status: Link | None = None
    primary: Link | None = None
    why: Link | None = None
    changed: Link | None = None
    actions: list[Link] = field(default_factory=list)
    tabs: list[Tab] = field(default_factory=list)

    def show(self, request: HttpRequest, template: str, status: int = 200, **context: Any) -> HttpResponse:
        """Render the page's template inside the frame."""
        return render(request, template, {"page": self, **context}, status=status)


def last_change(thing: models.Model, reader: Any) -> Link | None:
    """Return who changed a thing last and when, with the address of its history.

    None where no history is kept, and for readers who may not see it.
    """
    kind = things.kind_of(thing) if reader.has_perm("core.read_history") else None
    latest = thing.history.select_related("history_user").first() if kind else None  # type: ignore[attr-defined]
    if kind is None or latest is None:
        return None
    when = date_format(localtime(latest.history_date), "DATETIME_FORMAT")
    who = latest.history_user.name if latest.history_user else _("the system")
    text = _("Last changed %(when)s by %(who)s") % {"when": when, "who": who}
    return text, history_url(thing)


def history_url(thing: models.Model) -> str:
    """Return the address of a thing's history. Raises KeyError for a model that is no kind of thing."""
    kind = things.kind_of(thing)
    if kind is None:
        raise KeyError(type(thing))
    return reverse("history", args=[kind.key, thing.pk])
