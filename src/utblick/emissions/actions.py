"""What people do with sets of factors. A set in use never changes: what differs is a new edition, made of a copy."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.models import new_key
from utblick.emissions.models import DistanceRule, Factor, FactorSet

MANAGE = "emissions.manage"
OF_ITS_OWN = {"id", "key", "version", "factor_set"}


@action(MANAGE)
def copy_set(account: Any, made: FactorSet) -> FactorSet:
    """Make a draft of the set that it is `copied_from`, with its factors and distance rules."""
    made.in_use_from = made.retired_on = None
    made.is_default = False
    made.save()
    for model in (Factor, DistanceRule):
        for part in model.objects.filter(factor_set=made.copied_from).order_by("pk"):
            _copy(part, made).save()
    return made


def _copy(part: Any, to: FactorSet) -> Any:
    values = {
        field.attname: getattr(part, field.attname)
        for field in part._meta.concrete_fields
        if field.name not in OF_ITS_OWN
    }
    return type(part)(**values, key=new_key(), factor_set=to)


@action(MANAGE)
def save_set(account: Any, found: FactorSet) -> FactorSet:
    """Save what a draft says of itself. Raises ValidationError for a set in use."""
    refuse_in_use(found)
    found.save()
    return found


@action(MANAGE)
def delete_set(account: Any, found: FactorSet) -> FactorSet:
    """Take away a draft, with all its factors. Raises ValidationError for a set in use, or one with copies."""
    refuse_in_use(found)
    if found.copies.exists():
        raise ValidationError(_("Another set is made from this one, so it stays."))
    pk = found.pk
    found.delete()
    found.pk = pk  # so that the trail can say what it was
    return found


@action(MANAGE)
def save_factor(account: Any, factor: Factor) -> Factor:
    """Save a factor of a draft. Raises ValidationError for a set in use."""
    refuse_in_use(factor.factor_set)
    factor.save()
    return factor


@action(MANAGE)
def delete_factor(account: Any, factor: Factor) -> FactorSet:
    """Take away a factor of a draft. Raises ValidationError for a set in use."""
    found: FactorSet = factor.factor_set
    refuse_in_use(found)
    factor.delete()
    return found


@action(MANAGE)
def save_distance_rule(account: Any, way: DistanceRule) -> DistanceRule:
    """Save how a draft reckons the distance of a mode. Raises ValidationError for a set in use."""
    refuse_in_use(way.factor_set)
    way.save()
    return way


@action(MANAGE)
def put_in_use(account: Any, found: FactorSet) -> FactorSet:
    """Put a draft in use from today; from then on it stays as it is.

    Raises ValidationError where it has no factors, or a mode with none that is meant where no variant is said.
    """
    locked = refuse_in_use(found)
    factors = list(Factor.objects.filter(factor_set=locked))
    if not factors:
        raise ValidationError(_("The set has no factors yet. Add one first."))
    for mode in sorted({each.mode for each in factors}):
        rows = [each for each in factors if each.mode == mode]
        if not any(each.usual or not each.variant for each in rows):
            message = _("%(mode)s: say which variant is meant where nobody says which.")
            raise ValidationError(message % {"mode": rows[0].get_mode_display()})
    locked.in_use_from = today()
    locked.save()
    return locked


@action(MANAGE)
def make_default(account: Any, found: FactorSet) -> FactorSet:
    """Let a set be used where nobody says otherwise, in place of the one that was. What is reckoned stays.

    Raises ValidationError for a set that is not in use.
    """
    rows = {each.pk: each for each in FactorSet.objects.select_for_update().order_by("pk")}
    locked = rows[found.pk]
    if locked.is_draft or locked.retired_on:
        raise ValidationError(_("Only a set in use can be the default. Put it in use first."))
    for each in rows.values():
        if each.is_default and each.pk != locked.pk:
            each.is_default = False
            each.save()
    if not locked.is_default:
        locked.is_default = True
        locked.save()
    return locked


@action(MANAGE)
def retire(account: Any, found: FactorSet) -> FactorSet:
    """Retire a set: nothing new is reckoned by it, and what has been stays.

    Raises ValidationError for a draft, for one that is retired, and for the default.
    """
    locked = FactorSet.objects.select_for_update().get(pk=found.pk)
    if locked.is_default:
        raise ValidationError(_("The default set cannot be retired. Choose another default first."))
    if locked.in_use_from is None:
        raise ValidationError(_("A draft is not in use. Take it away instead."))
    if locked.retired_on:
        raise ValidationError(_("The set is retired already."))
    locked.retired_on = max(today(), locked.in_use_from)
    locked.save()
    return locked


def refuse_in_use(found: FactorSet) -> FactorSet:
    """Lock a set and return it as it stands. Raises ValidationError unless it is a draft, or is not saved yet."""
    if not found.pk:
        return found
    locked: FactorSet = FactorSet.objects.select_for_update().get(pk=found.pk)
    if not locked.is_draft:
        message = _("The set is in use, so it stays as it is. Make a new edition of it to change something.")
        raise ValidationError(message)
    return locked
