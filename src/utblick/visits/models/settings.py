"""How long details of guests are kept: the organisation's own, told by its pack and by those who answer for it."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.core.stamp import stamped

MOST_DAYS, MOST_MONTHS = 60, 60  # more than either purpose can need: a slip of the hand


class Retention(Record):
    """How long dietary needs and the names of guests are kept after the last day of a visit. There is one."""

    diet_days = models.PositiveSmallIntegerField(
        _("days that dietary needs are kept after the visit"),
        validators=[MaxValueValidator(MOST_DAYS)],
        help_text=_("0 means that they are deleted the day after the last day."),
    )
    name_months = models.PositiveSmallIntegerField(
        _("months that the names of guests are kept after the visit"),
        validators=[MaxValueValidator(MOST_MONTHS)],
    )
    basis = models.CharField(
        _("where it is stated"),
        max_length=300,
        help_text=_("The decision or plan of retention that it is taken from."),
    )

    class Meta:
        verbose_name = _("retention of guests' details")
        verbose_name_plural = _("retention of guests' details")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(_("How long guests' details are kept"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("visit_retention")


@stamped
def retention() -> Retention | None:
    """Return how long the organisation keeps details of guests; None where it has not said. One query, remembered."""
    found: Retention | None = Retention.objects.select_related("source").order_by("id").first()
    return found
