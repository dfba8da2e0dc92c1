"""Places that journeys go between: airports and towns, found as people type them. No Django, no database.

Airports are from OurAirports (public domain), towns from GeoNames (CC BY 4.0). `tools/places.py` makes the files.
"""

import csv
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from itertools import islice, takewhile
from pathlib import Path

AIRPORT, TOWN = "airport", "town"
KINDS = (TOWN, AIRPORT)
DATA = Path(__file__).parent / "data"
LONGEST = 80  # characters of what is typed that are looked at
SHORTEST = 3  # characters from which one guesses what was meant
WHOLE = 3  # ranks below this are names that match whole
# Letters that are no letter with an accent, and how people write them who lack the key.
LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `latitude` and `longitude` in degrees (WGS 84), `country` by ISO 3166, `codes` by IATA.

    `name` is the Swedish name where there is one, `name_en` what it is called in English where that differs. `weight`
    tells the larger of two places of one name: inhabitants of a town, 0 or 1 of an airport.
    """

    key: str
    name: str
    country: str
    latitude: float
    longitude: float
    kind: str
    codes: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    weight: int = 0
    name_en: str = ""

    def __str__(self) -> str:
        """The name, with what tells it from others: `Brussels Airport (BRU)`, `Bryssel (BE)`."""
        return self.called("sv")

    def called(self, language: str) -> str:
        """The same with the name in Swedish, or in English where the language is `en` and it has one of its own."""
        name = (self.name_en or self.name) if language == "en" else self.name
        return f"{name} ({self.codes[0] if self.codes else self.country})"


_LONG = re.compile(r"([^,()]+), [^()]+ (\([A-Z]{3}\))")


def short(text: str) -> str:
    """Return a name as tables have room for it: `Köpenhamn, Copenhagen Kastrup Airport (CPH)` as `Köpenhamn (CPH)`."""
    long = _LONG.fullmatch(text)
    return f"{long[1]} {long[2]}" if long else text


def plain(text: str) -> str:
    """Return text as it is compared: small letters, no accents, single blanks."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return " ".join("".join(each for each in parts if not unicodedata.combining(each)).split())


def by_key(key: str) -> Place | None:
    """Return the place with a key, such as `airport:BRU` or `town:2800866`; None where there is none."""
    return _held().by_key.get(key)


def find(text: str, kinds: Iterable[str] = KINDS, limit: int = 8) -> list[Place]:
    """Return at most `limit` places of the kinds that are called as the text says, the best first.

    A code comes before a name, a whole name before its beginning, what a place is called here before what it is called
    elsewhere, and the larger before the smaller. The same text always gives the same list.
    """
    asked = plain(_name(text[:LONGEST]))
    wanted = frozenset(kinds)
    if not asked or limit < 1:
        return []
    found: dict[str, tuple[int, Place]] = {}
    for rank, place in _held().called(asked):
        if place.kind in wanted and rank < found.get(place.key, (99, place))[0]:
            found[place.key] = rank, place
    ordered = sorted(found.values(), key=lambda each: (each[0], -each[1].weight, each[1].key))
    return [place for _rank, place in ordered[:limit]]


def resolve(text: str, kinds: Iterable[str] = KINDS) -> Place | None:
    """Return the one place that a text means: by key, by `Name (code)` as shown, by code, or by a whole name.

    Where a name is shared, the largest is meant. None where nothing is called so: ask `find` for suggestions.
    """
    known = by_key(text.strip())
    if known is not None:
        return known if known.kind in frozenset(kinds) else None
    name, bracket, code = text.strip().removesuffix(")").rpartition(" (")
    if bracket:
        for place in find(name, kinds, limit=50):
            if name in (place.name, place.name_en) and code in (*place.codes, place.country):
                return place
    best = find(text, kinds, limit=1)
    asked = plain(text)
    if best and (asked in {plain(each) for each in _names(best[0])}):
        return best[0]
    return None


def _name(text: str) -> str:
    """What is typed, without the bracket that a place is shown with."""
    name, bracket, _rest = text.partition(" (")
    return name if bracket else text


