"""All tests: on the embedded SQLite with a real browser, then on a real PostgreSQL. Prints pytest's closing lines."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Files are taken in their order: xdist would leave those with few tests, and with them the longest, to the end.
WORKERS = max(2, min(4, os.cpu_count() or 2))
SIDE_BY_SIDE = ["-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder"]
PYTEST = [sys.executable, "-m", "pytest", "-q", *SIDE_BY_SIDE]
FILES = ["tests", "src"]


def main() -> int:
    """Run both; the first that fails decides the exit code, but both are run."""
    with tempfile.TemporaryDirectory(prefix="utblick-test-") as data:
        environment = {**os.environ, "UTBLICK_MODE": "demonstration", "UTBLICK_DATA": data}
        # The first run notes there which statements each test puts; the second needs not put the same again and again.
        noted = Path(data) / "statements"
        noted.mkdir()
        environment["UTBLICK_STATEMENTS"] = str(noted)
        environment.pop("UTBLICK_DATABASE", None)
        # Many tests start the whole system; each would compile all of it anew.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        extra = sys.argv[1:]
        print("On SQLite, with a browser:", flush=True)
        # Some at a time; each test file stays together, so that a browser's pages are not loaded over and over.
        first = subprocess.run([*PYTEST, *(extra or FILES)], cwd=ROOT, env=environment).returncode
        print("On PostgreSQL:", flush=True)
        postgres = [
            sys.executable,
            "tools/with_postgres.py",
            *PYTEST,
            "-m",
            "not browser and not once",
        ]
        second = subprocess.run([*postgres, *(extra or FILES)], cwd=ROOT, env=environment).returncode
    return first or second


if __name__ == "__main__":
    sys.exit(main())
