"""The table of limits with its history, a new row, and a meal held against the code."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.conduct import actions, forms, queries, rules, shown
from utblick.conduct.models import Limit, LimitKind
from utblick.conduct.views import frame
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires


@requires("conduct.view")
def conduct_limits(request: HttpRequest) -> HttpResponse:
    """Every limit: what holds today, what has held and what is to come."""
    reader: Any = request.user
    page = Page(
        _("Limits"),
        _("In SEK, for each person unless it says otherwise, each from its day"),
        breadcrumbs=frame.crumbs(),
    )
    frame.why(page, rules.MEAL)
    if reader.has_perm(frame.EDIT):
        page.primary = (_("Add a limit"), reverse("conduct_limit_new"))
    now = today()
    kinds = [
        (each, queries.in_force(each.value, now), queries.limits().get(each.value, ())) for each in LimitKind
    ]
    return page.show(
        request,
        "conduct/limits.html",
        may_edit=reader.has_perm(frame.EDIT),
        hours=queries.working_hours(),
        hours_now=queries.hours_at(now),
        kinds=[
            (kind, shown.limit(valid), [(each, shown.limit(each), _state(each, valid)) for each in rows])
            for kind, valid, rows in kinds
        ],
    )


def _state(limit: Limit, valid: Limit | None) -> tuple[str, str, bool]:
    """Where a row stands, in words and tone, and whether it may still be taken away."""
    if valid is not None and limit.pk == valid.pk:
        return _("valid now"), "ok", False
    if limit.valid_from > today():
        return _("to come"), "neutral", True
    return _("replaced"), "neutral", False


@requires(frame.EDIT)
def conduct_limit_new(request: HttpRequest) -> HttpResponse:
    """Add a row to the table."""
    page = Page(_("Add a limit"), breadcrumbs=frame.crumbs((_("Limits"), reverse("conduct_limits"))))
    return edit(
        request,
        forms.LimitForm(posted(request)),
        page,
        lambda checked: actions.add_limit(request.user, checked.save(commit=False)),
        told=_("The limit has been added."),
        button=_("Add"),
        cancel=reverse("conduct_limits"),
        intro=_("Earlier limits stay: each meal and gift is held against what was valid on its own day."),
    )


@requires(frame.EDIT)
def conduct_limit_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a row that is still to come: one that has been valid stays."""
    found = get_object_or_404(Limit, pk=pk)
    back = reverse("conduct_limits")
    page = Page(
        _("Take away a limit to come"),
        _("%(limit)s, from %(day)s") % {"limit": found, "day": shown.day(found.valid_from)},
        breadcrumbs=frame.crumbs((_("Limits"), back)),
    )

    def act(checked: ConfirmForm) -> str:
        actions.delete_limit(request.user, found)
        return back

    told, button = _("The limit has been taken away."), _("Take away")
    return edit(
        request, ConfirmForm(posted(request)), page, act, told=told, button=button, cancel=back, danger=True
    )


@requires("conduct.view")
def conduct_meal(request: HttpRequest) -> HttpResponse:
    """Hold a planned meal and its venue against the code. What is asked stands in the address; nothing is kept."""
    page = Page(
        _("Test a meal"), _("Does what we plan to offer follow the code?"), breadcrumbs=frame.crumbs()
    )
    frame.why(page, rules.ALCOHOL)
    asked = "kind" in request.GET
    form = forms.MealForm(request.GET if asked else None, initial={"day": today()})
    tested = asked and form.is_valid()
    found: list[rules.Finding] = []
    limit = None
    if tested:
        day = form.cleaned_data["day"]
        limit = queries.limit_at(queries.LIMIT_OF_MEAL[form.meal().counts_as], day)
        found = [*queries.meal_findings(form.meal(), day), *rules.venue_in_order(form.place())]
    return page.show(
        request,
        "conduct/meal.html",
        status=422 if asked and form.errors else 200,
        form=form,
        tested=tested,
        limit=shown.limit(limit),
        limit_row=limit,
        findings=[
            (shown.finding(each), {rules.STOP: "danger", rules.NOTE: "neutral"}.get(each.severity, "warn"))
            for each in found
        ],
    )
