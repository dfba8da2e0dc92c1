"""How stakeholder analyses are told: state, places, shares, firmness and pictures in words."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import formats
from utblick.core.charts import PlaneChart, PlanePoint, Stack, StackedChart
from utblick.core.charts import words as chart_words
from utblick.core.charts.figure import SERIES
from utblick.stakeholders import queries, rules
from utblick.stakeholders.models import Alternative, StakeholderAnalysis

MUCH = 4
"""Interest or influence from here up is said to be much, of 1 to 5."""
GROUPS = {
    "municipality": gettext_lazy("municipality"),
    "business": gettext_lazy("business"),
    "academia": gettext_lazy("academia"),
    "civil_society": gettext_lazy("civil society"),
    "authority": gettext_lazy("authority or region"),
    "abroad": gettext_lazy("abroad"),
    "ours": gettext_lazy("our own"),
    "other": gettext_lazy("other"),
}


def state_of(analysis: StakeholderAnalysis) -> tuple[str, str]:
    """The state in words, and its tone."""
    if analysis.completed_on is None:
        return _("open"), "warn"
    day = date_format(analysis.completed_on, "DATE_FORMAT")
    return _("completed %(day)s") % {"day": day}, "ok"


def figure(value: Fraction | None) -> str:
    """A mean, a total or a part of it with two decimals: `3,42`; `–` where there is none."""
    return "–" if value is None else formats.number(decimal(value), 2)


def decimal(value: Fraction, places: str = "0.01") -> Decimal:
    """A fraction as a decimal of so many places; half a place is rounded up. The one way of rounding here."""
    steps = value / Fraction(places)
    return Decimal(floor(steps + Fraction(1, 2))) * Decimal(places)


def share(value: Fraction | float) -> str:
    """A share from 0 to 1 as per cent, with one decimal where there is any: `12,5 %`."""
    return formats.per_cent(decimal(100 * Fraction(value), "0.1"))


def names(found: Sequence[Any]) -> str:
    """Names as in a sentence."""
    return chart_words.listing(map(str, found))


def kind_of(alternative: Alternative) -> str:
    """The kind of an alternative in words; blank where its name says the same, as "Doing nothing" does."""
    kind = str(alternative.get_kind_display())
    return "" if kind.casefold() == str(alternative).casefold() else kind


def in_order(result: queries.Result) -> list[Alternative]:
    """The alternatives with the best first, as they stand where nothing is ranked."""
    if result.ranking is None:
        return list(result.alternatives)
    return [result.alternative(each.alternative) for each in result.ranking.places]


def place_of(result: queries.Result, alternative: Alternative) -> str:
    """An alternative with its place and total: `1. Network A (3,42)`."""
    place = result.ranking.place(alternative.pk) if result.ranking else None
    if place is None or place.rank is None:
        return _("%(name)s (not ranked: scores are lacking)") % {"name": alternative}
    return f"{place.rank}. {alternative} ({figure(place.total)})"


def finding(result: queries.Result) -> str:
    """The result in a sentence or two: which came first, by how much, and ties said to be ties."""
    ranking = result.ranking
    if ranking is None or not ranking.ranked:
        return _("Nothing is ranked yet.")
    first, best = result.first, ranking.ranked[0]
    behind = next((each for each in ranking.ranked if each.rank != 1), None)
    if len(first) > 1:
        told = _("%(names)s share the first place, with %(total)s of 5 each.")
    else:
        told = _("%(names)s comes first, with %(total)s of 5.")
    said = [told % {"names": names(first), "total": figure(best.total)}]
    if behind is not None and best.total is not None and behind.total is not None:
        next_ones = [
            result.alternative(each.alternative) for each in ranking.ranked if each.rank == behind.rank
        ]
        said.append(
            _("Next: %(names)s, %(gap)s behind.")
            % {"names": names(next_ones), "gap": figure(best.total - behind.total)}
        )
    if result.unscored:
        said.append(_("Not ranked, for scores are lacking: %(names)s.") % {"names": names(result.unscored)})
    return " ".join(said)


def picture_of(result: queries.Result) -> StackedChart:
    """What each criterion contributes to each alternative's total. The lightest criteria are drawn as one."""
    ranking = result.ranking
    criteria = sorted(
        result.criteria,
        key=lambda each: (-(ranking.shares[each.pk] if ranking else 0), each.position, each.pk),
    )
    drawn = criteria if len(criteria) <= SERIES else criteria[: SERIES - 1]
    rest = criteria[len(drawn) :]
    series = [str(each) for each in drawn] + ([_("Other criteria")] if rest else [])
    stacks = []
    for place in ranking.ranked if ranking else ():
        # Exact, and rounded where they are written: rounded parts would come to another total than the table's.
        parts: list[Any] = [place.contributions[each.pk] for each in drawn]
        if rest:
            parts.append(sum((place.contributions[each.pk] for each in rest), start=Fraction(0)))
        label = place_of(result, result.alternative(place.alternative))
        stacks.append(Stack(label=label, values=tuple(parts)))
    return StackedChart(
        id="resultat",
        title=_("What each criterion contributes"),
        series=tuple(series),
        stacks=tuple(stacks),
        format=lambda value: figure(Fraction(value)),
        category_heading=_("Alternative"),
        orientation="rows",
        show_total=False,
        empty_text=_("Nothing is ranked yet."),
    )


