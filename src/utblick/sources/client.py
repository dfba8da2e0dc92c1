"""The one way out to foreign addresses: guarded against what an address may lead to, and limited in size and time.

Only http and https. A name is resolved once, every address that it has is checked, and the connection goes to the
address that was checked, so that a name cannot mean something else a moment later. Redirects are followed by hand and
checked again at each step. Nothing here reads a database, and nothing happens at import.
"""

import contextlib
import functools
import http.client
import ipaddress
import socket
import ssl
import threading
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urljoin, urlsplit

from utblick.core.rules import gettext_noop as _

PORTS = {"http": 80, "https": 443}
REDIRECTS = {301, 302, 303, 307, 308}
FOR_GOOD = {301, 308}
LONGEST = 1000
"""So long at most is an address that a source can have."""
ACCEPT = "application/json, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.8"
# Ways in which one address is written inside another, and shared or documentation ranges that Python calls global.
NOT_OURS = tuple(
    ipaddress.ip_network(each)
    for each in (
        "100.64.0.0/10",
        "192.88.99.0/24",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2002::/16",
        "2001::/32",
        "3fff::/20",
        "fec0::/10",
    )
)


class Trouble(Exception):
    """Something that kept an address from being read. `message` is told in the log of readings, with its detail."""

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.message, self.detail = message, detail


class Refused(Trouble):
    """The address, or one that it led to, is not one that may be read."""


class Silent(Trouble):
    """Nobody answered, or not in time."""


class Wrong(Trouble):
    """The answer was none that can be used."""


class Gone(Wrong):
    """The source says that what lay there is gone for good (410)."""


class Busy(Trouble):
    """The source asks to be left alone for `seconds`."""

    def __init__(self, message: str, seconds: int, detail: str = "") -> None:
        super().__init__(message, detail)
        self.seconds = seconds


@dataclass(frozen=True)
class Limits:
    """What a reading may take. `seconds` is for the whole of one answer, `size` in bytes after unpacking.

    `open_hosts` are `host:port` that may be read although they are private: for tests and demonstration only.
    """

    seconds: float = 20.0
    size: int = 10_000_000
    redirects: int = 5
    agent: str = "Utblick/1.0"
    open_hosts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Request:
    """What is asked for: an address, and a body where it is asked by POST."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


@dataclass(frozen=True)
class Answer:
    """What was answered. Header names are in small letters. `url` is where it was found at last.

    `moved` is where the source says that it has moved for good; "" where it has not, or only for now.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str
    moved: str = ""

    @property
    def is_same(self) -> bool:
        """Whether the source says that nothing has changed since last time."""
        return self.status == 304


def read(request: Request, limits: Limits) -> Answer:
    """Return the answer to a request. Raises Refused, Silent, Busy or Wrong; 304 is an answer."""
    for_good = True
    lasting = ""
    for _step in range(limits.redirects + 1):
        answer = _one(request, limits)
        where = answer.headers.get("location", "")
        if answer.status not in REDIRECTS or not where:
            return replace(_checked(answer), moved=lasting)
        moved = urljoin(request.url, where)
        if urlsplit(request.url).scheme == "https" and urlsplit(moved).scheme != "https":
            raise Refused(_("the source leads from a secure address to one that is not"))
        # After one step that is for now only, nothing that follows says where the source itself has moved.
        for_good = for_good and answer.status in FOR_GOOD
        lasting = moved if for_good and len(moved) <= LONGEST else lasting
        keep = request.body if answer.status in {307, 308} else None
        request = replace(request, url=moved, body=keep)
    raise Wrong(_("the source leads on from address to address without end"))


def _checked(answer: Answer) -> Answer:
    if answer.status in {429, 503}:
        seconds = retry_after(answer.headers.get("retry-after", ""), datetime.now(UTC))
        raise Busy(_("the source asks to be left alone for a while"), seconds, str(answer.status))
    if answer.status == 410:
        raise Gone(_("the source says that it is gone for good"), "410")
    if answer.status != 304 and not 200 <= answer.status < 300:
        raise Wrong(_("the source answers with an error"), str(answer.status))
    return answer


def retry_after(text: str, now: datetime) -> int:
    """Return the seconds that a Retry-After header asks for (a number or a day), at most a week; 0 where unstated."""
    week = 7 * 24 * 3600
    if text.strip().isdecimal():
        return min(int(text.strip()[:9]), week)
    try:
        when = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return 0
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0, min(int((when - now).total_seconds()), week))


