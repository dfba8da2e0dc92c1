"""The follow-up of a strategy at the beginning of a term of office."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.models import Record
from utblick.strategy.models.strategies import Strategy


class Recommendation(models.TextChoices):
    """What a follow-up recommends."""

    KEEP = "keep", _("keep the strategy as it is")
    REVISE = "revise", _("revise the strategy")


class Judgement(models.TextChoices):
    """How far what a clause asks has been reached in a term."""

    REACHED = "reached", pgettext_lazy("judgement", "reached")
    PARTLY = "partly", pgettext_lazy("judgement", "partly reached")
    NOT = "not", pgettext_lazy("judgement", "not reached")
    UNKNOWN = "unknown", pgettext_lazy("judgement", "cannot be judged")


class ClauseFinding(Record):
    """What a follow-up found of one line of a strategy, for the term that began on a day (R47)."""

    strategy = models.ForeignKey(
        Strategy,
        verbose_name=_("strategy"),
        on_delete=models.PROTECT,
        related_name="findings",
        editable=False,
    )
    term_start = models.DateField(_("beginning of the term"), editable=False)
    line = models.CharField(max_length=120, editable=False)  # of the clause, the same in every version
    judgement = models.CharField(_("how far it was reached"), max_length=10, choices=Judgement.choices)
    comment = models.TextField(_("why"), blank=True)
    comment_en = models.TextField(_("why, in English"), blank=True)

    class Meta:
        verbose_name = _("finding of a clause")
        verbose_name_plural = _("findings of clauses")
        ordering = ["-term_start", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["strategy", "term_start", "line"],
                name="one_finding_per_clause_and_term",
                violation_error_message=_("Somebody has judged this clause meanwhile. Open the page again."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_judgement_display()}"

    def get_absolute_url(self) -> str:
        """The strategy's page of follow-ups."""
        return reverse("strategy_review", args=[self.strategy.slug])


class StrategyReview(Record):
    """That a strategy was followed up for a term: what was found, and whether it should be revised."""

    strategy = models.ForeignKey(
        Strategy, verbose_name=_("strategy"), on_delete=models.PROTECT, related_name="reviews", editable=False
    )
    term_start = models.DateField(_("beginning of the term"), editable=False)
    done_on = models.DateField(_("followed up on"))
    findings = models.TextField(_("what was found"))
    findings_en = models.TextField(_("what was found, in English"), blank=True)
    recommendation = models.CharField(_("recommendation"), max_length=10, choices=Recommendation.choices)

    class Meta:
        verbose_name = _("follow-up of a strategy")
        verbose_name_plural = _("follow-ups of strategies")
        ordering = ["-term_start"]
        constraints = [
            models.UniqueConstraint(
                fields=["strategy", "term_start"],
                name="one_follow_up_per_strategy_and_term",
                violation_error_message=_("The strategy has been followed up for this term already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.strategy}, {self.term_start.isoformat()}"

    def get_absolute_url(self) -> str:
        """The strategy's page of follow-ups."""
        return reverse("strategy_review", args=[self.strategy.slug])
