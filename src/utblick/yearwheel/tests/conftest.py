"""What the tests of calendars and digests share."""

import pytest

from utblick.yearwheel.tests.duties import Duties


@pytest.fixture
def duties(monkeypatch: pytest.MonkeyPatch) -> Duties:
    """Duties of the test's own, in place of those that the data asks for."""
    return Duties(monkeypatch)
