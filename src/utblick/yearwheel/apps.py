"""What the strategy asks for next, of whom, by when."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class YearwheelApp(AppConfig):
    """The year wheel's room."""

    name = "utblick.yearwheel"
    label = "yearwheel"
    verbose_name = _("Year wheel")
