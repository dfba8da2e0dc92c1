"""Forms of programmes, calls, what fits, and what is looked for."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from utblick.core.dates import validate_day
from utblick.core.forms import RecordForm, decimals
from utblick.funding import assignments, importing, queries, rules
from utblick.funding.models import Call, Interest, Objective, Programme
from utblick.sources.words import Unclear, parse_words

_ROW = re.compile(r"^(\d{4}-\d{2}-\d{2})[\s:,;–-]*(.*)$")


def parse_days(text: str) -> list[tuple[date, str]]:
    """Return deadlines written one a row: a day, and what is to be in by then. Raises ValidationError."""
    found: dict[date, str] = {}
    for row in filter(None, map(str.strip, text.splitlines())):
        match = _ROW.match(row)
        try:
            day = date.fromisoformat(match[1]) if match else None
        except ValueError:
            day = None
        if match is None or day is None:
            raise ValidationError(
                _("“%(row)s” does not begin with a day. Write such as 2027-03-01.") % {"row": row[:60]}
            )
        validate_day(day)
        if len(match[2]) > 200:
            raise ValidationError(
                _("Write at most 200 characters after the day %(day)s.") % {"day": match[1]}
            )
        found[day] = match[2].strip()
    return sorted(found.items())


def written_days(call: Call) -> str:
    """Return a call's deadlines as the form writes them."""
    if not call.pk:
        return ""
    return "\n".join(f"{each.day.isoformat()} {each.what}".strip() for each in call.deadlines.all())


class CallForm(RecordForm):
    """A call with its deadlines, one a row."""

    days = forms.CharField(
        label=gettext_lazy("Deadlines"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy(
            "One a row, such as 2027-03-01 first stage. Leave empty if none has been stated."
        ),
    )

    class Meta:
        model = Call
        fields = ["title", "title_en", "programme", "identifier", "opens", "days", "budget", "currency", "rate",
                  "action_kind", "eligibility", "text", "words", "web"]  # fmt: skip
        formfield_callback = decimals

    field_order = ["title", "title_en", "programme", "identifier", "opens", "days"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["days"].initial = written_days(self.instance)
        self.fields["opens"].widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        self.fields["eligibility"].widget.attrs["rows"] = 3
        self.fields["words"].widget.attrs["rows"] = 2

    def clean_days(self) -> list[tuple[date, str]]:
        """The deadlines as days."""
        return parse_days(self.cleaned_data["days"])

    def clean(self) -> dict[str, Any]:
        """A deadline comes after the opening."""
        cleaned = super().clean()
        wrong = rules.before_opening(cleaned.get("opens"), [day for day, _what in cleaned.get("days") or []])
        if wrong:
            message = _("The deadline %(day)s lies before the call opens. Correct one of the days.")
            self.add_error("days", message % {"day": min(wrong).isoformat()})
        return cleaned


class ProgrammeForm(RecordForm):
    """A programme's fact sheet."""

    objectives = forms.MultipleChoiceField(
        label=gettext_lazy("Policy objectives"),
        choices=Objective.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    assignment = forms.ChoiceField(label=gettext_lazy("Our assignment"), required=False)

    class Meta:
        model = Programme
        fields = ["name", "name_en", "funder_kind", "funder", "code", "period_from", "period_to", "rate", "what",
                  "what_en", "who_may", "who_may_en", "objectives", "area", "area_en", "contact", "web", "unit",
                  "note"]  # fmt: skip
        formfield_callback = decimals

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["assignment"]
        field.choices = [("", _("None")), *assignments.choices(reader)]
        if self.instance.about_id is not None:
            now = f"{self.instance.about_kind}-{self.instance.about_id}"
            if not any(now == value for _k, group in field.choices[1:] for value, _label in group):
                field.choices = [*field.choices, (now, _("not shown to you"))]
            field.initial = now

    def clean(self) -> dict[str, Any]:
        """The last year is not before the first."""
        cleaned = super().clean()
        first, last = cleaned.get("period_from"), cleaned.get("period_to")
        if first and last and last < first:
            self.add_error("period_to", _("The last year cannot be before the first."))
        return cleaned

    def give_assignment(self, programme: Programme) -> Programme:
        """Give a programme what it belongs to."""
        about = assignments.parse(self.cleaned_data["assignment"])
        programme.about_kind, programme.about_id = about or ("", None)
        return programme


class TakeAwayForm(forms.Form):
    """Why a call is taken away."""

    why = forms.CharField(
        label=gettext_lazy("Why"),
        widget=forms.Textarea({"rows": 3}),
        max_length=2_000,
        help_text=gettext_lazy("Such as that it is news and no call, or that it is here by mistake."),
        error_messages={"required": gettext_lazy("Write why the call is taken away.")},
    )


class FitForm(forms.Form):
    """Whether a call fits, and why."""

    fits = forms.ChoiceField(
        label=gettext_lazy("Does the call fit you?"),
        choices=[
            ("yes", pgettext_lazy("of a call", "It fits")),
            ("no", pgettext_lazy("of a call", "It does not fit")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Say whether it fits or not.")},
    )
    why = forms.CharField(label=gettext_lazy("Why"), required=False, max_length=400)


class InterestForm(RecordForm):
    """What a unit or partner looks for."""

    objectives = forms.MultipleChoiceField(
        label=gettext_lazy("Policy objectives"),
        choices=Objective.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Interest
        fields = ["words", "objectives", "programmes"]
        widgets = {"programmes": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["programmes"].queryset = queries.programme_choices()  # type: ignore[attr-defined]

    def clean_words(self) -> str:
        """Words that can be understood, row by row."""
        text: str = self.cleaned_data["words"]
        try:
            parse_words(text)
        except Unclear as error:
            message = _("“%(row)s” cannot be understood. Write a word, or a word = a number from -5 to 5.")
            raise ValidationError(message % {"row": str(error)[:60]}) from None
        return text


class CallFileForm(forms.Form):
    """A spreadsheet with calls."""

    file = forms.FileField(
        label=gettext_lazy("File"), help_text=gettext_lazy("XLSX or CSV, with the columns of the template.")
    )

    def clean_file(self) -> list[importing.Row]:
        """The rows of the file."""
        found = self.cleaned_data["file"]
        if found.size > importing.LARGEST:
            raise ValidationError(
                _("The file is larger than 2 MB. Divide it, such as a programme at a time.")
            )
        return importing.read_file(found.read())
