"""Sets of emission factors, each in editions that never change once they are in use."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.emissions.words import ModeChoice, variant_in_words

NOT_BELOW_ZERO = MinValueValidator(Decimal(0))


class FactorSet(Record):
    """An edition of a set. A draft (`in_use_from` blank) may be changed; in use it stays, and is retired some day.

    `name` and `edition` together are what people call it. The key is for good, as what was reckoned by it.
    """

    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    edition = models.CharField(_("edition"), max_length=40, help_text=_("Such as a year: 2026 or 2026-2."))
    origin = models.TextField(_("where the figures come from"))
    origin_en = models.TextField(_("where the figures come from, in English"), blank=True)
    origin_url = models.URLField(_("address of the source"), blank=True)
    licence = models.CharField(_("licence of the figures"), max_length=300, blank=True)
    licence_en = models.CharField(_("licence of the figures, in English"), max_length=300, blank=True)
    altitude = models.TextField(_("effect at high altitude"), blank=True)
    altitude_en = models.TextField(_("effect at high altitude, in English"), blank=True)
    production = models.TextField(_("production of fuel and electricity"), blank=True)
    production_en = models.TextField(_("production of fuel and electricity, in English"), blank=True)
    infrastructure = models.TextField(_("vehicles and infrastructure"), blank=True)
    infrastructure_en = models.TextField(_("vehicles and infrastructure, in English"), blank=True)
    in_use_from = models.DateField(_("in use from"), null=True, blank=True)
    retired_on = models.DateField(_("retired on"), null=True, blank=True)
    is_default = models.BooleanField(_("used where nobody says otherwise"), default=False)
    copied_from = models.ForeignKey(
        "self",
        verbose_name=_("made from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="copies",
    )

    class Meta:
        verbose_name = _("set of factors")
        verbose_name_plural = _("sets of factors")
        ordering = ["-is_default", "name", "-edition", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "edition"],
                name="editions_of_a_factor_set_differ",
                violation_error_message=_(
                    "There is a set with this name and edition. Choose another edition."
                ),
            ),
            models.UniqueConstraint(
                fields=["is_default"], condition=Q(is_default=True), name="one_factor_set_is_the_default"
            ),
            models.CheckConstraint(
                condition=Q(is_default=False) | Q(in_use_from__isnull=False, retired_on__isnull=True),
                name="the_default_factor_set_is_in_use",
                violation_error_message=_("The default set must be in use."),
            ),
            models.CheckConstraint(
                condition=Q(retired_on=None) | Q(retired_on__gte=F("in_use_from")),
                name="a_factor_set_is_retired_after_use",
                violation_error_message=_("A set cannot be retired before it is in use."),
            ),
        ]

    def __str__(self) -> str:
        return gettext("%(name)s, edition %(edition)s") % {
            "name": texts.in_language(self),
            "edition": self.edition,
        }

    def get_absolute_url(self) -> str:
        """The page that shows its factors."""
        return reverse("emission_set", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        """Whether it may still be changed."""
        return self.in_use_from is None


class DistanceRule(Record):
    """How a set makes a travelled distance of the great circle: `coefficient` × it + `constant_km`.

    `speed_kmh` and `wait_minutes` give a rough time from door to door.
    """

    factor_set = models.ForeignKey(FactorSet, on_delete=models.CASCADE, related_name="distance_rules")
    mode = models.CharField(_("mode of travel"), max_length=10, choices=ModeChoice.choices)
    coefficient = models.DecimalField(
        _("times the distance as the crow flies"),
        max_digits=5,
        decimal_places=3,
        validators=[MinValueValidator(Decimal(1))],
    )
    constant_km = models.DecimalField(
        _("and km added"), max_digits=6, decimal_places=1, default=Decimal(0), validators=[NOT_BELOW_ZERO]
    )
    origin = models.TextField(_("source"))
    origin_en = models.TextField(_("source, in English"), blank=True)
    speed_kmh = models.DecimalField(
        _("speed, km/h"),
        max_digits=5,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(1))],
    )
    wait_minutes = models.PositiveSmallIntegerField(_("minutes of waiting and changing"), default=0)
    pace_origin = models.TextField(_("source of speed and waiting"), blank=True)
    pace_origin_en = models.TextField(_("source of speed and waiting, in English"), blank=True)

    class Meta:
        verbose_name = _("distance rule")
        verbose_name_plural = _("distance rules")
        ordering = ["factor_set", "mode"]
        constraints = [
            models.UniqueConstraint(fields=["factor_set", "mode"], name="one_distance_rule_per_mode")
        ]

    def __str__(self) -> str:
        return f"{self.factor_set.name}: {self.get_mode_display()}"


class Factor(Record):
    """Grams CO2e a kilometre. `usual`: meant where no variant is said. `with_rf` None: not stated by the source."""

    factor_set = models.ForeignKey(FactorSet, on_delete=models.CASCADE, related_name="factors")
    mode = models.CharField(_("mode of travel"), max_length=10, choices=ModeChoice.choices)
    variant = models.CharField(_("variant"), max_length=40, blank=True)
    usual = models.BooleanField(_("meant where no variant is said"), default=False)
    countries = models.JSONField(_("countries"), default=list, blank=True)
    domestic = models.BooleanField(_("only within one country"), default=False)
    min_km = models.DecimalField(
        _("more than km"), max_digits=7, decimal_places=1, null=True, blank=True, validators=[NOT_BELOW_ZERO]
    )
    max_km = models.DecimalField(
        _("at most km"), max_digits=7, decimal_places=1, null=True, blank=True, validators=[NOT_BELOW_ZERO]
    )
    per_vehicle = models.BooleanField(_("of the whole vehicle, shared by those in it"), default=False)
    grams_best = models.DecimalField(
        _("grams CO2e per km"), max_digits=9, decimal_places=3, validators=[NOT_BELOW_ZERO]
    )
    grams_low = models.DecimalField(_("lowest"), max_digits=9, decimal_places=3, validators=[NOT_BELOW_ZERO])
    grams_high = models.DecimalField(
        _("highest"), max_digits=9, decimal_places=3, validators=[NOT_BELOW_ZERO]
    )
    grams_wtt = models.DecimalField(
        _("production of fuel, grams"),
        max_digits=9,
        decimal_places=3,
        null=True,
        blank=True,
        validators=[NOT_BELOW_ZERO],
    )
    with_wtt = models.BooleanField(_("production of fuel is counted"), default=False)
    with_rf = models.BooleanField(_("effect at high altitude is counted"), null=True, blank=True)
    origin = models.TextField(_("source"))
    origin_en = models.TextField(_("source, in English"), blank=True)
    origin_year = models.CharField(_("year of the source"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("emission factor")
        verbose_name_plural = _("emission factors")
        ordering = ["factor_set", "mode", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(grams_low__lte=F("grams_best"), grams_high__gte=F("grams_best")),
                name="a_factor_lies_in_its_span",
                violation_error_message=_("The figure must lie between the lowest and the highest."),
            ),
            models.CheckConstraint(
                condition=Q(min_km=None) | Q(max_km=None) | Q(max_km__gt=F("min_km")),
                name="a_factor_holds_for_some_distance",
                violation_error_message=_("“At most” must be more than “more than”."),
            ),
        ]

    def __str__(self) -> str:
        name = str(self.get_mode_display())
        return f"{name}, {variant_in_words(self.variant)}" if self.variant else name

    @property
    def has_span(self) -> bool:
        """Whether the sources give a lowest and a highest that differ."""
        return bool(self.grams_low != self.grams_high)

    def clean(self) -> None:
        """Refuse countries that are no codes."""
        found: Any = self.countries
        if not isinstance(found, list) or any(not isinstance(each, str) or len(each) != 2 for each in found):
            raise ValidationError(
                {"countries": gettext("Write countries as two letters each, such as SE, NO, FI.")}
            )
