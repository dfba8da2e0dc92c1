"""What is set aside for an activity: kronor and a share of full time, from somebody's ordinary budget (R6, R13)."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.people.models import Organization
from utblick.plans import rules
from utblick.plans.models.activities import Activity, PartOfActivity


class FundingSource(models.TextChoices):
    """Where the money comes from."""

    OWN = "own", _("own budget")
    EU = "eu", _("EU funding")
    NORDIC = "nordic", _("Nordic funding")
    OTHER = "other", _("other funding")


class Resource(PartOfActivity):
    """One row of resources. Each names the organ whose ordinary budget it lies in: there is no pot beside it."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="resources", editable=False)
    organ = models.ForeignKey(
        Organization,
        verbose_name=_("organ whose budget it is"),
        on_delete=models.PROTECT,
        related_name="plan_resources",
    )
    budget_line = models.CharField(
        _("line in the ordinary budget"),
        max_length=150,
        help_text=_("Such as the account or the item of the budget."),
    )
    funding = models.CharField(
        _("funding"), max_length=10, choices=FundingSource.choices, default=FundingSource.OWN
    )
    amount = models.DecimalField(
        _("amount (SEK)"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )
    staff_share = models.DecimalField(
        _("staff (per cent of one full-time post)"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(1000))],
    )

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.organ}, {self.budget_line}"

    def clean(self) -> None:
        """Refuse a row that sets nothing aside."""
        if not rules.sets_something_aside(self.amount, self.staff_share):
            raise ValidationError({"amount": _("Write an amount, a share of full time, or both.")})
