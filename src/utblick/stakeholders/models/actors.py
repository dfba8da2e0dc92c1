"""Who is concerned, how much they want it, and how much they can do about it."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.people.models import Organization
from utblick.stakeholders.models.analyses import PartOfAnalysis, StakeholderAnalysis


def _grade(label: Any, help_text: Any) -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(
        label,
        help_text=help_text,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
        choices=[(each, str(each)) for each in range(1, 6)],
    )


class Actor(PartOfAnalysis):
    """An organisation that is concerned: its interest and its influence, each from 1 (little) to 5 (much)."""

    analysis = models.ForeignKey(
        StakeholderAnalysis, on_delete=models.CASCADE, related_name="actors", editable=False
    )
    organization = models.ForeignKey(
        Organization, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="+"
    )
    interest = _grade(_("interest"), help_text=_("How much it matters to them, from 1 (little) to 5 (much)."))
    influence = _grade(
        _("influence"), help_text=_("How much they can do about it, from 1 (little) to 5 (much).")
    )

    class Meta:
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        ordering = ["organization__name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["analysis", "organization"],
                name="an_actor_once_per_analysis",
                violation_error_message=_("The organisation is among the actors already."),
            ),
            models.CheckConstraint(
                condition=models.Q(interest__range=(1, 5), influence__range=(1, 5)),
                name="interest_and_influence_are_1_to_5",
                violation_error_message=_("Interest and influence are from 1 to 5."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.organization)
