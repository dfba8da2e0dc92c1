"""How journeys are put into words and pictures."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from utblick.core import formats
from utblick.core.charts import Bar, BarChart
from utblick.core.dates import days_in_words, in_words
from utblick.emissions import shown as emissions
from utblick.emissions.reckoning import ENTERED
from utblick.emissions.rules import Mode
from utblick.emissions.words import ModeChoice, variant_in_words
from utblick.people import shown as people
from utblick.travel import reckoning, rules
from utblick.travel.models import Journey, JourneyState, Leg, TravelGuideline
from utblick.travel.queries import Whole
from utblick.travel.queries_budgets import Budget

kg, km, with_span = emissions.kg, emissions.km, emissions.with_span
TONES = {
    JourneyState.PROPOSED: "warn",
    JourneyState.APPROVED: "ok",
    JourneyState.DECLINED: "danger",
    JourneyState.CANCELLED: "neutral",
    JourneyState.DONE: "neutral",
}


def day(value: date | None) -> str:
    """A day in words, blank for none."""
    return in_words(value.isoformat()) if value else ""


def days(journey: Journey) -> str:
    """From when to when; a day alone where it is one."""
    return days_in_words(journey.begins, journey.ends)


def state_of(journey: Journey) -> tuple[str, str]:
    """Where a journey stands, with a tone."""
    return str(journey.get_state_display()), TONES[JourneyState(journey.state)]


def finding(each: rules.Finding) -> str:
    """What a rule found, in words."""
    values = {
        name: formats.number(value) if isinstance(value, int | Decimal) else value
        for name, value in each.values.items()
    }
    return _(each.what) % values if values else _(each.what)


def mode_of(leg: Leg) -> str:
    """`Flyg, affärsklass`; a car with how many share it."""
    name = str(ModeChoice(leg.mode).label)
    parts = [name, variant_in_words(leg.variant)] if leg.variant else [name]
    if leg.train_class:
        parts.append(str(leg.get_train_class_display()))
    if leg.occupants:
        told = ngettext("%(number)s in the car", "%(number)s in the car", leg.occupants)
        parts.append(told % {"number": leg.occupants})
    return ", ".join(parts)


def distance_of(leg: Leg) -> str:
    """A distance, and that it was entered where it was."""
    if leg.mode == Mode.REMOTE:
        return ""
    if leg.method == ENTERED:
        return _("%(km)s, as entered") % {"km": km(leg.distance_km)}
    return km(leg.distance_km)


def amount_of(leg: Leg) -> str:
    """kg CO2e of a leg; a ferry always has its span, because its sources differ so much."""
    told = with_span(leg.kg_best, leg.kg_low, leg.kg_high)
    if leg.mode == Mode.FERRY and leg.kg_low == leg.kg_high:
        return _("%(kg)s (no span is stated)") % {"kg": told}
    return told


def made_of(leg: Leg) -> str:
    """What a leg's figure was made of: the set, the factor, and what is counted in it."""
    parts = [
        str(leg.factor.factor_set) if leg.factor else leg.set_key,
        _("%(grams)s g per km") % {"grams": formats.number(leg.grams_best)},
    ]
    if leg.mode == Mode.FLIGHT:
        parts.append(
            {
                True: _("with the effect at high altitude"),
                False: _("without the effect at high altitude"),
                None: _("the effect at high altitude: not stated"),
            }[leg.with_rf]
        )
    if leg.with_wtt:
        parts.append(_("with the production of fuel and electricity"))
    if leg.train_class and (leg.factor is None or leg.factor.variant != leg.train_class):
        parts.append(_("the class on the train makes no difference in this set"))
    if leg.factor_source:
        parts.append(source_of(leg))
    return "; ".join(parts)


def source_of(leg: Leg) -> str:
    """The source of a leg's factor, in English where the reader reads that and the factor still says the same."""
    factor = leg.factor
    if language() != "en" or factor is None or not factor.origin_en:
        return leg.factor_source
    kept = ", ".join(filter(None, [factor.origin, factor.origin_year]))
    told = ", ".join(filter(None, [factor.origin_en, factor.origin_year]))
    return told if leg.factor_source == kept else leg.factor_source


