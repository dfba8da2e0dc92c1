"""Forms of the two tables: who approves whom, and which body has feedback before it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.participation import rules
from utblick.participation.models import ApprovalRule, FeedbackRule
from utblick.people import queries as people
from utblick.people.models import Classification

OWN_BODIES = (Classification.ASSEMBLY, Classification.BOARD, Classification.COMMITTEE)


class _TableForm(RecordForm):
    """A row of a table, with what it rests on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["body"].queryset = people.bodies().filter(classification__in=OWN_BODIES)
        fields["note"].label = _("On what it rests")
        fields["note"].help_text = _("Such as a decision or a delegation of authority, with its date.")
        fields["note"].required = True
        fields["note"].error_messages["required"] = _(
            "Say on what it rests, such as a decision with its date."
        )
        self.use_required_attribute = False


class ApprovalRuleForm(_TableForm):
    """Who approves that a kind of person takes part and travels."""

    class Meta:
        model = ApprovalRule
        fields = ["by", "body", "note"]
        widgets = {"note": forms.Textarea({"rows": 3}), "by": forms.RadioSelect}
        help_texts = {"body": _("Needed where a chair or the body itself approves.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by: Any = self.fields["by"]
        by.choices = [each for each in by.choices if each[0]]
        by.error_messages["required"] = _("Choose who approves.")

    def clean(self) -> dict[str, Any]:
        """Ask for the body where there is to be one, at its field."""
        cleaned = super().clean()
        by = cleaned.get("by")
        if by == rules.HEAD:
            cleaned["body"] = None
        elif by and not cleaned.get("body") and "body" not in self.errors:
            self.add_error("body", _("Say which body it is."))
        return cleaned


class FeedbackRuleForm(_TableForm):
    """Which body has feedback before it, from the meetings of a unit or from all others."""

    class Meta:
        model = FeedbackRule
        fields = ["unit", "body", "same_day", "note"]
        widgets = {"note": forms.Textarea({"rows": 3})}
        help_texts = {"unit": _("Blank: meetings of all units that no other row is about.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["unit"].queryset = people.own_units()
        fields["unit"].empty_label = _("All other units")
        fields["body"].error_messages["required"] = _("Say which body it is.")
