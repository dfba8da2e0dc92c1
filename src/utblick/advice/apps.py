"""Advice: questions on EU funding and project development, from our own and from the county's others."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdviceApp(AppConfig):
    """The advice room."""

    name = "utblick.advice"
    label = "advice"
    verbose_name = _("Advice")
