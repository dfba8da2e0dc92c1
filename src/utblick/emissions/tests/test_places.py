"""Places: in the right spot, and found as a Swedish official types them."""

import pytest
from django.utils import translation

from utblick.emissions import places, words
from utblick.emissions.places import AIRPORT, TOWN, Place
from utblick.emissions.rules import great_circle_km

# Seven that a widely used list of airports has 8 to 42 km off, by OurAirports.
OFTEN_WRONG = {
    "BRU": (50.901402, 4.48444),
    "CRL": (50.459202, 4.45382),
    "LUX": (49.623333, 6.204444),
    "LGG": (50.637402, 5.44322),
    "OST": (51.1998, 2.874673),
    "ANR": (51.1894, 4.46028),
    "KJK": (50.8172, 3.20472),
}


@pytest.mark.parametrize("code", OFTEN_WRONG)
def test_airports_that_are_often_in_the_wrong_spot_are_right_to_a_km(code: str) -> None:
    found = places.by_key(f"airport:{code}")
    assert found is not None
    latitude, longitude = OFTEN_WRONG[code]
    right = Place("x", "x", "BE", latitude, longitude, AIRPORT)
    assert great_circle_km(found, right) < 1


@pytest.mark.parametrize("code", ["VXO", "CPH", "ARN", "GDN", "VNO"])
def test_airports_that_one_flies_from_are_there(code: str) -> None:
    (found, *_others) = places.find(code, [AIRPORT])
    assert found.codes == (code,)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bryssel", "Bryssel (BE)"),
        ("Brussels", "Bryssel (BE)"),
        ("bruxelles", "Bryssel (BE)"),
        ("Göteborg", "Göteborg (SE)"),
        ("goteborg", "Göteborg (SE)"),
        ("Gothenburg", "Göteborg (SE)"),
        ("Köpenhamn", "Köpenhamn (DK)"),
        ("København", "Köpenhamn (DK)"),
        ("Copenhagen", "Köpenhamn (DK)"),
        ("  växjö ", "Växjö (SE)"),
        ("Åbo", "Åbo (FI)"),
        ("Helsinki", "Helsingfors (FI)"),
        ("Gdansk", "Gdańsk (PL)"),
        ("Luxemburg", "Luxemburg (LU)"),
        ("bru", "Bryssel, Brussels Airport (BRU)"),
        ("Brussels Airport (BRU)", "Bryssel, Brussels Airport (BRU)"),
        ("Bryssel (BE)", "Bryssel (BE)"),
        ("Brussels (BE)", "Bryssel (BE)"),
        ("airport:CPH", "Köpenhamn, Copenhagen Kastrup Airport (CPH)"),
    ],
)
def test_a_place_is_found_as_people_type_it(typed: str, meant: str) -> None:
    assert str(places.resolve(typed)) == meant


@pytest.mark.parametrize(
    "name", ["Växjö", "Ljungby", "Älmhult", "Alvesta", "Markaryd", "Tingsryd", "Åseda", "Lessebo"]
)
def test_the_places_of_the_county_are_there_however_small(name: str) -> None:
    (found, *_others) = places.find(name, [TOWN])
    assert (found.name, found.country) == (name, "SE")


def test_a_town_is_meant_before_its_airport_unless_an_airport_is_asked_for() -> None:
    assert [each.kind for each in places.find("Stockholm", limit=2)] == [TOWN, AIRPORT]
    assert str(places.resolve("Stockholm", [AIRPORT])) == "Stockholm-Arlanda Airport (ARN)"
    assert str(places.find("Bryssel", [AIRPORT])[0]) == "Bryssel, Brussels Airport (BRU)"
    assert [each.codes for each in places.find("arlanda")] == [("ARN",)]


def test_the_same_text_gives_the_same_list() -> None:
    assert places.find("ham") == places.find("HAM ") and len(places.find("s", limit=5)) == 5
    assert places.find("") == places.find("   ") == places.find("zzzz") == places.find("Växjö", limit=0) == []


def test_what_is_mistyped_gives_suggestions() -> None:
    assert "Växjö (SE)" in map(str, places.suggest("Vaxjjo"))
    assert "Bryssel (BE)" in map(str, places.suggest("Bruxells"))
    assert places.suggest("zzzzqq") == places.suggest("x!") == []
    assert places.resolve("Vaxjjo") is None


def test_a_reader_in_english_reads_the_english_name() -> None:
    found = places.resolve("Göteborg")
    assert found is not None
    assert (found.called("sv"), found.called("en")) == ("Göteborg (SE)", "Gothenburg (SE)")


def test_every_place_lies_on_the_earth_and_has_a_key_of_its_own() -> None:
    rows = list(places._held().by_key.values())
    assert len(rows) > 9000
    assert all(-90 <= each.latitude <= 90 and -180 <= each.longitude <= 180 for each in rows)
    assert all(len(each.country) == 2 and each.name for each in rows)


def test_an_airport_is_called_by_the_swedish_name_of_its_town_where_that_has_one() -> None:
    brussels = places.resolve("BRU")
    assert brussels is not None
    assert brussels.called("en") == "Brussels Airport (BRU)"
    assert str(brussels) == "Bryssel, Brussels Airport (BRU)"
    for text in ("Brussels Airport (BRU)", str(brussels), "Brussels Airport"):
        assert places.resolve(text) == brussels
    assert str(places.resolve("VXO")) == "Växjö Kronoberg Airport (VXO)"  # says its town already


def test_a_long_name_is_short_in_a_table() -> None:
    assert places.short("Köpenhamn, Copenhagen Kastrup Airport (CPH)") == "Köpenhamn (CPH)"
    assert places.short("Växjö (SE)") == "Växjö (SE)"
    assert places.short("Berlin Brandenburg Airport (BER)") == "Berlin Brandenburg Airport (BER)"
    assert places.short("Ett möte, någonstans") == "Ett möte, någonstans"


@pytest.mark.parametrize(("language", "read"), [("sv", "Köpenhamn (Danmark)"), ("en", "Köpenhamn (Denmark)")])
def test_a_town_is_read_with_its_country_by_name(language: str, read: str) -> None:
    with translation.override(language):
        assert words.place_in_words("Köpenhamn (DK)") == read
        assert words.place_in_words("Köpenhamn, Copenhagen Kastrup Airport (CPH)") == "Köpenhamn (CPH)"
    assert words.place_alone("Köpenhamn (DK)") == "Köpenhamn"
