"""Forms of the steps that ask for something: a day, a number at the funder, a reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import SwedishDecimalField
from utblick.people.forms import day_input


class DayForm(forms.Form):
    """Which day it was done."""

    day = forms.DateField(label=_("Day"), widget=day_input())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].initial = today


class GrantForm(DayForm):
    """The funder said yes."""

    number = forms.CharField(label=_("Number at the funder"), max_length=60, required=False)
    granted = SwedishDecimalField(
        label=_("Grant, where it is not what was applied for"),
        required=False,
        min_value=0,
        max_digits=14,
        decimal_places=2,
        help_text=_("In the currency of the budget."),
    )


class GiveBackForm(forms.Form):
    """What was not used of a commitment."""

    amount = SwedishDecimalField(
        label=_("What was not used, kronor"), min_value=0, max_digits=14, decimal_places=2
    )


class RejectForm(DayForm):
    """The funder said no."""

    reason = forms.CharField(
        label=_("Why, as the funder says it"), widget=forms.Textarea({"rows": 4}), max_length=4000
    )


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Why"), widget=forms.Textarea({"rows": 3}), max_length=2000)
