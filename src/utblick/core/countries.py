"""What countries are called. Data keeps the code (ISO 3166-1 alpha-2, and XK for Kosovo); people read the name.

The names are Unicode CLDR's, made into `data/countries.csv` by `tools/countries.py`; its licence lies beside it.
"""

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext

_FILE = Path(__file__).parent / "data" / "countries.csv"


@cache
def _names(language: str) -> Mapping[str, str]:
    """The names in "sv" or "en", by code."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row[language] for row in csv.DictReader(file)}


def _here() -> Mapping[str, str]:
    return _names("en" if get_language() == "en" else "sv")


def name_of(code: str) -> str:
    """Return what a country is called in the reader's language: `Polen`, `Poland`. What is no code stays as it is."""
    return _here().get(code, code)


def in_words(codes: Iterable[str]) -> str:
    """Return countries by their names, in their order, with commas between."""
    return ", ".join(map(name_of, codes))


def code_of(text: str) -> str:
    """Return the code of a country that is written as its code or its name, in either language; else the text."""
    folded = text.strip().casefold()
    for language in ("sv", "en"):
        for code, name in _names(language).items():
            if folded in (code.casefold(), name.casefold()):
                return code
    return text.strip()


def known(code: str) -> bool:
    """Return whether a country has this code, in capitals."""
    return code in _names("en")


def exists(code: str) -> None:
    """A validator: refuse a code that no country has, as packs and commands may bring one."""
    if not known(code):
        message = gettext(
            "No country has the code “%(code)s”. Write it as two capital letters, such as SE or PL."
        )
        raise ValidationError(message, code="no_country", params={"code": code})


def choices() -> list[tuple[str, str]]:
    """Return all countries as choices, the Swedish å, ä and ö last, as people look for them in a list."""
    return sorted(_here().items(), key=lambda each: _place(each[1]))


_LAST = str.maketrans({"å": "{", "ä": "|", "ö": "}"})


def _place(name: str) -> str:
    folded = name.casefold()
    return folded.translate(_LAST) if get_language() != "en" else folded
