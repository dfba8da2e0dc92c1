"""What the monitoring room tells: what waits on the desks."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.headlines import NEW, Headline, headlines
from utblick.monitoring import overview, queries


@headlines(queries.VIEW)
def on_the_desks(today: date) -> Iterator[Headline]:
    """All desks together."""
    states = overview.desk_states(today)
    waiting = sum(each.waiting for each in states)
    given = {"open": sum(each.open for each in states)}
    text = ngettext(
        "story waits on the desks, and %(open)s are being worked with",
        "stories wait on the desks, and %(open)s are being worked with",
        waiting,
    )
    yield Headline(NEW, formats.number(waiting), text % given, reverse("monitoring_state"))
