"""How long two workers take to fetch 500 sources that are all due at once, from servers on this machine: 50 hosts of
ten feeds each, asked one question at a time with the usual pause of a second between. In a database of its own:
`UTBLICK_DATABASE` of a PostgreSQL, or else a new SQLite file.
"""

import os
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import perf_counter, sleep
from typing import Any

SOURCES, HOSTS, ITEMS, WORKERS = int(os.environ.get("SOURCES", "500")), 50, 20, 2


class Feed(BaseHTTPRequestHandler):
    """Answers each address with a feed of its own."""

    def log_message(self, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with as many items as a feed usually has."""
        items = "".join(
            f"<item><title>News {number} of {self.path} at {self.server.server_address[0]}</title>"
            f"<guid>{self.path}-{number}</guid><link>https://example.org{self.path}/{number}</link>"
            f"<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>"
            f"<description>About energy, regions and {number * 7919 % 1000} other things</description></item>"
            for number in range(ITEMS)
        )
        body = f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve() -> list[str]:
    """Serve on loopback addresses, one port; return them as host:port."""
    first = ThreadingHTTPServer(("127.1.0.1", 0), Feed)
    port = first.server_port
    servers = [first, *(ThreadingHTTPServer((f"127.1.0.{n + 1}", port), Feed) for n in range(1, HOSTS))]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    return [f"127.1.0.{n + 1}:{port}" for n in range(HOSTS)]


def work() -> None:
    """Be a worker that does what sources ask for, once, when it is told to begin."""
    import django

    django.setup()
    from utblick.core.periodic import PERIODIC
    from utblick.monitoring import storing  # which receives what is fetched
    from utblick.yearwheel.worker import Stopping, do_what_is_due

    assert storing
    for name in list(PERIODIC):
        if not name.startswith("sources.fetch."):
            del PERIODIC[name]
    print("ready", flush=True)
    sys.stdin.readline()
    do_what_is_due(Stopping())


def main() -> None:
    """Print how long it took, and what came of it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "utblick.config.settings")
    os.environ["UTBLICK_MODE"] = "demonstration"
    if "--work" in sys.argv:
        work()
        return
    hosts = serve()
    os.environ["UTBLICK_OPEN_SOURCES"] = " ".join(hosts)
    os.environ["UTBLICK_DATA"] = tempfile.mkdtemp(prefix="utblick-bench-")
    import django

    django.setup()
    from django.core.management import call_command

    from utblick.monitoring.models import Item
    from utblick.sources.models import FetchRun, Source, SourceState

    call_command("migrate", verbosity=0)
    for number in range(SOURCES):
        Source.objects.create(
            name=f"Source {number}",
            purpose="news",
            address=f"http://{hosts[number % HOSTS]}/{number}",
            active=True,
        )
    command = [sys.executable, __file__, "--work"]
    workers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _number in range(WORKERS)
    ]
    for each in workers:
        assert each.stdout is not None
        while "ready" not in each.stdout.readline():
            sleep(0.1)
    begun = perf_counter()
    for each in workers:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    for each in workers:
        each.wait()
    seconds = perf_counter() - begun
    read = SourceState.objects.filter(read_at__isnull=False).count()
    outcomes = sorted(set(FetchRun.objects.values_list("outcome", flat=True)))
    print(f"{read} of {SOURCES} sources by {WORKERS} workers in {seconds:.1f} s")
    print(f"{Item.objects.count()} items; {outcomes}")


if __name__ == "__main__":
    main()
