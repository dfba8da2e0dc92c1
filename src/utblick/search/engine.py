"""The small interface behind which the two full-text engines lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import connection
from django.db.models import Q, QuerySet

from utblick.core import secrecy
from utblick.core.things import KINDS
from utblick.search.models import SearchDocument
from utblick.search.tokens import question, stems, words

Question = list[tuple[str, ...]]
TITLE_WEIGHT = 4.0


class Engine(Protocol):
    """What a full-text engine does. `ids` are primary keys of SearchDocument."""

    def put(self, documents: Iterable[tuple[int, str, str]]) -> None:
        """Index documents anew, each (id, stems of the title, stems of the body)."""

    def drop(self, ids: Iterable[int]) -> None:
        """Take documents out of the index."""

    def clear(self) -> None:
        """Empty the index."""

    def find(self, asked: Question, limit: int) -> list[int]:
        """Return the ids of documents that hold all the words asked for, the best first."""


class SqliteEngine:
    """FTS5 over stems, one row per document."""

    def put(self, documents: Iterable[tuple[int, str, str]]) -> None:
        """See Engine."""
        rows = list(documents)
        self.drop(row[0] for row in rows)
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO search_fts(rowid, title, body) VALUES (%s, %s, %s)", rows)

    def drop(self, ids: Iterable[int]) -> None:
        """See Engine."""
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_fts WHERE rowid = %s", [(each,) for each in ids])

    def clear(self) -> None:
        """See Engine."""
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_fts")

    def find(self, asked: Question, limit: int) -> list[int]:
        """See Engine."""
        # Stems hold letters and digits only, so nothing in them can be taken for an operator.
        match = " AND ".join("(" + " OR ".join(f'"{stem}"*' for stem in each) + ")" for each in asked)
        query = f"SELECT rowid FROM search_fts WHERE search_fts MATCH %s ORDER BY bm25(search_fts, {TITLE_WEIGHT}, 1.0) LIMIT %s"  # noqa: S608, E501
        with connection.cursor() as cursor:
            cursor.execute(query, [match, limit])
            return [row[0] for row in cursor.fetchall()]


class PostgresEngine:
    """A tsvector of stems, in the `simple` configuration so that PostgreSQL stems nothing once more."""

    def put(self, documents: Iterable[tuple[int, str, str]]) -> None:
        """See Engine."""
        rows = list(documents)
        self.drop(row[0] for row in rows)
        insert = (
            "INSERT INTO search_fts(id, stems) VALUES (%s, "
            "setweight(to_tsvector('simple', %s), 'A') || setweight(to_tsvector('simple', %s), 'D'))"
        )
        with connection.cursor() as cursor:
            cursor.executemany(insert, rows)

    def drop(self, ids: Iterable[int]) -> None:
        """See Engine."""
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_fts WHERE id = ANY(%s)", [list(ids)])

    def clear(self) -> None:
        """See Engine."""
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_fts")

    def find(self, asked: Question, limit: int) -> list[int]:
        """See Engine."""
        match = " & ".join("(" + " | ".join(f"{stem}:*" for stem in each) + ")" for each in asked)
        query = (
            "SELECT id FROM search_fts, to_tsquery('simple', %s) AS asked WHERE stems @@ asked "
            "ORDER BY ts_rank(stems, asked) DESC, id LIMIT %s"
        )
        with connection.cursor() as cursor:
            cursor.execute(query, [match, limit])
            return [row[0] for row in cursor.fetchall()]


def engine() -> Engine:
    """Return the engine of the database in use."""
    return PostgresEngine() if connection.vendor == "postgresql" else SqliteEngine()


@dataclass(frozen=True)
class Reader:
    """What a reader may find: the permissions they have, and their language."""

    permissions: frozenset[str]
    language: str


FOUND_AT_MOST = 1000


def search(text: str, reader: Reader) -> list[SearchDocument]:
    """Return what the reader may find by a text, the best first, each thing once, in the reader's language if it can.

    Any text will do; one without a letter or digit finds nothing. Three queries at the most.
    """
    asked = question(text)
    if not asked:
        return []
    ids = engine().find(asked, FOUND_AT_MOST)
    by_id: dict[Any, SearchDocument] = _allowed(reader).in_bulk(ids)
    ranked = [by_id[each] for each in ids if each in by_id]
    ranked += [each for each in _parts_of_words(text, reader) if each.pk not in by_id]
    best: dict[tuple[str, int], SearchDocument] = {}
    for each in ranked:
        key = (each.kind, each.object_id)
        if key not in best or (best[key].language != reader.language and each.language == reader.language):
            best[key] = each  # the place stays that of the first hit, the text becomes the reader's own
    return list(best.values())


def _allowed(reader: Reader) -> QuerySet[SearchDocument]:
    return SearchDocument.objects.filter(
        permission__in=reader.permissions, needs__in=["", *sorted(reader.permissions & _needed())]
    )


def _needed() -> set[str]:
    """The permissions without which something is not there at all."""
    return {secrecy.RIGHT, *(kind.sees_hidden for kind in KINDS.values() if kind.sees_hidden)}


def _parts_of_words(text: str, reader: Reader) -> list[SearchDocument]:
    """Titles that hold the words inside longer ones: `avtal` finds `Samarbetsavtal`."""
    parts = [word for word in words(text[:400]) if len(word) > 2]
    if not parts:
        return []
    wanted = Q()
    for part in parts:
        wanted &= Q(title_small__contains=part)
    return list(_allowed(reader).filter(wanted)[:50])


def index_rows(documents: Iterable[SearchDocument]) -> list[tuple[int, str, str]]:
    """Return documents as the engines take them."""
    return [
        (each.pk, stems(each.title, each.language), stems(each.body, each.language)) for each in documents
    ]
