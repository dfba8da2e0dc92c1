"""Saying how it goes by the forms: follow-ups, values, comments, attestations and the logbook."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from utblick.people.roles import Role
from utblick.plans import shown
from utblick.plans.models import (
    Activity,
    Attestation,
    Comment,
    Goal,
    LogbookEntry,
    Measurement,
)
from utblick.plans.tests.conftest import House, filled, words

pytestmark = pytest.mark.django_db


@pytest.mark.row("R36")
def test_a_deviation_without_a_reason_is_told_at_the_field(full: Activity, client_as: Any) -> None:
    client, url = client_as(Role.OFFICER), reverse("follow_up", args=[full.pk, 3])
    page = client.get(url)
    assert page.context["earlier"].tertial == 2
    data = {"progress": "stopped", "comment": "Inget mer i år."}
    answer = client.post(url, data)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["deviation"]
    assert "Inget mer i år." in answer.content.decode()
    assert client.post(url, {**data, "deviation": "Partnern drog sig ur."}).status_code == 302
    assert client.post(url, {"comment": "x"}).status_code == 422
    said = full.follow_ups.get(tertial=3)
    assert (said.said_by, said.progress) == (client.account, "stopped")


def test_a_follow_up_is_mended_by_who_has_seen_it(full: Activity, client_as: Any) -> None:
    one, other = client_as(Role.OFFICER), client_as(Role.DIRECTOR)
    url = reverse("follow_up", args=[full.pk, 1])
    data = filled(one.get(url))
    assert other.post(url, {**data, "comment": "Mycket bra."}).status_code == 302
    assert one.post(url, {**data, "comment": "Dåligt."}).status_code == 422
    assert full.follow_ups.get(tertial=1).comment == "Mycket bra."


@pytest.mark.parametrize("tertial", [0, 4])
def test_there_are_three_tertials(full: Activity, client_as: Any, tertial: int) -> None:
    assert client_as(Role.OFFICER).get(reverse("follow_up", args=[full.pk, tertial])).status_code == 404


def test_an_officer_of_another_unit_neither_follows_up_nor_measures(
    full: Activity, house: House, client_as: Any
) -> None:
    officer, goal = client_as(Role.OFFICER, house.other), full.goals.get()
    value = goal.measurements.get()
    for url in (
        reverse("follow_up", args=[full.pk, 3]),
        reverse("measurement_new", args=[full.pk, goal.pk]),
        reverse("measurement_edit", args=[full.pk, goal.pk, value.pk]),
        reverse("measurement_delete", args=[full.pk, goal.pk, value.pk]),
    ):
        assert officer.get(url).status_code == 403, url
        assert officer.post(url, {"value": "9", "measured_on": "2026-09-01"}).status_code == 403, url
    assert Measurement.objects.get() == value


@pytest.mark.parametrize(
    ("kind", "data", "field"),
    [
        ("number", {"value": "fem", "measured_on": "2026-10-01"}, "value"),
        ("number", {"value": "5", "measured_on": "2026-11-24"}, "measured_on"),
        ("number", {"value": "5", "measured_on": ""}, "measured_on"),
        ("share", {"value": "120", "measured_on": "2026-10-01"}, "value"),
        ("yes_no", {"measured_on": "2026-10-01"}, "reached"),
        ("milestone", {"reached": "kanske", "measured_on": "2026-10-01"}, "reached"),
    ],
)
def test_a_value_that_is_none_is_told_at_its_field(
    full: Activity, client_as: Any, kind: str, data: dict[str, str], field: str
) -> None:
    goal = full.goals.get()
    goal.kind = kind
    goal.save()
    client, url = client_as(Role.OFFICER), reverse("measurement_new", args=[full.pk, goal.pk])
    answer = client.post(url, data)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert Measurement.objects.count() == 1


def test_values_are_written_mended_and_taken_away(full: Activity, client_as: Any) -> None:
    client, goal = client_as(Role.OFFICER), full.goals.get()
    data = {"value": "7,5", "measured_on": "2026-10-01", "new_record_key": "b" * 32}
    url = reverse("measurement_new", args=[full.pk, goal.pk])
    assert [client.post(url, data).status_code for _time in (1, 2)] == [302, 302]
    taken = client.post(url, {**data, "new_record_key": "c" * 32})
    assert taken.status_code == 422
    value = goal.measurements.get(measured_on=date(2026, 10, 1))
    edit = reverse("measurement_edit", args=[full.pk, goal.pk, value.pk])
    assert client.post(edit, {**filled(client.get(edit)), "value": "8"}).status_code == 302
    assert client.post(reverse("measurement_delete", args=[full.pk, goal.pk, value.pk])).status_code == 302
    assert goal.measurements.count() == 1
    milestone = Goal.objects.create(activity=full, indicator="Avtal", kind="milestone", owner=goal.owner)
    url = reverse("measurement_new", args=[full.pk, milestone.pk])
    assert client.post(url, {"reached": "1", "measured_on": "2026-10-01"}).status_code == 302
    assert f": {shown.value(milestone, Decimal(1))} " in words(client.get(full.get_absolute_url()))


def test_comments_are_said_once(full: Activity, client_as: Any) -> None:
    client, url = client_as(Role.ELECTED), reverse("activity_comment", args=[full.pk])
    assert client.post(url, {"text": " "}).status_code == 422
    data = {"text": "<b>Bra</b> gjort!", "new_record_key": "d" * 32}
    assert [client.post(url, data).status_code for _time in (1, 2)] == [302, 302]
    assert Comment.objects.get().said_by == client.account
    assert "&lt;b&gt;Bra" in client.get(full.get_absolute_url()).content.decode()


@pytest.mark.row("R42")
def test_an_attestation_says_something(house: House, client_as: Any, on_day: Callable[[date], None]) -> None:
    on_day(date(2026, 12, 15))
    head, url = client_as(Role.HEAD_OF_ADMINISTRATION, house.unit), reverse("attest", args=[house.unit.pk])
    for data, field in (({"goes_on": "on"}, "watched"), ({"watched": "AI"}, "lacking")):
        answer = head.post(url, data)
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == [field]
    assert head.post(url, {"goes_on": "on", "watched": "AI-förordningen"}).status_code == 302
    made = Attestation.objects.get()
    assert (made.until, made.said_by) == (date(2026, 12, 31), head.account)
    text = words(head.get(reverse("attestations")))
    assert "AI-förordningen" in text
    assert client_as(Role.HEAD_OF_ADMINISTRATION, house.other).get(url).status_code == 403
    assert client_as(Role.OFFICER, house.unit).get(url).status_code == 403


@pytest.mark.row("R25")
@pytest.mark.parametrize("kind", ["styrka", "utbyte", "gott-exempel", "initiativ", "evenemang", "stod"])
def test_each_kind_of_entry_is_written_and_changed(house: House, client_as: Any, kind: str) -> None:
    client, url = client_as(Role.COMMUNICATIONS), reverse("logbook_new", args=[kind])
    page = client.get(url)
    data = {"title": "Forum", "unit": house.unit.pk, "serves": [house.clause.pk]}
    if "on" in page.context["form"].fields:
        assert list(client.post(url, data).context["form"].errors) == ["on"]
        data["on"] = "2026-05-09"
    counted = "from_business" in page.context["form"].fields
    if counted:
        assert list(client.post(url, {**data, "from_business": "-1"}).context["form"].errors) == [
            "from_business"
        ]
        data |= {"from_business": "12", "from_abroad": "0"}
    assert client.post(url, data).status_code == 302
    entry = LogbookEntry.objects.get()
    edit = reverse("logbook_entry_edit", args=[entry.pk])
    assert client.post(edit, {**filled(client.get(edit)), "title": "Möte"}).status_code == 302
    text = words(client.get(entry.get_absolute_url()))
    assert "Möte" in text
    assert (": 12" in text) is counted
    assert client.post(reverse("logbook_entry_delete", args=[entry.pk])).status_code == 302
    assert not LogbookEntry.objects.exists()


def test_an_entry_says_what_it_arose_in_to_those_who_may_see_it(full: Activity, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = f"{reverse('logbook_new', args=['gott-exempel'])}?i=activity-{full.pk}"
    page = client.get(url)
    assert page.context["form"]["unit"].value() == full.unit_id
    assert client.post(url, {"title": "Mall", "unit": full.unit_id}).status_code == 302
    entry = LogbookEntry.objects.get(kind="practice")
    assert entry.arose_in == full
    full.secret = True
    full.save()
    assert "Nätverk" not in words(client_as(Role.OFFICER).get(entry.get_absolute_url()))
    for odd in ("x", "activity-", "activity-99999999999999999999", "nothing-1", "person-1-2"):
        assert client.get(f"{reverse('logbook_new', args=['styrka'])}?i={odd}").status_code == 200
    assert client.get(reverse("logbook_new", args=["annat"])).status_code == 404
