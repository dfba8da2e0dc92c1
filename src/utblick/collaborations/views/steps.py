"""Taking a step in the life of a collaboration: one page a step, each with what it means and why."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms as django_forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from utblick.collaborations import analysing, living, living_forms
from utblick.collaborations.models import Engagement, Period
from utblick.collaborations.views import frame
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.strategy import queries as strategy

Text = str | Promise
Deed = Callable[[Any, Engagement, Period, dict[str, Any]], Any]


@dataclass(frozen=True)
class Taken:
    """How a step is taken: its question, what it means, its button, what is told after, and the deed."""

    permission: str
    title: Text
    intro: Text
    button: Text
    told: Text
    deed: Deed
    form: type[django_forms.Form] = ConfirmForm
    rule: str = ""


STEPS = {
    "prova": Taken(
        "collaborations.prepare",
        gettext_lazy("Begin the appraisal?"),
        gettext_lazy(
            "The proposal is worth the work that the conditions ask for: analyses, goals, money and staff."
        ),
        gettext_lazy("Begin the appraisal"),
        gettext_lazy("The appraisal has begun. What is lacking stands below, with where it is filled in."),
        lambda account, engagement, period, given: living.appraise(account, period),
        rule="collaborations.board_decides_new",
    ),
    "klart": Taken(
        "collaborations.prepare",
        gettext_lazy("Make ready for decision?"),
        gettext_lazy(
            "Period, goals and analyses are then as the board will see them, and are not changed any more."
        ),
        gettext_lazy("Make ready"),
        gettext_lazy("The case is ready. Put it on the board's agenda."),
        lambda account, engagement, period, given: living.make_ready(account, period),
        rule="collaborations.board_decides_new",
    ),
    "ta-tillbaka": Taken(
        "collaborations.prepare",
        gettext_lazy("Take back for changes?"),
        gettext_lazy(
            "The case is in appraisal again, and has to be made ready anew before the board can decide."
        ),
        gettext_lazy("Take back"),
        gettext_lazy("The case has been taken back."),
        lambda account, engagement, period, given: living.take_back(account, period),
    ),
    "dra-tillbaka": Taken(
        "collaborations.edit",
        gettext_lazy("Withdraw the proposal?"),
        gettext_lazy("Everything that has been written is kept, and it can be proposed again."),
        pgettext_lazy("a proposal", "Withdraw"),
        gettext_lazy("The proposal has been withdrawn."),
        lambda account, engagement, period, given: living.withdraw(account, period, given["reason"]),
        form=living_forms.ReasonForm,
    ),
    "ta-pa": Taken(
        "collaborations.prepare",
        gettext_lazy("Take on the assignment?"),
        gettext_lazy(
            "The programme's own structure gives the assignment, so no conditions apply and no decision is needed here."
        ),
        gettext_lazy("Take on"),
        gettext_lazy("The assignment is active."),
        lambda account, engagement, period, given: living.take_on(account, period),
        rule="collaborations.programme_assignment_exempt",
    ),
    "avsluta": Taken(
        "collaborations.prepare",
        gettext_lazy("Is the assignment over?"),
        gettext_lazy("It stays in the register as ended, with its history."),
        gettext_lazy("It is over"),
        gettext_lazy("The assignment has ended."),
        lambda account, engagement, period, given: living.finish(account, period, given["reason"]),
        form=living_forms.ReasonForm,
    ),
    "forlang": Taken(
        "collaborations.prepare",
        gettext_lazy("Propose a renewal?"),
        gettext_lazy(
            "A new period begins as a proposal, with today's goals as a start. "
            "It meets the same conditions as the first."
        ),
        gettext_lazy("Propose a renewal"),
        gettext_lazy("The renewal has been proposed."),
        lambda account, engagement, period, given: living.propose_renewal(account, engagement),
        rule="collaborations.evaluated_before_renewal",
    ),
    "foresla-igen": Taken(
        "collaborations.prepare",
        gettext_lazy("Propose it again?"),
        gettext_lazy("A new proposal begins. What was decided before stays as it was."),
        gettext_lazy("Propose again"),
        gettext_lazy("The proposal has been made."),
        lambda account, engagement, period, given: living.propose_again(account, engagement),
        rule="collaborations.board_decides_new",
    ),
    "lamna": Taken(
        "collaborations.prepare",
        gettext_lazy("Prepare to leave?"),
        gettext_lazy("The board decides. Until then, and until that day, we take part as before."),
        gettext_lazy("Prepare"),
        gettext_lazy("Put it on the board's agenda."),
        lambda account, engagement, period, given: living.propose_end(
            account, period, given["leaves_on"], given["reason"]
        ),
        form=living_forms.LeaveForm,
    ),
}


def _period(engagement: Engagement) -> Period:
    """The period that a page is about: the one being prepared or, where none is, the current one. Raises Http404."""
    found = living.in_preparation(engagement) or living.current(engagement)
    if found is None:
        raise Http404
    return found


@requires("collaborations.prepare")
def engagement_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Take a step, after a question."""
    if step not in STEPS:
        raise Http404
    return _take(request, pk, step)


