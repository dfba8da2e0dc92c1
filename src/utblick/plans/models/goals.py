"""What an activity is to reach, and what has been measured."""

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.people.models import Person
from utblick.plans.models.activities import Activity, PartOfActivity


class GoalKind(models.TextChoices):
    """How a goal is measured."""

    NUMBER = "number", _("number")
    SHARE = "share", _("share in per cent")
    YES_NO = "yes_no", _("yes or no")
    MILESTONE = "milestone", _("milestone")


def _value(label: object) -> "models.DecimalField[Decimal | None, Decimal | None]":
    return models.DecimalField(label, max_digits=14, decimal_places=2, null=True, blank=True)  # type: ignore[arg-type]


class Goal(PartOfActivity):
    """An activity goal (R5). A yes-or-no goal and a milestone are reached or not, so they need no target."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="goals", editable=False)
    indicator = models.CharField(_("indicator"), max_length=250, help_text=_("What is measured."))
    indicator_en = models.CharField(_("indicator in English"), max_length=250, blank=True)
    kind = models.CharField(
        _("measured as"), max_length=10, choices=GoalKind.choices, default=GoalKind.NUMBER
    )
    baseline = _value(_("baseline"))
    target = _value(_("target"))
    unit = models.CharField(
        _("unit of measurement"),
        max_length=60,
        blank=True,
        help_text=_("Such as meetings, applications, kronor."),
    )
    due = models.DateField(_("to be reached by"), null=True, blank=True)
    owner = models.ForeignKey(
        Person,
        verbose_name=_("who answers for it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="goals",
    )

    class Meta:
        verbose_name = _("activity goal")
        verbose_name_plural = _("activity goals")
        ordering = ["id"]

    def __str__(self) -> str:
        return texts.in_language(self, "indicator")

    @property
    def is_counted(self) -> bool:
        """Whether it has figures: a number or a share."""
        return self.kind in (GoalKind.NUMBER, GoalKind.SHARE)


class Measurement(PartOfActivity):
    """A value of a goal on a day. Of a yes-or-no goal or a milestone, 1 is reached and 0 is not."""

    SECRECY = "goal__activity__secret"

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="measurements", editable=False)
    measured_on = models.DateField(_("measured on"))
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2)
    comment = models.CharField(_("comment"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("measured value")
        verbose_name_plural = _("measured values")
        ordering = ["measured_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "measured_on"],
                name="one_value_per_goal_and_day",
                violation_error_message=_("There is a value for this day already. Change that one instead."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.goal}, {self.measured_on.isoformat()}"

    @property
    def activity(self) -> Activity:
        """The activity that the goal belongs to."""
        return self.goal.activity
