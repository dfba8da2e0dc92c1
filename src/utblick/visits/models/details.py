"""What is known of guests for a while only: who they are, and what they cannot eat.

These are plain tables and no `Record`: they have no history, so that what is deleted is gone, and no pack holds diets.
Nothing of them is written to the audit trail, found by the search or exported; the table of diets is not in backups.
"""

from datetime import date, timedelta
from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.backup.place import never_kept
from utblick.core.dates import today
from utblick.core.models import new_key
from utblick.core.secrecy import OpenManager
from utblick.visits.models.settings import retention
from utblick.visits.models.visits import Guest, Visit


class GuestDetails(models.Model):
    """Who a guest is. Deleted some months after the visit; `Guest` is what is kept."""

    SECRECY = "guest__visit__secret"

    key = models.CharField(max_length=120, unique=True, default=new_key, editable=False)
    guest = models.OneToOneField(Guest, on_delete=models.CASCADE, related_name="details", editable=False)
    name = models.CharField(_("name"), max_length=200, blank=True)
    title = models.CharField(_("title or post"), max_length=200, blank=True)
    languages = models.CharField(
        _("language needs"), max_length=200, blank=True, help_text=_("Such as interpretation from Polish.")
    )

    objects = OpenManager()

    class Meta:
        verbose_name = _("details of a guest")
        verbose_name_plural = _("details of guests")

    def __str__(self) -> str:
        """Never the name, so that no message or log keeps it."""
        return str(self._meta.verbose_name)


class ReadableManager(OpenManager):
    """Leaves out diets whose last day has passed, also where nobody has deleted them yet.

    Nothing that reads diets can forget it, because there is no other manager to read them by. `Diet.held` is for what
    deletes them.
    """

    def get_queryset(self) -> models.QuerySet[Any]:
        """The diets that may be read today, of visits that the reader may see."""
        kept = retention()
        # The last day that may be read is so many days after the visit: asked the other way round.
        return super().get_queryset().filter(visit__ends__gte=_first_end(kept.diet_days if kept else None))


def _first_end(days: int | None) -> date:
    return today() - timedelta(days=days or 0)


class Diet(models.Model):
    """A dietary need: of one guest, or of so many. Data on health: Regulation (EU) 2016/679 art. 9."""

    SECRECY = "visit__secret"

    key = models.CharField(max_length=120, unique=True, default=new_key, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="diets", editable=False)
    guest = models.ForeignKey(
        Guest,
        verbose_name=_("guest"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="diets",
        help_text=_("Leave it out where a number is enough for whoever cooks."),
    )
    what = models.CharField(
        _("dietary need"),
        max_length=200,
        help_text=_("Only what whoever cooks has to know, such as no nuts."),
    )
    count = models.PositiveSmallIntegerField(
        _("how many"), default=1, validators=[MinValueValidator(1), MaxValueValidator(999)]
    )

    objects = ReadableManager()
    held: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        verbose_name = _("dietary need")
        verbose_name_plural = _("dietary needs")
        ordering = ["id"]

    def __str__(self) -> str:
        """Never what it is, so that no message or log keeps it."""
        return str(self._meta.verbose_name)

    def get_absolute_url(self) -> str:
        """Its place on the visit's page."""
        return f"{reverse('visit_guests', args=[self.visit_id])}#kost"

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return self.visit.unit_ids()


# A backup would hold them long after they were deleted here.
never_kept(Diet._meta.db_table)
