"""Starting and changing by the forms: mistakes at their fields, two at once, a double click."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.people.roles import Role
from utblick.plans.models import (
    ActionPlan,
    Activity,
    Goal,
    Resource,
)
from utblick.plans.tests.conftest import House, filled, words

pytestmark = pytest.mark.django_db


@pytest.mark.row("R3")
def test_a_plan_is_started_from_last_years(full: Activity, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = f"{reverse('plan_new')}?ar=2027"
    page = client.get(url)
    assert {"Nätverk", "Bar"} <= {each.title for each in page.context["form"].fields["activities"].queryset}
    data = {**filled(page), "activities": [full.pk]}
    assert client.post(url, data).status_code == 302
    assert client.post(url, data).status_code == 302  # a double click
    plan = ActionPlan.objects.get(year=2027)
    assert [each.title for each in plan.activities.all()] == ["Nätverk"]
    again = client.post(url, {"year": "2027"})
    assert again.status_code == 422
    assert "year" in again.context["form"].errors


@pytest.mark.parametrize("year", ["", "två", "1700", "99999"])
def test_a_year_that_is_none_is_told_at_its_field(house: House, client_as: Any, year: str) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    assert client.get(f"{reverse('plan_new')}?ar={year}").status_code == 200
    answer = client.post(reverse("plan_new"), {"year": year})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["year"]
    assert not ActionPlan.objects.exists()


def activity_data(house: House, **changes: Any) -> dict[str, Any]:
    given = {"title": "Besök", "unit": house.unit.pk, "starts": "2027-02-01", "ends": "2027-05-01"}
    return {**given, **changes}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"unit": ""}, "unit"),
        ({"unit": "999999"}, "unit"),
        ({"ends": "2027-01-01"}, "ends"),
        ({"ends": "i maj"}, "ends"),
        ({"starts": "2028-01-01", "ends": "2028-02-01"}, "starts"),
        ({"starts": "2026-01-01", "ends": "2026-02-01"}, "starts"),
        ({"responsible": "999999"}, "responsible"),
        ({"serves": ["999999"]}, "serves"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_what_was_typed_is_kept(
    house: House, client_as: Any, changes: dict[str, Any], field: str
) -> None:
    house.plan()
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    data = activity_data(house, text="Vi reser till Bryssel.", **changes)
    answer = client.post(reverse("activity_new", args=[2027]), data)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert list(answer.context["form"].errors) == [field]
    assert f'id="id_{field}_error"' in page
    assert "Vi reser till Bryssel." in page
    assert not Activity.objects.exists()


def test_a_double_click_makes_one_activity(house: House, client_as: Any) -> None:
    house.plan()
    client, url = client_as(Role.INTERNATIONAL_FUNCTION), reverse("activity_new", args=[2027])
    data = activity_data(house, new_record_key="a" * 32, serves=[house.clause.pk])
    assert [client.post(url, data).status_code for _time in (1, 2)] == [302, 302]
    assert list(Activity.objects.get().serves.all()) == [house.clause]


def test_an_officer_adds_to_their_own_unit_only(house: House, client_as: Any) -> None:
    house.plan()
    officer, url = client_as(Role.OFFICER, house.unit), reverse("activity_new", args=[2027])
    answer = officer.post(url, activity_data(house, unit=house.other.pk))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["unit"]
    assert officer.post(url, activity_data(house)).status_code == 302


def test_two_who_edit_the_same_activity_are_told_and_nothing_is_written_over(
    house: House, client_as: Any
) -> None:
    activity = house.whole(house.plan())
    first, second = client_as(Role.INTERNATIONAL_FUNCTION), client_as(Role.DIRECTOR)
    url = reverse("activity_edit", args=[activity.pk])
    data = filled(second.get(url))
    assert first.post(url, {**data, "title": "Ett"}).status_code == 302
    answer = second.post(url, {**data, "title": "Två", "serves": []})
    assert answer.status_code == 422
    assert "ändrade detta medan du skrev" in answer.content.decode()
    assert 'value="Två"' in answer.content.decode()
    activity.refresh_from_db()
    assert (activity.title, activity.serves.count()) == ("Ett", 1)
    again = {**data, "title": "Två", "version_seen": answer.context["form"].data["version_seen"]}
    assert second.post(url, again).status_code == 302
    activity.refresh_from_db()
    assert activity.title == "Två"


def test_who_edits_what_another_prepares_is_told(house: House, client_as: Any) -> None:
    plan = house.ready()
    activity = plan.activities.get()
    one, other = client_as(Role.OFFICER), client_as(Role.DIRECTOR)
    data = filled(one.get(reverse("activity_edit", args=[activity.pk])))
    assert other.post(reverse("plan_prepare", args=[2027])).status_code == 302
    answer = one.post(reverse("activity_edit", args=[activity.pk]), {**data, "title": "För sent"})
    assert answer.status_code == 422
    assert "klar för beslut" in words(answer) or "förberedd" in words(answer)
    activity.refresh_from_db()
    assert activity.title == "Nätverk"


@pytest.mark.parametrize(
    ("part", "data", "field"),
    [
        ("mal", {"indicator": ""}, "indicator"),
        ("mal", {"target": "tio"}, "target"),
        ("mal", {"kind": "share", "target": "101"}, "target"),
        ("mal", {"kind": "share", "baseline": "-1"}, "baseline"),
        ("mal", {"kind": "annat"}, "kind"),
        ("resurs", {"budget_line": ""}, "budget_line"),
        ("resurs", {"organ": ""}, "organ"),
        ("resurs", {"amount": "-5"}, "amount"),
        ("resurs", {"amount": "", "staff_share": ""}, "amount"),
        ("resurs", {"staff_share": "1001"}, "staff_share"),
        ("resurs", {"amount": "1e30"}, "amount"),
        ("resurs", {"amount": "NaN"}, "amount"),
    ],
)
def test_a_goal_and_resources_are_told_at_their_fields(
    house: House, client_as: Any, part: str, data: dict[str, str], field: str
) -> None:
    activity = house.activity(house.plan())
    whole = {
        "mal": {"indicator": "Möten", "kind": "number", "target": "10"},
        "resurs": {"organ": house.unit.pk, "budget_line": "Konto", "amount": "1 000,50", "funding": "own"},
    }[part]
    client, url = (
        client_as(Role.INTERNATIONAL_FUNCTION),
        reverse("activity_part_new", args=[activity.pk, part]),
    )
    answer = client.post(url, {**whole, **data})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not Goal.objects.exists()
    assert not Resource.objects.exists()
    assert client.post(url, whole).status_code == 302


def test_what_is_missing_leads_to_where_it_is_filled_in(house: House, client_as: Any) -> None:
    plan = house.plan(operational_plan=None)
    bare = house.activity(plan, "Bar")
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    page = client.get(plan.get_absolute_url()).content.decode()
    for url in (
        reverse("activity_part_new", args=[bare.pk, "resurs"]),
        reverse("activity_part_new", args=[bare.pk, "mal"]),
        reverse("activity_edit", args=[bare.pk]),
        reverse("plan_edit", args=[2027]),
    ):
        assert f'href="{url}"' in page, url
    answer = client.post(reverse("plan_prepare", args=[2027]))
    assert answer.status_code == 422
    assert "Bar:" in words(answer)


def test_shaping_by_the_pages(house: House, client_as: Any) -> None:
    plan, later = house.plan(2027), house.plan(2028)
    one, two = house.whole(plan, "Ett"), house.whole(plan, "Två")
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    split = reverse("activity_split", args=[one.pk])
    assert client.post(split, {"titles": "\n \n"}).status_code == 422
    wrong = client.post(split, {"titles": "Kort\n" + "x" * 201})
    assert "2" in wrong.context["form"].errors["titles"][0]
    assert client.post(split, {"titles": "Tre\n\nFyra\n"}).status_code == 302
    assert client.post(reverse("activity_merge", args=[one.pk]), {"others": [two.pk]}).status_code == 302
    assert client.post(reverse("activity_move", args=[one.pk]), {"plan": plan.pk}).status_code == 422
    assert client.post(reverse("activity_move", args=[one.pk]), {"plan": later.pk}).status_code == 302
    assert client.post(reverse("activity_delete", args=[one.pk])).status_code == 302
    assert {each.title for each in Activity.objects.all()} == {"Tre", "Fyra"}
    for name in ("activity_move", "activity_split", "activity_merge", "activity_delete", "activity_edit"):
        assert client.get(reverse(name, args=[one.pk])).status_code == 404


@pytest.mark.row("R3")
def test_a_plan_is_opened_for_changes_with_a_reason(house: House, client_as: Any) -> None:
    plan = house.ready()
    plan.status = "decided"
    plan.save()
    client, url = client_as(Role.DIRECTOR), reverse("plan_reopen", args=[2027])
    assert list(client.post(url, {"reason": " "}).context["form"].errors) == ["reason"]
    assert client.post(url, {"reason": "Budgeten"}).status_code == 302
    text = words(client.get(plan.get_absolute_url()))
    assert "Budgeten" in text
    assert "Beslutad av styrelsen" not in text
