"""`utblick work`: the worker, that writes and sends digests and whatever else the rooms have it do."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand

from utblick.yearwheel import keeper, worker


class Command(BaseCommand):
    """Work until stopped. Several may run at once, on one machine or many: none does what another is at."""

    help = "Do what is due (digests by e-mail), again and again until stopped."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Once only, or for as long as the server that it was begun beside."""
        parser.add_argument("--once", action="store_true", help="do what is due now, and leave")
        parser.add_argument(
            "--beside", type=int, metavar="PID", help="stop when this process, our parent, is gone"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Work."""
        stopping = worker.Stopping(options["beside"])
        keeper.heed_signals(stopping)
        if options["once"]:
            worker.do_what_is_due(stopping)
        else:
            keeper.keep(worker.run, stopping)
