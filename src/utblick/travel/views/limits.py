"""The limits of the travel guideline, and how much each unit may give off in a year."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.travel import forms_deeds, limiting, queries, queries_budgets, rules, shown
from utblick.travel.models import EmissionBudget, TravelGuideline
from utblick.travel.views import frame


@requires(frame.VIEW)
def travel_guideline(request: HttpRequest) -> HttpResponse:
    """The limits of the guideline by day, the newest first, and the departures from it."""
    may = request.user.has_perm(limiting.SET_LIMITS)
    page = Page(
        _("Limits of the travel guideline"),
        _("What the guideline sets in figures, and the journeys that depart from it"),
        breadcrumbs=frame.crumbs(),
        primary=(_("Set new limits"), reverse("travel_guideline_new")) if may else None,
    )
    frame.why(page, rules.GUIDELINE)
    day = today()
    now = queries.guideline_at(day)
    return page.show(
        request,
        "travel/guideline.html",
        guidelines=[
            (
                each,
                shown.day(each.valid_from),
                shown.formats.number(each.train_hours),
                shown.formats.number(each.rail_km),
                _state(each, now, day),
                may and each.valid_from > day,
            )
            for each in TravelGuideline.objects.select_related("source", "set_by")
        ],
        deviations=[
            (
                each,
                shown.days(each),
                shown.state_of(each),
                shown.deviation_words(each),
                shown.afterwards_words(each),
            )
            for each in queries.deviating()
        ],
    )


def _state(each: TravelGuideline, now: TravelGuideline | None, day: date) -> tuple[str, str]:
    """Whether limits are in force, to come or past, with a tone."""
    if now is not None and each.pk == now.pk:
        return _("in force"), "ok"
    return (_("to come"), "neutral") if each.valid_from > day else (_("replaced"), "neutral")


@requires(limiting.SET_LIMITS)
def travel_guideline_new(request: HttpRequest) -> HttpResponse:
    """Set new limits from a day; the form begins with those that hold now."""
    before = limiting.latest()
    made = TravelGuideline()
    if before is not None:
        for name in ("train_hours", "rail_km", "deviations_by"):
            setattr(made, name, getattr(before, name))
    back = reverse("travel_guideline")
    page = Page(
        _("Set new limits"),
        _("They hold from their day until the next. Limits that have been in force are never changed."),
        breadcrumbs=[*frame.crumbs(), (_("Limits of the travel guideline"), back)],
    )
    return edit(
        request,
        forms_deeds.GuidelineForm(posted(request), instance=made),
        page,
        lambda checked: limiting.set_limits(request.user, checked.save(commit=False)),
        told=_("The new limits have been saved."),
        button=_("Save"),
        cancel=back,
    )


@requires(limiting.SET_LIMITS)
def travel_guideline_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back limits that have not come into force."""
    found = get_object_or_404(TravelGuideline, pk=pk)
    back = reverse("travel_guideline")

    def act(checked: ConfirmForm) -> str:
        limiting.take_back_limits(request.user, found)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Take back %(thing)s") % {"thing": found},
            breadcrumbs=[*frame.crumbs(), (_("Limits of the travel guideline"), back)],
        ),
        act,
        told=_("The limits have been taken back."),
        button=_("Take back"),
        cancel=back,
        danger=True,
    )


@requires(frame.VIEW)
def travel_budgets(request: HttpRequest) -> HttpResponse:
    """All budgets, with what is used of each."""
    may = request.user.has_perm(limiting.MANAGE)
    page = Page(
        _("Emission budgets"),
        _("How much the journeys of each unit may give off in a year, and what is left"),
        breadcrumbs=frame.crumbs(),
        primary=(_("Set a budget"), reverse("travel_budget_new")) if may else None,
    )
    frame.why(page, rules.COUNTED)
    rows = [
        (each, shown.kg(held.kg), shown.kg(held.used), shown.kg(held.left), held.left < 0, below)
        for each, held, below in queries_budgets.budgets()
        if held.kg is not None and held.left is not None
    ]
    return page.show(
        request, "travel/budgets.html", budgets=rows, may=may, secrecy=secrecy.counted_in_words()
    )


@requires(limiting.MANAGE)
def travel_budget_new(request: HttpRequest) -> HttpResponse:
    """Set a budget for a unit and year."""
    return _budget(request, EmissionBudget(year=today().year), _("Set an emission budget"))


@requires(limiting.MANAGE)
def travel_budget_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a budget."""
    found = get_object_or_404(EmissionBudget, pk=pk)
    return _budget(request, found, _("Change %(thing)s") % {"thing": found})


def _budget(request: HttpRequest, found: EmissionBudget, title: str) -> HttpResponse:
    page = Page(title, breadcrumbs=[*frame.crumbs(), (_("Emission budgets"), reverse("travel_budgets"))])
    return edit(
        request,
        forms_deeds.BudgetForm(posted(request), instance=found),
        page,
        lambda checked: limiting.save_budget(request.user, checked.save(commit=False)),
        told=_("The budget has been saved."),
        button=_("Save"),
        cancel=reverse("travel_budgets"),
    )


@requires(limiting.MANAGE)
def travel_budget_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a budget."""
    found = get_object_or_404(EmissionBudget, pk=pk)
    back = reverse("travel_budgets")

    def act(checked: ConfirmForm) -> str:
        limiting.delete_budget(request.user, found)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Take away %(thing)s") % {"thing": found},
            breadcrumbs=[*frame.crumbs(), (_("Emission budgets"), back)],
        ),
        act,
        told=_("The budget has been taken away."),
        button=_("Take away"),
        cancel=back,
        danger=True,
    )
