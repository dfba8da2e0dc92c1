"""What the dossiers room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.dossiers import documents, inventing, packs, queries, turning
from utblick.dossiers.models import Dossier, DossierDate, DossierIdentifier, DossierStage, Status
from utblick.people.roles import INSIDE, Role
from utblick.strategy.contributions import contributor
from utblick.strategy.coverage import contribute

__all__ = ["turning"]  # what it registers is registered when it is read

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

offer(
    DocumentKind(
        "dossier-briefing",
        _("Briefing on a dossier"),
        documents.briefing,
        queries.VIEW,
        queries.EDIT,
        about=queries.KIND,
    )
)

# What has been closed serves nothing any more.
contribute(
    contributor(
        "dossiers",
        _("Dossiers that we follow"),
        Dossier,
        "dossiers",
        name="title",
        only=lambda rows: rows.exclude(status=Status.CLOSED),
    )
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)

tell(
    {
        "dossiers.save_dossier": _("Wrote a dossier"),
        "dossiers.save_part": _("Wrote a stage or a day of a dossier"),
        "dossiers.delete_part": _("Took away a stage or a day of a dossier"),
        "dossiers.set_status": _("Said whether a dossier is followed"),
        "dossiers.look": _("Looked at a dossier"),
        "dossiers.say_of_story": _("Said whether a story belongs to a dossier"),
        "dossiers.follow": _("Began to follow a dossier"),
        "dossiers.unfollow": _("Stopped following a dossier"),
        "dossiers.make_dossier_feed": _("Made a calendar address of dossiers"),
        "dossiers.withdraw_dossier_feed": _("Withdrew a calendar address of dossiers"),
    }
)
