"""`utblick start`: everything between a fresh installation and the first page, then the server and a worker."""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from utblick.config import environment
from utblick.core.models import Identity


class Command(BaseCommand):
    """Make the database ready, load the first organisation, collect static files, begin a worker, and serve."""

    help = "Start Utblick."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Where to serve, and which pack to begin with."""
        parser.add_argument("--port", type=int, default=environment.whole("PORT", 8000))
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument(
            "--pack",
            default="kronoberg" if settings.DEMONSTRATION else "",
            help="loaded if the database holds no organisation yet",
        )
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument(
            "--no-worker", action="store_true", help="begin no worker beside the server (see: utblick work)"
        )
        parser.add_argument("--prepare", action="store_true", help="make everything ready, but do not serve")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, then become the server."""
        # What the server and the worker take the site's address from, where no other is set.
        os.environ["PORT"] = str(options["port"])
        Path(settings.DATA).mkdir(parents=True, exist_ok=True)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable")
        call_command("clearsessions")
        call_command("collectstatic", interactive=False, verbosity=0)
        if not Identity.objects.exists():
            if not options["pack"]:
                raise CommandError(
                    _("The database holds no organisation. Name its pack: utblick start --pack NAME")
                )
            if not settings.HTTPS and not environment.text("UTBLICK_URL"):
                settings.URL = (
                    f"http://127.0.0.1:{options['port']}"  # what comes with a pack may be told by e-mail
                )
            call_command("load", options["pack"])
        if options["prepare"]:
            return
        address = f"{options['host']}:{options['port']}"
        self.stdout.write(
            _("Utblick runs at http://%(address)s/ (stop it with Ctrl+C).") % {"address": address}
        )
        self.stdout.flush()
        if not options["no_worker"]:
            _begin_worker()
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            "utblick.config.wsgi:application",
            f"--bind={address}",
            f"--workers={options['workers']}",
            "--max-requests=5000",
            "--max-requests-jitter=500",
            "--log-level=warning",
            f"--worker-tmp-dir={settings.DATA}",
        ]
        os.execv(sys.executable, command)  # noqa: S606  # the server takes this process's place: one to stop


def _begin_worker() -> None:
    """Begin a worker that lives as long as this process, which is to become the server."""
    subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "django", "work", "--beside", str(os.getpid())], stdin=subprocess.DEVNULL
    )
