"""What is derived is remembered from page to page, and never for longer than it holds."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from utblick.collaborations.actions import save_engagement
from utblick.collaborations.models import Engagement
from utblick.core import obligations, once, sight
from utblick.core.audit import trail
from utblick.core.obligations import Obligation, Source
from utblick.core.stamp import stamp, stamped
from utblick.people.models import Organization, RoleAssignment
from utblick.people.roles import Role
from utblick.yearwheel import actions, queries
from utblick.yearwheel.models import Handover, Snooze

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
TODAY = date(2026, 11, 26)


@pytest.fixture
def derived(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days that a source was asked for: one for each time that it was derived."""
    asked: list[date] = []

    def derive(today: date) -> Iterator[Obligation]:
        asked.append(today)
        for engagement in Engagement.objects.order_by("pk"):
            yield Obligation(f"e-{engagement.pk}", str(engagement), "T", "/", "B", "strategy.edit", due=TODAY)

    monkeypatch.setattr(obligations, "SOURCES", [Source(derive, frozenset())])
    return asked


def titles(account: Any, today: date = TODAY) -> list[str]:
    """What a page would show, read as one."""
    with once.reading():
        return [todo.obligation.title for todo in queries.to_do(account, today).now]


def test_it_is_derived_once_for_as_long_as_nothing_is_changed(account: Any, derived: list[date]) -> None:
    one, other = account(Role.INTERNATIONAL_FUNCTION), account(Role.DIRECTOR)
    assert titles(one) == titles(one) == titles(other) != []
    assert len(derived) == 1


def test_outside_pages_it_is_derived_each_time(account: Any, derived: list[date]) -> None:
    one = account(Role.INTERNATIONAL_FUNCTION)
    for _each in range(2):
        queries.to_do(one, TODAY)
    assert len(derived) == 2


def change(engagement: Engagement, name: str) -> Engagement:
    engagement.name = engagement.name_en = name
    return engagement


@pytest.mark.parametrize("way", ["action", "save", "delete", "deed"])
def test_a_change_is_seen_at_once(account: Any, derived: list[date], way: str) -> None:
    one = account(Role.INTERNATIONAL_FUNCTION)
    engagement = Engagement.objects.create(name="Gammalt namn", kind="network")
    assert "Gammalt namn" in titles(one)
    if way == "action":
        save_engagement(one, change(engagement, "Nytt namn"), {})
    elif way == "save":
        change(engagement, "Nytt namn").save()
    elif way == "delete":
        engagement.delete()
    else:  # past history, as the invented organisation is made: the deed says that something is different
        Engagement.objects.filter(pk=engagement.pk).update(name="Nytt namn")
        trail.note("core.generate", None)
    now = titles(one)
    assert "Gammalt namn" not in now and ("Nytt namn" in now or way == "delete")
    assert len(derived) == 2


def test_a_link_that_is_added_is_seen_at_once(account: Any, derived: list[date]) -> None:
    from utblick.strategy.models import Beneficiary

    one = account(Role.INTERNATIONAL_FUNCTION)
    titles(one)
    Engagement.objects.get(key="samarbete-erb").beneficiaries.add(Beneficiary.objects.first())
    titles(one)
    assert len(derived) == 2


@pytest.mark.parametrize("deed", ["core.read_protected", "core.sign_in", "core.export"])
def test_to_read_is_not_to_change(account: Any, derived: list[date], deed: str) -> None:
    one = account(Role.INTERNATIONAL_FUNCTION)
    titles(one)
    trail.note(deed, one)
    titles(one)
    assert len(derived) == 1


def test_each_day_language_and_sight_has_its_own(account: Any, derived: list[date]) -> None:
    one = account(Role.INTERNATIONAL_FUNCTION)
    hidden = change(Engagement.objects.get(key="samarbete-erb"), "Zebrasamarbetet")
    hidden.secret = True
    hidden.save()
    assert "Zebrasamarbetet" in titles(one)
    with sight.in_the_open():
        assert "Zebrasamarbetet" not in titles(one)
    assert "Zebrasamarbetet" in titles(one)
    assert len(derived) == 2
    with translation.override("en"):
        titles(one)
    titles(one, TODAY - timedelta(days=1))
    assert len(derived) == 4


