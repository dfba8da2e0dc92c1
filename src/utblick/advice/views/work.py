"""What is done with a case: answered, handed over, hours noted, told what it led to, closed."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from utblick.advice import actions, forms, letters, partnering, queries, rules, shown
from utblick.advice.models import AdviceCase, CaseHours, CaseState, TextBlock
from utblick.advice.views import frame
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.outbox.models import Letter


@requires(queries.WORK)
def advice_case_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer in writing. It becomes a document with a number, and goes by e-mail where there is an address."""
    found = frame.find(pk)
    if not found.is_open:
        raise Http404
    contact = queries.contact_of(found)
    issued = queries.issued_answer(found)
    initial = {
        "answer": found.answer or _begun(request, found),
        "follow_up": found.follow_up or (None if found.answered_on else today() + rules.FOLLOWED_UP_AFTER),
        "seen": issued.number if issued else "",
    }
    form = forms.AnswerForm(posted(request), initial=initial)

    def act(checked: forms.AnswerForm) -> AdviceCase:
        said = checked.cleaned_data
        text, day, base = said["answer"], said["follow_up"], frame.base_of(request)
        try:
            made = actions.answer(request.user, found, text, day, base, seen=said["seen"])
        except ValidationError as error:
            if getattr(error, "code", "") == actions.ANSWERED_MEANWHILE and issued is not None:
                checked.see(issued.number)
            raise
        number = made.sent.number
        if made.sent.by_mail:
            messages.success(
                request, _("The answer is document %(number)s, and goes by e-mail.") % {"number": number}
            )
        else:
            messages.warning(
                request, _("The answer is document %(number)s. Send it by hand.") % {"number": number}
            )
        return made

    by = queries.answer_day(found) if found.state == CaseState.RECEIVED else None
    page = Page(_("Answer %(number)s") % {"number": found}, found.asker, breadcrumbs=frame.crumbs(found))
    return edit(
        request,
        form,
        frame.why(page, rules.ANSWERED),
        act,
        told=_("The case has been answered."),
        button=_("Send the answer"),
        cancel=found.get_absolute_url(),
        template="advice/answer.html",
        case=found,
        by=shown.day(by),
        blocks=list(TextBlock.objects.all()),
        by_mail=bool(contact and contact.email and not found.secret),
        address=contact.email if contact else "",
        again=found.answered_on is not None,
        calls=shown.calls(partnering.matching(found, today())),
        similar=[each for each in queries.similar(found) if each.answer],
    )


def _begun(request: HttpRequest, case: AdviceCase) -> str:
    """The text block that the address names, in the language of the question."""
    asked = request.GET.get("block", "")
    block = TextBlock.objects.filter(pk=asked).first() if asked.isdecimal() and len(asked) < 12 else None
    if block is None:
        return ""
    return block.text_en if case.language == "en" and block.text_en else block.text


