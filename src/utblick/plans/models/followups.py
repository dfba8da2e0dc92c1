"""How an activity goes, tertial by tertial (R36)."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.plans import rules
from utblick.plans.models.activities import Activity, PartOfActivity


class Progress(models.TextChoices):
    """How an activity stands."""

    ON_TRACK = "on_track", _("on track")
    AT_RISK = "at_risk", _("at risk")
    OFF_TRACK = "off_track", _("off track")
    NOT_STARTED = "not_started", _("not started")
    DONE = "done", _("done")
    STOPPED = "stopped", _("stopped")


class FollowUp(PartOfActivity):
    """What was said of an activity for a tertial, by whom. One for each; mended in place, with its history kept."""

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="follow_ups", editable=False
    )
    tertial = models.PositiveSmallIntegerField(
        _("tertial"), editable=False, validators=[MinValueValidator(1), MaxValueValidator(3)]
    )
    progress = models.CharField(_("how it stands"), max_length=15, choices=Progress.choices)
    comment = models.TextField(_("comment"), help_text=_("What has been done, and what comes next."))
    deviation = models.TextField(
        _("why it deviates"), blank=True, help_text=_("Needed when it is at risk, off track or stopped.")
    )
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    said_on = models.DateField(_("said on"), editable=False)

    class Meta:
        verbose_name = _("follow-up of an activity")
        verbose_name_plural = _("follow-ups of activities")
        ordering = ["activity", "tertial"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "tertial"],
                name="one_follow_up_per_tertial",
                violation_error_message=_("The activity has been followed up for this tertial already."),
            )
        ]

    def __str__(self) -> str:
        return gettext("%(activity)s, tertial %(tertial)s") % {
            "activity": self.activity,
            "tertial": self.tertial,
        }

    def clean(self) -> None:
        """A deviation has a reason."""
        if rules.needs_a_reason(self.progress) and not self.deviation.strip():
            raise ValidationError({"deviation": _("Say why it deviates, and what is done about it.")})
