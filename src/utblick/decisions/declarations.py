"""What the decisions room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.core import navigation, things
from utblick.core.documents.kinds import DocumentKind
from utblick.core.documents.kinds import offer as offer_documents
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.decisions import actions, documents, inventing, matters, packs
from utblick.decisions.models import (
    AgendaItem,
    Approval,
    Decision,
    DecisionRight,
    Delegation,
    Disqualification,
    Meeting,
    PolicyArea,
    Reporting,
)
from utblick.people.roles import INSIDE, SECRETARIES, Role

declare(
    Permission("decisions.view", _("See meetings, agendas and decisions"), INSIDE),
    Permission(
        "decisions.propose",
        _("Put matters on agendas"),
        SECRETARIES | {Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR},
        by_unit=True,
    ),
    Permission(
        "decisions.edit", _("Change meetings and note the approval of minutes"), SECRETARIES, by_unit=True
    ),
    Permission("decisions.register", _("Register decisions"), SECRETARIES, by_unit=True),
    Permission(
        "decisions.register_assembly",
        _("Register the decisions of the assembly"),
        frozenset({Role.ASSEMBLY_SECRETARY}),
        by_unit=True,
    ),
    Permission(
        "decisions.edit_rights",
        _("Say who may decide what, and what is delegated"),
        frozenset({Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY, Role.ADMINISTRATOR}),
    ),
)

things.register(
    Kind(
        "meeting",
        Meeting,
        _("meeting"),
        _("meetings"),
        "decisions.view",
        texts=lambda meeting: [things.SearchText("sv", str(meeting), f"{meeting.place}\n{meeting.note}")],
        related=("body",),
        parts=(Part(Approval, "meeting"), Part(Reporting, "meeting")),
        changes="decisions.edit",
    ),
    Kind(
        "agenda-item",
        AgendaItem,
        _("matter on an agenda"),
        _("matters on agendas"),
        "decisions.view",
        texts=lambda item: texts_of(item, "title", "background", "proposal", "number"),
        changes="decisions.propose",
    ),
    Kind(
        "decision",
        Decision,
        _("decision"),
        _("decisions"),
        "decisions.view",
        texts=lambda decision: [
            things.SearchText(
                "sv",
                f"{decision.title} ({decision.reference})",
                "\n".join((decision.text, decision.reasons, decision.number)),
            )
        ],
        related=("body",),
        parts=(
            Part(Disqualification, "decision", about="person"),
            Part(Approval, "decision"),
            Part(Reporting, "decision"),
        ),
        changes="decisions.register",
    ),
    Kind("policy-area", PolicyArea, _("policy area"), _("policy areas"), "decisions.view"),
    Kind("decision-right", DecisionRight, _("right to decide"), _("rights to decide"), "decisions.view"),
    Kind("delegation", Delegation, _("delegation"), _("delegations"), "decisions.view"),
)

matters.offer(
    matters.Matter("decisions.direction", _("Other matter of goals or direction"), True, any_body=True),
    matters.Matter("decisions.other", _("Other matter"), False, any_body=True),
    matters.Matter(
        matters.REPORTING,
        _("Reporting of delegated decisions"),
        True,
        heading=lambda thing: str(_("Reporting of delegated decisions")),
        carry_out=actions.report_decisions,
        document="delegated-decisions",
        any_body=True,
    ),
)

offer_documents(
    DocumentKind(
        "decision-extract",
        _("Extract of the minutes"),
        documents.extract,
        "decisions.view",
        "decisions.register",
        about="decision",
    ),
    DocumentKind(
        "agenda", _("Agenda"), documents.agenda, "decisions.view", "decisions.edit", about="meeting"
    ),
    DocumentKind(
        "notice",
        _("Notice of approved minutes"),
        documents.notice,
        "decisions.view",
        "decisions.edit",
        about="meeting",
        ready=documents.notice_not_ready,
    ),
    DocumentKind(
        "delegated-decisions",
        _("List of delegated decisions"),
        documents.delegated,
        "decisions.view",
        "decisions.edit",
        about="meeting",
    ),
)

navigation.add(
    navigation.Entry(70, _("Decisions"), "decisions", "decisions.view", ("/sammantraden/", "/arenden/"))
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)
