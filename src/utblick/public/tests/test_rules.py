"""What the law asks of the site, each with what passes and what does not."""

import pytest

from utblick.public import rules

pytestmark = pytest.mark.once
WHOLE = dict.fromkeys(rules.PARTS, "x") | {"compliance": "partial"}


def test_a_whole_statement_lacks_nothing() -> None:
    assert rules.statement_lacks(WHOLE) == []
    assert (
        rules.statement_lacks(WHOLE | {"compliance": "full", "shortcomings": "", "burden": "", "outside": ""})
        == []
    )


@pytest.mark.parametrize("part", sorted(set(rules.PARTS) - rules.MAY_BE_NONE))
def test_each_part_is_asked_for(part: str) -> None:
    assert part in rules.statement_lacks(WHOLE | {part: ""})


def test_what_does_not_comply_is_told() -> None:
    assert rules.statement_lacks(WHOLE | {"shortcomings": []}) == ["shortcomings"]


def test_only_the_elected_are_named() -> None:
    assert rules.representative_is_public("elected", False)
    assert not rules.representative_is_public("elected", True)
    for kind in ("official", "youth", "external"):
        assert not rules.representative_is_public(kind, False)
