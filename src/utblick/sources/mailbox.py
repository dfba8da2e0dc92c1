"""The mailbox that newsletters come to: read over TLS, never changed, and named by whoever runs the system.

Its host and password are settings and never in the database, so that nobody can point the system at another server of
the house from the browser.
"""

import imaplib
import ssl
from datetime import UTC, datetime, timedelta

from django.conf import settings

from utblick.core.rules import gettext_noop as _
from utblick.sources.client import Answer, Limits, Refused, Request, Silent, Wrong
from utblick.sources.parsing import newsletters

SINCE = timedelta(days=30)
MOST = 100
LARGEST = 2_000_000
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def read(request: Request, limits: Limits) -> Answer:
    """Return the letters of the last thirty days, the newest hundred at most. Raises Refused, Silent or Wrong.

    Letters that would make it more than the limits allow are left for the next time; those that are too large are
    never read.
    """
    if not settings.MAILBOX_HOST:
        raise Refused(_("no mailbox has been named by those who run the system"))
    try:
        with imaplib.IMAP4_SSL(
            settings.MAILBOX_HOST,
            settings.MAILBOX_PORT,
            ssl_context=ssl.create_default_context(),
            timeout=limits.seconds,
        ) as box:
            box.login(settings.MAILBOX_USER, settings.MAILBOX_PASSWORD)
            letters = _letters(box, limits)
    except imaplib.IMAP4.error:
        # What the server says may hold the name of the account, and is not told.
        raise Wrong(_("the mailbox does not let us in, or has no such folder")) from None
    except OSError as error:
        raise Silent(_("no connection"), type(error).__name__) from None
    return Answer(200, {}, newsletters.packed(letters), request.url)


def _letters(box: imaplib.IMAP4_SSL, limits: Limits) -> list[bytes]:
    said, _rows = box.select(settings.MAILBOX_FOLDER, readonly=True)
    if said != "OK":
        raise Wrong(_("the mailbox does not let us in, or has no such folder"))
    day = datetime.now(UTC).date() - SINCE
    _said, found = box.uid("SEARCH", "SINCE", f"{day.day:02d}-{_MONTHS[day.month - 1]}-{day.year}")
    numbers = (found[0] or b"").split() if found else []
    letters: list[bytes] = []
    size = 0
    for number in reversed(numbers[-MOST:]):
        _said, rows = box.uid("FETCH", number.decode("ascii"), f"(BODY.PEEK[]<0.{LARGEST + 1}>)")
        body = next((row[1] for row in rows if isinstance(row, tuple) and len(row) > 1), b"")
        if not body or len(body) > LARGEST:
            continue
        size += len(body)
        if size > limits.size:
            break
        letters.append(body)
    return letters
