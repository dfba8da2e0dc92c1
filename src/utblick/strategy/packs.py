"""The sections of a pack that the strategy room owns."""

from collections.abc import Iterator
from typing import Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core.packs.schema import (
    PLACE,
    Key,
    KeyedItem,
    PartialDate,
    Path,
    Ref,
    Row,
    Section,
    own_values,
    ref,
)
from utblick.core.rules import RULES
from utblick.people.models import Organization
from utblick.strategy.models import (
    Beneficiary,
    Clause,
    ClauseKind,
    Demand,
    Duty,
    DutyPart,
    Involvement,
    OperationalPlan,
    SteeringDocument,
    Strategy,
    StrategyStatus,
)


class BeneficiaryItem(KeyedItem):
    """For whom the work is to be of value."""

    name: str
    name_en: str = ""


class StrategyItem(KeyedItem):
    """One version of a strategy."""

    family: Key = Field(description="the same for all versions of one strategy")
    number: int = Field(1, ge=1)
    title: str
    title_en: str = ""
    summary: str = ""
    summary_en: str = ""
    valid_from: PartialDate = ""
    valid_to: PartialDate = ""
    status: Literal[tuple(StrategyStatus.values)] = "draft"  # type: ignore[valid-type]
    adopted_by: Key | None = None
    adopted_on: PartialDate = ""
    paragraph: str = ""


class ClauseItem(KeyedItem):
    """One clause; the order in the file is the order in the document."""

    strategy: Key
    number: str = Field(description="such as 2.1")
    parent: Key | None = None
    kind: Literal[tuple(ClauseKind.values)]  # type: ignore[valid-type]
    title: str
    title_en: str = ""
    text: str = ""
    text_en: str = ""
    demand: Literal[tuple(Demand.values)] = "none"  # type: ignore[valid-type]
    rows: list[str] = []
    rules: list[str] = Field(
        [], description="keys of the rules that carry the clause out; `utblick trace` lists them"
    )


class DutyItem(KeyedItem):
    """Something that somebody is to do."""

    clause: Key
    row: str = ""
    text: str
    text_en: str = ""
    when: str = ""
    when_en: str = ""
    accountable: Key | None = Field(
        None, description="the one accountable organ; left out where none is named"
    )
    responsible: list[Key] = []
    supports: list[Key] = []
    informed: list[Key] = []


class SteeringDocumentItem(KeyedItem):
    """A strategy or programme that the work is to serve."""

    title: str
    title_en: str = ""
    valid_from: PartialDate = ""
    valid_to: PartialDate = ""
    url: str = ""
    row: str = ""


class OperationalPlanItem(KeyedItem):
    """An operational plan that the international work is part of."""

    year: int = Field(ge=1990, le=2100)
    title: str
    title_en: str = ""
    number: str = ""
    url: str = ""


def _beneficiaries(item: BeneficiaryItem) -> Iterator[Row]:
    yield Row(Beneficiary, item.key, own_values(item))


def _strategies(item: StrategyItem) -> Iterator[Row]:
    values = own_values(item, "adopted_by") | {
        "slug": item.key,
        "adopted_by": ref(Organization, item.adopted_by, "adopted_by"),
    }
    yield Row(Strategy, item.key, values)


def _clauses(item: ClauseItem) -> Iterator[Row]:
    values = own_values(item, "strategy", "parent") | {
        "line": item.key.replace(".", "-"),
        "strategy": ref(Strategy, item.strategy, "strategy"),
        "parent": ref(Clause, item.parent, "parent"),
        "position": PLACE,
    }
    yield Row(Clause, item.key, values)


def _check_rules(item: ClauseItem) -> list[tuple[Path, str]]:
    return [
        (("rules", place), _("There is no rule with the key %(key)s.") % {"key": key})
        for place, key in enumerate(item.rules)
        if key not in RULES
    ]


def _duties(item: DutyItem) -> Iterator[Row]:
    values = own_values(item, "clause", "accountable", "responsible", "supports", "informed") | {
        "line": item.key.replace(".", "-"),
        "clause": ref(Clause, item.clause, "clause"),
    }
    yield Row(Duty, item.key, values)
    parts: list[tuple[str, str, Path]] = (
        [(Involvement.ACCOUNTABLE, item.accountable, ("accountable",))] if item.accountable else []
    )
    for involvement, keys in (
        (Involvement.RESPONSIBLE, item.responsible),
        (Involvement.SUPPORTS, item.supports),
        (Involvement.INFORMED, item.informed),
    ):
        parts += [(involvement, key, (involvement.value, place)) for place, key in enumerate(keys)]
    for involvement_, key, at in parts:
        yield Row(
            DutyPart,
            f"{item.key}-{involvement_!s}-{key}",
            {
                "duty": Ref(Duty, item.key),
                "organization": Ref(Organization, key, at),
                "involvement": str(involvement_),
            },
        )


def _steering_documents(item: SteeringDocumentItem) -> Iterator[Row]:
    yield Row(SteeringDocument, item.key, own_values(item))


def _operational_plans(item: OperationalPlanItem) -> Iterator[Row]:
    yield Row(OperationalPlan, item.key, own_values(item))


SECTIONS = (
    Section("beneficiaries", "strategy.yaml", BeneficiaryItem, _beneficiaries),
    Section("strategies", "strategy.yaml", StrategyItem, _strategies),
    Section("clauses", "strategy.yaml", ClauseItem, _clauses, check=_check_rules),
    Section("duties", "strategy.yaml", DutyItem, _duties),
    Section("steering_documents", "strategy.yaml", SteeringDocumentItem, _steering_documents),
    Section("operational_plans", "strategy.yaml", OperationalPlanItem, _operational_plans),
)
