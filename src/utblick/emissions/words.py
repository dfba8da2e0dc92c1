"""What modes of travel, their variants and places are called."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import countries
from utblick.emissions import places
from utblick.emissions.rules import Mode

_TOWN = re.compile(r"(.+) \(([A-Z]{2})\)")


class ModeChoice(models.TextChoices):
    """The ways to take part in something elsewhere, in the order in which they are shown."""

    REMOTE = Mode.REMOTE.value, _("At a distance")
    BICYCLE = Mode.BICYCLE.value, _("Bicycle or on foot")
    TRAIN = Mode.TRAIN.value, pgettext_lazy("mode of travel", "Train")
    COACH = Mode.COACH.value, _("Coach or bus")
    CAR = Mode.CAR.value, pgettext_lazy("mode of travel", "Car")
    TAXI = Mode.TAXI.value, pgettext_lazy("mode of travel", "Taxi")
    FERRY = Mode.FERRY.value, _("Ferry")
    FLIGHT = Mode.FLIGHT.value, pgettext_lazy("mode of travel", "Flight")


class TrainClass(models.TextChoices):
    """How one sits or lies on a train; blank: not stated.

    No set that comes with the system tells these apart, so the class makes no difference to what a leg gives off, and
    the pages say so. It is kept all the same: a guideline may ask for second class. An organisation's own set may have
    factors for trains with these as their variants, and then they are reckoned by (`travel.reckoning.given`).
    """

    SECOND = "second", _("second class")
    FIRST = "first", _("first class")
    COUCHETTE = "couchette", _("couchette on a night train")
    SLEEPER = "sleeper", _("berth in a sleeping car")


VARIANTS = {
    "economy": _("economy class"),
    "premium_economy": _("premium economy class"),
    "business": _("business class"),
    "average": _("average of all classes"),
    "international_economy": _("between countries outside the United Kingdom, economy class"),
    "international_business": _("between countries outside the United Kingdom, business class"),
    "international_average": _("between countries outside the United Kingdom, average of all classes"),
    **dict(TrainClass.choices),
    "electric": _("electric"),
    "unknown": _("electric or diesel, not known which"),
    "diesel": _("diesel"),
    "national_rail": _("national rail"),
    "international_rail": _("international high-speed rail"),
    "light_rail": _("light rail and tram"),
    "long_distance": _("long distance"),
    "hvo": _("HVO (renewable diesel)"),
    "local_bus": _("local bus"),
    "petrol": _("petrol"),
    "petrol_small": _("petrol, small car"),
    "petrol_large": _("petrol, large car"),
    "diesel_small": _("diesel, small car"),
    "diesel_large": _("diesel, large car"),
    "hvo_small": _("HVO, small car"),
    "hvo_large": _("HVO, large car"),
    "hybrid": _("hybrid"),
    "plug_in_hybrid": _("plug-in hybrid"),
    "ev": _("electric car"),
    "ev_small": _("electric car, small"),
    "ev_large": _("electric car, large"),
    "biogas": _("biogas"),
    "biogas_small": _("biogas, small car"),
    "biogas_large": _("biogas, large car"),
    "e85": _("ethanol (E85)"),
    "e85_small": _("ethanol (E85), small car"),
    "e85_large": _("ethanol (E85), large car"),
    "passenger": _("passenger"),
    "foot_passenger": _("passenger on foot"),
    "car_passenger": _("passenger with car"),
    "average_passenger": _("average passenger"),
    "pedelec": _("electric bicycle"),
}
"""The variants that the sets shipped here tell apart. An organisation's own set uses the same words."""


def variant_in_words(variant: str) -> str:
    """Return what a variant is called; one that nobody has named as it stands."""
    return str(VARIANTS.get(variant, variant))


def place_in_words(text: str) -> str:
    """Return a place as people read it, its country by name: `Köpenhamn (DK)` as `Köpenhamn (Danmark)`.

    Codes of airports stay, and so does what people type: there the code tells towns of one name apart.
    """
    town = _TOWN.fullmatch(text)
    return f"{town[1]} ({countries.name_of(town[2])})" if town else places.short(text)


def place_alone(text: str) -> str:
    """Return a place without its country, where a map shows that: `Bryssel (BE)` as `Bryssel`."""
    town = _TOWN.fullmatch(text)
    return town[1] if town else places.short(text)
