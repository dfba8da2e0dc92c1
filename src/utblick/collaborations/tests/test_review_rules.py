"""When a follow-up and an evaluation say all that they have to."""

from dataclasses import replace
from typing import Any

import pytest

from utblick.collaborations import rules
from utblick.collaborations.rules import Reviewed

YEARLY = Reviewed(goals=2, judged=2, spread=1, summary="Två möten.")
EVALUATION = Reviewed(
    goals=2, judged=2, beneficiaries=3, benefits=3, recommendation="renew", reasons="Till nytta."
)


def where(found: list[rules.Lack]) -> list[str]:
    return [each.where for each in found]


@pytest.mark.row("R71", "R72")
@pytest.mark.rule("collaborations.yearly_follow_up_is_whole")
def test_a_whole_follow_up_lacks_nothing() -> None:
    assert rules.yearly_follow_up_is_whole(YEARLY) == []
    assert rules.yearly_follow_up_is_whole(Reviewed(spread=1, summary="Ett möte.")) == []
    assert rules.yearly_follow_up_is_whole(replace(YEARLY, taking_part="possible", joined=1)) == []
    assert rules.yearly_follow_up_is_whole(replace(YEARLY, taking_part="not_applicable")) == []


@pytest.mark.row("R71", "R72")
@pytest.mark.rule("collaborations.yearly_follow_up_is_whole")
@pytest.mark.parametrize(
    ("values", "lacking"),
    [
        ({"judged": 1}, ["goals"]),
        ({"spread": 0}, ["outreach"]),
        ({"summary": " "}, ["summary"]),
        ({"taking_part": "possible"}, ["joined"]),
        ({"judged": 0, "spread": 0, "summary": ""}, ["goals", "outreach", "summary"]),
    ],
)
def test_a_follow_up_judges_goals_and_says_what_was_passed_on(
    values: dict[str, Any], lacking: list[str]
) -> None:
    found = rules.yearly_follow_up_is_whole(replace(YEARLY, **values))
    assert where(found) == lacking
    assert {each.rule for each in found} == {"collaborations.yearly_follow_up_is_whole"}


@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluation_is_whole")
@pytest.mark.parametrize(
    "values", [{}, {"recommendation": "end"}, {"recommendation": "change", "changes": "Färre resor."}]
)
def test_a_whole_evaluation_lacks_nothing(values: dict[str, Any]) -> None:
    assert rules.evaluation_is_whole(replace(EVALUATION, **values)) == []


@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluation_is_whole")
@pytest.mark.parametrize(
    ("values", "lacking"),
    [
        ({"judged": 1}, ["goals"]),
        ({"beneficiaries": 0, "benefits": 0}, ["beneficiaries"]),
        ({"benefits": 2}, ["benefit"]),
        ({"benefits": 0}, ["benefit"]),
        ({"recommendation": ""}, ["recommendation"]),
        ({"reasons": " "}, ["reasons"]),
        ({"recommendation": "change"}, ["changes"]),
        ({"recommendation": "change", "reasons": ""}, ["reasons", "changes"]),
    ],
)
def test_an_evaluation_shows_the_benefit_and_recommends_with_reasons(
    values: dict[str, Any], lacking: list[str]
) -> None:
    found = rules.evaluation_is_whole(replace(EVALUATION, **values))
    assert where(found) == lacking
    assert {each.rule for each in found} == {"collaborations.evaluation_is_whole"}
