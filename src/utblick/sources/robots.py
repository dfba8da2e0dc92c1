"""What a site says that robots may read (robots.txt): asked for once a day and host, and followed for pages.

Feeds and interfaces are there for machines; pages are not, so for them it is asked. A site that has no such file allows
all. One whose file cannot be read just now is left alone, as the standard (RFC 9309) says.
"""

import time
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from utblick.core.rules import gettext_noop as _
from utblick.sources import client
from utblick.sources.parsing.encodings import decoded

DAY = 24 * 3600.0
NAME = "Utblick"
LONGEST = 500_000
_known: dict[str, tuple[float, RobotFileParser]] = {}


def check(address: str, limits: client.Limits) -> None:
    """Raise client.Refused where the site asks robots not to read a page; client.Silent where it cannot be asked."""
    parts = urlsplit(address)
    site = f"{parts.scheme}://{parts.netloc}"
    kept = _known.get(site)
    if kept is None or kept[0] < time.monotonic():
        kept = _known[site] = (time.monotonic() + DAY, _read(site, limits))
    if not kept[1].can_fetch(NAME, address):
        raise client.Refused(_("the site asks programs not to read this page (robots.txt)"))


def forget() -> None:
    """Forget what has been read, so that it is asked for again."""
    _known.clear()


def _read(site: str, limits: client.Limits) -> RobotFileParser:
    found = RobotFileParser()
    try:
        answer = client.read(client.Request(f"{site}/robots.txt"), limits)
        found.parse(decoded(answer.body[:LONGEST], answer.headers.get("content-type", "")).splitlines())
    except client.Busy as error:
        raise client.Silent(_("the site does not say what programs may read (robots.txt)")) from error
    except client.Wrong as error:
        if error.detail.startswith("5"):
            raise client.Silent(_("the site does not say what programs may read (robots.txt)")) from error
        found.parse([])
    return found
