"""Decisions. A registered one is never changed: the database refuses it, and a later decision corrects it."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, name_of
from utblick.decisions.matters import kind_about, label_of, thing_of
from utblick.decisions.models.meetings import AgendaItem, Meeting
from utblick.decisions.models.rights import Delegation, PolicyArea
from utblick.people.models import Organization, Person


class Manner(models.TextChoices):
    """How a decision was made."""

    BODY = "body", _("by the body at a meeting")
    DELEGATED = "delegated", _("by delegation")
    URGENT = "urgent", _("urgently, by the chair or another member")


class Outcome(models.TextChoices):
    """What was decided."""

    APPROVED = "approved", _("approved")
    REJECTED = "rejected", _("rejected")
    RETURNED = "returned", _("returned for further preparation")
    NOTED = "noted", _("noted")


class Decision(MayBeSecret):
    """A decision as it was registered. What may be added later (approval, reporting) lies in records of its own."""

    NAMED_BY = ("body",)  # what its name reaches through, for who reads many

    body = models.ForeignKey(
        Organization, verbose_name=_("body"), on_delete=models.PROTECT, related_name="decisions"
    )
    manner = models.CharField(_("how it was made"), max_length=10, choices=Manner.choices)
    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("meeting"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    item = models.OneToOneField(
        AgendaItem,
        verbose_name=_("matter on the agenda"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decision",
    )
    matter = models.CharField(_("kind of matter"), max_length=60)
    object_id = models.BigIntegerField(_("what it is about"), null=True, blank=True, editable=False)
    area = models.ForeignKey(
        PolicyArea,
        verbose_name=_("policy area"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    title = models.CharField(_("heading"), max_length=250)
    decided_on = models.DateField(_("date"))
    paragraph = models.CharField(_("paragraph of the minutes"), max_length=30, blank=True)
    number = models.CharField(_("registry number"), max_length=40, blank=True)
    outcome = models.CharField(
        pgettext_lazy("of a decision", "outcome"), max_length=10, choices=Outcome.choices
    )
    text = models.TextField(_("decision"))
    reasons = models.TextField(_("reasons"), blank=True)
    presenter = models.CharField(_("presented by"), max_length=150, blank=True)
    decided_by = models.CharField(_("decided by"), max_length=200, blank=True)
    delegation = models.ForeignKey(
        Delegation,
        verbose_name=_("rests on the delegation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    corrects = models.ForeignKey(
        "self",
        verbose_name=_("corrects"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="corrections",
    )
    attached = models.JSONField(_("attachments"), default=list, blank=True, editable=False)

    # What the database refuses to change once it stands.
    FIXED = (
        "body_id", "manner", "meeting_id", "item_id", "matter", "object_id", "area_id", "title", "decided_on",
        "paragraph", "number", "outcome", "text", "reasons", "presenter", "decided_by", "delegation_id", "corrects_id",
        "attached",
    )  # fmt: skip

    HISTORY_WORDS = {"matter": label_of, "attached": lambda files: ", ".join(each["title"] for each in files)}
    HISTORY_THINGS = {"object_id": kind_about}

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-decided_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "paragraph"],
                condition=Q(manner="body"),
                name="one_decision_per_paragraph",
                violation_error_message=_("There is a decision with this paragraph at the meeting already."),
            ),
            models.CheckConstraint(
                condition=~Q(manner="body") | (Q(meeting__isnull=False) & ~Q(paragraph="")),
                name="a_body_decides_at_a_meeting_in_a_paragraph",
                violation_error_message=_("A decision of a body has a meeting and a paragraph."),
            ),
        ]
        indexes = [models.Index(fields=["matter", "object_id"], name="decision_by_matter")]

    def __str__(self) -> str:
        return name_of(self, self.reference)

    @property
    def reference(self) -> str:
        """How it is referred to: `Regionstyrelsen 2026-11-24 § 212`, or what it is about where it has no paragraph."""
        place = f"§ {self.paragraph}" if self.paragraph else self.number or gettext("decision")
        return f"{self.body} {self.decided_on.isoformat()} {place}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("decision", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The body whose people may handle it."""
        return [self.body_id]

    def told_of(self) -> list[Any]:
        """What it is about, and the matter as it was on the agenda."""
        return [thing_of(self), self.item]

    @property
    def closed(self) -> str:
        """Nothing is added to a registered decision."""
        return gettext("The decision is registered, so it stays as it was.")


class Disqualification(Record):
    """A member who was disqualified (jäv) and took no part in a decision."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="disqualified")
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="disqualifications"
    )

    class Meta:
        verbose_name = _("disqualified member")
        verbose_name_plural = _("disqualified members")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "person"], name="disqualified_once_per_decision")
        ]

    def __str__(self) -> str:
        return str(self.person)

    def get_absolute_url(self) -> str:
        """The decision."""
        return self.decision.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The body of the decision."""
        return self.decision.unit_ids()


class Reporting(Record):
    """That a delegated or urgent decision was reported to the body, and at which meeting."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="reporting")
    meeting = models.ForeignKey(
        Meeting, verbose_name=_("meeting"), on_delete=models.PROTECT, related_name="reported"
    )

    class Meta:
        verbose_name = _("reporting of a decision")
        verbose_name_plural = _("reportings of decisions")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.decision)

    @property
    def belongs_to(self) -> tuple[str, int]:
        """The thing that the audit trail tells of it with."""
        return "decision", self.decision_id

    def get_absolute_url(self) -> str:
        """The meeting where it was reported."""
        return self.meeting.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The body of the meeting."""
        return self.meeting.unit_ids()
