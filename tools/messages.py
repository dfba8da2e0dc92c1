"""Compile the translations: .po files that people edit into the .mo files that Django reads. Needs no gettext."""

from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "src" / "utblick" / "locale"


def main() -> None:
    """Compile what is newer than its compiled form."""
    for source in LOCALE.glob("*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(compiled))


if __name__ == "__main__":
    main()
