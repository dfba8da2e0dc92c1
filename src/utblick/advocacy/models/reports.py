"""A report on monitoring and advocacy of a period: from when to when. What it says is read from the rooms."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.dates import days_in_words
from utblick.core.secrecy import MayBeSecret, name_of
from utblick.people.models import Organization


class PeriodReport(MayBeSecret):
    """The period that is reported on, of one unit or of the whole. The report itself is a document."""

    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    begins = models.DateField(_("first day"))
    ends = models.DateField(_("last day"))
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty: of the whole organisation."),
    )

    class Meta:
        verbose_name = _("monitoring and advocacy report")
        verbose_name_plural = _("monitoring and advocacy reports")
        ordering = ["-ends", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("begins")),
                name="a_period_of_a_report_is_in_order",
                violation_error_message=_("The last day cannot be before the first."),
            )
        ]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("advocacy_report", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def days(self) -> str:
        """The period in words."""
        return days_in_words(self.begins, self.ends)
