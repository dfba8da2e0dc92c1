"""The public form: what becomes of a question, robots, limits, and anything that may be typed."""

import re
from typing import Any

import pytest
from django.core import mail, signing
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from utblick.advice import guarding
from utblick.advice.models import AdviceCase, AdviceRules, AskerContact, Sending
from utblick.advice.tests.conftest import ASK, opened, question
from utblick.core.audit.models import AuditEntry
from utblick.core.audit.verifying import chain
from utblick.documents.models import RegistryEntry
from utblick.outbox import sending
from utblick.outbox.models import Letter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


def new_cases() -> Any:
    return AdviceCase.objects.exclude(key__startswith="demo-")


@pytest.mark.row("R39")
def test_a_question_becomes_a_case_with_a_number_and_an_entry(patient: None) -> None:
    client = Client()
    answer = client.post(ASK, question(client))
    assert answer.status_code == 302
    case = new_cases().get()
    assert case.number == "RÅD 2026:3" and case.channel == "form" and len(case.token) >= 43
    entry = RegistryEntry.objects.get(kind="advice-case", object_id=case.pk)
    assert (entry.number, entry.direction, entry.counterpart) == (case.number, "received", "Ett bolag")
    assert case.contact.email == "ada@example.org"
    assert AuditEntry.objects.filter(deed="advice.ask", object_id=case.pk).exists()
    assert list(chain()) == []
    shown = client.get(answer["Location"])
    text = shown.content.decode()
    assert case.number in text and case.question in text
    assert shown["X-Robots-Tag"] == "noindex, nofollow" and "no-store" in shown["Cache-Control"]
    letter = Letter.objects.get(about=case.key)
    assert letter.address == "ada@example.org" and case.token in letter.text and case.number in letter.subject


def test_no_sender_names_are_in_the_trail_or_in_the_history(patient: None) -> None:
    client = Client()
    client.post(ASK, question(client))
    assert "Ada" not in str(list(AuditEntry.objects.values_list("thing", "details", "actor")))
    assert "Ada" not in str(list(AdviceCase.history.values()))


def test_the_receipt_is_sent_and_tried_again(patient: None, monkeypatch: Any, settings: Any) -> None:
    client = Client()
    client.post(ASK, question(client))
    settings.DEMONSTRATION = False

    class Turn:
        stopping = False

        def keep(self) -> None:
            pass

    Letter.objects.exclude(address="ada@example.org").delete()
    monkeypatch.setattr(sending.EmailMessage, "send", lambda self: 1 / 0)
    sending.send_due(Turn())
    letter = Letter.objects.get()
    assert letter.sent_at is None and "ZeroDivisionError" in letter.failure and letter.tries == 1
    monkeypatch.undo()
    sending.send(letter)
    assert Letter.objects.get().sent_at is not None
    assert mail.outbox[0].to == ["ada@example.org"]


@pytest.mark.row("R39")
@pytest.mark.parametrize(
    ("email", "name", "wrong"),
    [("ada", "A", "email"), ("", "A", "email"), ("a@b", "A", "email"), ("ada@example.org", "", "name")],
)
def test_what_is_wrong_is_told_at_its_field(patient: None, email: str, name: str, wrong: str) -> None:
    client = Client()
    answer = client.post(ASK, question(client, email=email, name=name))
    assert answer.status_code == 422 and wrong in answer.context["form"].errors
    assert "Vilka program kan betala" in answer.content.decode()
    assert not new_cases().exists() and not Sending.objects.exists()


@pytest.mark.rule("advice.question_is_received")
@pytest.mark.row("R39")
def test_a_robot_is_stopped_and_a_person_can_send_again(english: None) -> None:
    client = Client()
    fast = question(client)
    answer = client.post(ASK, fast)
    assert answer.status_code == 422 and not new_cases().exists()
    assert answer.context["form"].data["opened"] == fast["opened"]  # it only has to grow older
    trapped = client.post(ASK, question(client, website="http://spam.example"))
    assert trapped.status_code == 422 and not new_cases().exists()
    assert "spam.example" not in trapped.content.decode()


def test_an_old_or_strange_token_is_replaced_by_a_new_one(patient: None) -> None:
    client = Client()
    for strange in ("", "x", "a:b:c", "a:ÅÄÖ:c", signing.TimestampSigner(salt="other").sign("k"), "\x00"):
        answer = client.post(ASK, question(client, opened=strange))
        assert answer.status_code == 422 and not new_cases().exists()
        assert "Ada Frågare" in answer.content.decode()
    anew = answer.context["form"].data["opened"]
    assert client.post(ASK, question(client, opened=anew)).status_code == 302


