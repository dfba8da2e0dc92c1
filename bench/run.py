"""`make bench`: our pages against the bare stack, in one run on one server. Prints ratios; asserts nothing.

Two client processes ask over loopback, in rounds that take the addresses in turn, so that a noisy host disturbs
all of them alike; the median round counts. Rounds are counted, and it stops by itself.
"""

import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS, REQUESTS, CLIENTS = 7, 60, 2
PAGES = {
    "bare view, 50 rows": "/bare/",
    "register of 10 000 engagements": "/samarbeten/",
    "the same, filtered and sorted": "/samarbeten/?q=energi&sort=-since",
    "overview of the function": "/",
    "overview, 5 000 obligations": "/",
    "strategy": "/strategi/internationell-strategi-2024/",
    "search": "/sok/?q=energi",
    "persons": "/personer/",
    "action plan, 5 000 activities": "/handlingsplan/{year}/",
    "register of activities": "/aktiviteter/",
    "year wheel, 5 000 obligations": "/arshjul/",
}
FUNCTION, HEAD = "Internationell funktion", "Förvaltningsdirektör"
# Asked for by the head of the administration whose activities they are; the rest by the international function.
OF_THE_HEAD = {"overview, 5 000 obligations", "year wheel, 5 000 obligations"}


def ask(work: tuple[int, str, str, int]) -> float:
    """Ask for one address so many times; return the seconds it took."""
    port, path, cookie, times = work
    request = (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n".encode()
    )
    start = time.perf_counter()
    for _ in range(times):
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(request)
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        if not answer.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"{path} answered {answer[:40]!r}")
    return time.perf_counter() - start


def main() -> None:
    """Prepare a large organisation, serve it, ask, and print a table."""
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
            "PYTHONPATH": str(ROOT),
        }
        utblick = [str(Path(sys.executable).parent / "utblick")]
        start = time.perf_counter()
        subprocess.run(
            [*utblick, "start", "--prepare"], env=environment, check=True, stdout=subprocess.DEVNULL
        )
        print(f"From an empty folder to ready: {time.perf_counter() - start:.1f} s")
        start = time.perf_counter()
        subprocess.run([*utblick, "generate", "--organisation", "large"], env=environment, check=True)
        print(f"Large organisation generated and indexed: {time.perf_counter() - start:.1f} s")
        subprocess.run([sys.executable, "-m", "bench.derived"], env=environment, cwd=ROOT, check=True)
        server = subprocess.Popen(
            [*utblick, "start", "--port", str(port)], env=environment, stdout=subprocess.DEVNULL
        )
        try:
            measure(port, {role: sign_in(port, role) for role in (FUNCTION, HEAD)})
        finally:
            server.terminate()
            server.wait()


def sign_in(port: int, role: str) -> str:
    """Return the cookie of a role's demonstration account."""
    from http.cookies import SimpleCookie
    from urllib.error import HTTPError
    from urllib.parse import urlencode
    from urllib.request import HTTPRedirectHandler, Request, build_opener

    class Stay(HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    base = f"http://127.0.0.1:{port}"
    opener = build_opener(Stay)
    for _ in range(100):
        try:
            page = opener.open(f"{base}/prova/")
            break
        except OSError:
            time.sleep(0.2)
    html = page.read().decode()
    token = SimpleCookie(page.headers["Set-Cookie"])["csrftoken"].value
    form = re.search(rf'<h2>{role}.*?action="(/prova/\d+/)".*?value="([^"]+)"', html, re.DOTALL)
    if form is None:
        raise SystemExit(f"the demonstration has no account for {role}")
    body = urlencode({"csrfmiddlewaretoken": form[2]}).encode()
    headers = {"Cookie": f"csrftoken={token}", "Referer": f"{base}/prova/"}
    try:
        opener.open(Request(base + form[1], body, headers))
    except HTTPError as answer:
        cookies = SimpleCookie("; ".join(answer.headers.get_all("Set-Cookie")))
        return f"sessionid={cookies['sessionid'].value}"
    raise SystemExit("signing in led nowhere")


def measure(port: int, cookies: dict[str, str]) -> None:
    """Ask in rounds, and print requests per second and the ratio to the bare view."""
    rates: dict[str, list[float]] = {name: [] for name in PAGES}
    with ProcessPoolExecutor(CLIENTS) as pool:
        asked = {
            name: (
                port,
                path.format(year=time.localtime().tm_year),
                cookies[HEAD if name in OF_THE_HEAD else FUNCTION],
            )
            for name, path in PAGES.items()
        }
        for each in asked.values():
            list(pool.map(ask, [(*each, 5)] * CLIENTS))  # warm
        for _ in range(ROUNDS):
            for name, each in asked.items():
                took = list(pool.map(ask, [(*each, REQUESTS)] * CLIENTS))
                rates[name].append(CLIENTS * REQUESTS / max(took))
    bare = statistics.median(next(iter(rates.values())))
    print(f"\n{'page':<34} {'req/s':>7} {'ratio':>6}")
    for name, found in rates.items():
        rate = statistics.median(found)
        print(f"{name:<34} {rate:>7.0f} {rate / bare:>6.2f}")


if __name__ == "__main__":
    main()