def traveller_names(whole: Whole, reader: Any = None) -> str:
    """Who travels, as the reader may see it; for no reader as anybody may."""
    names = [people.name_of(each.person, reader) if reader else str(each.person) for each in whole.travellers]
    return ", ".join(names)


def limit_words(guideline: TravelGuideline | None) -> str:
    """What the guideline says of flying, in words."""
    if guideline is None:
        return _("no limit set")
    return _("A flight needs a reason where the train takes at most %(hours)s h from door to door.") % {
        "hours": formats.number(guideline.train_hours)
    }


def of_side(side: reckoning.Side, guideline: TravelGuideline | None, train_hours: Decimal | None) -> str:
    """What the guideline says of a way to take part; blank where it says nothing."""
    mode = side.found.mode
    if mode == Mode.REMOTE:
        return _("Is asked about first: why is it not enough?")
    if mode != Mode.FLIGHT or guideline is None or train_hours is None:
        return ""
    if train_hours <= guideline.train_hours:
        return _("Needs a reason: the train is within the limit of %(limit)s h.") % {
            "limit": formats.number(guideline.train_hours)
        }
    return _("The train is beyond the limit of %(limit)s h, so no reason is asked for.") % {
        "limit": formats.number(guideline.train_hours)
    }


def side_lines(
    sides: Sequence[reckoning.Side], guideline: TravelGuideline | None
) -> list[tuple[str, str, str, str]]:
    """The ways side by side as rows: name, kg CO2e with span, rough time one way, what the guideline says."""
    train = next((each.found.hours for each in sides if each.found.mode == Mode.TRAIN), None)
    return [
        (
            emissions.name_of(each.found),
            _("no figure")
            if each.kg_best is None or each.kg_low is None or each.kg_high is None
            else with_span(each.kg_best, each.kg_low, each.kg_high),
            emissions.hours_in_words(each.found.hours),
            of_side(each, guideline, train),
        )
        for each in sides
    ]


def sides_chart(whole: Whole, sides: Sequence[reckoning.Side]) -> BarChart:
    """The journey as it is proposed against the other ways, as bars."""
    bars = [Bar(label=_("This journey"), value=whole.kg[0] if whole.legs else None)]
    bars += [Bar(label=emissions.name_of(each.found), value=each.kg_best) for each in sides]
    return BarChart(
        id="alternativ",
        title=_("Kg CO2e for the whole journey, all who travel")
        if whole.is_for_all
        else _("Kg CO2e for the whole journey, those who are on its legs"),
        note=_("The span of each figure stands in the table below."),
        bars=tuple(bars),
        format=lambda value: kg(Decimal(value)),
        label_heading=_("Way to take part"),
        value_heading=_("Kg CO2e"),
        show_total=False,
    )


def budget_words(found: Budget, this: Decimal | None) -> str:
    """What is left of a budget; `this` is what a proposed journey would take of it, None: counted already."""
    values: dict[str, Any] = {"unit": whose(found), "year": found.year, "used": kg(found.used)}
    if found.kg is None or found.left is None:
        return _("No budget is set for %(unit)s %(year)s. Approved journeys come to %(used)s.") % values
    values |= {"kg": kg(found.kg), "left": kg(found.left)}
    if this is None:
        return _("Of the budget of %(kg)s for %(unit)s %(year)s, %(left)s is left.") % values
    if found.left < this:
        values["over"] = kg(this - found.left)
        over = _(
            "Of the budget of %(kg)s for %(unit)s %(year)s, %(left)s is left. "
            "This journey would go over it by %(over)s."
        )
        return over % values
    values["after"] = kg(found.left - this)
    return (
        _(
            "Of the budget of %(kg)s for %(unit)s %(year)s, %(left)s is left. This journey would leave %(after)s."
        )
        % values
    )


def whose(found: Budget) -> str:
    """The unit of a budget, and how many units below it are counted in it."""
    below = len(found.units) - 1
    if not below:
        return str(found.unit)
    told = ngettext(
        "%(unit)s (with %(number)s unit below it)", "%(unit)s (with %(number)s units below it)", below
    )
    return told % {"unit": found.unit, "number": below}


def language() -> str:
    """The language that places are named in."""
    return "en" if get_language() == "en" else "sv"


