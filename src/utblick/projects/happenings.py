"""What other systems can be told of as it happens in this room."""

from django.utils.translation import gettext_lazy as _

from utblick.core.happenings import HappeningKind, tell_of
from utblick.decisions.happenings import decided
from utblick.projects.models import Project

DECIDED = ("projects.decide",)

tell_of(
    HappeningKind(
        "project.decided",
        _("A body has decided on a project"),
        "projects.view",
        "projects",
        decided(Project, DECIDED),
    )
)
