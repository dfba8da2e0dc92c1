"""How sets, factors and what journeys give off are shown in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.core import countries, texts
from utblick.core.charts import Bar, BarChart
from utblick.core.formats import NO_BREAK_SPACE, number
from utblick.core.pages import Link
from utblick.emissions.alternatives import ALONE, SHARED, Alternative
from utblick.emissions.models import DistanceRule, Factor, FactorSet
from utblick.emissions.queries import Held
from utblick.emissions.reckoning import ENTERED, CannotReckon, Reckoned
from utblick.emissions.rules import Mode
from utblick.emissions.words import ModeChoice

TENTH = Decimal("0.1")
ORDER = list(ModeChoice.values)
TRAVELLED = [each for each in ModeChoice.choices if each[0] != Mode.REMOTE]
"""The modes that need a distance, with what they are called."""


def kg(value: Decimal) -> str:
    """Kilograms as people read them, one decimal: `111,8 kg`."""
    return f"{number(value.quantize(TENTH, ROUND_HALF_UP), 1)}{NO_BREAK_SPACE}kg"


def km(value: Decimal) -> str:
    """Kilometres without decimals: `1 165 km`."""
    return f"{number(value.quantize(Decimal(1), ROUND_HALF_UP))}{NO_BREAK_SPACE}km"


def with_span(best: Decimal, low: Decimal, high: Decimal) -> str:
    """`43,7 kg (4,8–59,2)`; no bracket where the sources give no span."""
    if low == high:
        return kg(best)
    ends = [number(each.quantize(TENTH, ROUND_HALF_UP), 1) for each in (low, high)]
    return f"{kg(best)} ({ends[0]}–{ends[1]})"


def grams(factor: Factor) -> str:
    """`170 (18,71–230)`, the figure with its span."""
    if not factor.has_span:
        return number(factor.grams_best)
    return f"{number(factor.grams_best)} ({number(factor.grams_low)}–{number(factor.grams_high)})"


def state_of(found: FactorSet) -> Link:
    """Where a set is in its life, with a tone."""
    if found.is_draft:
        return pgettext("set of factors", "draft"), "neutral"
    if found.retired_on:
        return pgettext("set of factors", "retired"), "neutral"
    if found.is_default:
        return pgettext("set of factors", "in use, the default"), "ok"
    return pgettext("set of factors", "in use"), "ok"


def facts_of(found: FactorSet) -> list[tuple[str, Any]]:
    """What a set says of itself, beside its factors."""
    facts: list[tuple[str, Any]] = [(_("Edition"), found.edition)]
    for label, day in ((_("In use from"), found.in_use_from), (_("Retired on"), found.retired_on)):
        if day:
            facts.append((label, date_format(day, "DATE_FORMAT")))
    facts.append((_("Where the figures come from"), texts.marked_up(found, "origin")))
    for label, name in (
        (_("Effect at high altitude"), "altitude"),
        (_("Production of fuel and electricity"), "production"),
        (_("Vehicles and infrastructure"), "infrastructure"),
    ):
        if getattr(found, name):
            facts.append((label, texts.marked_up(found, name)))
    if found.licence:
        facts.append((_("Licence of the figures"), texts.marked_up(found, "licence")))
    if found.copied_from_id:
        facts.append((_("Made from"), str(found.copied_from)))
    return facts


@dataclass(frozen=True)
class FactorLine:
    """A factor as its set's page shows it."""

    factor: Factor
    name: str
    where: str
    grams: str
    counted: str
    source: str


def factor_lines(factors: Sequence[Factor]) -> list[FactorLine]:
    """The factors of a set, in the order of the modes."""
    rows = sorted(factors, key=lambda each: (ORDER.index(each.mode), each.pk))
    return [
        FactorLine(
            each,
            str(each),
            "; ".join(_where(each)) or _("everywhere"),
            grams(each),
            "; ".join(_counted(each)),
            ", ".join(filter(None, [texts.in_language(each, "origin"), each.origin_year])),
        )
        for each in rows
    ]


def _where(factor: Factor) -> list[str]:
    found = []
    if factor.domestic:
        found.append(_("within one country"))
    if factor.countries:
        found.append(countries.in_words(factor.countries))
    if factor.min_km is not None:
        found.append(_("more than %(km)s") % {"km": km(factor.min_km)})
    if factor.max_km is not None:
        found.append(_("at most %(km)s") % {"km": km(factor.max_km)})
    return found


