"""The forms of renewing many seats: which bodies and day first, then a choice for each seat."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.people.forms import UNKNOWN_PERSON, day_input
from utblick.people.models import Organization, Person
from utblick.people.renewals import Choice, Decision, Renewal, Seat

CHOICES = [
    (Choice.RE_ELECTED.value, _("re-elected")),
    (Choice.SUCCESSOR.value, _("somebody else takes over")),
    (Choice.ENDS.value, _("ends, nobody named yet")),
    (Choice.LEAVE.value, _("leave as it is")),
]


class ScopeForm(forms.Form):
    """Which bodies, from which day, and what to begin from."""

    body = forms.TypedMultipleChoiceField(
        coerce=int,
        label=_("Bodies"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("With the number of our seats in each."),
        error_messages={
            "required": _("Choose at least one body."),
            "invalid_choice": _("You cannot renew the seats of one of the bodies."),
        },
    )
    day = forms.DateField(
        label=_("First day of the new seats"),
        widget=day_input(),
        help_text=_(
            "The old seats end the day before. Committees and outside bodies often change at the turn of the year."
        ),
    )
    begin = forms.ChoiceField(
        label=_("Begin with"),
        choices=[
            (Choice.RE_ELECTED.value, _("everybody re-elected")),
            (Choice.ENDS.value, _("all seats end")),
            (Choice.LEAVE.value, _("nothing chosen")),
        ],
        help_text=_("You change it seat by seat on the next page."),
    )

    def __init__(self, *args: Any, bodies: list[Organization], renewal: Renewal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.renewal = renewal
        self.bodies = {body.pk: body for body in bodies}
        field: Any = self.fields["body"]
        field.choices = [(body.pk, f"{body} ({body.seat_count})") for body in bodies]  # type: ignore[attr-defined]
        field.initial = list(self.bodies)
        self.fields["day"].initial = renewal.day

    def chosen(self) -> list[Organization]:
        """The checked form's bodies."""
        return [self.bodies[pk] for pk in self.cleaned_data["body"]]

    def clean_day(self) -> Any:
        """The day lies in the new term."""
        day, new = self.cleaned_data["day"], self.renewal.new
        if not new.start <= day <= new.end:
            raise forms.ValidationError(
                _("Choose a day within the new term, %(start)s to %(end)s."),
                params={"start": new.start.isoformat(), "end": new.end.isoformat()},
            )
        return day


@dataclass(frozen=True)
class Row:
    """A seat with its fields, as the page needs them."""

    seat: Seat
    choice: Any
    person: Any


class SeatsForm(forms.Form):
    """A choice for each seat. Fields carry the seat's id; a successor is written by name, from a list."""

    def __init__(
        self, *args: Any, seats: list[Seat], persons: dict[str, Person], begin: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.persons = persons
        # A seat that has been renewed since is still taken in when it was sent, so that sending twice does no harm.
        sent = {name for name in self.data if name.startswith("seat-")} if self.is_bound else set()
        self.seats = [each for each in seats if not each.renewed or f"seat-{each.membership.pk}" in sent]
        for each in self.seats:
            self._add(each, begin)

    def _add(self, seat: Seat, begin: str) -> None:
        pk, held = seat.membership.pk, seat.membership
        whose = f"{held.person}, {held.organization}"
        self.fields[f"seat-{pk}"] = forms.ChoiceField(
            label=f"{_('What becomes of it')}: {whose}", choices=CHOICES, initial=begin
        )
        self.fields[f"person-{pk}"] = forms.CharField(
            label=f"{_('Who takes over')}: {whose}",
            required=False,
            widget=forms.TextInput({"list": "persons", "autocomplete": "off"}),
        )
        self.fields[f"version-{pk}"] = forms.IntegerField(widget=forms.HiddenInput, initial=held.version)

    def rows(self) -> Iterator[Row]:
        """The seats with their fields, in order."""
        for each in self.seats:
            pk = each.membership.pk
            yield Row(each, self[f"seat-{pk}"], self[f"person-{pk}"])

    def clean(self) -> dict[str, Any]:
        """Find the successors by name."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for each in self.seats:
            name = f"person-{each.membership.pk}"
            if cleaned.get(f"seat-{each.membership.pk}") != Choice.SUCCESSOR:
                cleaned[name] = None
                continue
            written = " ".join((cleaned.get(name) or "").split()).casefold()
            cleaned[name] = self.persons.get(written)
            if not written:
                self.add_error(name, _("Say who takes over, or choose that the seat ends."))
            elif cleaned[name] is None:
                self.add_error(name, UNKNOWN_PERSON)
        return cleaned

    def decisions(self) -> list[Decision]:
        """What was chosen, seat by seat."""
        data = self.cleaned_data
        return [
            Decision(
                each.membership,
                Choice(data[f"seat-{each.membership.pk}"]),
                data[f"version-{each.membership.pk}"],
                data[f"person-{each.membership.pk}"],
            )
            for each in self.seats
        ]
