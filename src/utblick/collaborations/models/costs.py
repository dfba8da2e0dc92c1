"""What an engagement costs in a year: SEK as Decimal, staff as per cent of one full-time post."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.collaborations import rules
from utblick.collaborations.models.engagements import Engagement, PartOfEngagement
from utblick.core.dates import today
from utblick.people.models import Organization


class CostKind(models.TextChoices):
    """What money goes to, or comes back from."""

    FEE = "membership_fee", _("membership fee")
    STAFF = "staff_support", _("staff support")
    TRAVEL = "travel", _("travel")
    ELECTED = "fees_elected", _("fees to elected representatives")
    OTHER = "other", _("other")
    REIMBURSEMENT = "reimbursement", _("reimbursement")


class Currency(models.TextChoices):
    """What a cost is paid in. Sums are in kronor."""

    SEK = "SEK", _("kronor (SEK)")
    EUR = "EUR", _("euro (EUR)")


def _money(label: object) -> "models.DecimalField[Decimal | None, Decimal | None]":
    return models.DecimalField(
        label,  # type: ignore[arg-type]
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )


EURO_AMOUNT = _("You chose kronor. Take this amount away, or choose euro above.")
EURO_RATE = _("Kronor have no rate. Take it away, or choose euro above.")
KRONOR_AMOUNT = _(
    "You chose euro, and this amount is in kronor. Write it in euro below, or choose kronor above."
)
RATE_AHEAD = _(
    "That day has not come, so nobody knows its rate. Give the rate of today or of an earlier day."
)
WRONG = {
    ("foreign_estimate", "missing"): _("Write the budget or the outcome in euro, or choose kronor above."),
    ("foreign_estimate", "not_kronor"): EURO_AMOUNT,
    ("foreign_outcome", "not_kronor"): EURO_AMOUNT,
    ("rate", "no_rate"): EURO_RATE,
    ("rate_on", "no_rate"): EURO_RATE,
    ("rate", "missing"): _("Write how many kronor one euro is, such as 11,4350."),
    ("rate_on", "ahead"): RATE_AHEAD,
    ("rate_on", "missing"): _("Write which day the rate is of."),
    ("estimate", "in_kronor"): KRONOR_AMOUNT,
    ("outcome", "in_kronor"): KRONOR_AMOUNT,
}
"""What is said at a field, by what `rules.currency_faults` finds wrong with it."""


class YearCost(PartOfEngagement):
    """The whole of a year. The kinds it is made of may be unknown; then only what it includes is stated."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="costs")
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    estimate = _money(_("estimate (SEK)"))
    outcome = _money(_("outcome (SEK)"))
    approximate = models.BooleanField(_("the estimate is approximate"), default=False)
    staff_share = models.DecimalField(
        _("staff (per cent of one full-time post)"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(1000))],
    )
    includes = models.JSONField(_("includes"), default=list, blank=True)
    organ = models.ForeignKey(
        Organization,
        verbose_name=_("organ whose budget it is"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="engagement_costs",
    )
    budget_line = models.CharField(
        _("line in the ordinary budget"),
        max_length=150,
        blank=True,
        help_text=_("Such as the account or the item of the budget."),
    )

    LISTED = {"includes": CostKind.choices}

    class Meta:
        verbose_name = _("cost of a year")
        verbose_name_plural = _("costs by year")
        ordering = ["-year"]
        # The sum of a year, without looking at each row.
        indexes = [
            models.Index(
                fields=["year", "estimate", "outcome", "staff_share", "approximate"], name="cost_of_a_year"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["engagement", "year"],
                name="one_cost_per_engagement_and_year",
                violation_error_message=_("There is a cost for this year already. Change that one instead."),
            )
        ]

    def clean(self) -> None:
        """A year's sum is no less than its parts."""
        if not self.pk:
            return
        for field in ("estimate", "outcome"):
            parts = {part.kind: getattr(part, field) for part in self.parts.all()}
            if not rules.parts_fit(getattr(self, field), parts):
                message = _("The parts of this year come to more. Change them first, or raise the sum.")
                raise ValidationError({field: message})

    def __str__(self) -> str:
        return f"{self.engagement} {self.year}"

    @property
    def includes_labels(self) -> list[str]:
        """What the sum includes, in words."""
        return [str(CostKind(kind).label) for kind in self.includes]


class CostPart(PartOfEngagement):
    """One kind of cost within a year. A reimbursement is money that comes back, so it is never added in."""

    SECRECY = "cost__engagement__secret"

    cost = models.ForeignKey(YearCost, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(_("kind"), max_length=20, choices=CostKind.choices)
    estimate = _money(_("estimate (SEK)"))
    outcome = _money(_("outcome (SEK)"))
    currency = models.CharField(_("currency"), max_length=3, choices=Currency.choices, default=Currency.SEK)
    foreign_estimate = _money(_("estimate in that currency"))
    foreign_outcome = _money(_("outcome in that currency"))
    rate = models.DecimalField(
        _("kronor for one unit of the currency"),
        max_digits=10,
        decimal_places=4,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.0001"))],
    )
    rate_on = models.DateField(_("the rate's day"), null=True, blank=True)

    class Meta:
        verbose_name = _("part of a cost")
        verbose_name_plural = _("parts of costs")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cost", "kind"],
                name="one_part_per_kind",
                violation_error_message=_("This kind of cost is there already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.cost.year}"

    @property
    def engagement(self) -> Engagement:
        """The engagement that the year belongs to."""
        return self.cost.engagement

    def clean(self) -> None:
        """Refuse amounts in the wrong currency, and a part that makes the parts more than the whole."""
        said = rules.Amounts(**{name: getattr(self, name) for name in rules.Amounts.__dataclass_fields__})
        if faults := rules.currency_faults(said, today()):
            raise ValidationError({name: WRONG[name, fault] for name, fault in faults.items()})
        others = list(self.cost.parts.exclude(pk=self.pk)) if self.cost_id else []
        for field in ("estimate", "outcome"):
            parts = {part.kind: getattr(part, field) for part in (*others, self)}
            if not rules.parts_fit(getattr(self.cost, field), parts):
                raise ValidationError(
                    {
                        field: _(
                            "The parts come to more than the sum of the year. Lower this, or raise the sum first."
                        )
                    }
                )
