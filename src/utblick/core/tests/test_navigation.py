"""The navigation: entries in order, and rooms that share a place."""

from types import SimpleNamespace
from typing import Any

import pytest

from utblick.core import navigation
from utblick.core.navigation import Entry, Group


class Reader:
    def __init__(self, *may: str) -> None:
        self.may = may

    def has_perm(self, permission: str) -> bool:
        return permission in self.may


@pytest.fixture(autouse=True)
def places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "ENTRIES", [])
    monkeypatch.setattr(navigation, "GROUPS", {})
    monkeypatch.setattr(navigation, "reverse", lambda view: f"/{view}/")
    navigation.gather(Group("shared", 20, "Shared"))
    navigation.add(
        Entry(30, "Last", "last", "a"),
        Entry(2, "Second", "second", "a", group="shared"),
        Entry(1, "First", "first", "b", ("/more/",), group="shared"),
        Entry(10, "Home", "home", "a"),
    )


def links(path: str, *may: str) -> Any:
    return navigation.links(SimpleNamespace(user=Reader(*may), path=path))  # type: ignore[arg-type]


def test_a_group_stands_in_its_place_and_is_closed_elsewhere() -> None:
    found = links("/home/", "a", "b")
    assert [each.label for each in found] == ["Home", "Shared", "Last"]
    assert found[0].current
    assert found[1].url == "/first/" and found[1].below == () and not found[1].current


def test_a_group_opens_where_one_of_its_entries_is_current() -> None:
    for path, label in (("/more/1/", "First"), ("/second/", "Second")):
        group = links(path, "a", "b")[1]
        assert [each.label for each in group.below] == ["First", "Second"]
        assert [each.label for each in group.below if each.current] == [label]
        assert not group.current  # one place is the current one, not two


def test_one_alone_needs_no_group_and_what_one_may_not_see_is_not_there() -> None:
    assert [each.label for each in links("/", "b")] == ["First"]
    assert [each.label for each in links("/", "a")] == ["Home", "Second", "Last"]


def test_a_key_is_of_one_group() -> None:
    navigation.gather(Group("shared", 20, "Shared"))
    with pytest.raises(ValueError, match="shared"):
        navigation.gather(Group("shared", 21, "Another"))


def test_where_one_address_lies_below_another_one_is_at_the_nearer() -> None:
    navigation.add(Entry(3, "Within", "second/within", "a", group="shared"))
    (group,) = [each for each in links("/second/within/1/", "a") if each.below]
    assert [each.label for each in group.below if each.current] == ["Within"]
    (group,) = [each for each in links("/second/other/", "a") if each.below]
    assert [each.label for each in group.below if each.current] == ["Second"]
