"""Forms of journeys: the journey with who travels and its legs, all typed in words; budgets; reasons."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.emissions import places
from utblick.emissions import queries as emissions
from utblick.emissions.places import AIRPORT
from utblick.emissions.reckoning import CannotReckon
from utblick.emissions.rules import Mode
from utblick.people import queries as people
from utblick.people.models import Membership, Person
from utblick.travel import queries, reckoning, rules, shown
from utblick.travel.forms_rows import (
    BETWEEN,
    DAY,
    LEG,
    MOST_PERSONS,
    MOST_ROWS,
    PERSONS_OF_NEW,
    ROWS_MORE,
    ROWS_OF_NEW,
    Rows,
    as_compared,
    way_choices,
)
from utblick.travel.models import Journey, Leg


class JourneyForm(Rows):
    """A journey, its travellers by name, and its legs as places in words. Works without JavaScript."""

    class Meta:
        model = Journey
        fields = [
            "title",
            "purpose",
            "meeting",
            "unit",
            "begins",
            "ends",
            "why_needed",
            "why_not_remote",
            "flight_reason",
            "deviation",
            "deviation_reason",
        ]
        widgets = {
            "begins": DAY,
            "ends": DAY,
            **{
                name: forms.Textarea({"rows": 3})
                for name in (
                    "purpose",
                    "why_needed",
                    "why_not_remote",
                    "flight_reason",
                    "deviation",
                    "deviation_reason",
                )
            },
        }
        error_messages = {
            "title": {"required": gettext_lazy("Write what the journey is called.")},
            "begins": {"required": gettext_lazy("Write the day of departure.")},
            "ends": {"required": gettext_lazy("Write the day of return.")},
            "unit": {"required": gettext_lazy("Choose the unit that the journey is made for.")},
            "purpose": {"required": gettext_lazy("Say what the journey is to lead to.")},
            "why_needed": {"required": gettext_lazy("Say why the journey is needed.")},
            "why_not_remote": {
                "required": gettext_lazy("Say why it is not enough to take part at a distance.")
            },
        }

    make_meeting = forms.BooleanField(
        label=gettext_lazy("The meeting is not here yet: register it from this journey"),
        required=False,
        help_text=gettext_lazy(
            "Makes an international meeting of the journey's title, purpose, place and days. The board has feedback "
            "after every journey, at the meeting nearest after homecoming."
        ),
    )
    back = forms.BooleanField(
        label=gettext_lazy("The same way back on the day of return"),
        required=False,
        help_text=gettext_lazy("Adds the legs once more in the other direction."),
    )

    def __init__(
        self,
        *args: Any,
        reader: Any,
        meetings: Any,
        legs: Sequence[Leg] = (),
        persons: Sequence[Person] = (),
        seats: Mapping[int, int | None] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["unit"].queryset = people.own_units()
        fields["meeting"].queryset = meetings
        fields["meeting"].empty_label = _("Choose, or register one below")
        fields["meeting"].needed = _("or tick the box below")
        self.known = self._known(reader)
        self._ways = way_choices()
        self.rows = min(MOST_ROWS, self._sent("from") or (len(legs) + ROWS_MORE if legs else ROWS_OF_NEW))
        self.seats = min(
            MOST_PERSONS, self._sent("person") or (len(persons) + 1 if persons else PERSONS_OF_NEW)
        )
        if "more" in self.data:  # asked for more rows: nothing is saved, nothing typed is lost
            self.rows, self.seats = min(MOST_ROWS, self.rows + 2), min(MOST_PERSONS, self.seats + 2)
        self.told = {each.pk: name for name, each in self.known.values()}
        for place in range(self.seats):
            person = persons[place] if place < len(persons) else None
            fields[f"person_{place}"] = forms.CharField(
                label=_("Traveller %(number)s") % {"number": place + 1},
                required=False,
                max_length=200,
                initial=self.told.get(person.pk, str(person)) if person else "",
                widget=forms.TextInput({"list": "personer", "autocomplete": "off"}),
            )
        fields["person_0"].needed = _("at least one")
        self._add_seats(persons, seats or {})
        self.how_many = len(persons)
        for place in range(self.rows):
            self._add_leg(place, legs[place] if place < len(legs) else None)
        self.use_required_attribute = False

    # --- as the page shows it

    def about(self) -> Iterator[Any]:
        """The fields of the journey itself."""
        for name in self.Meta.fields[:6]:
            yield self[name]
            if name == "meeting":
                yield self["make_meeting"]

    def weighed(self) -> Iterator[Any]:
        """The fields of why, and what the guideline asks."""
        for name in self.Meta.fields[6:]:
            yield self[name]

    def travellers(self) -> Iterator[tuple[Any, Any]]:
        """The field of each who travels, and that of their seat: None for who holds none, or is not written yet."""
        for place in range(self.seats):
            seat = f"seat_{place}"
            yield self[f"person_{place}"], self[seat] if seat in self.fields else None

    def leg_rows(self) -> Iterator[tuple[int, list[Any], list[Any], bool]]:
        """The fields of each leg with its number; those that are seldom needed apart, open where something is there."""
        for place in range(self.rows):
            usual, seldom = ([self[f"{name}_{place}"] for name in names] for names in (LEG[:4], LEG[4:]))
            opened = any(field.errors or field.value() not in (None, "") for field in seldom)
            yield place + 1, usual, seldom, opened

    def names(self) -> list[str]:
        """What persons may be written as, for suggestions."""
        return [written for written, _person in self.known.values()]

    # --- as it is checked

    def clean(self) -> dict[str, Any]:
        """Check days, persons and legs; each message stands at its field and says what to do."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        for found in rules.in_order(begins, ends):
            self.add_error(
                found.where, _("%(what)s. Change one of the days.") % {"what": shown.finding(found)}
            )
        self.persons = self._persons(cleaned)
        self.seats_of = self._seats(cleaned)
        self.legs = self._legs(cleaned, len(self.persons))
        if cleaned.get("deviation", "").strip() and not cleaned.get("deviation_reason", "").strip():
            self.add_error("deviation_reason", _("Say why the journey departs from the travel guideline."))
        self._ask_for_flight_reason(cleaned)
        self._ask_for_meeting(cleaned)
        return cleaned

    def _ask_for_meeting(self, cleaned: dict[str, Any]) -> None:
        """Ask for the meeting that the journey goes to: without one nobody would be asked for feedback (R34)."""
        chosen = cleaned.get("meeting")
        if not chosen and not cleaned.get("make_meeting") and "meeting" not in self.errors:
            message = _(
                "Choose the meeting that the journey goes to, or tick that one is registered from it."
            )
            self.add_error("meeting", message)
        if chosen and cleaned.get("make_meeting"):
            message = _("You have chosen a meeting as well. Take away the one or the other.")
            self.add_error("make_meeting", message)

    def _persons(self, cleaned: dict[str, Any]) -> list[Person]:
        found: dict[int, Person] = {}
        for place in range(self.seats):
            text = (cleaned.get(f"person_{place}") or "").strip()
            if not text:
                continue
            known = self.known.get(as_compared(text))
            if known is None:
                near = [name for name in self.names() if as_compared(text) in as_compared(name)][:3]
                message = _("We know nobody called “%(name)s”.") % {"name": text}
                more = (
                    _("Did you mean: %(names)s?") % {"names": ", ".join(near)}
                    if near
                    else _("Write the name as it stands in the register of persons.")
                )
                self.add_error(f"person_{place}", f"{message} {more}")
            else:
                found[known[1].pk] = known[1]
        if not found and not any(f"person_{place}" in self.errors for place in range(self.seats)):
            self.add_error("person_0", _("State who travels: at least one."))
        return list(found.values())

    def _seats(self, cleaned: dict[str, Any]) -> dict[int, Membership | None]:
        """In which seat each travels, by the id of the person."""
        by_id = {str(each.pk): each for rows in self.held.values() for each in rows}
        found: dict[int, Membership | None] = {}
        for place in range(self.seats):
            seat = by_id.get(cleaned.get(f"seat_{place}") or "")
            if seat is not None:
                found[seat.person_id] = seat
        return found

    def _legs(self, cleaned: dict[str, Any], persons: int) -> list[Leg]:
        """The legs that are filled in, each reckoned so that what cannot be is told at its field."""
        held = queries.held()
        found = []
        for place in range(self.rows):
            given = {name: cleaned.get(f"{name}_{place}") for name in LEG}
            wrong = any(f"{name}_{place}" in self.errors for name in LEG)
            if wrong or not any(given[name] not in (None, "") for name in LEG if name != "travellers"):
                continue
            leg = self._leg(place, given, persons)
            if leg is None:
                continue
            found.append(leg)
            if held:
                self._try(leg, place, held[0])
        if not found and not any(key.rsplit("_", 1)[0] in LEG for key in self.errors):
            self.add_error("from_0", _("State at least one leg: from where, to where and by what."))
        if cleaned.get("back"):
            found += [self._mirrored(leg, cleaned.get("ends")) for leg in reversed(found)]
        return found

    def _leg(self, place: int, given: dict[str, Any], persons: int) -> Leg | None:
        mode, _between, variant = (given["way"] or "").partition(BETWEEN)
        if not mode:
            self.add_error(f"way_{place}", _("Choose by what one travels."))
        if persons and (given["travellers"] or 0) > persons:
            message = _(
                "More travel on the leg than on the journey. Write at most %(number)s, or name more who travel."
            )
            self.add_error(f"travellers_{place}", message % {"number": persons})
        if given["class"] and mode and mode != Mode.TRAIN:
            message = _("Only a train has this class. Choose the train, or leave the class blank.")
            self.add_error(f"class_{place}", message)
        remote = mode == Mode.REMOTE
        for name, message in (("from", _("Write where the leg begins.")), ("to", _("Write where it ends."))):
            if given[name] is None and not remote:
                self.add_error(f"{name}_{place}", message)
        if any(f"{name}_{place}" in self.errors for name in LEG):
            return None
        begins, ends = self.cleaned_data.get("begins"), self.cleaned_data.get("ends")
        if rules.in_order(begins, ends, [given["day"]]) and begins and ends and begins <= ends:
            self.add_error(
                f"day_{place}", _("The day lies outside the journey. Change it, or the journey's days.")
            )
            return None
        leg = Leg(
            day=given["day"],
            mode=mode,
            variant=variant,
            train_class=given["class"] or "",
            entered_km=given["km"],
            travellers=given["travellers"] or max(1, persons),
            occupants=given["occupants"] if mode == Mode.CAR else None,
        )
        for name in ("from", "to"):
            place_found = given[name]
            if mode == Mode.FLIGHT and place_found is not None and place_found.kind != AIRPORT:
                place_found = self._airport(f"{name}_{place}", place_found)
            reckoning.put_place(leg, name, place_found)
        return leg

    def _airport(self, field: str, town: places.Place) -> places.Place:
        """The airport of a town: people type the town, and what flies goes from its airport."""
        found = places.resolve(town.name, (AIRPORT,))
        if found is None:
            near = ", ".join(str(each) for each in places.suggest(town.name, (AIRPORT,)))
            message = _("We know no airport at %(place)s. Write the name or code of the airport.")
            more = _("Did you mean: %(names)s?") % {"names": near} if near else ""
            self.add_error(field, f"{message % {'place': town}} {more}".strip())
        return found or town

    def _try(self, leg: Leg, place: int, by: emissions.Held) -> None:
        try:
            reckoning.fill(leg, by)
        except CannotReckon as reason:
            field = {"entered_km": "km", "origin": "from", "destination": "to"}.get(reason.field, "way")
            self.add_error(f"{field}_{place}", str(reason))

    def _mirrored(self, leg: Leg, day: Any) -> Leg:
        back = Leg(
            day=day,
            mode=leg.mode,
            variant=leg.variant,
            train_class=leg.train_class,
            entered_km=leg.entered_km,
            travellers=leg.travellers,
            occupants=leg.occupants,
        )
        for name in ("key", "text", "country", "latitude", "longitude"):
            setattr(back, f"from_{name}", getattr(leg, f"to_{name}"))
            setattr(back, f"to_{name}", getattr(leg, f"from_{name}"))
        return back

    def _ask_for_flight_reason(self, cleaned: dict[str, Any]) -> None:
        begins, held = cleaned.get("begins"), queries.held()
        guideline = queries.guideline_at(begins) if begins else None
        if guideline is None or not held or "back" in self.errors:
            return
        ways = reckoning.as_ways(self.legs, held[0])
        reason = cleaned.get("flight_reason") or ""
        for found in rules.flight_has_a_reason(ways, guideline.train_hours, reason)[:1]:
            self.add_error("flight_reason", f"{shown.finding(found)}.")
