"""Forms for a whole calendar of meetings: typed, from a file, and row by row before it is saved."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.decisions import calendars
from utblick.decisions.forms import BodyChoice, clock
from utblick.decisions.models import Meeting
from utblick.people.forms import day_input


class _ManyMeetings(forms.Form):
    """What a whole calendar has in common."""

    body = BodyChoice()
    days = forms.IntegerField(
        label=_("The agenda closes so many days before"),
        required=False,
        min_value=0,
        max_value=90,
        initial=14,
        help_text=_("Leave empty if you do not know. You can change each meeting before anything is saved."),
    )

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].offer(account)  # type: ignore[attr-defined]
        self.rows: list[calendars.Row] = []

    def read(self, data: dict[str, Any]) -> list[calendars.Row]:
        """Return the meetings; each kind of form reads them its own way. Raises ValidationError."""
        return []

    def clean(self) -> dict[str, Any]:
        """Read the meetings once the rest is in order."""
        data = super().clean() or self.cleaned_data
        if not self.errors:
            self.rows = self.read(data)
        return data


class CalendarForm(_ManyMeetings):
    """A year's meetings, typed."""

    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2100)
    starts = forms.TimeField(label=_("Time"), required=False, widget=clock())
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    lines = forms.CharField(
        label=_("Days"),
        max_length=20_000,
        widget=forms.Textarea({"rows": 14}),
        help_text=_(
            "One a line: 2027-01-26, 26/1 or 26 januari. Write a time after it where it differs: 26/1 13:00."
        ),
    )
    field_order = ["body", "year", "starts", "place", "days", "lines"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].initial = today().year + 1

    def read(self, data: dict[str, Any]) -> list[calendars.Row]:
        """From the lines; what is wrong with them stands at them."""
        try:
            return calendars.from_lines(
                data["lines"], data["year"], data["starts"], data["place"], data["days"]
            )
        except ValidationError as error:
            self.add_error("lines", error)
            return []


class ImportForm(_ManyMeetings):
    """A calendar from a file."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "An iCalendar file (.ics), or a spreadsheet (.xlsx) whose first row names the columns: Datum, and if you "
            "like Tid, Plats, Stoppdatum."
        ),
    )
    field_order = ["body", "file", "days"]

    def read(self, data: dict[str, Any]) -> list[calendars.Row]:
        """From the file; what is wrong with it stands at it."""
        upload = data["file"]
        try:
            if upload.size > 2_000_000:
                raise ValidationError(_("The file is too large for a calendar. Choose another."))
            return calendars.from_file(upload.name, upload.read(), data["days"])
        except ValidationError as error:
            self.add_error("file", error)
            return []


class RowForm(forms.Form):
    """One meeting of a calendar that is about to be saved."""

    take = forms.BooleanField(label=_("Save"), required=False, initial=True)
    date = forms.DateField(label=_("Date"), widget=day_input())
    starts = forms.TimeField(label=_("Time"), required=False, widget=clock())
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    cutoff = forms.DateField(label=_("Agenda closes"), required=False, widget=day_input())

    def __init__(self, *args: Any, taken: frozenset[Any] = frozenset(), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.taken = taken

    def clean(self) -> dict[str, Any]:
        """Refuse a day that is taken, and an agenda that closes after the meeting."""
        data = super().clean() or self.cleaned_data
        day, cutoff = data.get("date"), data.get("cutoff")
        if not data.get("take") or day is None:
            return data
        if day in self.taken:
            self.add_error("date", _("The body has a meeting on that day already."))
        if cutoff and cutoff > day:
            self.add_error("cutoff", _("The agenda closes before the meeting, or on its day at the latest."))
        return data

    def meeting(self) -> Meeting:
        """The meeting, not saved."""
        names = ("date", "starts", "place", "cutoff")
        return Meeting(**{name: self.cleaned_data[name] for name in names})
