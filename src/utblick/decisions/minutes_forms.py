"""Forms of the approval of minutes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.decisions.models import Approval
from utblick.people.forms import day_input


class TakeBackForm(forms.Form):
    """Why an approval is taken back."""

    reason = forms.CharField(
        label=_("Why it is taken back"), max_length=100, help_text=_("Stands in the history of the meeting.")
    )


class ApprovalForm(RecordForm):
    """The approval of minutes and their place on the notice board."""

    class Meta:
        model = Approval
        fields = ["approved_on", "approved_by", "announced_on"]
        widgets = {"approved_on": day_input(), "announced_on": day_input()}
