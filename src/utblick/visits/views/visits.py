"""Planning a visit and changing it; confirming, cancelling, holding it, and telling what came of it."""

from typing import Any

from django import forms as django_forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.seeing import SeenForm
from utblick.participation import purposes
from utblick.participation import shown as shown_participation
from utblick.visits import actions, actions_parts, confirming, forms, queries, rules
from utblick.visits.models import Retention, Visit, VisitState, retention
from utblick.visits.views import frame


@requires(frame.EDIT)
def visit_new(request: HttpRequest) -> HttpResponse:
    """Plan a visit. `?about=` names what it serves."""
    about = request.GET.get("about", "")
    initial = {"purpose": about} if purposes.parse(about) else {}
    page = frame.why(Page(_("Plan a visit"), breadcrumbs=frame.crumbs()), rules.HOSTS)
    return _save(
        request, Visit(), page, reverse("visits"), _("The visit is planned. Go on with who comes."), initial
    )


@requires(frame.EDIT)
def visit_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a visit that is planned or confirmed."""
    found = frame.find_open(request, pk)
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.crumbs(found))
    return _save(request, found, page, found.get_absolute_url(), _("The visit has been saved."), {})


def _save(
    request: HttpRequest, found: Visit, page: Page, back: str, told: str, initial: dict[str, Any]
) -> HttpResponse:
    def act(checked: forms.VisitForm) -> Visit:
        made = checked.give_purpose(checked.save(commit=False))
        if not request.user.has_perm(frame.EDIT, made):
            message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
            raise django_forms.ValidationError({"unit": message})
        return actions.plan(request.user, made, list(checked.cleaned_data["serves"]))

    form = forms.VisitForm(posted(request), instance=found, account=request.user, initial=initial)
    return edit(request, form, page, act, told=told, button=_("Save"), cancel=back)


@requires(frame.EDIT)
def visit_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a visit that lacks nothing."""
    found = frame.find_open(request, pk)
    whole = queries.read(found)
    return edit(
        request,
        SeenForm(posted(request), now=confirming.mark(whole)),
        frame.why(Page(_("Confirm the visit?"), str(found), breadcrumbs=frame.crumbs(found)), rules.HOSTS),
        lambda checked: actions.confirm(request.user, found, checked.cleaned_data["seen"]),
        told=_("The visit is confirmed."),
        button=_("Confirm"),
        cancel=found.get_absolute_url(),
        intro=_("The host, the venue and the meals are then settled. The programme can still be changed."),
        facts=confirming.facts(whole),
    )


@requires(frame.EDIT)
def visit_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel a visit, with a reason."""
    found = frame.find_open(request, pk)
    return edit(
        request,
        forms.CancelForm(posted(request)),
        Page(_("Cancel the visit?"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda checked: actions.cancel(request.user, found, checked.cleaned_data["reason"]),
        told=_("The visit is cancelled."),
        button=_("Cancel the visit"),
        cancel=found.get_absolute_url(),
        danger=True,
    )


@requires(frame.EDIT)
def visit_hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a visit has been held."""
    found = frame.find_open(request, pk)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Has the visit been held?"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda _form: actions.hold(request.user, found),
        told=_("The visit has been held. Now write what came of it."),
        button=_("Yes, it has been held"),
        cancel=found.get_absolute_url(),
        intro=_("Its plan can then no longer be changed."),
    )


@requires(frame.EDIT)
def visit_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a visit that is planned and came to nothing."""
    found = frame.find_open(request, pk)
    if found.state != VisitState.PLANNED:
        raise Http404

    def act(_form: ConfirmForm) -> str:
        actions.delete(request.user, found)
        return reverse("visits")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the visit?"), str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The visit has been taken away. Its history is kept."),
        button=_("Take away"),
        cancel=found.get_absolute_url(),
        danger=True,
        intro=_("The names of guests and their dietary needs are deleted at once."),
    )


@requires(frame.EDIT)
def visit_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what came of a visit, and hand it in to the board."""
    found = frame.find(request, pk, frame.EDIT)
    if found.state in (VisitState.PLANNED, VisitState.CANCELLED) or found.presented_at_id:
        raise Http404
    handing = "hand_in" in request.POST

    def act(checked: forms.OutcomeForm) -> str:
        said = checked.cleaned_data
        actions.tell_outcome(
            request.user, found, actions.Told(said["outcome"], said["outcome_en"], hand_in=handing)
        )
        return frame.to_part(found, "utfall")

    page = Page(_("What came of the visit"), str(found), breadcrumbs=frame.crumbs(found))
    return edit(
        request,
        forms.OutcomeForm(posted(request), instance=found),
        frame.why(page, rules.TOLD),
        act,
        told=_("Handed in to the board. Thank you.") if handing else _("Saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        template="visits/outcome.html",
        due=shown_participation.when_due(queries.dues([found])[found.pk]),
        may_hand_in=found.ends <= today() and found.told_on is None,
    )


@requires(frame.VIEW)
def visit_retention(request: HttpRequest) -> HttpResponse:
    """How long details of guests are kept, and why."""
    kept = retention()
    page = Page(
        _("How long guests' details are kept"),
        _("Names and dietary needs are deleted by themselves"),
        breadcrumbs=frame.crumbs(),
    )
    if request.user.has_perm(frame.RETENTION):
        page.primary = (_("Change") if kept else _("State it"), reverse("visit_retention_edit"))
    return page.show(request, "visits/retention.html", kept=kept)


@requires(frame.RETENTION)
def visit_retention_edit(request: HttpRequest) -> HttpResponse:
    """Say how long details of guests are kept."""
    found = Retention.objects.order_by("id").first() or Retention()
    return edit(
        request,
        forms.RetentionForm(posted(request), instance=found),
        Page(
            _("Say how long guests' details are kept"),
            breadcrumbs=[
                *frame.crumbs(),
                (_("How long guests' details are kept"), reverse("visit_retention")),
            ],
        ),
        lambda checked: actions_parts.save_retention(request.user, checked.save(commit=False)),
        told=_("Saved. It holds at once, for every visit."),
        button=_("Save"),
        cancel=reverse("visit_retention"),
        intro=_(
            "What is past the new time is no longer shown from now on, and is deleted within the hour. It cannot be "
            "brought back."
        ),
    )
