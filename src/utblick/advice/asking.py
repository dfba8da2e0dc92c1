"""A question becomes a case: with a number, an entry in the registry, and a receipt to whoever asked.

The public form has no account behind it. What is done here is one deed: all of it stands, or nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from utblick.advice import guarding, letters, registering
from utblick.advice.models import AdviceCase, AskerContact, CaseState, Channel, advice_rules
from utblick.core import secrecy
from utblick.core.audit import trail
from utblick.core.dates import today
from utblick.core.models import Identity
from utblick.outbox import writing

REPLAYED = "replayed"


@dataclass(frozen=True)
class Who:
    """Who asks: kept for some years only."""

    name: str
    email: str = ""
    phone: str = ""


def ask(said: Mapping[str, Any], who: Who, key: str, place: str, language: str) -> AdviceCase:
    """Take in a question from the public form; sent twice, it is one case, and what differs puts it right.

    `said` has fields of `AdviceCase`; `key` is the one the form was opened with, `place` that of `guarding.place_of`.
    Raises ValidationError: code `limited` where too much is sent, `replayed` where it would change a case that has
    been answered or closed. The case gets `corrected`: whether it was put right.
    """
    with transaction.atomic(), secrecy.off():
        Identity.objects.select_for_update().first()
        made: AdviceCase | None = AdviceCase.objects.filter(key=key).first()
        if made is not None:
            return _sent_again(made, said, who, place)
        guarding.count(place, who.email)
        case = AdviceCase(key=key, language=language, channel=Channel.FORM, **said)
        open_case(case, who)
        trail.note("advice.ask", None, case)
    return case


def _sent_again(made: AdviceCase, said: Mapping[str, Any], who: Who, place: str) -> AdviceCase:
    """Take in what differs from the sending before, as somebody does who went back to put something right.

    The history keeps the question as it was. The receipt goes to the address that is right.
    """
    contact = AskerContact.objects.filter(case=made).first()
    changed = {name: value for name, value in said.items() if getattr(made, name) != value}
    another = contact is None or (contact.name, contact.email) != (who.name, who.email)
    if not changed and (not another or made.state != CaseState.RECEIVED):
        return made
    if made.state != CaseState.RECEIVED:
        message = _(
            "This form has been sent already, and the question has been dealt with. To ask something more, send it "
            "once again."
        )
        raise ValidationError(message, code=REPLAYED)
    guarding.count(place, who.email)
    for name, value in changed.items():
        setattr(made, name, value)
    made.save()
    AskerContact.objects.update_or_create(case=made, defaults={"name": who.name, "email": who.email})
    registering.corrected(made, who.name, today())
    if another and not made.secret and not writing.readdress(made.key, who.email):
        letters.receipt(made, who.email)
    trail.note("advice.correct", None, made)
    made.corrected = True
    return made


def to_correct(token: str) -> AdviceCase | None:
    """Return the case at a personal address that whoever asked may still put right; else None. One query."""
    found = case_at(token) if token else None
    return found if found is not None and may_correct(found) else None


def may_correct(case: AdviceCase) -> bool:
    """Whether whoever asked may put a question right by the form it came by: until somebody has dealt with it."""
    return case.channel == Channel.FORM and case.state == CaseState.RECEIVED


def state_municipality(case: AdviceCase) -> None:
    """Where the organisation is a municipality, that is the municipality, unless another is stated."""
    case.municipality = case.municipality_told


def open_case(case: AdviceCase, who: Who, account: Any = None) -> AdviceCase:
    """Number a new case, save it with who asked, enter it in the registry and send a receipt. Within a deed."""
    known = advice_rules()
    if known is None:
        raise ValidationError(
            _("It is not stated how long names are kept. State that first, under how we work with advice.")
        )
    Identity.objects.select_for_update().first()  # one number at a time
    year = today().year
    with secrecy.off():
        serials = AdviceCase.objects.filter(year=year).order_by("-serial").values_list("serial", flat=True)
        case.year, case.serial = year, (serials.first() or 0) + 1
    state_municipality(case)
    case.number = f"{known.prefix} {case.year}:{case.serial}"
    case.save()
    AskerContact.objects.create(case=case, name=who.name, email=who.email, phone=who.phone)
    registering.received(case, who.name, account)
    letters.receipt(case, who.email)
    return case


def case_at(token: str) -> AdviceCase | None:
    """Return the case at a personal address; None where there is none, and where it is secret, whoever opens it."""
    found: AdviceCase | None = (
        AdviceCase.objects.select_related("topic", "organization", "municipality")
        .filter(token=token, secret=False)
        .first()
    )
    return found
