"""What people do with trainings: plan them, sign up (without an account), note who came."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from utblick.advice import asking, guarding, letters, queries, rules
from utblick.advice.models import PartnerEngagement, SignUp, SignUpDetails, Training, advice_rules
from utblick.core.actions import action
from utblick.core.audit import trail
from utblick.core.dates import today
from utblick.core.erasing import overwrite
from utblick.people.partners import tied_to

TRAIN = queries.TRAIN
TOLD_OF = ("day", "begins", "remote", "place", "cancelled")
"""What of a training those who signed up are told of when it is changed."""


@action(TRAIN)
def save_training(account: Any, training: Training) -> Training:
    """Save a training. Who has signed up is told by e-mail of a new day, time or place, and that it is cancelled.

    It gets `told`, how many are written to. Raises ValidationError, by field, for days out of order and a place that
    is missing.
    """
    if training.sign_up_until and training.sign_up_until > training.day:
        message = _("One cannot sign up after the day itself. Choose that day, or one before it.")
        raise ValidationError({"sign_up_until": message})
    if not training.remote and not training.place.strip():
        raise ValidationError({"place": _("Say where it is, or that it is remote.")})
    held = Training.objects.select_for_update(of=("self",)).filter(pk=training.pk).first()
    training.save()
    training.told = _tell(held, training) if held else 0
    return training


def _tell(held: Training, training: Training) -> int:
    """Write to who signed up where what they came for has changed, and it lies ahead. Two queries."""
    now = today()
    changed = [name for name in TOLD_OF if getattr(held, name) != getattr(training, name)]
    if not changed or (held.cancelled and training.cancelled) or max(held.day, training.day) < now:
        return 0
    signed = SignUp.objects.filter(training=training, details__isnull=False).select_related("details")
    return letters.changed(training, list(signed))


@action(TRAIN)
def note_attendance(account: Any, training: Training, came: Mapping[int, bool]) -> Training:
    """Note who of those who signed up came, by the id of the sign-up. Raises ValidationError before the day."""
    if training.day > today():
        raise ValidationError(_("The training has not been held yet."))
    for each in SignUp.objects.select_for_update(of=("self",)).filter(training=training, pk__in=list(came)):
        if each.came != came[each.pk]:
            each.came = came[each.pk]
            each.save()
    return training


def sign_up(
    training: Training, said: Mapping[str, Any], who: Mapping[str, str], key: str, place: str, language: str
) -> SignUp:
    """Sign somebody up to a training through the public form; sent twice, it is one sign-up.

    `said` has `kind` and `municipality`, `who` the name, e-mail address and organisation. Raises ValidationError:
    where it is full, closed or cancelled, where too much is sent, and where the same person is signed up already.
    """
    with transaction.atomic():
        held = Training.objects.select_for_update(of=("self",)).get(pk=training.pk)
        made = SignUp.objects.filter(key=key).first()
        if made is not None:
            details = SignUpDetails.objects.filter(sign_up=made, name=who["name"], email=who["email"])
            if made.training_id == held.pk and details.exists():
                return made
            message = _("This form has been sent already. To sign up somebody more, send it once again.")
            raise ValidationError(message, code=asking.REPLAYED)
        if _is_there(held, who):
            message = _(
                "%(name)s is signed up already with this e-mail address. The confirmation that was sent there has a "
                "link for taking it back. To sign up somebody more, write that person's name."
            )
            raise ValidationError(message % {"name": who["name"]})
        if reason := closed(held):
            raise ValidationError(reason)
        guarding.count(place, who["email"], guarding.SIGN_UPS)
        made = SignUp(key=key, training=held, language=language, **said)
        made.save()
        SignUpDetails.objects.create(sign_up=made, **who)
        letters.signed_up(made, who["email"])
        trail.note("advice.sign_up", None, held)
    return made


def _is_there(training: Training, who: Mapping[str, str]) -> bool:
    """Whether somebody with that name and address is signed up, as who went back in the browser. One query.

    No address of the sign-up is given: whoever sends the form anew may be another.
    """
    asked = [who[each].strip().casefold() for each in ("name", "email")]
    rows = SignUpDetails.objects.filter(sign_up__training=training).values_list("name", "email")
    return any([name.strip().casefold(), email.strip().casefold()] == asked for name, email in rows)


def closed(training: Training) -> str:
    """Return in words why nobody can sign up to a training; blank where one can. One query."""
    if advice_rules() is None:
        return _("One cannot sign up here yet.")
    if training.cancelled:
        return _("The training is cancelled.")
    if (training.sign_up_until or training.day) < today():
        return _("The time to sign up is over.")
    if rules.places_left(training.places, SignUp.objects.filter(training=training).count()) == 0:
        return _("The training is full. Somebody may still take back their sign-up: look here again later.")
    return ""


def take_back(sign_up: SignUp) -> None:
    """Take back a sign-up by its personal address. Raises ValidationError when the training has been held."""
    with transaction.atomic():
        found = SignUp.objects.select_for_update(of=("self",)).filter(pk=sign_up.pk).first()
        if found is None:
            return
        if found.training.day < today():
            raise ValidationError(_("The training has been held, so the sign-up stays."))
        overwrite()
        training = found.training
        found.delete()
        trail.note("advice.take_back_sign_up", None, training)


@action(queries.PARTNER)
def save_engagement(account: Any, engagement: PartnerEngagement) -> PartnerEngagement:
    """Register what one's own organisation takes part in. Raises PermissionDenied for another organisation's."""
    own = tied_to(account)
    if engagement.organization_id not in own:
        raise PermissionDenied
    if engagement.pk:
        held = PartnerEngagement.objects.select_for_update(of=("self",)).get(pk=engagement.pk)
        if held.organization_id not in own:
            raise PermissionDenied
    engagement.validate_constraints()
    engagement.save()
    return engagement


@action(queries.PARTNER)
def delete_engagement(account: Any, engagement: PartnerEngagement) -> None:
    """Take away what one's own organisation has registered. Raises PermissionDenied for another's."""
    found = PartnerEngagement.objects.filter(pk=engagement.pk).first()
    if found is None:
        return
    if found.organization_id not in tied_to(account):
        raise PermissionDenied
    found.delete()
