"""What the collaborations room tells: what the collaborations of the year cost, against their budget."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import ngettext

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
        text = ngettext(
            "is the budget of %(all)s collaboration in %(year)s, and the outcome is %(spent)s",
            "is the budget of %(all)s collaborations in %(year)s, and the outcome is %(spent)s",
            total.stated,
        )
    else:
        text = ngettext(
            "is the budget of %(all)s collaboration in %(year)s, and the outcome is known of %(known)s",
            "is the budget of %(all)s collaborations in %(year)s, and the outcome is known of %(known)s",
            total.stated,
        )
    over = total.difference is not None and (total.spent or 0) > (total.budget or 0)
    yield Headline(
        COSTS, formats.kronor(total.budget), text % given, reverse("costs"), "danger" if over else ""
    )
