"""How long 100 000 items of feeds take to be parsed, grouped, weighed against 30 profiles and kept, against feedparser
that only parses them: in seconds of this process's own work, since others may use the machine. In a database of its
own: `UTBLICK_DATABASE` of a PostgreSQL, or else a new SQLite file.
"""

import os
import random
import sys
import tempfile
from time import process_time

ITEMS, FEED, PROFILES = int(os.environ.get("ITEMS", "100000")), 200, 30
_WORDS = """
energi klimat hälsa vård kollektivtrafik järnväg bioekonomi skog vatten östersjön kompetens utbildning kultur ungdomar
digitalisering innovation företag handel landsbygd säkerhet beredskap migration jämlikhet forskning transport bostad
energy climate health care transport rail bioeconomy forest water baltic skills education culture youth digital
innovation business trade rural security preparedness migration equality research housing region cohesion policy fund
proposal council parliament commission regulation directive consultation decision report budget programme partnership
"""
WORDS = _WORDS.split()


def feeds(count: int) -> list[bytes]:
    """Return feeds as sources write them, RSS 2.0: some items come in several feeds, some nearly the same."""
    draw = random.Random(11)
    made, items = [], []
    # Some 20 000 words of which few are common, as in a language; the telling ones are one in 50.
    parts = [
        "ka",
        "lo",
        "ri",
        "ste",
        "ming",
        "för",
        "sam",
        "ver",
        "tion",
        "het",
        "und",
        "ga",
        "el",
        "bro",
        "nä",
    ]
    others = ["".join(draw.choices(parts, k=draw.randint(1, 4))) for _word in range(20_000)]
    weights = [1 / (rank + 3) for rank in range(len(others))]
    pool = draw.choices(others, weights, k=400_000)

    def words(count: int) -> str:
        at = draw.randrange(len(pool) - count)
        some = pool[at : at + count]
        for place in range(count):
            if draw.random() < 0.02:
                some[place] = draw.choice(WORDS)
        return " ".join(some)

    for number in range(count):
        if items and draw.random() < 0.1:
            title, text = items[draw.randrange(max(0, len(items) - 3000), len(items))]
            if draw.random() < 0.5:
                text = text.replace(" ", " ny ", 1)
        else:
            title = words(9)
            text = words(draw.randint(40, 120))
        items.append((title, text))
        day = 1 + number * 27 // count
        made.append(
            f"<item><title>{title.capitalize()}</title><link>https://example.org/en/{number}?utm_source=rss</link>"
            f"<guid>g-{number}</guid><pubDate>Mon, {day:02d} Nov 2026 10:00:00 GMT</pubDate>"
            f"<description>&lt;p&gt;{text} COM(2026) {number % 997}&lt;/p&gt;</description></item>"
        )
    head = '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><language>en</language>'
    return [
        (head + "".join(made[at : at + FEED]) + "</channel></rss>").encode() for at in range(0, count, FEED)
    ]


def main() -> None:
    """Print both times and their ratio."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "utblick.config.settings")
    os.environ.setdefault("UTBLICK_MODE", "demonstration")
    os.environ["UTBLICK_DATA"] = tempfile.mkdtemp(prefix="utblick-bench-")
    import django

    django.setup()
    from datetime import timedelta

    from django.core.management import call_command
    from django.utils import timezone

    from utblick.monitoring import delivering, storing
    from utblick.monitoring.models import Delivery, Item, Rating, Story, WatchProfile
    from utblick.sources.models import Source
    from utblick.sources.parsing.feeds import feed

    call_command("migrate", verbosity=0)
    draw = random.Random(3)
    for number in range(PROFILES):
        words = "\n".join(f"{word} = {draw.choice((1, 2, 3))}" for word in draw.sample(WORDS, 10))
        WatchProfile.objects.create(name=f"Profile {number}", words=words, threshold=70)
    sources = [Source.objects.create(name=f"Source {n}", purpose="news", kind="feed") for n in range(50)]
    told = feeds(ITEMS)
    begun = process_time()
    parts = {"parse": 0.0, "keep": 0.0, "weigh": 0.0}
    now = timezone.now()
    for number, body in enumerate(told):
        start = process_time()
        read = feed(body)
        parsed = process_time()
        # As fetched over a month, so that the last days hold what they would.
        kept = storing.keep(sources[number % 50], read.items, now + timedelta(days=30 * number / len(told)))
        stored = process_time()
        delivering.weigh([*kept.new, *kept.changed], now)
        ended = process_time()
        parts["parse"] += parsed - start
        parts["keep"] += stored - parsed
        parts["weigh"] += ended - stored
    ours = process_time() - begun
    counts = {model.__name__: model.objects.count() for model in (Item, Story, Rating, Delivery)}
    print(f"{ITEMS} items: {ours:.1f} s", {name: round(value, 1) for name, value in parts.items()}, counts)
    try:
        import feedparser
    except ImportError:
        sys.exit("feedparser is not installed: pip install feedparser")
    start = process_time()
    for body in told:
        feedparser.parse(body)
    theirs = process_time() - start
    print(f"feedparser parses them: {theirs:.1f} s; ratio {theirs / ours:.2f}")


if __name__ == "__main__":
    main()
