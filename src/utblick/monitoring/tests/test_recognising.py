"""Knowing an item again: addresses, and the numbers of institutions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.monitoring import recognising as known


@pytest.mark.parametrize(
    "address",
    [
        "http://www.example.org/en/news/?utm_source=rss&id=5#top",
        "https://example.org//en/news?id=5&fbclid=x",
        "HTTPS://EXAMPLE.org:443/en/news/?id=5&mc_cid=1&UTM_Campaign=a",
    ],
)
def test_one_address_however_it_is_written(address: str) -> None:
    assert known.canonical(address) == "https://example.org/en/news?id=5"


@pytest.mark.parametrize(
    "address", ["", "ftp://example.org/a", "javascript:alert(1)", "http://[", "/en/news", "https://x:99999/"]
)
def test_what_is_no_address_has_none(address: str) -> None:
    assert known.canonical(address) == ""


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    found = known.canonical(text)
    assert known.canonical(found) == found
    known.any_language(found)
    known.identifiers(text)


def test_what_an_address_asks_for_is_kept() -> None:
    told = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32026R2001&from=EN"
    assert "uri=CELEX%3A32026R2001" in known.canonical(told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/sv/nyhet/5", "https://example.org/en/nyhet/5"),
        ("https://ec.europa.eu/ip_26_1_sv", "https://ec.europa.eu/ip_26_1_en"),
        ("https://example.org/a.sv.html", "https://example.org/a.en.html"),
        ("https://example.org/p?id=1&lang=sv", "https://example.org/p?id=1&lang=en"),
    ],
)
def test_the_same_page_in_two_languages(one: str, other: str) -> None:
    assert known.any_language(known.canonical(one)) == known.any_language(known.canonical(other))


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Proposal COM(2026) 123 final", known.COM, "COM(2026) 123"),
        ("KOM-förslaget COM (2026) 0123", known.COM, "COM(2026) 123"),
        ("uri=CELEX:52026PC0123", known.COM, "COM(2026) 123"),
        ("uri=CELEX%3A52026PC0123", known.CELEX, "52026PC0123"),
        ("Directive CELEX:32026L0045", known.CELEX, "32026L0045"),
        ("procedure 2021/0106(COD)", known.PROCEDURE, "2021/0106(COD)"),
        ("Faktapromemoria 2025/26:FPM007", known.FPM, "2025/26:FPM7"),
        ("Betänkandet SOU 2026:12", known.SOU, "SOU 2026:12"),
        ("https://data.riksdagen.se/dokument/HD023173.html", known.RIKSDAG, "HD023173"),
        ("call HORIZON-CL5-2026-D2-01-03 opens", known.CALL, "HORIZON-CL5-2026-D2-01-03"),
        ("https://ec.europa.eu/info/law/have-your-say/initiatives/14623_sv", known.INITIATIVE, "14623"),
    ],
)
def test_numbers_of_institutions(text: str, kind: str, value: str) -> None:
    assert (kind, value) in known.identifiers(text)


@pytest.mark.parametrize(
    "text", ["Budget 2026", "Möte 2026-11-27 kl 13", "SE212 2026:4", "COM", "year 2025/26"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert known.identifiers(text) == ()


def test_what_somebody_types_is_understood() -> None:
    assert known.understood(" com(2026)123 ") == (known.COM, "COM(2026) 123")
    assert known.understood("en tanke") is None


def test_an_item_is_about_what_it_alone_names() -> None:
    assert known.strongest(known.identifiers("COM(2026) 1 and COM(2026) 2")) is None
    assert known.strongest(known.identifiers("COM(2026) 1 in 2021/0106(COD)")) == (known.COM, "COM(2026) 1")
