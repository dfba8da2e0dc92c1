"""What is typed wrong is told of beside the field, and stays in the form."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.strategy import queries
from utblick.strategy.models import Beneficiary, Clause, Duty, SteeringDocument, Strategy

pytestmark = pytest.mark.django_db
TYPED = "Det här skrev jag"


def refused(client: Any, url: str, data: dict[str, Any], field: str) -> None:
    """Send a form and see that it comes back with what was typed, and an error at a field."""
    answer = client.post(url, data)
    assert answer.status_code == 422, url
    assert list(answer.context["form"].errors) == [field]
    assert TYPED in answer.content.decode()


@pytest.fixture
def client(client_as: Any, strategy: Strategy) -> Any:
    return client_as(Role.INTERNATIONAL_FUNCTION)


def test_the_strategys_own_facts(client: Any, draft: Strategy) -> None:
    data = {"title": TYPED, "valid_from": "2030", "valid_to": "2027"}
    refused(client, reverse("strategy_edit", args=[draft.slug]), data, "valid_to")


@pytest.mark.parametrize("number", ["2.2", "2 2", ""])
def test_a_new_clause(client: Any, draft: Strategy, number: str) -> None:
    data = {"number": number, "kind": "focus", "demand": "must", "title": "Ny", "text": TYPED}
    url = reverse("clause_new", args=[draft.slug])
    refused(client, url, data, "number")


def test_a_changed_clause(client: Any, draft: Strategy) -> None:
    data = {"number": "2.2", "kind": "focus", "demand": "must", "title": "Ny", "text": TYPED}
    refused(client, reverse("clause_edit", args=[draft.slug, "2.1"]), data, "number")
    under_itself = {**data, "number": "2", "parent": draft.clauses.get(number="2.1").pk}
    refused(client, reverse("clause_edit", args=[draft.slug, "2"]), under_itself, "parent")


def test_the_wording_of_an_adopted_clause(client: Any, strategy: Strategy) -> None:
    url = reverse("clause_edit", args=[strategy.slug, "2.1"])
    refused(client, url, {"title": "", "text": TYPED}, "title")


def test_a_duty(client: Any, strategy: Strategy) -> None:
    clause, duty = strategy.clauses.get(number="2.1").pk, queries.duties(strategy)[0]
    data = {"clause": clause, "text": "", "when": TYPED}
    refused(client, reverse("duty_new", args=[strategy.slug]), data, "text")
    refused(client, reverse("duty_edit", args=[strategy.slug, duty.pk]), data, "text")


def test_a_duty_is_added_with_its_organs(client: Any, strategy: Strategy) -> None:
    clause = strategy.clauses.get(number="2.1").pk
    board = Organization.objects.get(classification="board")
    data = {"clause": clause, "text": TYPED, "accountable": board.pk, "informed": [board.pk]}
    assert client.post(reverse("duty_new", args=[strategy.slug]), data).status_code == 302
    made = Duty.objects.get(text=TYPED)
    assert made.by == {"accountable": [board], "informed": [board]}
    page = client.get(reverse("responsibilities", args=[strategy.slug]), {"organ": board.pk})
    assert made in page.context["duties"] and made not in page.context["gaps"]


def test_a_strategy_that_is_served(client: Any) -> None:
    document = SteeringDocument.objects.first()
    assert document is not None
    for url in (reverse("steering_document_new"), reverse("steering_document_edit", args=[document.pk])):
        refused(client, url, {"title": TYPED, "url": "inte en adress"}, "url")
        refused(client, url, {"title": TYPED, "valid_to": "i vår"}, "valid_to")
        refused(client, url, {"title": TYPED, "valid_from": "2030", "valid_to": "2026"}, "valid_to")


def test_a_beneficiary(client: Any) -> None:
    found = Beneficiary.objects.first()
    assert found is not None
    for url in (reverse("beneficiary_new"), reverse("beneficiary_edit", args=[found.pk])):
        refused(client, url, {"name": "", "note": TYPED}, "name")


def test_nobody_writes_over_anybody(client: Any, draft: Strategy) -> None:
    clause = Clause.objects.get(strategy=draft, number="2.1")
    seen = clause.version
    clause.save()
    data = {"number": "2.1", "kind": "focus", "demand": "must", "title": TYPED, "version_seen": seen}
    refused(client, reverse("clause_edit", args=[draft.slug, "2.1"]), data, "__all__")
