"""One page for each deed of a journey: acknowledge, approve, decline, cancel, made, reckoned anew."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.travel import (
    actions,
    approving,
    forms_deeds,
    queries,
    rules,
    shown,
    shown_answer,
    shown_travellers,
)
from utblick.travel.models import Journey, JourneyState
from utblick.travel.sameness import as_read
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
    form: Any = None,
    facts: Sequence[tuple[str, str]] = (),
) -> HttpResponse:
    page = Page(title, str(found), breadcrumbs=frame.crumbs(found))
    if rule:
        frame.why(page, rule)
    return edit(
        request,
        form or ConfirmForm(posted(request)),
        page,
        lambda checked: deed(request.user, found),
        told=told,
        button=button,
        cancel=found.get_absolute_url(),
        intro=intro,
        facts=facts,
    )


def _because(
    request: HttpRequest,
    found: Journey,
    title: str,
    deed: Callable[..., Journey],
    told: str,
    button: str,
    intro: str = "",
    answered: tuple[queries.Whole, bool] | None = None,
    to: Callable[[Journey], str] = lambda journey: str(journey.get_absolute_url()),
) -> HttpResponse:
    """A deed that says why; `answered`: what is answered, and whether it notes what others have said."""
    page = Page(title, str(found), breadcrumbs=frame.crumbs(found))
    whole, noted = answered or (None, False)

    def act(checked: Any) -> str:
        said = checked.cleaned_data
        more = {name: said[name] for name in ("said_by", "seen") if answered and name in said}
        return to(deed(request.user, found, said["reason"], **more))

    return edit(
        request,
        forms_deeds.ReasonForm(posted(request), noted=noted, now=_mark(whole) if whole else ""),
        page,
        act,
        told=told,
        button=button,
        cancel=found.get_absolute_url(),
        intro=intro,
        facts=shown_answer.facts(whole, request.user) if whole else (),
    )


def _mark(whole: queries.Whole) -> str:
    return as_read(whole.journey, whole.legs, whole.travellers)


@requires(actions.PROPOSE)
def journey_guideline(request: HttpRequest, pk: int) -> HttpResponse:
    """Acknowledge the travel guideline for a journey."""
    found = frame.find_own(request, pk, actions.PROPOSE)
    guideline = found.guideline or queries.guideline_at(found.begins)
    return _confirm(
        request,
        found,
        _("Acknowledge the travel guideline"),
        actions.acknowledge_guideline,
        _("The travel guideline has been acknowledged for the journey."),
        _("I know the guideline, and the journey follows it as stated"),
        f"{shown.limit_words(guideline)} " + _("What departs from the guideline is stated in the proposal."),
        rules.GUIDELINE,
    )


@requires(actions.DEVIATION)
def journey_deviation(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve that a journey departs from the guideline."""
    found = frame.find(request, pk, actions.DEVIATION)
    whole = queries.read(found)
    reader: Any = request.user
    if whole.guideline is not None and whole.guideline.deviations_by not in reader.roles:
        raise PermissionDenied
    form = forms_deeds.ApproveForm(posted(request), now=_mark(whole))
    intro = _("Departs: %(what)s. Why: %(why)s") % {
        "what": found.deviation.strip().rstrip(".") or _("not stated"),
        "why": found.deviation_reason.strip() or _("not stated"),
    }
    return _confirm(
        request,
        found,
        _("Approve a departure from the travel guideline"),
        lambda account, journey: actions.approve_deviation(account, journey, form.cleaned_data["seen"]),
        _("The departure from the travel guideline has been approved."),
        _("Approve the departure"),
        intro,
        rules.DEVIATION,
        form,
        shown_answer.facts(whole, request.user),
    )


def _to_answer(request: HttpRequest, pk: int) -> tuple[Journey, list[approving.Line], queries.Whole]:
    """A journey that the reader may say yes or no to, its travellers, and all of it. Raises Http404."""
    found = frame.find(request, pk)
    whole = queries.read(found)
    lines = approving.lines(request.user, whole, today())
    if not approving.may_answer(request.user, whole, lines):
        raise Http404
    return found, lines, whole


@requires(actions.ANSWER)
def journey_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Say yes to a journey. What keeps it from being approved is told when one tries."""
    found, lines, whole = _to_answer(request, pk)
    left = shown_travellers.left_words(lines, request.user)
    form = forms_deeds.ApproveForm(posted(request), noted=approving.noted(lines), now=_mark(whole))

    def approve(account: Any, journey: Journey) -> Journey:
        said = form.cleaned_data
        return actions.approve(account, journey, said.get("said_by", ""), said["seen"])

    return _confirm(
        request,
        found,
        _("Approve the journey"),
        approve,
        _("Your yes has been saved.") + (f" {left}" if left else " " + _("The journey has been approved.")),
        _("Approve"),
        " ".join(
            filter(
                None,
                (
                    _(
                        "By approving you confirm that the journey is needed, and that other ways have been weighed."
                    ),
                    *(f"{shown.finding(each)}." for each in whole.warnings),
                    shown_travellers.yes_words(lines, request.user),
                    left,
                ),
            )
        ),
        rules.EACH_APPROVED,
        form,
        shown_answer.facts(whole, request.user),
    )


@requires(actions.ANSWER)
def journey_decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Decline a journey, with a reason."""
    found, lines, whole = _to_answer(request, pk)
    at_meeting = any(each.waits_at_meeting for each in lines)
    return _because(
        request,
        found,
        _("Decline the journey"),
        actions.decline,
        _("The journey has been declined."),
        _("Decline"),
        _(
            "Only the journey is declined. Whether they may take part, as at a distance, is answered at the meeting."
        )
        if at_meeting
        else "",
        (whole, approving.noted(lines)),
    )


@requires(actions.PROPOSE)
def journey_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel a journey, with a reason."""
    found = frame.find_own(request, pk, actions.PROPOSE)
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
    found = frame.find_own(request, pk, actions.PROPOSE)
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


@requires(actions.PROPOSE)
def journey_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open an approved journey to change it: its approvals are taken back."""
    found = frame.find_own(request, pk, actions.PROPOSE)
    if found.state != JourneyState.APPROVED:
        messages.info(request, _("Only an approved journey is opened again."))
        return HttpResponseRedirect(found.get_absolute_url())
    return _because(
        request,
        found,
        _("Change an approved journey"),
        actions.reopen,
        _("The journey is open again. Change it here: then it is asked for a yes anew."),
        _("Open the journey again"),
        _(
            "Every yes to the journey is taken back, also the one to a departure from the guideline, and those who "
            "said yes are asked again. The history keeps what they said."
        ),
        to=lambda journey: reverse("journey_edit", args=[journey.pk]),
    )
