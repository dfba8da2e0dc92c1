"""A plan for advocacy: a goal, whom we want to reach, with whom; and in the end what changed."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.advocacy import rules
from utblick.advocacy.models.positions import Position
from utblick.collaborations.models import Engagement
from utblick.core import texts
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.dossiers.models import Dossier
from utblick.people.models import Organization, Person


class AdvocacyPlan(MayBeSecret):
    """What we do to be heard in one matter: a dossier, a position, or both. Open until it has been assessed."""

    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    position = models.ForeignKey(
        Position,
        verbose_name=_("position"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="plans",
    )
    dossier = models.ForeignKey(
        Dossier,
        verbose_name=_("dossier"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advocacy_plans",
    )
    goal = models.TextField(_("goal"), help_text=_("What is to be different when we are done."))
    goal_en = models.TextField(_("goal in English"), blank=True)
    messages = models.TextField(_("messages"), blank=True, help_text=_("What we say, one message a line."))
    messages_en = models.TextField(_("messages in English"), blank=True)
    channels = models.TextField(
        _("channels"), blank=True, help_text=_("How we reach those whom we want to reach.")
    )
    begins = models.DateField(_("first day"))
    ends = models.DateField(_("last day"), db_index=True)
    unit = models.ForeignKey(
        Organization, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="advocacy_plans"
    )
    responsible = models.ForeignKey(
        Person,
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advocacy_plans",
    )
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    reopened_because = models.CharField(_("why it was reopened"), max_length=400, blank=True, editable=False)

    class Meta:
        verbose_name = _("plan for advocacy")
        verbose_name_plural = _("plans for advocacy")
        ordering = ["-begins", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("begins")),
                name="a_plan_for_advocacy_ends_after_it_begins",
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(
                condition=Q(position__isnull=False) | Q(dossier__isnull=False),
                name="a_plan_for_advocacy_is_about_something",
                violation_error_message=_("Choose a position, a dossier, or both."),
            ),
        ]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("advocacy_plan", args=[self.pk])

    def told_of(self) -> list[Any]:
        """The position and the dossier that it is about."""
        return [self.position, self.dossier]

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def is_open(self) -> bool:
        """Whether it may still be changed."""
        return self.closed_on is None


class PartOfPlan(Record):
    """What belongs to a plan: its page, its unit, its secrecy."""

    SECRECY = "plan__secret"
    ANCHOR = ""

    objects = OpenManager()

    class Meta:
        abstract = True

    plan: Any

    def get_absolute_url(self) -> str:
        """Its place on the plan's page."""
        return f"{self.plan.get_absolute_url()}{self.ANCHOR}"

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        found: list[int] = self.plan.unit_ids()
        return found


class Target(PartOfPlan):
    """Whom we want to reach: an organisation, somebody there by name or role, or both."""

    ANCHOR = "#mottagare"

    plan = models.ForeignKey(
        AdvocacyPlan, verbose_name=_("plan"), on_delete=models.CASCADE, related_name="targets", editable=False
    )
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("institution or organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    who = models.CharField(
        _("person or role"),
        max_length=200,
        blank=True,
        help_text=_("Such as: the rapporteur, or the head of unit for regional policy."),
    )
    wanted = models.CharField(_("what we want of them"), max_length=300, blank=True)
    wanted_en = models.CharField(_("what we want of them, in English"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("target of a plan")
        verbose_name_plural = _("targets of plans")
        ordering = ["plan", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(organization__isnull=False) | ~Q(who=""),
                name="a_target_is_somebody",
                violation_error_message=_("Choose an organisation, or write a person or a role."),
            )
        ]

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.who, str(self.organization) if self.organization else "")))


class Ally(PartOfPlan):
    """With whom: one of our networks, or another organisation such as a partner or a peer region."""

    ANCHOR = "#allierade"

    plan = models.ForeignKey(
        AdvocacyPlan, verbose_name=_("plan"), on_delete=models.CASCADE, related_name="allies", editable=False
    )
    engagement = models.ForeignKey(
        Engagement,
        verbose_name=_("one of our collaborations"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="allied_in",
    )
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("another organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Such as a partner or a region like ours."),
    )
    part = models.CharField(_("what they do"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("ally of a plan")
        verbose_name_plural = _("allies of plans")
        ordering = ["plan", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(engagement__isnull=False, organization__isnull=True)
                | Q(engagement__isnull=True, organization__isnull=False),
                name="an_ally_is_one",
                violation_error_message=_("Choose a collaboration or another organisation, one of the two."),
            )
        ]

    def __str__(self) -> str:
        return str(self.engagement or self.organization)


class TakenIn(models.TextChoices):
    """How much of what we wanted was taken in."""

    WHOLLY = rules.WHOLLY, pgettext_lazy("our wording was taken in", "wholly")
    PARTLY = rules.PARTLY, pgettext_lazy("our wording was taken in", "partly")
    NOT = rules.NOT, pgettext_lazy("our wording was taken in", "not at all")
    UNKNOWN = rules.UNKNOWN, pgettext_lazy("our wording was taken in", "cannot be told")
    AGAINST = rules.AGAINST, pgettext_lazy("our wording was taken in", "it moved against us")


class DueToUs(models.TextChoices):
    """How much of that is due to us."""

    CLEAR = rules.CLEAR, pgettext_lazy("due to us", "there is a clear sign")
    PLAUSIBLE = rules.PLAUSIBLE, pgettext_lazy("due to us", "it is plausible")
    UNKNOWN = rules.CANNOT_TELL, pgettext_lazy("due to us", "we do not know")


class Assessment(PartOfPlan):
    """What changed in the end, and how we know: a plan is closed by one, and by a new one each time it is closed."""

    ANCHOR = "#bedomning"

    plan = models.ForeignKey(
        AdvocacyPlan,
        verbose_name=_("plan"),
        on_delete=models.CASCADE,
        related_name="assessments",
        editable=False,
    )
    day = models.DateField(_("assessed on"), editable=False)
    taken_in = models.CharField(
        _("how much of our wording was taken in"), max_length=7, choices=TakenIn.choices
    )
    due_to_us = models.CharField(
        _("how much of that is due to us"), max_length=9, choices=DueToUs.choices, blank=True
    )
    evidence = models.TextField(
        _("how we know"), help_text=_("What was decided, and what it says of our part.")
    )
    evidence_en = models.TextField(_("how we know, in English"), blank=True)
    link = models.URLField(_("link"), max_length=1000, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )

    class Meta:
        verbose_name = _("assessment of a plan")
        verbose_name_plural = _("assessments of plans")
        ordering = ["plan", "-day", "-id"]

    def __str__(self) -> str:
        return str(self.get_taken_in_display())
