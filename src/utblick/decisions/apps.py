"""Meetings of bodies, what is on their agendas, what they decide, and what others decide on their behalf."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DecisionsApp(AppConfig):
    """The decisions room."""

    name = "utblick.decisions"
    label = "decisions"
    verbose_name = _("Decisions")
