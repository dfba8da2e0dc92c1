"""The follow-up of a strategy at the beginning of a term of office."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.strategy.models.strategies import Strategy


class Recommendation(models.TextChoices):
    """What a follow-up recommends."""

    KEEP = "keep", _("keep the strategy as it is")
    REVISE = "revise", _("revise the strategy")


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
