"""One page for each deed of a journey: acknowledge, approve, decline, cancel, made, reckoned anew."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.travel import actions, forms, queries, rules, shown
from utblick.travel.models import Journey
from utblick.travel.views import frame


def _confirm(
    request: HttpRequest,
    found: Journey,
    title: str,
    deed: Callable[[Any, Journey], Journey],
    told: str,
    button: str,
    intro: str,
    rule: str = "",
) -> HttpResponse:
    page = Page(title, str(found), breadcrumbs=frame.crumbs(found))
    if rule:
        frame.why(page, rule)
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda checked: deed(request.user, found),
        told=told,
        button=button,
        cancel=found.get_absolute_url(),
        intro=intro,
    )


def _because(
    request: HttpRequest,
    found: Journey,
    title: str,
    deed: Callable[[Any, Journey, str], Journey],
    told: str,
    button: str,
    intro: str = "",
) -> HttpResponse:
    page = Page(title, str(found), breadcrumbs=frame.crumbs(found))
    return edit(
        request,
        forms.ReasonForm(posted(request)),
        page,
        lambda checked: deed(request.user, found, checked.cleaned_data["reason"]),
        told=told,
        button=button,
        cancel=found.get_absolute_url(),
        intro=intro,
    )


@requires(actions.PROPOSE)
def journey_guideline(request: HttpRequest, pk: int) -> HttpResponse:
    """Acknowledge the travel guideline for a journey."""
    found = frame.find(request, pk, actions.PROPOSE)
    guideline = found.guideline or queries.guideline_at(found.begins)
    return _confirm(
        request,
        found,
        _("Acknowledge the travel guideline"),
        actions.acknowledge_guideline,
        _("The travel guideline has been acknowledged for the journey."),
        _("I know the guideline, and the journey follows it as stated"),
        f"{shown.limit_words(guideline)} {_('What departs from the guideline is stated in the proposal.')}",
        rules.GUIDELINE,
    )


@requires(actions.DEVIATION)
def journey_deviation(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve that a journey departs from the guideline."""
    found = frame.find(request, pk, actions.DEVIATION)
    intro = _("Departs: %(what)s. Why: %(why)s") % {
        "what": found.deviation.strip() or _("not stated"),
        "why": found.deviation_reason.strip() or _("not stated"),
    }
    return _confirm(
        request,
        found,
        _("Approve a departure from the travel guideline"),
        actions.approve_deviation,
        _("The departure from the travel guideline has been approved."),
        _("Approve the departure"),
        intro,
        rules.DEVIATION,
    )


@requires(actions.APPROVE)
def journey_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve a journey. What keeps it from being approved is told when one tries."""
    found = frame.find(request, pk, actions.APPROVE)
    return _confirm(
        request,
        found,
        _("Approve the journey"),
        actions.approve,
        _("The journey has been approved."),
        _("Approve"),
        _("By approving you confirm that the journey is needed, and that other ways have been weighed."),
        rules.GUIDELINE,
    )


@requires(actions.APPROVE)
def journey_decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Decline a journey, with a reason."""
    found = frame.find(request, pk, actions.APPROVE)
    return _because(
        request,
        found,
        _("Decline the journey"),
        actions.decline,
        _("The journey has been declined."),
        _("Decline"),
    )


@requires(actions.PROPOSE)
def journey_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel a journey, with a reason."""
    found = frame.find(request, pk, actions.PROPOSE)
    return _because(
        request,
        found,
        _("Cancel the journey"),
        actions.cancel,
        _("The journey has been cancelled."),
        _("Cancel the journey"),
    )


@requires(actions.PROPOSE)
def journey_finish(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a journey has been made."""
    found = frame.find(request, pk, actions.PROPOSE)
    return _confirm(
        request,
        found,
        _("The journey has been made"),
        actions.finish,
        _("The journey stands as made."),
        _("It has been made"),
        _("After this the journey stays as it is told here, with what it gave off."),
    )


@requires(actions.MANAGE)
def journey_reckon(request: HttpRequest, pk: int) -> HttpResponse:
    """Reckon a journey anew by the set in use; what it was before stays in the history."""
    found = frame.find(request, pk)
    return _because(
        request,
        found,
        _("Reckon the journey anew"),
        actions.reckon_anew,
        _("The journey has been reckoned anew. The history holds the earlier figures."),
        _("Reckon anew"),
        _("The legs are reckoned by the set of factors that is the default now."),
    )
