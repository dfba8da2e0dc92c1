"""What people do with the code, the limits, the catalogue and gifts. Acknowledging has a module of its own."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from utblick.conduct import queries, queries_gifts, rules, shown
from utblick.conduct.models import (
    CatalogueItem,
    CodeSection,
    CodeVersion,
    Gift,
    GiftYear,
    Limit,
    stays,
)
from utblick.core.actions import action
from utblick.core.dates import today

EDIT, DECLARE, DECIDE = "conduct.edit", "conduct.declare", "conduct.decide"


# --- The code


@action(EDIT)
def make_code(account: Any, code: CodeVersion, sections: Sequence[CodeSection]) -> CodeVersion:
    """Make a new version with its sections, numbered after the latest.

    Raises ValidationError without a section, and for a day before that of the version before it.
    """
    latest = CodeVersion.objects.select_for_update().order_by("-number").first()
    if latest is not None and code.in_force_from < latest.in_force_from:
        message = _("The version before it is in force from %(day)s. Choose that day or a later one.")
        raise ValidationError({"in_force_from": message % {"day": shown.day(latest.in_force_from)}})
    code.number = latest.number + 1 if latest else 1
    code.save()
    _write(code, sections)
    return code


@action(EDIT)
def change_code(account: Any, code: CodeVersion, sections: Sequence[CodeSection]) -> CodeVersion:
    """Change a version that nobody has acknowledged. Raises ValidationError for one that somebody has."""
    if CodeVersion.objects.select_for_update().get(pk=code.pk).is_acknowledged:
        raise ValidationError(stays())
    code.save()
    for each in code.sections.all():
        each.delete()
    _write(code, sections)
    return code


def _write(code: CodeVersion, sections: Sequence[CodeSection]) -> None:
    if not sections:
        raise ValidationError(_("A code of conduct has at least one section. Write one."))
    for number, each in enumerate(sections, start=1):
        each.code, each.number = code, number
        each.save()


# --- Limits and the catalogue


@action(EDIT)
def add_limit(account: Any, limit: Limit) -> Limit:
    """Add a row to the table of limits. Earlier rows stay: what was served then is held against what held then."""
    if limit.pk:
        raise ValidationError(_("A limit is not changed. Add a new row, valid from the day of the change."))
    limit.save()
    return limit


@action(EDIT)
def delete_limit(account: Any, limit: Limit) -> None:
    """Take away a limit that is still to come. Raises ValidationError for one that is valid, or has been."""
    if limit.valid_from <= today():
        message = _("The limit has been valid, so it stays. Add a new row, valid from another day.")
        raise ValidationError(message)
    limit.delete()


@action(EDIT)
def save_item(account: Any, item: CatalogueItem) -> CatalogueItem:
    """Save a present in the catalogue."""
    item.save()
    return item


# --- Gifts


def declare(account: Any, gift: Gift, subject: models.Model | None = None) -> Gift:
    """Declare a gift that one has given or received oneself, for a subject (a journey, a visit) or for none.

    What is given from the catalogue is taken from its stock. Raises ValidationError, at the field, for a received
    gift that may influence and is still held (R85), for a present that is not from the catalogue and has no reason
    (R86), for more than is in stock, and for a day to come. Raises PermissionDenied for somebody else's.
    """
    if gift.declared_by_id is None:
        gift.declared_by = account  # whose roles say for which units it may be declared
    return declare_own(account, gift, subject)


@action(DECLARE)
def declare_own(account: Any, gift: Gift, subject: models.Model | None) -> Gift:
    """Keep a gift that the account has put its name to; `declare` is the way to it, and says what is refused."""
    if gift.pk:
        raise ValidationError(_("The gift has been declared already. Correct that one."))
    _by(account, gift)
    if subject is not None:
        gift.kind, gift.object_id = queries.subject_of(subject)
    _settle(gift, None)
    gift.save()
    GiftYear.objects.get_or_create(year=gift.day.year)
    return gift


@action(DECLARE)
def correct(account: Any, gift: Gift) -> Gift:
    """Correct one's own gift until it has been decided on. Raises as `declare`, and ValidationError after that.

    A correction that would leave nothing to decide where something was (R85) needs a reason, and the gift stays with
    whoever decides. Raises ValidationError, at the field `correction_reason`, without one.
    """
    before = Gift.objects.select_for_update().get(pk=gift.pk)
    if before.declared_by_id != account.pk:
        raise PermissionDenied
    if before.decision:
        raise ValidationError(_("The gift has been decided on, so it is not changed."))
    _by(account, gift)
    _settle(gift, before)
    gift.stays = before.stays
    if queries_gifts.is_taken_out(before, gift):
        if not gift.correction_reason.strip():
            raise ValidationError({"correction_reason": _correction_needs()})
        gift.stays = True
    gift.save()
    GiftYear.objects.get_or_create(year=gift.day.year)
    return gift


def _correction_needs() -> str:
    return _(
        "As you have changed it, nothing would be left to decide. Say why it is corrected. It then waits for a "
        "decision all the same, with your reason."
    )


def _by(account: Any, gift: Gift) -> None:
    """A gift is always one's own."""
    if gift.declared_by_id not in (None, account.pk):
        raise PermissionDenied
    gift.declared_by, gift.person = account, account.person


