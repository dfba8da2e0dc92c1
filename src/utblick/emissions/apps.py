"""Emissions: what journeys give off, by sets of factors with their sources."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EmissionsApp(AppConfig):
    """The emissions room."""

    name = "utblick.emissions"
    label = "emissions"
    verbose_name = _("Emissions of journeys")
