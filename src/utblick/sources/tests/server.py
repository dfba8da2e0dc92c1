"""A small server on this machine that speaks as foreign sources do, and misbehaves when it is asked to."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


def topic(number: int, **more: Any) -> dict[str, Any]:
    """One result as the search interface of the EU portal gives it: lists of texts, JSON within texts."""
    identifier = f"HORIZON-TEST-{number:05d}"
    overview = {
        "budgetTopicActionMap": {
            "1": [
                {"action": f"{identifier} - RIA", "budgetYearMap": {"2027": "2000000"},
                 "plannedOpeningDate": "2026-12-01", "deadlineDates": ["2027-03-01"]},
                {"action": "HORIZON-OTHER - RIA", "budgetYearMap": {"2027": "99"}, "deadlineDates": ["2030-01-01"]},
            ]
        }
    }  # fmt: skip
    told: dict[str, Any] = {
        "identifier": [identifier],
        "title": [f"Topic {number} on forest energy"],
        "type": ["1"],
        "status": ["31094502"],
        "frameworkProgramme": ["43108390"],
        "startDate": ["2026-12-01T00:00:00.000+0100"],
        "deadlineDate": ["2027-03-01T17:00:00.000+0100", "2027-09-01T17:00:00.000+0200"],
        "keywords": ['["Energy storage","repair"]'],
        "descriptionByte": ["<p>About <b>forests</b> &amp; energy.</p><script>x</script>"],
        "budgetOverview": [json.dumps(overview)],
        "typesOfAction": ["HORIZON  Research and Innovation Actions"],
        "DATASOURCE": ["SEDIA"],
    }
    told.update(more)
    return {"reference": identifier, "weight": 3.1, "checksum": "A1", "content": "", "metadata": told}


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><language>en</language>
<item><title>First call opens</title><link>https://example.org/a</link><guid>a-1</guid>
<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;Health &amp; care&lt;/p&gt;</description>
<category>health</category></item>
<item><title>Second</title><link>https://example.org/b</link></item></channel></rss>"""


class State:
    """What the server answers: a list of topics, and how it misbehaves."""

    def __init__(self) -> None:
        self.topics = [topic(number) for number in range(3)]
        self.feed = RSS
        self.status = 0
        self.headers: dict[str, str] = {}
        self.seen: list[tuple[str, dict[str, str], bytes]] = []
        self.fail_from_page = 0
        self.location = ""
        self.cut = False
        self.drip = False
        self.raw: bytes | None = None  # instead of the feed
        self.claim = 0  # the length that is stated instead of the true one; -1 for none
        self.redirect = 302
        self.robots, self.robots_status = "", 200
        self.pages: dict[str, str] = {}


class _Handler(BaseHTTPRequestHandler):
    state: State

    def log_message(self, *args: Any) -> None:
        pass

    def _answer(self, status: int, body: bytes, kind: str, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if self.state.claim >= 0:
            self.send_header("Content-Length", str(self.state.claim or len(body)))
        for name, value in {**headers, **self.state.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.state.cut:
            self.wfile.write(body[: len(body) // 2])
            return
        if self.state.drip:
            for byte in body:
                try:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                except OSError:
                    return
                time.sleep(0.2)
            return
        if status != 304:
            with suppress(OSError):  # who asked has heard enough
                self.wfile.write(body)

    def do_GET(self) -> None:
        state = self.state
        state.seen.append((self.path, dict(self.headers), b""))
        if self.path.startswith("/moved"):
            self.send_response(state.redirect)
            self.send_header("Location", state.location)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path == "/robots.txt":
            self._answer(state.robots_status, state.robots.encode(), "text/plain")
        elif state.status:
            self._answer(state.status, b"no", "text/plain")
        elif self.path in state.pages:
            self._answer(200, state.pages[self.path].encode(), "text/html")
        elif self.headers.get("If-None-Match") == '"one"':
            self._answer(304, b"", "text/plain")
        else:
            body = state.raw if state.raw is not None else state.feed.encode()
            self._answer(200, body, "application/rss+xml", ETag='"one"')

    def do_POST(self) -> None:
        state = self.state
        body = self.rfile.read(int(self.headers["Content-Length"]))
        state.seen.append((self.path, dict(self.headers), body))
        page = int(self.path.rpartition("pageNumber=")[2])
        if state.status or (state.fail_from_page and page >= state.fail_from_page):
            self._answer(state.status or 500, b"no", "text/plain")
            return
        rows = state.topics if b'"type": ["1"]' in body else []
        some = rows[(page - 1) * 100 : page * 100]
        told = {"totalResults": len(rows), "pageNumber": page, "pageSize": 100, "results": some}
        self._answer(200, json.dumps(told).encode(), "application/json")


@contextmanager
def serve() -> Iterator[tuple[State, str]]:
    """Serve on a free port; gives the state and `127.0.0.1:port`."""
    state = State()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"state": state}))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield state, f"127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
