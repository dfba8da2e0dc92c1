"""Fetch the design system and the font by npm and lay them where static files are collected from.

Nothing of others is committed: `npm ci` takes exactly what package-lock.json names, and this copies the few
files that pages use. Skipped where nothing has changed.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
TARGET = ROOT / "src" / "utblick" / "static_vendor"
FILES = {
    "@digdir/designsystemet-css/dist/src/index.css": "designsystemet.css",
    "@digdir/designsystemet-theme/src/themes/designsystemet.css": "theme.css",
    "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2": "source-sans-3.woff2",
    "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2": "source-sans-3-ext.woff2",
}


def main() -> None:
    """Install and copy, unless it is done."""
    dev = "--dev" in sys.argv[1:]
    lock = (ROOT / "package-lock.json").read_bytes() + repr(sorted(FILES.items())).encode()
    want = hashlib.sha256(lock).hexdigest()
    stamp = TARGET / ".stamp"
    done = stamp.exists() and stamp.read_text() == want
    if done and (not dev or (MODULES / "axe-core" / "axe.min.js").exists()):
        return
    if not shutil.which("npm"):
        sys.exit("npm is missing, and with it the style sheets of the pages. On Debian: apt-get install npm")
    print("Fetching style sheets …", flush=True)
    omit = [] if dev else ["--omit=dev"]
    command = ["npm", "ci", "--silent", "--no-fund", "--no-audit", "--ignore-scripts", *omit]
    if subprocess.run(command, cwd=ROOT).returncode:
        sys.exit("npm could not fetch the style sheets; see its message above.")
    TARGET.mkdir(parents=True, exist_ok=True)
    for source, name in FILES.items():
        shutil.copyfile(MODULES / source, TARGET / name)
    stamp.write_text(want)


if __name__ == "__main__":
    main()
