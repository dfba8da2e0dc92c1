"""The operational plans that the action plans are decided together with (R4, R13)."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.people.roles import Role
from utblick.strategy import queries
from utblick.strategy.models import OperationalPlan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
WRITTEN = {
    "year": "2031",
    "title": "Verksamhetsplan 2031",
    "number": "30RK12",
    "url": "https://example.org/vp",
}
EDITORS = (Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.BOARD_SECRETARY)


@pytest.mark.row("R4")
@pytest.mark.parametrize("role", EDITORS)
def test_a_plan_is_added_once_and_changed(client_as: Any, role: str) -> None:
    client, url = client_as(role), reverse("operational_plan_new")
    data = {**WRITTEN, "new_record_key": "a" * 32}
    assert [client.post(url, data).status_code for _time in (1, 2)] == [302, 302]
    made = OperationalPlan.objects.get(year=2031)
    edit = reverse("operational_plan_edit", args=[made.pk])
    seen = client.get(edit).context["form"]["version_seen"].value()
    changed = {**WRITTEN, "title": "Verksamhetsplan och budget 2031", "version_seen": seen}
    assert client.post(edit, changed).status_code == 302
    assert client.post(edit, changed).status_code == 422
    page = client.get(reverse("operational_plans")).content.decode()
    assert "Verksamhetsplan och budget 2031" in page
    assert "30RK12" in page
    assert 'href="https://example.org/vp"' in page
    assert [each.pk for each in queries.operational_plans(2031)] == [made.pk]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"year": ""}, "year"),
        ({"year": "två"}, "year"),
        ({"year": "-1"}, "year"),
        ({"title": " "}, "title"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "inte en adress"}, "url"),
    ],
)
def test_a_mistake_is_told_at_its_field(client_as: Any, changes: dict[str, str], field: str) -> None:
    before = OperationalPlan.objects.count()
    answer = client_as(Role.DIRECTOR).post(reverse("operational_plan_new"), {**WRITTEN, **changes})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert OperationalPlan.objects.count() == before


def test_the_same_title_for_the_same_year_is_told(client_as: Any) -> None:
    client, url = client_as(Role.DIRECTOR), reverse("operational_plan_new")
    assert client.post(url, WRITTEN).status_code == 302
    answer = client.post(url, WRITTEN)
    assert answer.status_code == 422
    assert "redan" in answer.content.decode()
    assert client.post(url, {**WRITTEN, "year": "2032"}).status_code == 302


def test_the_year_is_filled_in_where_it_is_known(client_as: Any) -> None:
    client, url = client_as(Role.DIRECTOR), reverse("operational_plan_new")
    assert client.get(f"{url}?year=2031").context["form"]["year"].value() == 2031
    for odd in ("x", "", "99999", "٢٠٣١"):
        assert client.get(f"{url}?year={odd}").status_code == 200


@pytest.mark.parametrize("role", sorted(set(Role.values) - {str(role) for role in EDITORS}))
def test_others_read_and_change_nothing(client_as: Any, role: str) -> None:
    made = OperationalPlan.objects.create(year=2031, title="Verksamhetsplan 2031")
    client = client_as(role)
    for url in (reverse("operational_plan_new"), reverse("operational_plan_edit", args=[made.pk])):
        assert client.get(url).status_code == 403
        assert client.post(url, WRITTEN).status_code == 403
    answer = client.get(reverse("operational_plans"))
    if answer.status_code == 200:
        assert reverse("operational_plan_new") not in answer.content.decode()
        assert reverse("operational_plan_edit", args=[made.pk]) not in answer.content.decode()
    assert OperationalPlan.objects.get(year=2031).title == "Verksamhetsplan 2031"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_register_is_taken_along(client_as: Any, form: str) -> None:
    OperationalPlan.objects.create(year=2031, title="Plan", number="30RK12")
    answer = client_as(Role.OFFICER).get(reverse("operational_plans"), {"format": form})
    assert answer.status_code == 200
    assert form == "xlsx" or "30RK12" in answer.content.decode("utf-8-sig")
