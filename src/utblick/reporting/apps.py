"""Reporting: the annual report to the board, made of the figures of all rooms and of what people write."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportingApp(AppConfig):
    """The reporting room."""

    name = "utblick.reporting"
    label = "reporting"
    verbose_name = _("Annual report")
