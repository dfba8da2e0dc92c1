"""The action plan of a year."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.secrecy import MayBeSecret, name_of
from utblick.strategy.models import OperationalPlan


class PlanStatus(models.TextChoices):
    """Where a plan is in its life. That a decided one is in force follows from the day and is not kept."""

    DRAFT = "draft", _("draft")
    PREPARED = "prepared", _("prepared for decision")
    DECIDED = "decided", _("decided")
    FOLLOWED_UP = "followed_up", _("followed up")


class ActionPlan(MayBeSecret):
    """One plan for each calendar year. `decided_on` is the day of the decision that stands; none while a draft."""

    year = models.PositiveSmallIntegerField(
        _("year"),
        unique=True,
        validators=[MinValueValidator(1990), MaxValueValidator(2100)],
        error_messages={
            "unique": _("There is an action plan for this year already. There is one for each year.")
        },
    )
    status = models.CharField(
        _("status"), max_length=20, choices=PlanStatus.choices, default=PlanStatus.DRAFT, editable=False
    )
    summary = models.TextField(_("what the year is about"), blank=True)
    summary_en = models.TextField(_("what the year is about, in English"), blank=True)
    operational_plan = models.ForeignKey(
        OperationalPlan,
        verbose_name=_("operational plan that it is decided with"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="action_plans",
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True, editable=False)
    paragraph = models.CharField(_("paragraph of the minutes"), max_length=30, blank=True, editable=False)
    reopened_because = models.CharField(
        _("why it is being changed"), max_length=300, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("action plan")
        verbose_name_plural = _("action plans")
        ordering = ["-year"]

    def __str__(self) -> str:
        return name_of(self, gettext("Action plan %(year)s") % {"year": self.year})

    def get_absolute_url(self) -> str:
        """Its page, by year."""
        return reverse("action_plan", args=[self.year])

    @property
    def is_open(self) -> bool:
        """Whether its activities, goals and resources may be changed: it is a draft."""
        return self.status == PlanStatus.DRAFT

    @property
    def closed(self) -> str:
        """Why nothing more is added to it; blank while it may be. Files may be, also when it is decided."""
        return ""
