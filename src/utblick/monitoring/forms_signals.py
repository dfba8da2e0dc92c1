"""The form of what is passed on."""

from django import forms

from utblick.core.forms import RecordForm
from utblick.monitoring.models import Signal


class SignalForm(RecordForm):
    """What we say of a story to others."""

    class Meta:
        model = Signal
        fields = ["title", "title_en", "why", "why_en", "web"]
        widgets = {"why": forms.Textarea({"rows": 4}), "why_en": forms.Textarea({"rows": 4})}
