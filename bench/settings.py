"""The demonstration's settings with the bare view beside the house."""

from utblick.config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.bare"
