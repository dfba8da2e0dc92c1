"""A question that nobody answers is seen by the function, and when it stays overdue by the chief executive."""

from datetime import date
from typing import Any

import pytest

from utblick.advice import actions, asking
from utblick.advice.models import AdviceCase
from utblick.core import obligations
from utblick.people.roles import Role
from utblick.yearwheel import queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


@pytest.mark.row("R38", "R39")
def test_nobody_waits_unseen(client_as: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    function = client_as(Role.INTERNATIONAL_FUNCTION).account
    director = client_as(Role.DIRECTOR).account
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: date(2026, 11, 26))
    made = AdviceCase(kind="company", question="Vilka program passar oss?", organization_text="Ett bolag")
    case = actions.register_question(function, made, asking.Who("Bosse Asker"))
    due = date(2026, 12, 3)

    def seen(account: Any, day: date, group: str) -> bool:
        obligations.forget()
        items = getattr(queries.to_do(account, day), group)
        return any(case.key in each.obligation.key for each in items)

    assert seen(function, date(2026, 12, 4), "overdue")
    assert not seen(director, due, "escalated")
    assert seen(director, date(2026, 12, 14), "escalated")
