"""What other systems can be told of as it happens in this room."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from utblick.core.happenings import Happening, HappeningKind, tell_of
from utblick.monitoring import queries
from utblick.monitoring.models import Delivery


def delivered(moment: datetime) -> Iterator[Happening]:
    """The stories that have come to desks since a moment: each comes to a desk once."""
    rows = Delivery.objects.filter(delivered_at__gte=moment).select_related("unit", "story")
    for each in rows.order_by("pk"):
        yield Happening(str(each.pk), each.delivered_at, each)


tell_of(
    HappeningKind(
        "story.delivered",
        _("A story has come to a desk that one works at"),
        queries.TRIAGE,
        "stories",
        delivered,
        lambda account, each: each.unit_id in queries.own_desks(account),
    )
)
