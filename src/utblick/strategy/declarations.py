"""What the strategy room declares to the house."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.decisions import matters
from utblick.people.roles import EVERYONE, Role
from utblick.strategy import actions, documents, packs
from utblick.strategy.models import (
    Beneficiary,
    Clause,
    ClauseFinding,
    Duty,
    DutyPart,
    OperationalPlan,
    SteeringDocument,
    Strategy,
    StrategyReview,
    StrategyStatus,
)

FUNCTION = Role.INTERNATIONAL_FUNCTION

declare(
    Permission("strategy.view", _("Read strategies, coverage and responsibilities"), EVERYONE),
    Permission(
        "strategy.edit",
        _("Draft a revision, change the clauses of a draft, and say for whom the work is"),
        frozenset({FUNCTION, Role.DIRECTOR, Role.ASSEMBLY_SECRETARY}),
    ),
    Permission(
        "strategy.edit_duties",
        _("Say which organ is accountable for what"),
        frozenset({FUNCTION, Role.DIRECTOR, Role.ASSEMBLY_SECRETARY}),
    ),
    Permission(
        "strategy.edit_steering_documents",
        _("Add and change the strategies that the work serves"),
        frozenset({FUNCTION, Role.BOARD_SECRETARY}),
    ),
    Permission(
        "strategy.edit_operational_plans",
        _("Add and change the operational plans that the work is part of"),
        frozenset({FUNCTION, Role.DIRECTOR, Role.BOARD_SECRETARY}),
    ),
    Permission(
        "strategy.review",
        _("Follow up the strategy at the beginning of a term"),
        frozenset({FUNCTION, Role.DIRECTOR}),
    ),
)

things.register(
    Kind(
        "strategy",
        Strategy,
        _("strategy"),
        _("strategies"),
        "strategy.view",
        texts=lambda strategy: texts_of(strategy, "title", "summary"),
        parts=(Part(StrategyReview, "strategy"), Part(ClauseFinding, "strategy")),
    ),
    Kind(
        "clause",
        Clause,
        _("clause"),
        _("clauses"),
        "strategy.view",
        texts=lambda clause: texts_of(clause, "title", "text"),
        related=("strategy",),
    ),
    Kind(
        "duty",
        Duty,
        _("duty"),
        _("duties"),
        "strategy.view",
        texts=lambda duty: texts_of(duty, "text", "when"),
        parts=(Part(DutyPart, "duty"),),
        related=("clause__strategy",),
    ),
    Kind(
        "steering-document",
        SteeringDocument,
        _("strategy served"),
        _("strategies served"),
        "strategy.view",
        texts=lambda document: texts_of(document, "title", "note"),
    ),
    Kind(
        "operational-plan",
        OperationalPlan,
        _("operational plan"),
        _("operational plans"),
        "strategy.view",
        texts=lambda plan: texts_of(plan, "title", "note"),
    ),
    Kind(
        "beneficiary",
        Beneficiary,
        _("beneficiary"),
        _("beneficiaries"),
        "strategy.view",
        texts=lambda beneficiary: texts_of(beneficiary, "name", "note"),
    ),
)

matters.offer(
    matters.Matter(
        "strategy.adopt",
        _("Adoption of a strategy"),
        True,
        about="strategy",
        by_default="assembly",
        candidates=lambda: Strategy.objects.filter(status=StrategyStatus.DRAFT),
        heading=lambda strategy: gettext("Adoption of %(strategy)s") % {"strategy": strategy},
        proposal=lambda strategy: gettext("%(strategy)s is adopted.") % {"strategy": strategy},
        ready=actions.not_ready_for_adoption,
        carry_out=actions.adopt,
        document="strategy",
    )
)
offer(
    DocumentKind(
        "strategy",
        _("The strategy with its coverage"),
        documents.strategy,
        "strategy.view",
        "strategy.edit",
        about="strategy",
    )
)

offer(
    DocumentKind(
        "strategy-follow-up",
        _("The follow-up of the strategy for a term"),
        documents.follow_up,
        "strategy.view",
        "strategy.review",
        about="strategy",
    )
)

navigation.add(
    navigation.Entry(
        20,
        _("Strategy"),
        "strategies",
        "strategy.view",
        ("/styrdokument/", "/malgrupper/", "/verksamhetsplaner/"),
    )
)

sections(*packs.SECTIONS)

tell(
    {
        "strategy.save_strategy": _("Saved a strategy"),
        "strategy.start_revision": _("Began a revision of a strategy"),
        "strategy.save_clause": _("Saved a clause"),
        "strategy.delete_clause": _("Took away a clause"),
        "strategy.save_duty": _("Saved a duty and who is accountable for it"),
        "strategy.save_steering_document": _("Saved a strategy that the work serves"),
        "strategy.save_beneficiary": _("Saved a group that the work is for"),
        "strategy.delete_beneficiary": _("Took away a group that the work is for"),
        "strategy.save_operational_plan": _("Saved an operational plan"),
        "strategy.judge_clause": _("Judged how far a clause was reached in a term"),
        "strategy.save_review": _("Followed up a strategy at the beginning of a term"),
    }
)
