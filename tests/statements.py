"""Which statements each test puts to the database, so that PostgreSQL need not be asked the same over and over.

The whole suite runs on SQLite and notes the statements of each test, without their values. On PostgreSQL only those
tests are run that together put every statement that was noted: what the two databases could understand differently is
tried on both, and a statement that a hundred tests put is not tried a hundred times. Nothing noted: all tests are run.
"""

import hashlib
import heapq
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FOLDER = "UTBLICK_STATEMENTS"
"""The variable that names the folder in which the processes of a run leave their notes."""
# How many values a list holds, which columns are set to plain values and what a savepoint is called make no other
# statement.
_LISTS = re.compile(r"\(\s*%s(?:\s*,\s*%s)+\s*\)|(?<= IN )\(%s\)")
_SETS = re.compile(r"(?<= SET )\"\w+\" = (?:%s|NULL)(?:, \"\w+\" = (?:%s|NULL))*(?= WHERE )")
_ROWS = re.compile(r"(\(%s…\))(?:\s*,\s*\(%s…\))+")
_POINTS = re.compile(r"\"s\d+_x\d+\"")
Noted = dict[str, set[str]]


def shape(sql: str) -> str:
    """Return what is the same of a statement however many values it is given, as a short fingerprint."""
    plain = _POINTS.sub('"point"', _SETS.sub("…", _ROWS.sub(r"\1", _LISTS.sub("(%s…)", sql))))
    return hashlib.blake2b(plain.encode(), digest_size=6).hexdigest()


@contextmanager
def noting(into: set[str]) -> Iterator[None]:
    """Note the statements that this thread puts to the database."""
    from django.db import connection

    def note(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
        into.add(shape(str(sql)))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield


def write(noted: Noted) -> None:
    """Leave what this process has noted, where the run says so."""
    if (folder := os.environ.get(FOLDER)) and noted:
        path = Path(folder) / f"{os.getpid()}.json"
        path.write_text(json.dumps({test: sorted(each) for test, each in noted.items()}))


def read() -> Noted:
    """Return what all processes of a run before this have noted; nothing where there was none."""
    noted: Noted = {}
    folder = os.environ.get(FOLDER)
    for path in sorted(Path(folder).glob("*.json")) if folder else ():
        noted.update({test: set(each) for test, each in json.loads(path.read_text()).items()})
    return noted


def enough(noted: Mapping[str, set[str]]) -> set[str]:
    """Return tests that together put every statement: always the one that puts the most that none before it has."""
    left = set().union(*noted.values())
    queue = [(-len(each), test) for test, each in noted.items()]
    heapq.heapify(queue)
    chosen: set[str] = set()
    while left and queue:
        _count, test = heapq.heappop(queue)
        new = len(noted[test] & left)
        if queue and new < -queue[0][0]:  # what it adds has become less since it was counted
            heapq.heappush(queue, (-new, test))
            continue
        chosen.add(test)
        left -= noted[test]
    return chosen
