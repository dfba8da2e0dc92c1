"""The API and the pages are one house: every resource × every role answers as the page does that shows the same."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse

from tests.addresses import ROLES, addresses, patterns
from utblick.api.deeds import DEEDS
from utblick.api.resources import RESOURCES, Resource
from utblick.api.tests.conftest import Asker
from utblick.collaborations.models import Engagement
from utblick.core.permissions import PERMISSIONS
from utblick.monitoring.models import Delivery
from utblick.participation.models import InternationalMeeting
from utblick.people.models import Organization, Person
from utblick.people.roles import Role
from utblick.plans.models import Activity
from utblick.projects.models import Project

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
# What has no page of its own is shown on that of something else.
NO_PAGE = {"participations", "seats", "goals"}


@pytest.fixture
def house() -> None:
    """A thing of every kind; of some also one under secrecy, and a person with protected identity."""
    addresses()
    for model in (Engagement, Project, Activity, InternationalMeeting):
        hidden = model.objects.order_by("-pk")[0]
        hidden.secret = True
        hidden.save()
    person = Person.objects.order_by("-pk")[0]
    person.protected_identity = True
    person.save()


def page_of(resource: Resource) -> str:
    """The address of the page that lists the same; a clause is listed on the page of its strategy."""
    if resource.key == "clauses":
        return reverse("strategies")
    return reverse(next(str(each.name) for each in patterns() if each.callback is resource.page))


def samples(resource: Resource) -> Iterator[Any]:
    """The first and the last things of a resource, as the system itself sees them."""
    models = {"stories": Delivery, "persons": Person}
    shaped = {
        "clauses": "strategy.Clause",
        "collaborations": "collaborations.Engagement",
        "projects": "projects.Project",
        "activities": "plans.Activity",
        "meetings": "participation.InternationalMeeting",
        "journeys": "travel.Journey",
        "calls": "funding.Call",
        "dossiers": "dossiers.Dossier",
    }
    from django.apps import apps

    model: Any = models.get(resource.key) or apps.get_model(shaped[resource.key])
    rows = model._base_manager.order_by("pk")
    found = {each.pk: each for each in (*rows[:2], *rows.reverse()[:2])}
    yield from found.values()


@pytest.mark.parametrize("role", ["", *ROLES])
def test_a_resource_answers_as_its_page_does(house: None, client_as: Any, account: Any, role: str) -> None:
    client, wrong, asked = client_as(role), [], 0
    if role:
        asker = Asker(client.account)
    else:  # without a role nobody can make a key; one that was made before the role went
        asker = Asker(account(Role.OFFICER))
        asker.account.role_assignments.all().delete()
    for resource in RESOURCES.values():
        both = (client.get(page_of(resource)).status_code, asker.get(f"/{resource.key}").status_code)
        if both not in {(200, 200), (403, 403)}:
            wrong.append(f"{resource.key}: {both}")
        if not resource.single or resource.key in NO_PAGE:
            continue
        for each in samples(resource):
            page = client.get(each.get_absolute_url()).status_code
            answer = asker.get(f"/{resource.key}/{each.pk}").status_code
            asked += 1
            if (page, answer) not in {(200, 200), (403, 403), (404, 404)}:
                wrong.append(f"{resource.key}/{each.pk}: page {page}, API {answer}")
    assert wrong == [] and asked > 20


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD_OF_ADMINISTRATION])
def test_a_role_for_one_unit_sees_in_the_api_what_it_sees_on_pages(
    house: None, client_as: Any, role: str
) -> None:
    unit = Organization.objects.filter(classification="administration").order_by("pk")[0]
    client = client_as(role, unit)
    asker = Asker(client.account)
    for resource in RESOURCES.values():
        pages = client.get(page_of(resource)).status_code
        assert pages == asker.get(f"/{resource.key}").status_code, resource.key


def test_every_operation_has_the_permission_of_a_page() -> None:
    views = {each.callback for each in patterns()}
    for each in (*RESOURCES.values(), *DEEDS):
        assert each.page in views and each.page.permission in PERMISSIONS, each


@pytest.mark.parametrize("role", ROLES)
def test_a_deed_is_refused_whoever_may_not_open_its_page(house: None, account: Any, role: str) -> None:
    asker = Asker(account(role))
    for deed in DEEDS:
        path = (
            deed.path.replace("{int:pk}", "999999")
            .replace("{int:tertial}", "1")
            .replace("{int:year}", "2026")
        )
        answer = asker.send(deed.method, path, {})
        assert (answer.status_code == 403) == (role not in PERMISSIONS[deed.page.permission].roles), deed.name
