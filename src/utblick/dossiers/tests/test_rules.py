"""The rules of dossiers, and the numbers as people write them."""

from datetime import date, timedelta

import pytest

from utblick.dossiers import rules
from utblick.dossiers.numbers import read, understood

DAY = date(2026, 11, 27)


@pytest.mark.rule("dossiers.staged")
@pytest.mark.row("R23")
def test_a_dossier_goes_forward_skips_or_goes_back() -> None:
    assert rules.step(rules.EU, "", rules.PROPOSAL) == "forward"
    assert rules.step(rules.EU, rules.CONSULTATION, rules.PROPOSAL) == "forward"
    assert rules.step(rules.EU, rules.EVIDENCE, rules.ADOPTED) == "skips"
    assert rules.step(rules.EU, rules.CO_DECISION, rules.PROPOSAL) == "back"
    assert rules.step(rules.EU, rules.PROPOSAL, rules.PROPOSAL) == "same"
    assert rules.step(rules.NATIONAL, rules.INQUIRY, rules.REFERRAL) == "forward"


@pytest.mark.rule("dossiers.staged")
@pytest.mark.row("R23")
def test_a_stage_of_another_level_cannot_be_come_to() -> None:
    assert rules.step(rules.EU, rules.PROPOSAL, rules.REFERRAL) == ""
    assert rules.step(rules.NATIONAL, "", rules.TRANSPOSITION) == ""
    assert rules.step(rules.NORDIC, "", rules.CO_DECISION) == ""


@pytest.mark.row("R23")
def test_the_stages_of_the_eu_are_those_that_the_strategy_s_requirements_name() -> None:
    assert rules.STAGES[rules.EU] == (
        "evidence",
        "consultation",
        "proposal",
        "co_decision",
        "adopted",
        "transposition",
    )


@pytest.mark.rule("dossiers.deadlines")
@pytest.mark.row("R23")
def test_a_day_is_reminded_of_two_weeks_before() -> None:
    assert rules.opens(date(2026, 12, 11)) == DAY
    assert rules.opens(date(2026, 12, 12)) > DAY


@pytest.mark.rule("dossiers.looked_at")
@pytest.mark.row("R20")
def test_ninety_days_without_a_look_are_as_long_as_it_may_be() -> None:
    assert not rules.is_stale(rules.FOLLOW, DAY - timedelta(days=90), DAY)
    assert rules.is_stale(rules.FOLLOW, DAY - timedelta(days=91), DAY)
    assert not rules.is_stale(rules.REST, DAY - timedelta(days=400), DAY)
    assert not rules.is_stale(rules.CLOSED, DAY - timedelta(days=400), DAY)


@pytest.mark.rule("dossiers.looked_at")
@pytest.mark.row("R20")
def test_units_that_watch_nothing_are_told_in_their_order() -> None:
    assert rules.watches_nothing([3, 1, 2], {1}) == [3, 2]
    assert rules.watches_nothing([1], {1}) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("com(2026)123", [("com", "COM(2026) 123")]),
        ("COM/2026/0123 final", [("com", "COM(2026) 123")]),
        ("CELEX 52026PC0123", [("celex", "52026PC0123"), ("com", "COM(2026) 123")]),
        ("32026l0044", [("celex", "32026L0044")]),
        ("2026/0123(cod)", [("procedure", "2026/0123(COD)")]),
        ("SOU 2026:12", [("sou", "SOU 2026:12")]),
        ("2026/27:fpm12", [("fpm", "2026/27:FPM12")]),
        (
            "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/13796-Forest_en",
            [("initiative", "13796")],
        ),
    ],
)
def test_a_number_is_understood_however_it_is_written(typed: str, found: list[tuple[str, str]]) -> None:
    assert understood(typed) == found


@pytest.mark.parametrize("typed", ["skog", "123", "HORIZON-CL5-2024-D2-01-03", "COM(26) 123", "…"])
def test_what_is_no_number_of_a_dossier_is_not_understood(typed: str) -> None:
    assert understood(typed) == []


def test_rows_that_hold_no_number_are_told_by_their_place() -> None:
    found, unclear = read("COM(2026) 123\n\nCELEX 52026PC0123\nskogen\n")
    assert found == [("com", "COM(2026) 123"), ("celex", "52026PC0123")]
    assert unclear == [(4, "skogen")]
