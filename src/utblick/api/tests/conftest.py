"""What the tests of the API share: somebody with a key, who asks."""

import json
from collections.abc import Callable, Iterable
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from utblick.api import actions, keys, rules
from utblick.api.deeds import DEEDS
from utblick.api.models import ApiKey
from utblick.api.resources import RESOURCES
from utblick.core.dates import today

EVERYTHING = [
    *(rules.scope(key, rules.READ) for key in RESOURCES),
    *dict.fromkeys(deed.scope for deed in DEEDS),
]
_names = count()


class Asker:
    """Another system, which asks with a key and nothing else."""

    def __init__(self, account: Any, scopes: Iterable[str] = EVERYTHING) -> None:
        self.account, self.key = account, keys.new()
        made = ApiKey(name="Ekonomisystemet", scopes=list(scopes), expires_on=today() + timedelta(days=30))
        self.made = actions.make_key(account, made, self.key)
        self.client = Client(raise_request_exception=True)

    def get(self, path: str, query: Any = None, **headers: str) -> HttpResponse:
        """Read."""
        return self.client.get(f"/api/v1{path}", query, headers=self._headers(headers))  # type: ignore[return-value]

    def send(self, method: str, path: str, body: Any, name: str = "", seen: str = "", **headers: str) -> Any:
        """Do something. `name`: the Idempotency-Key, a new one unless it is given."""
        headers["Idempotency-Key"] = name or f"test-{next(_names)}"
        if seen:
            headers["If-Match"] = seen
        text = body if isinstance(body, str) else json.dumps(body)
        return self.client.generic(
            method, f"/api/v1{path}", text, "application/json", headers=self._headers(headers)
        )

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self.key}",
            **{name.replace("_", "-"): each for name, each in more.items()},
        }


@pytest.fixture
def asker(kronoberg: None, account: Any) -> Callable[..., Asker]:
    """Return somebody with a key: `asker(Role.OFFICER, unit, scopes=[…])`."""

    def make(role: str = "", unit: Any = None, scopes: Iterable[str] = EVERYTHING, **values: Any) -> Asker:
        return Asker(account(role, unit, **values), scopes)

    return make
