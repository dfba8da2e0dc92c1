"""The pictures of the portfolio: what we lie out with month by month, own funding by programme, and the states."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core import formats
from utblick.core.charts import Bar, BarChart
from utblick.projects.rules.money import PAID_WITHIN, Month

MONTHS = 36  # more bars than these are hard to read


def how_liquidity_is_reckoned() -> str:
    """What the curve assumes, in words."""
    return _(
        "Costs are spread evenly over each reporting period. What is not paid yet is expected %(days)s days after the "
        "report: what is claimed, else the grant's share of the costs. Above nought we lie out with the money."
    ) % {"days": PAID_WITHIN.days}


def liquidity(curve: Sequence[Month]) -> BarChart:
    """What we have paid out and not been paid for, at the end of each month; the last ones where there are many."""
    note = how_liquidity_is_reckoned()
    if len(curve) > MONTHS:
        note += " " + _("The last %(count)s months are shown.") % {"count": MONTHS}
    return BarChart(
        id="likviditet",
        title=_("What we lie out with before payments arrive"),
        note=note,
        bars=tuple(
            Bar(label=date_format(each.first, "YEAR_MONTH_FORMAT"), value=each.outlay.quantize(Decimal(1)))
            for each in curve[-MONTHS:]
        ),
        format=lambda value: formats.kronor(Decimal(value)),
        label_heading=_("Month"),
        value_heading=_("Outlay"),
        show_total=False,
    )


def own_by_programme(found: Mapping[str, Decimal]) -> BarChart:
    """Our own funding in projects that bind us, by programme, the largest first."""
    return BarChart(
        id="egen",
        title=_("Our own funding that is bound, by programme"),
        note=_("Decided, submitted, granted and ongoing projects: money and the value of working time."),
        bars=tuple(
            Bar(label=name, value=amount) for name, amount in sorted(found.items(), key=lambda pair: -pair[1])
        ),
        format=lambda value: formats.kronor(Decimal(value)),
        label_heading=_("Programme"),
        value_heading=_("Own funding"),
    )
