"""What is derived from the large organisation: all obligations, and a calendar feed of 2 000 events.

Run by `bench/run.py` in the house that it has filled, before it is served.
"""

import time

import django

django.setup()

from django.urls import reverse  # noqa: E402
from django.utils import timezone  # noqa: E402

from utblick.core import obligations  # noqa: E402
from utblick.core.dates import today  # noqa: E402
from utblick.people.models import Account  # noqa: E402
from utblick.yearwheel.feeds import events, ical, publishing  # noqa: E402
from utblick.yearwheel.models import CalendarFeed, FeedEvent  # noqa: E402

MANY = 2_000


def main() -> None:
    """Derive, publish, publish again, and print the seconds that each took."""
    reverse("overview")  # the addresses are read before anything is measured, as a server has done
    now, day = timezone.now(), today()
    start = time.perf_counter()
    found = obligations.derive(day)
    print(f"All {len(found)} obligations derived: {time.perf_counter() - start:.2f} s")

    account = Account.objects.filter(
        demonstration=True, role_assignments__role="head_of_administration"
    ).first()
    if account is None:
        raise SystemExit("the demonstration has no account for a head of administration")
    start = time.perf_counter()
    feed = CalendarFeed.objects.create(account=account, made_on=day)
    wanted = dict(list(events.wanted(feed, day).items())[:MANY])
    print(f"What a head's feed of {len(wanted)} events says: {time.perf_counter() - start:.2f} s")
    for what in ("published for the first time", "published again, nothing new"):
        start = time.perf_counter()
        published = publishing.publish(feed, wanted, now, day)
        written = ical.calendar("Utblick", "sv", published)
        took = time.perf_counter() - start
        print(f"{len(published)} events {what}: {took:.2f} s ({len(written) / 1000:.0f} kB)")
    FeedEvent.objects.filter(feed=feed).delete()


if __name__ == "__main__":
    main()
