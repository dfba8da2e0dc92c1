"""`utblick trace`: from clause to rule to test to page, and what is missing on the way."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.dates import today
from utblick.core.rules import RULES
from utblick.strategy import queries
from utblick.strategy.models import Strategy
from utblick.strategy.trace import marked_tests, tests_of


class Command(BaseCommand):
    """Print the chain for one strategy, and fail where a clause has no rule or a rule has no test."""

    help = "Show which rule, test and page carries out each clause."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which strategy, and how strict to be."""
        parser.add_argument("strategy", nargs="?", help="address of a strategy; the one in force if left out")
        parser.add_argument(
            "--allow-missing",
            action="store_true",
            help="do not fail for clauses that demand something and have no rule yet; they are listed all the same",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print, and fail where a link is missing."""
        strategy = (
            Strategy.objects.filter(slug=options["strategy"]).first()
            if options["strategy"]
            else queries.current(today())
        )
        if strategy is None:
            raise CommandError(_("There is no such strategy."))
        traced = queries.traced(strategy)
        for each in traced:
            for rule in each.rules:
                tests = tests_of(rule.key)
                self.stdout.write(f"{each.clause.number}  →  {rule.key}  →  {reverse(rule.page)}")
                for test in tests or [_("(no test)")]:
                    self.stdout.write(f"        {test}")
        missing = [each.clause for each in traced if each.missing]
        self.stdout.write("")
        told = ngettext(
            "Not yet carried out: %(count)s clause", "Not yet carried out: %(count)s clauses", len(missing)
        )
        self.stdout.write(told % {"count": len(missing)})
        for clause in missing:
            self.stdout.write(f"    {clause} [{', '.join(clause.rows)}]")
        untested = [key for key in RULES if not tests_of(key)] if marked_tests() else []
        if untested:
            raise CommandError(_("Rules without a test: %(keys)s") % {"keys": ", ".join(untested)})
        if missing and not options["allow_missing"]:
            raise CommandError(_("There are clauses that nothing carries out."))
