"""One's own account, the language, and the roles of the demonstration."""

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from utblick.people.models import Account, Organization
from utblick.people.roles import Role
from utblick.people.signin.demonstration import SHOWS
from utblick.people.signin.tests.conftest import confirm, sign_in, text_of, with_app

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
OWN = ["/losenord/andra/", "/tvastegs/", "/tvastegs/app/", "/tvastegs/koder/", "/sessioner/", "/bekrafta/"]


def demo_account(role: str) -> Account:
    return Account.objects.get(demonstration=True, role_assignments__role=role)


def test_my_account_tells_who_one_is(client_as: Any) -> None:
    unit = demo_account(Role.OFFICER).assignments[0].unit
    client = client_as(Role.OFFICER, unit, name="Ann Ek")
    told = text_of(client.get("/mitt-konto/"))
    for word in (
        "Ann Ek",
        client.account.email,
        f"Handläggare, för {unit.name}",
        "Byt lösenord",
        "Vad får jag göra?",
    ):
        assert word in told


def test_the_language_is_remembered_with_the_account(client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    answer = client.post("/sprak/", {"language": "en", "next": "/mitt-konto/"})
    assert answer["Location"] == "/mitt-konto/" and answer.cookies["django_language"].value == "en"
    client.account.refresh_from_db()
    assert client.account.language == "en"
    assert "My account" in text_of(client.get("/mitt-konto/"))
    client.post("/sprak/", {"language": "xx"})
    client.account.refresh_from_db()
    assert client.account.language == "en"


def test_every_role_has_something_to_show() -> None:
    assert set(SHOWS) == set(Role.values)


def test_every_demonstration_account_is_one_press_away(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    assert 'href="/prova/"' in client.get("/logga-in/").content.decode()
    with django_assert_max_num_queries(12):
        page = client.get("/prova/")
    presses = re.findall(r'action="(/prova/\d+/)"', page.content.decode())
    assert len(presses) == Account.objects.filter(demonstration=True).count() >= 12
    for press in presses:
        assert client.post(press)["Location"] == "/"
        assert client.get("/").status_code == 200
    assert "Din roll nu" in text_of(client.get("/prova/"))
    assert client.get(presses[0]).status_code == 405


def test_a_demonstration_account_is_nobodys_own(client: Client) -> None:
    shared = demo_account(Role.OFFICER)
    client.post(f"/prova/{shared.pk}/")
    for url in OWN:
        for answer in (client.get(url), client.post(url)):
            assert "Ett demonstrationskonto är allas" in text_of(answer), url
    client.post("/sprak/", {"language": "en", "next": "/mitt-konto/"})
    shared.refresh_from_db()
    assert shared.language == "sv"
    assert "/sessioner/" not in client.get("/mitt-konto/").content.decode()


def test_nobody_tries_an_account_that_is_somebodys(account: Any, client: Client) -> None:
    assert client.post(f"/prova/{account(Role.ADMINISTRATOR).pk}/").status_code == 404
    shared = demo_account(Role.OFFICER)
    shared.set_password("somebody has made it their own")
    shared.save()
    assert client.post(f"/prova/{shared.pk}/").status_code == 403


@pytest.mark.usefixtures("production")
def test_production_has_no_accounts_to_try(client: Client) -> None:
    shared = demo_account(Role.OFFICER)
    assert client.get("/prova/").status_code == 404
    assert client.post(f"/prova/{shared.pk}/").status_code == 404
    assert "/prova/" not in client.get("/logga-in/").content.decode()


def _pieces(client: Client, url: str, language: str, data: dict[str, str] | None) -> set[str]:
    """The words of a page's main part, piece by piece."""
    client.cookies["django_language"] = language  # a stranger's
    Account.objects.update(language=language)  # everybody else's
    answer = client.get(url) if data is None else client.post(url, data)
    assert answer.status_code < 300, (url, answer.status_code)
    main = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)
    assert main, url
    return {
        " ".join(piece.split())
        for piece in re.findall(r">([^<]+)<", main[0])
        if re.search(r"[A-Za-z]", piece)
    }


STRANGER: list[tuple[str, dict[str, str] | None]] = [
    ("/logga-in/", None),
    ("/logga-in/", {}),
    ("/logga-in/", {"login": "no", "password": "x"}),
    ("/logga-in/", {"login": "nobody@example.org", "password": "x"}),
    ("/losenord/glomt/", None),
    ("/losenord/glomt/", {"email": "x"}),
    ("/losenord/glomt/skickat/", None),
    ("/losenord/nytt/klart/", None),
    ("/losenord/nytt/1-x/", None),
    ("/konto-avstangt/", None),
    ("/prova/", None),
]
SIGNED_IN: list[tuple[str, dict[str, str] | None]] = [
    ("/mitt-konto/", None),
    ("/logga-ut/", None),
    ("/bekrafta/", None),
    ("/bekrafta/", {"password": "x"}),
    ("/losenord/andra/", None),
    ("/losenord/andra/", {"oldpassword": "x", "password1": "12345678", "password2": "password"}),
    ("/losenord/andra/", {"oldpassword": "x", "password1": "test1@example.org", "password2": "x"}),
    ("/sessioner/", None),
    ("/tvastegs/", None),
    ("/tvastegs/app/", None),
    ("/tvastegs/app/", {"code": "x"}),
]
WITH_APP: list[tuple[str, dict[str, str] | None]] = [
    ("/mitt-konto/", None),
    ("/tvastegs/", None),
    ("/tvastegs/app/av/", None),
    ("/tvastegs/koder/", None),
    ("/tvastegs/koder/nya/", None),
    ("/tvastegs/bekrafta/", None),
    ("/tvastegs/bekrafta/", {"code": "x"}),
    ("/bekrafta/", None),
]


def test_no_english_is_left_on_the_swedish_pages(
    account: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    """What stands the same on the Swedish and the English page is a name, never a sentence."""
    reader = account(Role.OFFICER, name="Ann Ek")
    alike = _alike(Client(), STRANGER)
    sign_in(client, reader)
    confirm(client, "/")
    alike |= _alike(client, SIGNED_IN)
    with_app(reader)
    alike |= _alike(client, WITH_APP)
    waiting = Client()
    sign_in(waiting, reader)
    alike |= _alike(waiting, [("/tvastegs/logga-in/", None), ("/tvastegs/logga-in/", {"code": "x"})])
    names = {"Ann Ek", reader.email, "Svenska", "English"}
    names |= {f"för {each.name}" for each in Organization.objects.all()}
    names |= {each.name for each in Organization.objects.all()}
    key = re.compile(r"[A-Z2-7]{4}( [A-Z2-7]{1,4})*")  # what an app is given, in groups of four
    assert {piece for piece in alike - names if not key.fullmatch(piece)} == set()


def _alike(client: Client, pages: list[tuple[str, dict[str, str] | None]]) -> set[str]:
    found: set[str] = set()
    for url, data in pages:
        found |= _pieces(client, url, "sv", data) & _pieces(client, url, "en", data)
        cache.clear()
    return found
