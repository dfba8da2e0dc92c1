"""How long a search in 200 000 items takes, and the page of a desk with as many stories: p50 and p95 of each.

In a database of its own: `UTBLICK_DATABASE` of a PostgreSQL, or else a new SQLite file. `ITEMS` says how many items.
"""

import os
import random
import tempfile
from datetime import UTC, date, datetime, timedelta
from time import perf_counter

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

    call_command("migrate", verbosity=0)
    words = _words()
    fill(words)
    searches(words)
    desk()


def _words() -> list[str]:
    draw = random.Random(3)
    syllables = "ka lo ri ste ming för sam ver tion het und ga el bro nä skog energi hälsa klimat"
    parts = syllables.split(" ")
    return list({"".join(draw.choices(parts, k=draw.randint(2, 4))) for _word in range(20_000)})


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


def _told(what: str, times: list[float]) -> None:
    times.sort()
    middle, late = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"{what}: p50 {middle * 1000:.1f} ms, p95 {late * 1000:.1f} ms, worst {times[-1] * 1000:.1f} ms")


def searches(words: list[str]) -> None:
    """Ask for one to three words, common and rare, with and without a day and a language."""
    from utblick.monitoring import searching

    draw = random.Random(7)
    for what, more in (
        ("search", {}),
        ("search, one language of the last 90 days", {"language": "sv", "since": date(2026, 8, 29)}),
    ):
        times = []
        for _round in range(ROUNDS):
            ranks = [min(int(draw.paretovariate(0.4)), len(words) - 1) for _word in range(draw.randint(1, 3))]
            wanted = searching.Wanted(" ".join(words[rank] for rank in ranks), **more)  # type: ignore[arg-type]
            began = perf_counter()
            ids, _following = searching.find(wanted)
            searching.items(ids)
            times.append(perf_counter() - began)
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
    account = Account.objects.create_user("a@example.org", "x", name="A")
    unit = Organization.objects.get(key="enheten")
    RoleAssignment.objects.create(account=account, role="officer", unit=unit)
    client = Client()
    client.force_login(account)
    times = []
    for _round in range(20):
        began = perf_counter()
        with CaptureQueriesContext(connection) as asked:
            answer = client.get("/omvarld/bord/")
        times.append(perf_counter() - began)
        assert answer.status_code == 200, answer.status_code
    _told(f"page of a desk with {ITEMS} stories, {len(asked)} queries", times)


if __name__ == "__main__":
    main()
