"""Acknowledging: each for themself, once for a subject, with the text as it was, never altered."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from utblick.conduct import actions, queries
from utblick.conduct.acknowledging import _texts, acknowledge
from utblick.conduct.models import Acknowledgement, CodeSection, CodeVersion
from utblick.conduct.tests.conftest import House, filled, words
from utblick.core.audit.verifying import SEALED, contents
from utblick.core.models import AuditEntry
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def newer(house: House, day: date = date(2026, 11, 1), **texts: str) -> CodeVersion:
    """Make a new version whose last section says something else."""
    sections = [
        CodeSection(
            slug=each.slug, **{name: getattr(each, name) for name in ("title", "title_en", "text", "text_en")}
        )
        for each in queries.sections_of(house.code)
    ]
    for name, text in texts.items():
        setattr(sections[-1], name, text)
    made = CodeVersion(in_force_from=day, decided_by="Fullmäktige § 9", reason="Tydligare om gåvor")
    return actions.make_code(house.function, made, sections)


@pytest.mark.row("R80")
def test_one_acknowledges_for_a_subject_once(house: House) -> None:
    people = [house.officer.person, house.colleague.person]
    assert queries.lacking(house.unit, people) == people
    first = acknowledge(house.officer, house.unit)
    again = acknowledge(house.officer, house.unit)
    assert first.pk == again.pk and Acknowledgement.objects.count() == 1
    assert queries.lacking(house.unit, people) == [house.colleague.person]
    assert [each.person for each in queries.acknowledged(house.unit)] == [house.officer.person]
    other = Organization.objects.exclude(pk=house.unit.pk).first()
    assert queries.lacking(other, people) == people  # each subject for itself


@pytest.mark.row("R80")
def test_nobody_acknowledges_for_somebody_else(house: House) -> None:
    with pytest.raises(ValidationError, match="for somebody else"):
        acknowledge(house.officer, house.unit, person=house.colleague.person)
    assert acknowledge(house.officer, house.unit, person=house.officer.person).account == house.officer


def test_an_account_without_a_person_or_a_role_does_not_acknowledge(house: House, account: Any) -> None:
    with pytest.raises(ValidationError, match="does not belong to any person"):
        acknowledge(house.function, house.unit)
    with pytest.raises(PermissionDenied):
        acknowledge(account(), house.unit)


@pytest.mark.row("R84")
def test_the_text_stays_with_the_signature(house: House) -> None:
    made = acknowledge(house.officer, house.unit)
    assert made.code == house.code
    with pytest.raises(ValidationError, match="stays as it is"):
        actions.change_code(house.function, house.code, queries.sections_of(house.code))
    section = house.code.sections.first()
    section.text = "Något annat"
    for deed in (section.save, section.delete, house.code.save):
        with pytest.raises(ValidationError, match="stays as it is"):
            deed()
    assert list(_texts()) == []
    later = newer(house, text="Tacka alltid nej.")
    assert later.number == 2 and queries.acknowledged(house.unit)[0].code == house.code
    assert list(_texts()) == []


@pytest.mark.row("R84")
def test_a_text_that_was_changed_past_the_system_is_found(house: House) -> None:
    acknowledge(house.officer, house.unit)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE conduct_codesection SET text = 'x' WHERE slug = 'gavor'")
    (fault,) = _texts()
    assert "changed since" in fault.what


@pytest.mark.row("R84")
def test_the_database_refuses_to_change_an_acknowledgement(house: House) -> None:
    made = acknowledge(house.officer, house.unit)
    for statement in (
        "UPDATE conduct_acknowledgement SET object_id = 0",
        "DELETE FROM conduct_acknowledgement",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    (content,) = SEALED["conduct.acknowledged"].contents()
    assert content.pk == made.pk and content.said["fingerprint"] == queries.fingerprints()[1]


@pytest.mark.row("R84")
def test_what_is_sealed_is_the_acknowledgement_and_not_what_it_was_made_for(house: House) -> None:
    """Also where the subject is of a kind that the acknowledgement belongs to in the trail."""
    made = acknowledge(house.officer, house.unit)
    assert made.belongs_to is not None and made.pk != house.unit.pk
    assert AuditEntry.objects.get(deed="conduct.acknowledged").object_id == made.pk
    assert [each.what for each in contents()] == []


def test_a_version_that_nobody_has_acknowledged_is_changed(house: House) -> None:
    sections = queries.sections_of(house.code)
    fresh = [CodeSection(slug=each.slug, title=each.title, text="Nytt") for each in sections]
    actions.change_code(house.function, house.code, fresh)
    assert {each.text for each in queries.sections_of(house.code)} == {"Nytt"}


def test_the_version_in_force_follows_from_the_day(house: House) -> None:
    later = newer(house, date(2026, 12, 1))
    assert queries.code_at(date(2023, 12, 31)) is None
    assert queries.code_at(date(2026, 11, 30)) == house.code
    assert queries.code_at(date(2026, 12, 1)) == later
    with pytest.raises(ValidationError) as refused:
        newer(house, date(2026, 11, 30))
    assert list(refused.value.message_dict) == ["in_force_from"]


def test_only_the_international_function_makes_versions(house: House) -> None:
    with pytest.raises(PermissionDenied):
        actions.make_code(house.officer, CodeVersion(in_force_from=date(2027, 1, 1)), [])


def test_what_differs_from_the_version_before_is_told(house: House) -> None:
    later = newer(house, text_en="Always decline.")
    now, before = queries.sections_of(later), queries.sections_of(house.code)
    (change,) = queries.changes(now, before)
    assert (change.kind, change.section.slug) == ("changed", "gavor")
    assert [each.kind for each in queries.changes(now[:1], before)] == ["gone"]
    assert [each.kind for each in queries.changes(now, before[:1])] == ["new"]


@pytest.mark.row("R80", "R84")
def test_one_reads_the_code_in_both_languages_and_acknowledges_it(
    house: House, sign_in: Callable[..., Any]
) -> None:
    client = sign_in(house.officer)
    url = reverse("conduct_acknowledge", args=["code-version", house.code.pk])
    assert url in client.get(reverse("conduct_code")).content.decode()
    page = client.get(url)
    assert "Text om gavor" in words(page) and "Text on gavor" in words(page)
    answer = client.post(url, filled(page), follow=True)
    assert "the code itself" in words(answer)
    assert client.post(url, filled(page)).status_code == 302  # a double click
    assert Acknowledgement.objects.get().person == house.officer.person
    assert "You acknowledged Code of conduct, version 1" in words(client.get(url))
    assert url not in client.get(reverse("conduct_code")).content.decode()


@pytest.mark.row("R84")
def test_a_text_that_was_not_read_is_not_acknowledged(house: House, sign_in: Callable[..., Any]) -> None:
    client = sign_in(house.officer)
    url = reverse("conduct_acknowledge", args=["code-version", house.code.pk])
    page = client.get(url)
    newer(house)
    answer = client.post(url, filled(page))
    assert answer.status_code == 422 and "A newer version is in force" in words(answer)
    assert not Acknowledgement.objects.exists()


def test_the_subject_is_one_that_the_reader_may_see(house: House, client_as: Any) -> None:
    client = client_as(Role.PARTNER)
    assert client.get(reverse("conduct_acknowledge", args=["gift-year", 1])).status_code == 404
    assert client.get(reverse("conduct_acknowledge", args=["nothing", 1])).status_code == 404
    assert client.get(reverse("conduct_acknowledge", args=["code-version", 99999])).status_code == 404


def test_a_new_version_is_written_in_a_form(house: House, sign_in: Callable[..., Any]) -> None:
    client = sign_in(house.function)
    url = reverse("conduct_code_new")
    page = client.get(url)
    sent = {**filled(page), "in_force_from": "2026-12-01", "decided_by": "Fullmäktige", "reason": "Kortare"}
    sent |= {"title_0": "", "text_0": "", "title_en_0": "", "text_en_0": "", "title_2": "Mat"}
    answer = client.post(url, sent)
    assert answer.status_code == 422 and "Kortare" in answer.content.decode()
    assert set(answer.context["form"].errors) == {"text_2", "title_en_2", "text_en_2"}
    sent |= {"text_2": "Dagens lunch", "title_en_2": "Meals", "text_en_2": "Dish of the day"}
    assert client.post(url, sent).status_code == 302
    assert client.post(url, sent).status_code == 302  # a double click makes no second version
    made = CodeVersion.objects.get(number=2)
    assert [each.slug for each in queries.sections_of(made)] == ["gavor", "mat"]
    shown = words(client.get(made.get_absolute_url()))
    for told in ("no longer in the code", "new section", "comes into force 1 December 2026", "Kortare"):
        assert told in shown, told


def test_an_acknowledged_version_is_not_changed_by_a_form(house: House, sign_in: Callable[..., Any]) -> None:
    client = sign_in(house.function)
    url = reverse("conduct_code_edit", args=[1])
    assert url in client.get(house.code.get_absolute_url()).content.decode()
    page = client.get(url)
    acknowledge(house.officer, house.code)
    answer = client.post(url, {**filled(page), "text_0": "Något annat"})
    assert answer.status_code == 422 and "Make a new version instead" in words(answer)
    assert "Något annat" in answer.content.decode()
    assert url not in client.get(house.code.get_absolute_url()).content.decode()
