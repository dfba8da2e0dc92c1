"""What the decisions room tells: when the bodies meet next, and with how many matters."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import ngettext

from utblick.core.headlines import COMING, Headline, headlines
from utblick.decisions import queries

SHOWN = 2


@headlines("decisions.view")
def next_meetings(today: date) -> Iterator[Headline]:
    """The next meetings of our own bodies that decide."""
    bodies = queries.deciding_bodies().values_list("pk", flat=True)
    found = list(queries.coming(bodies, today)[:SHOWN])
    waiting = queries.undecided(found)
    for each in found:
        matters = len(waiting.get(each.pk, ()))
        text = ngettext(
            "%(body)s meets, with %(count)s matter", "%(body)s meets, with %(count)s matters", matters
        )
        day = date_format(each.date, "MONTH_DAY_FORMAT")
        yield Headline(
            COMING, day, text % {"body": each.body, "count": matters}, each.get_absolute_url(), day=each.date
        )
