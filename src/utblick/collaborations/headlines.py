"""What the collaborations room tells: what the collaborations of the year cost, against their budget."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations import queries_costs
from utblick.core import formats
from utblick.core.headlines import COSTS, Headline, headlines


@headlines("collaborations.view_costs")
def of_the_year(today: date) -> Iterator[Headline]:
    """The latest year with a budget; the outcome beside it where each has one, else of how many it is known."""
    total = queries_costs.latest_total(today.year)
    if total is None:
        return
    given = {
        "year": total.year,
        "spent": formats.kronor(total.spent),
        "known": total.outcomes,
        "all": total.stated,
    }
    if total.complete:
        text = _("is the budget of collaborations in %(year)s, of which %(spent)s is spent") % given
    else:
        text = (
            _("is the budget of collaborations in %(year)s; the outcome of %(known)s of %(all)s is known")
            % given
        )
    over = total.difference is not None and (total.spent or 0) > (total.budget or 0)
    yield Headline(COSTS, formats.kronor(total.budget), text, reverse("costs"), "danger" if over else "")
