"""International projects: from idea to closing, with partners, money, the committee's frame, and what came of them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsApp(AppConfig):
    """The projects room."""

    name = "utblick.projects"
    label = "projects"
    verbose_name = _("International projects")
