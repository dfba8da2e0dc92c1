"""One box over everything."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class SearchApp(AppConfig):
    """The search room: listens to what is saved and deleted."""

    name = "utblick.search"
    label = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Listen to every Record, and to nothing else."""
        from utblick.core.models import Record
        from utblick.search import indexing

        for model in apps.get_models():
            if issubclass(model, Record):
                post_save.connect(
                    indexing.on_save, sender=model, dispatch_uid=f"search-save-{model._meta.label}"
                )
                post_delete.connect(
                    indexing.on_delete, sender=model, dispatch_uid=f"search-drop-{model._meta.label}"
                )
