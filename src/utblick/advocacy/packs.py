"""The sections of a pack that the advocacy room owns: positions in versions, and plans for advocacy, to try with."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.advocacy import rules
from utblick.advocacy.models import (
    ActivityKind,
    ActivityState,
    AdvocacyActivity,
    AdvocacyPlan,
    Ally,
    Assessment,
    DueToUs,
    Position,
    PositionApproval,
    PositionVersion,
    TakenIn,
    Target,
    Way,
    fingerprint,
)
from utblick.collaborations.models import Engagement
from utblick.core.packs.schema import Item, Key, KeyedItem, Path, Ref, Row, Section, own_values, ref, refs
from utblick.dossiers.models import Dossier
from utblick.people.models import Organization, Person
from utblick.strategy.models import Beneficiary, Clause


class VersionItem(Item):
    """A version of a position. `approved_on` and `approved_by` where it has been approved."""

    title: str = Field(min_length=1)
    title_en: str = ""
    what: str = ""
    what_en: str = ""
    why: str = ""
    why_en: str = ""
    for_whom: str = ""
    for_whom_en: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    changed: str = ""
    written_on: date
    approved_on: date | None = None
    approved_by: str = ""


class PositionItem(KeyedItem):
    """A position, with its versions, the oldest first."""

    title: str = Field(min_length=1)
    title_en: str = ""
    dossier: Key | None = None
    unit: Key
    owner: Key | None = None
    serves: list[Key] = []
    beneficiaries: list[Key] = []
    versions: list[VersionItem] = Field(min_length=1)


class TargetItem(Item):
    """Whom the plan is to reach."""

    organization: Key | None = None
    who: str = ""
    wanted: str = ""
    wanted_en: str = ""


class AllyItem(Item):
    """With whom: one of our collaborations or another organisation."""

    engagement: Key | None = None
    organization: Key | None = None
    part: str = ""


class ActivityItem(Item):
    """What is done. `target` is the place of a target of the plan, from 1; `used` a position and its version."""

    kind: Literal[tuple(ActivityKind.values)]  # type: ignore[valid-type]
    title: str = Field(min_length=1)
    title_en: str = ""
    day: date
    what: str = ""
    target: int | None = Field(None, ge=1)
    whom: str = ""
    ours: list[Key] = []
    responsible: Key | None = None
    engagement: Key | None = None
    used: Key | None = None
    used_version: int = Field(1, ge=1)
    state: Literal[tuple(ActivityState.values)] = ActivityState.PLANNED.value  # type: ignore[valid-type]
    outcome: str = ""
    outcome_en: str = ""


class AssessmentItem(Item):
    """What changed in the end."""

    day: date
    taken_in: Literal[tuple(TakenIn.values)]  # type: ignore[valid-type]
    due_to_us: Literal[("", *DueToUs.values)] = ""  # type: ignore[valid-type]
    evidence: str = Field(min_length=1)
    evidence_en: str = ""
    link: str = ""


class PlanItem(KeyedItem):
    """A plan for advocacy; closed where it has an assessment."""

    title: str = Field(min_length=1)
    title_en: str = ""
    position: Key | None = None
    dossier: Key | None = None
    goal: str = Field(min_length=1)
    goal_en: str = ""
    messages: str = ""
    messages_en: str = ""
    channels: str = ""
    begins: date
    ends: date
    unit: Key
    responsible: Key | None = None
    targets: list[TargetItem] = []
    allies: list[AllyItem] = []
    activities: list[ActivityItem] = []
    assessment: AssessmentItem | None = None


def _version_key(position: str, number: int) -> str:
    return f"{position}-version-{number}"


def _positions(item: PositionItem) -> Iterator[Row]:
    parts = ("dossier", "unit", "owner", "serves", "beneficiaries", "versions")
    values = own_values(item, *parts) | {
        "dossier": ref(Dossier, item.dossier, "dossier"),
        "unit": Ref(Organization, item.unit, ("unit",)),
        "owner": ref(Person, item.owner, "owner"),
        "serves": refs(Clause, item.serves, "serves"),
        "beneficiaries": refs(Beneficiary, item.beneficiaries, "beneficiaries"),
    }
    yield Row(Position, item.key, values)
    for place, version in enumerate(item.versions):
        key, at = _version_key(item.key, place + 1), ("versions", place)
        said = own_values(version, "approved_on", "approved_by") | {"number": place + 1}
        yield Row(PositionVersion, key, said | {"position": Ref(Position, item.key)}, at)
        if version.approved_on is not None:
            yield Row(PositionApproval, f"{key}-godkannande", _approval(version, key, said, item.key), at)


def _approval(version: VersionItem, key: str, said: dict[str, Any], position: str) -> dict[str, Any]:
    names = {field.name for field in PositionVersion._meta.get_fields()}
    text = PositionVersion(**{name: value for name, value in said.items() if name in names - {"source"}})
    text.position = Position(key=position)
    return {
        "of": Ref(PositionVersion, key),
        "way": Way.PACK.value,
        "approved_on": version.approved_on,
        "approved_by": version.approved_by,
        "fingerprint": fingerprint(text),
        "assumed": version.assumed,
    }


def _plans(item: PlanItem) -> Iterator[Row]:
    parts = ("position", "dossier", "unit", "responsible", "targets", "allies", "activities", "assessment")
    values = own_values(item, *parts) | {
        "position": ref(Position, item.position, "position"),
        "dossier": ref(Dossier, item.dossier, "dossier"),
        "unit": Ref(Organization, item.unit, ("unit",)),
        "responsible": ref(Person, item.responsible, "responsible"),
        "closed_on": item.assessment.day if item.assessment else None,
    }
    yield Row(AdvocacyPlan, item.key, values)
    of = {"plan": Ref(AdvocacyPlan, item.key)}
    for place, target in enumerate(item.targets):
        said = own_values(target, "organization") | of
        said["organization"] = ref(Organization, target.organization, "organization")
        yield Row(Target, f"{item.key}-mottagare-{place + 1}", said, ("targets", place))
    for place, ally in enumerate(item.allies):
        said = own_values(ally, "engagement", "organization") | of
        said["engagement"] = ref(Engagement, ally.engagement, "engagement")
        said["organization"] = ref(Organization, ally.organization, "organization")
        yield Row(Ally, f"{item.key}-allierad-{place + 1}", said, ("allies", place))
    for place, activity in enumerate(item.activities):
        row = _activity(item.key, activity) | of
        yield Row(AdvocacyActivity, f"{item.key}-aktivitet-{place + 1}", row, ("activities", place))
    if item.assessment is not None:
        said = own_values(item.assessment) | of
        yield Row(Assessment, f"{item.key}-bedomning", said, ("assessment",))


def _activity(plan: str, item: ActivityItem) -> dict[str, Any]:
    parts = ("target", "ours", "responsible", "engagement", "used", "used_version")
    return own_values(item, *parts) | {
        "target": Ref(Target, f"{plan}-mottagare-{item.target}", ("target",)) if item.target else None,
        "ours": refs(Person, item.ours, "ours"),
        "responsible": ref(Person, item.responsible, "responsible"),
        "engagement": ref(Engagement, item.engagement, "engagement"),
        "used": Ref(PositionVersion, _version_key(item.used, item.used_version), ("used",))
        if item.used
        else None,
    }


def _check_position(item: PositionItem) -> list[tuple[Path, str]]:
    wrong: list[tuple[Path, str]] = []
    for place, each in enumerate(item.versions):
        at: Path = ("versions", place)
        if not rules.valid_in_order(each.valid_from, each.valid_until):
            wrong.append(((*at, "valid_until"), _("The last day cannot be before the first.")))
        if each.approved_on is None:
            if place + 1 < len(item.versions):
                wrong.append(((*at, "approved_on"), _("Only the newest version can be a draft.")))
            continue
        if not each.approved_by.strip():
            wrong.append(((*at, "approved_by"), _("Say who approved it.")))
        for name in rules.lacks(each.what, each.why, each.valid_from, each.valid_until):
            wrong.append(((*at, name), _("An approved version says this.")))
        if each.approved_on < each.written_on:
            wrong.append(((*at, "approved_on"), _("It cannot have been approved before it was written.")))
    return wrong


def _check_plan(item: PlanItem) -> list[tuple[Path, str]]:
    wrong: list[tuple[Path, str]] = []
    if item.ends < item.begins:
        wrong.append((("ends",), _("The last day cannot be before the first.")))
    if item.position is None and item.dossier is None:
        wrong.append((("position",), _("Choose a position, a dossier, or both.")))
    for place, ally in enumerate(item.allies):
        if bool(ally.engagement) == bool(ally.organization):
            wrong.append(
                (("allies", place), _("Choose a collaboration or another organisation, one of the two."))
            )
    for place, target in enumerate(item.targets):
        if not target.organization and not target.who:
            wrong.append((("targets", place), _("Choose an organisation, or write a person or a role.")))
    for place, each in enumerate(item.activities):
        if each.state == ActivityState.DONE and not each.outcome:
            wrong.append((("activities", place, "outcome"), _("Say in a few sentences what came of it.")))
        if each.target is not None and each.target > len(item.targets):
            wrong.append((("activities", place, "target"), _("The plan has no such target.")))
    if item.assessment is not None:
        said = item.assessment
        for name in rules.lacks_to_close(said.taken_in, said.due_to_us, said.evidence):
            wrong.append((("assessment", name), _("The assessment lacks this.")))
        if any(each.state == ActivityState.PLANNED for each in item.activities):
            wrong.append((("assessment",), _("A closed plan has no activity that is still planned.")))
    return wrong


SECTIONS = (
    Section(
        "positions", "advocacy.yaml", PositionItem, _positions, demonstration_only=True, check=_check_position
    ),
    Section("advocacy_plans", "advocacy.yaml", PlanItem, _plans, demonstration_only=True, check=_check_plan),
)
