"""What the tests of the room share."""

import pytest
from django.test import Client

from utblick.public import caching


@pytest.fixture(autouse=True)
def _nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """How the data stands is asked each time: a test changes it and looks at once."""
    monkeypatch.setattr(caching, "PAUSE", 0.0)
    caching.forget()


@pytest.fixture
def anybody(kronoberg: None) -> Client:
    """Somebody who is not signed in; what goes wrong is an answer, as it is to the world."""
    return Client(raise_request_exception=False)
