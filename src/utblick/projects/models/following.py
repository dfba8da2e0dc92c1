"""What is followed while a project runs: reports and payments, what is to be delivered, risks, and results."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.dates import days_in_words
from utblick.people.models import Person
from utblick.projects.models.projects import PartOfProject, Project, exchange_rate, money
from utblick.projects.rules.claims import Money, outstanding, rate_difference


class ReportingPeriod(PartOfProject):
    """A period that is reported to the funder. All sums are ours, in kronor.

    Where the project is in another currency, a claim and a payment are stated in that as well (`claim_amount`,
    `paid_amount`), with kronor for one of it (`claim_rate`, `paid_rate`) and the day of that rate; the kronor are then
    worked out from them.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="periods", editable=False)
    begins = models.DateField(_("from"))
    ends = models.DateField(_("to"))
    due = models.DateField(_("report due"), db_index=True)
    costs = money(_("our costs, kronor"), help_text=_("Planned, until the outcome is known."))
    claim_amount = money(_("what we claim, in the currency of the budget"))
    claim_rate = exchange_rate(_("rate of the claim"))
    claim_rate_on = models.DateField(_("day of the rate of the claim"), null=True, blank=True)
    claim = money(_("what we claim, kronor"))
    claimed_on = models.DateField(_("reported on"), null=True, blank=True)
    paid_amount = money(_("paid to us, in the currency of the budget"))
    paid_rate = exchange_rate(_("rate of the payment"))
    paid_rate_on = models.DateField(_("day of the rate of the payment"), null=True, blank=True)
    paid = money(_("paid to us, kronor"))
    paid_on = models.DateField(_("paid on"), null=True, blank=True)

    class Meta:
        verbose_name = _("reporting period")
        verbose_name_plural = _("reporting periods")
        ordering = ["begins", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("begins")),
                name="a_reporting_period_ends_after_it_begins",
                violation_error_message=_("The period cannot end before it begins. Change one of the days."),
            )
        ]

    def __str__(self) -> str:
        return days_in_words(self.begins, self.ends)

    @property
    def outstanding(self) -> Decimal:
        """What we have claimed and not been paid, kronor; 0 before the report."""
        if self.claimed_on is None:
            return Decimal(0)
        claim = Money(self.claim, self.claim_amount, self.claim_rate)
        return outstanding(claim, Money(self.paid, self.paid_amount, self.paid_rate))

    @property
    def rate_difference(self) -> Decimal:
        """What we won (or, below nought, lost) on the rate between claim and payment, kronor; 0 where it is unknown."""
        claim = Money(self.claim, self.claim_amount, self.claim_rate)
        return rate_difference(claim, Money(self.paid, self.paid_amount, self.paid_rate))


class MilestoneKind(models.TextChoices):
    """Whether something is to be reached, or handed over."""

    MILESTONE = "milestone", _("milestone")
    DELIVERABLE = "deliverable", _("deliverable")


class Milestone(PartOfProject):
    """A milestone or a deliverable, with its day."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="milestones", editable=False)
    kind = models.CharField(
        _("what it is"), max_length=12, choices=MilestoneKind.choices, default=MilestoneKind.MILESTONE
    )
    title = models.CharField(_("title"), max_length=200)
    due = models.DateField(_("due"), db_index=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)

    class Meta:
        verbose_name = _("milestone or deliverable")
        verbose_name_plural = _("milestones and deliverables")
        ordering = ["due", "id"]

    def __str__(self) -> str:
        return self.title


def _one_to_five(label: object) -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(
        label,  # type: ignore[arg-type]
        validators=[MinValueValidator(1), MaxValueValidator(5)],
        help_text=_("1 is very small, 5 very large."),
    )


class Risk(PartOfProject):
    """What may go wrong, and what is done about it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="risks", editable=False)
    what = models.CharField(_("what may happen"), max_length=300)
    likelihood = _one_to_five(_("likelihood"))
    consequence = _one_to_five(_("consequence"))
    measure = models.TextField(_("what is done about it"), blank=True)
    owner = models.ForeignKey(
        Person,
        verbose_name=_("who answers for it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="project_risks",
    )

    class Meta:
        verbose_name = _("risk")
        verbose_name_plural = _("risks")
        ordering = ["-likelihood", "id"]

    def __str__(self) -> str:
        return self.what


class Result(PartOfProject):
    """What came of the project, and how others get to know of it. `good_practice`: others can do the same."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="results", editable=False)
    what = models.CharField(_("what came of it"), max_length=300)
    what_en = models.CharField(_("what came of it, in English"), max_length=300, blank=True)
    dissemination = models.TextField(_("to whom it is passed on, and how"), blank=True)
    good_practice = models.BooleanField(_("a good practice that others can take up"), default=False)

    class Meta:
        verbose_name = _("result")
        verbose_name_plural = _("results")
        ordering = ["id"]

    def __str__(self) -> str:
        return texts.in_language(self, "what")
