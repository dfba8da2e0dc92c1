"""The form of what a partner organisation looks for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.funding.models import Interest, Objective, Programme


class InterestForm(RecordForm):
    """What a partner looks for: words, policy objectives, programmes."""

    objectives = forms.MultipleChoiceField(
        label=_("policy objectives"),
        choices=Objective.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Interest
        fields = ["words", "objectives", "programmes"]
        widgets = {
            "words": forms.Textarea({"rows": 8, "maxlength": 4000}),
            "programmes": forms.CheckboxSelectMultiple,
        }
        help_texts = {"words": _("One word or phrase a row, such as a subject, a group or a method.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["programmes"]
        field.queryset = Programme.objects.all()

    def clean_words(self) -> str:
        """Refuse more than anybody reads."""
        words = str(self.cleaned_data.get("words") or "")
        if len(words) > 4000:
            raise forms.ValidationError(
                _("Too much: at most 4 000 characters. Keep the words that matter most.")
            )
        return words