def rebound_words(flag: rules.Rebound, year: int) -> str:
    """The flag of the rebound monitor, in words."""
    values = {"year": year, "before": flag.remote_before, "now": flag.remote, "last": year - 1}
    if flag.kg and flag.km:
        what = _("From %(last)s to %(year)s both emissions and kilometres rose")
    elif flag.kg:
        what = _("From %(last)s to %(year)s emissions rose")
    else:
        what = _("From %(last)s to %(year)s kilometres rose")
    rest = _("although meetings that one can take part in at a distance went from %(before)s to %(now)s.")
    return f"{what % values}, {rest % values}"


def acknowledge_url(journey: Journey) -> str:
    """Where a traveller acknowledges the code of conduct for a journey."""
    return reverse("conduct_acknowledge", args=["journey", journey.pk])


def heading(text: Any) -> str:
    """With a capital letter first."""
    return str(capfirst(text))


def guideline_words(journey: Journey) -> str:
    """Who acknowledged the guideline for a journey, and when."""
    if journey.guideline_acknowledged_at is None:
        return _("not yet")
    who = journey.guideline_acknowledged_by.name if journey.guideline_acknowledged_by else ""
    return ", ".join(filter(None, (who, day(localtime(journey.guideline_acknowledged_at).date()))))


def deviation_words(journey: Journey) -> str:
    """Who approved the departure from the guideline, and when."""
    if journey.deviation_lapsed_on is not None:
        return _("asked for anew, since the journey was changed %(day)s after it was approved") % {
            "day": day(journey.deviation_lapsed_on)
        }
    if journey.deviation_approved_by is None:
        return _("not yet")
    return f"{journey.deviation_approved_by.name}, {day(journey.deviation_approved_on)}"


def afterwards_words(journey: Journey) -> str:
    """That a journey was approved when it had begun, by whom and when, and why it was open then; blank otherwise."""
    if not journey.is_approved_afterwards:
        return ""
    said = {"day": day(journey.approved_on), "name": journey.approved_by.name if journey.approved_by else ""}
    told = [_("Approved afterwards: %(name)s, %(day)s.") % said]
    if journey.reopened_because:
        told.append(_("It had been opened again to be changed: %(why)s") % {"why": journey.reopened_because})
    return " ".join(told)


def tonnes(value: Decimal) -> str:
    """Where there is little room: `1,2 t`, below a tonne in kg."""
    if value < 1000:
        return f"{formats.number(value.quantize(Decimal(1)))}{formats.NO_BREAK_SPACE}kg"
    return f"{formats.number((value / 1000).quantize(Decimal('0.1')))}{formats.NO_BREAK_SPACE}t"


per_cent = formats.per_cent


def short_days(journey: Journey) -> str:
    """From when to when in figures, as a spreadsheet sorts it: `2027-02-01 – 2027-02-03`."""
    if journey.begins == journey.ends:
        return journey.begins.isoformat()
    return f"{journey.begins.isoformat()} – {journey.ends.isoformat()}"


def under(found: reckoning.UnderSet, legs: int) -> str:
    """What a journey gives off under a set; no figure where the set can reckon none of its legs."""
    if found.without == legs:
        return _("no figure")
    return with_span(found.kg_best, found.kg_low, found.kg_high)


def figure_heads(rail_km: int | None) -> list[str]:
    """What the columns of the rebound monitor's figures are called."""
    rail = _("Rail, journeys within %(km)s km") % {"km": rail_km} if rail_km else _("Rail, no limit set")
    return [
        _("On site"),
        _("On site and at a distance"),
        _("At a distance"),
        _("Journeys"),
        _("Km"),
        _("Kg CO2e"),
        _("Kg for each participation"),
        rail,
        _("Above the lowest way, kg"),
    ]


def figure_cells(now: rules.Figures) -> list[str]:
    """The figures of a year, in the order of `figure_heads`."""
    each, share = now.kg_per_person, now.share_of_rail
    return [
        str(now.on_site),
        str(now.hybrid),
        str(now.remote),
        str(now.journeys),
        km(now.km),
        kg(now.kg),
        "–" if each is None else kg(each),
        "–" if share is None else per_cent(share),
        kg(now.gap_kg),
    ]