def _names(place: Place) -> Iterator[str]:
    yield from place.codes
    yield place.name
    yield from place.other_names


class _Held:
    """All places in memory: about ten thousand, with one sorted list of what they are called."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.by_key = {place.key: place for place in places}
        called = []
        for place in self.by_key.values():
            seen: set[str] = set()
            for position, name in enumerate(_names(place)):
                written = plain(name)
                if written in seen:
                    continue
                seen.add(written)
                own = position <= len(place.codes)  # its code or its own name
                called.append((written, 0 if own else 1, place.key))
                # The words within a name begin a name too: "Arlanda" in "Stockholm-Arlanda Airport".
                words = written.replace("-", " ").replace("(", "").replace(")", "").split()
                called += [(" ".join(words[at:]), 2, place.key) for at in range(1, len(words))]
        self.names = sorted(called)

    def called(self, asked: str) -> Iterator[tuple[int, Place]]:
        """The places whose name or code begins with what is asked, each with how good a match it is, 0 the best."""
        at = bisect_left(self.names, (asked,))
        while at < len(self.names) and self.names[at][0].startswith(asked):
            written, place_in_name, key = self.names[at]
            yield place_in_name + (0 if written == asked else WHOLE), self.by_key[key]
            at += 1

    def written_with(self, letter: str) -> list[str]:
        """All names that begin with a letter, each once."""
        at = bisect_left(self.names, (letter,))
        return list(
            dict.fromkeys(
                name
                for name, _rank, _key in takewhile(
                    lambda each: each[0][0] == letter, islice(self.names, at, None)
                )
            )
        )


@cache
def _held() -> _Held:
    towns = {row["id"]: _town(row) for row in _rows("towns.csv")}
    airports = [_airport(row, towns) for row in _rows("airports.csv")]
    return _Held([*towns.values(), *airports])


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _town(row: dict[str, str]) -> Place:
    swedish = row["name_sv"]
    others = dict.fromkeys(filter(None, [row["name"] if swedish else "", *row["other_names"].split("|")]))
    return Place(
        f"town:{row['id']}",
        swedish or row["name"],
        row["country"],
        float(row["latitude"]),
        float(row["longitude"]),
        TOWN,
        other_names=tuple(others),
        weight=int(row["inhabitants"]),
        name_en=row["name"] if swedish else "",
    )


def _airport(row: dict[str, str], towns: dict[str, Place]) -> Place:
    """An airport, which is also called as the town it lies at or serves, in any language.

    Airports have no Swedish names of their own in the data. Where the town has one that the airport's name does not
    say, it goes before: `Köpenhamn, Copenhagen Kastrup Airport`.
    """
    served = towns.get(row["serves"])
    others = [row["town"], *([served.name, *served.other_names] if served else [])]
    name = row["name"]
    swedish = served.name if served and served.name_en and plain(served.name) not in plain(name) else ""
    return Place(
        f"airport:{row['code']}",
        f"{swedish}, {name}" if swedish else name,
        row["country"],
        float(row["latitude"]),
        float(row["longitude"]),
        AIRPORT,
        codes=(row["code"],),
        other_names=tuple(dict.fromkeys(filter(None, [name if swedish else "", *others]))),
        weight=int(row["large"]),
        name_en=name if swedish else "",
    )


def suggest(text: str, kinds: Iterable[str] = KINDS, limit: int = 3) -> list[Place]:
    """Return what somebody may have meant by a text that nothing is called: the best guesses, none for gibberish."""
    found = find(text, kinds, limit)
    asked = plain(_name(text[:LONGEST]))
    if found or len(asked) < SHORTEST:
        return found
    wanted = frozenset(kinds)
    near = get_close_matches(asked, _held().written_with(asked[0]), n=20, cutoff=0.75)
    guesses: dict[str, Place] = {}
    for name in near:
        called = [place for rank, place in _held().called(name) if rank < WHOLE and place.kind in wanted]
        for place in sorted(called, key=lambda each: (-each.weight, each.key)):
            guesses.setdefault(place.key, place)
    return list(guesses.values())[:limit]
