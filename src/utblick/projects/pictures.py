"""The pictures of the portfolio: what we lie out with month by month, own funding by programme, and the states."""

from collections.abc import Callable, Mapping, Sequence
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


def _by_quarter(month: Month) -> str:
    told = {"year": month.first.year, "number": (month.first.month + 2) // 3}
    return _("%(year)s, quarter %(number)s") % told


def _by_year(month: Month) -> str:
    return str(month.first.year)


def _peaks(curve: Sequence[Month], label: Callable[[Month], str]) -> dict[str, Decimal]:
    peaks: dict[str, Decimal] = {}
    for month in curve:
        name = label(month)
        peaks[name] = max(peaks.get(name, month.outlay), month.outlay)
    return peaks


def _bars(curve: Sequence[Month]) -> tuple[list[tuple[str, Decimal]], str]:
    """Labels with outlays, and what is to be said of them: months where they are few, else the peak of longer times.

    So the whole curve is always seen, from its beginning, and the largest of all is the largest of the bars.
    """
    ways: tuple[tuple[Callable[[Month], str], str], ...] = (
        (lambda month: date_format(month.first, "YEAR_MONTH_FORMAT"), ""),
        (_by_quarter, _("Each bar is the highest of the months of a quarter.")),
        (_by_year, _("Each bar is the highest of the months of a year.")),
    )
    found = [(_peaks(curve, label), said) for label, said in ways]
    peaks, said = next((each for each in found if len(each[0]) <= MONTHS), found[-1])
    return list(peaks.items()), said


def liquidity(curve: Sequence[Month]) -> BarChart:
    """What we have paid out and not been paid for, at the end of each month, or at most in a quarter or a year."""
    bars, said = _bars(curve)
    note = " ".join(filter(None, (how_liquidity_is_reckoned(), said)))
    return BarChart(
        id="likviditet",
        title=_("What we lie out with before payments arrive"),
        note=note,
        bars=tuple(Bar(label=label, value=value.quantize(Decimal(1))) for label, value in bars),
        format=lambda value: formats.kronor(Decimal(value)),
        label_heading=_("When"),
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
