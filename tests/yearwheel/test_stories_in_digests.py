"""What lies on a desk stands in the digest by its title, with the way to its page."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from utblick.core.obligations import Obligation
from utblick.monitoring.models import Item, WatchProfile
from utblick.monitoring.tests.conftest import (  # noqa: F401 - fixtures
    TODAY,
    _today,
    nothing_watched,
    officer,
    profile,
    source,
    tell,
    unit,
)
from utblick.yearwheel.digests.text import compose

pytestmark = pytest.mark.django_db


def test_the_digest_names_the_first_stories_with_their_pages(
    officer: Any,  # noqa: F811
    profile: WatchProfile,  # noqa: F811
    tell: Callable[..., Item],  # noqa: F811
) -> None:
    item = tell("Skog\ni norr <b>", deadlines=(TODAY + timedelta(days=2),))
    letter = compose(officer, TODAY)
    assert letter is not None
    assert "* Skog i norr <b>" in letter.text
    assert f"/omvarld/berattelser/{item.story_id}/\n" in letter.text
    assert Obligation("k", "T", "S", "/", "B", "p").first == ()
