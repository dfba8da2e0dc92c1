"""The projection against published values, and the frame: a place is inside or said to be outside."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.core.charts.projection import EUROPE, LATITUDE, LONGITUDE, project

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)


def test_the_centre_is_the_origin() -> None:
    assert project(LATITUDE, LONGITUDE) == pytest.approx((0, 0), abs=1e-6)


def test_the_worked_example_of_the_standard() -> None:
    """IOGP guidance note 7-2, EPSG:3035: 50° N 5° E is E 3962799.45, N 2999718.85, from a false origin."""
    assert project(50, 5) == pytest.approx((3962799.45 - 4321000, 2999718.85 - 3210000), abs=0.01)


@given(st.floats(30, 75), st.floats(0, 40))
def test_east_and_west_of_the_centre_mirror_each_other(latitude: float, away: float) -> None:
    east, west = project(latitude, LONGITUDE + away), project(latitude, LONGITUDE - away)
    assert east is not None and west is not None
    assert east[0] == pytest.approx(-west[0], abs=1e-3)
    assert east[1] == pytest.approx(west[1], abs=1e-3)


@pytest.mark.parametrize("latitude", [35, 52, 70])
def test_a_square_of_the_earth_keeps_its_area(latitude: float) -> None:
    """A tenth of a degree each way, against its area on the ellipsoid (meridian times parallel)."""
    step, longitude = 0.1, 25
    corners = [
        project(latitude + up * step, longitude + right * step)
        for up, right in ((0, 0), (0, 1), (1, 1), (1, 0))
    ]
    places = [each for each in corners if each is not None]
    area = (
        abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(places, places[1:] + places[:1], strict=True))) / 2
    )
    flat = 1 / 298.257222101
    e2, middle, turn = 2 * flat - flat**2, math.radians(latitude + step / 2), math.radians(step)
    root = 1 - e2 * math.sin(middle) ** 2
    true = 6378137**2 * (1 - e2) * math.cos(middle) / root**2 * turn**2
    assert area == pytest.approx(true, rel=1e-4)


@given(LATITUDES, LONGITUDES)
def test_a_place_is_in_the_picture_or_said_to_be_outside(latitude: float, longitude: float) -> None:
    spot, plane = EUROPE.place(latitude, longitude), project(latitude, longitude)
    if spot is None:
        assert plane is None or not (
            EUROPE.west <= plane[0] <= EUROPE.east and EUROPE.south <= plane[1] <= EUROPE.north
        )
    else:
        assert 0 <= spot[0] <= EUROPE.width and 0 <= spot[1] <= EUROPE.height


@pytest.mark.parametrize(
    ("latitude", "longitude", "inside"),
    [
        (64.15, -21.94, True),  # Reykjavik
        (71.17, 25.78, True),  # the North Cape
        (35.17, 33.36, True),  # Nicosia
        (35.34, 25.13, True),  # Heraklion
        (38.72, -9.14, True),  # Lisbon
        (49.99, 36.23, True),  # Kharkiv
        (28.12, -15.43, False),  # Las Palmas
        (40.71, -74.01, False),  # New York
        (-41.29, 174.78, False),  # Wellington, on the other half
    ],
)
def test_what_the_frame_holds(latitude: float, longitude: float, inside: bool) -> None:
    assert (EUROPE.place(latitude, longitude) is not None) == inside


@pytest.mark.parametrize("place", [(91, 0), (0, 181), (math.nan, 0), (0, math.inf)])
def test_what_is_no_place_is_refused(place: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="no place"):
        project(*place)
