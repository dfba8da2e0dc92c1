"""Shared with the tests that lie beside the code."""

from tests.houses import first_house  # noqa: F401
from utblick.conftest import *  # noqa: F403
