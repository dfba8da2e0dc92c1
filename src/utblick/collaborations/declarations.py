"""What the collaborations room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.collaborations import packs, queries
from utblick.collaborations.models import Engagement
from utblick.core import navigation, things
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind
from utblick.people.roles import EVERYONE, INSIDE, Role
from utblick.strategy.coverage import Contributor, contribute

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

things.register(
    Kind(
        "engagement",
        Engagement,
        _("engagement"),
        _("engagements"),
        "collaborations.view",
        texts=queries.search_texts,
    ),
)

navigation.add(navigation.Entry(40, _("Collaborations"), "engagements", "collaborations.view"))
contribute(Contributor("engagements", _("Collaborations"), queries.contributions))
sections(*packs.SECTIONS)
