"""What the participation room tells: feedback from international meetings that came late, or has not come."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.headlines import RED, Headline, headlines
from utblick.participation import queries, rules


@headlines(queries.VIEW)
def of_the_year(today: date) -> Iterator[Headline]:
    """Of the meetings of the year."""
    found = queries.punctuality_by_year(today).get(today.year)
    if not found:
        return
    late = found[rules.LATE] + found[rules.MISSING]
    if late:
        text = ngettext(
            "meeting of %(all)s has been told of to the board too late, or not at all",
            "meetings of %(all)s have been told of to the board too late, or not at all",
            late,
        )
        url = reverse("international_meetings")
        yield Headline(RED, formats.number(late), text % {"all": sum(found.values())}, url, "warn")
