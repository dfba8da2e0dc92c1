"""Dossiers: what is on its way to be decided, followed from the first idea to what is in force."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DossiersApp(AppConfig):
    """The dossiers room."""

    name = "utblick.dossiers"
    label = "dossiers"
    verbose_name = _("Dossiers that we follow")
