"""The description says what is so: schemathesis asks all that it describes, and nothing is answered outside of it."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from schemathesis.checks import load_all_checks
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from utblick.api import rules
from utblick.api.description import document
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
load_all_checks()
CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
BOUNDED = examples(
    max_examples=12, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def test_it_is_openapi_in_both_languages() -> None:
    both = [Client().get("/api/v1/openapi.json", headers={"Accept-Language": each}) for each in ("sv", "en")]
    swedish, english = (json.loads(each.content) for each in both)
    assert swedish["openapi"].startswith("3.1") and swedish["paths"].keys() == english["paths"].keys()
    assert both[0]["Content-Language"] == "sv" and both[1]["Content-Language"] == "en"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_tells_of_every_operation(client_as: Any, language: str) -> None:
    page = client_as(Role.OFFICER, language=language).get("/api/").content.decode()
    for path, operations in document()["paths"].items():
        assert page.count(f"<code>{path}</code>") == len(operations), path
    assert '<script src="http' not in page and "cdn" not in page


def test_every_example_has_the_shape_it_is_an_example_of() -> None:
    from utblick.api.views.reference import example

    made = document()
    for name, schema in made["components"]["schemas"].items():
        whole = {**schema, "components": made["components"]}
        assert jsonschema_rs.is_valid(whole, example(schema, made)), name


@pytest.fixture
def same_connection() -> Iterator[None]:
    """What is asked through WSGI uses the connection of the test, which a server would close after each question."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("same_connection")
def test_nothing_is_answered_outside_the_description(asker: Any, settings: Any, monkeypatch: Any) -> None:
    """No fault of ours, no status, type or shape that is not described, whatever is asked."""
    monkeypatch.setattr(rules, "CALLS", 100_000)
    settings.ALLOWED_HOSTS = ["*"]
    headers = {"Authorization": f"Bearer {asker(Role.INTERNATIONAL_FUNCTION).key}"}
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    statuses: Counter[int] = Counter()
    for found in schema.get_all_operations():

        @BOUNDED
        @given(case=found.ok().as_strategy())
        def asks(case: Any) -> None:
            answer = case.call_and_validate(headers=headers, checks=CHECKS)
            statuses[answer.status_code] += 1

        asks()
    assert statuses.total() > 200 and statuses[200] > 20 and statuses[422] > 20
