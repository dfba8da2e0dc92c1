"""Sources: what is fetched from elsewhere, by one guarded client, and how far it fits those who read it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesApp(AppConfig):
    """The sources room."""

    name = "utblick.sources"
    label = "sources"
    verbose_name = _("Sources")
