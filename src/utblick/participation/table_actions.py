"""What the organisation decides for itself: who approves whom, and which body has feedback before it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.participation import rules
from utblick.participation.models import ApprovalRule, FeedbackRule

SET_TABLES = "participation.set_tables"


@action(SET_TABLES)
def save_approval_rule(account: Any, rule: ApprovalRule) -> ApprovalRule:
    """Say who approves that a kind of person takes part and travels. Raises ValidationError, by field.

    What somebody has said is no longer assumed; what has been answered already stays answered.
    """
    if rule.by == rules.HEAD:
        rule.body = None
    elif rule.body is None:
        raise ValidationError({"body": _("Say which body it is.")})
    _said(rule)
    return rule


@action(SET_TABLES)
def save_feedback_rule(account: Any, rule: FeedbackRule) -> FeedbackRule:
    """Say which body has feedback before it. Raises ValidationError where another row says so of the same unit."""
    same = FeedbackRule.objects.filter(unit=rule.unit).exclude(pk=rule.pk)
    if same.exists():
        raise ValidationError({"unit": _("Another row is about that unit already. Change that one.")})
    _said(rule)
    return rule


def _said(rule: Any) -> None:
    """Save a row as said by somebody who knows: not assumed, and without the English of a note that was replaced."""
    if not rule.note.strip():
        raise ValidationError({"note": _("Say on what it rests, such as a decision with its date.")})
    rule.assumed, rule.note_en = False, ""
    rule.save()


@action(SET_TABLES)
def delete_feedback_rule(account: Any, rule: FeedbackRule) -> None:
    """Take away a row that is about one unit. Raises ValidationError for the one that holds for all others."""
    if rule.unit_id is None:
        message = _(
            "This row holds for all meetings that no other row is about, so it stays. Change it instead."
        )
        raise ValidationError(message)
    rule.delete()
