"""The rules of journeys, each passing and failing."""

from datetime import date
from decimal import Decimal

import pytest

from utblick.travel import rules
from utblick.travel.rules import Counted, Deviation, Figures, Stay, Way

LIMIT = Decimal(8)


def fixture(remote: int, tonnes: int, km: int = 0) -> Figures:
    return Figures(remote=remote, kg=Decimal(tonnes * 1000), km=Decimal(km))


@pytest.mark.rule("travel.need_is_weighed")
@pytest.mark.row("R77")
def test_the_need_is_weighed() -> None:
    assert rules.need_is_weighed("Förhandling", "Den är sluten") == []
    assert [each.where for each in rules.need_is_weighed(" ", "")] == ["why_needed", "why_not_remote"]


@pytest.mark.rule("travel.flight_has_a_reason")
@pytest.mark.row("R77")
@pytest.mark.parametrize(
    ("mode", "hours", "limit", "reason", "stops"),
    [
        ("flight", Decimal("7.9"), LIMIT, "", 1),
        ("flight", Decimal(8), LIMIT, "", 1),
        ("flight", Decimal("8.1"), LIMIT, "", 0),
        ("flight", Decimal(5), LIMIT, "Inget tåg den dagen", 0),
        ("flight", Decimal(5), LIMIT, "  ", 1),
        ("flight", None, LIMIT, "", 0),
        ("flight", Decimal(5), None, "", 0),
        ("train", Decimal(5), LIMIT, "", 0),
    ],
)
def test_a_flight_where_the_train_would_do_has_a_reason(
    mode: str, hours: Decimal | None, limit: Decimal | None, reason: str, stops: int
) -> None:
    assert len(rules.flight_has_a_reason([Way(mode, "A–B", hours)], limit, reason)) == stops


@pytest.mark.rule("travel.guideline_acknowledged")
@pytest.mark.row("R78")
def test_no_approval_without_the_guideline() -> None:
    assert rules.guideline_acknowledged(True) == []
    assert [each.severity for each in rules.guideline_acknowledged(False)] == [rules.STOP]


@pytest.mark.rule("travel.deviation_is_approved_by_somebody_else")
@pytest.mark.row("R78")
@pytest.mark.parametrize(
    ("deviation", "where"),
    [
        (Deviation(), []),
        (Deviation("Affärsklass", "Sjukdom", 3), []),
        (Deviation("Affärsklass", "", 3), ["deviation_reason"]),
        (Deviation("Affärsklass", "Sjukdom"), ["deviation"]),
        (Deviation("Affärsklass", "Sjukdom", 1), ["deviation"]),
    ],
)
def test_a_deviation_is_approved_by_somebody_else(deviation: Deviation, where: list[str]) -> None:
    found = rules.deviation_is_approved_by_somebody_else(deviation, {1, 2})
    assert [each.where for each in found] == where


@pytest.mark.rule("travel.each_traveller_has_acknowledged")
@pytest.mark.row("R80")
def test_each_traveller_acknowledges_the_code() -> None:
    assert rules.each_traveller_has_acknowledged([1, 2], []) == []
    assert rules.each_traveller_has_acknowledged([1, 2], [3]) == []
    (found,) = rules.each_traveller_has_acknowledged([1, 2], [2])
    assert found.values == {"count": 1}
    assert rules.each_traveller_has_acknowledged([], [])[0].severity == rules.STOP


@pytest.mark.rule("travel.rebound")
@pytest.mark.row("R76")
def test_meetings_at_a_distance_and_travel_that_rise_together_are_told_of() -> None:
    flag = rules.rebound(fixture(10, 50), fixture(20, 60))
    assert flag is not None
    assert (flag.remote_before, flag.remote, flag.kg, flag.km) == (10, 20, True, False)
    assert rules.rebound(fixture(10, 60), fixture(20, 40)) is None
    assert rules.rebound(fixture(20, 50), fixture(20, 60)) is None
    assert rules.rebound(fixture(10, 60, 100), fixture(20, 40, 200)).km  # type: ignore[union-attr]
    assert rules.rebound(None, fixture(20, 60)) is None


