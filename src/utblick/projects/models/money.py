"""The money of a project: its budget, how it is paid, and what a committee has set aside and promised."""

from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.models import Record
from utblick.people.models import Organization, Person
from utblick.projects.models.projects import NOT_BELOW_ZERO, PartOfProject, Project, ProjectPartner, money


class CostType(models.TextChoices):
    """What kind of cost it is, as most programmes divide them."""

    STAFF = "staff", pgettext_lazy("project cost", "staff")
    OFFICE = "office", pgettext_lazy("project cost", "office and administration")
    TRAVEL = "travel", pgettext_lazy("project cost", "travel and accommodation")
    EXPERTISE = "expertise", pgettext_lazy("project cost", "external expertise and services")
    EQUIPMENT = "equipment", pgettext_lazy("project cost", "equipment")
    WORKS = "works", pgettext_lazy("project cost", "infrastructure and works")
    OTHER = "other", pgettext_lazy("project cost", "other")


def _year() -> Any:
    return models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )


def _sum(label: Any, **more: Any) -> Any:
    return models.DecimalField(label, max_digits=14, decimal_places=2, validators=[NOT_BELOW_ZERO], **more)


class BudgetLine(PartOfProject):
    """What a partner is to use for a kind of cost in a work package, in the project's currency."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="lines", editable=False)
    partner = models.ForeignKey(
        ProjectPartner, verbose_name=_("partner"), on_delete=models.CASCADE, related_name="lines"
    )
    work_package = models.CharField(
        _("work package"), max_length=80, blank=True, help_text=_("Such as WP1 Coordination.")
    )
    kind = models.CharField(_("kind of cost"), max_length=10, choices=CostType.choices)
    amount = _sum(_("amount"), help_text=_("In the currency of the budget."))

    class Meta:
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        ordering = ["work_package", "id"]

    def __str__(self) -> str:
        return f"{self.work_package} {self.get_kind_display()}".strip()


class BudgetSum(PartOfProject):
    """What the application states as the sum of a work package, or of a kind of cost: the lines are to add up to it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="sums", editable=False)
    work_package = models.CharField(_("work package"), max_length=80, blank=True)
    kind = models.CharField(_("kind of cost"), max_length=10, choices=CostType.choices, blank=True)
    amount = _sum(_("sum"), help_text=_("In the currency of the budget."))

    class Meta:
        verbose_name = _("stated sum")
        verbose_name_plural = _("stated sums")
        ordering = ["work_package", "id"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(work_package="") & ~Q(kind="")) | (~Q(work_package="") & Q(kind="")),
                name="a_sum_is_of_a_package_or_a_kind",
                violation_error_message=_(
                    "Say which work package the sum is of, or which kind of cost: one."
                ),
            ),
            models.UniqueConstraint(
                fields=["project", "work_package", "kind"],
                name="a_sum_is_stated_once",
                violation_error_message=_("This sum is stated already. Change that one."),
            ),
        ]

    def __str__(self) -> str:
        return self.work_package or str(self.get_kind_display())


class Funding(PartOfProject):
    """How the project is paid. `grant` and `other` are in the project's currency, our own money and time in kronor."""

    project = models.OneToOneField(Project, on_delete=models.CASCADE, related_name="funding", editable=False)
    grant = money(_("grant"), help_text=_("In the currency of the budget."))
    own_money = money(_("our own money, kronor"))
    own_hours = models.PositiveIntegerField(_("our own working hours"), null=True, blank=True)
    own_hours_value = money(_("what those hours are worth, kronor"))
    other = money(
        _("other funding"), help_text=_("What other partners and funders pay, in the currency of the budget.")
    )

    class Meta:
        verbose_name = _("funding of a project")
        verbose_name_plural = _("funding of projects")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.project)

    @property
    def own(self) -> Decimal:
        """What we pay ourselves, in money and in time, kronor."""
        return (self.own_money or Decimal(0)) + (self.own_hours_value or Decimal(0))


class Frame(Record):
    """What a committee has set aside of its budget for international projects in a year, kronor (R41)."""

    committee = models.ForeignKey(
        Organization,
        verbose_name=_("committee"),
        on_delete=models.PROTECT,
        related_name="project_frames",
    )
    year = _year()
    amount = _sum(_("frame, kronor"))
    warn_at = models.PositiveSmallIntegerField(
        _("warn at, per cent of the frame"),
        default=100,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    basis = models.CharField(
        _("where it is stated"),
        max_length=300,
        help_text=_("The committee's budget or decision, with its date."),
    )

    class Meta:
        verbose_name = _("frame for international projects")
        verbose_name_plural = _("frames for international projects")
        ordering = ["-year", "committee__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "year"],
                name="one_frame_per_committee_and_year",
                violation_error_message=_(
                    "The committee has a frame for that year already. Change that one."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.committee} {self.year}"

    def get_absolute_url(self) -> str:
        """The page with all frames."""
        return reverse("project_frames")

    def unit_ids(self) -> list[int]:
        """The committee whose people may state it."""
        return [self.committee_id] if self.committee_id else []


class Commitment(PartOfProject):
    """What we bind ourselves to in a year: kronor and working time, of the budget of `body`.

    `given_back` is what a project that is over did not use: the rest of `amount` stays bound of the year's frame.
    `staff_percent` is per cent of one full-time post: of `person`, where it is said who that is.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="commitments", editable=False)
    body = models.ForeignKey(
        Organization,
        verbose_name=_("from the budget of"),
        on_delete=models.PROTECT,
        related_name="project_commitments",
    )
    year = _year()
    amount = _sum(_("kronor"))
    given_back = models.DecimalField(
        _("given back to the frame, kronor"),
        max_digits=14,
        decimal_places=2,
        default=Decimal(0),
        validators=[NOT_BELOW_ZERO],
        editable=False,
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("whose working time"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="project_commitments",
    )
    staff_percent = models.DecimalField(
        _("working time, per cent of a full-time post"),
        max_digits=5,
        decimal_places=1,
        default=Decimal(0),
        validators=[NOT_BELOW_ZERO],
    )

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        ordering = ["year", "id"]
        indexes = [models.Index(fields=["body", "year"], name="commitment_by_body_and_year")]
        constraints = [
            models.CheckConstraint(
                condition=Q(given_back__lte=F("amount")),
                name="no_more_is_given_back_than_was_bound",
                violation_error_message=_("That is more than what was bound. Lower it."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.year}"
