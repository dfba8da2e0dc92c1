"""The public site: what anybody reads of the international work, without signing in and without cookies."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicApp(AppConfig):
    """The public room."""

    name = "utblick.public"
    label = "public"
    verbose_name = _("Public site")
