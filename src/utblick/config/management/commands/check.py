"""`utblick check`: does everything still hold that was never to change, and does everything point at something?"""

import argparse
import time
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.audit import triggers, verifying
from utblick.core.audit.verifying import Fault
from utblick.core.backup import locks


class Command(BaseCommand):
    """Verify the audit trail, what it has sealed, and references; Django's own `check`, whose place it takes, too."""

    help = "Verify the audit trail, decisions, documents and references; say exactly what is wrong."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """An end of the trail that was noted earlier, elsewhere."""
        parser.add_argument(
            "--since",
            metavar="NUMBER:SEAL",
            help="the end of the trail as an earlier check told it: it must still be there",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run every check, tell every fault, and leave with 1 when there is any."""
        self.check()
        if not connection.introspection.table_names():
            raise CommandError(_("There is no database yet. Begin with: utblick start"))
        count = 0
        for label, faults in self._checks(options["since"]):
            start = time.perf_counter()
            found = 0
            for fault in faults:
                self.stderr.write(f"✗ {fault.what}{f' ({fault.where})' if fault.where else ''}")
                found += 1
            if not found:
                self.stdout.write(f"✓ {label} ({time.perf_counter() - start:.1f} s)")
            count += found
        number, seal = verifying.head()
        self.stdout.write(
            _("The audit trail ends with %(end)s. Keep this elsewhere.") % {"end": f"{number}:{seal}"}
        )
        if count:
            raise CommandError(ngettext("%(count)s fault.", "%(count)s faults.", count) % {"count": count})
        self.stdout.write(_("Everything holds."))

    def _checks(self, since: str | None) -> Iterable[tuple[str, Iterable[Fault]]]:
        yield _("The audit trail holds from end to end"), verifying.chain()
        if since:
            yield _("The end that was noted is still there"), _noted(since)
        yield _("The database refuses to change what is never to change"), _triggers()
        yield _("What was registered or issued is unchanged"), verifying.contents()
        yield _("What refers to something refers to what is there"), _references()
        if connection.vendor == "postgresql":
            yield _("The database has room for a restore"), _room()
        for each in verifying.CHECKS:
            yield str(each.label), each.run()


def _noted(since: str) -> Iterable[Fault]:
    number, _colon, seal = since.partition(":")
    if not number.isdecimal():
        raise CommandError(_("Write the end as NUMBER:SEAL, just as an earlier check told it."))
    if not verifying.head_stands(int(number), seal):
        yield Fault(_("Entry %(number)s is not there any longer as it was noted.") % {"number": number})


def _triggers() -> Iterable[Fault]:
    for table in triggers.missing(connection):
        yield Fault(
            _("Somebody has taken away what keeps the table %(table)s from being changed.") % {"table": table}
        )


def _room() -> Iterable[Fault]:
    """Told before the day when a backup has to be put back."""
    with connection.cursor() as cursor:
        tables = len(connection.introspection.table_names(cursor))
        if cramped := locks.advice(cursor, tables, tables):
            yield Fault(cramped)


def _references() -> Iterable[Fault]:
    try:
        connection.check_constraints()
    except IntegrityError as error:
        yield Fault(str(error))
