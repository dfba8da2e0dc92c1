"""Settings for the tests: plain static files, quick passwords, the database that UTBLICK_DATABASE names."""

import os

os.environ.setdefault("UTBLICK_MODE", "demonstration")

from utblick.config.settings import *  # noqa: F403
from utblick.config.settings import DATABASES, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Manifest storage hashes file names at collection; the live server of the tests serves them as they lie.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
DATABASES["default"]["CONN_MAX_AGE"] = 0
SOURCES_PAUSE = 0.0
