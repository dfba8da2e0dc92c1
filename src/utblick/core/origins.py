"""What a new thing is made from: `?ur=kind-id` in the address of a form that makes one, told by the room of the origin.

The form is begun with what the origin says, and when the thing is made, in the same transaction, the origin is told, so
that each can show the other. No room has to know of the other's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest

NAME = "ur"
# Which fields of a form take what an origin says: the first of them that the form has.
FIELDS = {"title": ("title", "name"), "summary": ("idea", "text", "what"), "web": ("web",)}


@dataclass(frozen=True)
class Start:
    """What a thing that is made from an origin begins with."""

    title: str
    summary: str = ""
    web: str = ""


@dataclass(frozen=True)
class Origin:
    """A kind of origin. `start` gives what one with an id says to a reader, None where they may not see it."""

    kind: str
    start: Callable[[Any, int], Start | None]
    made: Callable[[Any, int, models.Model], None]


ORIGINS: dict[str, Origin] = {}


def offer(origin: Origin) -> None:
    """Register a kind of origin. Raises ValueError if its key is taken."""
    if ORIGINS.setdefault(origin.kind, origin).kind != origin.kind:
        raise ValueError(f"two kinds of origin with the key {origin.kind}")


def named(request: HttpRequest) -> tuple[Origin, int] | None:
    """Return the origin that an address names, and its id."""
    kind, _dash, pk = request.GET.get(NAME, "").rpartition("-")
    if kind in ORIGINS and pk.isdecimal() and pk.isascii() and len(pk) < 19:
        return ORIGINS[kind], int(pk)
    return None


def begin(request: HttpRequest, form: forms.BaseForm) -> None:
    """Begin a form that is only shown with what its origin says, where nothing else does."""
    found = named(request)
    start = found[0].start(request.user, found[1]) if found and not form.is_bound else None
    if start is None:
        return
    for what, names in FIELDS.items():
        name = next((each for each in names if each in form.fields), "")
        text = getattr(start, what)
        if what == "summary" and start.web and not any(each in form.fields for each in FIELDS["web"]):
            text = "\n\n".join(filter(None, (text, start.web)))
        if name and text and not form.initial.get(name):
            form.initial[name] = text[: getattr(form.fields[name], "max_length", None) or 8000]


def noting(request: HttpRequest, form: forms.BaseForm, act: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what does as `act`, and tells the origin of a thing that it has made."""
    found = named(request)
    if found is None or not isinstance(form, forms.ModelForm) or form.instance.pk:
        return act
    origin, pk = found

    def done(checked: Any) -> Any:
        made = act(checked)
        if isinstance(made, models.Model) and origin.start(request.user, pk) is not None:
            origin.made(request.user, pk, made)
        return made

    return done
