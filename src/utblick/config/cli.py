"""The `utblick` command: Django's own command line with our settings, so every room may bring commands."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured


def main() -> None:
    """Run `utblick COMMAND`. A setting that is missing or wrong is told in one sentence, with exit code 2."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "utblick.config.settings")
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(["utblick", *(sys.argv[1:] or ["help"])])
    except ImproperlyConfigured as error:
        sys.exit(f"utblick: {error}")
