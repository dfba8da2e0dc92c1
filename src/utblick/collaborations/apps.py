"""Engagements: collaborations, and programme assignments, which are something else."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CollaborationsApp(AppConfig):
    """The collaborations room."""

    name = "utblick.collaborations"
    label = "collaborations"
    verbose_name = _("Collaborations")
