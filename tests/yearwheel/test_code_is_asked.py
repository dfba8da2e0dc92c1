"""Whom the code of conduct is asked of: who can acknowledge it, or who can see to it that somebody can."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from utblick.people.models import Account
from utblick.visits import obligations
from utblick.visits.tests.conftest import House, english, house, sign_in, words  # noqa: F401
from utblick.yearwheel import wheel

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.mark.row("R80")
def test_the_code_is_asked_of_who_can_acknowledge_or_see_to_it(house: House, sign_in: Any) -> None:  # noqa: F811
    made = house.visit()
    house.received(made, acknowledged=False)
    (asked,) = obligations.code(date(2026, 11, 23))
    (same,) = wheel._personal([asked])
    assert same == asked and same.personal
    Account.objects.filter(person=house.host.person).update(is_active=False)
    (instead,) = wheel._personal([asked])
    assert (instead.permission, instead.url) == ("people.edit_accounts", reverse("accounts"))
    assert not house.officer.has_perm(instead.permission)
    client = sign_in(house.officer)
    page = words(client.get(asked.url))
    assert "nothing is asked of you here" in page and "I have read the code and will follow it" not in page
