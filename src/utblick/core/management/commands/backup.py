"""`utblick backup`: the whole house in one file, while people work; and whether such a file is whole."""

import argparse
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.audit import trail
from utblick.core.backup import Refused, archive, making, place

# The backup is there, and something that it should have held is not well.
INCOMPLETE = 2


class Command(BaseCommand):
    """Back up the database, the attachments and the key; or verify a backup."""

    help = "Back up everything to one file, or verify such a file."
    # A backup must be possible whatever the checks find.
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The file, and what to do with it."""
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--overwrite", action="store_true", help="write over a file that is there already"
        )
        parser.add_argument("--check", action="store_true", help="verify a backup, and write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do as asked. Leaves with 1 when it is refused, with 2 when files in the system itself are damaged."""
        try:
            if options["check"]:
                return self._check(options["file"])
            manifest = making.make(place.ours(), options["file"], options["overwrite"])
        except Refused as refused:
            raise CommandError(str(refused)) from None
        self._tell(manifest)
        if manifest.key == "environment":
            self.stdout.write(
                _("The key of the audit trail is not in it: keep UTBLICK_AUDIT_KEY in another safe place.")
            )
        self.stdout.write(_("Written: %(file)s") % {"file": options["file"]})
        trail.note("core.backup", None, file=options["file"].name, made=manifest.made)
        for name in manifest.damaged:
            self.stderr.write(
                _("The file %(name)s is damaged in the system, and is not in the backup.") % {"name": name}
            )
        if manifest.damaged:
            raise CommandError(
                _("The backup is written, but the system needs care: run utblick check."),
                returncode=INCOMPLETE,
            )

    def _check(self, file: Path) -> None:
        manifest, read = making.check(file, Path(settings.DATA))
        self._tell(manifest)
        if not read:
            self.stdout.write(
                _(
                    "Its database is as it was written, but cannot be read here: PostgreSQL's tools are missing."
                )
            )
        self.stdout.write(_("The backup is whole."))

    def _tell(self, manifest: archive.Manifest) -> None:
        rows, files = sum(manifest.content.tables.values()), len(manifest.files)
        told = {
            "organisation": manifest.content.organisation or "–",
            "made": archive.moment(manifest.made),
            "rows": ngettext("%(count)s row", "%(count)s rows", rows) % {"count": rows},
            "files": ngettext("%(count)s file", "%(count)s files", files) % {"count": files},
        }
        self.stdout.write(_("%(organisation)s, as of %(made)s: %(rows)s and %(files)s.") % told)
