"""A leg of a journey, with all that its emissions were reckoned of: it stays as it was when new factors come."""

from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.emissions.models import Factor
from utblick.emissions.reckoning import LONGEST_KM
from utblick.emissions.words import ModeChoice, TrainClass, place_in_words
from utblick.travel.models.journeys import Journey, PartOfJourney


def _kg(label: Any) -> Any:
    return models.DecimalField(label, max_digits=12, decimal_places=2, editable=False)


def _grams(label: Any) -> Any:
    return models.DecimalField(label, max_digits=9, decimal_places=3, editable=False)


class Leg(PartOfJourney):
    """One way between two places. Distances are km, `kg_…` kg CO2e of all its travellers together.

    What was reckoned is never made anew by itself: only by a deed, and then the history holds what it was before.
    """

    HISTORY_WORDS = {  # the places are told by their names
        f"{end}_{name}": None
        for end in ("from", "to")
        for name in ("key", "country", "latitude", "longitude")
    }

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="legs", editable=False)
    position = models.PositiveSmallIntegerField(_("order"), default=1, editable=False)
    day = models.DateField(_("day"), null=True, blank=True)
    mode = models.CharField(_("mode of travel"), max_length=10, choices=ModeChoice.choices)
    variant = models.CharField(_("variant"), max_length=40, blank=True)
    train_class = models.CharField(
        _("class on the train"), max_length=10, choices=TrainClass.choices, blank=True
    )
    from_key = models.CharField(max_length=40, blank=True, editable=False)
    from_text = models.CharField(_("from"), max_length=120)
    from_country = models.CharField(max_length=2, blank=True, editable=False)
    from_latitude = models.FloatField(null=True, blank=True, editable=False)
    from_longitude = models.FloatField(null=True, blank=True, editable=False)
    to_key = models.CharField(max_length=40, blank=True, editable=False)
    to_text = models.CharField(_("to"), max_length=120)
    to_country = models.CharField(max_length=2, blank=True, editable=False)
    to_latitude = models.FloatField(null=True, blank=True, editable=False)
    to_longitude = models.FloatField(null=True, blank=True, editable=False)
    entered_km = models.DecimalField(
        _("distance in km, if you know"),
        max_digits=8,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(LONGEST_KM)],
    )
    travellers = models.PositiveIntegerField(
        _("how many travel"), default=1, validators=[MinValueValidator(1)]
    )
    occupants = models.PositiveSmallIntegerField(
        _("how many share the car"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    distance_km = models.DecimalField(_("distance, km"), max_digits=8, decimal_places=1, editable=False)
    method = models.CharField(_("how the distance was found"), max_length=15, editable=False)
    great_circle_km = models.DecimalField(
        _("as the crow flies, km"), max_digits=8, decimal_places=1, null=True, editable=False
    )
    factor = models.ForeignKey(
        Factor,
        verbose_name=_("emission factor"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    set_key = models.CharField(_("set of factors"), max_length=120, editable=False)
    set_edition = models.CharField(_("edition"), max_length=40, editable=False)
    grams_best = _grams(_("grams CO2e per km"))
    grams_low = _grams(_("lowest"))
    grams_high = _grams(_("highest"))
    with_rf = models.BooleanField(_("effect at high altitude is counted"), null=True, editable=False)
    with_wtt = models.BooleanField(_("production of fuel is counted"), default=False, editable=False)
    factor_source = models.TextField(_("source of the factor"), blank=True, editable=False)
    kg_best = _kg(_("kg CO2e"))
    kg_low = _kg(_("kg CO2e, lowest"))
    kg_high = _kg(_("kg CO2e, highest"))
    # The way to travel that would have given off the least, kept with what was chosen (R77).
    lowest_mode = models.CharField(
        _("lowest way to travel"), max_length=10, choices=ModeChoice.choices, blank=True, editable=False
    )
    lowest_kg = models.DecimalField(
        _("kg CO2e of the lowest way"), max_digits=12, decimal_places=2, null=True, editable=False
    )
    reckoned_at = models.DateTimeField(_("reckoned at"), editable=False)
    reckoned_because = models.CharField(
        _("why it was reckoned anew"), max_length=300, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("leg")
        verbose_name_plural = _("legs")
        ordering = ["journey", "position", "id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(travellers__gte=1), name="somebody_travels_on_a_leg"),
            models.CheckConstraint(
                condition=models.Q(kg_low__lte=models.F("kg_best"), kg_high__gte=models.F("kg_best")),
                name="what_a_leg_gives_off_lies_in_its_span",
            ),
        ]

    def __str__(self) -> str:
        if not self.from_text and not self.to_text:
            return str(self.get_mode_display())
        return f"{place_in_words(self.from_text)} – {place_in_words(self.to_text)}"
