"""The register of sustainability analyses, the page of each, beginning one, and what it is about."""

from typing import Any

import django_filters
from django import forms as django_forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import doors
from utblick.core.charts import render
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter
from utblick.core.holds import held_because
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.sustainability import actions, forms, queries, rules, shown
from utblick.sustainability.models import Dimension, Overall, SustainabilityAnalysis
from utblick.sustainability.views import frame

ALL = gettext_lazy("All")


class AnalysisFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter("title", "title_en", "what", label=gettext_lazy("Title or text"))
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )
    state = django_filters.ChoiceFilter(
        choices=[("open", gettext_lazy("open")), ("completed", gettext_lazy("completed"))],
        label=gettext_lazy("State"),
        empty_label=ALL,
        method="by_state",
    )
    overall = django_filters.ChoiceFilter(
        choices=Overall.choices, label=gettext_lazy("Overall judgement"), empty_label=ALL
    )

    def by_state(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that may be changed, or those that are completed."""
        return found.filter(completed_on__isnull=value == "open")


@requires("sustainability.view")
def sustainability_analyses(request: HttpRequest) -> HttpResponse:
    """The register of all analyses."""
    may_begin = request.user.has_perm(frame.EDIT)
    begin = (_("Begin an analysis"), reverse("sustainability_analysis_new"))
    register = Register(
        caption=_("Sustainability analyses"),
        columns=_columns(),
        queryset=queries.analyses(),
        filterset=AnalysisFilter,
        default_sort="-completed",
        file_name="hallbarhetsanalyser",
        empty_title=_("No sustainability analyses yet"),
        empty_text=_(
            "An analysis is made before a decision: what it means for people, environment and economy."
        ),
        empty_action=begin if may_begin else None,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Sustainability analyses"),
        _("What something means for people, environment and economy, before it is decided"),
        primary=begin if may_begin else None,
    )
    frame.why(page, rules.BEFORE_DECISION)
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _columns() -> list[Column]:
    return [
        Column("title", _("Analysis"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
        Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "title")),
        Column("state", _("State"), _state, sort=("completed_on", "chosen", "title"), export=_state_words),
        Column("overall", _("Overall judgement"), shown.overall_of, sort=("overall", "title")),
        Column(
            "positive",
            _("Positive effects"),
            lambda row: row.positive or "",
            sort=("positive", "title"),
            numeric=True,
            export=lambda row: row.positive or 0,
        ),
        Column(
            "negative",
            _("Negative effects"),
            lambda row: row.negative or "",
            sort=("negative", "title"),
            numeric=True,
            export=lambda row: row.negative or 0,
        ),
        Column(
            "completed",
            _("Completed on"),
            lambda row: format_html('<span class="ub-nowrap">{}</span>', shown.day(row.completed_on)),
            sort=("completed_on",),
            export=lambda row: row.completed_on,
        ),
    ]


def _state(row: Any) -> str:
    return shown_people.mark(*shown.state_of(row, row.chosen or ""))


def _state_words(row: Any) -> str:
    return shown.state_of(row, row.chosen or "")[0]


@requires("sustainability.view")
def sustainability_analysis(request: HttpRequest, pk: int) -> HttpResponse:
    """One analysis: what it lacks, how far each part has come, the judgement, effects, answers and the stops."""
    found = frame.find(request, pk)
    reader: Any = request.user
    whole = queries.read(found)
    missing = queries.left_to_do(whole) if found.is_open else []
    page = Page(
        str(found),
        breadcrumbs=frame.crumbs(),
        status=shown.state_of(found, _last_choice(whole)),
        changed=last_change(found, reader),
    )
    may_edit = frame.told(request, found)
    _offer(page, whole, missing, reader)
    return page.show(
        request,
        "sustainability/analysis.html",
        analysis=found,
        missing=[(shown.missing(each), *frame.door(found, each)) for each in missing],
        steps=[_step(each, found) for each in whole.parts],
        overall=shown.overall_of(found),
        overall_tone=shown.OVERALL_TONES.get(Overall(found.overall)) if found.overall else "",
        picture=render(shown.chart_of(whole)),
        dimensions=[_dimension(whole, each, reader) for each in Dimension],
        answered=[each for each in whole.parts if any(view.answer for view in each.written)],
        earlier=[(each, shown.who_sees_to(each, reader)) for each in whole.earlier],
        rounds=[(each.part, choice) for each in whole.parts for choice in each.choices],
        facts=_facts(whole),
        relook=_relook(found),
        may_edit=may_edit,
        may_reopen=not found.is_open
        and _relook(found) is None
        and reader.has_perm(frame.EDIT, found)
        and not held_because("sustainability-analysis", found),
        closed=actions.closed_because(found) if reader.has_perm(frame.EDIT, found) else "",
        doors=[
            (
                _("Document"),
                reverse("draft_document", args=["sustainability-analysis", pk]),
                _("To read, print or issue"),
            ),
            (
                _("Papers"),
                reverse("papers", args=["sustainability-analysis", pk]),
                _("Files, registry and secrecy"),
            ),
            *doors.of("sustainability-analysis", found, reader),
        ],
    )


def _last_choice(whole: queries.Whole) -> str:
    choices = [choice for part in whole.parts for choice in part.choices]
    return max(choices, key=lambda each: each.pk).choice if choices else ""


def _relook(found: SustainabilityAnalysis) -> Any:
    """The analysis that looks again at this one, as far as the reader may see it."""
    relook = getattr(found, "relook", None)
    return None if relook is None or relook.covered else relook


def _offer(page: Page, whole: queries.Whole, missing: list[rules.Missing], reader: Any) -> None:
    """The one thing to do next with an analysis stands first."""
    found = whole.analysis
    if not reader.has_perm(frame.EDIT, found):
        return
    if not found.is_open:
        if getattr(found, "relook", None) is None:
            page.primary = (_("Look again"), reverse("sustainability_analysis_relook", args=[found.pk]))
        return
    page.actions = [(_("Change"), reverse("sustainability_analysis_edit", args=[found.pk]))]
    if not actions.not_ready(whole):
        page.primary = (_("Complete"), reverse("sustainability_analysis_complete", args=[found.pk]))
    elif missing and not whole.is_ended:
        url, _label = frame.door(found, missing[0])
        page.primary = (_("Go on"), url)
    elif whole.is_ended:
        page.primary = (_("Judge"), reverse("sustainability_analysis_overall", args=[found.pk]))


def _step(view: queries.PartView, found: SustainabilityAnalysis) -> dict[str, Any]:
    """A part as a step: how far it has come, where it is filled in, and the stop after it."""
    last = view.choices[-1] if view.choices else None
    return {
        "part": view.part,
        "progress": shown.progress_of(view),
        "has": view.has,
        "done": bool(view.written) and all(each.is_answered for each in view.written),
        "url": reverse("sustainability_analysis_part", args=[found.pk, view.part.number]),
        "stop": view.part.stop_after,
        "stop_url": reverse("sustainability_analysis_stop", args=[found.pk, view.part.number]),
        "last": last,
        "tone": {"go_on": "ok", "think_again": "warn", "end": "danger"}.get(view.chosen, "neutral"),
    }


def _dimension(whole: queries.Whole, dimension: Dimension, reader: Any) -> dict[str, Any]:
    """The effects of a dimension as its section shows them."""
    slug = frame.SLUG_OF[dimension]
    pk = whole.analysis.pk
    none = next((each for each in whole.no_effects if each.dimension == dimension), None)
    return {
        "slug": slug,
        "title": shown.dimension(dimension),
        "effects": [
            (each, shown.SIGN_TONES[each.sign], shown.size_of(each), shown.who_sees_to(each, reader))  # type: ignore[index]
            for each in whole.of(dimension)
        ],
        "none": none,
        "add_url": f"{reverse('sustainability_analysis_effect_new', args=[pk])}?dimension={slug}",
        "none_url": reverse("sustainability_analysis_no_effect", args=[pk, slug]),
        "back_url": reverse("sustainability_analysis_no_effect_delete", args=[pk, slug]),
    }


def _facts(whole: queries.Whole) -> list[tuple[str, Any]]:
    found = whole.analysis
    asked = format_html(
        '<a class="ds-link" href="{}">{}</a>', found.question_set.get_absolute_url(), found.question_set
    )
    facts: list[tuple[str, Any]] = [(_("Unit"), str(found.unit)), (_("Questions"), asked)]
    if found.completed_on:
        facts.insert(0, (_("Completed on"), shown.day(found.completed_on)))
    if found.reopened_because:
        facts.append((_("Why it was opened again"), found.reopened_because))
    if found.relook_of and not found.relook_of.covered:
        earlier = format_html(
            '<a class="ds-link" href="{}">{}</a>', found.relook_of.get_absolute_url(), found.relook_of
        )
        facts.append((_("Looks again at"), earlier))
    return [*facts, *shown_people.origin(found)]


@requires(frame.EDIT)
def sustainability_analysis_new(request: HttpRequest) -> HttpResponse:
    """Begin an analysis."""
    page = Page(_("Begin a sustainability analysis"), breadcrumbs=frame.crumbs())
    return save(
        request,
        SustainabilityAnalysis(),
        frame.why(page, rules.BEFORE_DECISION),
        reverse("sustainability_analyses"),
        actions.start_analysis,
        _("The analysis has begun. Go through its parts in order."),
    )


@requires(frame.EDIT)
def sustainability_analysis_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what an analysis is about."""
    found = frame.find(request, pk, frame.EDIT)
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.crumbs(found))
    return save(
        request,
        found,
        page,
        found.get_absolute_url(),
        actions.save_analysis,
        _("The analysis has been saved."),
    )


def save(
    request: HttpRequest, found: SustainabilityAnalysis, page: Page, back: str, action: Any, told: str
) -> HttpResponse:
    """Answer the form of what an analysis is about; `action` begins or saves it."""

    def act(checked: forms.AnalysisForm) -> SustainabilityAnalysis:
        made = checked.save(commit=False)
        if not request.user.has_perm(frame.EDIT, made):
            message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
            raise django_forms.ValidationError({"unit": message})
        saved: SustainabilityAnalysis = action(request.user, made)
        return saved

    form = forms.AnalysisForm(posted(request), instance=found)
    button = _("Save") if found.pk else _("Begin")
    return edit(request, form, page, act, told=told, button=button, cancel=back)
