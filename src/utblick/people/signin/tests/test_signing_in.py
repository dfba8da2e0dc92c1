"""Signing in and out, being locked out, sessions that end, the password that is forgotten or changed."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.utils import timezone

from utblick.people.models import Account
from utblick.people.roles import Role
from utblick.people.signin import browsers
from utblick.people.signin.tests.conftest import PASSWORD, sign_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
NEW = "fyra ord som ingen gissar"


def test_one_signs_in_with_address_and_password_and_out_again(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    events = reader.history.count()
    assert sign_in(client, reader)["Location"] == "/"
    reader.refresh_from_db()
    assert reader.seen == timezone.localdate() and reader.last_login
    assert reader.history.count() == events, "signing in is no change of the account"
    assert "Vill du logga ut?" in text_of(client.get("/logga-ut/"))
    client.post("/logga-ut/")
    assert client.get("/").status_code == 302


def test_one_comes_to_the_page_one_asked_for_but_never_to_another_house(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    form = {"login": reader.email.upper(), "password": PASSWORD}
    assert client.post("/logga-in/?next=/personer/", form)["Location"] == "/personer/"
    client.logout()
    assert client.post("/logga-in/?next=https://evil.example/", form)["Location"] == "/"


def test_wrong_password_and_unknown_address_are_told_the_same(account: Any, client: Client) -> None:
    wrong = sign_in(client, account(), "not the password")
    unknown = client.post("/logga-in/", {"login": "nobody@example.org", "password": "x"})
    for answer in (wrong, unknown):
        assert "Adressen eller lösenordet är fel." in text_of(answer)


def test_nobody_signs_up_and_no_address_is_managed(client: Client) -> None:
    for address in ("/signup/", "/accounts/signup/", "/registrera/", "/email/", "/accounts/email/"):
        assert client.get(address).status_code == 404


def test_after_five_failures_the_account_is_locked_and_told_until_when(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    for number in range(5):
        # Another host name or port must not give five more tries.
        answer = sign_in(client, reader, "wrong", headers={"host": f"localhost:{8000 + number}"})
        assert "låst" not in text_of(answer)
    answer = sign_in(client, reader)
    told = text_of(answer)
    found = re.search(r"kontot.*?är det låst till (\d\d[.:]\d\d)", told)
    assert found, told
    until = timezone.localtime() + timedelta(minutes=15)
    assert found[1].replace(":", ".") in {f"{until + timedelta(minutes=late):%H.%M}" for late in (0, 1)}
    assert "_auth_user_id" not in client.session
    client.cookies["django_language"] = "en"
    assert "so it is locked until" in text_of(sign_in(client, reader))


def test_an_account_that_others_lock_is_opened_by_a_new_password(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    for _number in range(6):
        sign_in(client, reader, "wrong")
    _choose_new(client, reader)
    assert sign_in(client, reader, NEW)["Location"] == "/"


def test_too_many_failures_from_one_network_are_told_as_such(account: Any, client: Client) -> None:
    for number in range(31):
        answer = client.post("/logga-in/", {"login": f"guess{number}@example.org", "password": "x"})
    # Thirty a minute are too many for the page itself as well: whichever stops them, it is told in Swedish.
    assert answer.status_code in {200, 429}
    assert re.search(r"från ert nätverk|För många försök", text_of(answer))


def test_a_page_asked_for_too_often_answers_in_our_frame(account: Any, client: Client, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login": "1/m/ip"}
    sign_in(client, account(), "wrong")
    answer = sign_in(client, account(), "wrong")
    assert answer.status_code == 429 and "För många försök på en gång" in text_of(answer)


def test_a_session_ends_with_the_browser_and_after_ten_hours(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    sign_in(client, reader)
    assert client.cookies["sessionid"]["expires"] == "" and client.cookies["sessionid"]["max-age"] == ""
    stored = Session.objects.get(session_key=client.session.session_key)
    assert timedelta(hours=9, minutes=59) < stored.expire_date - timezone.now() <= timedelta(hours=10)
    Session.objects.update(expire_date=timezone.now())
    assert client.get("/mitt-konto/").status_code == 302


def test_a_closed_account_is_out_at_once(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    sign_in(client, reader)
    Account.objects.filter(pk=reader.pk).update(is_active=False)
    assert client.get("/mitt-konto/").status_code == 302
    assert "Kontot är stängt" in text_of(client.get(sign_in(Client(), reader)["Location"]))


def test_a_forgotten_password_is_chosen_anew_once(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    link = _choose_new(client, reader)
    assert sign_in(client, reader, NEW)["Location"] == "/"
    told = text_of(Client().get(link))
    assert "Länken fungerar inte längre" in told and "Be om en ny länk" in told


def test_the_letter_is_in_the_accounts_language_and_says_whose_house_it_is(
    account: Any, client: Client
) -> None:
    reader = account(Role.OFFICER, language="en")
    client.post("/losenord/glomt/", {"email": reader.email})
    account(Role.OFFICER)
    client.cookies["django_language"] = "en"
    client.post("/losenord/glomt/", {"email": Account.objects.latest("pk").email})
    english, swedish = mail.outbox
    assert english.subject == "Region Kronoberg: Choose a new password"
    assert swedish.subject == "Region Kronoberg: Välj ett nytt lösenord"
    assert "Region Kronoberg" in swedish.body and "tre dagar" in swedish.body
    assert not swedish.alternatives and "<" not in swedish.body and "&" not in swedish.body


def test_strangers_closed_and_demonstration_accounts_get_no_e_mail_and_the_same_page(
    account: Any, client: Client
) -> None:
    closed = account(is_active=False)
    shared = Account.objects.filter(demonstration=True).first()
    pages = {
        text_of(client.post("/losenord/glomt/", {"email": email}, follow=True))
        for email in ("nobody@example.org", closed.email, shared.email, account().email)
    }
    assert len(pages) == 1 and "Titta i din inkorg" in pages.pop()
    assert len(mail.outbox) == 1


def test_a_mail_server_that_fails_is_not_told_to_the_visitor(
    account: Any, client: Client, monkeypatch: Any, caplog: Any
) -> None:
    def refuse(*_args: Any, **_more: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)
    answer = client.post("/losenord/glomt/", {"email": account().email}, follow=True)
    assert answer.status_code == 200 and "could not be sent" in caplog.text


def test_a_new_account_without_password_chooses_one(client: Client) -> None:
    reader = Account.objects.create_user("ny@example.org", name="Ny Person")
    _choose_new(client, reader)
    assert sign_in(client, reader, NEW).status_code == 302


def test_a_bad_password_is_refused_beside_the_field_in_swedish(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    sign_in(client, reader)
    form = {"oldpassword": "wrong", "password1": "kort", "password2": "annat"}
    told = text_of(client.post("/losenord/andra/", form))
    for word in ("Det är inte lösenordet du har nu.", "minst 12 tecken", "Något behöver rättas"):
        assert word in told


def test_changing_the_password_ends_the_other_sessions(account: Any, client: Client) -> None:
    reader, elsewhere = account(Role.OFFICER), Client()
    sign_in(client, reader)
    sign_in(elsewhere, reader)
    form = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert client.post("/losenord/andra/", form)["Location"] == "/mitt-konto/"
    assert elsewhere.get("/mitt-konto/").status_code == 302
    sign_in(client, reader, NEW)
    assert text_of(client.get("/sessioner/")).count("127.0.0.1") == 1


def test_other_sessions_are_listed_and_ended_in_few_queries(
    account: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    reader = account(Role.OFFICER)
    others = [Client() for _number in range(4)]
    for each in others:
        sign_in(each, reader, headers={"user-agent": "Mozilla/5.0 (iPhone) CriOS/130 Safari/605"})
    sign_in(client, reader, headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Gecko/2010 Firefox/130.0"})
    with django_assert_max_num_queries(12):
        told = text_of(client.get("/sessioner/"))
    assert told.count("Chrome, iPhone") == 4 and "Firefox, Windows den här" in told
    client.post("/sessioner/")
    assert client.get("/sessioner/").status_code == 200
    assert {each.get("/sessioner/").status_code for each in others} == {302}


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/130 Safari/537 Edg/130.0", "Edge, Windows"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14) AppleWebKit/605 Version/17 Safari/605", "Safari, Mac"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537 Chrome/130 Mobile Safari/537", "Chrome, Android"),
        ("curl/8.5", ""),
    ],
)
def test_browsers_are_told_in_words(sent: str, words: str) -> None:
    assert browsers.in_words(sent) == words


def test_a_form_that_is_too_old_says_so(account: Any) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/logga-in/", {})
    assert answer.status_code == 403 and "Formuläret var för gammalt" in text_of(answer)


def test_an_account_without_a_role_is_told_what_to_do(client_as: Any) -> None:
    answer = client_as("").get("/")
    assert answer.status_code == 403 and "du har ingen roll än" in text_of(answer)


def _choose_new(client: Client, reader: Account) -> str:
    """Go the whole way of a forgotten password; return the link of the letter."""
    sent_before = len(mail.outbox)
    client.post("/losenord/glomt/", {"email": reader.email})
    found = re.search(r"http://[^/]+(/\S+)", str(mail.outbox[sent_before].body))
    assert found
    form = client.get(found[1])["Location"]
    assert "at least" not in text_of(client.get(form))
    assert client.post(form, {"password1": NEW, "password2": NEW})["Location"] == "/losenord/nytt/klart/"
    return found[1]
