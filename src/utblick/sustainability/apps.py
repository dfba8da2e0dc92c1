"""Sustainability analyses: what a plan means for people, for the environment and for the economy."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SustainabilityApp(AppConfig):
    """The sustainability room."""

    name = "utblick.sustainability"
    label = "sustainability"
    verbose_name = _("Sustainability analyses")
