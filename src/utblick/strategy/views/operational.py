"""The operational plans that the international work is part of."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.filters import year_of
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.strategy import actions, forms, queries
from utblick.strategy.models import OperationalPlan


@requires("strategy.view")
def operational_plans(request: HttpRequest) -> HttpResponse:
    """The register of operational plans, the latest year first."""
    may_edit = request.user.has_perm("strategy.edit_operational_plans")
    register = Register(
        caption=_("Operational plans"),
        columns=[
            Column("title", _("Operational plan"), _title, sort=("title",), export=str),
            Column("year", _("Year"), lambda each: each.year, sort=("year",), numeric=True),
            Column("number", _("Registry number"), lambda each: each.number),
            Column("url", _("Web address"), _link, export=lambda each: each.url),
        ],
        queryset=queries.operational_plans(),
        default_sort="-year",
        row_url=lambda each: reverse("operational_plan_edit", args=[each.pk]) if may_edit else "",
        file_name="verksamhetsplaner",
        empty_title=_("No operational plans yet"),
        empty_text=_(
            "An action plan is decided together with the operational plan of its year. Add that here."
        ),
        empty_action=(_("Add an operational plan"), reverse("operational_plan_new")) if may_edit else None,
    )
    if export := register.answer(request):
        return export
    page = Page(_("Operational plans"), breadcrumbs=[(_("Strategy"), reverse("strategies"))])
    if may_edit:
        page.primary = (_("Add an operational plan"), reverse("operational_plan_new"))
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _title(plan: OperationalPlan) -> str:
    return format_html('<span id="v{}">{}</span>', plan.pk, plan)


def _link(plan: OperationalPlan) -> str:
    if not plan.url:
        return ""
    shorter = plan.url.partition("://")[2].rstrip("/")
    return format_html('<a class="ds-link ub-long" href="{}" rel="noreferrer">{}</a>', plan.url, shorter)


@requires("strategy.edit_operational_plans")
def operational_plan_new(request: HttpRequest) -> HttpResponse:
    """Add an operational plan; `?year=2027` fills in the year."""
    year = year_of(request.GET.get("year", ""))
    start = {"year": year} if year else {}
    return _edit(request, OperationalPlan(**start), _("Add an operational plan"))


@requires("strategy.edit_operational_plans")
def operational_plan_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an operational plan."""
    found = get_object_or_404(OperationalPlan, pk=pk)
    return _edit(request, found, _("Change %(thing)s") % {"thing": found})


def _edit(request: HttpRequest, plan: OperationalPlan, title: str) -> HttpResponse:
    back = reverse("operational_plans")
    return edit(
        request,
        forms.OperationalPlanForm(posted(request), instance=plan),
        Page(title, breadcrumbs=[(_("Operational plans"), back)]),
        lambda checked: actions.save_operational_plan(request.user, checked.save(commit=False)),
        told=_("The operational plan has been saved."),
        button=_("Save"),
        cancel=back,
    )
