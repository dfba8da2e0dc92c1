"""What those who took part in a meeting tell those who sent them, and what is to be done next."""

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.decisions.models import Meeting
from utblick.participation.models.meetings import InternationalMeeting
from utblick.people.models import Person


class Feedback(MayBeSecret):
    """One feedback from a meeting, by all who took part together. It is a draft until `handed_in_on`, then closed.

    `presented_at` is the meeting of the board that has had it before it.
    """

    meeting = models.OneToOneField(
        InternationalMeeting,
        verbose_name=pgettext_lazy("international", "meeting"),
        on_delete=models.PROTECT,
        related_name="feedback",
        editable=False,
    )
    discussed = models.TextField(_("What was discussed?"), blank=True)
    discussed_en = models.TextField(_("What was discussed? (in English)"), blank=True)
    means_for_us = models.TextField(_("What does it mean for us?"), blank=True)
    means_for_us_en = models.TextField(_("What does it mean for us? (in English)"), blank=True)
    our_position = models.TextField(_("What did we say?"), blank=True)
    our_position_en = models.TextField(_("What did we say? (in English)"), blank=True)
    good_practice = models.TextField(_("What did we learn that is worth spreading?"), blank=True)
    good_practice_en = models.TextField(
        _("What did we learn that is worth spreading? (in English)"), blank=True
    )
    good_practice_for = models.CharField(_("Who could use it?"), max_length=200, blank=True)
    contacts_made = models.TextField(_("Whom did you meet?"), blank=True)
    contacts_made_en = models.TextField(_("Whom did you meet? (in English)"), blank=True)
    handed_in_on = models.DateField(_("handed in on"), null=True, blank=True, editable=False, db_index=True)
    handed_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handed in by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    # The day that it was first handed in: opened again and mended, it is no later for that.
    first_handed_in_on = models.DateField(_("first handed in on"), null=True, blank=True, editable=False)
    # When it was due, as the calendar and the table stood then: what is changed in them since makes nothing punctual.
    due_on = models.DateField(_("was due on"), null=True, blank=True, editable=False)
    due_cutoff = models.DateField(_("agenda closed on"), null=True, blank=True, editable=False)
    reopened_because = models.CharField(
        _("why it was opened again"), max_length=300, blank=True, editable=False
    )
    presented_at = models.ForeignKey(
        Meeting,
        verbose_name=_("presented at"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="feedback_presented",
        editable=False,
    )

    class Meta:
        verbose_name = _("feedback")
        verbose_name_plural = _("feedback from meetings")
        ordering = ["-meeting__ends", "-id"]

    def __str__(self) -> str:
        return name_of(self, gettext("Feedback from %(meeting)s") % {"meeting": self.meeting})

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("participation_feedback", args=[self.meeting_id])

    def unit_ids(self) -> list[int]:
        """The unit that answers for our part in the meeting."""
        return self.meeting.unit_ids()

    @property
    def is_draft(self) -> bool:
        """Whether it may be changed."""
        return self.handed_in_on is None

    @property
    def closed(self) -> str:
        """Why nothing more is added to it; blank while it may be."""
        return (
            "" if self.is_draft else gettext("The feedback has been handed in. Open it again to change it.")
        )

    def told_of(self) -> list[Any]:
        """The meeting that it tells of."""
        return [self.meeting]


class NextStep(Record):
    """What is to be done after a meeting, by whom and when. It asks for itself until it is done."""

    SECRECY = "feedback__secret"

    objects = OpenManager()

    feedback = models.ForeignKey(
        Feedback, verbose_name=_("feedback"), on_delete=models.CASCADE, related_name="steps", editable=False
    )
    what = models.CharField(_("what is to be done"), max_length=300)
    responsible = models.ForeignKey(
        Person,
        verbose_name=_("who sees to it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="next_steps",
    )
    due = models.DateField(_("by what day"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("next step")
        verbose_name_plural = _("next steps")
        ordering = ["due", "id"]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        """The page of the feedback."""
        return self.feedback.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The unit that answers for our part in the meeting."""
        return self.feedback.unit_ids()
