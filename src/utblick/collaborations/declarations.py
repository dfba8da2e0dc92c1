"""What the collaborations room declares to the house."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.collaborations import (
    brief,
    county,
    deciding,
    decision_basis,
    documents,
    inventing,
    packs,
    queries,
    review_documents,
    shown,
)
from utblick.collaborations import happenings as _happenings  # noqa: F401
from utblick.collaborations.models import (
    ENTERED,
    Agreement,
    BenefitReview,
    ChairTurn,
    CostPart,
    Engagement,
    EngagementBody,
    Goal,
    GoalReview,
    Outreach,
    Party,
    Period,
    Programme,
    Review,
    Stage,
    Statement,
    Voice,
    YearCost,
)
from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.dates import today
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part
from utblick.decisions import matters
from utblick.funding import assignments
from utblick.participation import purposes
from utblick.people.models import Organization
from utblick.people.roles import EVERYONE, INSIDE, Role
from utblick.strategy import queries as strategy
from utblick.strategy.contributions import contributor
from utblick.strategy.coverage import contribute

__all__ = ["county"]  # what it registers is registered when it is read

declare(
    Permission("collaborations.view", _("See engagements"), EVERYONE),
    Permission("collaborations.view_costs", _("See what engagements cost"), INSIDE),
    Permission(
        "collaborations.view_inside", _("See conditions, follow-ups and evaluations of engagements"), INSIDE
    ),
    Permission(
        "collaborations.edit",
        _("Register and change engagements"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER}),
        by_unit=True,
    ),
    Permission(
        "collaborations.import_costs",
        _("Import the outcome of costs from the finance system"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR}),
    ),
    Permission(
        "collaborations.prepare",
        _("Take collaborations through appraisal to decision, and propose renewal or leaving"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION}),
        by_unit=True,
    ),
)

COSTS = Part(YearCost, "engagement", permission="collaborations.view_costs")
PERIODS = Part(Period, "engagement", permission="collaborations.view_inside")
REVIEWS = Part(Review, "engagement", permission="collaborations.view_inside")

things.register(
    Kind(
        "engagement",
        Engagement,
        _("engagement"),
        _("engagements"),
        "collaborations.view",
        texts=queries.search_texts,
        parts=(
            *(Part(model, "engagement") for model in (Party, EngagementBody, Statement, Agreement)),
            Part(ChairTurn, "engagement", about="person"),
            Part(Programme, "engagement"),
            COSTS,
            Part(CostPart, "cost", within=COSTS, permission=COSTS.permission),
            PERIODS,
            Part(Goal, "period", within=PERIODS, permission=PERIODS.permission),
            REVIEWS,
            *(
                Part(model, "review", within=REVIEWS, permission=REVIEWS.permission)
                for model in (GoalReview, BenefitReview, Voice)
            ),
            Part(Outreach, "engagement", permission=REVIEWS.permission),
        ),
        related=("statements", "programmes", "agreements", "parties__organization"),
        read_from={
            **dict.fromkeys((Party, Programme, Statement, Agreement), lambda part: [part.engagement]),
            Organization: lambda organization: Engagement.objects.filter(parties__organization=organization),
        },
        changes="collaborations.edit",
    ),
)

matters.offer(
    matters.Matter(
        "collaborations.enter",
        _("New collaboration"),
        True,
        about="engagement",
        by_default="board",
        candidates=lambda: Engagement.objects.filter(periods__stage=Stage.READY, periods__renews=None),
        heading=lambda engagement: gettext("Collaboration: %(engagement)s") % {"engagement": engagement},
        proposal=shown.on_the_agenda,
        ready=deciding.not_ready_to_enter,
        carry_out=deciding.enter,
        named=lambda: strategy.accountable_for("collaborations.board_decides_new", today()),
        document="engagement",
    ),
    matters.Matter(
        "collaborations.renew",
        _("Renewal of a collaboration"),
        True,
        about="engagement",
        by_default="board",
        candidates=lambda: Engagement.objects.filter(
            periods__stage=Stage.READY, periods__renews__isnull=False
        ),
        heading=lambda engagement: (
            gettext("Renewal of the collaboration: %(engagement)s") % {"engagement": engagement}
        ),
        proposal=shown.on_the_agenda,
        ready=deciding.not_ready_to_renew,
        carry_out=deciding.renew,
        document="engagement",
    ),
    matters.Matter(
        "collaborations.end",
        _("End of a collaboration"),
        True,
        about="engagement",
        by_default="board",
        candidates=lambda: Engagement.objects.filter(
            periods__current=True, periods__stage__in=ENTERED, periods__leaves_on__isnull=False
        ),
        heading=lambda engagement: (
            gettext("End of the collaboration: %(engagement)s") % {"engagement": engagement}
        ),
        proposal=shown.on_the_agenda,
        ready=deciding.not_ready_to_end,
        carry_out=deciding.end,
        document="engagement",
    ),
)
offer(
    DocumentKind(
        "engagement",
        _("Engagement, as a basis for decision"),
        decision_basis.engagement,
        "collaborations.view_costs",
        "collaborations.edit",
        about="engagement",
        many=decision_basis.engagements,
    ),
    DocumentKind(
        "engagement-brief",
        _("Brief for a meeting, on one page"),
        brief.engagement_brief,
        "collaborations.view_costs",  # it tells the last year's cost; all who have this right see the inside too
        "collaborations.edit",
        about="engagement",
    ),
    DocumentKind(
        "evaluation-report",
        _("Evaluation report"),
        review_documents.evaluation_report,
        "collaborations.view_costs",  # all who have this right see the inside too
        "collaborations.edit",
        about="engagement",
        ready=review_documents.not_ready,
    ),
    DocumentKind(
        "engagements",
        _("Register of engagements"),
        documents.register,
        "collaborations.view_costs",
        "collaborations.edit",
    ),
    DocumentKind(
        "representatives",
        _("Who represents us"),
        documents.representatives,
        "people.view",
        "people.edit_foreign_body",
    ),
)

navigation.add(
    navigation.Entry(
        40,
        _("Collaborations"),
        "engagements",
        "collaborations.view",
        ("/intressentanalyser/", "/hallbarhetsanalyser/"),
    )
)
purposes.offer("engagement", Engagement.objects.all)
# Programmes that give money belong to the assignments that let us take part in governing them.
assignments.offer("engagement", Engagement.objects.all)
contribute(contributor("engagements", _("Collaborations"), Engagement, "engagements"))
sections(*packs.SECTIONS)
scenes(*inventing.SCENES)

tell(
    {
        "collaborations.save_engagement": _("Saved an engagement"),
        "collaborations.save_part": _("Saved a part of an engagement"),
        "collaborations.import_outcome": _("Imported the outcome of costs"),
        "collaborations.delete_part": _("Took away a part of an engagement"),
        "collaborations.save_period": _("Saved the period of a collaboration"),
        "collaborations.save_goal": _("Saved a goal of a collaboration"),
        "collaborations.delete_goal": _("Took away a goal of a collaboration"),
        "collaborations.make_exception": _("Made or took away an exception from a condition"),
        "collaborations.begin_stakeholder_analysis": _("Began the stakeholder analysis of a collaboration"),
        "collaborations.choose_alternative": _("Chose the stakeholder analysis of a collaboration"),
        "collaborations.begin_sustainability_analysis": _(
            "Began the sustainability analysis of a collaboration"
        ),
        "collaborations.choose_sustainability_analysis": _(
            "Chose the sustainability analysis of a collaboration"
        ),
        "collaborations.appraise": _("Began the appraisal of a collaboration"),
        "collaborations.make_ready": _("Made a collaboration ready for decision"),
        "collaborations.take_back": _("Took a collaboration back before its decision"),
        "collaborations.withdraw": _("Withdrew a proposed collaboration"),
        "collaborations.propose_again": _("Proposed a collaboration anew"),
        "collaborations.propose_renewal": _("Proposed the renewal of a collaboration"),
        "collaborations.propose_end": _("Prepared to leave a collaboration"),
        "collaborations.take_on": _("Took on a programme assignment"),
        "collaborations.save_meeting": _("Saved a meeting of a body"),
        "collaborations.finish": _("Ended a programme assignment"),
        "collaborations.begin_follow_up": _("Began the follow-up of a year"),
        "collaborations.begin_evaluation": _("Began an evaluation"),
        "collaborations.save_review": _("Saved a follow-up or evaluation"),
        "collaborations.complete": _("Completed a follow-up or evaluation"),
        "collaborations.reopen": _("Opened a follow-up or evaluation again"),
        "collaborations.delete_review": _("Took away a follow-up or evaluation"),
        "collaborations.save_outreach": _("Noted outreach"),
        "collaborations.delete_outreach": _("Took away outreach"),
        "collaborations.ask_voice": _("Asked a participant"),
        "collaborations.take_back_voice": _("Took back a question to a participant"),
        "collaborations.answer_voice": _("A participant answered"),
    }
)
