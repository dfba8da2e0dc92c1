"""Searching within items: SQLite's FTS5 or PostgreSQL's tsvector, in a table of its own. The newest are found first.

Words are indexed as they stand, and asked for by their stems, Swedish and English, as the beginning of a word: `skogar`
finds `skog`, `skogens` and `skogsbruk`. Only letters and digits of what somebody writes reach the database.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Q

from utblick.monitoring.models import Item, ItemIdentifier
from utblick.monitoring.recognising import understood
from utblick.sources.relevance import stems_of, words_of

PAGE = 25
MOST_WORDS = 8
SHORTEST = 3
"""So many letters a stem has at least to be looked for as the beginning of a word."""
BODY = 8_000
"""So many characters of a text can be searched."""
TABLE, NEWEST = "monitoring_fts", "monitoring_fts_newest"
"""The index of all items, and one of the newest alone: a page of what is common is found there, without reading all
that the other holds of it."""
RECENT = 20_000
"""So many of the newest items the second index holds at least, and at most twice as many."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for. `before`: only items with a lower id, for the next page."""

    text: str = ""
    source: int | None = None
    language: str = ""
    since: date | None = None
    until: date | None = None
    before: int | None = None


def put(items: Sequence[Item]) -> None:
    """Index items, new or changed."""
    if not items:
        return
    rows = [
        (each.pk, _plain(each.title), _plain(f"{each.words} {each.text[:BODY]} {each.why}")) for each in items
    ]
    with connection.cursor() as cursor:
        _write(cursor, TABLE, rows)
        lowest = _end(cursor, "ASC")
        _write(cursor, NEWEST, [row for row in rows if lowest is None or row[0] >= lowest])
        highest = _end(cursor, "DESC") or 0
        if lowest is not None and highest - lowest > 2 * RECENT:
            cursor.execute(f"DELETE FROM {NEWEST} WHERE {_key()} <= %s", [highest - RECENT])  # noqa: S608


def _key() -> str:
    return "id" if connection.vendor == "postgresql" else "rowid"


def _end(cursor: Any, order: str) -> int | None:
    cursor.execute(f"SELECT {_key()} FROM {NEWEST} ORDER BY 1 {order} LIMIT 1")  # noqa: S608
    found = cursor.fetchone()
    return int(found[0]) if found else None


def _write(cursor: Any, table: str, rows: Sequence[tuple[int, str, str]]) -> None:
    if connection.vendor == "postgresql":
        cursor.executemany(
            f"INSERT INTO {table}(id, words) VALUES (%s, "  # noqa: S608
            "setweight(to_tsvector('simple', %s), 'A') || setweight(to_tsvector('simple', %s), 'D')) "
            "ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words",
            rows,
        )
    else:
        cursor.executemany(f"DELETE FROM {table} WHERE rowid = %s", [(row[0],) for row in rows])  # noqa: S608
        cursor.executemany(f"INSERT INTO {table}(rowid, title, body) VALUES (%s, %s, %s)", rows)  # noqa: S608


def _plain(text: str) -> str:
    return " ".join(words_of(text))


def rebuild() -> int:
    """Index all items anew. Returns how many."""
    with connection.cursor() as cursor:
        for table in (TABLE, NEWEST):
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608
    count, batch = 0, []
    for item in Item.objects.order_by("pk").iterator(chunk_size=1_000):
        batch.append(item)
        count += 1
        if len(batch) == 1_000:
            put(batch)
            batch = []
    put(batch)
    return count


def match(text: str) -> str:
    """Return the question to the engine: all words of a text, each by any of its stems; "" where there is no word."""
    asked = []
    postgres = connection.vendor == "postgresql"
    for word in words_of(text[:400])[:MOST_WORDS]:
        # A stem that is no beginning of its word, such as an English one of a Swedish word, could find nothing more.
        stems = dict.fromkeys(stem for stem in (*stems_of(word), word) if word.startswith(stem))
        shortest = [each for each in stems if not any(each != one and each.startswith(one) for one in stems)]
        ending = ("" if postgres else '"', ":*" if postgres else '"*')
        start = "" if postgres else '"'
        # Two letters, as in EU, are a word of their own: as a beginning they would find almost anything.
        asked.append([f"{start}{each}{ending[len(each) >= SHORTEST]}" for each in shortest])
    if postgres:
        return " & ".join(f"({' | '.join(each)})" for each in asked)
    return " AND ".join(f"({' OR '.join(each)})" for each in asked)


def find(wanted: Wanted) -> tuple[list[int], int | None]:
    """Return the ids of the items of one page, the newest first, and where the next begins (None after the last).

    Without a word, all items that the rest leaves. One query, or two where the newest items do not fill a page.
    """
    question = match(wanted.text)
    ids = _ids(NEWEST, question, wanted) if question else []
    if len(ids) <= PAGE:
        ids = _ids(TABLE, question, wanted)
    return ids[:PAGE], ids[PAGE - 1] if len(ids) > PAGE else None


def _ids(table: str, question: str, wanted: Wanted) -> list[int]:
    """One page of ids by one of the indexes, and one more where there is one."""
    where: list[str] = []
    values: list[Any] = []
    from_ = "monitoring_item AS item"
    if question:
        if connection.vendor == "postgresql":
            from_ += f" JOIN {table} AS found ON found.id = item.id"
            where.append("found.words @@ to_tsquery('simple', %s)")
        else:
            # The index leads, in its own order: the first page of what many items hold is read and no more.
            from_ = f"{table} AS found CROSS JOIN monitoring_item AS item ON item.id = found.rowid"
            where.append(f"{table} MATCH %s")
        values.append(question)
    place = "found.rowid" if question and connection.vendor != "postgresql" else "item.id"
    for test, value in (
        ("item.fetched_from_id = %s", wanted.source),
        ("item.language = %s", wanted.language or None),
        ("item.published >= %s", wanted.since),
        ("item.published <= %s", wanted.until),
        (f"{place} < %s", wanted.before),
    ):
        if value is not None:
            where.append(test)
            values.append(value)
    sql = f"SELECT item.id FROM {from_}"  # noqa: S608  # our own words; values are parameters
    sql += f" WHERE {' AND '.join(where)}" if where else ""
    sql += f" ORDER BY {place} DESC LIMIT {PAGE + 1}"
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [row[0] for row in cursor.fetchall()]


def by_identifier(text: str) -> list[int]:
    """Return the ids of items that name the number of an institution that somebody has typed, the newest first."""
    found = understood(text)
    if found is None:
        return []
    rows = ItemIdentifier.objects.filter(Q(kind=found[0]) & Q(value=found[1])).order_by("-item")
    return list(rows.values_list("item", flat=True)[:PAGE])


def items(ids: Iterable[int]) -> list[Item]:
    """Return items in the order of their ids. One query."""
    listed = list(ids)
    found = Item.objects.select_related("fetched_from", "story").in_bulk(listed)
    return [found[pk] for pk in listed if pk in found]