def shape(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port of an address. Raises Refused for one that is none of the web."""
    if any(each.isspace() or each == "\\" or ord(each) < 32 for each in url):
        raise Refused(_("the address holds characters that an address cannot hold"))
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Refused(_("the address cannot be understood")) from None
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in PORTS or not host:
        raise Refused(_("only addresses that begin with http:// or https:// are read"))
    if parts.username is not None or parts.password is not None:
        raise Refused(_("the address holds a user name"))
    return parts.scheme, host, port or PORTS[parts.scheme]


def vetted(url: str, limits: Limits) -> tuple[str, str, int, str]:
    """Return scheme, host, port and the checked address to connect to. Raises Refused, Silent."""
    scheme, host, port = shape(url)
    is_open = f"{host}:{port}" in limits.open_hosts
    if port not in PORTS.values() and not is_open:
        raise Refused(_("only the usual ports of the web are read"))
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Silent(_("the name of the address is not known")) from None
    addresses = [str(each[4][0]) for each in found]
    if not is_open and any(not is_public(each) for each in addresses):
        raise Refused(_("the address leads into a private network"))
    return scheme, host, port, addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, also where it is written inside another."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        return is_public(str(found.ipv4_mapped))
    if any(found.version == net.version and found in net for net in NOT_OURS):
        return False
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


@functools.cache
def _trust() -> ssl.SSLContext:
    """Whose certificates are believed. Reading them from the disk takes longer than many an answer."""
    return ssl.create_default_context()


class _Pinned(http.client.HTTPConnection):
    """A connection to an address that has been checked, whatever its name would mean now."""

    def __init__(self, host: str, port: int, address: str, seconds: float, secure: bool) -> None:
        super().__init__(host, port, timeout=seconds)
        self._address, self._secure = address, secure

    def connect(self) -> None:
        """Connect to the checked address; a certificate is still to be that of the name."""
        plain = socket.create_connection((self._address, self.port), self.timeout)
        self.sock = _trust().wrap_socket(plain, server_hostname=self.host) if self._secure else plain


def _one(request: Request, limits: Limits) -> Answer:
    scheme, host, port, address = vetted(request.url, limits)
    parts = urlsplit(request.url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection = _Pinned(host, port, address, limits.seconds, scheme == "https")
    headers = {
        "User-Agent": limits.agent,
        "Accept": ACCEPT,
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    out_of_time = threading.Event()

    def stop() -> None:
        # A source that sends a letter now and then never runs into the time-out of one reading.
        out_of_time.set()
        if connection.sock is not None:
            with contextlib.suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(limits.seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        method = "GET" if request.body is None else "POST"
        connection.request(
            method,
            path.encode("utf-8").decode("latin-1") if path.isascii() else _quoted(path),
            request.body,
            {**headers, **request.headers},
        )
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        body = _body(answer, found, limits.size)
        if out_of_time.is_set():
            raise Silent(_("no answer in time"))
        return Answer(answer.status, found, body, request.url)
    except Trouble:
        raise
    except TimeoutError:
        raise Silent(_("no answer in time")) from None
    except http.client.HTTPException:
        if out_of_time.is_set():
            raise Silent(_("no answer in time")) from None
        raise Wrong(_("the answer broke off or could not be understood")) from None
    except (OSError, ValueError) as error:
        if out_of_time.is_set():
            raise Silent(_("no answer in time")) from None
        raise Silent(_("no connection"), type(error).__name__) from None
    finally:
        timer.cancel()
        connection.close()


def _quoted(path: str) -> str:
    return quote(path, safe="/?&=%:;,+@!$'()*~-._")


def _body(answer: http.client.HTTPResponse, headers: Mapping[str, str], size: int) -> bytes:
    stated = headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > size:
        raise Wrong(_("the answer is larger than what is read"))
    unpack = None
    coding = headers.get("content-encoding", "").lower()
    if coding in {"gzip", "x-gzip", "deflate"}:
        unpack = zlib.decompressobj(wbits=47)
    elif coding not in {"", "identity"}:
        raise Wrong(_("the answer is packed in a way that is not read"))
    parts, length, raw = [], 0, 0
    while piece := answer.read1(65536):
        raw += len(piece)
        try:
            found = unpack.decompress(piece, size + 1 - length) if unpack else piece
        except zlib.error:
            raise Wrong(_("the answer could not be unpacked")) from None
        length += len(found)
        if length > size or raw > size:
            raise Wrong(_("the answer is larger than what is read"))
        parts.append(found)
    if stated.isdecimal() and answer.status != 304 and raw < int(stated):
        raise Wrong(_("the answer broke off"))
    return b"".join(parts)
