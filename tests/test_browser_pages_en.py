"""In a real browser: no violation found by axe on any page in English, and no sideways scroll.

A file for each language, so that the two, which take the longest of all, are walked side by side.
"""

from typing import Any

import pytest

from tests.walking import walk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_no_page_has_an_axe_violation_or_scrolls_sideways(site: Any, browser: Any, account: Any) -> None:
    walk(site, browser, account, "en")
