"""Open data: what anybody may take and use, described so that portals find it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OpenDataApp(AppConfig):
    """The open data room."""

    name = "utblick.opendata"
    label = "opendata"
    verbose_name = _("Open data")
