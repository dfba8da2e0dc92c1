"""What is done in a plan for advocacy: a meeting, a letter, a reply to a consultation, an event, media."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.advocacy import rules
from utblick.advocacy.models.plans import AdvocacyPlan, Target
from utblick.advocacy.models.positions import PositionVersion
from utblick.collaborations.models import Engagement
from utblick.core import texts
from utblick.core.secrecy import MayBeSecret, name_of
from utblick.participation.models import InternationalMeeting
from utblick.people.models import Person


class ActivityKind(models.TextChoices):
    """What is done."""

    MEETING = "meeting", pgettext_lazy("advocacy", "meeting")
    LETTER = "letter", pgettext_lazy("advocacy", "letter")
    REPLY = "reply", pgettext_lazy("advocacy", "reply to a consultation")
    EVENT = "event", pgettext_lazy("advocacy", "event")
    MEDIA = "media", pgettext_lazy("advocacy", "media")


class ActivityState(models.TextChoices):
    """How far it has come."""

    PLANNED = rules.PLANNED, pgettext_lazy("of an advocacy activity", "planned")
    DONE = rules.DONE, pgettext_lazy("of an advocacy activity", "done")
    CANCELLED = rules.CANCELLED, pgettext_lazy("of an advocacy activity", "came to nothing")


class AdvocacyActivity(MayBeSecret):
    """One thing that is done in a plan. Under secrecy with its plan, and for itself where it has a mark of its own."""

    _history_m2m_fields = ("ours",)

    plan = models.ForeignKey(
        AdvocacyPlan, verbose_name=_("plan"), on_delete=models.CASCADE, related_name="activities"
    )
    kind = models.CharField(_("kind"), max_length=7, choices=ActivityKind.choices, db_index=True)
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    what = models.TextField(_("what it is about"), blank=True)
    day = models.DateField(_("day"), db_index=True)
    target = models.ForeignKey(
        Target,
        verbose_name=_("target of the plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="activities",
    )
    whom = models.CharField(
        _("whom, in words"),
        max_length=300,
        blank=True,
        help_text=_("Whom we meet, write to or speak to. To a consultation: whom the reply is addressed to."),
    )
    ours = models.ManyToManyField(
        Person, verbose_name=_("who of ours"), blank=True, related_name="advocacy_activities"
    )
    responsible = models.ForeignKey(
        Person,
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Who tells what came of it. Empty: who answers for the plan."),
    )
    meeting = models.ForeignKey(
        InternationalMeeting,
        verbose_name=_("at the international meeting"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advocacy_activities",
    )
    engagement = models.ForeignKey(
        Engagement,
        verbose_name=_("through which network"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advocacy_activities",
    )
    used = models.ForeignKey(
        PositionVersion,
        verbose_name=_("position that we put forward"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="uses",
    )
    state = models.CharField(
        _("state"),
        max_length=9,
        choices=ActivityState.choices,
        default=ActivityState.PLANNED,
        editable=False,
        db_index=True,
    )
    outcome = models.TextField(_("what came of it"), blank=True)
    outcome_en = models.TextField(_("what came of it, in English"), blank=True)
    cancelled_because = models.CharField(
        _("why it came to nothing"), max_length=400, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("advocacy activity")
        verbose_name_plural = _("advocacy activities")
        ordering = ["day", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=rules.DONE) | ~Q(outcome=""), name="what_is_done_tells_its_outcome"
            )
        ]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("advocacy_activity", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it: that of the plan."""
        return self.plan.unit_ids() if self.plan_id else []

    def told_of(self) -> list[Any]:
        """Its plan, the position that it puts forward, its meeting, and the network that it goes through."""
        return [self.plan, self.used.position if self.used else None, self.meeting, self.engagement]

    @property
    def told_by(self) -> int | None:
        """The id of the person who is to tell what came of it."""
        return self.responsible_id or self.plan.responsible_id
