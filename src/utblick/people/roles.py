"""The roles of those who work with the strategy. A role holds for a unit or for the whole."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """Who somebody is to the system."""

    ASSEMBLY_SECRETARY = "assembly_secretary", _("Secretary of the assembly")
    BOARD_SECRETARY = "board_secretary", _("Secretary of the board")
    COMMITTEE_SECRETARY = "committee_secretary", _("Secretary of a committee")
    DIRECTOR = "director", _("Chief executive")
    HEAD_OF_ADMINISTRATION = "head_of_administration", _("Head of administration")
    OFFICER = "officer", _("Officer")
    INTERNATIONAL_FUNCTION = "international_function", _("International function")
    COMMUNICATIONS = "communications", _("Communications")
    ELECTED = "elected_representative", _("Elected representative")
    PARTNER = "partner", _("Partner (external)")
    AUDITOR = "auditor", _("Auditor")
    ADMINISTRATOR = "administrator", _("Administrator")


EVERYONE = frozenset(Role.values)
INSIDE = EVERYONE - {Role.PARTNER}  # all who belong to the organisation
SECRETARIES = frozenset({Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY, Role.COMMITTEE_SECRETARY})
OF_A_UNIT = frozenset(
    {Role.HEAD_OF_ADMINISTRATION, Role.OFFICER}
)  # roles that are held for a unit, as a rule
