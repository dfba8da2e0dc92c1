"""Acknowledging the code: each for themself, once for a subject, with the text as it was. Never altered after that."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.conduct import queries, rules
from utblick.conduct.models import Acknowledgement, CodeVersion, fingerprint
from utblick.core.actions import action
from utblick.core.audit import triggers
from utblick.core.audit.reading import tell
from utblick.core.audit.verifying import Check, Content, Fault, Sealed, check, seal_content, sealed
from utblick.core.dates import today
from utblick.people.models import Person

ACKNOWLEDGE = "conduct.acknowledge"
SEALED = "conduct.acknowledged"


Asked = Callable[[int], Collection[int]]
_ASKED: dict[str, Asked] = {}


def ask(kind: str, persons: Asked) -> None:
    """Say, of a kind of thing, which persons are asked to acknowledge the code for one: `persons(id)` gives their ids.

    Of other kinds anybody may. Raises ValueError for a kind that another room has spoken of.
    """
    if _ASKED.setdefault(kind, persons) is not persons:
        raise ValueError(f"who is asked of {kind} is said twice")


def is_asked(account: Any, kind: str, pk: int) -> bool:
    """Whether the person of an account is asked to acknowledge the code for a thing. One query at most."""
    return kind not in _ASKED or account.person_id in _ASKED[kind](pk)


@dataclass(frozen=True)
class Signing:
    """What is signed: for which subject, by whom, and which version they were shown; None: the one in force."""

    kind: str
    object_id: int
    person: Person | None
    shown: CodeVersion | None = None


def acknowledge(
    account: Any,
    subject: models.Model,
    person: Person | None = None,
    shown: CodeVersion | None = None,
) -> Acknowledgement:
    """Acknowledge the code in force for a subject of a registered kind; what was acknowledged before is returned.

    `person` is for whom, the account's own when left out; `shown` is the version that was read. Raises
    PermissionDenied, and ValidationError for somebody else's acknowledgement, for an account that belongs to nobody,
    and where another version has come into force since it was read. Raises KeyError for what is no kind of thing.
    """
    kind, pk = queries.subject_of(subject)
    return sign(account, Signing(kind, pk, person, shown))


@action(ACKNOWLEDGE)
def sign(account: Any, signing: Signing) -> Acknowledgement:
    """Keep an acknowledgement; `acknowledge` is the way to it. Where a room says who is asked, others are refused."""
    if account.person_id is None:
        raise ValidationError(
            _(
                "Your account does not belong to any person. Ask the administrator to connect it, then acknowledge."
            )
        )
    if signing.person is not None and signing.person.pk != account.person_id:
        raise ValidationError(
            _("Nobody acknowledges for somebody else. Ask the person to sign in and do it.")
        )
    if not is_asked(account, signing.kind, signing.object_id):
        raise ValidationError(_("You are not among those who take part, so nothing is asked of you here."))
    Person.objects.select_for_update().get(pk=account.person_id)  # a double click waits here for the first
    asked = {"person": account.person_id, "kind": signing.kind, "object_id": signing.object_id}
    if earlier := Acknowledgement.objects.filter(**asked).select_related("code").first():
        found: Acknowledgement = earlier
        return found
    code = queries.code_at(today())
    if code is None:
        raise ValidationError(_("There is no code of conduct in force to acknowledge."))
    if signing.shown is not None and signing.shown.pk != code.pk:
        raise ValidationError(_("A newer version is in force. Read it, and then acknowledge that one."))
    made = Acknowledgement(
        person_id=account.person_id,
        account=account,
        code=code,
        fingerprint=fingerprint(code.number, queries.sections_of(code)),
        at=timezone.now(),
        kind=signing.kind,
        object_id=signing.object_id,
    )
    made.save()
    seal_content(SEALED, account, made, made.said())
    return made


def _contents() -> Iterator[Content]:
    for each in Acknowledgement.objects.select_related("code").order_by("pk").iterator(2000):
        yield Content(each.pk, _("The acknowledgement %(number)s") % {"number": each.pk}, each.said())


def _texts() -> Iterator[Fault]:
    """Acknowledgements whose text is not as it was (R84)."""
    now = queries.fingerprints()
    for each in Acknowledgement.objects.select_related("code").order_by("pk").iterator(2000):
        for finding in rules.text_kept_with_signature(queries.signature_of(each), now):
            yield Fault(f"{each}: {_(finding.what)}", each.get_absolute_url())


triggers.guarded({"conduct_acknowledgement": (triggers.UPDATE, triggers.DELETE)})
sealed(Sealed(SEALED, _contents))
check(Check(gettext_lazy("The code of conduct says what was acknowledged"), _texts))
tell({SEALED: gettext_lazy("Sealed an acknowledgement of the code of conduct")})
