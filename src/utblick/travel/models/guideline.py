"""The limits of the organisation's travel guideline, by day, and how much each unit may give off in a year."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.people.models import Organization
from utblick.people.roles import Role

NOT_BELOW_ZERO = MinValueValidator(Decimal(0))


class DeviationRole(models.TextChoices):
    """Who may approve that a journey departs from the guideline."""

    DIRECTOR = Role.DIRECTOR.value, Role.DIRECTOR.label
    HEAD_OF_ADMINISTRATION = Role.HEAD_OF_ADMINISTRATION.value, Role.HEAD_OF_ADMINISTRATION.label
    INTERNATIONAL_FUNCTION = Role.INTERNATIONAL_FUNCTION.value, Role.INTERNATIONAL_FUNCTION.label


class TravelGuideline(Record):
    """What the guideline sets in figures, from a day until the next row. A row is never changed.

    A row that comes with the organisation's pack has no `set_by`.

    `train_hours`: a flight needs a reason where the train takes at most so long, from door to door. `rail_km`: the
    share of rail is counted among journeys of at most so many km one way.
    """

    train_hours = models.DecimalField(
        _("hours by train within which a flight needs a reason"),
        max_digits=4,
        decimal_places=1,
        validators=[NOT_BELOW_ZERO],
    )
    rail_km = models.PositiveIntegerField(_("km within which the share of rail is counted"))
    deviations_by = models.CharField(
        _("who approves deviations"), max_length=30, choices=DeviationRole.choices
    )
    valid_from = models.DateField(_("valid from"), unique=True)
    basis = models.CharField(
        _("where it is stated"), max_length=300, help_text=_("The guideline or decision, with its date.")
    )
    why = models.TextField(
        _("why the limits are changed"), blank=True, help_text=_("So that who reads it later understands.")
    )
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("set by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    set_on = models.DateField(_("set on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("limits of the travel guideline")
        verbose_name_plural = _("limits of the travel guideline")
        ordering = ["-valid_from"]

    def __str__(self) -> str:
        return gettext("The travel guideline from %(day)s") % {"day": self.valid_from.isoformat()}

    def get_absolute_url(self) -> str:
        """The page with the limits."""
        return reverse("travel_guideline")


class EmissionBudget(Record):
    """How many kg CO2e the journeys of a unit may give off in a year."""

    unit = models.ForeignKey(
        Organization, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="emission_budgets"
    )
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    kg = models.DecimalField(_("kg CO2e"), max_digits=12, decimal_places=2, validators=[NOT_BELOW_ZERO])

    class Meta:
        verbose_name = _("emission budget")
        verbose_name_plural = _("emission budgets")
        ordering = ["-year", "unit__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year"],
                name="one_emission_budget_per_unit_and_year",
                violation_error_message=_("The unit has a budget for that year already. Change that one."),
            ),
            models.CheckConstraint(condition=models.Q(kg__gte=0), name="emission_budgets_are_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.year}"

    def get_absolute_url(self) -> str:
        """The page with all budgets."""
        return reverse("travel_budgets")

    def unit_ids(self) -> list[Any]:
        """The unit that it is for."""
        return [self.unit_id] if self.unit_id else []
