"""What the projects room tells: what is bound of the committees' frames, and how many projects go on."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.headlines import COSTS, NEW, RED, Headline, headlines
from utblick.projects import framing, queries
from utblick.projects.rules import life


@headlines(queries.VIEW)
def of_the_year(today: date) -> Iterator[Headline]:
    """The frames of the year together; those that are passed stand among what is red."""
    read = [each.as_seen for each in framing.frames() if each.year == today.year]
    stated = [each.frame.amount for each in read if each.frame is not None]
    if passed := sum(each.left is not None and each.left < 0 for each in read):
        text = ngettext(
            "committee has bound more than its frame", "committees have bound more than their frames", passed
        )
        yield Headline(RED, formats.number(passed), text, reverse("project_frames"), "danger")
    if stated:
        text = _("is bound in projects in %(year)s, of the committees' frames of %(frames)s")
        given = {"year": today.year, "frames": formats.kronor(sum(stated, Decimal(0)))}
        bound = sum((each.committed for each in read), Decimal(0))
        yield Headline(COSTS, formats.kronor(bound), text % given, reverse("project_frames"))
    ongoing = queries.projects().filter(state__in=life.ONGOING).count()
    waiting = queries.projects().filter(state=life.SUBMITTED).count()
    text = ngettext(
        "project goes on, and %(waiting)s waits for the funder's answer",
        "projects go on, and %(waiting)s wait for the funder's answer",
        ongoing,
    )
    yield Headline(NEW, formats.number(ongoing), text % {"waiting": waiting}, reverse("project_portfolio"))
