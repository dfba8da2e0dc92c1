"""Feedback from a meeting: read, written on a telephone, kept as one types, handed in, opened again."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    JsonResponse,
)
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from utblick.core import merging
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.texts import in_language
from utblick.documents import queries as documents
from utblick.documents.serving import answer_with
from utblick.participation import feedback_actions as actions
from utblick.participation import forms_feedback as forms
from utblick.participation import on_device, queries, rules, shown
from utblick.participation.models import Feedback
from utblick.participation.views import frame
from utblick.people import shown as people


def _url(name: str, pk: int) -> str:
    return reverse(f"participation_feedback{name}", args=[pk])


@requires(frame.PROPOSE)
def participation_feedback(request: HttpRequest, pk: int) -> HttpResponse:
    """The feedback from a meeting, for who wrote it, and for all of ours when it has been handed in."""
    found = frame.find(request, pk)
    feedback = found.feedback
    if feedback is None and not found.may_write:
        raise Http404
    at = queries.due_of(found.meeting)
    page = Page(_("Feedback"), str(found.meeting), breadcrumbs=frame.crumbs(found.meeting))
    page.status = shown.punctual(queries.state_of(found.meeting, at, today()))
    frame.why(page, rules.FEEDBACK_DUE)
    is_open = feedback is None or feedback.is_draft
    may_write = found.may_write and is_open
    if may_write:
        page.primary = (_("Write") if feedback is None else _("Go on writing"), _url("_edit", pk))
        page.actions = [(_("Attach a file or photograph"), _url("_attach", pk))]
        page.actions += [(_("Add a next step"), reverse("next_step_new", args=[pk]))]
        page.actions += [(_("Write in English"), _url("_english", pk))]
    elif found.may_write:
        page.actions = [(_("Open again"), _url("_reopen", pk))]
    return page.show(
        request,
        "participation/feedback.html",
        meeting=found.meeting,
        feedback=feedback,
        answers=_answers(feedback) if feedback else [],
        good_practice_for=feedback.good_practice_for if feedback else "",
        due=shown.when_due(at),
        saved=on_device.saved(feedback, found.reader) if feedback and found.may_write else None,
        may_write=may_write,
        may_hand_in=may_write and feedback is not None and found.meeting.ends <= today(),
        who=shown.names(found.participants, found.reader),
        steps=_steps(feedback, found),
        # A draft's papers are kept from all but those who write it.
        own_files=found.may_write,
        may_open=not is_open or found.reader.has_perm(queries.READ_DRAFTS),
        files=documents.attachments_of("feedback", [feedback.pk]).get(feedback.pk, []) if feedback else [],
    )


def _answers(feedback: Feedback) -> list[tuple[str, str]]:
    label = Feedback._meta.get_field
    return [
        (str(label(name).verbose_name), in_language(feedback, name))  # type: ignore[union-attr]
        for name in actions.QUESTIONS
    ]


def _steps(feedback: Feedback | None, found: frame.Found) -> list[dict[str, Any]]:
    if feedback is None:
        return []
    told = []
    for each in feedback.steps.select_related("responsible"):
        own = found.reader.person_id is not None and each.responsible_id == found.reader.person_id
        told.append(
            {
                "step": each,
                "who": people.name_of(each.responsible, found.reader) if each.responsible else "",
                "late": each.done_on is None and each.due is not None and each.due < today(),
                "may_finish": each.done_on is None and (own or found.may_write),
            }
        )
    return told


@requires(frame.PROPOSE)
def participation_feedback_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the feedback: plain questions, kept as one types. Without JavaScript by the button."""
    return _write(request, pk, forms.FeedbackForm, _("Feedback"))


