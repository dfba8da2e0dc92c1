"""What the dossiers room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.dossiers import queries
from utblick.dossiers.models import Dossier, DossierDate, DossierIdentifier, DossierStage
from utblick.people.roles import INSIDE, Role

OF_UNITS = frozenset({Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER})

declare(
    Permission(queries.VIEW, _("See the dossiers that are followed"), INSIDE),
    Permission(queries.EDIT, _("Keep the unit's dossiers"), OF_UNITS, by_unit=True),
    Permission(queries.FOLLOW, _("Follow dossiers"), INSIDE - {Role.AUDITOR}, by_unit=True),
)

things.register(
    Kind(
        queries.KIND,
        Dossier,
        _("dossier"),
        _("dossiers"),
        queries.VIEW,
        texts=lambda dossier: texts_of(dossier, "title", "what", "meaning"),
        parts=(
            Part(DossierIdentifier, "dossier"),
            Part(DossierStage, "dossier"),
            Part(DossierDate, "dossier"),
        ),
        changes=queries.EDIT,
    )
)

navigation.add(
    navigation.Entry(
        15,
        pgettext_lazy("navigation", "Dossiers that we follow"),
        "dossiers",
        queries.VIEW,
        group="monitoring",
    )
)
