"""How fast a list of a hundred is through the API, in requests a second, and its ratio to the same rows as plain JSON.

In one process, through all middleware, in a database of its own on the disk.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

ROWS, ROUNDS, REQUESTS = 300, 7, 40


def main() -> None:
    """Make a house, fill it, ask, and print."""
    os.environ.setdefault("UTBLICK_MODE", "demonstration")
    os.environ.setdefault("UTBLICK_PACKS", str(Path(__file__).resolve().parents[1] / "packs"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "utblick.config.settings"
    with tempfile.TemporaryDirectory() as data:
        os.environ["UTBLICK_DATA"] = data
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command

        settings.ROOT_URLCONF = "bench.bare_api"
        for command in (["migrate"], ["createcachetable"], ["load", "kronoberg"]):
            call_command(*command, verbosity=0, stdout=open(os.devnull, "w"))  # noqa: SIM115
        fill()
        measure(key())


def fill() -> None:
    """Make enough of what is asked for."""
    from utblick.core.dates import today
    from utblick.funding.models import Call
    from utblick.people.models import Organization, Person
    from utblick.projects.models import Project

    unit = Organization.objects.filter(classification="administration")[0]
    for number in range(ROWS):
        Person.objects.create(given_name="Namn", family_name=f"Namnsson {number}", kind="official", unit=unit)
        Project.objects.create(title=f"Projekt {number}", idea="En idé. " * 20, unit=unit)
        Call.objects.create(title=f"Utlysning {number}", identifier=f"X-{number}", first_seen=today())


def key() -> str:
    """Make a key for somebody who may read it all."""
    from datetime import timedelta

    from utblick.api import actions, keys, rules
    from utblick.api.models import ApiKey
    from utblick.api.resources import RESOURCES
    from utblick.core.dates import today
    from utblick.people.models import Account
    from utblick.people.roles import Role

    rules.CALLS = 10**9
    scopes = [rules.scope(name, rules.READ) for name in RESOURCES]
    account = Account.objects.filter(role_assignments__role=Role.INTERNATIONAL_FUNCTION)[0]
    made, text = ApiKey(name="bench", scopes=scopes, expires_on=today() + timedelta(days=1)), keys.new()
    actions.make_key(account, made, text)
    return text


def measure(text: str) -> None:
    """Ask both in turn, several times, and print the medians."""
    from django.test import Client

    from bench.bare_api import FIELDS

    client = Client(SERVER_NAME="localhost", headers={"Authorization": f"Bearer {text}"})

    def ask(address: str) -> Callable[[], float]:
        def asked() -> float:
            start = process_time()
            for _request in range(REQUESTS):
                answer = client.get(address)
            took = process_time() - start
            assert answer.status_code == 200 and len(answer.json()["items"]) == 100, answer.content[:300]
            return REQUESTS / took

        return asked

    for name in FIELDS:
        first = f"/api/v1/{name}?limit=100"
        following = f"{first}&cursor={client.get(first).json()['next']}"
        for what, address in (("first page", first), ("next page", following)):
            bare, api = ask(f"/bare/{name}"), ask(address)
            bare(), api()  # warm
            pairs = [(bare(), api()) for _round in range(ROUNDS)]
            rates = [statistics.median(each) for each in zip(*pairs, strict=True)]
            ratio = statistics.median(mine / theirs for theirs, mine in pairs)
            told = f"bare {rates[0]:6.0f}/s  API {rates[1]:6.0f}/s  ratio {ratio:.2f}"
            print(f"{name:10} {what:12} {told}")


if __name__ == "__main__":
    sys.exit(main())
