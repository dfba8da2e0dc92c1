"""Shared with the tests that lie beside the code."""

from utblick.conftest import *  # noqa: F403
