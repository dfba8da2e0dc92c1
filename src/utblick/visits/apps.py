"""Visits: delegations and guests from other countries that we receive."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VisitsApp(AppConfig):
    """The visits room."""

    name = "utblick.visits"
    label = "visits"
    verbose_name = _("Visits here")