def firm_words(result: queries.Result, firmness: rules.Firmness | None) -> str:
    """How firm the first place is, in a sentence."""
    if firmness is None:
        return ""
    told = {
        "names": names(result.first),
        "share": share(firmness.stays),
        "count": formats.number(firmness.weightings),
    }
    if len(result.first) > 1:
        return (
            _("%(names)s: one of them is first in %(share)s of %(count)s weightings drawn at random.") % told
        )
    return _("%(names)s stays first in %(share)s of %(count)s weightings drawn at random.") % told


def turns(result: queries.Result, firmness: rules.Firmness | None) -> list[tuple[Any, str, str]]:
    """For each criterion: which it is, its share of the weights, and at what other share the first place turns."""
    found = []
    named = {each.pk: each for each in result.criteria}
    for turn in firmness.turns if firmness else ():
        if turn.at is None:
            said = _("No weight of this criterion turns the first place.")
        else:
            told = {
                "names": names([result.alternative(each) for each in turn.takers]),
                "share": share(turn.at),
            }
            up, down = _("Above %(share)s: %(names)s."), _("Below %(share)s: %(names)s.")
            said = (up if turn.at > turn.share else down) % told
        found.append((named[turn.criterion], share(turn.share), said))
    return found


def lack(each: rules.Lack) -> str:
    """What is lacking in words, with what it concerns."""
    return f"{_(each.what)}: {', '.join(each.about)}" if each.about else _(each.what)


def group(key: str) -> str:
    """A group of actors in words."""
    return capfirst(str(GROUPS[key]))


def plane_of(actors: Sequence[Any]) -> PlaneChart:
    """The actors by interest and influence, numbered as in the list beside."""
    return PlaneChart(
        id="aktorer",
        title=_("Actors by interest and influence"),
        points=tuple(
            PlanePoint(label=str(each), group=group(each.group), across=each.interest, up=each.influence)
            for each in actors
        ),
        across=_("Interest"),
        up=_("Influence"),
        said=_actors_said(actors),
        group_heading=_("Group"),
        label_heading=_("Actor"),
        empty_text=_("No actors are stated yet."),
    )


def _actors_said(actors: Sequence[Any]) -> str:
    strong = [each for each in actors if each.influence >= MUCH]
    groups = [
        (_("Much influence and much interest: %(names)s."), [e for e in strong if e.interest >= MUCH]),
        (_("Much influence but less interest: %(names)s."), [e for e in strong if e.interest < MUCH]),
        (
            _("Much interest but less influence: %(names)s."),
            [e for e in actors if e.influence < MUCH <= e.interest],
        ),
    ]
    said = [told % {"names": names(found)} for told, found in groups if found]
    return " ".join(said) or _("Nobody has much influence or much interest.")
