"""Publishing: what the public may read of what we take part in, written by its owner, published by communications."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingApp(AppConfig):
    """The publishing room."""

    name = "utblick.publishing"
    label = "publishing"
    verbose_name = _("Publication on the web")
