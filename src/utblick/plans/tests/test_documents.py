"""Registers to take along, the documents of a plan, and what neither they nor a page may tell."""

from io import BytesIO
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from utblick.people.models import Person
from utblick.people.roles import Role
from utblick.plans.models import (
    Activity,
    Comment,
)
from utblick.plans.tests.conftest import House, urls, words

pytestmark = pytest.mark.django_db


def test_the_register_is_taken_along_with_its_columns_and_figures(full: Activity, client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    url = f"{reverse('activities')}?plan=2026&sort=title"
    lines = client.get(f"{url}&format=csv").content.decode("utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in lines[1:]] == ["Bar", "Nätverk"]
    assert "100000" in lines[2]
    sheet = load_workbook(BytesIO(client.get(f"{url}&format=xlsx").content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["Bar", "Nätverk"]
    assert 100_000 in rows[2]
    assert any(getattr(value, "year", None) == 2026 for value in rows[2])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("progress=at_risk", ["Nätverk"]),
        ("progress=none", ["Bar", "Nätverket"]),
        ("progress=odd", None),
        ("plan=2025", ["Nätverket"]),
        ("plan=x", None),
        ("q=möts", ["Nätverk"]),
        ("unit=x", None),
        ("serves=x", None),
        ("for_whom=x", None),
        ("sort=kronor", ["Nätverk"]),
        ("sort=odd", ["Nätverk"]),
        ("page=999", None),
    ],
)
def test_the_register_is_narrowed_and_odd_wishes_are_no_crash(
    full: Activity, client_as: Any, asked: str, expected: list[str] | None
) -> None:
    answer = client_as(Role.OFFICER).get(f"{reverse('activities')}?{asked}")
    assert answer.status_code == 200
    text = words(answer)
    assert all(title in text for title in expected or [])


def test_a_line_that_activities_serve_leads_to_them(full: Activity, house: House, client_as: Any) -> None:
    text = words(client_as(Role.OFFICER).get(f"{reverse('activities')}?serves={house.clause.line}"))
    assert "Nätverk" in text
    assert "Nätverket" not in text


@pytest.mark.parametrize("kind", ["action-plan", "plan-follow-up"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_document_is_a_page_a_pdf_and_a_word_file_and_says_the_sums(
    full: Activity, house: House, client_as: Any, kind: str, language: str
) -> None:
    client = client_as(Role.DIRECTOR)
    url = f"{reverse('draft_document', args=[kind, full.plan.pk])}?sprak={language}"
    answer = client.get(url)
    assert answer.status_code == 200
    text = words(answer)
    kronor = {"sv": "100 000 kr", "en": "SEK 100,000"}[language]
    told = [kronor] if kind == "action-plan" else ["Ingen tid.", "Bar"]
    told += [{"sv": "Nätverk", "en": "Network"}[language]]
    assert all(each in text for each in told), text
    assert client.get(f"{url}&form=pdf").content[:5] == b"%PDF-"
    assert client.get(f"{url}&form=docx").content[:2] == b"PK"


def test_the_document_tells_what_is_new_since_last_year(full: Activity, client_as: Any) -> None:
    text = words(client_as(Role.DIRECTOR).get(reverse("draft_document", args=["action-plan", full.plan.pk])))
    assert "2025" in text
    assert "Nätverket" in text  # what it goes on from was called something else


def test_there_is_no_follow_up_of_a_draft(house: House, client_as: Any) -> None:
    plan = house.ready()
    client = client_as(Role.DIRECTOR)
    page = client.get(reverse("draft_document", args=["plan-follow-up", plan.pk]))
    assert page.status_code == 200
    assert "PDF" not in words(page)
    assert "utkast" in words(client.get(reverse("draft_document", args=["action-plan", plan.pk]))).lower()


def test_a_protected_person_is_named_to_nobody_without_the_right(full: Activity, client_as: Any) -> None:
    person = Person.objects.create(given_name="Zelda", family_name="Zetterberg", protected_identity=True)
    full.responsible = person
    full.save()
    full.goals.update(owner=person)
    client = client_as(Role.OFFICER)
    pages = [*urls(full.plan, full), reverse("draft_document", args=["action-plan", full.plan.pk])]
    pages += [f"{reverse('activities')}?format=csv", reverse("activity_edit", args=[full.pk])]
    assert [url for url in pages if "Zetterberg" in client.get(url).content.decode()] == []


def test_what_is_secret_is_on_no_page(full: Activity, house: House, client_as: Any) -> None:
    hidden = house.whole(full.plan, "Zebran", secret=True, text="Zebra")
    Comment.objects.create(
        activity=hidden, text="Zebra", said_by=client_as(Role.DIRECTOR).account, said_at=timezone.now()
    )
    full.after.add(hidden)
    reader = client_as(Role.OFFICER)
    pages = [*urls(full.plan, full), reverse("activity_edit", args=[full.pk])]
    pages += [f"{reverse('activities')}?format={form}" for form in ("csv",)]
    for kind in ("action-plan", "plan-follow-up"):
        pages.append(reverse("draft_document", args=[kind, full.plan.pk]))
        assert "Zebra" not in words(client_as(Role.DIRECTOR).get(pages[-1]))
    assert [url for url in pages if "Zebra" in reader.get(url).content.decode()] == []
    assert reader.get(hidden.get_absolute_url()).status_code == 404
    assert "200 000" not in words(reader.get(reverse("plan_resources", args=[2026])))
    assert "200 000" in words(client_as(Role.DIRECTOR).get(reverse("plan_resources", args=[2026])))
