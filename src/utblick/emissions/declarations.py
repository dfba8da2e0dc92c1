"""What the emissions room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.core import things
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.emissions import packs
from utblick.emissions.models import DistanceRule, Factor, FactorSet
from utblick.people.roles import EVERYONE, Role

declare(
    Permission("emissions.view", _("See what journeys give off, and how it is reckoned"), EVERYONE),
    Permission(
        "emissions.manage",
        _("Choose and make sets of emission factors"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.ADMINISTRATOR}),
    ),
)

things.register(
    Kind(
        "emission-set",
        FactorSet,
        _("set of factors"),
        _("sets of factors"),
        "emissions.view",
        texts=lambda found: texts_of(found, "name", "edition", "origin"),
        parts=(Part(Factor, "factor_set"), Part(DistanceRule, "factor_set")),
        changes="emissions.manage",
    )
)

sections(*packs.SECTIONS)
