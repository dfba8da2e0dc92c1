"""Places on a map: names never cross each other, a mark or the edge, and round sizes explain the circles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.core.charts.places import GAP, LINE, Spot, gather, labels, radius, round_sizes
from utblick.core.charts.scale import width_of

SPOTS = st.lists(
    st.builds(
        Spot, st.floats(0, 300), st.floats(0, 300), st.one_of(st.none(), st.floats(0, 99)), st.just((0,))
    ),
    max_size=30,
)


@given(SPOTS, st.integers(0, 12))
def test_names_cross_nothing_and_are_no_more_than_asked_for(spots: list[Spot], most: int) -> None:
    found = gather(spots)
    texts, radii = ["Brussels"] * len(found), [radius(spot.size, 99, 15) for spot in found]
    rooms = labels(found, texts, radii, size=(300, 300), most=most)
    boxes = []
    for spot, room in zip(found, rooms, strict=True):
        if room:
            width = width_of("Brussels")
            left = spot.x + room.dx - {"start": 0, "middle": width / 2, "end": width}[room.anchor]
            top = spot.y + room.dy - LINE + GAP  # the line that letters stand on is near the foot of the box
            boxes.append((left, top, left + width, top + LINE))
    assert len(boxes) <= most
    for at, one in enumerate(boxes):
        assert one[0] >= -0.01 and one[2] <= 300.01
        assert not any(
            one[0] < other[2] - 0.01
            and other[0] < one[2] - 0.01
            and one[1] < other[3] - 2
            and other[1] < one[3] - 2
            for other in boxes[:at]
        )


def test_what_is_near_is_gathered_where_the_largest_is() -> None:
    near = [Spot(100, 100, 2, (0,)), Spot(110, 100, 5, (1,)), Spot(200, 100, None, (2,))]
    assert gather(near) == [Spot(110, 100, 7, (1, 0)), Spot(200, 100, None, (2,))]
    assert gather(near, add=False)[0].size == 5


@pytest.mark.parametrize(
    ("top", "sizes"), [(0, ()), (31, (20, 4)), (1, (1, 0.2)), (5_400_000, (5e6, 1e6)), (0.07, (0.05, 0.01))]
)
def test_the_sizes_that_explain_are_round_and_within_what_is_shown(
    top: float, sizes: tuple[float, ...]
) -> None:
    assert round_sizes(top) == pytest.approx(sizes)
