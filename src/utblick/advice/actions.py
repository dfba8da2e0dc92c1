"""What people do with cases: register, hand over, spend hours, answer, tell the outcome, close."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.advice import asking, letters, queries, registering, rules
from utblick.advice.models import (
    BY_THEMSELVES,
    AdviceCase,
    AdviceRules,
    AskerContact,
    AskerKind,
    CaseHours,
    CaseState,
    Channel,
    Outcome,
    TextBlock,
    Topic,
)
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.documents.kinds import DOCUMENTS
from utblick.documents.actions import issue
from utblick.outbox import writing
from utblick.outbox.models import Letter
from utblick.people.partners import tied_to

WORK = queries.WORK
ANSWERED_MEANWHILE = "answered"


@action(WORK)
def register_question(account: Any, case: AdviceCase, who: asking.Who) -> AdviceCase:
    """Register a question that came by telephone, e-mail or at a meeting: a case with a number and an entry.

    Raises ValidationError for a day to come, and for one more than a year ago.
    """
    _refuse_day(case.asked_on, today())
    return asking.open_case(case, who, account)


def _refuse_day(asked_on: date, registered_on: date) -> None:
    if asked_on > registered_on:
        message = _("The day when it was asked cannot lie ahead, nor after the day when it was registered.")
        raise ValidationError({"asked_on": message})
    if not rules.asked_when_it_can_have_been(asked_on, registered_on):
        message = _(
            "The day lies more than a year before the question was registered. See that the year is right."
        )
        raise ValidationError({"asked_on": message})


@action(queries.PARTNER)
def ask_as_partner(account: Any, case: AdviceCase) -> AdviceCase:
    """Ask as a partner that is signed in, for an organisation of one's own. Raises PermissionDenied."""
    if case.organization_id not in tied_to(account):
        raise PermissionDenied
    case.channel = Channel.PARTNER
    return asking.open_case(case, asking.Who(account.name, account.email), account)


@action(queries.ASK)
def ask_inside(account: Any, case: AdviceCase) -> AdviceCase:
    """Ask as somebody of the own organisation that is signed in: the kind of actor is our own administration."""
    case.channel, case.kind = Channel.INSIDE, AskerKind.OWN
    return asking.open_case(case, asking.Who(account.name, account.email), account)


@action(WORK)
def save_case(account: Any, case: AdviceCase, who: asking.Who | None = None) -> AdviceCase:
    """Save what was said of a case: kind, organisation, topic, who has it. The question stays as it was asked."""
    held = locked(case)
    refuse_closed(held)
    case.question = held.question
    if case.asked_on != held.asked_on:
        if held.channel in BY_THEMSELVES:  # the day is that of the sending
            raise PermissionDenied
        _refuse_day(case.asked_on, queries.registered_on(held))
    asking.state_municipality(case)
    case.save()
    if who is not None:
        found = AskerContact.objects.filter(case=case).first() or AskerContact(case=case)
        found.name, found.email, found.phone = who.name, who.email, who.phone
        found.save()
        writing.readdress(held.key, who.email)  # an e-mail that did not go goes to the right address
    return case


@action(WORK)
def tie_to_municipality(account: Any, case: AdviceCase) -> AdviceCase:
    """Say that a question comes from the municipality that it names, so that its partner account sees the case.

    Whoever asked without signing in may have chosen any. Done twice, it is done once. Raises ValidationError.
    """
    held = locked(case)
    refuse_closed(held)
    if held.may_be_tied:
        held.organization = held.municipality
        held.save()
    elif held.organization_id is None:
        raise ValidationError(
            _("The case names no municipality any more. Change the case, and state who asks.")
        )
    return held


@action(WORK)
def hand_over(account: Any, case: AdviceCase, person: Any) -> AdviceCase:
    """Hand a case over to somebody. Raises ValidationError where it is closed."""
    held = locked(case)
    refuse_closed(held)
    held.handler = person
    held.save()
    return held


@action(WORK)
def save_hours(account: Any, hours: CaseHours) -> CaseHours:
    """Note hours spent on a case. Raises ValidationError for a day to come."""
    locked(hours.case)
    if hours.day > today():
        raise ValidationError({"day": _("The day cannot lie ahead. Note hours when they have been spent.")})
    hours.save()
    return hours


@action(WORK)
def delete_hours(account: Any, hours: CaseHours) -> None:
    """Take away a note of hours that was wrong."""
    found = CaseHours.objects.filter(pk=hours.pk).first()
    if found is not None:
        found.delete()


@dataclass(frozen=True)
class Sent:
    """An answer that was given: its document, and whether it goes by e-mail or has to be sent by hand."""

    number: str
    by_mail: bool


