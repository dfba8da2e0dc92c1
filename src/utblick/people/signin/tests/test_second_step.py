"""The second step: turned on and off, asked for, asked of some, and helped back from."""

import re
from io import StringIO
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from utblick.people.models import Account
from utblick.people.roles import Role
from utblick.people.signin.tests.conftest import code, confirm, sign_in, text_of, with_app

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
APP = "/tvastegs/app/"


def test_an_app_is_set_up_and_asked_for_at_the_next_sign_in(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    # Whoever has chosen a password by letter has an address that the library calls unverified.
    EmailAddress.objects.create(user=reader, email=reader.email, verified=False, primary=False)
    sign_in(client, reader)
    assert client.get(APP)["Location"].startswith("/bekrafta/")
    assert confirm(client, APP)["Location"] == APP
    page = client.get(APP)
    assert b"data:image/svg+xml;base64," in page.content and b"style=" not in page.content
    secret = page.context["secret"].replace(" ", "")
    assert "Koden är fel" in text_of(client.post(APP, {"code": "000000"}))
    assert client.post(APP, {"code": code(secret)})["Location"] == "/tvastegs/koder/"
    assert len(re.findall(rb"<code>\d+</code>", client.get("/tvastegs/koder/").content)) == 10
    assert client.get("/tvastegs/koder/fil/")["Content-Disposition"].startswith("attachment")
    assert "10 koder kvar" in text_of(client.get("/tvastegs/"))

    other = Client()
    assert sign_in(other, reader)["Location"] == "/tvastegs/logga-in/"
    assert other.get("/").status_code == 302, "the password alone opens nothing"
    assert "Koden är fel" in text_of(other.post("/tvastegs/logga-in/", {"code": "000000"}))
    reserve = Authenticator.objects.get(user=reader, type="recovery_codes").wrap().get_unused_codes()[0]
    assert other.post("/tvastegs/logga-in/", {"code": reserve})["Location"] == "/"
    assert "9 koder kvar" in text_of(other.get("/tvastegs/"))


def test_it_is_turned_off_after_the_password(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    sign_in(client, reader)
    with_app(reader)
    confirm(client, "/tvastegs/")
    assert "Bara lösenordet" in text_of(client.get("/tvastegs/app/av/"))
    client.post("/tvastegs/app/av/")
    assert not Authenticator.objects.filter(user=reader).exists()


def test_new_reserve_codes_replace_the_old(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    sign_in(client, reader)
    with_app(reader)
    confirm(client, "/tvastegs/")
    before = client.get("/tvastegs/koder/").context["unused_codes"]
    client.post("/tvastegs/koder/nya/")
    assert not set(before) & set(client.get("/tvastegs/koder/").context["unused_codes"])


def test_one_may_change_ones_mind_before_the_code(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    with_app(reader)
    sign_in(client, reader)
    client.post("/logga-ut/", {"next": "/logga-in/"})
    assert client.get("/logga-in/").status_code == 200


def test_guessing_codes_is_stopped_and_told(account: Any, client: Client) -> None:
    reader = account(Role.OFFICER)
    with_app(reader)
    sign_in(client, reader)
    for _number in range(6):
        answer = client.post("/tvastegs/logga-in/", {"code": "000000"})
    assert "För många misslyckade försök. Försök igen om högst 15 minuter." in text_of(answer)


@pytest.mark.usefixtures("production")
@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
def test_some_roles_set_it_up_before_anything_else(account: Any, client: Client, role: str) -> None:
    reader = account(role)
    sign_in(client, reader)
    for url in ("/", "/personer/", "/mitt-konto/", "/losenord/andra/", "/tvastegs/", "/administration/"):
        assert client.get(url)["Location"] == APP, url
        assert client.post(url)["Location"] == APP, url
    for url in ("/profil.css", "/logga-ut/", "/bekrafta/"):
        assert client.get(url).status_code == 200, url
    confirm(client, APP)
    told = client.get(APP)
    assert "Din roll öppnar mycket i systemet" in text_of(told)
    client.post(APP, {"code": code(told.context["secret"].replace(" ", ""))})
    assert client.get("/").status_code == 200


@pytest.mark.usefixtures("production")
def test_other_roles_choose_for_themselves(account: Any, client: Client) -> None:
    sign_in(client, account(Role.OFFICER))
    assert client.get("/").status_code == 200


def test_a_demonstration_asks_it_of_nobody(account: Any, client: Client) -> None:
    sign_in(client, account(Role.ADMINISTRATOR))
    assert client.get("/").status_code == 200


def test_an_administrator_helps_somebody_in_again(account: Any, client_as: Any, settings: Any) -> None:
    settings.ACCOUNT_EMAIL_NOTIFICATIONS = True
    reader = account(Role.OFFICER, language="en")
    with_app(reader)
    url = f"/administration/konton/{reader.pk}/tvastegs/av/"
    assert client_as(Role.AUDITOR).post(url).status_code == 403
    assert Authenticator.objects.filter(user=reader).exists()
    administrator = client_as(Role.ADMINISTRATOR)
    assert "Ta bort det andra steget" in text_of(administrator.get(url))
    assert administrator.post(url).status_code == 302
    assert not Authenticator.objects.filter(user=reader).exists()
    assert mail.outbox[0].subject == "Region Kronoberg: Two-step sign-in is off"
    assert "tell an administrator" in mail.outbox[0].body


@pytest.mark.usefixtures("production")
def test_the_first_administrator_comes_in_by_a_link(client: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["utblick.example.org", "testserver"]
    told = StringIO()
    call_command("admin", "Anna.Ek@Example.org", "--name", "Anna Ek", stdout=told)
    made = Account.objects.get(email="anna.ek@example.org")
    assert made.name == "Anna Ek" and made.roles == {Role.ADMINISTRATOR} and not made.has_usable_password()
    link = told.getvalue().split()[-1]
    assert re.match(r"https?://utblick\.example\.org/losenord/nytt/", link)
    form = client.get("/" + link.split("/", 3)[3])["Location"]
    client.post(form, {"password1": "a-long-enough-password", "password2": "a-long-enough-password"})
    sign_in(client, made)
    assert client.get("/")["Location"] == APP


def test_the_command_helps_an_administrator_in_again(account: Any) -> None:
    reader = account(Role.ADMINISTRATOR)
    with_app(reader)
    call_command("admin", reader.email, stdout=StringIO())
    assert Authenticator.objects.filter(user=reader).count() == 2
    call_command("admin", reader.email, "--forget-second-step", stdout=StringIO())
    assert not Authenticator.objects.filter(user=reader).exists()
    assert reader.role_assignments.count() == 1


def test_the_command_refuses_what_is_no_address_and_what_is_closed(account: Any) -> None:
    shared = Account.objects.filter(demonstration=True).first()
    for email in ("anna", account(is_active=False).email, shared.email):
        with pytest.raises(CommandError):
            call_command("admin", email, stdout=StringIO())
