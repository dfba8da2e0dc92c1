"""The section of a pack that the dossiers room owns."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from django.utils.text import slugify
from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core.packs.schema import Item, Key, KeyedItem, Path, Ref, Row, Section, own_values, ref, refs
from utblick.decisions.models import PolicyArea
from utblick.dossiers import forms, numbers, rules
from utblick.dossiers.models import (
    DateKind,
    Dossier,
    DossierDate,
    DossierIdentifier,
    DossierStage,
    Influence,
    Kind,
    Level,
    Stage,
    Status,
)
from utblick.people.models import Organization, Person
from utblick.strategy.models import Clause


class StageItem(Item):
    """A stage that the dossier has come to."""

    stage: Literal[tuple(Stage.values)]  # type: ignore[valid-type]
    day: date
    told_by: str = Field(min_length=1)
    why: str = ""


class DateItem(Item):
    """A day when something happens with it."""

    day: date
    kind: Literal[tuple(DateKind.values)]  # type: ignore[valid-type]
    what: str = Field(min_length=1)
    what_en: str = ""


class DossierItem(KeyedItem):
    """A directive, regulation, consultation, strategy, programme or law that is followed."""

    title: str = Field(min_length=1)
    title_en: str = ""
    kind: Literal[tuple(Kind.values)]  # type: ignore[valid-type]
    level: Literal[tuple(Level.values)] = Level.EU.value  # type: ignore[valid-type]
    numbers: list[str] = Field(
        default=[], description="COM, CELEX, procedure and other numbers, as people write them"
    )
    what: str = ""
    what_en: str = ""
    web: str = ""
    unit: Key
    owner: Key | None = None
    serves: list[Key] = []
    areas: list[Key] = []
    meaning: str = ""
    meaning_en: str = ""
    influence: Literal[tuple(Influence.values)] = Influence.NOT_JUDGED.value  # type: ignore[valid-type]
    influence_why: str = ""
    begun_on: date
    status: Literal[tuple(Status.values)] = Status.FOLLOW.value  # type: ignore[valid-type]
    status_why: str = ""
    stages: list[StageItem] = []
    dates: list[DateItem] = []


def _dossiers(item: DossierItem) -> Iterator[Row]:
    parts = ("numbers", "unit", "owner", "serves", "areas", "stages", "dates")
    values = own_values(item, *parts) | {
        "unit": Ref(Organization, item.unit, ("unit",)),
        "owner": ref(Person, item.owner, "owner"),
        "serves": refs(Clause, item.serves, "serves"),
        "areas": refs(PolicyArea, item.areas, "areas"),
    }
    yield Row(Dossier, item.key, values)
    of = {"dossier": Ref(Dossier, item.key)}
    found, _unclear = numbers.read("\n".join(item.numbers))
    for kind, value in found:
        said = {"kind": kind, "value": value} | of
        yield Row(DossierIdentifier, f"{item.key}-{kind}-{slugify(value)}", said, ("numbers",))
    for place, stage in enumerate(item.stages):
        yield Row(DossierStage, f"{item.key}-skede-{place + 1}", own_values(stage) | of, ("stages", place))
    for place, each in enumerate(item.dates):
        yield Row(DossierDate, f"{item.key}-dag-{place + 1}", own_values(each) | of, ("dates", place))


def _check(item: DossierItem) -> list[tuple[Path, str]]:
    wrong: list[tuple[Path, str]] = []
    for place, row in enumerate(item.numbers):
        if not numbers.understood(row):
            wrong.append((("numbers", place), str(forms.UNDERSTOOD)))
    if item.status != Status.FOLLOW and not item.status_why.strip():
        wrong.append((("status_why",), _("Say why, so that the next who asks knows.")))
    if item.influence != Influence.NOT_JUDGED and not item.influence_why.strip():
        wrong.append((("influence_why",), _("Say why, in a sentence.")))
    before = ""
    for place, stage in enumerate(item.stages):
        how = rules.step(item.level, before, stage.stage)
        if how in {"", "same"}:
            wrong.append(
                (("stages", place, "stage"), _("The dossier cannot come to that stage from the one before."))
            )
        elif how == "back" and not stage.why:
            wrong.append((("stages", place, "why"), _("The dossier goes back. Say why in a note.")))
        if place and stage.day < item.stages[place - 1].day:
            wrong.append((("stages", place, "day"), _("The stages are written in the order of their days.")))
        before = stage.stage
    return wrong


SECTIONS = (
    Section("dossiers", "dossiers.yaml", DossierItem, _dossiers, demonstration_only=True, check=_check),
)
