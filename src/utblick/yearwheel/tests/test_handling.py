"""Handing over, taking back, letting wait, taking up again: by role, with what is wrong, and twice."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from utblick.core.audit.models import AuditEntry
from utblick.core.dates import today
from utblick.people.models import Account
from utblick.people.roles import Role
from utblick.yearwheel import actions, queries
from utblick.yearwheel.models import Handover, Snooze
from utblick.yearwheel.tests.duties import Duties

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
DEEDS = ["hand_over", "take_back", "let_wait", "wake"]
Clients = Callable[..., Any]


@pytest.fixture
def client_as(client_as: Clients) -> Clients:
    """Clients that read English, which is what the code says."""
    return lambda role="", unit=None, **values: client_as(role, unit, **{"language": "en", **values})


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def _one_thing_to_do(duties: Duties) -> None:
    duties.add("a-b.c", title="Följ upp strategin", permission="strategy.edit", due=today())


def url(deed: str, key: str = "a-b.c") -> str:
    return reverse(deed, args=[key])


def noted(deed: str) -> list[AuditEntry]:
    return list(AuditEntry.objects.filter(deed=f"yearwheel.{deed}"))


def place(account: Account) -> str:
    groups = queries.to_do(Account.objects.get(pk=account.pk), today()).groups
    return next((name for name, found in groups.items() if found), "")


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.INTERNATIONAL_FUNCTION, 200),
        (Role.OFFICER, 404),  # may handle what is theirs, and this is not
        (Role.AUDITOR, 404),
        (Role.PARTNER, 403),
        ("", 403),
    ],
)
def test_only_whoever_has_it_handles_it(client_as: Clients, deed: str, role: str, status: int) -> None:
    client = client_as(role)
    assert client.get(url(deed)).status_code == status
    if status != 200:
        assert client.post(url(deed), {}).status_code == status
    assert client.get(url(deed, "something-else")).status_code == (404 if status == 200 else status)


def test_an_action_takes_the_permission(account: Any, duties: Duties) -> None:
    obligation = duties.found["a-b.c"]
    with pytest.raises(PermissionDenied):
        actions.hand_over(account(Role.PARTNER), obligation, Handover(), account(Role.DIRECTOR), today())
    with pytest.raises(PermissionDenied):
        actions.let_wait(account(Role.PARTNER), obligation, Snooze(until=today(), reason="X"))
    assert not Handover.objects.exists() and not Snooze.objects.exists()


class TestHandOver:
    """To a colleague, who then has it."""

    def give(self, client: Client, to: Any, seen: Any = "") -> Any:
        return client.post(url("hand_over"), {"to": getattr(to, "pk", to), "seen": getattr(seen, "pk", seen)})

    def test_it_moves_to_the_colleague_and_is_noted_once(self, client_as: Clients, account: Any) -> None:
        giver, taker = client_as(Role.INTERNATIONAL_FUNCTION), account(Role.DIRECTOR)
        page = giver.get(url("hand_over")).content.decode()
        assert "Följ upp strategin" in page and taker.name in page
        for _each in range(2):  # a double click
            assert self.give(giver, taker).url == reverse("overview")
        assert (place(giver.account), place(taker)) == ("handed_over", "now")
        assert Handover.objects.get().by == giver.account
        assert Handover.history.count() == 1
        (entry,) = noted("hand_over")
        assert entry.actor_id == giver.account.pk
        assert "Följ upp strategin" in entry.thing and taker.name in entry.thing
        overview = giver.get(reverse("overview")).content.decode()
        assert f"Handed over to {taker.name} by {giver.account.name}" in overview

    @pytest.mark.parametrize("to", ["", "0", "x", "partner"])
    def test_only_to_somebody_who_can_do_it(self, client_as: Clients, account: Any, to: str) -> None:
        giver = client_as(Role.INTERNATIONAL_FUNCTION)
        account(Role.DIRECTOR)
        chosen = account(Role.PARTNER) if to == "partner" else to
        answer = self.give(giver, chosen)
        assert answer.status_code == 422
        assert answer.context["form"].errors["to"] == ["Choose a colleague from the list."]
        assert not Handover.objects.exists() and noted("hand_over") == []

    def test_not_to_a_colleague_of_the_demonstration(self, client_as: Clients) -> None:
        shown = Account.objects.get(key="demo-internationell-strateg")
        giver = client_as(Role.INTERNATIONAL_FUNCTION)
        assert self.give(giver, shown).status_code == 422
        demo = client_as(Role.INTERNATIONAL_FUNCTION, demonstration=True)
        assert self.give(demo, shown).status_code == 302

    def test_the_colleague_hands_it_on(self, client_as: Clients, account: Any) -> None:
        giver, taker = client_as(Role.INTERNATIONAL_FUNCTION), client_as(Role.DIRECTOR)
        third = account(Role.ASSEMBLY_SECRETARY)
        self.give(giver, taker.account)
        page = taker.get(url("hand_over"))
        assert page.context["form"].initial["seen"] == str(taker.account.pk)
        assert self.give(taker, third, seen=taker.account).status_code == 302
        assert (place(giver.account), place(taker.account), place(third)) == (
            "handed_over",
            "handed_over",
            "now",
        )
        assert Handover.objects.get().to == third

    def test_nobody_takes_it_from_somebody_unawares(self, client_as: Clients, account: Any) -> None:
        one, other = client_as(Role.INTERNATIONAL_FUNCTION), client_as(Role.INTERNATIONAL_FUNCTION)
        taker, third = account(Role.DIRECTOR), account(Role.ASSEMBLY_SECRETARY)
        self.give(one, taker)
        answer = self.give(other, third)  # opened before, sent after
        assert answer.status_code == 422
        told = answer.context["form"].non_field_errors()[0]
        assert one.account.name in told and taker.name in told
        assert Handover.objects.get().to == taker

    def test_two_at_the_same_moment(self, client_as: Clients, account: Any, monkeypatch: Any) -> None:
        """The database lets one through; the other is told, and nothing is half done."""
        one, other = client_as(Role.INTERNATIONAL_FUNCTION), client_as(Role.INTERNATIONAL_FUNCTION)
        taker, third = account(Role.DIRECTOR), account(Role.ASSEMBLY_SECRETARY)
        self.give(one, taker)
        found = [None, Handover.objects.get()]
        monkeypatch.setattr(queries, "handover_of", lambda key: found.pop(0))
        answer = self.give(other, third)
        assert answer.status_code == 422
        assert taker.name in answer.context["form"].non_field_errors()[0]
        assert Handover.objects.get().to == taker and len(noted("hand_over")) == 1

    @pytest.mark.parametrize("by", ["giver", "taker", "somebody else who could do it"])
    def test_it_is_taken_back(self, client_as: Clients, by: str) -> None:
        giver, taker = client_as(Role.INTERNATIONAL_FUNCTION), client_as(Role.DIRECTOR)
        self.give(giver, taker.account)
        client = {"giver": giver, "taker": taker}.get(by) or client_as(Role.ASSEMBLY_SECRETARY)
        assert client.get(url("take_back")).status_code == 200
        for _each in range(2):
            assert client.post(url("take_back")).status_code == 302
        assert (place(giver.account), place(taker.account)) == ("now", "now")
        assert len(noted("take_back")) == 1
        assert [each.history_type for each in Handover.history.all()] == ["-", "+"]

    def test_few_questions_however_many_colleagues(self, client_as: Clients, account: Any) -> None:
        giver = client_as(Role.INTERNATIONAL_FUNCTION)
        counts = []
        for many in (2, 20):
            for _each in range(many):
                account(Role.DIRECTOR)
            giver.get(url("hand_over"))
            with CaptureQueriesContext(connection) as asked:
                giver.get(url("hand_over"))
            counts.append(len(asked))
        assert counts[0] == counts[1] <= 12


class TestLetWait:
    """In one's own list, until a day, for a reason."""

    def wait(self, client: Client, days: int | str = 7, reason: str = "Svar väntas") -> Any:
        until = today() + timedelta(days=days) if isinstance(days, int) else days
        return client.post(url("let_wait"), {"until": str(until), "reason": reason})

    def test_it_waits_for_the_reader_alone_and_is_noted_once(self, client_as: Clients, account: Any) -> None:
        one, other = client_as(Role.INTERNATIONAL_FUNCTION), account(Role.INTERNATIONAL_FUNCTION)
        for _each in range(2):
            assert self.wait(one).url == reverse("overview")
        assert (place(one.account), place(other)) == ("waiting", "now")
        assert Snooze.history.count() == 1
        (entry,) = noted("let_wait")
        assert "Följ upp strategin" in entry.thing and "Svar väntas" in entry.thing
        page = one.get(reverse("overview")).content.decode()
        assert "Waits until" in page and "Svar väntas" in page

    @pytest.mark.parametrize(
        ("days", "reason", "wrong"),
        [
            (0, "Svar", {"until": "Choose a day that is still to come."}),
            (-1, "Svar", {"until": "Choose a day that is still to come."}),
            (91, "Svar", {"until": "at the longest"}),
            (7, "", {"reason": "Say why it may wait."}),
            (7, "   ", {"reason": "Say why it may wait."}),
            (7, "x" * 301, {"reason": "300"}),
            ("", "", {"until": "Say until which day it may wait.", "reason": "Say why"}),
            ("2026-02-30", "Svar", {"until": "date"}),
        ],
    )
    def test_what_is_wrong_is_told_beside_the_field(
        self, client_as: Clients, days: int | str, reason: str, wrong: dict[str, str]
    ) -> None:
        answer = self.wait(client_as(Role.INTERNATIONAL_FUNCTION), days, reason)
        assert answer.status_code == 422
        errors = answer.context["form"].errors
        assert errors.keys() == wrong.keys()
        for name, text in wrong.items():
            assert text in errors[name][0]
        assert not Snooze.objects.exists() and noted("let_wait") == []

    def test_ninety_days_is_the_longest(self, client_as: Clients) -> None:
        assert self.wait(client_as(Role.INTERNATIONAL_FUNCTION), 90).status_code == 302

    def test_it_can_be_changed(self, client_as: Clients) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        self.wait(client)
        form = client.get(url("let_wait")).content.decode()
        assert "Svar väntas" in form
        self.wait(client, 14, "Mer tid")
        kept = Snooze.objects.get()
        assert (kept.until, kept.reason) == (today() + timedelta(days=14), "Mer tid")

    def test_what_waited_once_can_wait_again(self, client_as: Clients) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        Snooze.objects.create(
            account=client.account, obligation="a-b.c", title="T", until=today(), reason="Förr"
        )
        assert place(client.account) == "now"
        assert "Förr" not in client.get(url("let_wait")).content.decode()
        self.wait(client)
        assert place(client.account) == "waiting"

    def test_it_is_taken_up_again(self, client_as: Clients) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        self.wait(client)
        assert client.get(url("wake")).status_code == 200
        for _each in range(2):
            assert client.post(url("wake")).status_code == 302
        assert place(client.account) == "now"
        assert len(noted("wake")) == 1

    def test_one_that_is_done_takes_nothing_with_it(self, client_as: Clients, duties: Duties) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        self.wait(client)
        duties.done("a-b.c")
        assert client.post(url("wake")).status_code == 404
        assert Snooze.objects.exists()


