"""What we are good at, from the logbook: told to the room that weighs calls against it (R19b, R19c)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from utblick.plans.models import EntryKind, LogbookEntry


def strengths() -> Iterator[tuple[str, str]]:
    """Give the headings of strengths in the logbook, each with what it is called to readers. One query.

    What is secret is left out whoever asks: the words are shown to everybody, as what made a call fit.
    """
    rows = LogbookEntry.objects.filter(kind=EntryKind.STRENGTH, secret=False)
    for title, english in rows.values_list("title", "title_en"):
        yield f"{title} {english}", _("strength in the logbook")
