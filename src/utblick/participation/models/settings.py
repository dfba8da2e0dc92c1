"""What the organisation has said of its own: which body has feedback before it, and who approves whom."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.participation import rules
from utblick.people.models import Organization, PersonKind


class FeedbackRule(Record):
    """The body that has feedback before it: from meetings that `unit` answers for; without a unit, from all others.

    `same_day`: a meeting of the body on the day of the return counts as the nearest after it.
    """

    body = models.ForeignKey(
        Organization, verbose_name=_("body"), on_delete=models.PROTECT, related_name="feedback_rules"
    )
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    same_day = models.BooleanField(_("a meeting on the same day counts"), default=True)

    class Meta:
        verbose_name = _("rule of feedback")
        verbose_name_plural = _("rules of feedback")
        ordering = ["id"]

    def __str__(self) -> str:
        return gettext("Feedback to %(body)s") % {"body": self.body}

    def get_absolute_url(self) -> str:
        """The page with the table."""
        return reverse("participation_tables")


class Who(models.TextChoices):
    """Those whose participation is approved: the kinds of person, and apart from them the chief executive."""

    ELECTED = PersonKind.ELECTED.value, PersonKind.ELECTED.label
    OFFICIAL = PersonKind.OFFICIAL.value, PersonKind.OFFICIAL.label
    YOUTH = PersonKind.YOUTH.value, PersonKind.YOUTH.label
    EXTERNAL = PersonKind.EXTERNAL.value, PersonKind.EXTERNAL.label
    DIRECTOR = "director", _("chief executive")


class Approver(models.TextChoices):
    """Who approves."""

    HEAD = rules.HEAD, _("the head of the person's administration")
    PRESIDIUM = rules.PRESIDIUM, _("the chair or a vice chair")
    BOARD = rules.BOARD, _("the body itself, by a decision")


class ApprovalRule(Record):
    """Who approves that a kind of person takes part. `body` is the one of the presidium, or the one that decides."""

    who = models.CharField(_("who takes part"), max_length=20, choices=Who.choices, unique=True)
    by = models.CharField(_("who approves"), max_length=10, choices=Approver.choices)
    body = models.ForeignKey(
        Organization,
        verbose_name=_("body"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = _("rule of approval")
        verbose_name_plural = _("rules of approval")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(by=rules.HEAD) | models.Q(body__isnull=False),
                name="a_presidium_or_board_has_its_body",
                violation_error_message=_("Say which body it is."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_who_display()}: {self.get_by_display()}"

    def get_absolute_url(self) -> str:
        """The page with the table."""
        return reverse("participation_tables")
