"""An activity of a plan, and what people say of it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.decisions.models import PolicyArea
from utblick.people.models import Organization, Person
from utblick.plans.models.plans import ActionPlan
from utblick.strategy.models import Beneficiary, Clause, SteeringDocument


class Activity(MayBeSecret):
    """Something that is to be done in a year. `follows` are the activities that it goes on from, in any plan."""

    plan = models.ForeignKey(
        ActionPlan,
        verbose_name=_("action plan"),
        on_delete=models.PROTECT,
        related_name="activities",
        editable=False,
    )
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    text = models.TextField(_("what is to be done"), blank=True)
    text_en = models.TextField(_("what is to be done, in English"), blank=True)
    unit = models.ForeignKey(
        Organization, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="activities"
    )
    responsible = models.ForeignKey(
        Person,
        verbose_name=_("responsible person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activities",
    )
    starts = models.DateField(_("starts"))
    ends = models.DateField(_("ends"))
    serves = models.ManyToManyField(Clause, verbose_name=_("serves"), blank=True, related_name="activities")
    beneficiaries = models.ManyToManyField(
        Beneficiary, verbose_name=_("of value to"), blank=True, related_name="activities"
    )
    steering_documents = models.ManyToManyField(
        SteeringDocument, verbose_name=_("contributes to"), blank=True, related_name="activities"
    )
    areas = models.ManyToManyField(
        PolicyArea, verbose_name=_("policy areas"), blank=True, related_name="activities"
    )
    after = models.ManyToManyField(
        "self",
        verbose_name=_("waits for"),
        blank=True,
        symmetrical=False,
        related_name="before",
        help_text=_("What must be done first."),
    )
    follows = models.ManyToManyField(
        "self",
        verbose_name=_("goes on from"),
        blank=True,
        symmetrical=False,
        related_name="followed_by",
        editable=False,
    )

    _history_m2m_fields = ("serves", "beneficiaries", "steering_documents", "areas", "after", "follows")

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["starts", "title", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gte=models.F("starts")),
                name="an_activity_ends_after_it_starts",
                violation_error_message=_(
                    "The activity cannot end before it starts. Change one of the days."
                ),
            )
        ]
        indexes = [models.Index(fields=["plan", "title"], name="activity_by_plan")]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("activity", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    def clean(self) -> None:
        """Refuse an end before the start, and days outside the plan's year; each message stands at its field."""
        if not (self.starts and self.ends):
            return
        if self.ends < self.starts:
            raise ValidationError(
                {"ends": _("The activity cannot end before it starts. Change one of the days.")}
            )
        if not self.starts.year <= self.plan.year <= self.ends.year:
            message = _("The activity is in the plan of %(year)s, so some of it is done that year.")
            raise ValidationError({"starts": message % {"year": self.plan.year}})


class PartOfActivity(Record):
    """What belongs to an activity: its page, its unit, its secrecy."""

    SECRECY = "activity__secret"

    objects = OpenManager()

    class Meta:
        abstract = True

    activity: models.ForeignKey

    def get_absolute_url(self) -> str:
        """The activity's page."""
        return self.activity.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return self.activity.unit_ids()


class Comment(PartOfActivity):
    """What somebody says of an activity."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="comments", editable=False)
    text = models.TextField(_("comment"))
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    said_at = models.DateTimeField(editable=False)

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["said_at", "id"]

    def __str__(self) -> str:
        return self.text[:60]
