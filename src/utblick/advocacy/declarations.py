"""What the advocacy room declares to the house."""

from dataclasses import replace

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.advocacy import approving, documents, inventing, packs, queries, rules, telling, turning
from utblick.advocacy.models import (
    AdvocacyActivity,
    AdvocacyPlan,
    Ally,
    Assessment,
    PeriodReport,
    Position,
    PositionApproval,
    PositionEnding,
    PositionVersion,
    Target,
)
from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.decisions import matters
from utblick.people.roles import INSIDE, Role
from utblick.strategy.contributions import contributor
from utblick.strategy.coverage import contribute

__all__ = ["telling", "turning"]  # what they offer is offered when they are read
OF_UNITS = frozenset({Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER})

declare(
    Permission(queries.VIEW, _("See positions and plans for advocacy"), INSIDE),
    Permission(queries.EDIT, _("Write the unit's positions and plans for advocacy"), OF_UNITS, by_unit=True),
    Permission(
        queries.APPROVE,
        _("Approve positions on behalf of a body, where the delegation order says so"),
        frozenset({Role.DIRECTOR}),
        by_unit=True,
    ),
)

_versions = Part(PositionVersion, "position")
things.register(
    Kind(
        queries.POSITION,
        Position,
        _("position"),
        _("positions"),
        queries.VIEW,
        texts=lambda position: texts_of(position, "title"),
        parts=(
            _versions,
            Part(PositionApproval, "of", within=_versions),
            Part(PositionEnding, "of", within=_versions),
        ),
        changes=queries.EDIT,
    ),
    Kind(  # what the trail vouches for is noted with itself
        "position-approval",
        PositionApproval,
        _("approval of a position"),
        _("approvals of positions"),
        queries.VIEW,
    ),
    Kind(
        "position-ending",
        PositionEnding,
        _("end of a position"),
        _("ends of positions"),
        queries.VIEW,
    ),
    Kind(
        queries.PLAN,
        AdvocacyPlan,
        _("plan for advocacy"),
        _("plans for advocacy"),
        queries.VIEW,
        texts=lambda plan: texts_of(plan, "title", "goal", "messages"),
        parts=(Part(Target, "plan"), Part(Ally, "plan"), Part(Assessment, "plan")),
        changes=queries.EDIT,
    ),
    Kind(
        queries.ACTIVITY,
        AdvocacyActivity,
        _("advocacy activity"),
        _("advocacy activities"),
        queries.VIEW,
        texts=lambda activity: texts_of(activity, "title", "what", "outcome"),
        changes=queries.EDIT,
    ),
    Kind(
        queries.REPORT,
        PeriodReport,
        _("monitoring and advocacy report"),
        _("monitoring and advocacy reports"),
        queries.VIEW,
        changes=queries.EDIT,
    ),
)

matters.offer(
    matters.Matter(
        queries.MATTER,
        _("Position"),
        False,
        about=queries.POSITION,
        by_default="board",
        candidates=approving.candidates,
        heading=lambda position: gettext("Position: %(position)s") % {"position": position},
        proposal=approving.proposal,
        ready=approving.not_ready_to_decide,
        carry_out=approving.decide,
    )
)

offer(
    DocumentKind(
        "position-paper",
        _("Position paper"),
        documents.position_paper,
        queries.VIEW,
        queries.EDIT,
        about=queries.POSITION,
        ready=documents.stop,
    ),
    DocumentKind(
        "advocacy-briefing",
        _("Briefing before a meeting"),
        documents.briefing,
        queries.VIEW,
        queries.EDIT,
        about=queries.ACTIVITY,
        ready=documents.no_briefing,
    ),
    DocumentKind(
        "consultation-reply",
        _("Reply to a consultation"),
        documents.consultation_reply,
        queries.VIEW,
        queries.EDIT,
        about=queries.ACTIVITY,
        ready=documents.no_reply,
    ),
    DocumentKind(
        "monitoring-advocacy-report",
        _("Monitoring and advocacy report"),
        documents.period_report,
        queries.VIEW,
        queries.EDIT,
        about=queries.REPORT,
    ),
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)
_serving = contributor(
    "positions", _("Positions"), Position, "positions", name="title", only=queries.in_force
)
contribute(  # the register is led to as it was counted
    replace(
        _serving,
        register=lambda line: f"{_serving.register(line)}&standing={rules.IN_FORCE}",
        register_for=lambda pk: f"{_serving.register_for(pk)}&standing={rules.IN_FORCE}",
    )
)

navigation.add(
    navigation.Entry(
        16,
        pgettext_lazy("navigation", "Positions"),
        "positions",
        queries.VIEW,
        group="monitoring",
    ),
    navigation.Entry(
        17,
        pgettext_lazy("navigation", "Advocacy"),
        "advocacy_plans",
        queries.VIEW,
        group="monitoring",
    ),
)

tell(
    {
        "advocacy.save_position": _("Saved a position in the register"),
        "advocacy.write": _("Wrote a version of a position"),
        "advocacy.put_up": _("Put a position up for approval"),
        "advocacy.withdraw": _("Withdrew a position"),
        "advocacy.drop_draft": _("Took away a draft of a position"),
        "advocacy.approve": _("Approved a position on behalf of a body"),
        "advocacy.save_plan": _("Saved a plan for advocacy"),
        "advocacy.save_part": _("Saved a part of a plan for advocacy"),
        "advocacy.delete_part": _("Took away a part of a plan for advocacy"),
        "advocacy.save_activity": _("Saved an advocacy activity"),
        "advocacy.tell_outcome": _("Told what came of an advocacy activity"),
        "advocacy.cancel_activity": _("Said that an advocacy activity came to nothing"),
        "advocacy.register_sent": _("Registered what an advocacy activity sent out"),
        "advocacy.close": _("Closed a plan for advocacy with an assessment"),
        "advocacy.reopen": _("Opened a plan for advocacy again"),
        "advocacy.delete_plan": _("Took away a plan for advocacy"),
        "advocacy.save_report": _("Stated the period of a report"),
    }
)
