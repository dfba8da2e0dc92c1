"""Duties made up for the tests, that come and go as real ones do."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from utblick.core import obligations, stamp
from utblick.core.obligations import Obligation, Source

TODAY = date(2026, 11, 26)


class Duties:
    """What is asked for; a test adds and takes away."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.found: dict[str, Obligation] = {}
        monkeypatch.setattr(obligations, "SOURCES", [Source(self._derive, frozenset())])
        stamp.forget()

    def _derive(self, today: date) -> Iterator[Obligation]:
        yield from self.found.values()

    def add(self, key: str, **values: Any) -> None:
        """Ask for something; the same key again changes it."""
        told = {
            "title": f"Gör {key}",
            "thing": "Strategin",
            "url": f"/{key}/",
            "button": "Gör",
            "permission": "strategy.edit",
            "due": TODAY,
            **values,
        }
        self.found[key] = Obligation(key=key, **told)
        stamp.forget()

    def done(self, key: str) -> None:
        """Ask for it no more."""
        del self.found[key]
        stamp.forget()

    def clear(self) -> None:
        """Ask for nothing."""
        self.found.clear()
        stamp.forget()
