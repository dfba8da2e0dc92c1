"""The rows of the journey form: who travels by name and in which seat, and legs as places in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.forms import RecordForm, SwedishDecimalField
from utblick.emissions.forms import PlaceField
from utblick.emissions.reckoning import LONGEST_KM, MOST_TRAVELLERS
from utblick.emissions.words import ModeChoice, TrainClass, variant_in_words
from utblick.people import queries as people
from utblick.people.models import Person
from utblick.travel import queries, reckoning, shown, shown_travellers
from utblick.travel.models import Leg

DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
ROWS_OF_NEW, ROWS_MORE, MOST_ROWS = 2, 1, 30
PERSONS_OF_NEW, MOST_PERSONS = 3, 40
BETWEEN = "|"  # between mode and variant in what is chosen
LEG = ("day", "way", "from", "to", "class", "km", "travellers", "occupants")


def as_compared(value: str) -> str:
    """A name as it is compared: small letters, no blanks around it."""
    return value.strip().casefold()


def way_choices() -> list[tuple[str, Any]]:
    """The ways to travel by the set in use: each mode, and under it its variants."""
    held = queries.held()
    factors = held[0].factors if held else {}
    found: list[tuple[str, Any]] = [("", _("Choose"))]
    for mode, label in ModeChoice.choices:
        variants = dict.fromkeys(each.variant for each in factors.get(mode, ()) if each.variant)
        rows: list[tuple[str, Any]] = [(mode, label)]
        rows += [(f"{mode}{BETWEEN}{each}", f"{label}, {variant_in_words(each)}") for each in variants]
        found += [(str(label), rows)] if variants else rows
    return found


class Rows(RecordForm):
    """A form with fields for travellers and legs, as many as are asked for. `known`: persons as they are written."""

    known: dict[str, tuple[str, Person]]
    rows: int
    seats: int
    how_many: int
    _ways: list[tuple[str, Any]]

    def _sent(self, name: str) -> int:
        """How many rows a sending has of legs ("from") or travellers ("person")."""
        numbers = [
            int(key.rsplit("_", 1)[1])
            for key in self.data
            if key.startswith(f"{name}_") and key.rsplit("_", 1)[1].isdecimal() and len(key) < 12
        ]
        return max(numbers, default=-1) + 1

    def _known(self, reader: Any) -> dict[str, tuple[str, Person]]:
        """Persons by what they are written as; two of one name are told apart by their unit or title."""
        found: dict[str, list[Person]] = {}
        for each in people.visible_persons(reader).select_related("unit"):
            found.setdefault(each.full_name, []).append(each)
        known = {}
        for name, rows in found.items():
            for number, each in enumerate(rows):
                more = str(each.unit or each.title or number + 1)
                written = name if len(rows) == 1 else f"{name} ({more})"
                while as_compared(written) in known:
                    written = f"{written}, {number + 1}"
                known[as_compared(written)] = (written, each)
        return known

    def _add_seats(self, persons: Sequence[Person], chosen: Mapping[int, int | None]) -> None:
        """A choice of seat for each who is written and holds one at the day of departure (today where none is)."""
        written: dict[int, Person] = dict(enumerate(persons[: self.seats]))
        if self.is_bound:
            texts = {place: self.data.get(f"person_{place}", "") for place in range(self.seats)}
            known = {place: self.known.get(as_compared(text)) for place, text in texts.items()}
            written = {place: each[1] for place, each in known.items() if each is not None}
        day = self._departure()
        self.held = queries.seats_at({each.pk for each in written.values()}, day)
        for place, person in written.items():
            found = self.held.get(person.pk, [])
            own = [(str(each.pk), shown_travellers.seat_of(each)) for each in found]
            kept = chosen.get(person.pk)
            if not own and not self.data.get(f"seat_{place}"):
                continue
            self.fields[f"seat_{place}"] = forms.ChoiceField(
                label=_("In which seat %(name)s travels") % {"name": person},
                required=False,
                choices=[("", _("In none, or not stated")), *own],
                initial=str(kept or ""),
                error_messages={
                    "invalid_choice": _(
                        "That seat is not %(name)s's that day. Choose one of theirs, or none."
                    )
                    % {"name": person}
                },
            )

    def _departure(self) -> date:
        """The day of departure as it is typed or kept; today where it is neither."""
        if self.is_bound:
            try:
                return date.fromisoformat(self.data.get("begins", ""))
            except ValueError:
                return today()
        return self.instance.begins or today()

    def _class_help(self) -> str:
        held = queries.held()
        if reckoning.tells_class(held[0] if held else None):
            return ""
        return _("The guideline may ask for it. The figures for trains are the same for all classes.")

    def _add_leg(self, place: int, leg: Leg | None) -> None:
        number = {"number": place + 1}
        way = f"{leg.mode}{BETWEEN}{leg.variant}" if leg and leg.variant else (leg.mode if leg else "")
        choices = self._ways
        if way and not any(
            way == value or any(way == one for one, _label in rows)
            for value, rows in choices
            if value == way or isinstance(rows, list)
        ):
            choices = [*choices, (way, shown.mode_of(leg))]  # type: ignore[arg-type]
        made: dict[str, forms.Field] = {
            "day": forms.DateField(
                label=_("Leg %(number)s: day") % number,
                required=False,
                widget=DAY,
                initial=leg.day if leg else None,
            ),
            "way": forms.ChoiceField(
                label=_("Leg %(number)s: by what") % number, required=False, choices=choices, initial=way
            ),
            "from": PlaceField(
                label=_("Leg %(number)s: from") % number,
                required=False,
                initial=leg.from_text if leg else "",
            ),
            "to": PlaceField(
                label=_("Leg %(number)s: to") % number, required=False, initial=leg.to_text if leg else ""
            ),
            "class": forms.ChoiceField(
                label=_("Leg %(number)s: class on the train") % number,
                required=False,
                choices=[("", _("Not stated")), *TrainClass.choices],
                initial=leg.train_class if leg else "",
                help_text=self._class_help(),
            ),
            "km": SwedishDecimalField(
                label=_("Leg %(number)s: km, if you know") % number,
                required=False,
                min_value=Decimal(0),
                max_value=LONGEST_KM,
                max_digits=8,
                decimal_places=1,
                initial=leg.entered_km if leg else None,
                error_messages={"min_value": _("Write the distance as a number of km, 0 or more.")},
            ),
            "travellers": forms.IntegerField(
                label=_("Leg %(number)s: how many travel") % number,
                required=False,
                min_value=1,
                max_value=MOST_TRAVELLERS,
                # Blank means all, so that one more who travels is counted on each leg.
                initial=leg.travellers if leg and leg.travellers != self.how_many else None,
                help_text=_("Blank: all who travel."),
                error_messages={"min_value": _("Write how many travel: 1 or more.")},
            ),
            "occupants": forms.IntegerField(
                label=_("Leg %(number)s: how many share the car") % number,
                required=False,
                min_value=1,
                max_value=9,
                initial=leg.occupants if leg else None,
                error_messages={"min_value": _("Write how many share the car: 1 or more.")},
            ),
        }
        for name, field in made.items():
            if name in ("way", "from", "to"):
                field.needed = _("needed for each leg")  # type: ignore[attr-defined]
            self.fields[f"{name}_{place}"] = field
