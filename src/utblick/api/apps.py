"""What other systems read and do here, and what they are told."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiApp(AppConfig):
    """The room of the API."""

    name = "utblick.api"
    label = "api"
    verbose_name = _("API")
