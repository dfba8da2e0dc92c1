"""Meetings, what is on their agendas, and the approval of their minutes."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, name_of
from utblick.decisions.matters import kind_about, label_of, thing_of
from utblick.people.models import Organization


class MeetingStatus(models.TextChoices):
    """Where a meeting is in its life."""

    PLANNED = "planned", _("planned")
    CALLED = "called", _("notice sent")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("cancelled")


class Meeting(Record):
    """A meeting of a body. `cutoff` is the last day for matters to reach its agenda."""

    NAMED_BY = ("body",)  # what its name reaches through, for who reads many

    body = models.ForeignKey(
        Organization, verbose_name=_("body"), on_delete=models.PROTECT, related_name="meetings"
    )
    date = models.DateField(_("date"))
    starts = models.TimeField(_("time"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    cutoff = models.DateField(_("agenda closes"), null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=MeetingStatus.choices, default=MeetingStatus.PLANNED
    )

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["date", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "date"],
                name="one_meeting_per_body_and_day",
                violation_error_message=_("The body has a meeting on that day already."),
            ),
            models.CheckConstraint(
                condition=Q(cutoff=None) | Q(cutoff__lte=models.F("date")),
                name="agenda_closes_before_the_meeting",
                violation_error_message=_(
                    "The agenda closes before the meeting, or on its day at the latest."
                ),
            ),
        ]
        indexes = [models.Index(fields=["date"], name="meeting_by_date")]

    def __str__(self) -> str:
        return gettext("%(body)s %(day)s") % {"body": self.body, "day": date_format(self.date, "DATE_FORMAT")}

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("meeting", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The body whose people may change it."""
        return [self.body_id]

    @property
    def closed(self) -> str:
        """Why nothing more is added to it; blank while it may be."""
        return gettext("The meeting is cancelled.") if self.status == MeetingStatus.CANCELLED else ""


class AgendaItem(MayBeSecret):
    """A matter on the agenda of a meeting.

    `matter` is the key of the kind of matter; `object_id` the thing that it is about, none for one that is about
    nothing registered. `area` is the policy area it belongs to, where that decides who may decide.
    """

    meeting = models.ForeignKey(
        Meeting, verbose_name=_("meeting"), on_delete=models.PROTECT, related_name="items"
    )
    position = models.PositiveSmallIntegerField(_("place on the agenda"), default=0)
    matter = models.CharField(_("kind of matter"), max_length=60)
    object_id = models.BigIntegerField(_("what it is about"), null=True, blank=True, editable=False)
    area = models.ForeignKey(
        "decisions.PolicyArea",
        verbose_name=_("policy area"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="items",
    )
    title = models.CharField(_("heading"), max_length=250)
    title_en = models.CharField(_("heading in English"), max_length=250, blank=True)
    background = models.TextField(_("background"), blank=True)
    proposal = models.TextField(_("proposed decision"), blank=True)
    number = models.CharField(_("registry number"), max_length=40, blank=True)
    presenter = models.CharField(_("presented by"), max_length=150, blank=True)
    added_on = models.DateField(_("put on the agenda"), null=True, editable=False)

    HISTORY_WORDS = {"matter": label_of}
    HISTORY_THINGS = {"object_id": kind_about}

    class Meta:
        verbose_name = _("matter on an agenda")
        verbose_name_plural = _("matters on agendas")
        ordering = ["meeting", "position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "matter", "object_id"],
                name="a_thing_once_on_an_agenda",
                violation_error_message=_("This is on the agenda of the meeting already."),
            )
        ]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("agenda_item", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The body whose people may change it."""
        return [self.meeting.body_id]

    @property
    def closed(self) -> str:
        """Why nothing more is added to it; blank while it may be."""
        decided = getattr(self, "decision", None) is not None
        return gettext("The matter has been decided, so it stays as it was.") if decided else ""

    def told_of(self) -> list[Any]:
        """What it is about, and what was decided."""
        return [thing_of(self), getattr(self, "decision", None)]

    @property
    def late(self) -> bool:
        """Whether it was put on the agenda after that had closed; what is entered after the meeting is not late."""
        cutoff = self.meeting.cutoff
        return bool(cutoff and self.added_on and cutoff < self.added_on <= self.meeting.date)


class Approval(Record):
    """That minutes were approved, and put up on the notice board: of a whole meeting, or of one decision at once."""

    meeting = models.ForeignKey(
        Meeting, verbose_name=_("meeting"), on_delete=models.PROTECT, related_name="approvals"
    )
    decision = models.OneToOneField(
        "decisions.Decision",
        verbose_name=_("decision approved at once"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="approval",
    )
    approved_on = models.DateField(_("minutes approved"))
    approved_by = models.CharField(_("approved by"), max_length=200, blank=True)
    announced_on = models.DateField(_("put up on the notice board"), null=True, blank=True)

    class Meta:
        verbose_name = _("approval of minutes")
        verbose_name_plural = _("approvals of minutes")
        ordering = ["meeting", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting"],
                condition=Q(decision=None),
                name="minutes_are_approved_once",
                violation_error_message=_("The minutes of the meeting are approved already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.decision or self.meeting}"

    @property
    def belongs_to(self) -> tuple[str, int]:
        """The thing that the audit trail tells of it with."""
        return ("decision", self.decision_id) if self.decision_id else ("meeting", self.meeting_id)

    def get_absolute_url(self) -> str:
        """The meeting."""
        return self.meeting.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The body whose people may change it."""
        return [self.meeting.body_id]
