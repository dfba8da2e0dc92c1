"""Make the names of countries, src/utblick/core/data/countries.csv, from Unicode CLDR as Babel packs it.

    pip install Babel
    python tools/countries.py

Run by hand, when a country has got another name; the file it writes is committed, with CLDR's licence beside it. What
CLDR holds besides countries (groups of them, codes for tests) is left out. `SHORT` are names that CLDR has as short
forms, or that are written shorter here.
"""

import csv
from pathlib import Path

from babel import Locale

TARGET = Path(__file__).resolve().parent.parent / "src/utblick/core/data/countries.csv"
NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
SHORT = {
    "HK": ("Hongkong", "Hong Kong"),
    "MO": ("Macao", "Macao"),
    "MM": ("Myanmar", "Myanmar"),
    "PS": ("Palestina", "Palestine"),
}


def main() -> None:
    """Write the file."""
    swedish, english = (Locale(each).territories for each in ("sv", "en"))
    codes = sorted(code for code in english if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "sv", "en"))
        writer.writerows((code, *SHORT.get(code, (swedish[code], english[code]))) for code in codes)


if __name__ == "__main__":
    main()
