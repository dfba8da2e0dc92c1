"""Forms for keys and webhooks."""

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.api import rules, scopes
from utblick.api.models import ApiKey, Webhook
from utblick.core.dates import today
from utblick.core.forms import RecordForm
from utblick.core.happenings import HAPPENINGS
from utblick.people.forms import day_input
from utblick.sources import client

USUAL_LIFE = timedelta(days=180)


class KeyForm(RecordForm):
    """A new key: what is to use it, what it is for, and until when."""

    scopes = forms.MultipleChoiceField(
        label=_("What is the key for?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose no more than is needed. A key never does more than your own roles let you do."),
        error_messages={"required": _("Choose at least one thing that the key is for.")},
    )

    class Meta:
        model = ApiKey
        fields = ["name", "scopes", "expires_on"]
        widgets = {"expires_on": day_input()}
        help_texts = {"expires_on": _("A year from now at the latest. Then a new key is made.")}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scopes"].choices = scopes.offered(account)  # type: ignore[attr-defined]
        self.initial["expires_on"] = today() + USUAL_LIFE

    def clean_expires_on(self) -> Any:
        """A day within a year."""
        day, now = self.cleaned_data["expires_on"], today()
        if not now <= day <= rules.last_day_allowed(now):
            raise ValidationError(gettext("Choose a day from today to a year from now."))
        return day


class WebhookForm(RecordForm):
    """Where other systems are told, and of what."""

    events = forms.MultipleChoiceField(
        label=_("What is it told of?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one thing that it is told of.")},
    )

    class Meta:
        model = Webhook
        fields = ["address", "events"]

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["events"].choices = [  # type: ignore[attr-defined]
            (each.key, each.label) for each in HAPPENINGS.values() if account.has_perm(each.permission)
        ]

    def clean_address(self) -> str:
        """An address of the open web; whether it leads into a private network is looked at each time it is used."""
        address: str = self.cleaned_data["address"].strip()
        try:
            scheme, host, port = client.shape(address)
        except client.Refused as refused:
            raise ValidationError(gettext(refused.message)) from refused
        if scheme != "https" and f"{host}:{port}" not in settings.OPEN_SOURCES:
            raise ValidationError(gettext("Write an address that begins with https://."))
        return address
