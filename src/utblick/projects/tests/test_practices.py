"""A result that others can take up lands in the common bank of good practice, once, with its origin (R15)."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.core import things
from utblick.projects import actions
from utblick.projects.models import Project, Result
from utblick.projects.practices import key_of
from utblick.projects.tests.conftest import House, words

pytestmark = pytest.mark.django_db


def entries(project: Project) -> list[Any]:
    rows = things.KINDS["logbook-entry"].model._default_manager.filter(arose_kind="project")
    return list(rows.filter(arose_id=project.pk))


def result(house: House, project: Project, **values: Any) -> Result:
    given = {"what": "En mall", "dissemination": "Till kommunerna.", "good_practice": True}
    made = Result(project=project, **{**given, **values})
    actions.save_part(house.officer, made)
    return made


@pytest.mark.row("R15")
def test_it_lands_once_with_its_origin_and_follows_the_result(house: House, sign_in: Any) -> None:
    project = house.whole()
    made = result(house, project)
    (entry,) = entries(project)
    assert (entry.kind, entry.title, entry.text) == ("practice", "En mall", "Till kommunerna.")
    assert entry.unit == project.unit and entry.arose_in == project and entry.key == key_of(made)
    assert list(entry.serves.all()) == list(project.serves.all())
    made.what = "En bättre mall"
    actions.save_part(house.officer, made)
    assert [each.title for each in entries(project)] == ["En bättre mall"]
    client = sign_in(house.officer)
    url = reverse("project_results", args=[project.pk])
    assert entry.get_absolute_url() in client.get(url).content.decode()
    assert str(project) in words(client.get(entry.get_absolute_url()))


def test_what_is_no_good_practice_stays_out_and_goes_out(house: House) -> None:
    project = house.project()
    made = result(house, project, good_practice=False)
    assert not entries(project)
    made.good_practice = True
    actions.save_part(house.officer, made)
    assert entries(project)
    made.good_practice = False
    actions.save_part(house.officer, made)
    assert not entries(project)


def test_what_people_have_written_in_the_bank_stays(house: House) -> None:
    project = house.project()
    made = result(house, project)
    (entry,) = entries(project)
    entry.title = "Vår egen rubrik"
    entry.save()
    made.what, made.dissemination = "Något annat", "Till alla."
    actions.save_part(house.officer, made)
    (entry,) = entries(project)
    assert (entry.title, entry.text) == ("Vår egen rubrik", "Till alla.")
    actions.delete_part(house.officer, made)
    assert entries(project)


def test_what_somebody_has_taken_out_of_the_bank_stays_out(house: House) -> None:
    project = house.project()
    made = result(house, project)
    entries(project)[0].delete()
    made.what = "En annan mall"
    actions.save_part(house.officer, made)
    assert not entries(project)


def test_a_heading_that_is_too_long_stands_whole_in_the_text(house: House) -> None:
    project = house.project()
    result(house, project, what="Mall " * 60)
    (entry,) = entries(project)
    assert len(entry.title) == 200 and entry.text.startswith("Mall Mall")


def test_the_practice_of_a_secret_project_is_as_secret(house: House) -> None:
    project = house.project(secret=True)
    result(house, project)
    model: Any = things.KINDS["logbook-entry"].model
    assert model._base_manager.get(arose_id=project.pk, arose_kind="project").secret
