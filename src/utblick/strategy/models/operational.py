"""The organisation's operational plans: what the international work is to be part of, and never beside."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record


class OperationalPlan(Record):
    """The operational plan of a year, kept elsewhere: what it is called, and where it is."""

    year = models.PositiveSmallIntegerField(_("year"), db_index=True)
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    number = models.CharField(_("registry number"), max_length=40, blank=True)
    url = models.URLField(_("web address"), blank=True)

    class Meta:
        verbose_name = _("operational plan")
        verbose_name_plural = _("operational plans")
        ordering = ["-year", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "title"],
                name="one_operational_plan_per_year_and_title",
                violation_error_message=_(
                    "There is an operational plan with this title for the year already."
                ),
            )
        ]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """Its place among the operational plans."""
        return f"{reverse('operational_plans')}#v{self.pk}"
