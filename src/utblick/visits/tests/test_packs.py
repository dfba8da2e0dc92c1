"""The room's sections of a pack."""

import pytest

from utblick.visits.models import Diet, GuestDetails, Retention, Visit
from utblick.visits.packs import SECTIONS, VisitItem

pytestmark = pytest.mark.django_db
GIVEN = {
    "key": "b",
    "title": "Besök",
    "what": "Se",
    "begins": "2027-02-09",
    "ends": "2027-02-10",
    "country": "PL",
    "unit": "e",
}


def test_the_pack_says_how_long_and_marks_it_as_assumed(kronoberg: None) -> None:
    kept = Retention.objects.get()
    assert kept.assumed and kept.diet_days == 3 and kept.name_months == 6 and kept.note_en


def test_visits_of_the_pack_are_invented_and_have_no_diets(kronoberg: None) -> None:
    found = Visit.objects.all()
    assert {each.state for each in found} == {"held", "planned"}
    assert all(
        each.assumed and "åhitta" in each.title and each.source.key == "demonstration" for each in found
    )
    assert all("Påhittad" in each.name for each in GuestDetails.objects.all())
    assert not Diet.held.exists()
    assert all(section.demonstration_only for section in SECTIONS if section.name == "visits")
    assert "diets" not in VisitItem.model_fields


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"ends": "2027-02-08"}, ("ends",)),
        ({"programme": [{"day": "2027-03-01", "begins": "09:00", "title": "Sent"}]}, ("programme", 0, "day")),
        (
            {"meals": [{"kind": "lunch", "day": "2027-03-01", "guests": 1, "hosts": 1, "purpose": "x"}]},
            ("meals", 0, "day"),
        ),
    ],
)
def test_a_pack_is_told_where_its_days_are_wrong(
    values: dict[str, object], where: tuple[object, ...]
) -> None:
    check = next(section.check for section in SECTIONS if section.name == "visits")
    assert check(VisitItem.model_validate(GIVEN)) == []
    assert [at for at, _message in check(VisitItem.model_validate({**GIVEN, **values}))] == [where]
