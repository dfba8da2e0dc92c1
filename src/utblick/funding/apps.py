"""Funding: programmes that give money, their calls, and which of them fit us."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FundingApp(AppConfig):
    """The funding room."""

    name = "utblick.funding"
    label = "funding"
    verbose_name = _("Funding")
