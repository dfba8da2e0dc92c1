"""Start-up: what has to know every room is joined together here, once."""

from django.apps import AppConfig


class ConfigApp(AppConfig):
    """Holds the commands that concern the whole system."""

    name = "utblick.config"
    label = "config"
