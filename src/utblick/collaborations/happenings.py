"""What other systems can be told of as it happens in this room."""

from django.utils.translation import gettext_lazy as _

from utblick.collaborations.models import Engagement
from utblick.core.happenings import HappeningKind, tell_of
from utblick.decisions.happenings import decided

DECIDED = ("collaborations.enter", "collaborations.renew", "collaborations.end")

tell_of(
    HappeningKind(
        "collaboration.decided",
        _("A body has decided on a collaboration"),
        "collaborations.view",
        "collaborations",
        decided(Engagement, DECIDED),
    )
)
