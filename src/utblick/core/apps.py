"""The ground floor: what every room stands on, and what knows none of them."""

from django.apps import AppConfig


class CoreApp(AppConfig):
    """Loads what each room declares, in the order of the floors."""

    name = "utblick.core"
    label = "core"

    def ready(self) -> None:
        """Import every room's `declarations.py` once all models are there."""
        from django import forms
        from django.utils.module_loading import autodiscover_modules

        from utblick.core.dates import validate_day

        # Here and not field by field: one forgotten date of the year 9999 would take down every page that reckons
        # with it. Set before any room's forms are made; a test walks them all.
        forms.DateField.default_validators = [validate_day]
        forms.DateTimeField.default_validators = [validate_day]

        autodiscover_modules("rules", "declarations", "obligations", "headlines")
