"""`utblick restore`: everything as it was when a backup was made, or nothing changed."""

import argparse
import sys
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.audit import trail
from utblick.core.backup import Refused, archive, place, restoring


class Command(BaseCommand):
    """Verify a backup, say what it replaces, and put it back while the system runs."""

    help = "Restore everything from a backup."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The file, and whether to ask."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--yes", action="store_true", help="do not ask first")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it. Leaves with 1, and everything as it was, when it is refused."""
        try:
            with restoring.ready(place.ours(), options["file"]) as ready:
                manifest = ready.manifest
                self._tell(ready)
                if not options["yes"] and sys.stdin.isatty():
                    self._ask()
                connections.close_all()
                done = ready.put_back()
        except Refused as refused:
            self.stderr.write(str(refused))
            raise CommandError(_("Nothing has been changed.")) from None
        if done.to_migrate:
            call_command("migrate", interactive=False, verbosity=0)
        trail.note("core.restore", None, file=options["file"].name, made=manifest.made)
        self._told(manifest, done)
        if ready.older:
            self.stdout.write(_("Restart Utblick: processes that run still go by the former version."))
        if done.key_differs:
            self.stderr.write(
                _(
                    "The audit trail of the backup was sealed with another key. Set UTBLICK_AUDIT_KEY to that one."
                )
            )

    def _tell(self, ready: restoring.Ready) -> None:
        now, manifest = ready.replaces(), ready.manifest
        told = {
            "organisation": manifest.content.organisation or "–",
            "made": archive.moment(manifest.made),
            "version": manifest.version,
        }
        self.stdout.write(
            _("The backup is whole: %(organisation)s, as of %(made)s, made by Utblick %(version)s.") % told
        )
        if now is not None:
            self.stdout.write(
                _("It replaces all that this system holds now, of %(organisation)s.")
                % {"organisation": now or "–"}
            )

    def _ask(self) -> None:
        yes = _("yes")
        self.stdout.write(_("Write %(yes)s to go on: ") % {"yes": yes}, ending="")
        self.stdout.flush()
        if sys.stdin.readline().strip().lower() not in {yes, "yes"}:
            raise Refused(_("Not restored."))

    def _told(self, manifest: archive.Manifest, done: restoring.Restored) -> None:
        rows = sum(manifest.content.tables.values())
        told = {
            "rows": ngettext("%(count)s row", "%(count)s rows", rows) % {"count": rows},
            "tables": len(manifest.content.tables),
            "files": ngettext("%(count)s file was missing", "%(count)s files were missing", done.files)
            % {"count": done.files},
        }
        self.stdout.write(
            _("Restored: %(rows)s in %(tables)s tables, counted against the backup; %(files)s.") % told
        )
        self.stdout.write(_("Everybody signs in anew. utblick check verifies the audit trail."))
