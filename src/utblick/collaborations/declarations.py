"""What the collaborations room declares to the house."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.collaborations import documents, packs, queries
from utblick.collaborations.models import (
    Agreement,
    ChairTurn,
    CostPart,
    Engagement,
    EngagementBody,
    EngagementKind,
    Party,
    Programme,
    Statement,
    YearCost,
)
from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part
from utblick.decisions import matters
from utblick.people.models import Organization
from utblick.people.roles import EVERYONE, INSIDE, Role
from utblick.strategy.contributions import contributor
from utblick.strategy.coverage import contribute

declare(
    Permission("collaborations.view", _("See engagements"), EVERYONE),
    Permission("collaborations.view_costs", _("See what engagements cost"), INSIDE),
    Permission(
        "collaborations.edit",
        _("Register and change engagements"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER}),
        by_unit=True,
    ),
)

COSTS = Part(YearCost, "engagement", permission="collaborations.view_costs")

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
        candidates=lambda: Engagement.objects.exclude(kind=EngagementKind.ASSIGNMENT),
        heading=lambda engagement: gettext("Collaboration: %(engagement)s") % {"engagement": engagement},
        proposal=lambda engagement: gettext("We take part in %(engagement)s.") % {"engagement": engagement},
        document="engagement",
    )
)
offer(
    DocumentKind(
        "engagement",
        _("Engagement, as a basis for decision"),
        documents.engagement,
        "collaborations.view_costs",
        "collaborations.edit",
        about="engagement",
        many=documents.engagements,
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

navigation.add(navigation.Entry(40, _("Collaborations"), "engagements", "collaborations.view"))
contribute(contributor("engagements", _("Collaborations"), Engagement, "engagements"))
sections(*packs.SECTIONS)

tell(
    {
        "collaborations.save_engagement": _("Saved an engagement"),
        "collaborations.save_part": _("Saved a part of an engagement"),
        "collaborations.delete_part": _("Took away a part of an engagement"),
    }
)
