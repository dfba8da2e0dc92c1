"""Run in a process of its own: workers are forked from it and killed at random moments, a hundred times.

Their leases are a hundred times shorter than in earnest, and each duty takes a little while to derive, so that most
are killed in the middle of something.
"""

import json
import os
import random
import signal
import sys
import time
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connections, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from utblick.core import obligations  # noqa: E402
from utblick.core.obligations import Obligation, Source  # noqa: E402
from utblick.core.periodic import PERIODIC, Periodic  # noqa: E402
from utblick.outbox import sending, writing  # noqa: E402
from utblick.outbox.models import Letter  # noqa: E402
from utblick.people.models import Account, RoleAssignment  # noqa: E402
from utblick.yearwheel import worker  # noqa: E402
from utblick.yearwheel.digests import making  # noqa: E402
from utblick.yearwheel.models import DigestChoice  # noqa: E402

LEASE = timedelta(milliseconds=40)
KILLS, MANY, OUTSIDE = 100, 60, 20


def derive(today: Any) -> Any:
    """One duty for everybody, slowly."""
    time.sleep(random.uniform(0, 0.01))
    yield Obligation("a", "Skriv planen på svenska: å ä ö", "Planen", "/", "", "yearwheel.view", today)


def set_up(given: dict[str, Any]) -> None:
    """Shorten every wait, and let it be a morning on a working day."""
    obligations.SOURCES[:] = [Source(derive, frozenset())]
    morning = datetime.fromisoformat(given["morning"])
    making.timezone = SimpleNamespace(localtime=lambda: morning, now=timezone.now)  # type: ignore[attr-defined]
    worker.LEASE = sending.LEASE = sending.LONGEST_WAIT = LEASE
    worker.NAP = worker.LONGEST_BACK_OFF = timedelta(milliseconds=5)
    for name, piece in list(PERIODIC.items()):
        PERIODIC[name] = Periodic(name, timedelta(milliseconds=5), piece.function)
    if given["port"]:
        settings.DEMONSTRATION = False
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", given["port"]


def readers() -> None:
    """Sixty accounts, half of which want a digest every day; all others are closed."""
    if DigestChoice.objects.exists():
        return
    Letter.objects.all().delete()  # what came with the pack
    for account in Account.objects.all():
        account.is_active = False
        account.save()
    for number in range(MANY):
        account = Account.objects.create_user(f"a{number}@example.org", name=f"Nr {number}")
        RoleAssignment.objects.create(account=account, role="officer")
        DigestChoice.objects.create(account=account, frequency="daily" if number % 2 else "weekly")


def outsiders() -> None:
    """Twenty receipts to people who do not sign in, written in a deed of this morning."""
    morning = making.timezone.localtime().date()
    with transaction.atomic():
        writing.post(
            writing.letter(
                "advice-receipt",
                f"{morning} {number}",
                f"b{number}@example.org",
                "Kvitto",
                "å ä ö\n",
                language="sv",
            )
            for number in range(OUTSIDE)
        )


def begin() -> int:
    """Fork a worker."""
    connections.close_all()
    child = os.fork()
    if child:
        return child
    random.seed()
    try:
        worker.run(worker.Stopping())
    finally:
        os._exit(1)


def left() -> int:
    """How many e-mails are still to be sent."""
    morning = making.timezone.localtime()
    periods = [making.days.period(each, morning, lambda day: False) for each in ("daily", "weekly")]
    gone = Letter.objects.filter(sent_at__isnull=False)
    digests = gone.filter(kind="digest", occasion__in=periods).count()
    receipts = gone.filter(kind="advice-receipt", occasion__startswith=f"{morning.date()} ").count()
    return MANY + OUTSIDE - digests - receipts


def main() -> None:
    """Kill, then let one worker finish, and tell how it went."""
    given = json.loads(sys.argv[1])
    set_up(given)
    readers()
    outsiders()
    in_the_middle = 0
    for number in range(KILLS):
        workers = [begin() for _each in range(1 + (number % 3 == 0))]  # at times two at once
        time.sleep(random.uniform(0.0, 0.08))
        for each in workers:
            os.kill(each, signal.SIGKILL)
            os.waitpid(each, 0)
        in_the_middle += left() > 0
    last = begin()
    until = time.monotonic() + 20
    while left() and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.3)  # for anything that it would do too much
    os.kill(last, signal.SIGKILL)
    os.waitpid(last, 0)
    print(json.dumps({"left": left(), "in_the_middle": in_the_middle}))  # noqa: T201


main()
