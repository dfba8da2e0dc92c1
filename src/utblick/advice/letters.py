"""E-mails to those who ask and sign up: written in the deed that they tell of, sent by the worker until they go.

In a demonstration nothing leaves the house. Two days after it went a letter is deleted: it holds a personal address.
"""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from utblick.advice import queries
from utblick.advice.models import AdviceCase, Letter, SignUp
from utblick.core.dates import in_words
from utblick.core.outgoing import address, house_name
from utblick.core.periodic import Turn, periodic

log = logging.getLogger(__name__)
LEASE, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=6)
TRIED_FOR, KEPT = timedelta(days=7), timedelta(days=2)


def link_of(case: AdviceCase) -> str:
    """Return the whole personal address of a case."""
    return address(reverse("advice_case_followed", args=[case.token]))


def _write(to: str, subject: str, lines: list[str], case: AdviceCase | None = None) -> None:
    if to:
        Letter.objects.create(
            address=to, subject=subject[:200], text="\n\n".join(lines), made_at=timezone.now(), case=case
        )


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
        _write(to, _("Your question %(number)s") % {"number": case.number}, lines, case)


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
        _write(to, _("Answer to your question %(number)s") % {"number": case.number}, lines, case)


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
        _write(to, _("Signed up: %(title)s") % {"title": training}, lines)


@periodic("advice.send_letters", every=timedelta(seconds=30))
def send_due(turn: Turn) -> bool:
    """Send every letter whose time has come, and delete those that have gone. Returns whether some are left."""
    now = timezone.now()
    Letter.objects.filter(sent_at__lt=now - KEPT).delete()
    Letter.objects.filter(sent_at=None, made_at__lt=now - 4 * TRIED_FOR).delete()
    for letter in Letter.objects.filter(sent_at=None, made_at__gt=now - TRIED_FOR):
        if letter.claimed_at and letter.claimed_at + wait_after(letter.tries) > now:
            continue
        if turn.stopping:
            return True
        turn.keep()
        if _claim(letter, now) and not settings.DEMONSTRATION:
            send(letter)
    return False


def wait_after(tries: int) -> timedelta:
    """Return how long to wait after so many tries: the lease, then twice as long each time."""
    return min(LEASE * 2 ** min(max(tries - 1, 0), 20), LONGEST_WAIT)


def _claim(letter: Letter, now: datetime) -> bool:
    """Say that we try to send it; False where somebody else was first. In a demonstration that is all."""
    with transaction.atomic():
        found = Letter.objects.select_for_update().filter(pk=letter.pk, sent_at=None).first()
        if found is None or found.tries != letter.tries:
            return False
        found.claimed_at, found.tries = now, found.tries + 1
        if settings.DEMONSTRATION:
            found.sent_at = now
        found.save()
    return True


def send(letter: Letter) -> None:
    """Hand a claimed letter to the mail server. What goes wrong is written down, and it is tried again later."""
    found = Letter.objects.get(pk=letter.pk)
    headers = {"Message-ID": f"<{found.key}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2]}>"}
    try:
        EmailMessage(found.subject, found.text, to=[found.address], headers=headers).send()
    except Exception as error:
        log.warning("Letter %s could not be sent", found.pk, exc_info=True)
        found.failure = f"{type(error).__name__}: {error}"[:300]
    else:
        found.sent_at, found.failure = timezone.now(), ""
    found.save()
