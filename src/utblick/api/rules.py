"""What holds for keys, calls and messages to other systems: plain values, no clock of their own."""

import hashlib
import hmac
from collections.abc import Collection
from datetime import date, datetime, timedelta

READ, WRITE = "read", "write"
LONGEST_LIFE = timedelta(days=365)
"""A key lasts a year at most: what nobody has looked at for so long is asked for anew."""
MOST_KEYS, MOST_WEBHOOKS = 20, 20
CALLS, WINDOW = 300, 60
"""So many calls a key may make in so many seconds."""
LARGEST_BODY = 256_000  # bytes
KEPT = timedelta(hours=24)
"""So long an answer is kept for whoever asks for the same again."""

TRIED_FOR = timedelta(hours=24)
"""So long a message is tried."""
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
GIVEN_UP_AFTER = timedelta(days=7)
"""An address that has taken nothing for so long is written to no more."""


def scope(resource: str, what: str) -> str:
    """Return the name of a right of a key, such as `projects:read`."""
    return f"{resource}:{what}"


def allows(scopes: Collection[str], asked: str) -> bool:
    """Whether a key with these rights may do what is asked. To write a resource is not to read it."""
    return asked in scopes


def last_day_allowed(today: date) -> date:
    """Return the last day that a key made today may be of use."""
    return today + LONGEST_LIFE


def wait(tries: int) -> timedelta:
    """Return how long to wait after so many tries of a message: four times as long each time, six hours at most."""
    return min(FIRST_WAIT * 4 ** min(max(tries - 1, 0), 10), LONGEST_WAIT)


def is_given_up(made: datetime, now: datetime) -> bool:
    """Whether a message has been tried for long enough."""
    return now - made >= TRIED_FOR


def is_dead(failing_since: datetime | None, now: datetime) -> bool:
    """Whether an address has taken nothing for so long that it is written to no more."""
    return failing_since is not None and now - failing_since >= GIVEN_UP_AFTER


def signature(secret: str, timestamp: int, body: bytes) -> str:
    """Return what a message is signed with: HMAC-SHA256, in hexadecimal, over the time, a full stop and the body."""
    return hmac.new(secret.encode(), f"{timestamp}.".encode() + body, hashlib.sha256).hexdigest()


def seconds_left(second: int) -> int:
    """Return how many seconds are left of the window that a second of the clock falls in."""
    return WINDOW - second % WINDOW
