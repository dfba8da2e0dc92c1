"""Diverging bars: both sides to one scale around one line, the table equals the data, the finding says both sums."""

from collections.abc import Iterator

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from utblick.core.charts import Diverging, DivergingChart, render
from utblick.core.charts.figure import Picture, picture

AMOUNTS = st.one_of(st.integers(0, 10**6), st.decimals(0, 10**6, places=2))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


def chart(*rows: tuple[str, object, object]) -> DivergingChart:
    bars = tuple(Diverging(label=label, negative=before, positive=after) for label, before, after in rows)  # type: ignore[arg-type]
    return DivergingChart(id="d", title="Effects", negative="Against", positive="For", bars=bars)


def made(*rows: tuple[str, object, object]) -> Picture:
    found = picture(chart(*rows))
    assert found is not None
    return found


def share(text: str) -> float:
    return float(text.removesuffix("%"))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("a", 0, 2)], "For: 2. Against: 0."),
        ([("a", 1, 2), ("b", 3, 0)], "For: 2. Against: 4. More on the side “Against”: b."),
        ([("a", 1, 1), ("b", 0, 0)], "For: 1. Against: 1. Nothing on either side: b."),
    ],
)
def test_the_finding_says_both_sums_what_outweighs_and_what_is_empty(
    rows: list[tuple[str, int, int]], expected: str
) -> None:
    assert made(*rows).finding == expected
    assert expected in render(chart(*rows))


def test_the_table_holds_every_figure_and_the_sums() -> None:
    table = made(("a", 1, 2), ("b", 3, 0)).table
    assert table is not None
    rows = [[cell.text for cell in row] for row in (table.columns, *table.rows, table.footer)]
    assert rows == [["What", "For", "Against"], ["a", "2", "1"], ["b", "0", "3"], ["Total", "2", "4"]]


def test_a_side_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="not below zero"):
        Diverging(label="a", negative=-1, positive=0)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=8))
def test_both_sides_are_drawn_to_one_scale_within_the_picture(amounts: list[tuple[object, object]]) -> None:
    drawn = picture(chart(*((str(number), *pair) for number, pair in enumerate(amounts))))
    if drawn is None:
        assert not any(before or after for before, after in amounts)
        return
    zero, scales = share(drawn.layout["zero"]), set()
    for (before, after), row in zip(amounts, drawn.layout["rows"], strict=True):
        for amount, length in ((before, share(row["before"])), (after, share(row["after"]))):
            assert (length > 0) <= bool(amount)
            if length > 1:  # what is rounded to nothing tells no scale
                scales.add(round(float(amount) / length / max(map(float, sum(amounts, ()))), 4))  # type: ignore[arg-type]
        assert 0 <= share(row["left"]) <= zero <= share(row["right"]) <= 100.001
        assert share(row["left"]) + share(row["before"]) == pytest.approx(zero, abs=0.001)
    assert max(scales, default=0) - min(scales, default=0) < 0.001
