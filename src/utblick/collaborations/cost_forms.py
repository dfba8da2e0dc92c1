"""Forms for what engagements cost: a year, the kinds it is made of, and the outcome from the finance system."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from utblick.collaborations import importing, rules
from utblick.collaborations.forms import PartForm
from utblick.collaborations.models import CostKind, CostPart, Currency, YearCost
from utblick.core.forms import EURO, KRONOR, amounts
from utblick.decisions import queries as decisions
from utblick.people import queries as people
from utblick.people.forms import day_input
from utblick.people.models import Organization

IN_KRONOR = _("Write whole kronor, such as 350 000. What is in euro is stated kind by kind, with its rate.")
KRONOR_ONLY = _(
    "This box is for kronor. What is in euro goes into “%(box)s”, with euro as the currency; "
    "other currencies are given in kronor."
)
EURO_ONLY = _(
    "This box is for euro. What is in kronor goes into “%(box)s”; other currencies are given there too, in kronor."
)


class YearCostForm(PartForm):
    """The whole of a year."""

    includes = forms.MultipleChoiceField(
        label=_("The sum includes"),
        choices=CostKind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = YearCost
        fields = [
            "year",
            "estimate",
            "approximate",
            "outcome",
            "staff_share",
            "organ",
            "budget_line",
            "includes",
        ]
        formfield_callback = amounts(estimate=KRONOR, outcome=KRONOR)
        help_texts = {
            "estimate": _("Whole kronor, such as 350 000."),
            "staff_share": _("Per cent of one full-time post, such as 2,5."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("estimate", "outcome"):
            # Whoever writes another currency here is told where it is given.
            self.fields[name].error_messages |= dict.fromkeys(("invalid", "unit"), IN_KRONOR)
        organs = people.own_units() | decisions.deciding_bodies()
        if self.instance.organ_id:  # what is stated stays to choose
            organs = organs | Organization.objects.filter(pk=self.instance.organ_id)
        self.fields["organ"].queryset = organs.distinct().order_by("name")  # type: ignore[attr-defined]


class CostPartForm(PartForm):
    """One kind of cost within a year, in kronor or in euro; kronor follow from euro and rate."""

    IN_EURO = {"estimate": "foreign_estimate", "outcome": "foreign_outcome"}

    class Meta:
        model = CostPart
        fields = [
            "kind",
            "currency",
            "estimate",
            "outcome",
            *("foreign_estimate", "foreign_outcome", "rate", "rate_on"),
            "note",
            "note_en",
        ]
        formfield_callback = amounts(
            estimate=KRONOR, outcome=KRONOR, rate=KRONOR, foreign_estimate=EURO, foreign_outcome=EURO
        )
        widgets = {"rate_on": day_input()}
        labels = {
            "foreign_estimate": _("Estimate (EUR)"),
            "foreign_outcome": _("Outcome (EUR)"),
            "rate": _("Rate: kronor for one euro"),
        }
        help_texts = {
            "kind": _("A reimbursement is what comes back. It is never added to the sum of the year."),
            "currency": _("With euro, fill in the amount in euro, the rate and its day. The kronor follow."),
            "estimate": _("Whole kronor, such as 350 000. Leave empty where it is given in euro."),
            "outcome": _("As it was booked. Leave empty where it is given in euro."),
            "rate": _("Such as 11,4350. Only for what is in euro."),
            "rate_on": _("The day that the rate is of. Only for what is in euro."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["currency"].required = False
        for kronor, euro in self.IN_EURO.items():
            self.fields[kronor].error_messages["unit"] = KRONOR_ONLY % {"box": self.fields[euro].label}
            self.fields[euro].error_messages["unit"] = EURO_ONLY % {
                "box": capfirst(self.fields[kronor].label)
            }

    def add_error(self, field: str | None, error: Any) -> None:
        """One thing at a time: what the record lacks is not asked for where what was written is wrong already."""
        if field is None and hasattr(error, "error_dict"):
            error = {name: told for name, told in error.error_dict.items() if name not in self.errors}
            if not error:
                return
            error = ValidationError(error)
        super().add_error(field, error)

    def clean_currency(self) -> str:
        """Kronor, unless another is chosen."""
        return self.cleaned_data["currency"] or Currency.SEK

    def clean(self) -> dict[str, Any]:
        """Work out the kronor of what is given in euro. What is wrong with the currency the record itself says."""
        data = super().clean()
        rate = data.get("rate")
        if data.get("currency") != Currency.EUR:
            return data
        for kronor, euro in self.IN_EURO.items():
            amount = data.get(euro)
            if amount is not None and rate is not None:
                data[kronor] = rules.in_kronor(amount, rate)
            elif amount is None and euro in self.changed_data and kronor not in self.changed_data:
                data[kronor] = None  # the kronor were those of the euro that has been taken away
        return data


class OutcomeFileForm(forms.Form):
    """A file with the outcome from the finance system. `rows` are what was read of it."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "A spreadsheet (.xlsx) or a CSV file with the columns of the template. At most 5 000 rows and 2 MB."
        ),
        widget=forms.ClearableFileInput({"accept": ".xlsx,.csv,.txt"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows: list[importing.Row] = []

    def clean_file(self) -> Any:
        """Read the rows; what is wrong with the file as a whole stands at it."""
        upload = self.cleaned_data["file"]
        if upload.size > importing.LARGEST:
            raise ValidationError(
                _("The file is larger than 2 MB. Leave out other sheets, or take a year at a time.")
            )
        self.rows = importing.read_file(upload.read())
        return upload
