"""One box over everything."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchApp(AppConfig):
    """The search room."""

    name = "utblick.search"
    label = "search"
    verbose_name = _("Search")
