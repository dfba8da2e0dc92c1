"""E-mails to those who ask and sign up: put in the outbox in the deed that they tell of.

Two days after it went such an e-mail is deleted: it holds a personal address.
"""

from datetime import timedelta

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.advice import queries
from utblick.advice.models import AdviceCase, SignUp
from utblick.core.dates import in_words
from utblick.core.outgoing import address, house_name
from utblick.outbox import kinds, writing

KEPT = timedelta(days=2)
RECEIPT, ANSWER, SIGNED_UP = "advice-receipt", "advice-answer", "training-sign-up"
TO_ASKERS = (RECEIPT, ANSWER)
kinds.declare(
    kinds.LetterKind(RECEIPT, gettext_lazy("receipt of a question"), KEPT, permission=queries.WORK),
    kinds.LetterKind(ANSWER, gettext_lazy("answer to a question"), KEPT, permission=queries.WORK),
    kinds.LetterKind(SIGNED_UP, gettext_lazy("confirmation of a sign-up"), KEPT, permission=queries.TRAIN),
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


def signed_up(sign_up: SignUp, to: str) -> None:
    """Write the confirmation of a sign-up."""
    training = sign_up.training
    with translation.override(sign_up.language):
        place = _("remote") if training.remote else training.place
        when = ", ".join(filter(None, (in_words(training.day.isoformat()), place)))
        lines = [
            _("You are signed up to %(title)s.") % {"title": training},
            when,
            _("If you cannot come, take back your sign-up here:"),
            address(reverse("training_signed_up", args=[sign_up.token])),
            house_name(),
        ]
        _write(SIGNED_UP, sign_up, to, _("Signed up: %(title)s") % {"title": training}, lines)
