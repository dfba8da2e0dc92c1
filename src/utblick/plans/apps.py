"""Action plans: what is to be done in a year, by whom, with what, and how it went."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansApp(AppConfig):
    """The plans room."""

    name = "utblick.plans"
    label = "plans"
    verbose_name = _("Action plans")
