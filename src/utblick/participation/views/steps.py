"""The next steps after a meeting."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.participation import feedback_actions as actions
from utblick.participation import forms_feedback as forms
from utblick.participation import on_device
from utblick.participation.models import NextStep
from utblick.participation.views import frame


def _back(pk: int) -> str:
    return f"{reverse('participation_feedback', args=[pk])}#steg"


@requires(frame.PROPOSE)
def next_step_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a next step."""
    return _edit(request, pk, NextStep(), _("Add a next step"))


@requires(frame.PROPOSE)
def next_step_edit(request: HttpRequest, pk: int, next_step: int) -> HttpResponse:
    """Change a next step."""
    step = get_object_or_404(NextStep, pk=next_step, feedback__meeting=pk)
    return _edit(request, pk, step, _("Change the next step"))


def _edit(request: HttpRequest, pk: int, step: NextStep, title: str) -> HttpResponse:
    found = frame.find_to_write(request, pk)

    def act(checked: forms.StepForm) -> str:
        actions.save_step(request.user, actions.Step(pk, checked.save(commit=False)))
        return _back(pk)

    # What has been saved is told to the device, so that it forgets its draft of that and of nothing else.
    made = NextStep.objects.filter(feedback__meeting=pk).values_list("key", flat=True)
    return edit(
        request,
        forms.StepForm(posted(request), instance=step, account=request.user),
        Page(title, str(found.meeting), breadcrumbs=frame.crumbs(found.meeting)),
        act,
        told=_("The next step has been saved."),
        button=_("Save"),
        cancel=_back(pk),
        template="participation/step.html",
        local_key=on_device.step_key(pk, step.pk, found.reader),
        made=" ".join(made),
        intro=_("The one who sees to it is reminded when the feedback has been handed in."),
    )


@requires(frame.PROPOSE)
def next_step_delete(request: HttpRequest, pk: int, next_step: int) -> HttpResponse:
    """Take away a next step."""
    found = frame.find_to_write(request, pk)
    step = get_object_or_404(NextStep, pk=next_step, feedback__meeting=pk)

    def act(_form: ConfirmForm) -> str:
        actions.delete_step(request.user, pk, next_step)
        return _back(pk)

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the next step?"), step.what, breadcrumbs=frame.crumbs(found.meeting)),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=_back(pk),
        danger=True,
    )


@requires(frame.PROPOSE)
def next_step_done(request: HttpRequest, pk: int, next_step: int) -> HttpResponse:
    """Say that a next step is done: for whoever is to do it, also where they were not at the meeting."""
    rows = NextStep.objects.select_related("feedback__meeting")
    step = get_object_or_404(rows, pk=next_step, feedback__meeting=pk)
    reader = request.user
    own = reader.person_id is not None and step.responsible_id == reader.person_id  # type: ignore[union-attr]
    if not own and not frame.find(request, pk).may_write:
        raise Http404

    def act(_form: ConfirmForm) -> str:
        actions.finish_step(reader, next_step)
        return reverse("international_meetings") if own else _back(pk)

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Is it done?"), step.what, breadcrumbs=frame.crumbs()),
        act,
        told=_("Noted as done."),
        button=_("It is done"),
        cancel=reverse("international_meetings") if own else _back(pk),
    )