def _settle(gift: Gift, before: Gift | None) -> None:
    """Make a gift say one thing only, move what it takes from the stock, and refuse what the code forbids."""
    if gift.day > today():
        raise ValidationError({"day": _("Choose a day that has been.")})
    if gift.direction == rules.RECEIVED:
        gift.item, gift.count, gift.reason = None, 1, ""
    else:
        gift.linked, gift.handling, gift.handed_to = False, rules.HELD, ""
    _move(gift, before)
    if gift.item is None and not gift.what.strip():
        raise ValidationError({"what": _("Say what it was.")})
    if gift.value is None:
        raise ValidationError({"value": _("State the value, or what you think that it is.")})
    sides = [gift.other_person, gift.other_organization, gift.other_text.strip() or None]
    if not any(sides):
        raise ValidationError(
            {"other_text": _("State who the other side was: choose somebody, or write it.")}
        )
    if wrong := rules.not_names(gift.shared_with):
        message = _(
            "“%(line)s” names nobody. Write the name of one who shares it on each line, or leave it out."
        )
        raise ValidationError({"shared_with": message % {"line": wrong[0]}})
    stops = {
        each.where: shown.finding(each)
        for each in queries_gifts.findings(gift)
        if each.severity == rules.STOP
    }
    if stops:
        raise ValidationError({where: [text] for where, text in stops.items()})
    if gift.handling == rules.HANDED_OVER and not gift.handed_to.strip():
        raise ValidationError({"handed_to": _("State to whom you have handed it over, or where it is now.")})


def _move(gift: Gift, before: Gift | None) -> None:
    """Take what is given from the stock, and give back what a correction no longer takes. The rows are locked."""
    moved: dict[int, int] = {}
    if before is not None and before.item_id:
        moved[before.item_id] = before.count
    if gift.item_id:
        moved[gift.item_id] = moved.get(gift.item_id, 0) - gift.count
    locked = {
        each.pk: each
        for each in CatalogueItem.objects.select_for_update().filter(pk__in=moved).order_by("pk")
    }
    if gift.item_id:
        item = locked[gift.item_id]
        again = before is not None and before.item_id == item.pk
        if item.retired and not again:
            raise ValidationError({"item": _("This present is no longer given. Choose another one.")})
        left = item.stock + moved[item.pk]
        if left < 0:
            had = item.stock + (before.count if again and before else 0)
            message = _("There are only %(count)s in stock. Give fewer, or choose another present.")
            raise ValidationError({"count": message % {"count": had}})
        if not again or (before and before.count != gift.count):  # else at the price of the day it was given
            gift.value, gift.with_vat, gift.estimated = item.price * gift.count, item.with_vat, False
    elif before is not None and before.item_id:
        gift.with_vat = True
    for pk, difference in moved.items():
        if difference:
            locked[pk].stock += difference
            locked[pk].save()


@action(DECIDE)
def decide(account: Any, gift: Gift) -> Gift:
    """Decide what becomes of a gift. Never of one's own; what may influence, or is over the limit, is not kept.

    Raises PermissionDenied for one's own, ValidationError for an outcome that the code does not allow, for one
    without a reason, and where somebody has decided already.
    """
    now = Gift.objects.select_for_update().get(pk=gift.pk)
    if now.decision:
        raise ValidationError(_("The gift has been decided on already."))
    if queries_gifts.is_own(account, now):
        raise PermissionDenied
    outcome, reason, handed_to = gift.decision, gift.decision_reason.strip(), gift.handed_to.strip()
    if outcome not in queries_gifts.outcomes(now):
        message = _("This gift may not be kept: decide that it is handed over, returned or refused.")
        raise ValidationError({"decision": message})
    if not reason:
        raise ValidationError({"decision_reason": _("Say what the decision rests on.")})
    if outcome == rules.HANDED_OVER and not handed_to:
        raise ValidationError({"handed_to": _("State to whom it is handed over, or where it is kept.")})
    now.decision, now.decision_reason = outcome, reason
    if outcome == rules.HANDED_OVER:
        now.handed_to = handed_to
    now.decided_by, now.decided_on = account, today()
    now.save()
    return now
