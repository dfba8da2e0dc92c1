"""The calculator, the method in plain words, and places as people type them."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from utblick.core.charts import render
from utblick.core.dates import today
from utblick.core.pages import Page
from utblick.core.permissions import SIGNED_IN, requires
from utblick.emissions import alternatives, forms, places, queries, rules, shown
from utblick.emissions.rules import Mode
from utblick.emissions.views import frame
from utblick.emissions.words import place_in_words
from utblick.strategy import queries as strategy

CYCLED_KM = 30  # farther than this nobody cycles to a meeting
SUGGESTED = 8


@requires(frame.VIEW)
def emission_calculator(request: HttpRequest) -> HttpResponse:
    """Every way to travel between two places, side by side and under each set. The address can be sent on."""
    held = queries.held_in_use()
    asked = "origin" in request.GET or "destination" in request.GET
    form = forms.CalculatorForm(
        request.GET if asked else None,
        sets=[(each.key, each.title) for each in held],
    )
    page = Page(
        _("Emissions of journeys"),
        _("What a journey gives off in different ways, before it is booked"),
        actions=[
            (_("How it is reckoned"), reverse("emission_method")),
            (_("Sets of factors"), reverse("emission_sets")),
        ],
    )
    _why(page)
    answer: dict[str, Any] = {}
    status = 200
    if asked:
        if form.is_valid():
            answer = _answer(form.cleaned_data, held) if held else {}
        else:
            status = 422
    return page.show(
        request, "emissions/calculator.html", status=status, form=form, no_sets=not held, **answer
    )


def _why(page: Page) -> None:
    clause = strategy.clauses_by_rule(today()).get("emissions.of_a_leg")
    if clause:
        page.why = (str(clause), clause.get_absolute_url())


def _answer(asked: dict[str, Any], held: tuple[queries.Held, ...]) -> dict[str, Any]:
    """The ways side by side by the chosen set, and each way under each set."""
    by = next((each for each in held if each.key == asked["by"]), held[0])
    circle = rules.great_circle_km(asked["origin"], asked["destination"])
    # Nothing in the data says where there is a ferry, so it is shown for those who ask; nobody cycles so far.
    left_out = {Mode.BICYCLE} if circle > CYCLED_KM else set()
    left_out |= set() if asked["ferry"] else {Mode.FERRY}
    modes = [each for each in alternatives.ALL if each not in left_out]
    sides = {
        each.key: alternatives.alternatives(
            asked["origin"],
            asked["destination"],
            asked["travellers"],
            each,
            occupants=asked["occupants"],
            land_km=asked["land_km"],
            modes=modes,
        )
        for each in held
    }
    mine = sides[by.key]
    lowest = alternatives.lowest(mine)
    language = get_language() or "sv"
    return {
        "way": tuple(place_in_words(asked[each].called(language)) for each in ("origin", "destination")),
        "circle": shown.km(circle),
        "travellers": asked["travellers"],
        "by": by,
        "by_url": reverse("emission_set", args=[by.pk]),
        "lines": [shown.line_of(each) for each in mine],
        "picture": render(shown.chart_of(mine, by)),
        "lowest": shown.name_of(lowest) if lowest else "",
        "others": _compared(held, sides, len(mine)),
        "headings": [each.title for each in held],
    }


def _compared(
    held: tuple[queries.Held, ...], sides: dict[str, list[alternatives.Alternative]], ways: int
) -> list[tuple[str, list[tuple[str, str]]]]:
    """A row for each way: its name, and for each set the set's name and what it gives."""
    first = sides[held[0].key]
    return [
        (
            shown.name_of(first[at]),
            [(each.title, shown.amount_of(sides[each.key][at].answer)) for each in held],
        )
        for at in range(ways)
    ]


@requires(frame.VIEW)
def emission_method(request: HttpRequest) -> HttpResponse:
    """The method in plain words, with what is uncertain and whose data it rests on."""
    page = Page(
        _("How emissions are reckoned"),
        _("What is counted, what is uncertain, and whose figures they are"),
        breadcrumbs=frame.crumbs(within=False),
    )
    _why(page)
    return page.show(request, "emissions/method.html", sets=list(queries.sets_in_use()))


@requires(SIGNED_IN)
def emission_places(request: HttpRequest) -> HttpResponse:
    """Places as JSON for `?q=`, the best first: key, what to show, kind. At most eight; none for a blank."""
    language = get_language() or "sv"
    found = places.find(request.GET.get("q", ""), limit=SUGGESTED)
    return JsonResponse(
        {
            "places": [
                {"key": each.key, "text": each.called(language), "country": each.country, "kind": each.kind}
                for each in found
            ]
        }
    )
