"""What a call's page asks of the database, read by somebody with a person and a unit."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from utblick.funding import actions
from utblick.funding.models import Interest
from utblick.funding.tests.conftest import fetched, item
from utblick.people.models import Organization, Person
from utblick.people.roles import Role
from utblick.sources.models import Source

pytestmark = pytest.mark.django_db
MOST = 12


@pytest.mark.parametrize("role", [Role.OFFICER, Role.INTERNATIONAL_FUNCTION])
@pytest.mark.parametrize("with_words", [False, True])
def test_a_call_asks_at_most_twelve_questions(
    source: Source, unit: Organization, account: Any, role: str, with_words: bool
) -> None:
    person = Person.objects.create(given_name="Ada", family_name="Ek", unit=unit)
    reader = account(role, person=person)
    if with_words:
        Interest.objects.create(organization=unit, words="forest = 3")
    call, _other = fetched(source, item(), item(2, title="Topic 1 on forest energy"))
    actions.follow(reader, call)
    client = Client()
    client.force_login(reader)
    client.get(call.get_absolute_url())
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(call.get_absolute_url()).status_code == 200
    told = [each["sql"] for each in asked if "SAVEPOINT" not in each["sql"]]
    assert len(told) <= MOST, "\n".join(
        each[:60] + " ... " + each[each.find(" FROM") :][:150] for each in told
    )
