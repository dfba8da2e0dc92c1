"""What the emissions room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
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

navigation.gather(navigation.Group("journeys", 65, _("Journeys and meetings")))
navigation.add(
    navigation.Entry(
        30,
        pgettext_lazy("navigation", "Emissions"),
        "emission_calculator",
        "emissions.view",
        ("/utslapp/",),
        group="journeys",
    )
)

tell(
    {
        "emissions.copy_set": _("Made a copy of a set of emission factors"),
        "emissions.save_set": _("Saved a set of emission factors"),
        "emissions.delete_set": _("Took away a set of emission factors"),
        "emissions.save_factor": _("Saved an emission factor"),
        "emissions.delete_factor": _("Took away an emission factor"),
        "emissions.save_distance_rule": _("Saved how the distance of a mode of travel is reckoned"),
        "emissions.put_in_use": _("Put a set of emission factors in use"),
        "emissions.make_default": _("Made a set of emission factors the default"),
        "emissions.retire": _("Retired a set of emission factors"),
    }
)
