"""What of a decision the audit trail vouches for, and what `utblick check` looks at in this room."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import secrecy, things
from utblick.core.audit import triggers
from utblick.core.audit.reading import tell
from utblick.core.audit.verifying import Check, Content, Fault, Sealed, check, sealed
from utblick.decisions.matters import MATTERS
from utblick.decisions.models import AgendaItem, Decision, Disqualification

DECISION = "decisions.sealed"


def said_by(decision: Decision, disqualified: list[int] | None = None) -> dict[str, Any]:
    """Return all that a decision says, as plain values; also who took no part in it."""
    said = {name: getattr(decision, name) for name in Decision.FIXED}
    said["decided_on"] = decision.decided_on.isoformat()
    if disqualified is None:
        disqualified = list(decision.disqualified.values_list("person_id", flat=True))
    return {**said, "disqualified": sorted(disqualified)}


def _decisions() -> Iterator[Content]:
    disqualified: dict[int, list[int]] = {}
    for decision, person in Disqualification.objects.values_list("decision_id", "person_id"):
        disqualified.setdefault(decision, []).append(person)
    with secrecy.off():
        for each in Decision.objects.select_related("body").order_by("pk").iterator(2000):
            label = _("The decision %(name)s") % {"name": each.reference}
            yield Content(each.pk, label, said_by(each, disqualified.get(each.pk, [])))


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
sealed(Sealed(DECISION, _decisions))
check(Check(gettext_lazy("Decisions are about things that are there"), _about))
tell(
    {
        DECISION: gettext_lazy("Made a decision final"),
        "decisions.register_decision": gettext_lazy("Registered a decision"),
        "decisions.put_on_agenda": gettext_lazy("Put a matter on an agenda"),
        "decisions.take_off_agenda": gettext_lazy("Took a matter off an agenda"),
        "decisions.move_on_agenda": gettext_lazy("Moved a matter on an agenda"),
        "decisions.approve_minutes": gettext_lazy("Noted that minutes were approved"),
        "decisions.save_meeting": gettext_lazy("Saved a meeting"),
        "decisions.save_calendar": gettext_lazy("Saved a calendar of meetings"),
    }
)
