"""Advocacy: what we want, whom we tell, through which networks, and what came of it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdvocacyApp(AppConfig):
    """The advocacy room."""

    name = "utblick.advocacy"
    label = "advocacy"
    verbose_name = _("Positions and advocacy")
