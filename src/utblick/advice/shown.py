"""How advice is put into words: states, days, and what is left to do."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.urls import NoReverseMatch
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.advice import queries
from utblick.advice.models import AdviceCase, AdviceRules, CaseState, Training
from utblick.core.dates import in_words
from utblick.core.formats import number
from utblick.core.pages import Link
from utblick.funding.models import Call
from utblick.outbox import kinds
from utblick.outbox.models import Letter

TONES = {CaseState.RECEIVED: "warn", CaseState.ANSWERED: "ok", CaseState.CLOSED: "neutral"}


def day(value: date | None) -> str:
    """A day in words, blank for none."""
    return in_words(value.isoformat()) if value else ""


def state_of(case: AdviceCase, today: date) -> Link:
    """Where a case stands, with a tone; one that nobody has answered in time is late."""
    if case.state == CaseState.RECEIVED:
        by = queries.answer_day(case)
        if by is not None and by < today:
            return _("late, should have been answered by %(day)s") % {"day": day(by)}, "danger"
    return str(case.get_state_display()), TONES[CaseState(case.state)]


def hours(value: Any) -> str:
    """Hours, as `1,5`; blank for none."""
    return number(value) if value else ""


def link(thing: Any) -> SafeString | str:
    """A thing as a link to its page."""
    if thing is None:
        return ""
    try:
        return format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)
    except NoReverseMatch:
        return str(thing)


def calls(found: Iterable[tuple[Call, str]]) -> list[tuple[SafeString | str, str, str]]:
    """Calls as links, each with its last day and why it is told."""
    return [(link(call), day(call.last_deadline), why) for call, why in found]


def mails(found: Iterable[Letter], secret: bool = False) -> list[tuple[Letter, str, str, bool]]:
    """E-mails about a case: each with its kind, how it fared, and whether it does not go by itself.

    `secret`: the case is under secrecy, so that what has not gone is held back.
    """
    rows = []
    for each in found:
        kind = kinds.KINDS.get(each.kind)
        told = _("written %(when)s, not sent yet") % {"when": _moment(each.made_at)}
        if each.sent_at:
            told = _("sent %(when)s") % {"when": _moment(each.sent_at)}
        elif secret:
            told = _("held back since the case is under secrecy, written %(when)s") % {
                "when": _moment(each.made_at)
            }
        elif each.failure:
            told = _("not taken by the mail server since %(when)s") % {"when": _moment(each.made_at)}
        label = str(capfirst(str(kind.label))) if kind else each.subject
        rows.append((each, label, told, bool((each.failure or secret) and not each.sent_at)))
    return rows


def _moment(at: datetime | None) -> str:
    return date_format(localtime(at), "DATETIME_FORMAT") if at else ""


def where(training: Training) -> str:
    """Where a training is."""
    return str(capfirst(_("remote"))) if training.remote else training.place


def when(training: Training) -> str:
    """When a training is: `5 maj 2027, 09:00`."""
    at = training.begins.strftime("%H:%M") if training.begins else ""
    return ", ".join(filter(None, (day(training.day), at)))


def privacy(known: AdviceRules) -> list[str]:
    """What whoever asks is to know before they send: what becomes of the question, and how long names are kept."""
    years = ngettext("%(count)s year", "%(count)s years", known.case_years) % {"count": known.case_years}
    return [
        _(
            "Your question becomes an official document with a number. Anybody may ask to read it, unless something "
            "in it is under secrecy. So write nothing sensitive about yourself or others."
        ),
        _(
            "Your name and e-mail address are used to answer you, and are deleted from the case after %(years)s. The "
            "question, the answer and the entry in the registry are kept."
        )
        % {"years": years},
    ]


def privacy_of_sign_up(known: AdviceRules) -> list[str]:
    """What whoever signs up is to know before they send."""
    months = ngettext("%(count)s month", "%(count)s months", known.name_months) % {"count": known.name_months}
    return [
        _(
            "Your name, e-mail address and organisation are used for this training only, and are deleted %(months)s "
            "after it. How many came, and from what kind of actor, is kept."
        )
        % {"months": months}
    ]


def promise(known: AdviceRules) -> str:
    """How soon one is answered."""
    return ngettext(
        "You have a first answer within %(count)s working day.",
        "You have a first answer within %(count)s working days.",
        known.answer_days,
    ) % {"count": known.answer_days}
