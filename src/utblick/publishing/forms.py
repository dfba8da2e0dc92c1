"""Forms of publications: who is responsible, what is told, when it is public."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.forms import RecordForm, needed
from utblick.core.seeing import SeenForm
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.publishing.models import Publication, PublicationVersion


class PublicationForm(RecordForm):
    """Who is responsible for a description, and where it is."""

    owner = PersonChoice(
        label=gettext_lazy("Responsible for the description"),
        required=False,
        help_text=gettext_lazy(
            "Whoever is responsible for the collaboration or project. Is asked to write it."
        ),
    )

    class Meta:
        model = Publication
        fields = ["owner", "unit", "slug"]

    def __init__(self, *args: Any, fixed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["unit"].queryset = people.own_units()
        if fixed:
            del fields["slug"]


class VersionForm(RecordForm):
    """What is told, in both languages, and whom to ask."""

    contact = PersonChoice(
        label=gettext_lazy("Person to contact"),
        required=False,
        help_text=gettext_lazy("The name is shown to everybody. Leave empty to name nobody."),
    )

    class Meta:
        model = PublicationVersion
        fields = [
            "title",
            "summary",
            "text",
            "title_en",
            "summary_en",
            "text_en",
            "contact",
            "contact_email",
            "contact_phone",
        ]
        widgets = {
            "summary": forms.Textarea({"rows": 2}),
            "text": forms.Textarea({"rows": 9}),
            "summary_en": forms.Textarea({"rows": 2}),
            "text_en": forms.Textarea({"rows": 9}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("summary", "text"):
            needed(self.fields[name], _("needed before it is sent for review"))

    def clean_contact(self) -> Any:
        """Refuse a person with protected identity: nothing leads to them."""
        found = self.cleaned_data["contact"]
        if found is not None and found.protected_identity:
            raise ValidationError(
                _("Whoever has protected identity is never named in public. Choose another.")
            )
        return found


class PublishForm(SeenForm):
    """When what was sent is to be public: now, or from a day and a time of day."""

    day = forms.DateField(
        label=gettext_lazy("Public from (day)"),
        required=False,
        widget=day_input(),
        help_text=gettext_lazy("Leave empty to publish now."),
    )
    at = forms.TimeField(
        label=gettext_lazy("Time of day"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        help_text=gettext_lazy("From the beginning of the day where this is left empty."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the day of a time that is given."""
        cleaned = super().clean()
        if cleaned.get("at") and not cleaned.get("day") and "day" not in self.errors:
            self.add_error("day", _("Say on which day too, or leave both empty to publish now."))
        return cleaned

    def shown_from(self) -> datetime | None:
        """The time that was chosen; None for now."""
        day = self.cleaned_data.get("day")
        at = self.cleaned_data.get("at") or time.min
        return timezone.make_aware(datetime.combine(day, at)) if day else None


class BecauseForm(forms.Form):
    """Why something is done, in words."""

    because = forms.CharField(label=gettext_lazy("Why"), max_length=400, widget=forms.Textarea({"rows": 3}))
