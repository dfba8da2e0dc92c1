"""The outbox: every e-mail that a room writes, on its way to the mail server."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutboxApp(AppConfig):
    """The outbox room."""

    name = "utblick.outbox"
    label = "outbox"
    verbose_name = _("Outbox")
