"""Stakeholder analyses: which network, organisation or partner is the best suited to a goal, and why."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StakeholdersApp(AppConfig):
    """The stakeholders room."""

    name = "utblick.stakeholders"
    label = "stakeholders"
    verbose_name = _("Stakeholder analyses")
