"""The strategy: its clauses, the strategies it serves, who answers for what, and what serves it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StrategyApp(AppConfig):
    """The strategy room."""

    name = "utblick.strategy"
    label = "strategy"
    verbose_name = _("Strategy")