def _counted(factor: Factor) -> list[str]:
    found = [_("per vehicle-km, shared by those in it") if factor.per_vehicle else _("per passenger-km")]
    if factor.mode == Mode.FLIGHT:
        found.append(
            {
                True: _("with the effect at high altitude"),
                False: _("without the effect at high altitude"),
                None: _("the effect at high altitude: not stated"),
            }[factor.with_rf]
        )
    if factor.with_wtt:
        found.append(
            _("with the production of fuel, %(grams)s g of it") % {"grams": number(factor.grams_wtt)}
            if factor.grams_wtt is not None
            else _("with the production of fuel and electricity")
        )
    elif factor.grams_wtt is not None:
        found.append(
            _("without the production of fuel, which is %(grams)s g") % {"grams": number(factor.grams_wtt)}
        )
    if factor.usual:
        found.append(_("meant where no variant is said"))
    return found


def rule_in_words(way: DistanceRule) -> str:
    """How a set reckons a distance: `1,2 × the distance as the crow flies`."""
    values = {"times": number(way.coefficient), "km": number(way.constant_km)}
    if way.constant_km:
        return _("%(times)s × the distance as the crow flies, and %(km)s km") % values
    return _("%(times)s × the distance as the crow flies") % values


def pace_in_words(way: DistanceRule) -> str:
    """About how fast one comes there: `100 km/h and 60 minutes of waiting`."""
    if not way.speed_kmh:
        return _("not stated")
    return _("%(speed)s km/h and %(minutes)s minutes of waiting") % {
        "speed": number(way.speed_kmh),
        "minutes": way.wait_minutes,
    }


def name_of(found: Alternative) -> str:
    """What an alternative is called: `Bil, 4 personer`."""
    label = str(ModeChoice(found.mode).label)
    if found.sharing == SHARED and found.occupants:
        text = ngettext("%(mode)s, %(number)s in it", "%(mode)s, %(number)s in it", found.occupants)
        return text % {"mode": label, "number": found.occupants}
    return _("%(mode)s, one in each") % {"mode": label} if found.sharing == ALONE else label


def hours_in_words(value: Decimal | None) -> str:
    """`about 12.5 h`; not stated where there is no speed, and no time at all at a distance."""
    if value is None:
        return _("not stated")
    if not value:
        return _("no time on the way")
    return _("about %(hours)s h") % {"hours": number(value)}


@dataclass(frozen=True)
class Line:
    """A way to travel as the calculator shows it."""

    name: str
    amount: str
    distance: str
    time: str
    why_not: str = ""


def line_of(found: Alternative) -> Line:
    """An alternative in words, or why nothing can be told of it."""
    answer = found.answer
    if isinstance(answer, CannotReckon):
        return Line(name_of(found), _("no figure"), "", "", str(answer))
    if found.mode == Mode.REMOTE:
        distance = ""
    elif answer.method == ENTERED:
        distance = _("%(km)s, as entered") % {"km": km(answer.distance_km)}
    else:
        distance = km(answer.distance_km)
    return Line(name_of(found), amount_of(answer), distance, hours_in_words(found.hours))


def amount_of(answer: Reckoned | CannotReckon) -> str:
    """What a leg gives off with its span, or that there is no figure: never zero for what is not known."""
    if isinstance(answer, CannotReckon):
        return _("no figure")
    return with_span(answer.kg_best, answer.kg_low, answer.kg_high)


def _bar_name(found: Alternative) -> str:
    """The name of a bar; that of a ferry has its span, because its sources differ so much."""
    answer = found.reckoned
    if answer is None or found.mode != Mode.FERRY:
        return name_of(found)
    low, high = (number(each.quantize(TENTH, ROUND_HALF_UP), 1) for each in (answer.kg_low, answer.kg_high))
    return _("%(name)s (%(low)s–%(high)s kg)") % {"name": name_of(found), "low": low, "high": high}


def chart_of(found: Sequence[Alternative], by: Held) -> BarChart:
    """The ways side by side as bars. The span stands in the page's table."""
    return BarChart(
        id="utslapp",
        title=_("Kg CO2e one way, all who travel together"),
        note=_("By %(set)s. The span of each figure stands in the table below.") % {"set": by.title},
        bars=tuple(
            Bar(label=_bar_name(each), value=each.reckoned.kg_best if each.reckoned else None)
            for each in found
        ),
        format=lambda value: kg(Decimal(value)),
        label_heading=_("Mode of travel"),
        value_heading=_("Kg CO2e"),
        show_total=False,
    )
