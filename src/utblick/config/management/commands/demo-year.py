"""`utblick demo-year`: a whole year of deeds, made up for demonstration, played by the rooms' own actions."""

import argparse
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import inventing
from utblick.core.audit import trail
from utblick.core.dates import today
from utblick.core.models import Identity, Source
from utblick.core.packs.reader import PackError, folder_of
from utblick.search import indexing


class Command(BaseCommand):
    """Play the year that the organisation's pack has made up. What has been played before is left as it stands."""

    help = "Fill a demonstration with a year of invented deeds, each marked as invented."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which year."""
        parser.add_argument("--year", type=int, help="the latest year that the pack has made up, unless set")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse where it would mix with what is real; else play, index and tell."""
        if not settings.DEMONSTRATION:
            raise CommandError(
                _(
                    "This is no demonstration: invented deeds would stand among real ones. It is run with "
                    "UTBLICK_MODE=demonstration, on a database of its own."
                )
            )
        identity = Identity.objects.first()
        if identity is None or not Source.objects.filter(key=inventing.SOURCE).exists():
            raise CommandError(_("Load a pack first: utblick load NAME"))
        folder = folder_of(Path(settings.PACKS), identity.key)
        years = inventing.years(folder) if folder else []
        year = options["year"] or max(years, default=0)
        if folder is None or year not in years:
            told = ", ".join(map(str, years)) or _("none")
            raise CommandError(
                _("The organisation's pack has not made up that year. Years that it has: %(years)s.")
                % {"years": told}
            )
        try:
            with indexing.batch():
                done = inventing.play(folder, year, today())
        except PackError as error:
            for problem in error.problems:
                self.stderr.write(str(problem))
            raise CommandError(_("Nothing was played.")) from None
        if done.count:
            trail.note("config.demo_year", None, year=year, scenes=done.count)
        self._tell(done, year)

    def _tell(self, done: inventing.Played, year: int) -> None:
        for name, count in done.now.items():
            self.stdout.write(f"+ {name}: {count}")
        if done.count:
            told = ngettext(
                "%(count)s invented scene of %(year)s has been played.",
                "%(count)s invented scenes of %(year)s have been played.",
                done.count,
            )
            self.stdout.write(told % {"count": done.count, "year": year})
        else:
            self.stdout.write(_("Nothing new: the year %(year)s has been played already.") % {"year": year})
        if done.waiting:
            told = ngettext(
                "%(count)s waits for its day. Run this again then.",
                "%(count)s wait for their days. Run this again then.",
                done.waiting,
            )
            self.stdout.write(told % {"count": done.waiting})
