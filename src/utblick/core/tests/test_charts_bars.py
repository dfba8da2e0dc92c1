"""Bars and stacked bars: lengths add up, the table equals the data, the finding names the largest."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from utblick.core.charts import Bar, BarChart, Stack, StackedChart, render
from utblick.core.charts.figure import Picture, picture
from utblick.core.charts.scale import lanes, ticks, wrap

VALUES = st.one_of(st.none(), st.integers(0, 10**9), st.decimals(0, 10**7, places=2))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


def made(chart: BarChart | StackedChart) -> Picture:
    result = picture(chart)
    assert result is not None
    return result


def share(text: str) -> float:
    return float(text.removesuffix("%"))


def costs(**changes: object) -> BarChart:
    bars = (
        Bar(label="North", value=Decimal(1000000)),
        Bar(label="East", value=Decimal(350000)),
        Bar(label="South", value=Decimal(360000)),
        Bar(label="West", value=None),
    )
    values = {"id": "c", "title": "Costs", "bars": bars, "format": lambda v: f"{v} kr", **changes}
    return BarChart(**values)  # type: ignore[arg-type]


def test_the_finding_names_the_largest_its_share_and_what_is_not_stated() -> None:
    finding = made(costs()).finding
    assert finding == "Largest: North, 1000000 kr of 1710000 kr. No figure is stated for: West."
    assert finding in render(costs())


def test_the_finding_says_no_sum_where_a_sum_means_nothing() -> None:
    finding = made(costs(show_total=False)).finding
    assert finding.startswith("Largest: North, 1000000 kr.")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([5], "a: 5."),
        ([0, 0], "All are zero."),
        ([2, 2, 1], "Largest: a and b, 2 each, of 5."),
        ([4, -7], "Largest: a, 4. Lowest: b, -7."),
    ],
)
def test_the_finding_of_special_cases(values: list[int], expected: str) -> None:
    bars = tuple(Bar(label=name, value=value) for name, value in zip("abc", values, strict=False))
    assert made(BarChart(id="c", title="T", bars=bars)).finding == expected


def test_bars_are_as_long_as_their_values_and_a_missing_one_is_not_drawn_as_zero() -> None:
    rows = made(costs()).layout["rows"]
    assert share(rows[1]["width"]) == pytest.approx(share(rows[0]["width"]) * 0.35, rel=1e-3)
    assert [row["stated"] for row in rows] == [True, True, True, False]
    assert rows[3]["value"] == "not stated"


def test_bars_below_zero_end_at_the_zero_line() -> None:
    bars = (Bar(label="a", value=30), Bar(label="b", value=-60))
    layout = made(BarChart(id="c", title="T", bars=bars)).layout
    up, down = layout["rows"]
    assert up["x"] == layout["zero"]
    assert share(down["x"]) + share(down["width"]) == pytest.approx(share(layout["zero"]), abs=1e-3)
    assert share(down["width"]) == pytest.approx(2 * share(up["width"]), rel=1e-3)


@given(st.lists(VALUES, min_size=1, max_size=8))
def test_the_table_of_bars_equals_the_data(values: list[int | Decimal | None]) -> None:
    chart = BarChart(
        id="c", title="T", bars=tuple(Bar(label=f"b{i}", value=v) for i, v in enumerate(values)), format=repr
    )
    result = picture(chart)
    if result is None:
        assert all(value is None for value in values)
        return
    assert result.table is not None
    shown = [row[1].text for row in result.table.rows]
    assert shown == ["not stated" if value is None else repr(value) for value in values]
    assert result.table.footer[1].text == repr(sum(value for value in values if value is not None))


def test_the_table_has_a_caption_and_headers_with_scope() -> None:
    html = render(costs(label_heading="Engagement", value_heading="Cost"))
    assert re.search(r"<caption[^>]*>Costs</caption>", html)
    assert '<th scope="col">Engagement</th>' in html
    assert html.count('<th scope="row">') == 5
    assert "<details" in html


STACKS = st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=8)


@given(STACKS)
def test_segments_of_a_stack_add_up_in_both_orientations(
    values: list[tuple[int | Decimal | None, int | Decimal | None, int | Decimal | None]],
) -> None:
    stacks = tuple(Stack(label=str(2020 + index), values=row) for index, row in enumerate(values))
    columns = picture(StackedChart(id="c", title="T", series=("a", "b", "c"), stacks=stacks))
    rows = picture(StackedChart(id="c", title="T", series=("a", "b", "c"), stacks=stacks, orientation="rows"))
    if columns is None or rows is None:
        assert columns is rows is None
        return
    sums = [float(sum(value for value in row if value is not None)) for row in values]
    top = max(sums) or 1.0
    heights = [
        sum(float(part["height"]) for part in column["segments"]) for column in columns.layout["columns"]
    ]
    widths = [sum(share(part["width"]) for part in row["segments"]) for row in rows.layout["rows"]]
    for lengths, tolerance in ((heights, 0.05), (widths, 0.01)):
        whole = max(lengths) or 1.0
        for length, total in zip(lengths, sums, strict=True):
            assert length == pytest.approx(total / top * whole, abs=tolerance)
    for row in rows.layout["rows"]:
        assert share(row["end"]) == pytest.approx(sum(share(p["width"]) for p in row["segments"]), abs=0.01)


@given(STACKS)
def test_columns_stand_on_the_base_and_do_not_pass_the_top(
    values: list[tuple[int | Decimal | None, int | Decimal | None, int | Decimal | None]],
) -> None:
    stacks = tuple(Stack(label=str(index), values=row) for index, row in enumerate(values))
    result = picture(StackedChart(id="c", title="T", series=("a", "b", "c"), stacks=stacks))
    if result is None:
        return
    base = float(result.layout["lines"][0]["y"])
    for column in result.layout["columns"]:
        at = base
        for part in column["segments"]:
            assert float(part["y"]) + float(part["height"]) == pytest.approx(at, abs=0.02)
            at = float(part["y"])
        assert at >= float(result.layout["top"]) - 0.02
        assert share(column["x"]) + share(column["width"]) <= 100.001


def by_year() -> StackedChart:
    stacks = (
        Stack(label="2024", values=(Decimal(1000000), Decimal(710000))),
        Stack(label="2025", values=(Decimal(900000), None)),
        Stack(label="2026", values=(None, None)),
    )
    return StackedChart(
        id="c", title="Costs", series=("Fee", "Staff"), stacks=stacks, category_heading="Year"
    )


def test_the_finding_of_stacks_names_the_highest_the_largest_part_and_what_is_missing() -> None:
    assert made(by_year()).finding == (
        "Highest: 2024, 1710000. Largest part: Fee, 1900000 of 2610000. "
        "No figure is stated for: 2025 Staff and 2026."
    )


def test_the_table_of_stacks_equals_the_data_with_sums_of_what_is_stated() -> None:
    table = made(by_year()).table
    assert table is not None
    assert [cell.text for cell in table.columns] == ["Year", "Fee", "Staff", "Total"]
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["2024", "1000000", "710000", "1710000"],
        ["2025", "900000", "not stated", "900000"],
        ["2026", "not stated", "not stated", "not stated"],
    ]
    assert [cell.text for cell in table.footer] == ["Total", "1900000", "710000", "2610000"]


def test_each_series_has_a_pattern_and_a_name_in_the_legend() -> None:
    html = render(by_year())
    for number, name in enumerate(("Fee", "Staff"), start=1):
        assert f"url(#c-p{number})" in html
        assert name in html
    assert len({entry.pattern for entry in made(by_year()).legend}) == 2


def test_what_no_stack_has_a_value_of_is_left_out_and_nought_is_not() -> None:
    stacks = (Stack(label="2024", values=(None, 5, 0)), Stack(label="2025", values=(None, None, 0)))
    drawn = made(StackedChart(id="c", title="T", series=("Fee", "Staff", "Travel"), stacks=stacks))
    assert [(entry.label, entry.pattern) for entry in drawn.legend] == [("Staff", 2), ("Travel", 3)]
    assert drawn.table is not None
    assert [cell.text for cell in drawn.table.columns[1:]] == ["Staff", "Travel", "Total"]
    assert "Fee" not in drawn.finding and "2025 Staff" in drawn.finding


def test_rivals_are_not_added_up() -> None:
    chart = StackedChart(
        id="c", title="T", series=("a", "b"), show_total=False,
        stacks=(Stack(label="x", values=(2, 1)), Stack(label="y", values=(1, 1))),
    )  # fmt: skip
    drawn = made(chart)
    assert drawn.finding == "Highest: x, 3." and drawn.table is not None and drawn.table.footer == ()
    assert [row[-1].text for row in drawn.table.rows] == ["3", "2"]
    assert [entry.value for entry in drawn.legend] == ["", ""]


def test_stacks_that_cannot_be_drawn_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        Stack(label="x", values=(-1,))
    with pytest.raises(ValueError, match="one value for each"):
        StackedChart(id="c", title="T", series=("a", "b"), stacks=(Stack(label="x", values=(1,)),))
    with pytest.raises(ValueError, match="told apart"):
        StackedChart(id="c", title="T", series=tuple("abcdefg"), stacks=())


@given(st.one_of(st.integers(0, 10**12), st.decimals(0, 10**9, places=2)))
def test_ticks_begin_at_zero_cover_the_top_and_are_few(top: int | Decimal) -> None:
    values = ticks(top)
    assert values[0] == 0
    assert values[-1] >= top
    assert 2 <= len(values) <= 6
    assert list(values) == sorted(set(values))


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0.01, 0.5)), max_size=20))
def test_intervals_of_one_lane_never_meet(parts: list[tuple[float, float]]) -> None:
    intervals = [(start, start + length) for start, length in parts]
    given_lanes = lanes(intervals)
    for i, (start, end) in enumerate(intervals):
        for j in range(i):
            if given_lanes[i] == given_lanes[j]:
                assert end <= intervals[j][0] or start >= intervals[j][1]


@given(st.text(max_size=300))
def test_labels_are_wrapped_to_what_fits(text: str) -> None:
    lines = wrap(text, 38)
    assert 1 <= len(lines) <= 3
    assert all(len(line) <= 38 for line in lines)


def test_a_limit_is_drawn_over_its_column_and_stands_in_the_table() -> None:
    stacks = (Stack(label="2025", values=(3, 4), limit=10), Stack(label="2026", values=(8, 4)))
    chart = StackedChart(id="c", title="T", series=("a", "b"), stacks=stacks, limit_heading="Budget")
    result = picture(chart)
    assert result is not None
    first, second = result.layout["columns"]
    assert first["limit_y"] and not second["limit_y"]
    assert float(first["limit_y"]) >= 0  # the axis reaches the limit
    assert [cell.text for cell in result.table.columns][-1] == "Budget"
    assert [row[-1].text for row in result.table.rows] == ["10", "not stated"]
    assert "ub-chart-limit" in render(chart)
    over = (Stack(label="2025", values=(8, 4), limit=10),)
    told = picture(StackedChart(id="c", title="T", series=("a", "b"), stacks=over, limit_heading="Budget"))
    assert told is not None and "Over budget: 2025." in told.finding
