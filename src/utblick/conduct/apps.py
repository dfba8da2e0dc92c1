"""Conduct: how those who represent the organisation behave, and what they give and receive."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConductApp(AppConfig):
    """The conduct room."""

    name = "utblick.conduct"
    label = "conduct"
    verbose_name = _("Conduct")
