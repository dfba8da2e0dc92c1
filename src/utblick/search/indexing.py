"""Keeping the index true: what is saved is found at once, what is deleted is found no more.

A thing is indexed in the transaction that saves it. When many things are saved at once (a pack is loaded), they
are collected and indexed together by `batch()`.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import models, transaction

from utblick.core import things
from utblick.core.things import Kind
from utblick.search.engine import engine, index_rows
from utblick.search.models import SearchDocument

_waiting: ContextVar[set[tuple[str, int]] | None] = ContextVar("waiting", default=None)
CHUNK = 500


def documents_of(kind: Kind, thing: Any) -> list[SearchDocument]:
    """Return a thing as search documents, one a language."""
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
            hidden=kind.hidden(thing),
        )
        for each in texts
    ]


def index(kind: Kind, found: Iterable[Any]) -> None:
    """Index things of one kind anew."""
    listed = list(found)
    forget(kind, [thing.pk for thing in listed])
    made = SearchDocument.objects.bulk_create(
        document for thing in listed for document in documents_of(kind, thing)
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
            if kind.texts is None:
                continue
            chunk: list[Any] = []
            for thing in kind.model._default_manager.order_by("pk").iterator(chunk_size=CHUNK):
                chunk.append(thing)
                if len(chunk) == CHUNK:
                    index(kind, chunk)
                    chunk = []
            index(kind, chunk)
        return SearchDocument.objects.count()


@contextmanager
def batch() -> Iterator[None]:
    """Collect what is saved inside and index it together at the end, in the same transaction."""
    waiting: set[tuple[str, int]] = set()
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    for key in {kind for kind, _pk in waiting}:
        kind = things.KINDS[key]
        index(kind, kind.model._default_manager.filter(pk__in=[pk for each, pk in waiting if each == key]))


def _thing_behind(instance: models.Model) -> tuple[Kind, Any] | None:
    """The thing that reads differently when `instance` is saved: itself, or what it is a part of."""
    kind = things.kind_of(instance)
    if kind is not None:
        return (kind, instance) if kind.texts else None
    for owner in ("engagement", "clause", "person"):
        whole = getattr(instance, owner, None)
        kind = things.kind_of(whole) if isinstance(whole, models.Model) else None
        if kind is not None and kind.texts:
            return kind, whole
    return None


def on_save(sender: type[models.Model], instance: models.Model, raw: bool = False, **_rest: Any) -> None:
    """Index what was saved."""
    found = None if raw else _thing_behind(instance)
    if found is None:
        return
    kind, thing = found
    waiting = _waiting.get()
    if waiting is not None:
        waiting.add((kind.key, thing.pk))
    else:
        index(kind, [thing])


def on_delete(sender: type[models.Model], instance: models.Model, **_rest: Any) -> None:
    """Forget what was deleted, or index anew what it was a part of."""
    found = _thing_behind(instance)
    if found is None:
        return
    kind, thing = found
    if thing is instance:
        forget(kind, [thing.pk])
    elif kind.model._default_manager.filter(pk=thing.pk).exists():
        index(kind, [thing])
