"""E-mails to those who ask and sign up: put in the outbox in the deed that they tell of.

Two days after it went such an e-mail is deleted: it holds a personal address.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.advice import queries
from utblick.advice.models import AdviceCase, SignUp, Training
from utblick.core.dates import in_words
from utblick.core.outgoing import address, house_name
from utblick.outbox import kinds, writing

KEPT = timedelta(days=2)
RECEIPT, ANSWER, CLOSED = "advice-receipt", "advice-answer", "advice-closed"
SIGNED_UP, CHANGED = "training-sign-up", "training-changed"
TO_ASKERS = (RECEIPT, ANSWER, CLOSED)


def secret_cases() -> Any:
    """The keys of the cases under secrecy: letters about them are hidden from who may not see what is secret."""
    return AdviceCase._base_manager.filter(secret=True).values("key")


kinds.declare(
    *(
        kinds.LetterKind(key, label, KEPT, permission=queries.WORK, secret=secret_cases)
        for key, label in (
            (RECEIPT, gettext_lazy("receipt of a question")),
            (ANSWER, gettext_lazy("answer to a question")),
            (CLOSED, gettext_lazy("a question closed without an answer")),
        )
    ),
    kinds.LetterKind(SIGNED_UP, gettext_lazy("confirmation of a sign-up"), KEPT, permission=queries.TRAIN),
    kinds.LetterKind(
        CHANGED, gettext_lazy("a training changed or cancelled"), KEPT, permission=queries.TRAIN
    ),
)


def link_of(case: AdviceCase) -> str:
    """Return the whole personal address of a case."""
    return address(reverse("advice_case_followed", args=[case.token]))


def _write(
    kind: str, of: AdviceCase | SignUp, to: str, subject: str, lines: list[str], occasion: str = ""
) -> None:
    """Put an e-mail in the outbox, where there is somebody to write to; `occasion` where there may be several."""
    if to:
        text = "\n\n".join(lines) + "\n"
        made = writing.letter(kind, occasion or of.key, to, subject, text, language=of.language, about=of.key)
        writing.post([made])


def receipt(case: AdviceCase, to: str) -> None:
    """Write the receipt of a question, in the language that it was asked in."""
    with translation.override(case.language):
        by = queries.answer_day(case)
        lines = [
            _("Thank you. We have got your question, and it has the number %(number)s.")
            % {"number": case.number}
        ]
        if by:
            lines.append(
                _("You will have a first answer by %(day)s at the latest.")
                % {"day": in_words(by.isoformat())}
            )
        lines += [
            _("Here you can see how far it has come, and read the answer:"),
            link_of(case),
            _("The address is yours alone: whoever has it can read the question and the answer."),
            house_name(),
        ]
        _write(RECEIPT, case, to, _("Your question %(number)s") % {"number": case.number}, lines)


def answered(case: AdviceCase, to: str, number: str) -> None:
    """Write the answer to who asked; `number` is that of the issued document."""
    with translation.override(case.language):
        lines = [
            _("Here is our answer to your question %(number)s.") % {"number": case.number},
            case.answer,
            _("The answer is document %(number)s. You can also read it here:") % {"number": number},
            link_of(case),
            house_name(),
        ]
        subject = _("Answer to your question %(number)s") % {"number": case.number}
        _write(ANSWER, case, to, subject, lines, occasion=number)


def closed(case: AdviceCase, to: str) -> None:
    """Write to who asked that there will be no answer, and why."""
    with translation.override(case.language):
        lines = [
            _("Your question %(number)s is closed without an answer from us.") % {"number": case.number},
            case.closed_because,
            _("If that is wrong, write to us or call, and give the number. You can also read this here:"),
            link_of(case),
            house_name(),
        ]
        subject = _("Your question %(number)s is closed") % {"number": case.number}
        # Closed again, after it was opened, it is another letter: the case has been saved in between.
        _write(CLOSED, case, to, subject, lines, occasion=f"{case.number} {case.version}")


def signed_up(sign_up: SignUp, to: str) -> None:
    """Write the confirmation of a sign-up."""
    training = sign_up.training
    with translation.override(sign_up.language):
        lines = [
            _("You are signed up to %(title)s.") % {"title": training},
            _when_and_where(training),
            _("If you cannot come, take back your sign-up here:"),
            address(reverse("training_signed_up", args=[sign_up.token])),
            house_name(),
        ]
        _write(SIGNED_UP, sign_up, to, _("Signed up: %(title)s") % {"title": training}, lines)


def _when_and_where(training: Training) -> str:
    place = _("remote") if training.remote else training.place
    at = training.begins.strftime("%H:%M") if training.begins else ""
    return ", ".join(filter(None, (in_words(training.day.isoformat()), at, place)))


def changed(training: Training, signed: Iterable[SignUp]) -> int:
    """Write to those who signed up that a training has another day, time or place, or is cancelled; how many.

    Each of `signed` with its details at hand. Within the deed that changed it, which has made it a new version.
    """
    made = []
    for each in signed:
        with translation.override(each.language):
            named = {"title": str(training)}
            if training.cancelled:
                subject = _("Cancelled: %(title)s") % named
                lines = [_("%(title)s, which you have signed up to, is cancelled. We are sorry.") % named]
                lines += [_when_and_where(training)]
            else:
                subject = _("Changed: %(title)s") % named
                lines = [
                    _("%(title)s, which you have signed up to, has been changed. This holds now:") % named,
                    _when_and_where(training),
                    _("If you cannot come, take back your sign-up here:"),
                    address(reverse("training_signed_up", args=[each.token])),
                ]
            text = "\n\n".join([*lines, house_name()]) + "\n"
            made.append(
                writing.letter(
                    CHANGED,
                    f"{each.key} {training.version}"[-120:],
                    each.details.email,
                    subject,
                    text,
                    language=each.language,
                    about=each.key,
                )
            )
    writing.post(made)
    return len(made)
