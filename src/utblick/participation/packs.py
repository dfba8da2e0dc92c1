"""The sections of a pack that the participation room owns: who has feedback, who approves whom, meetings."""

from collections.abc import Iterator
from datetime import date
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
from utblick.participation import purposes
from utblick.participation.models import (
    ApprovalRule,
    Approver,
    Feedback,
    FeedbackRule,
    InternationalMeeting,
    Mode,
    NextStep,
    OwnMode,
    Participant,
    State,
    Who,
)
from utblick.people.models import Membership, Organization, Person
from utblick.strategy.models import Clause


class FeedbackRuleItem(KeyedItem):
    """The body that has feedback before it; with a unit, from the meetings that the unit answers for."""

    body: Key
    unit: Key | None = None
    same_day: bool = Field(True, description="true where a meeting on the day of the return counts")


class ApprovalRuleItem(KeyedItem):
    """Who approves that a kind of person takes part. A presidium or a board has its body."""

    who: Literal[tuple(Who.values)]  # type: ignore[valid-type]
    by: Literal[tuple(Approver.values)]  # type: ignore[valid-type]
    body: Key | None = None


class ParticipantItem(Item):
    """Somebody who is to take part, or took part."""

    person: Key
    seat: Key | None = Field(None, description="key of the seat that called them")
    mode: Literal[tuple(OwnMode.values)] = OwnMode.ON_SITE.value  # type: ignore[valid-type]
    state: Literal[tuple(State.values)] = State.APPROVED.value  # type: ignore[valid-type]


class StepItem(Item):
    """A next step."""

    what: str = Field(min_length=1)
    responsible: Key
    due: date
    done_on: date | None = None


class FeedbackItem(Item):
    """Feedback from a meeting; without `handed_in_on` a draft."""

    discussed: str = ""
    discussed_en: str = ""
    means_for_us: str = ""
    means_for_us_en: str = ""
    our_position: str = ""
    our_position_en: str = ""
    good_practice: str = ""
    good_practice_en: str = ""
    good_practice_for: str = ""
    contacts_made: str = ""
    contacts_made_en: str = ""
    handed_in_on: date | None = None
    steps: list[StepItem] = []


class AboutItem(Item):
    """What a meeting serves, beside focus points: a thing of a kind that a room has offered, by its key."""

    kind: str = Field(description="such as engagement")
    key: Key


class MeetingItem(KeyedItem):
    """An international meeting, for demonstration."""

    title: str = Field(min_length=1)
    title_en: str = ""
    what: str = ""
    begins: date
    ends: date
    mode: Literal[tuple(Mode.values)] = Mode.ON_SITE.value  # type: ignore[valid-type]
    place: str = ""
    country: str = Field("", pattern=r"^([A-Z]{2})?$")
    organizer: str = ""
    body: Key | None = None
    unit: Key | None = None
    serves: list[Key] = []
    about: AboutItem | None = None
    positions: str = ""
    participants: list[ParticipantItem] = []
    feedback: FeedbackItem | None = None


def _feedback_rules(item: FeedbackRuleItem) -> Iterator[Row]:
    values = own_values(item, "body", "unit")
    yield Row(
        FeedbackRule,
        item.key,
        {
            **values,
            "body": ref(Organization, item.body, "body"),
            "unit": ref(Organization, item.unit, "unit"),
        },
    )


def _approval_rules(item: ApprovalRuleItem) -> Iterator[Row]:
    yield Row(
        ApprovalRule, item.key, own_values(item, "body") | {"body": ref(Organization, item.body, "body")}
    )


def _check_approval(item: ApprovalRuleItem) -> list[tuple[Path, str]]:
    if item.by == Approver.HEAD or item.body:
        return []
    return [(("body",), _("Say which body it is."))]


def _meetings(item: MeetingItem) -> Iterator[Row]:
    values = own_values(item, "body", "unit", "serves", "about", "participants", "feedback")
    yield Row(
        InternationalMeeting,
        item.key,
        {
            **values,
            "body": ref(Organization, item.body, "body"),
            "unit": ref(Organization, item.unit, "unit"),
            "serves": refs(Clause, item.serves, "serves"),
            **_about(item.about),
        },
    )
    meeting = Ref(InternationalMeeting, item.key)
    for place, each in enumerate(item.participants):
        at: Path = ("participants", place)
        said = own_values(each, "person", "seat") | {
            "meeting": meeting,
            "person": Ref(Person, each.person, (*at, "person")),
            "seat": Ref(Membership, each.seat, (*at, "seat")) if each.seat else None,
        }
        yield Row(Participant, f"{item.key}-{each.person}", said, at)
    if item.feedback is not None:
        told = item.feedback
        yield Row(
            Feedback,
            f"{item.key}-aterkoppling",
            own_values(told, "steps") | {"meeting": meeting, "first_handed_in_on": told.handed_in_on},
            ("feedback",),
        )
        for place, step in enumerate(told.steps):
            at = ("feedback", "steps", place)
            said = own_values(step, "responsible") | {
                "feedback": Ref(Feedback, f"{item.key}-aterkoppling"),
                "responsible": Ref(Person, step.responsible, (*at, "responsible")),
            }
            yield Row(NextStep, f"{item.key}-steg-{place + 1}", said, at)


def _about(said: AboutItem | None) -> dict[str, Any]:
    """What serves stands in two plain fields; the thing may be of a room that loads later."""
    if said is None:
        return {"about_kind": "", "about_id": None}
    model = things.KINDS[said.kind].model
    return {"about_kind": said.kind, "about_id": IdOf(model, said.key, ("about", "key"))}


def _check_meeting(item: MeetingItem) -> list[tuple[Path, str]]:
    if item.ends < item.begins:
        return [(("ends",), _("The last day cannot be before the first."))]
    if item.about and item.about.kind not in purposes.PURPOSES:
        kinds = ", ".join(sorted(purposes.PURPOSES))
        return [(("about", "kind"), _("A meeting serves one of these: %(kinds)s.") % {"kinds": kinds})]
    return []


SECTIONS = (
    Section("feedback_rules", "participation.yaml", FeedbackRuleItem, _feedback_rules),
    Section("approval_rules", "participation.yaml", ApprovalRuleItem, _approval_rules, check=_check_approval),
    Section(
        "international_meetings",
        "participation.yaml",
        MeetingItem,
        _meetings,
        demonstration_only=True,
        check=_check_meeting,
    ),
)
