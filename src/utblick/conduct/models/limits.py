"""Limits in SEK, each valid from a day: the organisation's own, told by its pack and by those who keep the table."""

from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.conduct.rules import Amount, Hours
from utblick.core.models import Record


class LimitKind(models.TextChoices):
    """What a limit is for: for each person, or for the whole of a gift that several share."""

    DAY_MEAL = "day_meal", _("meal in the daytime")
    EVENING_MEAL = "evening_meal", _("meal in the evening")
    REFRESHMENTS = "refreshments", _("refreshments")
    MEAL_VAT_BASE = "meal_vat_base", _("meal: the part of the price that VAT is deducted for")
    SIDE_COSTS = "side_costs", _("side costs, such as a theatre ticket")
    REPRESENTATION_GIFT = "representation_gift", _("gift that is given")
    RECEIVED_GIFT = "received_gift", _("gift that is received")
    GIVEN_WHOLE = "given_whole", _("gift that is given, for all who share it")
    RECEIVED_WHOLE = "received_whole", _("gift that is received, for all who share it")
    STAFF_GIFT = "staff_gift", _("gift to staff")


class Limit(Record):
    """An amount from a day until a later row of the same kind. A row is never changed.

    It is for each person, unless its kind says otherwise.
    """

    kind = models.CharField(_("limit for"), max_length=20, choices=LimitKind.choices)
    amount = models.DecimalField(
        _("amount, SEK"), max_digits=10, decimal_places=2, validators=[MinValueValidator(0)]
    )
    with_vat = models.BooleanField(_("VAT is included"), default=False)
    valid_from = models.DateField(_("valid from"))
    basis = models.CharField(
        _("where it is stated"),
        max_length=300,
        help_text=_("The decision, guideline or rule that the amount is taken from."),
    )

    class Meta:
        verbose_name = _("limit")
        verbose_name_plural = _("limits")
        ordering = ["kind", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "valid_from"],
                name="one_limit_per_kind_and_day",
                violation_error_message=_("There is a limit of this kind from that day already."),
            ),
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="limits_are_not_negative"),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    def get_absolute_url(self) -> str:
        """The table of limits."""
        return f"{reverse('conduct_limits')}#{self.kind}"

    @property
    def as_amount(self) -> Amount:
        """The amount as the rules read it."""
        return Amount(self.amount, self.with_vat)


class WorkingHours(Record):
    """The organisation's working hours on a working day, from a day until a later row. A row is never changed."""

    begins = models.TimeField(_("from"))
    ends = models.TimeField(_("to"))
    valid_from = models.DateField(_("valid from"), unique=True)
    basis = models.CharField(
        _("where it is stated"),
        max_length=300,
        help_text=_("The agreement, guideline or rule that the hours are taken from."),
    )

    class Meta:
        verbose_name = _("working hours")
        verbose_name_plural = _("working hours")
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("begins")), name="working_hours_end_after_they_begin"
            )
        ]

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}–{self.ends:%H:%M}"

    def get_absolute_url(self) -> str:
        """Its place among the limits."""
        return f"{reverse('conduct_limits')}#arbetstid"

    @property
    def as_hours(self) -> Hours:
        """The hours as the rules read them."""
        return Hours(self.begins, self.ends)
