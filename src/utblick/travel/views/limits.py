"""The limits of the travel guideline, and how much each unit may give off in a year."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.travel import actions, forms, queries, queries_figures, rules, shown
from utblick.travel.models import EmissionBudget, TravelGuideline
from utblick.travel.views import frame


@requires(frame.VIEW)
def travel_guideline(request: HttpRequest) -> HttpResponse:
    """The limits of the guideline by day, the newest first, and the departures from it."""
    page = Page(
        _("Limits of the travel guideline"),
        _("What the guideline sets in figures, and the journeys that depart from it"),
        breadcrumbs=frame.crumbs(),
    )
    frame.why(page, rules.GUIDELINE)
    now = queries.guideline_at(today())
    return page.show(
        request,
        "travel/guideline.html",
        guidelines=[
            (
                each,
                shown.day(each.valid_from),
                shown.formats.number(each.train_hours),
                shown.formats.number(each.rail_km),
                now is not None and each.pk == now.pk,
            )
            for each in TravelGuideline.objects.select_related("source")
        ],
        deviations=[
            (each, shown.days(each), shown.state_of(each), shown.deviation_words(each))
            for each in queries.deviating()
        ],
    )


@requires(frame.VIEW)
def travel_budgets(request: HttpRequest) -> HttpResponse:
    """All budgets, with what is used of each."""
    may = request.user.has_perm(actions.MANAGE)
    page = Page(
        _("Emission budgets"),
        _("How much the journeys of each unit may give off in a year, and what is left"),
        breadcrumbs=frame.crumbs(),
        primary=(_("Set a budget"), reverse("travel_budget_new")) if may else None,
    )
    frame.why(page, rules.COUNTED)
    used = queries_figures.used_by_unit()
    rows = []
    for each in EmissionBudget.objects.select_related("unit"):
        spent = used.get((each.unit_id, each.year), queries_figures.ZERO)
        rows.append((each, shown.kg(each.kg), shown.kg(spent), shown.kg(each.kg - spent), each.kg < spent))
    return page.show(request, "travel/budgets.html", budgets=rows, may=may)


@requires(actions.MANAGE)
def travel_budget_new(request: HttpRequest) -> HttpResponse:
    """Set a budget for a unit and year."""
    return _budget(request, EmissionBudget(year=today().year), _("Set an emission budget"))


@requires(actions.MANAGE)
def travel_budget_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a budget."""
    found = get_object_or_404(EmissionBudget, pk=pk)
    return _budget(request, found, _("Change %(thing)s") % {"thing": found})


def _budget(request: HttpRequest, found: EmissionBudget, title: str) -> HttpResponse:
    page = Page(title, breadcrumbs=[*frame.crumbs(), (_("Emission budgets"), reverse("travel_budgets"))])
    return edit(
        request,
        forms.BudgetForm(posted(request), instance=found),
        page,
        lambda checked: actions.save_budget(request.user, checked.save(commit=False)),
        told=_("The budget has been saved."),
        button=_("Save"),
        cancel=reverse("travel_budgets"),
    )


@requires(actions.MANAGE)
def travel_budget_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a budget."""
    found = get_object_or_404(EmissionBudget, pk=pk)
    back = reverse("travel_budgets")

    def act(checked: ConfirmForm) -> str:
        actions.delete_budget(request.user, found)
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
