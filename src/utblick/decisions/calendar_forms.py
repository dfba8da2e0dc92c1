"""Forms for a whole calendar of meetings: typed, from a file, and row by row before it is saved."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.decisions import calendars
from utblick.decisions.forms import BodyChoice, clock
from utblick.decisions.models import Meeting, MeetingStatus
from utblick.people.forms import day_input

Day = date  # where a field of that name would hide the type


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
        self.skipped: list[calendars.Skipped] = []

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
            found = calendars.from_file(upload.name, upload.read(), data["days"])
        except ValidationError as error:
            self.add_error("file", error)
            return []
        self.skipped = found.skipped
        return found.rows


class RowForm(forms.Form):
    """One meeting of a calendar that is about to be saved. `known` are the body's meetings by day."""

    take = forms.BooleanField(label=_("Save"), required=False, initial=True)
    date = forms.DateField(label=_("Date"), widget=day_input())
    starts = forms.TimeField(label=_("Time"), required=False, widget=clock())
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    cutoff = forms.DateField(label=_("Agenda closes"), required=False, widget=day_input())

    def __init__(
        self, *args: Any, known: Mapping[Day, Meeting], free: Mapping[Day, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.known, self.free = known, free

    @property
    def day(self) -> Day | None:
        """The day that the row holds now, if it is one."""
        return as_day(self["date"].value())

    @property
    def remarks(self) -> list[tuple[str, str]]:
        """What is to be seen of the day before it is saved, each with its tone: weekday, and what is there already."""
        if self.day is None:
            return []
        found = [(str(WEEKDAYS[self.day.weekday()]), "")]
        if why := self.free.get(self.day):
            found.append((why, "warn"))
        if there := self.known.get(self.day):
            found.append(_there_already(there))
        return found

    def clean(self) -> dict[str, Any]:
        """Refuse a day that has a meeting already, and an agenda that closes after the meeting."""
        data = super().clean() or self.cleaned_data
        day, cutoff = data.get("date"), data.get("cutoff")
        if not data.get("take") or day is None:
            return data
        if day in self.known and not may_be_confirmed(self.known[day]):
            self.add_error("date", _("The body has a meeting on that day already."))
        if cutoff and cutoff > day:
            self.add_error("cutoff", _("The agenda closes before the meeting, or on its day at the latest."))
        return data

    def meeting(self) -> Meeting:
        """The meeting, not saved: a new one, or the one that stands there and is now confirmed."""
        found = self.known.get(self.cleaned_data["date"]) or Meeting()
        for name in ("date", "starts", "place", "cutoff"):
            setattr(found, name, self.cleaned_data[name])
        return found


def as_day(value: Any) -> date | None:
    """The day of a field that may have been typed in; None for what is no day."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def may_be_confirmed(meeting: Meeting) -> bool:
    """Whether entering the day of a meeting says that it is so: one that was assumed, or had been cancelled."""
    return meeting.assumed or meeting.status == MeetingStatus.CANCELLED


def _there_already(meeting: Meeting) -> tuple[str, str]:
    if meeting.status == MeetingStatus.CANCELLED:
        return gettext("cancelled until now: save it to enter it anew"), "warn"
    if meeting.assumed:
        return gettext("assumed until now: will be confirmed"), "warn"
    return gettext("in the calendar already"), "neutral"


class ReplacedForm(forms.Form):
    """Which assumed meetings are cancelled, because those that are entered stand in their place."""

    cancel = forms.ModelMultipleChoiceField(
        Meeting.objects.none(),
        label=_("Assumed meetings in the same months"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nobody has confirmed these days. Mark those that the days you enter stand in place of."),
    )

    def __init__(self, *args: Any, assumed: QuerySet[Meeting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cancel"].queryset = assumed  # type: ignore[attr-defined]
        self.fields["cancel"].label_from_instance = _cancel_it  # type: ignore[attr-defined]


def _cancel_it(meeting: Meeting) -> str:
    return gettext("Cancel the assumed meeting of %(day)s") % {
        "day": date_format(meeting.date, "DATE_FORMAT")
    }
