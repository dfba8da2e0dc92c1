"""The sections of a pack that the funding room owns: programmes, what units look for, and calls for demonstration."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core import things
from utblick.core.packs.schema import (
    IdOf,
    Item,
    Key,
    KeyedItem,
    Path,
    Ref,
    Row,
    Section,
    own_values,
    ref,
    refs,
)
from utblick.funding import assignments, rules
from utblick.funding.models import (
    Call,
    CallDeadline,
    Currency,
    FunderKind,
    Interest,
    Objective,
    Programme,
)
from utblick.people.models import Organization
from utblick.sources.words import Unclear, parse_words


class AssignmentItem(Item):
    """Our assignment that a programme belongs to: a thing of a kind that a room has offered, by its key."""

    kind: str = Field(description="such as engagement")
    key: Key


class ProgrammeItem(KeyedItem):
    """A programme that gives money."""

    name: str = Field(min_length=1)
    name_en: str = ""
    funder_kind: Literal[tuple(FunderKind.values)] = FunderKind.EU.value  # type: ignore[valid-type]
    funder: str = ""
    code: str = ""
    period_from: int | None = Field(None, ge=1990, le=2100)
    period_to: int | None = Field(None, ge=1990, le=2100)
    rate: Decimal | None = Field(None, ge=0, le=100, description="per cent of the cost")
    what: str = ""
    what_en: str = ""
    who_may: str = ""
    who_may_en: str = ""
    objectives: list[Literal[tuple(Objective.values)]] = []  # type: ignore[valid-type]
    area: str = ""
    area_en: str = ""
    contact: str = ""
    web: str = ""
    unit: Key | None = None
    assignment: AssignmentItem | None = None


class DeadlineItem(Item):
    """One of a call's deadlines."""

    day: date
    what: str = ""


class CallItem(KeyedItem):
    """A call, invented for demonstration."""

    title: str = Field(min_length=1)
    title_en: str = ""
    programme: Key
    identifier: str = ""
    opens: date | None = None
    deadlines: list[DeadlineItem] = []
    budget: Decimal | None = Field(None, ge=0)
    currency: Literal[tuple(Currency.values)] = Currency.EUR.value  # type: ignore[valid-type]
    rate: Decimal | None = Field(None, ge=0, le=100)
    action_kind: str = ""
    eligibility: str = ""
    text: str = ""
    words: str = ""
    first_seen: date


class InterestItem(KeyedItem):
    """What a unit or partner looks for."""

    organization: Key
    words: list[str] = []
    objectives: list[Literal[tuple(Objective.values)]] = []  # type: ignore[valid-type]
    programmes: list[Key] = []


def _programmes(item: ProgrammeItem) -> Iterator[Row]:
    values = own_values(item, "unit", "assignment")
    yield Row(
        Programme,
        item.key,
        {**values, "unit": ref(Organization, item.unit, "unit"), **_about(item.assignment)},
    )


def _about(said: AssignmentItem | None) -> dict[str, Any]:
    """What it belongs to stands in two plain fields; the thing may be of a room that loads later."""
    if said is None:
        return {"about_kind": "", "about_id": None}
    model = things.KINDS[said.kind].model
    return {"about_kind": said.kind, "about_id": IdOf(model, said.key, ("assignment", "key"))}


def _check_programme(item: ProgrammeItem) -> list[tuple[Path, str]]:
    found: list[tuple[Path, str]] = []
    if item.period_from and item.period_to and item.period_to < item.period_from:
        found.append((("period_to",), _("The last year cannot be before the first.")))
    if item.assignment and item.assignment.kind not in assignments.ASSIGNMENTS:
        kinds = ", ".join(sorted(assignments.ASSIGNMENTS))
        found.append(
            (("assignment", "kind"), _("A programme belongs to one of these: %(kinds)s.") % {"kinds": kinds})
        )
    return found


def _calls(item: CallItem) -> Iterator[Row]:
    values = own_values(item, "programme", "deadlines")
    values["budget"] = item.budget
    last = max((each.day for each in item.deadlines), default=None)
    yield Row(
        Call,
        item.key,
        {
            **values,
            "programme": Ref(Programme, item.programme, ("programme",)),
            "last_deadline": last,
            "invented": True,
        },
    )
    for place, each in enumerate(item.deadlines):
        said = own_values(each) | {"call": Ref(Call, item.key)}
        yield Row(CallDeadline, f"{item.key}-{each.day.isoformat()}", said, ("deadlines", place))


def _check_call(item: CallItem) -> list[tuple[Path, str]]:
    wrong = rules.before_opening(item.opens, [each.day for each in item.deadlines])
    message = _("The deadline %(day)s lies before the call opens. Correct one of the days.")
    return [(("deadlines",), message % {"day": day.isoformat()}) for day in wrong]


def _interests(item: InterestItem) -> Iterator[Row]:
    yield Row(
        Interest,
        item.key,
        {
            **own_values(item, "organization", "words", "programmes"),
            "organization": ref(Organization, item.organization, "organization"),
            "words": "\n".join(item.words),
            "programmes": refs(Programme, item.programmes, "programmes"),
        },
    )


def _check_interest(item: InterestItem) -> list[tuple[Path, str]]:
    found: list[tuple[Path, str]] = []
    for place, words in enumerate(item.words):
        try:
            parse_words(words)
        except Unclear:
            found.append((("words", place), _("Write a word, or a word = a number from -5 to 5.")))
    return found


SECTIONS = (
    Section("funding_programmes", "funding.yaml", ProgrammeItem, _programmes, check=_check_programme),
    Section("funding_calls", "funding.yaml", CallItem, _calls, demonstration_only=True, check=_check_call),
    Section(
        "funding_interests",
        "funding.yaml",
        InterestItem,
        _interests,
        demonstration_only=True,
        check=_check_interest,
    ),
)
