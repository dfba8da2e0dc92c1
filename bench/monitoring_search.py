"""How long a search in 200 000 items takes, and the page of a desk with as many stories: p50 and p95 of each,
in milliseconds, and in brackets those of this process's own work, since others may use the machine.

In a database of its own: `UTBLICK_DATABASE` of a PostgreSQL, or else a new SQLite file. `ITEMS` says how many items.
`KEEP=1` asks the database that `UTBLICK_DATA` holds, filled before.
"""

import os
import random
import tempfile
from datetime import UTC, date, datetime, timedelta
from time import perf_counter, process_time

ITEMS = int(os.environ.get("ITEMS", "200000"))
ROUNDS = 300


def main() -> None:
    """Fill a database, and ask."""
    os.environ.setdefault("UTBLICK_MODE", "demonstration")
    os.environ.setdefault("UTBLICK_DATA", tempfile.mkdtemp())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "utblick.config.settings")
    import django

    django.setup()
    from django.core.management import call_command

    words = _words()
    if not os.environ.get("KEEP"):
        call_command("migrate", verbosity=0)
        fill(words)
    searches(words)
    desk()


def _words() -> list[str]:
    draw = random.Random(3)
    syllables = "ka lo ri ste ming för sam ver tion het und ga el bro nä skog energi hälsa klimat"
    parts = syllables.split(" ")
    made = ("".join(draw.choices(parts, k=draw.randint(2, 4))) for _word in range(20_000))
    return list(dict.fromkeys(made))  # in the same order in every process, so that common words stay common


def fill(words: list[str]) -> None:
    """Make items with a title of eight words and a text of sixty, few words common as in a language."""
    from utblick.monitoring import searching
    from utblick.monitoring.models import Delivery, Item, Story
    from utblick.people.models import Organization
    from utblick.sources.models import Source

    draw = random.Random(5)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    pool = draw.choices(words, weights, k=500_000)
    source = Source.objects.create(name="A", purpose="news")
    unit = Organization.objects.create(name="Enheten", key="enheten", classification="administration")
    now = datetime(2026, 11, 27, 9, tzinfo=UTC)
    began = perf_counter()
    for start in range(0, ITEMS, 5_000):
        stories, items = [], []
        for number in range(start, min(start + 5_000, ITEMS)):
            at = draw.randrange(len(pool) - 80)
            day = date(2026, 11, 27) - timedelta(days=(ITEMS - number) * 900 // ITEMS)
            title = " ".join(pool[at : at + 8])
            stories.append(Story(title=title, first_day=day, last_day=day))
            items.append(
                Item(
                    fetched_from=source,
                    guid=f"n{number}",
                    title=title,
                    text=" ".join(pool[at + 8 : at + 68]),
                    language="sv" if number % 2 else "en",
                    published=day,
                    first_seen=now,
                    text_key=f"{number:016x}",
                )
            )
        Story.objects.bulk_create(stories)
        for item, story in zip(items, stories, strict=True):
            item.story = story
        Item.objects.bulk_create(items)
        searching.put(items)
        Delivery.objects.bulk_create(
            [
                Delivery(story=each, unit=unit, score=draw.randint(20, 100), delivered_at=now, version=1)
                for each in stories
            ]
        )
    print(f"{ITEMS} items kept and indexed in {perf_counter() - began:.0f} s")


Times = list[tuple[float, float]]
"""Seconds by the clock and of this process's own work, of each round."""


def _now() -> tuple[float, float]:
    return perf_counter(), process_time()


def _since(began: tuple[float, float]) -> tuple[float, float]:
    ended = _now()
    return ended[0] - began[0], ended[1] - began[1]


def _told(what: str, times: Times) -> None:
    said = []
    for name, place in (("p50", len(times) // 2), ("p95", int(len(times) * 0.95)), ("worst", -1)):
        clock, own = (sorted(each)[place] * 1000 for each in zip(*times, strict=True))
        said.append(f"{name} {clock:.1f} ({own:.1f})")
    print(f"{what}: {', '.join(said)} ms")


def searches(words: list[str]) -> None:
    """Ask for one to three words, common and rare, with and without a day and a language."""
    from utblick.monitoring import searching

    draw = random.Random(7)
    for what, more in (
        ("search", {}),
        ("search, one language of the last 90 days", {"language": "sv", "since": date(2026, 8, 29)}),
    ):
        times: Times = []
        for _round in range(ROUNDS):
            ranks = [min(int(draw.paretovariate(0.4)), len(words) - 1) for _word in range(draw.randint(1, 3))]
            wanted = searching.Wanted(" ".join(words[rank] for rank in ranks), **more)  # type: ignore[arg-type]
            began = _now()
            ids, _following = searching.find(wanted)
            searching.items(ids)
            times.append(_since(began))
        _told(what, times)


def desk() -> None:
    """Read the first page of a desk with all the stories on it, as an officer of its unit."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from utblick.people.models import Account, Organization, RoleAssignment

    settings.ALLOWED_HOSTS = ["*"]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.ROOT_URLCONF = "bench.bare_stories"
    unit = Organization.objects.get(key="enheten")
    account = Account.objects.filter(email="a@example.org").first()
    if account is None:
        account = Account.objects.create_user("a@example.org", "x", name="A")
        RoleAssignment.objects.create(account=account, role="officer", unit=unit)
    client = Client()
    client.force_login(account)
    own = {}
    for what, address in (("bare view, 50 rows", "/bare/"), (f"desk with {ITEMS} stories", "/omvarld/bord/")):
        assert client.get(address).status_code == 200
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        questions = len(asked)
        times: Times = []
        for _round in range(40):
            began = _now()
            client.get(address)
            times.append(_since(began))
        _told(f"{what}, {questions} queries", times)
        own[address] = sorted(each[1] for each in times)[20]
    print(f"ratio of own work, bare view to desk: {own['/bare/'] / own['/omvarld/bord/']:.2f}")


if __name__ == "__main__":
    main()
