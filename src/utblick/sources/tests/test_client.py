"""The guarded client: where it never goes, and what it does with answers that are none."""

import socket
from datetime import UTC, datetime
from typing import Any

import pytest

from utblick.sources import client
from utblick.sources.tests.server import serve

OPEN = client.Limits()
INNER = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.0.1",
    "169.254.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "192.88.99.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "nonsense",
]


def limits(host: str, **more: Any) -> client.Limits:
    return client.Limits(open_hosts=frozenset({host}), **more)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "http:///nothing",
        "http://user:secret@example.org/",
        "http://exa mple.org/",
        "http://example.org\\@127.0.0.1/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0.0.0.0/",
        "http://10.0.0.7/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://localhost/",
        "http://localhost./",
        "http://LOCALHOST/",
        "http://0/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://127.0.0.1./",
        "http://127.255.255.254/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://198.18.0.1/",
        "http://192.0.2.1/",
        "http://224.0.0.1/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        "http://[::]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[::127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[fe80::1%25eth0]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[64:ff9b::10.0.0.1]/",
        "http://[64:ff9b:1::1]/",
        "http://[2001:0:53aa:64c::1]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[2002:a00:1::]/",
        "http://example.org@127.0.0.1/",
        "http://127.0.0.1#@example.org/",
        "http://127.0.0.1?@example.org/",
        "http://example.org\t.evil/",
        "http://example.org\r\nHost: inner/",
        "//example.org/",
        "javascript:alert(1)",
        "gopher://example.org/",
        "http://[::1/",
        "http://example.org:0x50/",
        "",
        "http://example.org:8080/",
        "http://127.0.0.1:99999/",
    ],
)
def test_addresses_that_are_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def known(host: str, port: int, **kw: Any) -> Any:
        return [(2, 1, 6, "", ("93.184.216.34", port))] if host == "example.org" else real(host, port, **kw)

    monkeypatch.setattr(socket, "getaddrinfo", known)
    with pytest.raises((client.Refused, client.Silent)):
        client.read(client.Request(url), OPEN)
    # Where a name is not known, no address could be checked; where one was, it was never connected to.
    monkeypatch.setattr(socket, "create_connection", lambda *args, **kw: pytest.fail("connected"))
    with pytest.raises((client.Refused, client.Silent)):
        client.read(client.Request(url), OPEN)


@pytest.mark.parametrize("address", INNER)
def test_addresses_that_are_not_of_the_open_internet(address: str) -> None:
    assert not client.is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_addresses_of_the_open_internet(address: str) -> None:
    assert client.is_public(address)


def test_a_name_with_one_private_address_among_others_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kw: both)
    with pytest.raises(client.Refused):
        client.vetted("http://both.example/", OPEN)


@pytest.mark.parametrize("where", ["http://169.254.169.254/", "file:///etc/passwd", "http://127.0.0.1:1/"])
def test_a_redirect_is_checked_again(where: str) -> None:
    with serve() as (state, host):
        state.location = where
        with pytest.raises(client.Refused):
            client.read(client.Request(f"http://{host}/moved"), limits(host))


@pytest.mark.parametrize(
    ("status", "moved"), [(301, True), (308, True), (302, False), (303, False), (307, False)]
)
def test_a_move_for_good_is_told_from_one_for_now(status: int, moved: bool) -> None:
    with serve() as (state, host):
        state.location, state.redirect = "/feed", status
        answer = client.read(client.Request(f"http://{host}/moved"), limits(host))
        assert answer.moved == (f"http://{host}/feed" if moved else "")


def test_a_redirect_to_a_name_that_is_private_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def known(host: str, port: int, *more: Any, **kw: Any) -> Any:
        inner = [(2, 1, 6, "", ("10.0.0.9", port))]
        return inner if host == "inner.example" else real(host, port, *more, **kw)

    monkeypatch.setattr(socket, "getaddrinfo", known)
    with serve() as (state, host):
        state.location = "http://inner.example/secret"
        with pytest.raises(client.Refused, match="private"):
            client.read(client.Request(f"http://{host}/moved"), limits(host))


def test_redirects_are_followed_but_not_for_ever() -> None:
    with serve() as (state, host):
        state.location = "/feed"
        assert client.read(client.Request(f"http://{host}/moved"), limits(host)).body.startswith(b"<?xml")
        state.location = "/moved"
        with pytest.raises(client.Wrong):
            client.read(client.Request(f"http://{host}/moved"), limits(host))


def test_we_say_who_we_are() -> None:
    with serve() as (state, host):
        client.read(
            client.Request(f"http://{host}/"), limits(host, agent="Utblick/1.0 (+https://example.org)")
        )
        assert state.seen[0][1]["User-Agent"] == "Utblick/1.0 (+https://example.org)"


def test_answers_that_cannot_be_used() -> None:
    with serve() as (state, host):
        ask = client.Request(f"http://{host}/")
        with pytest.raises(client.Wrong, match="larger"):
            client.read(ask, limits(host, size=20))
        state.status = 500
        with pytest.raises(client.Wrong) as wrong:
            client.read(ask, limits(host))
        assert wrong.value.detail == "500"
        state.status, state.cut = 0, True
        with pytest.raises(client.Wrong, match="broke off"):
            client.read(ask, limits(host))
        state.cut, state.drip = False, True
        with pytest.raises(client.Silent, match="in time"):
            client.read(ask, limits(host, seconds=0.6))


def test_a_source_that_asks_to_be_left_alone() -> None:
    with serve() as (state, host):
        state.status, state.headers = 429, {"Retry-After": "120"}
        with pytest.raises(client.Busy) as busy:
            client.read(client.Request(f"http://{host}/"), limits(host))
        assert busy.value.seconds == 120


def test_nobody_there() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{held.getsockname()[1]}"
        with pytest.raises(client.Silent):
            client.read(client.Request(f"http://{host}/"), limits(host))


def test_retry_after_is_a_number_or_a_day_and_never_more_than_a_week() -> None:
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert client.retry_after("60", now) == 60
    assert client.retry_after("Mon, 23 Nov 2026 12:05:00 GMT", now) == 300
    assert client.retry_after("999999999", now) == 7 * 24 * 3600
    assert client.retry_after("soon", now) == 0
