"""What is told of few, on random tables; what a catalogue lacks."""

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from utblick.opendata import rules
from utblick.opendata.rules import FEWEST, Cell, told

CELLS = st.builds(
    Cell,
    st.frozensets(st.integers(0, 12), min_size=1, max_size=6),
    st.tuples(st.integers(0, 9).map(Decimal), st.integers(0, 9).map(Decimal)),
)
ROWS = st.dictionaries(st.sampled_from(["car", "coach", "ferry", "flight", "train"]), CELLS, min_size=1)


@given(ROWS)
def test_no_figure_of_few_is_told_or_can_be_worked_out(row: dict[Any, Cell]) -> None:
    shown = told(row)
    hidden = set(row) - shown.columns
    assert all(len(row[each].members) >= FEWEST for each in shown.columns)
    if not shown.total or not hidden:
        return
    behind = frozenset().union(*(row[each].members for each in hidden))
    assert len(behind) >= FEWEST  # what is left of the total is of no fewer
    for place in (0, 1):
        left = sum((row[each].values[place] for each in hidden), Decimal(0))
        bearing = [each for each in hidden if row[each].values[place] > 0]
        # Total less told is known. Each cell that bears some of it can be any part of that: another takes the rest.
        assert left == 0 or len(bearing) >= 2


@given(ROWS)
def test_nothing_is_left_out_where_nobody_is_few(row: dict[Any, Cell]) -> None:
    if all(len(each.members) >= FEWEST for each in row.values()):
        assert told(row) == rules.Told(frozenset(row), total=True)


def test_one_cell_of_few_takes_the_next_smallest_with_it() -> None:
    row = {
        "train": Cell(frozenset(range(9)), (Decimal(9), Decimal(1))),
        "flight": Cell(frozenset({20, 21}), (Decimal(5), Decimal(8))),
        "car": Cell(frozenset(range(30, 34)), (Decimal(4), Decimal(3))),
    }
    assert told(row) == rules.Told(frozenset({"train"}), total=True)


def test_a_cell_of_nought_hides_nothing() -> None:
    few = Cell(frozenset({1}), (Decimal(5), Decimal(8)))
    bicycle = Cell(frozenset({2, 3, 4}), (Decimal(4), Decimal(0)))
    assert told({"flight": few, "bicycle": bicycle}) == rules.Told(frozenset({"bicycle"}), total=False)


def test_what_a_catalogue_lacks() -> None:
    full = {
        "number": "123456-7890",
        "licence": rules.LICENCES[0],
        "publisher_type": "x",
        "contact": "x",
        "contact_en": "x",
        "email": "x",
    }
    assert rules.catalogue_lacks(full) == []
    assert rules.catalogue_lacks({**full, "licence": "https://creativecommons.org/licenses/by/4.0/"}) == [
        "licence"
    ]
    assert rules.catalogue_lacks({**full, "number": "123"}) == ["number"]
    assert rules.catalogue_lacks({**full, "email": ""}) == ["email"]


def test_what_the_words_of_a_dataset_lack() -> None:
    good = {"title": {"sv": "Mål", "en": "Goals"}, "description": {"sv": "Mål", "en": "Goals"}}
    assert rules.description_lacks(good, "Regionen") == []
    assert rules.description_lacks({**good, "title": {"sv": "Mål", "en": ""}}, "") == [("title", "en")]
    long = {"sv": "ett två tre fyra fem sex sju åtta nio tio", "en": "Goals of Regionen"}
    assert rules.description_lacks({**good, "title": long}, "Regionen") == [
        ("long_title", "sv"),
        ("long_title", "en"),
    ]
