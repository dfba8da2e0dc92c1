"""That the head of an administration sees to the monitoring, half-year by half-year (R42)."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.people.models import Organization


class Attestation(Record):
    """What a head says of the monitoring for a half-year, which is told by its last day.

    `goes_on` is whether the unit watches what happens continuously; `initiatives` what it has led to.
    """

    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        related_name="attestations",
        editable=False,
    )
    until = models.DateField(_("half-year that ends"), editable=False)
    goes_on = models.BooleanField(
        _("The unit follows what happens in its areas in the EU and the world"), default=False
    )
    watched = models.TextField(_("what has been followed"), blank=True)
    initiatives = models.TextField(
        _("what it has led to"),
        blank=True,
        help_text=_("Collaborations, advocacy and projects that have been taken up, or why none."),
    )
    lacking = models.TextField(
        _("what is lacking"), blank=True, help_text=_("Needed when monitoring does not go on.")
    )
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    said_on = models.DateField(_("said on"), editable=False)

    class Meta:
        verbose_name = _("attestation of monitoring")
        verbose_name_plural = _("attestations of monitoring")
        ordering = ["-until", "unit"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "until"],
                name="one_attestation_per_unit_and_half_year",
                violation_error_message=_(
                    "The unit's monitoring has been attested for this half-year already."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}, {self.until.isoformat()}"

    def get_absolute_url(self) -> str:
        """The page of attestations."""
        return reverse("attestations")

    def unit_ids(self) -> list[int]:
        """The unit whose head attests."""
        return [self.unit_id]

    def clean(self) -> None:
        """Each answer says something: what is followed where it goes on, what is lacking where it does not."""
        if self.goes_on and not self.watched.strip():
            raise ValidationError({"watched": _("Say in a line or two what has been followed.")})
        if not self.goes_on and not self.lacking.strip():
            raise ValidationError({"lacking": _("Say what is lacking, and what is done about it.")})
