"""What the travel room tells: what the journeys of the year give off, against what the units have set."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core import formats
from utblick.core.headlines import COSTS, Headline, headlines
from utblick.travel import queries_budgets, queries_figures


@headlines("travel.view")
def of_the_year(today: date) -> Iterator[Headline]:
    """Kg CO2e of the year's approved and made journeys."""
    figures = queries_figures.by_year(today).get(today.year)
    if figures is None:
        return
    given: dict[str, object] = {"year": today.year, "journeys": figures.journeys}
    budget = queries_budgets.budgets_by_year().get(today.year)
    if budget is None:
        text = _("from %(journeys)s journeys in %(year)s; no budget is set") % given
    else:
        given["budget"] = formats.number(budget, 0)
        text = _("from %(journeys)s journeys in %(year)s, of a budget of %(budget)s kg") % given
    figure = _("%(kg)s kg CO2e") % {"kg": formats.number(figures.kg, 0)}
    over = budget is not None and figures.kg > budget
    yield Headline(COSTS, figure, text, reverse("travel_monitor"), "danger" if over else "")
