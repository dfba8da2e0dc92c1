"""Countries are read by their names and kept by their codes."""

import pytest
from django.utils import translation

from utblick.core import countries


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("sv", "PL", "Polen"),
        ("en", "PL", "Poland"),
        ("sv", "XK", "Kosovo"),
        ("sv", "PS", "Palestina"),
        ("sv", "", ""),
        ("sv", "Pommern", "Pommern"),
    ],
)
def test_a_code_is_read_as_a_name(language: str, code: str, name: str) -> None:
    with translation.override(language):
        assert countries.name_of(code) == name


def test_each_country_has_a_name_in_both_languages() -> None:
    with translation.override("sv"):
        swedish = dict(countries.choices())
        assert countries.in_words(["DE", "SE"]) == "Tyskland, Sverige"
        assert list(swedish.values())[-1].startswith("Ö")  # Österrike or Östtimor, not among the O
    with translation.override("en"):
        english = dict(countries.choices())
    assert swedish.keys() == english.keys() and len(swedish) >= 249
    assert all(swedish.values()) and all(english.values())
