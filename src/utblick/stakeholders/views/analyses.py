"""The register of stakeholder analyses, the page of each, beginning one and changing it."""

from typing import Any

import django_filters
from django import forms as django_forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import doors
from utblick.core.charts import render
from utblick.core.editing import back_to, edit, posted
from utblick.core.filters import TextFilter
from utblick.core.holds import held_because
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.stakeholders import actions, forms, queries, rules, shown
from utblick.stakeholders.models import StakeholderAnalysis
from utblick.stakeholders.views import frame

ALL = gettext_lazy("All")


class AnalysisFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter("title", "title_en", "goal", label=gettext_lazy("Title or goal"))
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )
    state = django_filters.ChoiceFilter(
        choices=[("open", gettext_lazy("open")), ("completed", gettext_lazy("completed"))],
        label=gettext_lazy("State"),
        empty_label=ALL,
        method="by_state",
    )

    def by_state(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that may be changed, or those that are completed."""
        return found.filter(completed_on__isnull=value == "open")


@requires("stakeholders.view")
def stakeholder_analyses(request: HttpRequest) -> HttpResponse:
    """The register of all analyses."""
    may_begin = request.user.has_perm(frame.EDIT)
    begin = (_("Begin an analysis"), reverse("stakeholder_analysis_new"))
    register = Register(
        caption=_("Stakeholder analyses"),
        columns=_columns(),
        queryset=queries.analyses(),
        filterset=AnalysisFilter,
        default_sort="-completed",
        file_name="intressentanalyser",
        empty_title=_("No stakeholder analyses yet"),
        empty_text=_(
            "An analysis shows which network, organisation or partner is the best suited to a goal."
        ),
        empty_action=begin if may_begin else None,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Stakeholder analyses"),
        _("Which network, organisation or partner is the best suited to a goal"),
        primary=begin if may_begin else None,
    )
    frame.why(page, frame.BEST_SUITED)
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _columns() -> list[Column]:
    return [
        Column("title", _("Analysis"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
        Column("unit", _("Unit"), lambda row: str(row.unit or ""), sort=("unit__name", "title")),
        Column(
            "state",
            _("State"),
            lambda row: shown_people.mark(*shown.state_of(row)),
            sort=("completed_on", "title"),
            export=lambda row: shown.state_of(row)[0],
        ),
        Column(
            "compared",
            _("Alternatives"),
            lambda row: row.compared,
            sort=("compared", "title"),
            numeric=True,
        ),
        Column("chosen", _("Chosen"), lambda row: str(row.chosen or ""), sort=("chosen__name", "title")),
        Column(
            "completed",
            _("Completed"),
            lambda row: date_format(row.completed_on, "SHORT_DATE_FORMAT") if row.completed_on else "",
            sort=("completed_on", "title"),
            export=lambda row: row.completed_on,
        ),
    ]


@requires("stakeholders.view")
def stakeholder_analysis(request: HttpRequest, pk: int) -> HttpResponse:
    """One analysis: what it lacks, the goal, the result and how firm it is, what is compared, and the values."""
    found = frame.find(request, pk)
    reader: Any = request.user
    result = queries.result_of(found)
    page = frame.why(frame.page_of(found, "stakeholder_analysis"), frame.BEST_SUITED)
    page.changed = last_change(found, reader)
    lacks = queries.lacks(found, result) if found.is_open else []
    may_edit = frame.may_edit(request, found)
    _offer(page, request, result, lacks)
    firmness = result.firmness
    shares = result.ranking.shares if result.ranking else {}
    return page.show(
        request,
        "stakeholders/analysis.html",
        analysis=found,
        lacks=[(shown.lack(each), *frame.door(request, found, each)) for each in lacks],
        finding=shown.finding(result),
        picture=render(shown.picture_of(result)) if result.ranking and result.ranking.ranked else "",
        table=_table(result),
        firm=shown.firm_words(result, firmness),
        turns=shown.turns(result, firmness),
        alternatives=[_alternative(each) for each in result.alternatives],
        criteria=[
            (each, shown.share(shares[each.pk]) if each.pk in shares else "") for each in result.criteria
        ],
        deviates=found.chosen is not None and actions.deviates(result, found.chosen),
        facts=_facts(found, result),
        values=_values(found),
        may_edit=may_edit,
        may_assess=frame.may_assess(request, found),
        may_reopen=not found.is_open
        and reader.has_perm(frame.EDIT, found)
        and not held_because("stakeholder-analysis", found),
        closed=actions.closed_because(found) if reader.has_perm(frame.EDIT, found) else "",
        doors=[
            (
                _("Document"),
                reverse("draft_document", args=["stakeholder-analysis", pk]),
                _("To read, print or issue"),
            ),
            (
                _("Papers"),
                reverse("papers", args=["stakeholder-analysis", pk]),
                _("Files, registry and secrecy"),
            ),
            *doors.of("stakeholder-analysis", found, reader),
        ],
    )


def _offer(page: Page, request: HttpRequest, result: queries.Result, lacks: list[rules.Lack]) -> None:
    """The one thing to do next with an analysis stands first."""
    found = result.analysis
    if frame.may_edit(request, found):
        page.actions = [(_("Change"), reverse("stakeholder_analysis_edit", args=[found.pk]))]
    choose = reverse("stakeholder_analysis_choose", args=[found.pk])
    for each in lacks:
        url, label = frame.door(request, found, each)
        if url:
            page.primary = (label, url)
            return
    if frame.may_edit(request, found) and not lacks:
        page.primary = (_("Complete"), choose)


def _table(result: queries.Result) -> dict[str, Any]:
    """The result as a table: by criterion, each alternative's mean score and what it contributes."""
    ranking = result.ranking
    if ranking is None:
        return {}
    ordered = shown.in_order(result)
    places = {each.alternative: each for each in ranking.places}
    rows = []
    for criterion in result.criteria:
        cells = []
        for each in ordered:
            place = places[each.pk]
            mean, part = place.means.get(criterion.pk), place.contributions.get(criterion.pk)
            cells.append((each, shown.figure(mean), shown.figure(part)))
        rows.append((criterion, shown.share(ranking.shares[criterion.pk]), cells))
    totals = [
        (each, places[each.pk].rank, shown.figure(places[each.pk].total), places[each.pk].tied)
        for each in ordered
    ]
    return {"rows": rows, "totals": totals}


def _alternative(each: Any) -> tuple[Any, str, list[str], list[str]]:
    """An alternative, its kind, the countries it acts in, and those of them outside the EU and the EEA."""
    countries = queries.countries_of(each)
    return each, shown.kind_of(each), countries, rules.outside(countries)


def _facts(found: Any, result: queries.Result) -> list[tuple[str, Any]]:
    facts: list[tuple[str, Any]] = [(_("Unit"), str(found.unit or shown_people.not_stated()))]
    facts.append((_("Chosen"), str(found.chosen) if found.chosen else shown_people.not_stated()))
    if found.completed_on:
        facts.append((_("Completed"), date_format(found.completed_on, "DATE_FORMAT")))
    if found.reopened_because:
        facts.append((_("Opened again because"), found.reopened_because))
    assessors = [each.name for each in result.assessors]
    if assessors:
        facts.append((_("Scored by"), format_html("{}", shown.names(assessors))))
    return [*facts, *shown_people.origin(found)]


def _values(found: StakeholderAnalysis) -> list[tuple[str, str]]:
    return [
        (_("The equal worth of all"), found.values_answer),
        (_("Human rights and the rule of law"), found.rights_answer),
        (_("Our own area and its inhabitants"), found.competence_answer),
    ]


@requires(frame.EDIT)
def stakeholder_analysis_new(request: HttpRequest) -> HttpResponse:
    """Begin an analysis."""
    page = Page(
        _("Begin a stakeholder analysis"),
        _("Doing it alone and doing nothing are alternatives from the start."),
        breadcrumbs=frame.crumbs(),
    )
    return _save(
        request,
        StakeholderAnalysis(),
        frame.why(page, frame.BEST_SUITED),
        reverse("stakeholder_analyses"),
        actions.start_analysis,
        _("The analysis has begun. Add what is to be compared, and by what."),
    )


@requires(frame.EDIT)
def stakeholder_analysis_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what an analysis is about."""
    found = frame.find(request, pk, frame.EDIT)
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.crumbs(found))
    told = _("The analysis has been saved.")
    return _save(request, found, page, found.get_absolute_url(), actions.save_analysis, told)


def _save(
    request: HttpRequest, found: StakeholderAnalysis, page: Page, back: str, action: Any, told: str
) -> HttpResponse:
    """Answer the form of what an analysis is about; `action` begins or saves it."""

    def act(checked: forms.AnalysisForm) -> StakeholderAnalysis:
        made = checked.save(commit=False)
        if not request.user.has_perm(frame.EDIT, made):
            message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
            raise django_forms.ValidationError({"unit": message})
        saved: StakeholderAnalysis = action(request.user, made)
        return saved

    form = forms.AnalysisForm(posted(request), instance=found)
    button = _("Save") if found.pk else _("Begin")
    return edit(request, form, page, act, told=told, button=button, cancel=back)


@requires(frame.EDIT)
def stakeholder_analysis_values(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer what is asked of values, of rights and of our own area (R10)."""
    found = frame.find(request, pk, frame.EDIT)
    page = Page(_("Values and rights"), str(found), breadcrumbs=frame.crumbs(found))
    back = back_to(
        request, found.get_absolute_url(), valj=reverse("stakeholder_analysis_choose", args=[found.pk])
    )

    def act(checked: forms.ValuesForm) -> str:
        actions.save_analysis(request.user, checked.save(commit=False))
        return back

    return edit(
        request,
        forms.ValuesForm(posted(request), instance=found),
        frame.why(page, frame.VALUES),
        act,
        told=_("The answers have been saved."),
        button=_("Save"),
        cancel=back,
        intro=_(
            "The first two must be answered where the partner acts outside the EU and the EEA, and may be "
            "answered always."
        ),
    )
