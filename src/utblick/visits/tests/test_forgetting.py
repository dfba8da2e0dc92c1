"""Diets and names are gone when their day has passed, and were never where they could not be taken away again."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.core import serializers
from django.db import connection
from django.urls import reverse

from utblick.core.audit.models import AuditEntry
from utblick.core.backup import postgres, sqlite
from utblick.core.obligations import derive, sources_for
from utblick.core.periodic import PERIODIC
from utblick.visits import actions, actions_parts, forgetting, obligations, queries
from utblick.visits.models import Diet, Guest, GuestDetails, Retention, Visit
from utblick.visits.tests.conftest import House, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
LAST, AFTER = date(2026, 12, 18), date(2026, 12, 19)
DIET, NAME = "Zebranötter", "Zebra Nowak"


def rows_with(text: str) -> Iterator[str]:
    """The tables, history and trail and search index among them, that hold a text anywhere."""
    for model in apps.get_models(include_auto_created=True):
        told = json.dumps(
            [
                json.loads(serializers.serialize("json", [each]))[0]["fields"]
                for each in model._base_manager.all()
            ],
            ensure_ascii=False,
        )
        if text in told:
            yield model._meta.label


@pytest.fixture
def visit(house: House) -> Visit:
    made = house.visit()
    actions_parts.save_guest(
        house.officer, made, actions_parts.Coming(Guest(count=1), NAME, "Direktör", "Polska")
    )
    actions_parts.save_diet(house.officer, made, Diet(what=DIET, guest=made.guests.get()))
    return made


def test_they_lie_in_their_own_tables_and_nowhere_else(visit: Visit) -> None:
    assert list(rows_with(DIET)) == ["visits.Diet"]
    assert list(rows_with(NAME)) == ["visits.GuestDetails"]
    deeds = set(AuditEntry.objects.filter(kind="visit", object_id=visit.pk).values_list("deed", flat=True))
    assert {"visits.save_guest", "visits.save_diet"} <= deeds


def test_diets_are_deleted_by_the_worker_the_day_after_their_last(visit: Visit, on_day: Any) -> None:
    assert forgetting.forget(LAST) == 0 and Diet.held.count() == 1
    on_day(AFTER)
    assert PERIODIC[forgetting.FORGOT].function(None) is None  # type: ignore[arg-type]
    assert not Diet.held.exists()
    assert GuestDetails.objects.count() == 1
    assert list(rows_with(DIET)) == []
    told = AuditEntry.objects.filter(deed=forgetting.FORGOT).get()
    assert (told.object_id, told.actor, told.details) == (visit.pk, "", '{"diets":1,"names":0}')
    assert forgetting.forget(AFTER) == 0


def test_diets_are_refused_after_their_day_also_where_the_worker_stood_still(
    house: House, visit: Visit, sign_in: Any, on_day: Any
) -> None:
    diet = Diet.held.get()
    guests = reverse("visit_guests", args=[visit.pk])
    edit = reverse("visit_diet_edit", args=[visit.pk, diet.pk])
    client = sign_in(house.officer)
    on_day(LAST)
    assert DIET in words(client.get(guests)) and "Deleted by themselves after 18" in words(client.get(guests))
    assert client.get(edit).status_code == 200
    on_day(AFTER)
    assert Diet.held.count() == 1
    assert not Diet.objects.exists()
    found = derive(AFTER, sources_for(lambda permission: permission == queries.RETENTION))
    assert [each.title for each in found if each.key.startswith("visit-forget")] == [
        "Details of guests are still there: see that the worker runs"
    ]
    assert DIET not in words(client.get(guests)) and "and are gone" in words(client.get(guests))
    assert client.get(edit).status_code == 302
    assert client.get(reverse("visit_diet_new", args=[visit.pk])).status_code == 302
    assert not Diet.held.exists() and queries.diets_of(visit) == []  # gone with the first reading
    forgetting.forget(AFTER)
    assert list(obligations.diets(AFTER)) == []


def test_names_are_deleted_and_number_organisation_and_country_kept(
    house: House, visit: Visit, sign_in: Any, on_day: Any
) -> None:
    last, after = date(2027, 6, 15), date(2027, 6, 16)
    assert NAME in words(sign_in(house.officer).get(reverse("visit_guests", args=[visit.pk])))
    assert forgetting.forget(last) == 1  # the diet, whose time was over long ago
    assert GuestDetails.objects.count() == 1
    on_day(after)
    page = words(sign_in(house.officer).get(reverse("visit_guests", args=[visit.pk])))
    assert NAME not in page and "En polsk region, Poland" in page and "The names have been deleted" in page
    assert forgetting.forget(after) == 1
    assert list(rows_with(NAME)) == [] and Guest.objects.get().count == 1


def test_what_is_secret_is_deleted_too(visit: Visit) -> None:
    visit.secret = True
    visit.save()
    assert forgetting.forget(date(2027, 6, 16)) == 2


def test_taking_somebody_away_takes_all_of_them_away(house: House, visit: Visit) -> None:
    actions_parts.delete_part(house.officer, visit.guests.get())
    assert list(rows_with(DIET)) == list(rows_with(NAME)) == []


def test_they_are_not_in_the_history_exports_documents_or_search(
    house: House, visit: Visit, sign_in: Any
) -> None:
    client = sign_in(house.function)
    pages = [
        reverse("history", args=["visit", visit.pk]),
        f"{reverse('visits')}?format=csv",
        f"{reverse('search')}?q=Zebra",
        f"{reverse('audit_trail')}?kind=visit&object={visit.pk}",
        reverse("draft_document", args=["delegation-programme", visit.pk]),
        visit.get_absolute_url(),
        reverse("overview"),
    ]
    for url in pages:
        assert "Zebran" not in words(client.get(url)), url
        assert NAME not in words(client.get(url)), url
    assert "Added: guest" in words(client.get(pages[0]))
    briefing = words(client.get(reverse("draft_document", args=["host-briefing", visit.pk])))
    assert NAME in briefing and DIET not in briefing
    sheet = client.get(f"{reverse('visits')}?format=xlsx").content
    assert sheet[:2] == b"PK"
    from io import BytesIO

    from openpyxl import load_workbook

    cells = [str(cell.value) for row in load_workbook(BytesIO(sheet)).active for cell in row]
    assert "Delegationen" in cells and not any("Zebra" in each for each in cells)


def test_backups_leave_the_diets_out() -> None:
    assert Diet._meta.db_table in sqlite.MOMENTARY and Diet._meta.db_table in postgres.MOMENTARY


def test_nothing_is_written_where_nobody_has_said_how_long_it_is_kept(house: House, sign_in: Any) -> None:
    made = house.visit()
    Retention.objects.all().delete()
    client = sign_in(house.officer)
    for url, values, field in (
        (reverse("visit_part_new", args=[made.pk, "gast"]), {"name": NAME, "count": 1}, "name"),
        (reverse("visit_diet_new", args=[made.pk]), {"what": DIET, "count": 1}, "__all__"),
    ):
        answer = client.post(url, values)
        assert answer.status_code == 422
        assert "Nobody has said yet" in str(answer.context["form"].errors[field])
    assert list(rows_with("Zebra")) == []


def test_a_shorter_time_holds_at_once(house: House, visit: Visit, on_day: Any) -> None:
    on_day(date(2026, 12, 16))
    assert Diet.objects.exists()
    house.kept.diet_days = 0
    actions_parts.save_retention(house.function, house.kept)
    assert not Diet.objects.exists() and forgetting.forget(date(2026, 12, 16)) == 1


def test_what_is_deleted_is_written_over_in_the_embedded_database(house: House, visit: Visit) -> None:

    actions_parts.delete_diet(house.officer, visit, Diet.held.get().pk)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete")
            assert cursor.fetchone() == (1,)


@pytest.mark.row("R80")
def test_a_diet_past_its_day_is_deleted_when_the_visit_is_read_and_no_later_day_brings_it_back(
    visit: Visit, house: House, sign_in: Any, on_day: Any
) -> None:
    client = sign_in(house.officer)
    assert client.get(reverse("visit_guests", args=[visit.pk])).status_code == 200
    assert Diet.held.exists()
    on_day(AFTER)
    assert client.get(reverse("visit", args=[visit.pk])).status_code == 200
    assert not Diet.held.exists() and list(rows_with(DIET)) == []


@pytest.mark.row("R80")
def test_a_visit_moved_forward_after_the_day_of_its_diets_has_none(
    visit: Visit, house: House, on_day: Any
) -> None:
    on_day(AFTER)
    visit.ends = date(2027, 1, 15)
    actions.plan(house.officer, visit)
    assert not Diet.held.exists() and GuestDetails.objects.exists()


def test_the_form_for_diets_of_a_past_visit_says_why_it_is_not_there(
    visit: Visit, house: House, sign_in: Any, on_day: Any
) -> None:
    on_day(AFTER)
    client = sign_in(house.officer)
    answer = client.get(reverse("visit_diet_new", args=[visit.pk]), follow=True)
    assert answer.redirect_chain == [(reverse("visit_guests", args=[visit.pk]), 302)]
    assert "neither needed nor kept" in answer.content.decode()
