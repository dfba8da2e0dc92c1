"""Small forms of the room: a reason for a deed, and a budget."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.forms import RecordForm, decimals
from utblick.core.seeing import SeenForm
from utblick.participation.forms import said_by
from utblick.participation.models import InternationalMeeting
from utblick.people import queries as people
from utblick.travel.models import EmissionBudget, TravelGuideline


class ReasonForm(SeenForm):
    """Why something is declined, cancelled or reckoned anew."""

    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": gettext_lazy("Say why.")},
    )

    def __init__(self, *args: Any, noted: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if noted:
            self.fields["said_by"] = said_by()


class ApproveForm(SeenForm):
    """A yes to a journey; `noted`: by somebody who notes what a presidium or body has said."""

    def __init__(self, *args: Any, noted: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if noted:
            self.fields["said_by"] = said_by()


class TieForm(forms.Form):
    """The meeting that a journey was made to, a new one made of it, or why there is nothing to feed back."""

    KNOWN, NEW, NOTHING = "known", "new", "nothing"

    how = forms.ChoiceField(
        label=gettext_lazy("Feedback from the journey"),
        choices=[
            (KNOWN, gettext_lazy("The journey went to a meeting that is here: choose it below")),
            (NEW, gettext_lazy("Register a meeting from the journey's title, purpose, place and days")),
            (NOTHING, gettext_lazy("There is nothing to feed back: say why below, and the board is told")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose one of the three.")},
    )
    meeting = forms.ModelChoiceField(
        InternationalMeeting.objects.none(),
        label=gettext_lazy("International meeting"),
        required=False,
        empty_label=gettext_lazy("Choose"),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why there is nothing to feed back"),
        required=False,
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, meetings: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["meeting"]
        field.queryset = meetings

    def clean(self) -> dict[str, Any]:
        """Ask for what goes with the choice, at its field."""
        cleaned: dict[str, Any] = super().clean() or {}
        how = cleaned.get("how")
        if how == self.KNOWN and not cleaned.get("meeting") and "meeting" not in self.errors:
            self.add_error("meeting", _("Choose the meeting."))
        if how == self.NOTHING and not (cleaned.get("reason") or "").strip():
            self.add_error("reason", _("Say why there is nothing to feed back. The board is told."))
        return cleaned


class BudgetForm(RecordForm):
    """How much a unit's journeys may give off in a year."""

    class Meta:
        model = EmissionBudget
        fields = ["unit", "year", "kg"]
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit: Any = self.fields["unit"]
        unit.queryset = people.own_units()

    def clean(self) -> dict[str, Any]:
        """Say at the year that there is a budget already."""
        cleaned = super().clean()
        unit, year = cleaned.get("unit"), cleaned.get("year")
        if not unit or not year:
            return cleaned
        same = EmissionBudget.objects.filter(unit=unit, year=int(year)).exclude(pk=self.instance.pk)
        if same.exclude(key=cleaned.get("new_record_key") or "-").exists():
            self.add_error(
                "year", ValidationError(_("The unit has a budget for that year already. Change that one."))
            )
        return cleaned


class GuidelineForm(RecordForm):
    """New limits of the travel guideline, from a day."""

    class Meta:
        model = TravelGuideline
        fields = ["train_hours", "rail_km", "deviations_by", "valid_from", "basis", "why"]
        formfield_callback = decimals
        widgets = {
            "valid_from": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "why": forms.Textarea({"rows": 3}),
        }
        error_messages = {
            "train_hours": {"required": gettext_lazy("Write the limit as a number of hours, such as 8.")},
            "rail_km": {"required": gettext_lazy("Write the limit as a number of km, such as 1000.")},
            "valid_from": {"required": gettext_lazy("Write the day from which the limits hold.")},
            "basis": {
                "required": gettext_lazy("Write the guideline or decision that says so, with its date.")
            },
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        why: Any = self.fields["why"]
        why.required = True
        why.error_messages["required"] = _("Say why the limits are changed.")
        self.use_required_attribute = False
