"""What the plans room tells of the year: how the activities go, and what is set aside for them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.headlines import COSTS, RED, Headline, headlines
from utblick.plans import queries
from utblick.plans.models import Progress

AMISS = (Progress.OFF_TRACK, Progress.STOPPED)


@headlines("plans.view")
def of_the_year(today: date) -> Iterator[Headline]:
    """The plan of the year, when there is one that has been decided."""
    plan = queries.plans().filter(year=today.year, status__in=queries.SETTLED).first()
    if plan is None:
        return
    stands = Counter(each.progress for each in queries.latest_follow_ups(plan))
    if amiss := sum(stands[each] for each in AMISS):
        text = ngettext(
            "activity of %(all)s goes otherwise than planned, %(risk)s at risk",
            "activities of %(all)s go otherwise than planned, %(risk)s at risk",
            amiss,
        )
        told = text % {"all": plan.activities.count(), "risk": stands[Progress.AT_RISK]}
        yield Headline(RED, formats.number(amiss), told, reverse("plan_standing", args=[plan.pk]), "danger")
    text = _("is set aside in the action plan of %(year)s") % {"year": plan.year}
    url = reverse("plan_resources", args=[plan.pk])
    yield Headline(COSTS, formats.kronor(queries.sums(plan).kronor), text, url)
