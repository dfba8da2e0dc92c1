"""What a key is made of, and whose it is when somebody comes with it. What is counted is counted in the database."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from utblick.api import rules
from utblick.api.models import ApiKey, KeyUse
from utblick.core import sight
from utblick.core.once import built_once
from utblick.people.backends import AccountBackend
from utblick.people.models import Account
from utblick.people.signin import second_step

BEGINS = "utb_"


def new() -> str:
    """Return a new key."""
    return BEGINS + secrets.token_urlsafe(32)


def digest(key: str) -> str:
    """Return the digest by which a key is found."""
    return hashlib.sha256(key.encode()).hexdigest()


@dataclass(frozen=True)
class Count:
    """How many calls are left in the window that runs, and how many seconds are left of it; below 0: one too many."""

    left: int
    seconds: int

    @property
    def headers(self) -> dict[str, str]:
        """What is told of it at each answer (draft-ietf-httpapi-ratelimit-headers)."""
        return {
            "RateLimit-Policy": f'"key";q={rules.CALLS};w={rules.WINDOW}',
            "RateLimit": f'"key";r={max(self.left, 0)};t={self.seconds}',
        }


@built_once
def _known() -> QuerySet[ApiKey]:
    return ApiKey.objects.only("name", "scopes", "expires_on", "revoked_on", "account").order_by()


def find(key: str) -> tuple[ApiKey, Account] | None:
    """Return a key that is of use and its account, with its roles; None for one that is not. Two queries.

    A key is as closed as its account: one that may not sign in, or has not set up the second step that its roles ask
    for, opens nothing.
    """
    if not key.startswith(BEGINS):
        return None
    with sight.off():  # whose eyes to read with is what is being found out
        found = next(iter(_known().filter(digest=digest(key))), None)
        if found is None or not found.is_of_use(timezone.localdate()):
            return None
        account: Any = AccountBackend().get_user(found.account_id)
        if account is None or not account.is_active:
            return None
        if second_step.is_required_of(account) and not second_step.app_of(account):
            return None
    return found, account


def count(key: ApiKey, now: datetime) -> Count:
    """Count a call with a key. One statement; it is written apart from what the call does, so that it always stands."""
    second = int(now.timestamp())
    window = second // rules.WINDOW
    told = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        cursor.execute(_counting(), [window, window, told, key.pk])
        row = cursor.fetchone()
    return Count(rules.CALLS - (row[0] if row else 1), rules.seconds_left(second))


@lru_cache(maxsize=1)
def _counting() -> str:
    """The statement that counts; both databases give back what it wrote."""
    quote = connection.ops.quote_name
    names = ("calls", "window", "used_at", "key_id")
    calls, window, used_at, key = (quote(each) for each in names)
    table = quote(KeyUse._meta.db_table)
    return (
        f"UPDATE {table} SET {calls} = CASE WHEN {window} = %s THEN {calls} + 1 ELSE 1 END, "  # noqa: S608
        f"{window} = %s, {used_at} = %s WHERE {key} = %s RETURNING {calls}"
    )
