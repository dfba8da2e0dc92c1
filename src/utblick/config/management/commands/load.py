"""`utblick load`: bring an organisation's pack into the database, or write an empty pack for another one."""

import argparse
import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.audit import trail
from utblick.core.packs import blank, plan
from utblick.core.packs.reader import PackError
from utblick.search import indexing


class Command(BaseCommand):
    """Load a pack: all of it or nothing. What people have written is never written over unless asked for."""

    help = "Load an organisation's pack, or write an empty one."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Name the pack, and what to do with it."""
        parser.add_argument("pack", nargs="?", help="name of a pack, or a folder that holds one")
        parser.add_argument(
            "--dry-run", action="store_true", help="show what would change, and change nothing"
        )
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="let the pack win where people have changed the same value, or taken a record away",
        )
        parser.add_argument("--new", metavar="NAME", help="write an empty, commented pack with this name")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do as asked."""
        if options["new"]:
            return self._new(options["new"])
        if not options["pack"]:
            raise CommandError(_("Name a pack: utblick load NAME"))
        call_command("migrate", interactive=False, verbosity=0)
        try:
            with transaction.atomic(), indexing.batch():
                report = plan.load(
                    _folder(options["pack"]),
                    demonstration=settings.DEMONSTRATION,
                    dry_run=options["dry_run"],
                    overwrite=options["overwrite"],
                )
                if not options["dry_run"] and (report.count("create") or report.count("update")):
                    name, new, changed = (
                        Path(options["pack"]).name,
                        report.count("create"),
                        report.count("update"),
                    )
                    trail.note("core.load", None, pack=name, new=new, changed=changed)
        except PackError as error:
            for problem in error.problems:
                self.stderr.write(str(problem))
            count = len(error.problems)
            raise CommandError(
                ngettext(
                    "%(count)s problem. Nothing was loaded.", "%(count)s problems. Nothing was loaded.", count
                )
                % {"count": count}
            ) from None
        self._tell(report, options["dry_run"], options["verbosity"])

    def _new(self, name: str) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", name):
            raise CommandError(_("A pack's name is small letters, digits and hyphens."))
        try:
            written = blank.write(Path(settings.PACKS) / name, name)
        except FileExistsError:
            raise CommandError(_("There is a pack with that name already.")) from None
        for path in written:
            self.stdout.write(str(path))

    def _tell(self, report: plan.Report, dry_run: bool, verbosity: int) -> None:
        signs = {"create": "+", "update": "~", "keep": "!", "away": "!"}
        for step in report.steps:
            # A first load would say everything; what matters then is that it can be asked for.
            if step.what == "create" and not dry_run and verbosity < 2:
                continue
            told = _("%(thing)s: taken away here, and stays so") if step.what == "away" else "%(thing)s"
            self.stdout.write(f"{signs[step.what]} {told % {'thing': step.thing}}")
            for name, before, after in step.changes:
                self.stdout.write(f"    {name}: {_short(before)} → {_short(after)}")
        for thing in report.dropped:
            self.stdout.write(
                _("- %(thing)s is no longer in the pack; it stays in the database") % {"thing": thing}
            )
        summary = _(
            "%(created)s new, %(updated)s changed, %(unchanged)s as before, %(kept)s kept as people changed them."
        ) % {
            "created": report.count("create"),
            "updated": report.count("update"),
            "unchanged": report.unchanged,
            "kept": report.count("keep"),
        }
        self.stdout.write(summary)
        if report.away:
            away = ngettext(
                "%(count)s was taken away here and stays so. --overwrite brings it back.",
                "%(count)s were taken away here and stay so. --overwrite brings them back.",
                report.away,
            )
            self.stdout.write(away % {"count": report.away})
        if dry_run:
            self.stdout.write(_("This was a dry run: nothing has been changed."))


def _folder(name: str) -> Path:
    given = Path(name)
    return given if len(given.parts) > 1 or given.is_absolute() else Path(settings.PACKS) / name


def _short(value: object) -> str:
    text = str(value).replace("\n", " ")
    return f"{text[:77]}…" if len(text) > 78 else text or "∅"
