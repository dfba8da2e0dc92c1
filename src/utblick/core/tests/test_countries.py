"""Countries are read by their names and kept by their codes."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

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


def test_every_country_of_the_list_exists_and_others_do_not() -> None:
    for code, _name in countries.choices():
        countries.exists(code)
    for code in ("XX", "ZZ", "se", "S", "", "SWE"):
        with pytest.raises(ValidationError, match="SE"):
            countries.exists(code)


@given(st.text(max_size=4))
def test_what_is_typed_is_a_country_or_refused(text: str) -> None:
    code = countries.code_of(text)
    assert countries.known(code) or code == text.strip()
