"""`utblick index`: make the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from utblick.search import indexing


class Command(BaseCommand):
    """Index everything that can be found."""

    help = "Make the search index anew."

    def handle(self, *args: Any, **options: Any) -> None:
        """Index, and say how much."""
        count = indexing.rebuild()
        text = ngettext("%(count)s text can be found.", "%(count)s texts can be found.", count)
        self.stdout.write(text % {"count": count})
