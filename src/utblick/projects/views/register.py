"""The register of projects, and the pipeline: how far each has come."""

from typing import Any

import django_filters
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import formats
from utblick.core.filters import TextFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.decisions.models import PolicyArea
from utblick.funding.models import Programme
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.projects import queries, shown
from utblick.projects.models import Project, ProjectState
from utblick.projects.rules import life
from utblick.projects.views import frame
from utblick.strategy.models import Clause

ALL = gettext_lazy("All")
SHOWN = 12  # so many of a state on the pipeline; the rest are in the register


class ProjectFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter(
        "title",
        "title_en",
        "acronym",
        "idea",
        "funder_number",
        label=gettext_lazy("Title, acronym or number"),
    )
    state = django_filters.ChoiceFilter(
        choices=ProjectState.choices, label=gettext_lazy("State"), empty_label=ALL
    )
    area = django_filters.ModelChoiceFilter(
        queryset=PolicyArea.objects.all(), label=gettext_lazy("Policy area"), empty_label=ALL
    )
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )
    programme = django_filters.ModelChoiceFilter(
        queryset=Programme.objects.all(), label=gettext_lazy("Programme"), empty_label=ALL
    )


def _actions() -> list[tuple[str, str]]:
    return [
        (_("How far each has come"), reverse("project_pipeline")),
        (_("Portfolio"), reverse("project_portfolio")),
        (_("Frames of the committees"), reverse("project_frames")),
    ]


@requires(frame.VIEW)
def projects(request: HttpRequest) -> HttpResponse:
    """The register of all projects."""
    rows = queries.projects()
    if line := request.GET.get("serves", "")[:120]:
        clauses = Clause.objects.filter(line=line)
        rows = rows.filter(pk__in=Project.objects.filter(serves__in=clauses).values("pk"))
    if (whom := request.GET.get("for_whom", "")).isdecimal() and len(whom) < 19:
        rows = rows.filter(pk__in=Project.objects.filter(beneficiaries=int(whom)).values("pk"))
    new = (_("Register an idea"), reverse("project_new")) if request.user.has_perm(frame.EDIT) else None
    register = Register(
        caption=_("Projects"),
        columns=_columns(),
        queryset=rows,
        filterset=ProjectFilter,
        default_sort="title",
        file_name="projekt",
        empty_title=_("No projects yet"),
        empty_text=_(
            "Register the first idea: what it is about and who answers for it. The rest comes step by step."
        ),
        empty_action=new,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Projects"),
        _("International projects, from idea to closing"),
        primary=new,
        actions=_actions(),
    )
    frame.why(page, life.LIFE)
    return page.show(request, "projects/register.html", register=register.shown(request))


def _columns() -> list[Column]:
    return [
        Column("title", _("Project"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
        Column("acronym", _("Acronym"), lambda row: row.acronym, sort=("acronym", "title")),
        Column(
            "state",
            _("State"),
            lambda row: shown_people.mark(*shown.state_of(row)),
            sort=("state", "title"),
            export=lambda row: shown.state_of(row)[0],
        ),
        Column(
            "programme", _("Programme"), lambda row: row.programme_text, sort=("programme__name", "title")
        ),
        Column("area", _("Policy area"), lambda row: str(row.area or ""), sort=("area__name", "title")),
        Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "title")),
        Column(
            "own",
            _("Our own funding"),
            lambda row: formats.kronor(queries.own_line(row)) if queries.funding_of(row) else "",
            numeric=True,
            export=lambda row: queries.own_line(row) if queries.funding_of(row) else None,
        ),
        Column(
            "deadline",
            _("Last day to apply"),
            lambda row: shown.day(row.last_day),
            sort=("deadline", "title"),
            export=lambda row: row.last_day,
        ),
    ]


@requires(frame.VIEW)
def project_pipeline(request: HttpRequest) -> HttpResponse:
    """How far each project has come, state by state, those that have stood longest first."""
    found: dict[str, list[Any]] = {state: [] for state in ProjectState.values}
    for each in queries.projects().order_by("since", "title"):
        found[each.state].append(each)
    page = Page(_("How far each project has come"), breadcrumbs=frame.crumbs())
    if request.user.has_perm(frame.EDIT):
        page.primary = (_("Register an idea"), reverse("project_new"))
    frame.why(page, life.LIFE)
    states = [
        {
            "label": ProjectState(state).label,
            "count": len(rows),
            "rows": [(each, shown.day(each.since), each.last_day) for each in rows[:SHOWN]],
            "more": len(rows) - SHOWN,
            "url": f"{reverse('projects')}?state={state}",
        }
        for state, rows in found.items()
    ]
    return page.show(request, "projects/pipeline.html", states=states)
