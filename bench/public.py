"""The public site against a bare page that is always the same, in one run on one server: kept, and written each time.

Two client processes ask over loopback, in rounds that take the addresses in turn; the median round counts. Prints
ratios, asserts nothing. "Written" asks with words to narrow by, which is never kept; "while something changes" is asked
while another process changes a record several times a second, so that nothing that is kept holds for long.
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor

from bench.run import CLIENTS, REQUESTS, ROOT, ROUNDS, ask

BARE = "bare page, always the same"
PAGES = {
    BARE: "/bare-static/",
    "start, kept": "/internationellt/",
    "a collaboration, kept": "/internationellt/samarbeten/sbhss/",
    "feed, kept": "/internationellt/nytt.rss",
    "collaborations, written each time": "/internationellt/samarbeten/?q=bryssel",
    "search, written each time": "/internationellt/sok/?q=bryssel",
    "start, while something changes": "/internationellt/",
}
CHANGING = "start, while something changes"
CHANGE = """
import os, time
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "utblick.config.settings")
import django
django.setup()
from utblick.people.models import Organization
unit = Organization.objects.order_by("pk").first()
while True:
    unit.save()
    time.sleep(0.2)
"""


def main() -> None:
    """Prepare the demonstration, serve it, ask, and print a table."""
    with tempfile.TemporaryDirectory(prefix="utblick-bench-") as data, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        environment = {
            **os.environ,
            "UTBLICK_MODE": "demonstration",
            "UTBLICK_DATA": data,
            "UTBLICK_PACKS": str(ROOT / "packs"),
            "DJANGO_SETTINGS_MODULE": "bench.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        }
        utblick = [sys.executable, "-c", "from utblick.config.cli import main; main()"]
        subprocess.run(
            [*utblick, "start", "--prepare"], env=environment, check=True, stdout=subprocess.DEVNULL
        )
        server = subprocess.Popen(
            [*utblick, "start", "--port", str(port)], env=environment, stdout=subprocess.DEVNULL
        )
        try:
            measure(port, environment)
        finally:
            server.terminate()
            server.wait()


def measure(port: int, environment: dict[str, str]) -> None:
    """Ask in rounds, and print requests per second and the ratio to the bare page."""
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            break
        except OSError:
            time.sleep(0.2)
    rates: dict[str, list[float]] = {name: [] for name in PAGES}
    with ProcessPoolExecutor(CLIENTS) as pool:
        for path in PAGES.values():
            list(pool.map(ask, [(port, path, "", 10)] * CLIENTS))  # warm
        for _ in range(ROUNDS):
            for name, path in PAGES.items():
                other = None
                if name == CHANGING:
                    other = subprocess.Popen([sys.executable, "-c", CHANGE], env=environment)
                    time.sleep(4)  # until it has begun
                took = list(pool.map(ask, [(port, path, "", REQUESTS)] * CLIENTS))
                if other is not None:
                    other.kill()
                    other.wait()
                rates[name].append(CLIENTS * REQUESTS / max(took))
    bare = statistics.median(rates[BARE])
    print(f"{'page':<36} {'req/s':>7} {'ratio':>6}")
    for name, found in rates.items():
        rate = statistics.median(found)
        print(f"{name:<36} {rate:>7.0f} {rate / bare:>6.2f}")


if __name__ == "__main__":
    main()
