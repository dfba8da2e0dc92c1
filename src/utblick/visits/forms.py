"""Forms of a visit and of what came of it. Those of its parts are in `forms_parts`."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import CountryField, RecordForm, needed
from utblick.participation.forms import WithPurpose
from utblick.people import queries as people
from utblick.people.forms import day_input
from utblick.people.models import Organization
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause
from utblick.visits import rules, shown
from utblick.visits.models import Retention, Visit

LINKED = {None: "", True: "yes", False: "no"}


class VisitForm(WithPurpose):
    """A visit: who comes, when, what for, who answers for it, where they are received."""

    country = CountryField()
    linked = forms.TypedChoiceField(
        label=_("Do the guests have to do with a procurement or an exercise of authority of ours?"),
        required=False,
        choices=[("", _("Not answered yet")), ("no", _("No")), ("yes", _("Yes"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
        help_text=_("Also one that is coming. Then no meals are offered. Asked before meals are confirmed."),
    )

    class Meta:
        model = Visit
        fields = [
            "title",
            "title_en",
            "begins",
            "ends",
            "guest_organization",
            "guest_text",
            "country",
            "unit",
            "what",
            "what_en",
            "venue_kind",
            "venue",
            "venue_reason",
            "linked",
            "message",
            "agreed",
            "serves",
            "notes",
        ]
        widgets = {
            "begins": day_input(),
            "ends": day_input(),
            "what": forms.Textarea({"rows": 3}),
            "what_en": forms.Textarea({"rows": 3}),
            "message": forms.Textarea({"rows": 3}),
            "agreed": forms.Textarea({"rows": 3}),
            "notes": forms.Textarea({"rows": 2}),
            "serves": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["linked"] = LINKED[self.instance.linked]
        fields: Any = self.fields
        fields["unit"].queryset = people.own_units()
        fields["guest_organization"].queryset = people.others() | Organization.objects.filter(
            pk=self.instance.guest_organization_id
        )
        fields["guest_organization"].empty_label = _("None in the list")
        fields["venue_kind"].choices = [
            ("", _("Not chosen yet")),
            *(each for each in fields["venue_kind"].choices if each[0]),
        ]
        needed(fields["venue_reason"], _("needed for another venue"))
        clauses = strategy.covered(today())
        if self.instance.pk:  # what it serves in an older version stays to choose
            clauses = clauses | Clause.objects.filter(visits_here=self.instance)
        fields["serves"].queryset = clauses.select_related("strategy").distinct()
        self.offer_purposes(account)
        if "purpose" in fields:
            fields["purpose"].label = _("What the visit serves")
            fields["purpose"].help_text = _("A collaboration or an activity that the visit is a part of.")
        self.order_fields([*self.Meta.fields[:-2], "purpose", *self.Meta.fields[-2:]])
        if not self.instance.pk and account.person_id and account.person.unit_id:
            self.initial["unit"] = account.person.unit_id

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the start, at its field."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if begins and ends:
            for found in rules.days_in_order(begins, ends):
                self.add_error(found.where, shown.finding(found))
        return cleaned


class OutcomeForm(RecordForm):
    """What came of a visit."""

    class Meta:
        model = Visit
        fields = ["outcome", "outcome_en"]
        widgets = {"outcome": forms.Textarea({"rows": 6}), "outcome_en": forms.Textarea({"rows": 4})}
        labels = {
            "outcome": _("What came of the visit?"),
            "outcome_en": _("What came of the visit? (in English)"),
        }
        help_texts = {"outcome": _("What was discussed, what it means for us, and what is done next.")}


class CancelForm(forms.Form):
    """Why a visit is cancelled."""

    reason = forms.CharField(label=_("Reason"), max_length=400, widget=forms.Textarea({"rows": 3}))


class RetentionForm(RecordForm):
    """How long details of guests are kept."""

    class Meta:
        model = Retention
        fields = ["diet_days", "name_months", "basis", "assumed"]
