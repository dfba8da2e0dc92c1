"""Run a command with a real PostgreSQL of its own: `python tools/with_postgres.py COMMAND …`.

The server is started from the installed binaries in a temporary folder, by an unprivileged user, on a free
loopback port; UTBLICK_DATABASE tells the command where. Stops and goes away with the command.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def binaries() -> Path:
    """Return the folder of the newest installed PostgreSQL."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if found:
        return found[-1]
    initdb = shutil.which("initdb")
    if initdb:
        return Path(initdb).resolve().parent
    sys.exit("There is no PostgreSQL on this machine. On Debian: apt-get install postgresql")


@contextmanager
def server() -> Iterator[str]:
    """Start a server; yield the address of its database."""
    folder = Path(tempfile.mkdtemp(prefix="utblick-postgres-"))
    user = _unprivileged(folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data, bin_folder = folder / "data", binaries()
    try:
        _as(
            user,
            [
                bin_folder / "initdb",
                "-D",
                data,
                "-U",
                "utblick",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ],
        )
        # Durability is for data that one wants back.
        settings = [
            "-F",
            "-c",
            "listen_addresses=127.0.0.1",
            "-p",
            str(port),
            "-k",
            folder,
            "-c",
            "synchronous_commit=off",
            # A restore replaces all tables in one transaction (docs/operations.md), and several tests do so at once.
            "-c",
            "max_locks_per_transaction=1024",
        ]
        options = " ".join(str(part) for part in settings)
        _as(user, [bin_folder / "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start"])
        _as(user, [bin_folder / "createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "utblick", "utblick"])
        yield f"postgres://utblick@127.0.0.1:{port}/utblick"
    finally:
        subprocess.run(
            _command(user, [bin_folder / "pg_ctl", "-D", data, "-m", "immediate", "stop"]),
            capture_output=True,
        )
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged(folder: Path) -> str:
    """PostgreSQL refuses to run as root: then Debian's own user runs it."""
    if os.geteuid() != 0:
        return ""
    name = next((name for name in ("postgres", "nobody") if _known(name)), "nobody")
    shutil.chown(folder, name)
    return name


def _known(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _command(user: str, command: list[object]) -> list[str]:
    words = [str(part) for part in command]
    return ["runuser", "-u", user, "--", *words] if user else words


def _as(user: str, command: list[object]) -> None:
    done = subprocess.run(
        _command(user, command), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/"
    )
    if done.returncode:
        sys.exit(done.stdout)


def main() -> int:
    """Run the command with its database."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server goes too
    with server() as address:
        return subprocess.run(sys.argv[1:], env={**os.environ, "UTBLICK_DATABASE": address}).returncode


if __name__ == "__main__":
    sys.exit(main())
