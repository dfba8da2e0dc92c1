"""What sources ask for: somebody to look at one that has failed again and again."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from utblick.core.obligations import Obligation, source
from utblick.sources import queries


@source(queries.EDIT)
def failing(today: date) -> Iterator[Obligation]:
    """Sources that have failed at least three times in a row. One query."""
    for each in queries.troubled():
        yield Obligation(
            key=f"source-fails-{each.source.key}",
            title=_("Look at a source that does not answer as it should"),
            thing=str(each.source),
            url=reverse("fetch_source", args=[each.source_id]),
            button=_("Look"),
            permission=queries.EDIT,
            due=localdate(each.read_at) if each.read_at else None,
            fault=True,
        )
