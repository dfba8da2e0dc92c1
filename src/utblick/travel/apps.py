"""Journeys: weighed before they are made, with what they give off, and whether more meetings mean more travel."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TravelApp(AppConfig):
    """The travel room."""

    name = "utblick.travel"
    label = "travel"
    verbose_name = _("Journeys")
