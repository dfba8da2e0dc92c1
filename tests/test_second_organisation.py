"""A second, invented organisation lives in the house alone: other bodies, other clauses, no English."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from tests.addresses import patterns
from utblick.core.models import Identity
from utblick.people.models import Account
from utblick.search.engine import engine
from utblick.strategy.models import Strategy

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def tallmo(emptied: None) -> None:
    """An empty database with nothing in it but Tallmo's pack."""
    engine().clear()
    call_command("load", "tallmo", stdout=StringIO())


def test_nothing_of_kronoberg_is_in_its_pack() -> None:
    files = (Path(settings.PACKS) / "tallmo").glob("*.yaml")
    assert "ronoberg" not in " ".join(path.read_text(encoding="utf-8") for path in files)


def test_every_page_of_every_role_works_and_is_in_its_only_language(tallmo: None) -> None:
    assert Identity.objects.get().languages == ["sv"]
    urls = [
        *(f"/{pattern.pattern}" for pattern in _simple_addresses()),
        *(thing.get_absolute_url() for thing in _things()),
    ]
    assert len(urls) > 40
    for account in Account.objects.filter(demonstration=True):
        client = Client()
        client.force_login(account)
        client.cookies["django_language"] = "en"
        for url in urls:
            answer = client.get(url)
            assert answer.status_code in {200, 302, 403, 404}, f"{url} answers {answer.status_code}"
            if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                page = answer.content.decode()
                assert "ronoberg" not in page, url
                assert '<html lang="sv"' in page, url
                assert 'class="ub-language"' not in page, f"{url} offers a language that there is not"


def test_search_and_the_overview_tell_of_it(tallmo: None, client: Client) -> None:
    client.force_login(Account.objects.get(key="demo-kommundirektor"))
    assert Strategy.objects.get(status="adopted").title in client.get("/").content.decode()
    assert "Inget hittades" not in client.get("/sok/?q=vänorter").content.decode()


def _simple_addresses() -> list[Any]:
    """Addresses that need no argument; signing in and out are tried elsewhere."""
    found = [pattern for pattern in patterns() if "<" not in str(pattern.pattern)]
    return [each for each in found if each.callback.permission != "public" and "$" not in str(each.pattern)]


def _things() -> list[Any]:
    from utblick.core.things import KINDS

    return [thing for kind in KINDS.values() for thing in kind.model._default_manager.all()[:3]]
