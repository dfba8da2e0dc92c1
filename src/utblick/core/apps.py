"""The ground floor: what every room stands on, and what knows none of them."""

from django.apps import AppConfig


class CoreApp(AppConfig):
    """Loads what each room declares, in the order of the floors."""

    name = "utblick.core"
    label = "core"

    def ready(self) -> None:
        """Import every room's `declarations.py` once all models are there."""
        from django.utils.module_loading import autodiscover_modules

        autodiscover_modules("rules", "declarations", "obligations")
