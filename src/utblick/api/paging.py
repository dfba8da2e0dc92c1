"""Long lists in pages: where the next one begins is told by what came last, so that what is new moves nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from utblick.api.problems import Problem

SALT = "api.cursor"
USUAL, MOST = 50, 100


@dataclass(frozen=True)
class Place:
    """A place in a list: its name and what it is narrowed to, and the id of what came last."""

    of: str
    after: Any

    def sealed(self) -> str:
        """Return it as a cursor, which is of use for the same list only."""
        return signing.dumps([_mark(self.of), self.after], salt=SALT)


def _mark(of: str) -> str:
    return salted_hmac(SALT, of).hexdigest()[:12]


def read(cursor: str, of: str) -> Any:
    """Return what came last before a cursor. Raises Problem for one that is not ours, or of another list."""
    try:
        mark, after = signing.loads(cursor, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        mark, after = "", None
    if mark != _mark(of):
        said = _("The cursor is not one of this list with these filters. Begin without one.")
        raise Problem("invalid", errors=[{"field": "cursor", "message": said}])
    return after


def page(
    rows: QuerySet[Any] | Sequence[Any],
    of: str,
    limit: int,
    cursor: str,
    key: Callable[[Any], str] = lambda row: str(row.key),
) -> tuple[list[Any], str]:
    """Return a page of rows in the order of their ids, and the cursor of the next; "" where there is none.

    Rows that are no table's are ordered by `key`. One query.
    """
    after: Any = read(cursor, of) if cursor else None
    if isinstance(rows, QuerySet):
        rows = rows.order_by("pk")
        found = list((rows.filter(pk__gt=after) if cursor else rows)[: limit + 1])
        last = found[limit - 1].pk if len(found) > limit else None
    else:
        listed = sorted(rows, key=key)
        found = [row for row in listed if not cursor or key(row) > after][: limit + 1]
        last = key(found[limit - 1]) if len(found) > limit else None
    return found[:limit], Place(of, last).sealed() if len(found) > limit else ""
