"""Set up Utblick on this machine: a virtual environment, locked packages, the design system, translations.

Run by `make install`, `make start` and `make test`; needs nothing but Python 3.11 or later. Each part leaves a
stamp and is skipped where nothing has changed, so that a second start is quick. Asks no questions.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
DEV = "--dev" in sys.argv[1:]

# Debian's name for a package → how one sees that it is there.
RUNTIME = {"npm": lambda: shutil.which("npm"), "python3-venv": lambda: _has_venv()}
TESTING = {
    "chromium": lambda: shutil.which("chromium"),
    "gettext": lambda: shutil.which("xgettext"),
    "postgresql": lambda: list(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or shutil.which("initdb"),
}


def main() -> None:
    """Do what is not done yet."""
    if sys.version_info < (3, 11):  # noqa: UP036  # this file is what a too old Python would run
        sys.exit(f"Utblick needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    _system_packages({**RUNTIME, **(TESTING if DEV else {})})
    _virtual_environment()
    _packages("requirements-dev.lock" if DEV else "requirements.lock")
    _run([sys.executable, "tools/frontend.py", *(["--dev"] if DEV else [])])
    _run([BIN / "python", "tools/messages.py"])


def _run(command: list[object], **environment: str) -> None:
    done = subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **environment})
    if done.returncode:
        sys.exit(done.returncode)


def _has_venv() -> bool:
    """Debian splits ensurepip from Python; without it a virtual environment has no pip."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return False
    return True


def _system_packages(wanted: dict[str, object]) -> None:
    missing = [name for name, found in wanted.items() if not found()]
    if not missing:
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit(
            f"Utblick needs these programs first: {', '.join(missing)}. On Debian: apt-get install {' '.join(missing)}"
        )
    print(f"Installing {', '.join(missing)} …", flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "update", "-qq"], **quiet)
    _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], **quiet)


def _virtual_environment() -> None:
    if not (BIN / "uv").exists():
        print("Making a virtual environment …", flush=True)
        _run([sys.executable, "-m", "venv", VENV])
        _run([BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"])


def _packages(lock: str) -> None:
    """Install exactly what the lock names. uv does in two seconds what takes pip twenty."""
    stamp = VENV / f"{lock}.stamp"
    want = hashlib.sha256((ROOT / lock).read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    # The locks share a stamp's life: a set-up for tests holds everything that a start needs.
    others = VENV / "requirements-dev.lock.stamp"
    if any(each.exists() and each.read_text() == want for each in (stamp, others)):
        return
    if not DEV and others.exists() and others.stat().st_mtime > (ROOT / lock).stat().st_mtime:
        return
    print("Installing packages …", flush=True)
    environment = {"VIRTUAL_ENV": str(VENV)}
    # Compiled once here: a start takes one second then and not four, also where Python is told to write nothing.
    compiled = [BIN / "uv", "pip", "install", "--quiet", "--compile-bytecode"]
    _run([*compiled, "--require-hashes", "-r", lock], **environment)
    _run([BIN / "uv", "pip", "install", "--quiet", "--no-deps", "--editable", "."], **environment)
    stamp.write_text(want)


if __name__ == "__main__":
    main()