def test_roles_and_what_is_said_of_it_are_seen_at_once(account: Any, derived: list[date]) -> None:
    """The lists of accounts are remembered too."""
    one, other = account(Role.INTERNATIONAL_FUNCTION), account(Role.DIRECTOR)
    key = f"e-{Engagement.objects.order_by('pk')[0].pk}"
    with once.reading():
        (todo, *_rest) = queries.to_do(one, TODAY).now
    assert todo.obligation.key == key

    def place(reader: Any) -> str:
        with once.reading():
            groups = queries.to_do(type(reader).objects.get(pk=reader.pk), TODAY).groups
        return next(
            (name for name, found in groups.items() for each in found if each.obligation.key == key), ""
        )

    assert (place(one), place(other)) == ("now", "now")
    handover = actions.hand_over(one, todo.obligation, Handover(), other, TODAY)
    assert (place(one), place(other)) == ("handed_over", "now")
    actions.take_back(one, todo.obligation, handover)
    actions.let_wait(one, todo.obligation, Snooze(until=date(2026, 12, 1), reason="Svar"))
    assert (place(one), place(other)) == ("waiting", "now")
    RoleAssignment.objects.get(account=other).delete()
    assert place(other) == ""


def test_what_a_transaction_takes_back_was_never_remembered(account: Any, derived: list[date]) -> None:
    one = account(Role.INTERNATIONAL_FUNCTION)
    before = titles(one)
    with transaction.atomic():
        Engagement.objects.create(name="Aldrig", kind="network")
        assert len(queries.to_do(one, TODAY).now) == len(before) + 1
        transaction.set_rollback(True)
    Engagement.objects.create(name="I stället", kind="network")
    assert "I stället" in titles(one)


def test_the_stamp_is_one_question_however_many_tables(client_as: Any) -> None:
    with CaptureQueriesContext(connection) as asked, once.reading():
        assert stamp() == stamp()
    assert len(asked) == 1


def test_the_stamp_follows_every_table_of_history() -> None:
    """Also of rooms that come after this test was written."""
    from django.apps import apps

    with CaptureQueriesContext(connection) as asked:
        stamp()
    (query,) = (each["sql"] for each in asked)
    kept = [
        model._meta.db_table
        for model in apps.get_models()
        if any(each.name == "history_id" for each in model._meta.fields)
    ]
    assert len(kept) > 40
    assert [table for table in kept if f'"{table}"' not in query] == []


def test_what_is_remembered_does_not_hold_on_to_requests(client_as: Any) -> None:
    from django.utils.functional import SimpleLazyObject

    from utblick.core import stamp as module

    one = client_as(Role.OFFICER).account
    kept: list[Any] = []
    remembered = stamped(lambda account: kept.append(account))
    with once.reading():
        remembered(SimpleLazyObject(lambda: one))
        remembered(one)
        keys = [key for held in module._held.values() for key in held]
    assert len(kept) == 1
    assert not any(isinstance(arg, SimpleLazyObject) for key in keys for arg in key[3])


@pytest.mark.parametrize("address", ["overview", "year_wheel", "year_wheel_all"])
def test_no_page_asks_more_for_having_more_to_show(client_as: Any, monkeypatch: Any, address: str) -> None:
    units = list(Organization.objects.filter(classification="administration").values_list("pk", flat=True))
    client = client_as(Role.DIRECTOR)
    counts = []
    for many in (3, 3000):

        def derive(today: date, many: int = many) -> Iterator[Obligation]:
            for number in range(many):
                due = TODAY + timedelta(days=number % 500 - 100)
                unit = units[number % len(units)] if number % 3 else None
                yield Obligation(
                    f"k-{number}", f"Nr {number}", "T", "/", "B", "collaborations.edit", due, unit_id=unit
                )

        monkeypatch.setattr(obligations, "SOURCES", [Source(derive, frozenset())])
        obligations.forget()
        for _each in range(2):
            with CaptureQueriesContext(connection) as asked:
                assert client.get(reverse(address)).status_code == 200
            counts.append(len(asked))
    assert counts[0] == counts[2] and counts[1] == counts[3] <= 12
    assert counts[1] <= 6


def test_what_has_been_handed_over_asks_no_more(client_as: Any, account: Any, derived: list[date]) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    counts = []
    for many in (2, 12):
        for number in range(many):
            engagement = Engagement.objects.create(name=f"Nät {many}-{number}", kind="network")
            Handover.objects.create(
                obligation=f"e-{engagement.pk}",
                title="T",
                to=account(Role.DIRECTOR),
                by=account(Role.DIRECTOR),
                on=TODAY,
            )
        with CaptureQueriesContext(connection) as asked:
            page = client.get(reverse("year_wheel"), {"state": "handed_over"})
        assert page.content.decode().count('class="ub-todo__item"') == (2 if many == 2 else 14)
        counts.append(len(asked))
    assert counts[0] == counts[1]
