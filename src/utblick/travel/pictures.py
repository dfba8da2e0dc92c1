"""The pictures of the rebound monitor: emissions by mode and year, and where journeys go."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.charts import MapChart, MapLine, MapPoint, Stack, StackedChart
from utblick.emissions.rules import Mode
from utblick.emissions.words import ModeChoice, place_alone
from utblick.travel import shown
from utblick.travel.queries_figures import Destination

SERIES: tuple[tuple[str, frozenset[str]], ...] = (
    (Mode.FLIGHT, frozenset({Mode.FLIGHT})),
    (Mode.CAR, frozenset({Mode.CAR, Mode.TAXI})),
    (Mode.TRAIN, frozenset({Mode.TRAIN})),
    (Mode.COACH, frozenset({Mode.COACH})),
    (Mode.FERRY, frozenset({Mode.FERRY})),
)
YEARS = 8  # more columns than these are hard to read


def by_mode(found: Mapping[int, Mapping[str, Decimal]], budgets: Mapping[int, Decimal]) -> StackedChart:
    """kg CO2e by year, stacked by mode, with the sum of the units' budgets as a line over each year that has one."""
    years = sorted(found)[-YEARS:]
    used = {mode for year in years for mode in found[year]}
    stacks = tuple(
        Stack(
            label=str(year),
            values=tuple(_sum(found[year], modes) if modes & used else None for _mode, modes in SERIES),
            limit=budgets.get(year),
        )
        for year in years
    )
    return StackedChart(
        id="fardsatt",
        title=_("Kg CO2e by year and mode of travel"),
        note=_("Approved journeys, all who travel. The line shows the units' budgets together."),
        series=tuple(_name(mode) for mode, _modes in SERIES),
        stacks=stacks,
        format=lambda value: shown.kg(Decimal(value)),
        short_format=lambda value: shown.tonnes(Decimal(value)),
        category_heading=_("Year"),
        limit_heading=_("Budget"),
    )


def _name(mode: str) -> str:
    return _("Car and taxi") if mode == Mode.CAR else str(ModeChoice(mode).label)


def _sum(found: Mapping[str, Decimal], modes: frozenset[str]) -> Decimal:
    return sum((found.get(each, Decimal(0)) for each in modes), Decimal(0))


def destinations(found: Sequence[Destination], year: int) -> MapChart:
    """Where journeys of a year went, by kg CO2e, with a line from where they began."""
    return MapChart(
        id="resmal",
        title=_("Where journeys went %(year)s, and what they gave off") % {"year": year},
        points=tuple(
            MapPoint(
                label=place_alone(each.name),
                latitude=each.spot[0] if each.spot else None,
                longitude=each.spot[1] if each.spot else None,
                value=each.kg,
                text=ngettext("%(count)s journey", "%(count)s journeys", each.journeys)
                % {"count": each.journeys},
            )
            for each in found
        ),
        lines=tuple(
            MapLine(start=each.start, end=each.spot, weight=each.kg, label=place_alone(each.name))
            for each in found
            if each.spot and each.start
        ),
        format=lambda value: shown.kg(Decimal(value)),
        line_format=lambda value: shown.kg(Decimal(value)),
        line_text=_("Journeys to"),
        label_heading=_("Place"),
        value_heading=_("Kg CO2e"),
        text_heading=_("Journeys"),
    )
