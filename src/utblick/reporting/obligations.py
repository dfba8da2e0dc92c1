"""What the annual report asks for next: that its year is reported (as plans says it), and the texts of those asked."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.obligations import Obligation, source
from utblick.core.pages import Link
from utblick.plans import reported
from utblick.reporting import queries, rules


@reported.offer
def place_of(year: int) -> Link:
    """The report of a year is made on its page; where there is none yet, the page asks to make it."""
    return _("Open the annual report"), reverse("annual_report", args=[year])


@source(queries.WRITE)
def texts(today: date) -> Iterator[Obligation]:
    """The texts that drafts wait for: each is the affair of the one who was asked. One query."""
    for part in queries.waiting():
        yield Obligation(
            key=f"report-text-{part.key}",
            title=_("Write what the figures mean: %(chapter)s") % {"chapter": part.get_chapter_display()},
            thing=str(part.report),
            url=part.get_absolute_url(),
            button=_("Write"),
            permission=queries.WRITE,
            due=part.due,
            opens=part.asked_on,
            rule=rules.WHOLE,
            account_id=part.asked_id,
            about=(queries.KIND, part.report_id),
        )
