"""Keeping the index true: what is saved is found at once, what is deleted is found no more.

A thing is indexed in the transaction that saves it. When many things are saved at once (a pack is loaded), they
are collected and indexed together by `batch()`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import translation

from utblick.core import secrecy, things
from utblick.core.things import Kind
from utblick.search.engine import engine, index_rows
from utblick.search.models import SearchDocument

_waiting: ContextVar[dict[str, set[int]] | None] = ContextVar("waiting", default=None)
CHUNK = 500


def documents_of(kind: Kind, thing: Any) -> list[SearchDocument]:
    """Return a thing as search documents, one a language."""
    with translation.override(settings.LANGUAGE_CODE):  # whoever saves it, in whatever language
        texts = kind.texts(thing) if kind.texts else []
    return [
        SearchDocument(
            kind=kind.key,
            object_id=thing.pk,
            language=each.language,
            title=each.title[:400],
            title_small=each.title[:400].lower(),
            body=each.body,
            url=thing.get_absolute_url()[:300],
            permission=kind.permission,
            needs=_needs(kind, thing),
        )
        for each in texts
    ]


def _needs(kind: Kind, thing: Any) -> str:
    """What it takes beyond the kind's permission to know that a thing is there."""
    if kind.hidden(thing):
        return kind.sees_hidden
    return secrecy.RIGHT if getattr(thing, "secret", False) else ""


def index(kind: Kind, ids: Iterable[int]) -> None:
    """Index things of one kind anew, read afresh; what is no longer there is forgotten."""
    with secrecy.off():  # the index holds what is secret too, for those who may find it
        _index(kind, list(ids))


def _index(kind: Kind, listed: list[int]) -> None:
    for start in range(0, len(listed), CHUNK):
        chunk = listed[start : start + CHUNK]
        forget(kind, chunk)
        found = kind.model._default_manager.filter(pk__in=chunk).prefetch_related(*kind.related)
        made = SearchDocument.objects.bulk_create(
            document for thing in found for document in documents_of(kind, thing)
        )
        engine().put(index_rows(made))


def forget(kind: Kind, ids: Iterable[int]) -> None:
    """Take things of one kind out of the index."""
    old = SearchDocument.objects.filter(kind=kind.key, object_id__in=list(ids))
    engine().drop(old.values_list("pk", flat=True))
    old.delete()


def rebuild() -> int:
    """Make the whole index anew, in one transaction. Returns how many documents it holds."""
    with transaction.atomic():
        engine().clear()
        SearchDocument.objects.all().delete()
        for kind in things.KINDS.values():
            if kind.texts is not None:
                index(kind, kind.model._default_manager.order_by("pk").values_list("pk", flat=True))
        return SearchDocument.objects.count()


@contextmanager
def batch() -> Iterator[None]:
    """Collect what is saved inside and index it together at the end, in the same transaction."""
    waiting: dict[str, set[int]] = defaultdict(set)
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    for key, ids in waiting.items():
        index(things.KINDS[key], ids)


def _behind(instance: models.Model) -> dict[str, list[int]]:
    """The things that read differently when `instance` changes, by kind: itself, and those that tell of it."""
    with secrecy.off():
        return _all_behind(instance)


def _all_behind(instance: models.Model) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for kind in things.KINDS.values():
        if kind.texts is None:
            continue
        if isinstance(instance, kind.model):
            found[kind.key] = [instance.pk]
        elif tells := kind.read_from.get(type(instance)):
            found[kind.key] = [thing.pk for thing in tells(instance)]
    return found


def on_save(sender: type[models.Model], instance: models.Model, raw: bool = False, **_rest: Any) -> None:
    """Index what was saved, and what tells of it."""
    if raw:
        return
    waiting = _waiting.get()
    for key, ids in _behind(instance).items():
        if waiting is not None:
            waiting[key].update(ids)
        else:
            index(things.KINDS[key], ids)


def on_delete(sender: type[models.Model], instance: models.Model, **_rest: Any) -> None:
    """Forget what was deleted, and index anew what told of it."""
    for key, ids in _behind(instance).items():
        index(things.KINDS[key], ids)
