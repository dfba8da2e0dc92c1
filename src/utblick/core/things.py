"""The kinds of thing that have a page: what history, search and export need to know of each, told by its room."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.functional import Promise


@dataclass(frozen=True)
class SearchText:
    """What the search box may find a thing by, in one language. `title` weighs more than `body`."""

    language: str  # "sv" or "en"
    title: str
    body: str


@dataclass(frozen=True)
class Part:
    """A kind of record that belongs to a thing and has no page of its own: its history is told with the thing's.

    `field` leads to the thing, or to the part that it is `within`. `permission` is what it takes to read of it,
    where that is more than for the thing. `about` names the field that leads to the person whom a record is about.
    """

    model: type[models.Model]
    field: str
    within: "Part | None" = None
    permission: str = ""
    about: str = ""


def _never(thing: Any) -> bool:
    return False


@dataclass(frozen=True)
class Kind:
    """A kind of thing. `key` stands in addresses; `permission` is what a reader of such a thing needs.

    `texts` is what search finds it by. `related` names the fields that `texts` and the address reach through, so
    that many things are read in few queries. `read_from` tells, for other models that `texts` reads from, which
    things a changed record of that model belongs to. `hidden` keeps a thing out of search and lists, as protected
    identity does, for all who lack the permission `sees_hidden`. `about` names the field that leads to the person
    whom everything in a record is about. `parts` are told of in the thing's history. `changes` is
    what it takes to attach files to such a thing and to register it as an official document; blank: not done.
    """

    key: str
    model: type[models.Model]
    label: str | Promise
    label_plural: str | Promise
    permission: str
    texts: Callable[[Any], list[SearchText]] | None = None
    related: tuple[str, ...] = ()
    read_from: Mapping[type[models.Model], Callable[[Any], Iterable[Any]]] = field(default_factory=dict)
    hidden: Callable[[Any], bool] = _never
    sees_hidden: str = ""
    about: str = ""
    parts: tuple[Part, ...] = ()
    changes: str = ""

    @property
    def has_papers(self) -> bool:
        """Whether files can be attached to such a thing, and it can be registered and marked secret."""
        return bool(self.changes)


KINDS: dict[str, Kind] = {}
_BY_MODEL: dict[type[models.Model], Kind] = {}


def register(*kinds: Kind) -> None:
    """Add a room's kinds of thing. Raises ValueError if a key is taken by another model."""
    for kind in kinds:
        if KINDS.setdefault(kind.key, kind).model is not kind.model:
            raise ValueError(f"two kinds of thing with the key {kind.key}")
        _BY_MODEL[kind.model] = kind


def kind_of(thing: models.Model | type[models.Model]) -> Kind | None:
    """Return the kind of a thing or model, None where its model has no page of its own."""
    return _BY_MODEL.get(thing if isinstance(thing, type) else type(thing))


def whole_of(thing: models.Model) -> tuple[Kind, int] | None:
    """Return the kind and id of a thing, or of the thing that it belongs to; None for what is neither.

    What can belong to things of any kind, such as a file, says by `belongs_to` to which.
    """
    belongs_to: tuple[str, int] | None = getattr(thing, "belongs_to", None)
    if belongs_to and belongs_to[0] in KINDS:
        return KINDS[belongs_to[0]], belongs_to[1]
    kind = kind_of(thing)
    if kind is not None:
        return kind, thing.pk
    for each in KINDS.values():
        for part in each.parts:
            if isinstance(thing, part.model):
                if part.within is None:
                    return each, getattr(thing, f"{part.field}_id")
                return each, getattr(getattr(thing, part.field), f"{part.within.field}_id")
    return None


def texts_of(thing: Any, title: str, *fields: str) -> list[SearchText]:
    """Return search texts from pairs of fields, `name` and `name_en`; English only where some is written."""
    found = [SearchText("sv", getattr(thing, title), _joined(thing, fields, ""))]
    english_title = getattr(thing, f"{title}_en", "")
    english_body = _joined(thing, fields, "_en")
    if english_title or english_body:
        found.append(SearchText("en", english_title or getattr(thing, title), english_body))
    return found


def _joined(thing: Any, fields: tuple[str, ...], ending: str) -> str:
    return "\n".join(filter(None, (getattr(thing, f"{field}{ending}", "") for field in fields)))