def test_a_replayed_form_makes_one_case(patient: None) -> None:
    client = Client()
    filled = question(client)
    first, second = client.post(ASK, filled), client.post(ASK, filled)
    assert first["Location"] == second["Location"] and new_cases().count() == 1
    case = new_cases().get()
    case.state, case.answered_on = "answered", case.asked_on
    case.save()
    other = client.post(ASK, {**filled, "question": "Något helt annat"})
    assert other.status_code == 422 and new_cases().count() == 1
    assert "Något helt annat" in other.content.decode()
    assert client.post(ASK, {**filled, "opened": other.context["form"].data["opened"], "question": "Annat"})


@pytest.mark.row("R39")
def test_too_many_are_refused_with_words_and_nothing_is_lost(patient: None, monkeypatch: Any) -> None:
    monkeypatch.setattr(guarding, "FROM_ONE_PLACE", 2)
    client = Client()
    for number in range(2):
        assert client.post(ASK, question(client, email=f"a{number}@example.org")).status_code == 302
    answer = client.post(ASK, question(client, email="b@example.org"))
    assert answer.status_code == 429 and answer["Retry-After"]
    assert "Vilka program kan betala" in answer.content.decode() and new_cases().count() == 2
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    assert elsewhere.post(ASK, question(elsewhere, email="c@example.org")).status_code == 302
    monkeypatch.setattr(guarding, "IN_ALL", 3)
    third = Client(REMOTE_ADDR="203.0.113.10")
    assert third.post(ASK, question(third, email="d@example.org")).status_code == 429


def test_nobodys_mailbox_is_filled(patient: None, monkeypatch: Any) -> None:
    monkeypatch.setattr(guarding, "TO_ONE_ADDRESS", 1)
    for number, status in enumerate((302, 429)):
        client = Client(REMOTE_ADDR=f"203.0.113.{number}")
        assert client.post(ASK, question(client, email="Ada@example.org")).status_code == status
    assert "ada@" not in str(list(Sending.objects.values()))


def test_neighbours_in_a_network_of_version_six_count_together() -> None:
    def place(address: str) -> str:
        request: Any = type("R", (), {"headers": {}, "META": {"REMOTE_ADDR": address}})()
        return guarding.place_of(request)

    assert place("2001:db8::1") == place("2001:db8::2") != place("2001:db8:1::1")
    assert place("203.0.113.1") != place("203.0.113.2")


def test_a_strange_site_cannot_send_it() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(ASK, question(client)).status_code == 403


def test_an_unknown_address_leads_nowhere_and_secret_cases_too(patient: None) -> None:
    client = Client()
    assert client.get("/radgivning/arende/hej/").status_code == 404
    where = client.post(ASK, question(client))["Location"]
    case = new_cases().get()
    case.secret = True
    case.save()
    assert client.get(where).status_code == 404


def test_nobody_is_asked_before_it_is_said_how_long_names_are_kept() -> None:
    AdviceRules.objects.all().delete()
    answer = Client().get(ASK)
    assert answer.status_code == 404 and b'name="email"' not in answer.content


def test_the_form_is_there_in_english(patient: None) -> None:
    client = Client(headers={"accept-language": "en"})
    client.post("/sprak/", {"language": "en"})
    assert re.search(r"official document|allmän handling", client.get(ASK).content.decode())


anything = st.text(max_size=400) | st.sampled_from(
    ["", "\x00", "ada@example.org", "9" * 300, "company", "1", "-1"]
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "question",
                "topic",
                "programme_text",
                "kind",
                "organization_text",
                "municipality",
                "name",
                "email",
                "opened",
                "website",
            ]
        ),
        anything,
    )
)
def test_whatever_is_typed_nothing_breaks_and_nothing_is_half_done(
    patient: None, typed: dict[str, str]
) -> None:
    client = Client(REMOTE_ADDR="203.0.113.77")
    Sending.objects.all().delete()
    before = (AdviceCase.objects.count(), AskerContact.objects.count(), RegistryEntry.objects.count())
    filled = question(client) | typed
    answer = client.post(
        ASK, {name: text.encode("utf-8", "replace").decode() for name, text in filled.items()}
    )
    assert answer.status_code in (302, 422, 429)
    made = 1 if answer.status_code == 302 else 0
    after = (AdviceCase.objects.count(), AskerContact.objects.count(), RegistryEntry.objects.count())
    assert after == tuple(each + made for each in before)


def test_the_form_carries_the_key_of_its_case(patient: None) -> None:
    client = Client()
    sealed = opened(client)
    key, seconds = guarding.read(sealed)
    assert len(key) == 32 and seconds is not None and seconds < 60
    client.post(ASK, question(client, opened=sealed))
    assert new_cases().get().key == key
