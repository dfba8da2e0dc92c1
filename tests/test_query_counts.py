"""No page asks the database more than twelve questions, whoever reads it."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.addresses import addresses
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
MOST = 12
# These act, or answer with a file: no pages.
NO_PAGES = {
    "agenda_pack",
    "attachment",
    "issued_file",
    "demo_login",
    "set_language",
    "strategy_revise",
    "account_logout",
}


@pytest.mark.parametrize("role", [Role.INTERNATIONAL_FUNCTION, Role.ADMINISTRATOR, Role.ELECTED])
def test_no_page_asks_more_than_twelve_questions(client_as: Any, role: str) -> None:
    client = client_as(role)
    many = {}
    for address in addresses():
        if address.name in NO_PAGES:
            continue
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = client.get(address.url)
        if answer.status_code == 200 and len(asked) > MOST:
            many[address.name] = len(asked)
    assert many == {}
