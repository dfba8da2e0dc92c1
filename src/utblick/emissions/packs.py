"""The section of a pack that the emissions room owns: which sets of factors an organisation uses.

The figures of the sets lie in `data/sets/`, one file an edition, and are the same for every organisation.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path as FilePath
from typing import Any

import yaml
from django.utils.translation import gettext as _
from pydantic import BaseModel, ConfigDict, Field

from utblick.core.models import PackRecord
from utblick.core.packs.schema import KeyedItem, Path, Ref, Row, Section, common
from utblick.emissions.models import DistanceRule, Factor, FactorSet
from utblick.emissions.queries import Held, gather

SETS = FilePath(__file__).parent / "data" / "sets"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceFile(_Strict):
    """A source of a set's figures, with its year or version."""

    text: str
    text_en: str = ""
    year: str


class DetourFile(_Strict):
    """A distance rule: times the great circle, and km added; a rough speed in km/h and minutes of waiting."""

    coefficient: Decimal
    constant_km: Decimal = Decimal(0)
    origin: str
    origin_en: str = ""
    speed: Decimal
    wait: int


class FactorFile(_Strict):
    """A factor, in grams CO2e a km. Without `low` or `high` the source gives no span."""

    mode: str
    variant: str = ""
    usual: bool = False
    countries: list[str] = []
    domestic: bool = False
    min_km: Decimal | None = None
    max_km: Decimal | None = None
    per_vehicle: bool = False
    best: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    wtt: Decimal | None = None
    with_wtt: bool = False
    with_rf: bool | None = None
    source: str
    note: str = ""
    note_en: str = ""


class SetFile(_Strict):
    """A set as its file says it."""

    name: str
    name_en: str
    edition: str
    origin: str
    origin_en: str
    origin_url: str
    licence: str
    licence_en: str = ""
    altitude: str
    altitude_en: str
    production: str
    production_en: str
    infrastructure: str
    infrastructure_en: str
    note: str = ""
    note_en: str = ""
    pace_origin: str
    pace_origin_en: str = ""
    sources: dict[str, SourceFile]
    detours: dict[str, DetourFile]
    factors: list[FactorFile]


class SetItem(KeyedItem):
    """A set of factors that comes with the system, by the name of its file; one of them is the default."""

    default: bool = Field(False, description="true for the one that is used where nobody says otherwise")
    in_use_from: date


def known_sets() -> list[str]:
    """Return the keys of the sets that come with the system."""
    return sorted(file.stem for file in SETS.glob("*.yaml"))


@cache
def read_set(key: str) -> SetFile:
    """Return a set as its file says it. Raises KeyError where there is none."""
    if key not in known_sets():
        raise KeyError(key)
    text = (SETS / f"{key}.yaml").read_text(encoding="utf-8")
    return SetFile.model_validate(_as_written(yaml.safe_load(text)))


def _as_written(value: Any) -> Any:
    """Figures as they are written: YAML reads 142.53 as a binary fraction, which is not quite that."""
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, list):
        return [_as_written(each) for each in value]
    return {name: _as_written(each) for name, each in value.items()} if isinstance(value, dict) else value


def _rows(item: SetItem) -> Iterator[Row]:
    if item.key not in known_sets():
        return  # the check has said so
    found = read_set(item.key)
    apart = {"note", "note_en", "pace_origin", "pace_origin_en", "sources", "detours", "factors"}
    values = {
        **found.model_dump(exclude=apart),
        **common(item),
        "note": item.note or found.note,
        "note_en": item.note_en or found.note_en,
        "in_use_from": item.in_use_from,
        "is_default": item.default,
    }
    yield Row(FactorSet, item.key, values)
    of = Ref(FactorSet, item.key)
    shared = {**common(item), "factor_set": of, "note": "", "note_en": ""}
    for mode, each in found.detours.items():
        yield Row(DistanceRule, f"{item.key}-{mode}", shared | _detour(mode, each, found))
    for number, factor in enumerate(found.factors, start=1):
        yield Row(Factor, f"{item.key}-{number}", shared | _factor(factor, found))


def _detour(mode: str, each: DetourFile, found: SetFile) -> dict[str, Any]:
    return {
        "mode": mode,
        "coefficient": each.coefficient,
        "constant_km": each.constant_km,
        "origin": each.origin,
        "origin_en": each.origin_en,
        "speed_kmh": each.speed,
        "wait_minutes": each.wait,
        "pace_origin": found.pace_origin,
        "pace_origin_en": found.pace_origin_en,
    }


def _factor(each: FactorFile, found: SetFile) -> dict[str, Any]:
    said = found.sources[each.source]
    return {
        **each.model_dump(exclude={"best", "low", "high", "wtt", "source"}),
        "grams_best": each.best,
        "grams_low": each.best if each.low is None else each.low,
        "grams_high": each.best if each.high is None else each.high,
        "grams_wtt": each.wtt,
        "origin": said.text,
        "origin_en": said.text_en,
        "origin_year": said.year,
    }


def held_from_file(key: str) -> Held:
    """Return a set as it comes with the system, read from its file and not from the database: for measuring and tests.

    Its factors are numbered from 1 as in the file. Raises KeyError where there is none.
    """
    item = SetItem.model_validate({"key": key, "in_use_from": "2026-01-01"})
    rows = list(_rows(item))
    found = read_set(key)
    factors = [Factor(pk=at, **_plain(row)) for at, row in enumerate(_of(rows, Factor), start=1)]
    ways = [DistanceRule(**_plain(row)) for row in _of(rows, DistanceRule)]
    return gather(FactorSet(pk=0, key=key, name=found.name, edition=found.edition), factors, ways)


def _of(rows: list[Row], model: type[Any]) -> list[Row]:
    return [row for row in rows if row.model is model]


def _plain(row: Row) -> dict[str, Any]:
    return {
        name: value for name, value in row.values.items() if name not in ("factor_set", "source", "facts")
    }


def _check(item: SetItem) -> list[tuple[Path, str]]:
    """Refuse a set that does not come with the system, and figures that differ from those reckoned with already."""
    if item.key not in known_sets():
        message = _("There is no set %(key)s. Those that come with the system are: %(known)s.")
        return [(("key",), message % {"key": item.key, "known": ", ".join(known_sets())})]
    held = {
        key: (best, low, high)
        for key, best, low, high in Factor.objects.filter(factor_set__key=item.key).values_list(
            "key", "grams_best", "grams_low", "grams_high"
        )
    }
    said = {
        row.key: tuple(row.values[f"grams_{each}"] for each in ("best", "low", "high"))
        for row in _rows(item)
        if row.model is Factor
    }
    # A factor that somebody has taken away is no change of figures: the pack may give it back as it was.
    known = set(PackRecord.objects.filter(section=Factor._meta.label).values_list("key", flat=True))
    changed = any(said.get(key) != figures for key, figures in held.items())
    if held and (changed or said.keys() - held.keys() - known):
        message = _(
            "The figures of a set never change. Give those that differ an edition and a key of their own."
        )
        return [(("key",), message)]
    return []


SECTIONS = (Section("emission_sets", "emissions.yaml", SetItem, _rows, check=_check),)
