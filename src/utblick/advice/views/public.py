"""Pages that anybody reaches without signing in: asking, following one's case, signing up to a training."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from utblick.advice import asking, forms_public, guarding, queries, shown, training_actions
from utblick.advice.models import AdviceRules, CaseState, SignUp, Training, advice_rules
from utblick.advice.views import frame
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.identity import identity
from utblick.core.pages import Page
from utblick.core.permissions import public
from utblick.core.texts import in_language
from utblick.documents import files

CORRECT = "ratta"
"""What the address of the form says where a question is put right: the token of its case."""


def _language() -> str:
    return "en" if get_language() == "en" else "sv"


def _house() -> str:
    face: Any = identity()
    return in_language(face) if face else ""


def _not_open(request: HttpRequest) -> HttpResponse:
    """Nobody is asked for a name before it is said how long it is kept."""
    page = Page(_("One cannot ask here yet"))
    text = _("The form is not open yet. Call or e-mail us instead.")
    return frame.private(page.show(request, "advice/closed.html", status=404, text=text))


@public
@require_http_methods(["GET", "HEAD", "POST"])
def advice_ask(request: HttpRequest) -> HttpResponse:
    """Ask for advice. What is sent becomes a case with a number, and whoever asked comes to its own page."""
    known = advice_rules()
    if known is None:
        return _not_open(request)
    wrong = asking.to_correct(request.GET.get(CORRECT, "")[:100])
    form = forms_public.AskForm(
        posted(request),
        initial={name: getattr(wrong, name) for name in forms_public.SAID_OF_THE_CASE} if wrong else None,
        corrects=wrong.key if wrong else "",
    )

    def act(checked: forms_public.AskForm) -> str:
        who = asking.Who(checked.cleaned_data["name"], checked.cleaned_data["email"])
        try:
            case = asking.ask(checked.said(), who, checked.key, guarding.place_of(request), _language())
        except ValidationError as error:
            if getattr(error, "code", "") == asking.REPLAYED:
                checked.corrects = ""
                checked.open_anew()
            raise
        if case.corrected:
            messages.info(
                request, _("You had sent the question before: what you have changed is put right in it.")
            )
        return reverse("advice_case_followed", args=[case.token])

    page = Page(
        _("Ask about EU funding and projects"),
        _("For our own administrations, the county's municipalities and others"),
    )
    if wrong:
        page = Page(
            _("Put your question %(number)s right") % {"number": wrong.number},
            _(
                "Change what is wrong and send. Your name and e-mail address are not shown here: write them again."
            ),
        )
    answer = edit(
        request,
        form,
        page,
        act,
        told=_("Thank you. We have got your question."),
        button=_("Send the question"),
        cancel="",
        template="advice/ask.html",
        **_about(known),
        lines=shown.privacy(known),
        trainings=queries.open_trainings(today())[:3],
    )
    return frame.private(frame.guarded(answer, form, guarding.LIMITED, asking.REPLAYED))


def _about(known: AdviceRules) -> dict[str, Any]:
    return {"house": _house(), "promise": shown.promise(known), "trap": forms_public.TRAP}


@public
@require_safe
def advice_case_followed(request: HttpRequest, token: str) -> HttpResponse:
    """The receipt of a question, how far it has come, and the answer. The address is the key."""
    case = asking.case_at(token)
    if case is None:
        text = _(
            "There is no case at this address. See that the whole address came along when you copied it."
        )
        page = Page(_("There is no such page"))
        return frame.private(page.show(request, "advice/closed.html", status=404, text=text))
    by = queries.answer_day(case)
    issued = queries.issued_answer(case)
    waiting = case.state == CaseState.RECEIVED
    correct = f"{reverse('advice_ask')}?{CORRECT}={token}" if asking.may_correct(case) else ""
    page = Page(_("Your question %(number)s") % {"number": case.number}, status=_told_state(case))
    answer = page.show(
        request,
        "advice/followed.html",
        case=case,
        waiting=waiting,
        by=shown.day(by),
        asked_on=shown.day(case.asked_on),
        answered_on=shown.day(case.answered_on),
        issued=issued,
        house=_house(),
        correct=correct,
    )
    return frame.private(answer)


@public
@require_safe
def advice_case_followed_pdf(request: HttpRequest, token: str) -> HttpResponse:
    """The answer as it was issued, as PDF."""
    return _answer_file(token, "pdf", "application/pdf")


@public
@require_safe
def advice_case_followed_word(request: HttpRequest, token: str) -> HttpResponse:
    """The answer as it was issued, as Word."""
    return _answer_file(token, "docx", files.TYPES["docx"])


def _answer_file(token: str, form: str, media_type: str) -> HttpResponse:
    """The very file that was made when the answer was issued. Raises Http404 where there is none, or it is secret."""
    case = asking.case_at(token)
    issued = queries.issued_answer(case) if case else None
    if case is None or issued is None:
        raise Http404
    try:
        content = files.read({"pdf": issued.pdf, "docx": issued.word}[form])
    except FileNotFoundError:
        raise Http404 from None
    answer = HttpResponse(content, content_type=media_type)
    name = slugify(issued.number)
    answer["Content-Disposition"] = f'attachment; filename="svar-{name}.{form}"'
    return frame.private(answer)


def _told_state(case: Any) -> tuple[str, str]:
    return str(case.get_state_display()), shown.TONES[CaseState(case.state)]


@public
@require_http_methods(["GET", "HEAD", "POST"])
def training_sign_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign up to a training."""
    training = frame.find_training(pk)
    known = advice_rules()
    reason = training_actions.closed(training)
    page = Page(str(training), ", ".join(filter(None, (shown.when(training), shown.where(training)))))
    if known is None or (reason and request.method != "POST"):
        return frame.private(page.show(request, "advice/closed.html", text=reason, training=training))
    form = forms_public.SignUpForm(posted(request))

    def act(checked: forms_public.SignUpForm) -> str:
        said = checked.cleaned_data
        who = {name: said[name] for name in ("name", "email", "organization_text")}
        try:
            made = training_actions.sign_up(
                training,
                {"kind": said["kind"], "municipality": said["municipality"]},
                who,
                checked.key,
                guarding.place_of(request, guarding.SIGN_UPS),
                _language(),
            )
        except ValidationError as error:
            if getattr(error, "code", "") == asking.REPLAYED:
                checked.open_anew()
            raise
        return reverse("training_signed_up", args=[made.token])

    answer = edit(
        request,
        form,
        page,
        act,
        told=_("You are signed up."),
        button=_("Sign up"),
        cancel="",
        template="advice/sign_up.html",
        training=training,
        lines=shown.privacy_of_sign_up(known),
        **_about(known),
    )
    return frame.private(frame.guarded(answer, form, guarding.LIMITED, asking.REPLAYED))