@requires(queries.WORK)
def advice_case_tie(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a question comes from the municipality that it names."""
    found = frame.find(pk)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Tie the case to the municipality?"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda _form: actions.tie_to_municipality(request.user, found),
        told=_("The case is the municipality's: its partner account sees it."),
        button=_("Tie the case"),
        cancel=found.get_absolute_url(),
        intro=_(
            "See first that whoever asks comes from there: the municipality then reads the question and the answer."
        ),
    )


@requires(queries.WORK)
def advice_case_hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand a case over."""
    found = frame.find(pk)
    form = forms.HandOverForm(posted(request), initial={"handler": found.handler_id})
    return edit(
        request,
        form,
        Page(_("Hand over %(number)s") % {"number": found}, breadcrumbs=frame.crumbs(found)),
        lambda checked: actions.hand_over(request.user, found, checked.cleaned_data["handler"]),
        told=_("The case has been handed over."),
        button=_("Hand over"),
        cancel=found.get_absolute_url(),
    )


@requires(queries.WORK)
def advice_case_hours(request: HttpRequest, pk: int) -> HttpResponse:
    """Note hours spent on a case."""
    found = frame.find(pk)
    form = forms.HoursForm(posted(request), instance=CaseHours(case=found), initial={"day": today()})
    return edit(
        request,
        form,
        Page(_("Note hours"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda checked: actions.save_hours(request.user, checked.save(commit=False)),
        told=_("The hours have been noted."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
    )


@requires(queries.WORK)
def advice_hours_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a note of hours."""
    hours: CaseHours | None = CaseHours.objects.select_related("case").filter(pk=pk).first()
    if hours is None:
        raise Http404
    back = hours.get_absolute_url()

    def act(_form: ConfirmForm) -> str:
        actions.delete_hours(request.user, hours)
        return back

    told: Any = f"{shown.day(hours.day)}: {shown.hours(hours.hours)} h"
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the hours?"), told, breadcrumbs=frame.crumbs(hours.case)),
        act,
        told=_("The hours have been taken away."),
        button=_("Take away"),
        cancel=back,
        danger=True,
    )


@requires(queries.WORK)
def advice_letter_by_hand(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that an e-mail has been sent by hand: the mail server does not take it, or its case is under secrecy."""
    letter = Letter.objects.filter(pk=pk, kind__in=letters.TO_ASKERS, sent_at=None).first()
    case = queries.cases().filter(key=letter.about).first() if letter else None
    if letter is None or case is None:
        raise Http404

    def act(_form: ConfirmForm) -> AdviceCase:
        actions.sent_by_hand(request.user, letter)
        return case

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Sent by hand?"), letter.subject, breadcrumbs=frame.crumbs(case)),
        act,
        told=_("It is noted that it was sent by hand."),
        button=_("I have sent it"),
        cancel=case.get_absolute_url(),
        intro=_(
            "The e-mail to %(address)s is held back, since the case has come under secrecy. Weigh whether the text may "
            "be given out, and send it then in a safe way, such as by post."
        )
        % {"address": letter.address}
        if case.secret
        else _(
            "The e-mail to %(address)s has not gone. Where the address is wrong, change it in the case, and the e-mail "
            "goes there. Otherwise send its text in another way."
        )
        % {"address": letter.address},
        template="advice/by_hand.html",
        letter=letter,
    )


@requires(queries.WORK)
def advice_case_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell what the advice led to."""
    found = frame.find(pk)
    initial = {"outcome": found.outcome, "note": found.outcome_note, "follow_up": found.follow_up}

    def act(checked: forms.OutcomeForm) -> AdviceCase:
        said = checked.cleaned_data
        return actions.tell_outcome(request.user, found, said["outcome"], said["note"], said["follow_up"])

    page = Page(_("What did the advice lead to?"), str(found), breadcrumbs=frame.crumbs(found))
    return edit(
        request,
        forms.OutcomeForm(posted(request), initial=initial),
        frame.why(page, rules.FOLLOWED_UP),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
    )


@requires(queries.WORK)
def advice_case_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a case."""
    found = frame.find(pk)

    def act(checked: forms.CloseForm) -> AdviceCase:
        made = actions.close(request.user, found, checked.cleaned_data["note"])
        if made.sent is not None and made.sent.by_mail:
            messages.success(request, _("Whoever asked is told the reason by e-mail."))
        elif made.sent is not None:
            messages.warning(request, _("There is no e-mail address: tell whoever asked the reason by hand."))
        return made

    return edit(
        request,
        forms.CloseForm(posted(request), unanswered=found.answered_on is None),
        Page(_("Close the case?"), str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The case is closed."),
        button=_("Close"),
        cancel=found.get_absolute_url(),
    )


@requires(queries.WORK)
def advice_case_open(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a closed case again."""
    found = frame.find(pk)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Open the case again?"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda _form: actions.open_again(request.user, found),
        told=_("The case is open again."),
        button=_("Open again"),
        cancel=found.get_absolute_url(),
    )