def test_the_deed_is_hidden_with_the_secret_that_it_tells_of(
    client_as: Clients, account: Any, duties: Duties
) -> None:
    from utblick.collaborations.models import Engagement

    hidden = Engagement.objects.get(key="samarbete-erb")
    duties.add("zebra", title="Zebrasamarbetet", permission="strategy.edit", about=("engagement", hidden.pk))
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    taker = account(Role.DIRECTOR)
    assert client.post(url("hand_over", "zebra"), {"to": taker.pk}).status_code == 302
    (entry,) = noted("hand_over")
    assert (entry.kind, entry.object_id) == ("engagement", hidden.pk)
    auditor = client_as(Role.AUDITOR)
    assert "Zebrasamarbetet" in auditor.get(reverse("audit_trail")).content.decode()
    hidden.secret = True
    hidden.save()
    assert "Zebrasamarbetet" not in auditor.get(reverse("audit_trail")).content.decode()


def test_the_due_day_of_what_waits_stays(client_as: Clients, duties: Duties) -> None:
    duties.add("a-b.c", permission="strategy.edit", due=date(2026, 1, 31))
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    client.post(url("let_wait"), {"until": str(today() + timedelta(days=3)), "reason": "X"})
    (todo,) = queries.to_do(client.account, today()).waiting
    assert todo.obligation.due == date(2026, 1, 31)