@requires(frame.PROPOSE)
def participation_feedback_english(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the same answers in English."""
    return _write(request, pk, forms.EnglishForm, _("Feedback in English"))


def _write(request: HttpRequest, pk: int, form: type[forms.FeedbackForm], title: str) -> HttpResponse:
    found = frame.find_to_write(request, pk)
    feedback = queries.feedback_of(found.meeting) or Feedback(meeting=found.meeting)
    if feedback.closed and not _says_more(request, feedback, form):  # as by Back after handing it in
        messages.info(request, feedback.closed)
        return HttpResponseRedirect(_url("", pk))
    at = queries.due_of(found.meeting)

    def act(checked: forms.FeedbackForm) -> str:
        try:
            _save(request, pk, checked)
        except actions.Stale as stale:
            checked.join(Feedback.objects.get(meeting=pk))
            raise ValidationError(merging.told(stale.who)) from None
        if "hand_in" in request.POST:
            actions.hand_in(request.user, pk)
        if "attach" in request.POST:
            return _url("_attach", pk)
        return _url("", pk)

    page = Page(title, str(found.meeting), breadcrumbs=frame.crumbs(found.meeting))
    handing = "hand_in" in request.POST
    return edit(
        request,
        form(posted(request), instance=feedback),
        page,
        act,
        told=_("The feedback has been handed in. Thank you.") if handing else _("The draft has been saved."),
        button=_("Save draft"),
        cancel=_url("", pk),
        template="participation/write.html",
        due=shown.when_due(at),
        may_hand_in=found.meeting.ends <= today(),
        local_key=on_device.key(form.__name__, pk, found.reader),
        autosave=_url("_autosave", pk),
    )


def _says_more(request: HttpRequest, feedback: Feedback, form: type[forms.FeedbackForm]) -> bool:
    """Whether something was sent that the feedback does not say: it is shown again, so that it is not lost."""
    sent = {name: request.POST.get(name, "").replace("\r\n", "\n").strip() for name in form.Meta.fields}
    return request.method == "POST" and any(sent[name] != getattr(feedback, name) for name in sent)


def _save(request: HttpRequest, pk: int, checked: forms.FeedbackForm) -> Feedback:
    seen = checked.cleaned_data.get("version_seen")
    return actions.save_draft(request.user, actions.Written(pk, checked.texts(), seen))


@requires(frame.PROPOSE)
def participation_feedback_autosave(request: HttpRequest, pk: int) -> HttpResponse:
    """Save the draft as one types, and answer with JSON: the version now, and when it was saved; else what is wrong."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found = frame.find_to_write(request, pk)
    instance = queries.feedback_of(found.meeting) or Feedback(meeting=found.meeting)
    kind = forms.EnglishForm if "discussed_en" in request.POST else forms.FeedbackForm
    form = kind(request.POST, instance=instance)
    if not form.is_valid():
        return JsonResponse({"error": _("The draft could not be saved as it stands.")}, status=422)
    try:
        saved = _save(request, pk, form)
    except actions.Stale as error:
        return JsonResponse({"error": " ".join(error.messages)}, status=409)
    except ValidationError as error:
        return JsonResponse({"error": " ".join(error.messages)}, status=422)
    except PermissionDenied:
        raise Http404 from None
    return JsonResponse({"version": saved.version, "at": localtime().strftime("%H:%M")})


@requires(frame.PROPOSE)
def participation_feedback_hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in the feedback."""
    found = frame.find_to_write(request, pk)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Hand in the feedback?"), str(found.meeting), breadcrumbs=frame.crumbs(found.meeting)),
        lambda _form: actions.hand_in(request.user, pk),
        told=_("The feedback has been handed in. Thank you."),
        button=_("Hand in"),
        cancel=_url("", pk),
        intro=_("It is then closed, goes to the meeting that it is due at, and is read by all of ours."),
    )


@requires(frame.PROPOSE)
def participation_feedback_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open feedback again, and say why."""
    found = frame.find_to_write(request, pk)
    return edit(
        request,
        forms.ReopenForm(posted(request)),
        Page(_("Open the feedback again?"), str(found.meeting), breadcrumbs=frame.crumbs(found.meeting)),
        lambda checked: actions.reopen(request.user, pk, checked.cleaned_data["reason"]),
        told=_("The feedback is open. Hand it in again when you have changed it."),
        button=_("Open again"),
        cancel=_url("", pk),
        intro=_("The day when it was first handed in stays, so it is no later for being mended."),
    )


@requires(frame.PROPOSE)
def participation_feedback_attach(request: HttpRequest, pk: int) -> HttpResponse:
    """Attach a file or a photograph."""
    found = frame.find_to_write(request, pk)
    feedback = queries.feedback_of(found.meeting)
    if feedback is not None and feedback.closed:
        messages.info(request, feedback.closed)
        return HttpResponseRedirect(_url("", pk))

    def act(checked: forms.FileForm) -> Feedback:
        data = checked.cleaned_data
        return actions.add_file(request.user, pk, data["file"], data["title"])

    return edit(
        request,
        forms.FileForm(posted(request), request.FILES or None),
        Page(_("Attach a file or photograph"), str(found.meeting), breadcrumbs=frame.crumbs(found.meeting)),
        act,
        told=_("The file is attached."),
        button=_("Attach"),
        cancel=_url("", pk),
    )


@requires(frame.PROPOSE)
def participation_feedback_file(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """A file of the feedback, for those who write it: they may have no other way to their own files."""
    found = frame.find_to_write(request, pk)
    feedback = queries.feedback_of(found.meeting)
    if feedback is None:
        raise Http404
    for each in documents.attachments_of("feedback", [feedback.pk]).get(feedback.pk, []):
        if each.pk == file:
            return answer_with(request.user, each)
    raise Http404
