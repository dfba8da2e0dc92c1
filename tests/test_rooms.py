"""The house itself: every rule is tested, every room declares in order, nothing of one organisation is in the code."""

import re
from pathlib import Path

import pytest

import utblick
from utblick.core.permissions import PERMISSIONS
from utblick.core.rules import RULES
from utblick.people.roles import Role
from utblick.strategy import trace

PACKAGE = Path(utblick.__file__).parent


@pytest.mark.parametrize("key", sorted(RULES))
def test_every_rule_has_a_test_that_names_it(key: str) -> None:
    assert trace.tests_of(key), f"no test is marked @pytest.mark.rule({key!r})"


def test_every_permission_is_given_to_roles_that_exist() -> None:
    for permission in PERMISSIONS.values():
        assert permission.roles, permission.key
        assert permission.roles <= set(Role.values), permission.key
        assert permission.room in {
            "core",
            "people",
            "outbox",
            "documents",
            "decisions",
            "strategy",
            "stakeholders",
            "sustainability",
            "emissions",
            "conduct",
            "participation",
            "sources",
            "funding",
            "monitoring",
            "dossiers",
            "travel",
            "visits",
            "projects",
            "advice",
            "advocacy",
            "publishing",
            "reporting",
            "collaborations",
            "plans",
            "search",
            "yearwheel",
            "api",
            "public",
            "opendata",
        }


def test_nothing_of_kronoberg_is_in_the_code() -> None:
    """What belongs to one organisation lies in its pack; only the name of the first pack to load is known."""
    allowed = {"config/management/commands/start.py"}
    for file in (*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html")):
        place = file.relative_to(PACKAGE).as_posix()
        if "/tests/" in place or place.startswith("static_vendor") or place in allowed:
            continue
        assert not re.search(r"kronoberg|växjö", file.read_text(encoding="utf-8"), re.IGNORECASE), place


def test_no_update_goes_past_the_history() -> None:
    """`queryset.update()` and `bulk_create` write no history, so only rooms without history may use them."""
    allowed = {
        "search",
        "outbox",
        "core/audit",
        "core/packs",
        "people/management",
        "people/signin",
        "yearwheel/feeds",
        "yearwheel/worker",
        "funding/storing",  # writes the history itself, in bulk
        "funding/matching",  # derived tables, without history
        "monitoring/storing",  # what sources say has revisions instead
        "monitoring/grouping",
        "api/writing",  # answers kept for a day, calls counted and messages sent: tables without history
        "api/keys",
        "api/telling",
        "api/actions",
        "monitoring/delivering",  # derived, and what people do with it is kept in steps
    }
    for file in PACKAGE.rglob("*.py"):
        place = file.relative_to(PACKAGE).as_posix()
        if "/tests/" in place or "generate" in place or place.startswith(tuple(allowed)):
            continue
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"objects[^\n]*\.update\(|\.bulk_create\(|\.bulk_update\(", text), place
