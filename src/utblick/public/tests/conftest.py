"""What the tests of the room share: readers without cookies, and every address of the public site."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from utblick.public import caching
from utblick.public.addresses import ITEM_PAGES, LANGUAGES, WORDS, of_item, url
from utblick.public.queries import items


@pytest.fixture(autouse=True)
def _nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """How the data stands is asked each time: a test changes it and looks at once."""
    monkeypatch.setattr(caching, "PAUSE", 0.0)


@pytest.fixture
def anybody(kronoberg: None) -> Client:
    """Somebody who is not signed in."""
    return Client()


def addresses() -> Iterator[str]:
    """Every address of the public site that people and machines read, with all that is published."""
    for language in LANGUAGES:
        for page, words in WORDS.items():
            if "<" not in words[0]:
                yield url(page, language)
        for kind in ITEM_PAGES:
            yield url("embed", language, kind=kind)
        for each in items():
            yield of_item(each.kind, each.slug, language)
            yield url("picture_of", language, slug=each.slug)
    yield "/robots.txt"
    yield "/sitemap.xml"


def text_of(answer: Any) -> str:
    """All that an answer says, as text."""
    found: str = answer.content.decode(errors="replace")
    return found