@requires("collaborations.edit")
def engagement_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a proposal, which also those may who may only propose."""
    return _take(request, pk, "dra-tillbaka")


def _take(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    taken = STEPS[step]
    engagement = frame.find_to_change(request, pk, taken.permission)
    period = _period(engagement)
    back = reverse("engagement_conditions", args=[pk])

    def act(checked: django_forms.Form) -> str:
        taken.deed(request.user, engagement, period, checked.cleaned_data)
        return back

    page = Page(str(taken.title), str(engagement), breadcrumbs=frame.crumbs(engagement))
    return edit(
        request,
        taken.form(posted(request)),
        frame.why(page, taken.rule),
        act,
        told=str(taken.told),
        button=str(taken.button),
        cancel=back,
        intro=taken.intro,
    )


@requires("collaborations.edit")
def engagement_period_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of the period."""
    engagement = frame.find_to_change(request, pk)
    period = _period(engagement)
    back = reverse("engagement_conditions", args=[pk])

    def act(checked: living_forms.PeriodForm) -> str:
        living.save_period(request.user, checked.save(commit=False))
        return back

    return edit(
        request,
        living_forms.PeriodForm(posted(request), instance=period),
        frame.why(
            Page(_("Change the period"), str(engagement), breadcrumbs=frame.crumbs(engagement)),
            "collaborations.fixed_period",
        ),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=back,
        intro=living.closed_because(period),
    )


@requires("collaborations.edit")
def engagement_exception(request: HttpRequest, pk: int, rule: str) -> HttpResponse:
    """Make an exception from a recommended condition, or take it away. `rule` is its key within the room."""
    engagement = frame.find_to_change(request, pk)
    period = _period(engagement)
    rule = f"collaborations.{rule}"
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause is None:
        raise Http404
    back = reverse("engagement_conditions", args=[pk])

    def act(checked: living_forms.ExceptionForm) -> str:
        living.make_exception(request.user, period, rule, checked.cleaned_data["reason"])
        return back

    return edit(
        request,
        living_forms.ExceptionForm(posted(request), initial={"reason": period.exemptions.get(rule, "")}),
        frame.why(Page(_("Make an exception"), str(clause), breadcrumbs=frame.crumbs(engagement)), rule),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=back,
    )


@requires("collaborations.edit")
def engagement_stakeholders(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the alternative of a stakeholder analysis that this is, or begin a new analysis."""
    engagement = frame.find_to_change(request, pk)
    period = _period(engagement)

    def act(checked: living_forms.AlternativeForm) -> str:
        if "begin" in request.POST:
            return str(analysing.begin_stakeholder_analysis(request.user, period).get_absolute_url())
        analysing.choose_alternative(
            request.user, period, checked.cleaned_data["alternative"], checked.cleaned_data["why"]
        )
        return reverse("engagement_conditions", args=[pk])

    page = Page(_("Stakeholder analysis"), str(engagement), breadcrumbs=frame.crumbs(engagement))
    form = living_forms.AlternativeForm(posted(request), period=period)
    return _choose(
        request, form, frame.why(page, "collaborations.best_suited"), act, engagement, period.alternative_id
    )


@requires("collaborations.edit")
def engagement_sustainability(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the sustainability analysis, or begin a new one."""
    engagement = frame.find_to_change(request, pk)
    period = _period(engagement)

    def act(checked: living_forms.SustainabilityForm) -> str:
        if "begin" in request.POST:
            return str(analysing.begin_sustainability_analysis(request.user, period).get_absolute_url())
        given = checked.cleaned_data
        analysing.choose_sustainability_analysis(request.user, period, given["analysis"], given["why"])
        return reverse("engagement_conditions", args=[pk])

    page = Page(_("Sustainability analysis"), str(engagement), breadcrumbs=frame.crumbs(engagement))
    form = living_forms.SustainabilityForm(posted(request), period=period)
    return _choose(
        request,
        form,
        frame.why(page, "collaborations.sustainability_first"),
        act,
        engagement,
        period.sustainability_id,
    )


def _choose(
    request: HttpRequest,
    form: django_forms.Form,
    page: Page,
    act: Any,
    engagement: Engagement,
    chosen: int | None,
) -> HttpResponse:
    return edit(
        request,
        form,
        page,
        act,
        told=_("Saved."),
        button=_("Use this one"),
        cancel=reverse("engagement_conditions", args=[engagement.pk]),
        template="collaborations/choose_analysis.html",
        chosen=chosen,
    )
