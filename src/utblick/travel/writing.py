"""Writing a journey with its legs and those who travel: what is reckoned once, and what no journey can be."""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.emissions import queries as emissions
from utblick.emissions.reckoning import CannotReckon
from utblick.people.models import Membership, Person
from utblick.travel import reckoning, rules, shown
from utblick.travel.models import Journey, Leg, Traveller
from utblick.travel.sameness import asked

Seats = Mapping[int, Membership | None]  # in which seat somebody travels, by the id of the person


def refuse_unfit(journey: Journey, legs: Sequence[Leg], persons: Sequence[Person], seats: Seats) -> None:
    """Raise ValidationError for a journey without travellers or legs, or whose days are in disorder."""
    if not persons:
        raise ValidationError({"persons": _("State who travels: at least one.")})
    if not legs:
        raise ValidationError(_("State at least one leg: from where, to where and how."))
    for found in rules.in_order(journey.begins, journey.ends, [leg.day for leg in legs]):
        raise ValidationError(shown.finding(found))
    for found in rules.too_many(reckoning.as_stretches(legs), len(persons)):
        raise ValidationError(shown.finding(found))
    for pk, seat in seats.items():
        if seat is not None and seat.person_id != pk:
            raise ValidationError(_("A seat is somebody else's. Choose among the person's own."))


def refuse_odd_days(journey: Journey) -> None:
    """Raise ValidationError for days that are a slip of the keys."""
    for found in rules.can_be(journey.begins, journey.ends, today()):
        raise ValidationError({found.where: f"{shown.finding(found)}."})


def write(journey: Journey, legs: Sequence[Leg], persons: Sequence[Person], seats: Seats) -> None:
    """Write legs and travellers, only what differs."""
    held: list[Leg] = list(journey.legs.order_by("position", "id"))
    kept = {asked(leg): leg for leg in held}
    used = set()
    by = default()
    for position, leg in enumerate(legs, start=1):
        same = kept.get(asked(leg))
        if same is not None and same.pk not in used:
            used.add(same.pk)
            if same.position != position:
                same.position = position
                same.save()
            continue
        leg.journey, leg.position = journey, position
        reckon(leg, by)
        leg.save()
        used.add(leg.pk)
    for leg in held:
        if leg.pk not in used:
            leg.delete()
    wanted = {each.pk for each in persons}
    there = {each.person_id: each for each in journey.travellers.all()}
    for pk, traveller in there.items():
        if pk not in wanted:
            traveller.delete()
    for person in persons:
        traveller = there.get(person.pk) or Traveller(journey=journey, person=person)
        seat = seats.get(person.pk)
        if traveller.pk is None or traveller.seat_id != (seat.pk if seat else None):
            traveller.seat = seat
            traveller.save()


def default() -> emissions.Held:
    """Return the set of factors that is the default. Raises ValidationError where none is in use."""
    held = emissions.held_in_use()
    if not held:
        raise ValidationError(
            _("No set of emission factors is in use. Ask the international function to put one in use.")
        )
    return held[0]


def reckon(leg: Leg, by: emissions.Held, because: str = "", known: reckoning.Known | None = None) -> None:
    """Reckon a leg by a set. Raises ValidationError with what is missing."""
    try:
        reckoning.fill(leg, by, because, known)
    except CannotReckon as reason:
        raise ValidationError(f"{leg}: {reason}") from reason
