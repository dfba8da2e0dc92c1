"""The form of digests."""

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.yearwheel.models import Frequency


class FrequencyForm(forms.Form):
    """How often somebody wants to be written to."""

    frequency = forms.ChoiceField(
        label=_("How often do you want an e-mail about what there is to do?"),
        choices=Frequency.choices,
        widget=forms.RadioSelect,
        help_text=_("It comes at six in the morning, and only when there is something to do."),
    )
