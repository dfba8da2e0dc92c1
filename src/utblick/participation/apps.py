"""Participation: international meetings and events, who of ours takes part, and what is told afterwards."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipationApp(AppConfig):
    """The participation room."""

    name = "utblick.participation"
    label = "participation"
    verbose_name = _("International meetings")
