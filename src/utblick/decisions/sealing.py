"""What of a decision the audit trail vouches for, and what `utblick check` looks at in this room."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import secrecy, things
from utblick.core.audit import triggers
from utblick.core.audit.models import AuditEntry
from utblick.core.audit.reading import tell
from utblick.core.audit.verifying import Check, Content, Fault, Sealed, check, sealed
from utblick.decisions.matters import MATTERS
from utblick.decisions.models import (
    AgendaItem,
    Approval,
    Decision,
    Disqualification,
    Manner,
    Meeting,
    Reporting,
)

DECISION = "decisions.sealed"
MATTER = "decisions.matter_sealed"
MEETING = "decisions.meeting_sealed"
MINUTES = "decisions.minutes_sealed"  # the approval of a meeting's minutes
AT_ONCE = "decisions.at_once_sealed"  # the approval of one decision at once
REPORTED = "decisions.reported"


def said_by(decision: Decision, disqualified: list[int] | None = None) -> dict[str, Any]:
    """Return all that a decision says, as plain values; also who took no part in it."""
    said = {name: getattr(decision, name) for name in Decision.FIXED}
    said["decided_on"] = decision.decided_on.isoformat()
    if disqualified is None:
        disqualified = list(decision.disqualified.values_list("person_id", flat=True))
    return {**said, "disqualified": sorted(disqualified)}


def said_by_matter(item: AgendaItem) -> dict[str, Any]:
    """Return what a matter on an agenda says: it stays so once it has been decided."""
    names = (
        "meeting_id", "matter", "object_id", "area_id", "title", "title_en", "background", "proposal", "number",
        "presenter",
    )  # fmt: skip
    return {name: getattr(item, name) for name in names}


def said_by_meeting(meeting: Meeting) -> dict[str, Any]:
    """Return whose meeting it is and on which day: that stays so once it has decided something."""
    return {"body": meeting.body_id, "date": meeting.date.isoformat()}


def said_by_approval(approval: Approval) -> dict[str, Any]:
    """Return the days that legal force follows from; sealed anew each time that they are mended."""
    announced = approval.announced_on
    return {
        "meeting": approval.meeting_id,
        "decision": approval.decision_id,
        "approved_on": approval.approved_on.isoformat(),
        "approved_by": approval.approved_by,
        "announced_on": announced and announced.isoformat(),
    }


def said_by_reporting(reporting: Reporting) -> dict[str, Any]:
    """Return which decision was reported at which meeting."""
    return {"decision": reporting.decision_id, "meeting": reporting.meeting_id}


def deed_of(approval: Approval) -> str:
    """Return what an approval is sealed as."""
    return AT_ONCE if approval.decision_id else MINUTES


def _decisions() -> Iterator[Content]:
    disqualified: dict[int, list[int]] = {}
    for decision, person in Disqualification.objects.values_list("decision_id", "person_id"):
        disqualified.setdefault(decision, []).append(person)
    with secrecy.off():
        for each in Decision.objects.select_related("body").order_by("pk").iterator(2000):
            label = _("The decision %(name)s") % {"name": each.reference}
            yield Content(each.pk, label, said_by(each, disqualified.get(each.pk, [])))


def _or_sealed(decided: Q, deed: str) -> Q:
    """What is decided must be sealed; and what has been sealed must stay, also if its decision is gone."""
    return decided | Q(pk__in=AuditEntry.objects.filter(deed=deed).values("object_id"))


def _matters() -> Iterator[Content]:
    decided = _or_sealed(Q(pk__in=Decision.objects.exclude(item=None).values("item")), MATTER)
    with secrecy.off():
        for each in AgendaItem.objects.filter(decided).order_by("pk").iterator(2000):
            yield Content(each.pk, _("The matter %(name)s") % {"name": each}, said_by_matter(each))


def _meetings() -> Iterator[Content]:
    decided = _or_sealed(Q(pk__in=Decision.objects.filter(manner=Manner.BODY).values("meeting")), MEETING)
    with secrecy.off():
        for each in Meeting.objects.select_related("body").filter(decided).order_by("pk").iterator(2000):
            yield Content(each.pk, _("The meeting %(name)s") % {"name": each}, said_by_meeting(each))


def _minutes() -> Iterator[Content]:
    for each in Approval.objects.select_related("meeting__body").filter(decision=None).iterator(2000):
        label = _("The approval of the minutes of %(name)s") % {"name": each.meeting}
        yield Content(each.pk, label, said_by_approval(each))


def _at_once() -> Iterator[Content]:
    for each in Approval.objects.select_related("decision__body").exclude(decision=None).iterator(2000):
        label = _("The approval at once of %(name)s") % {"name": each.decision}
        yield Content(each.pk, label, said_by_approval(each))


def _reportings() -> Iterator[Content]:
    for each in Reporting.objects.select_related("decision__body").iterator(2000):
        label = _("The reporting of %(name)s") % {"name": each.decision}
        yield Content(each.pk, label, said_by_reporting(each))


def _about() -> Iterator[Fault]:
    """Items and decisions that are about something that is not there."""
    with secrecy.off():
        for key, matter in MATTERS.items():
            if not matter.about:
                continue
            there = things.KINDS[matter.about].model._default_manager.values("pk")
            for model in (AgendaItem, Decision):
                for each in model.objects.filter(matter=key).exclude(object_id__in=there):
                    yield Fault(_("%(name)s is about something that is not there.") % {"name": each})


triggers.guarded(
    dict.fromkeys(
        ("decisions_decision", "decisions_disqualification", "decisions_reporting"),
        (triggers.UPDATE, triggers.DELETE),
    )
)
for deed, contents in (
    (DECISION, _decisions),
    (MATTER, _matters),
    (MEETING, _meetings),
    (MINUTES, _minutes),
    (AT_ONCE, _at_once),
    (REPORTED, _reportings),
):
    sealed(Sealed(deed, contents))
check(Check(gettext_lazy("Decisions are about things that are there"), _about))
tell(
    {
        DECISION: gettext_lazy("Made a decision final"),
        MATTER: gettext_lazy("Made a matter on an agenda final"),
        MEETING: gettext_lazy("Made the day of a meeting final"),
        MINUTES: gettext_lazy("Sealed the approval of minutes"),
        AT_ONCE: gettext_lazy("Sealed the approval of a decision at once"),
        REPORTED: gettext_lazy("Reported a decision to its body"),
        "decisions.register_decision": gettext_lazy("Registered a decision"),
        "decisions.put_on_agenda": gettext_lazy("Put a matter on an agenda"),
        "decisions.take_off_agenda": gettext_lazy("Took a matter off an agenda"),
        "decisions.move_on_agenda": gettext_lazy("Moved a matter on an agenda"),
        "decisions.approve_minutes": gettext_lazy("Noted that minutes were approved"),
        "decisions.take_back_approval": gettext_lazy("Took back an approval of minutes"),
        "decisions.save_right": gettext_lazy("Saved who may decide what"),
        "decisions.delete_right": gettext_lazy("Took away a right to decide"),
        "decisions.save_meeting": gettext_lazy("Saved a meeting"),
        "decisions.save_calendar": gettext_lazy("Saved a calendar of meetings"),
    }
)
