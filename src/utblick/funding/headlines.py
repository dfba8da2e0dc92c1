"""What the funding room tells: what has come within a week, and how much is open."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.headlines import NEW, Headline, headlines
from utblick.funding import queries, rules


@headlines("funding.view")
def open_now(today: date) -> Iterator[Headline]:
    """All calls, whomever they fit."""
    count = queries.in_state(queries.calls(), rules.OPEN, today).count()
    if count:
        text = ngettext("call is open", "calls are open", count)
        yield Headline(NEW, formats.number(count), text, reverse("funding_now"))
