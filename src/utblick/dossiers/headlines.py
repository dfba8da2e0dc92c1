"""What the dossiers room tells: the next days of the dossiers that are followed."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.formats import date_format

from utblick.core.headlines import COMING, Headline, headlines
from utblick.dossiers import queries

AHEAD = timedelta(days=45)
SHOWN = 2


@headlines(queries.VIEW)
def next_days(today: date) -> Iterator[Headline]:
    """The nearest first."""
    for each in queries.coming(today, today + AHEAD)[:SHOWN]:
        text = f"{each.dossier}: {each}"
        when = date_format(each.day, "MONTH_DAY_FORMAT")
        yield Headline(COMING, when, text, each.dossier.get_absolute_url(), day=each.day)
