"""Swedish is whole: every text that the code can show has a translation, and none is a guess."""

import subprocess
import sys
from pathlib import Path

import polib
import pytest

import utblick

pytestmark = pytest.mark.once

PACKAGE = Path(utblick.__file__).parent
SWEDISH = PACKAGE / "locale" / "sv" / "LC_MESSAGES" / "django.po"


def texts(path: Path) -> set[tuple[str | None, str]]:
    return {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(path)) if not entry.obsolete}


def test_every_swedish_text_is_translated_and_none_is_fuzzy() -> None:
    entries = [entry for entry in polib.pofile(str(SWEDISH)) if not entry.obsolete]
    assert [entry.msgid for entry in entries if not entry.translated() or entry.fuzzy] == []


def test_placeholders_survive_translation() -> None:
    import re

    for entry in polib.pofile(str(SWEDISH)):
        for translated in [entry.msgstr, *entry.msgstr_plural.values()]:
            wanted = set(re.findall(r"%\((\w+)\)s", entry.msgid + entry.msgid_plural))
            assert set(re.findall(r"%\((\w+)\)s", translated)) <= wanted, entry.msgid


def test_no_text_in_the_code_is_missing_from_the_translation(tmp_path: Path) -> None:
    """Collect the texts anew, beside the project, and compare."""
    copy = tmp_path / "utblick"
    import shutil

    shutil.copytree(
        PACKAGE, copy, ignore=shutil.ignore_patterns("static_vendor", "__pycache__", "*.mo", "tests")
    )
    command = [sys.executable, "-m", "django", "makemessages", "-l", "sv", "--no-location", "--no-wrap"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True)
    if "xgettext" in done.stderr and done.returncode:
        pytest.fail("gettext is missing; on Debian: apt-get install gettext")
    assert done.returncode == 0, done.stderr
    missing = texts(copy / "locale" / "sv" / "LC_MESSAGES" / "django.po") - texts(SWEDISH)
    assert missing == set(), "run `make messages` and translate these"
