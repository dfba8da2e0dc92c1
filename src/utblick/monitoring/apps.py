"""Monitoring: what happens out there, weighed, delivered to the right desk and made something of."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MonitoringApp(AppConfig):
    """The monitoring room."""

    name = "utblick.monitoring"
    label = "monitoring"
    verbose_name = _("Monitoring of the surrounding world")
