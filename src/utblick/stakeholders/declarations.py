"""What the stakeholders room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.core import things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.people.roles import INSIDE, Role
from utblick.stakeholders import documents
from utblick.stakeholders.models import Actor, Alternative, Criterion, Score, StakeholderAnalysis

EDITORS = frozenset({Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER})

declare(
    Permission("stakeholders.view", _("See stakeholder analyses"), INSIDE),
    Permission("stakeholders.edit", _("Make stakeholder analyses"), EDITORS, by_unit=True),
    # A role for one unit gives it too, and for the analyses of all: it is never asked for a certain analysis.
    Permission(
        "stakeholders.assess",
        _("Give one's own scores in stakeholder analyses"),
        EDITORS | {Role.DIRECTOR},
        by_unit=True,
    ),
)

ALTERNATIVES = Part(Alternative, "analysis")

things.register(
    Kind(
        "stakeholder-analysis",
        StakeholderAnalysis,
        _("stakeholder analysis"),
        _("stakeholder analyses"),
        "stakeholders.view",
        texts=lambda analysis: texts_of(analysis, "title", "goal"),
        parts=(
            ALTERNATIVES,
            Part(Criterion, "analysis"),
            Part(Score, "alternative", within=ALTERNATIVES),
            Part(Actor, "analysis"),
        ),
        changes="stakeholders.edit",
    )
)

offer(
    DocumentKind(
        "stakeholder-analysis",
        _("Stakeholder analysis"),
        documents.stakeholder_analysis,
        "stakeholders.view",
        "stakeholders.edit",
        about="stakeholder-analysis",
    )
)

tell(
    {
        "stakeholders.start_analysis": _("Began a stakeholder analysis"),
        "stakeholders.save_analysis": _("Saved a stakeholder analysis"),
        "stakeholders.save_part": _("Saved a part of a stakeholder analysis"),
        "stakeholders.delete_part": _("Took away a part of a stakeholder analysis"),
        "stakeholders.save_scores": _("Gave scores in a stakeholder analysis"),
        "stakeholders.choose": _("Chose an alternative in a stakeholder analysis"),
        "stakeholders.complete": _("Completed a stakeholder analysis"),
        "stakeholders.choose_and_complete": _("Chose an alternative and completed the stakeholder analysis"),
        "stakeholders.reopen": _("Opened a stakeholder analysis again"),
    }
)
