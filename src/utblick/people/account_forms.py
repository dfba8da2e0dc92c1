"""Forms of accounts and their roles."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.core.models import new_key
from utblick.people.forms import PersonChoice
from utblick.people.models import Account, Organization, RoleAssignment


class AccountForm(RecordForm):
    """An account. Its roles are given one by one on the account's page."""

    person = PersonChoice(
        label=_("Person"),
        required=False,
        empty_label=_("Nobody in the register of persons"),
        help_text=_("Whose account it is, so that Utblick can show them their own seats and duties."),
    )

    class Meta:
        model = Account
        fields = ["name", "email", "person", "language", "is_active"]
        help_texts = {"email": _("The address that they sign in with.")}

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person: Any = self.fields["person"]
        person.offer(reader, self.instance.person_id)
        if not self.instance.pk:
            del self.fields["is_active"]

    def clean_email(self) -> str:
        """One account an address, whatever its capitals."""
        email: str = self.cleaned_data["email"].lower()
        if Account.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("There is an account with this address already."))
        return email


class RoleForm(forms.ModelForm):
    """A role, for one unit or for the whole."""

    new_record_key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=32)

    class Meta:
        model = RoleAssignment
        fields = ["role", "unit"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit: Any = self.fields["unit"]
        unit.queryset = Organization.objects.all()
        unit.empty_label = _("The whole organisation")
        self.fields["new_record_key"].initial = new_key()
