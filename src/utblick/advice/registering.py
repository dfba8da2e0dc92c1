"""What comes and goes in a case is an official document: its entries in the registry (OSL 5:1 and 5:2)."""

from datetime import date
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from utblick.advice import letters, queries
from utblick.advice.models import AdviceCase, AskerContact
from utblick.core import secrecy
from utblick.core.packs.afterwards import afterwards
from utblick.documents.models import RegistryEntry
from utblick.documents.models.registry import Direction
from utblick.documents.receiving import enter


def received(case: AdviceCase, name: str, account: Any = None) -> None:
    """Enter a question that has come, from an organisation or else from somebody by `name`. Within a deed."""
    with translation.override(settings.LANGUAGE_CODE):
        about = str(case.topic) if case.topic else _("EU funding and projects")
        subject = _("Question about %(topic)s") % {"topic": about}
    _enter(case, Direction.RECEIVED, case.asked_on, name, subject, account)


def sent(case: AdviceCase, name: str, number: str, day: date, account: Any = None) -> None:
    """Enter an answer that has gone; `number` is that of its document, blank where there is none. Within a deed."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("Answer, document %(number)s") % {"number": number} if number else _("The answer")
    _enter(case, Direction.SENT, day, name, subject, account)


def closed(case: AdviceCase, name: str, day: date, account: Any = None) -> None:
    """Enter that who asked is told that there will be no answer. Within a deed."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("Closed without an answer: the reason")
    _enter(case, Direction.SENT, day, name, subject, account)


def corrected(case: AdviceCase, name: str, day: date) -> None:
    """Enter that who asked has put something right. Within a deed."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("Correction of the question")
    _enter(case, Direction.RECEIVED, day, name, subject, None)


def _enter(case: AdviceCase, direction: Direction, day: date, name: str, subject: str, account: Any) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        somebody = _("who asked")
    entry = RegistryEntry(
        kind=queries.KIND,
        object_id=case.pk,
        number=case.number,
        direction=direction,
        date=day,
        counterpart=(case.asker or name or somebody)[:200],
        subject=subject[:300],
    )
    enter(entry, account)


@afterwards
def of_a_pack() -> None:
    """Enter the cases that a pack has brought, with their answers, and send their receipts."""
    with secrecy.off():
        entered = RegistryEntry.objects.filter(kind=queries.KIND).values("object_id")
        missing = AdviceCase.objects.select_related("topic", "organization").exclude(pk__in=entered)
        for case in missing.order_by("year", "serial"):
            contact = AskerContact.objects.filter(case=case).first()
            name = contact.name if contact else ""
            received(case, name)
            letters.receipt(case, contact.email if contact else "")
            if case.answered_on:
                sent(case, name, "", case.answered_on)