@pytest.mark.rule("travel.rebound")
@pytest.mark.row("R76")
def test_without_an_earlier_year_to_compare_with_nothing_is_flagged() -> None:
    """The year before has journeys but no meeting at all: nobody had kept account of meetings then."""
    before = Figures(journeys=3, kg=Decimal(50), km=Decimal(100))
    after = Figures(remote=2, journeys=4, kg=Decimal(60), km=Decimal(200))
    assert not rules.comparable(before, after) and rules.rebound(before, after) is None
    assert not rules.comparable(None, after)
    before.on_site = 1  # meetings were counted, and none of them was at a distance
    assert rules.comparable(before, after) and rules.rebound(before, after) is not None


def test_hybrid_meetings_count_as_meetings_at_a_distance() -> None:
    before, year = Figures(hybrid=1, kg=Decimal(1)), Figures(hybrid=2, remote=1, kg=Decimal(2))
    assert rules.rebound(before, year) is not None


@pytest.mark.rule("travel.counted_by_year")
@pytest.mark.row("R75")
def test_journeys_are_counted_by_year_and_what_they_serve() -> None:
    def leg(key: object, journey: int, km: int, kg: int, **more: Decimal) -> Counted:
        return Counted(key, journey, Decimal(km), Decimal(kg), **more)  # type: ignore[arg-type]

    found = rules.counted_by_year(
        [
            leg((2025, "a"), 1, 100, 10, rail_km=Decimal(100), short_km=Decimal(100)),
            leg((2025, "a"), 1, 300, 30, short_km=Decimal(300)),
            leg((2026, "a"), 2, 100, 10),
            Counted((2026, "a"), remote=1, persons=4),
        ]
    )
    assert found[(2025, "a")].journeys == 1
    assert found[(2025, "a")].km == 400
    assert found[(2025, "a")].share_of_rail == 25
    assert found[(2025, "a")].kg_per_person is None
    assert found[(2026, "a")].kg_per_person == Decimal("2.5")
    assert found[(2026, "a")].share_of_rail is None
    assert rules.counted_by_year([]) == {}


@pytest.mark.parametrize(
    ("begins", "ends", "day", "where"),
    [
        (1, 3, 2, []),
        (3, 1, None, ["ends"]),
        (1, 3, 4, ["day"]),
        (1, 1, 1, []),
    ],
)
def test_days_are_in_order(begins: int, ends: int, day: int | None, where: list[str]) -> None:
    days = [date(2026, 5, day)] if day else []
    found = rules.in_order(date(2026, 5, begins), date(2026, 5, ends), days)
    assert [each.where for each in found] == where


@pytest.mark.parametrize(
    ("mine", "other", "clash"),
    [
        ((1, 3), (2, 4), True),
        ((1, 3), (3, 5), False),  # home from one in the morning, away on the next
        ((1, 3), (4, 5), False),
        ((2, 2), (1, 3), True),
        ((2, 2), (2, 2), True),
        ((1, 3), (1, 3), True),
    ],
)
def test_nobody_is_in_two_places(mine: tuple[int, int], other: tuple[int, int], clash: bool) -> None:
    def stay(person: int, what: int, days: tuple[int, int]) -> Stay:
        return Stay(person, date(2026, 5, days[0]), date(2026, 5, days[1]), what)

    assert bool(rules.in_two_places([stay(1, 1, mine)], [stay(1, 2, other)])) is clash
    assert rules.in_two_places([stay(1, 1, mine)], [stay(2, 2, other), stay(1, 1, mine)]) == []


@pytest.mark.row("R78")
def test_new_limits_begin_later_than_those_before() -> None:
    today, latest = date(2026, 11, 23), date(2027, 1, 1)
    assert rules.new_limits_from(date(2027, 1, 2), latest, today) == []
    assert rules.new_limits_from(today, None, today) == []
    for day in (date(2026, 11, 22), date(2027, 1, 1), date(2026, 12, 1)):
        (found,) = rules.new_limits_from(day, latest, today)
        assert (found.severity, found.where) == (rules.STOP, "valid_from")


@pytest.mark.row("R80")
def test_who_is_declined_at_the_meeting_does_not_travel() -> None:
    assert rules.declined_stays_at_home([1, 2], [3]) == []
    (found,) = rules.declined_stays_at_home([1, 2], [2])
    assert (found.severity, found.values) == (rules.STOP, {"count": 1})
