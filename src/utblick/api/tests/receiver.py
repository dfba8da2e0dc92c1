"""A small server on this machine that takes messages, or does not."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class State:
    """What the server answers, and what it was sent: path, headers and body."""

    def __init__(self) -> None:
        self.status = 0
        self.location = ""
        self.seen: list[tuple[str, dict[str, str], bytes]] = []


class _Handler(BaseHTTPRequestHandler):
    state: State

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.state.seen.append((self.path, dict(self.headers), body))
        self.send_response(self.state.status or 204)
        if self.state.location:
            self.send_header("Location", self.state.location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


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
