"""The guarded client: where it never goes, and what it does with answers that are none."""

import socket
from datetime import UTC, datetime
from typing import Any

import pytest

from utblick.sources import client
from utblick.sources.tests.server import serve

OPEN = client.Limits()


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
        "http://example.org:8080/",
        "http://127.0.0.1:99999/",
    ],
)
def test_addresses_that_are_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def known(host: str, port: int, **kw: Any) -> Any:
        return [(2, 1, 6, "", ("93.184.216.34", port))] if host == "example.org" else real(host, port, **kw)

    monkeypatch.setattr(socket, "getaddrinfo", known)
    with pytest.raises(client.Refused):
        client.read(client.Request(url), OPEN)


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
