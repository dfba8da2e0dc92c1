"""What advice asks for next: a first answer, what the advice led to, who came to a training, and names to delete."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from utblick.advice import letters, queries, rules
from utblick.advice.models import AdviceCase
from utblick.core.obligations import Obligation, source
from utblick.outbox import queries as outbox


def _of(
    case: AdviceCase, key: str, title: str, view: str, button: str, rule: str, due: date | None
) -> Obligation:
    return Obligation(
        key=f"{key}-{case.key}",
        title=title,
        thing=", ".join(filter(None, (str(case), case.asker))),
        url=reverse(view, args=[case.pk]),
        button=button,
        permission=queries.WORK,
        due=due,
        opens=case.asked_on,
        rule=rule,
        person_id=case.handler_id,
        about=(queries.KIND, case.pk),
    )


@source(queries.WORK)
def to_answer(today: date) -> Iterator[Obligation]:
    """Questions that nobody has answered (R38, R39): due within the organisation's own working days. Two queries.

    They belong to no unit, so what stays overdue is shown to the chief executive as everything else is.
    """
    for each in queries.unanswered():
        title = _("Answer a question")
        by = queries.answer_day(each)
        yield _of(each, "advice-answer", title, "advice_case", _("Read the question"), rules.ANSWERED, by)


@source(queries.WORK)
def to_send_by_hand(today: date) -> Iterator[Obligation]:
    """E-mails to those who asked that a mail server has refused for a day, or that are held back since their case has
    come under secrecy (R39): due the day after. Three queries.
    """
    held = outbox.held_back(letters.TO_ASKERS)
    back = {each.pk for each in held}
    refused = [each for each in outbox.refused(letters.TO_ASKERS, timezone.now()) if each.pk not in back]
    cases = {each.key: each for each in queries.of_keys([each.about for each in (*held, *refused)])}
    for letter in (*held, *refused):
        if case := cases.get(letter.about):
            title, button = _("Send by hand: the e-mail has not gone"), _("See the text")
            if letter.pk in back:
                title = _("An e-mail is held back, since its case is under secrecy: say how it is sent")
            due = timezone.localtime(letter.made_at).date() + timedelta(days=1)
            made = _of(case, f"advice-letter-{letter.pk}", title, "advice_case", button, rules.ANSWERED, due)
            yield replace(made, url=reverse("advice_letter_by_hand", args=[letter.pk]))


@source(queries.WORK)
def to_follow_up(today: date) -> Iterator[Obligation]:
    """Advice of which nobody knows what it led to (R38): due on the day that was set. One query."""
    for each in queries.to_follow_up():
        title = _("Ask what the advice led to")
        made = _of(
            each,
            "advice-follow-up",
            title,
            "advice_case_outcome",
            _("Tell what it led to"),
            rules.FOLLOWED_UP,
            each.follow_up,
        )
        yield made


@source(queries.TRAIN)
def to_count(today: date) -> Iterator[Obligation]:
    """Trainings that have been held, of which it is not noted who came (R19c). One query."""
    for each in queries.trainings().filter(day__lt=today, cancelled=False):
        if not rules.lacks_attendance(each.day, each.cancelled, each.signed_up, each.noted, today):
            continue
        yield Obligation(
            key=f"training-attendance-{each.key}",
            title=_("Note who came to a training"),
            thing=str(each),
            url=reverse("training_attendance", args=[each.pk]),
            button=_("Note who came"),
            permission=queries.TRAIN,
            due=date.fromordinal(each.day.toordinal() + 7),
            opens=each.day,
            rule=rules.COUNTED_TRAININGS,
            about=(queries.TRAINING, each.pk),
        )


@source(queries.SETTINGS)
def to_forget(today: date) -> Iterator[Obligation]:
    """Names that should be gone: only where the worker has stood still. Two queries."""
    left = len(queries.contacts_to_forget(today)) + len(queries.details_to_forget(today))
    if left:
        yield Obligation(
            key="advice-forget",
            title=_("Names of those who asked or signed up are still there: see that the worker runs"),
            thing=_("%(count)s names") % {"count": left},
            url=reverse("advice_settings"),
            button=_("Read how they are deleted"),
            permission=queries.SETTINGS,
            rule=rules.FORGOTTEN,
        )
