"""What the advice room tells: questions that nobody has answered in time."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import ngettext

from utblick.advice import queries
from utblick.core import formats
from utblick.core.headlines import NEW, Headline, headlines


@headlines(queries.WORK)
def unanswered(today: date) -> Iterator[Headline]:
    """All that wait."""
    count = queries.unanswered().count()
    if count:
        text = ngettext(
            "question on EU funding waits for an answer", "questions on EU funding wait for an answer", count
        )
        yield Headline(NEW, formats.number(count), text, reverse("advice_cases"))