@public
@require_http_methods(["GET", "HEAD", "POST"])
def training_signed_up(request: HttpRequest, token: str) -> HttpResponse:
    """One's own sign-up, which can be taken back. The address is the key."""
    found: SignUp | None = SignUp.objects.select_related("training").filter(token=token).first()
    if found is None:
        text = _("There is no sign-up at this address. It may have been taken back.")
        page = Page(_("There is no such page"))
        return frame.private(page.show(request, "advice/closed.html", status=404, text=text))
    training: Training = found.training

    def act(_form: ConfirmForm) -> str:
        training_actions.take_back(found)
        return reverse("training_sign_up", args=[training.pk])

    title = _("Cancelled: %(title)s") if training.cancelled else _("You are signed up to %(title)s")
    page = Page(
        title % {"title": training},
        ", ".join(filter(None, (shown.when(training), shown.where(training)))),
    )
    answer = edit(
        request,
        ConfirmForm(posted(request)),
        page,
        act,
        told=_("Your sign-up has been taken back."),
        button=_("Take back my sign-up"),
        cancel="",
        template="advice/signed_up.html",
        training=training,
        held=training.day < today(),
    )
    return frame.private(answer)


@public
@require_safe
def trainings_open(request: HttpRequest) -> HttpResponse:
    """The trainings that one may sign up for."""
    rows = [(each, shown.when(each), shown.where(each)) for each in queries.open_trainings(today())]
    page = Page(_("Trainings and information meetings"), _("On EU funding and projects, open to sign up for"))
    return page.show(request, "advice/trainings_open.html", rows=rows)