@action(WORK)
def answer(
    account: Any,
    case: AdviceCase,
    text: str,
    follow_up: date | None,
    base: str = "",
    seen: str | None = None,
) -> AdviceCase:
    """Answer a case in writing: the answer is issued with a number, entered in the registry and e-mailed.

    `seen` is the number of the answer that the writer knows of, blank for none; None: not asked. The case gets `sent`,
    how it went. Raises ValidationError for an empty answer, one that says the very same as the last, a closed case,
    a follow-up on a day that cannot be, and (code `answered`) where a colleague has answered in the meantime.
    """
    held = locked(case)
    refuse_closed(held)
    if not text.strip():
        raise ValidationError({"answer": _("Write the answer.")})
    _refuse_follow_up(follow_up)
    latest = queries.issued_answer(held)
    if seen is not None and latest is not None and latest.number != seen:
        message = _(
            "A colleague has answered in the meantime: document %(number)s, which says “%(text)s”. Yours is not sent. "
            "Send again if it is to go all the same, and replace theirs."
        )
        raise ValidationError(
            message, code=ANSWERED_MEANWHILE, params={"number": latest.number, "text": held.answer[:300]}
        )
    held.answer, held.follow_up = text.strip(), follow_up
    held.answered_on = held.answered_on or today()  # it is the first answer that is waited for
    held.state = CaseState.ANSWERED
    held.save()
    document = issue(account, DOCUMENTS[queries.ANSWER_DOCUMENT], held, held.language, base=base)
    contact = queries.contact_of(held)
    registering.sent(held, contact.name if contact else "", document.number, today(), account)
    # What is secret is not sent by e-mail, and has no personal address.
    to = contact.email if contact and not held.secret else ""
    if to:
        letters.answered(held, to, document.number)
    held.sent = Sent(document.number, bool(to))
    return held


def _refuse_follow_up(day: date | None) -> None:
    if day and day < today():
        raise ValidationError({"follow_up": _("The day has passed. Choose one to come.")})
    if day and day.year > today().year + rules.FOLLOWED_UP_WITHIN:
        raise ValidationError({"follow_up": _("The day lies too far ahead. See that the year is right.")})


@action(WORK)
def sent_by_hand(account: Any, letter: Letter) -> None:
    """Say that what the mail server does not take has been sent in another way, so that it is tried no more.

    Raises ValidationError where it has gone by e-mail in the meantime.
    """
    if letter.kind not in letters.TO_ASKERS:
        raise PermissionDenied
    found = Letter.objects.select_for_update().filter(pk=letter.pk).first()
    if found is None:
        return
    if found.sent_at:
        raise ValidationError(_("The e-mail has gone in the meantime. Nothing needs to be sent by hand."))
    found.delete()


@action(WORK)
def tell_outcome(
    account: Any, case: AdviceCase, outcome: str, note: str, follow_up: date | None
) -> AdviceCase:
    """Say what the advice led to, or when to ask again.

    Raises ValidationError where nobody has answered yet, and where it is not known and no day to come is set.
    """
    held = locked(case)
    if held.answered_on is None:
        raise ValidationError(_("Answer the question first. What it led to is told afterwards."))
    if outcome == Outcome.UNKNOWN:
        if follow_up is None:
            raise ValidationError({"follow_up": _("Say when to ask again, as it is not known yet.")})
        _refuse_follow_up(follow_up)
    held.outcome, held.outcome_note = outcome, note.strip()
    held.follow_up = follow_up if outcome == Outcome.UNKNOWN else None
    held.save()
    return held


@action(WORK)
def close(account: Any, case: AdviceCase, note: str) -> AdviceCase:
    """Close a case. One that nobody has answered is closed with a reason, which whoever asked is told by e-mail.

    The case gets `sent`, how that went; None where it had been answered. Raises ValidationError.
    """
    held = locked(case)
    held.sent = None
    if not held.is_open:
        return held
    if held.answered_on is None and not note.strip():
        raise ValidationError({"note": _("The question has not been answered. Say why it is closed.")})
    held.state, held.closed_on = CaseState.CLOSED, today()
    held.closed_because = note.strip()
    held.save()
    if held.answered_on is None:
        contact = queries.contact_of(held)
        registering.closed(held, contact.name if contact else "", today(), account)
        to = contact.email if contact and not held.secret else ""
        letters.closed(held, to)
        held.sent = Sent("", bool(to))
    return held


@action(WORK)
def open_again(account: Any, case: AdviceCase) -> AdviceCase:
    """Open a closed case again."""
    held = locked(case)
    if held.is_open:
        return held
    held.state = CaseState.ANSWERED if held.answered_on else CaseState.RECEIVED
    held.closed_on, held.closed_because = None, ""
    held.save()
    return held


@action(queries.SETTINGS)
def save_rules(account: Any, kept: AdviceRules) -> AdviceRules:
    """Say how soon questions are answered and how long names are kept. There is one such statement."""
    other = AdviceRules.objects.exclude(pk=kept.pk).first()
    if other is not None:
        raise ValidationError(_("It is stated already. Open the page again and change that."))
    kept.save()
    return kept


@action(WORK)
def save_help(account: Any, thing: Topic | TextBlock) -> Topic | TextBlock:
    """Save a topic or a text block."""
    thing.save()
    return thing


@action(WORK)
def delete_block(account: Any, block: TextBlock) -> None:
    """Take away a text block. Answers that were begun with it stay as they are."""
    found = TextBlock.objects.filter(pk=block.pk).first()
    if found is not None:
        found.delete()


def locked(case: AdviceCase) -> AdviceCase:
    """The case as it stands, locked."""
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        found: AdviceCase = AdviceCase.objects.select_for_update(of=("self",)).get(pk=case.pk)
    return found


def refuse_closed(case: AdviceCase) -> None:
    """Raise ValidationError where a case is closed."""
    if not case.is_open:
        raise ValidationError(_("The case is closed. Open it again first."))
