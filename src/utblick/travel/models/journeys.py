"""A journey, and who travels."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.participation.models import InternationalMeeting
from utblick.people.models import Membership, Organization, Person
from utblick.travel.models.guideline import TravelGuideline


class JourneyState(models.TextChoices):
    """How far a journey has come."""

    PROPOSED = "proposed", pgettext_lazy("journey", "proposed")
    APPROVED = "approved", pgettext_lazy("journey", "approved")
    DECLINED = "declined", pgettext_lazy("journey", "declined")
    CANCELLED = "cancelled", pgettext_lazy("journey", "cancelled")
    DONE = "done", pgettext_lazy("journey", "done")


COUNTED = frozenset({JourneyState.APPROVED, JourneyState.DONE})
"""The journeys that the figures count: those that have been approved."""


def _account(label: Any) -> Any:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=label,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )


class Journey(MayBeSecret):
    """A journey that somebody proposes, and somebody else approves. Its days are those of the journey itself.

    `deviation` says what in the guideline it departs from; blank where it keeps to it. `deviation_approved_for` is the
    fingerprint (`travel.sameness`) of the journey that the departure was approved for; `deviation_lapsed_on` the day
    when it became another, until it is approved anew.
    """

    HISTORY_WORDS = {"deviation_approved_for": None}

    title = models.CharField(_("title"), max_length=200)
    purpose = models.TextField(_("purpose"), help_text=_("What the journey is to lead to."))
    meeting = models.ForeignKey(
        InternationalMeeting,
        verbose_name=_("international meeting"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="journeys",
        help_text=_("The international meeting that the journey goes to."),
    )
    unit = models.ForeignKey(
        Organization, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="journeys"
    )
    begins = models.DateField(_("departure"), db_index=True)
    ends = models.DateField(_("return"), db_index=True)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=JourneyState.choices,
        default=JourneyState.PROPOSED,
        editable=False,
        db_index=True,
    )
    why_needed = models.TextField(_("why the journey is needed"))
    why_not_remote = models.TextField(_("why it is not enough to take part at a distance"))
    flight_reason = models.TextField(
        _("reason for flying"), blank=True, help_text=_("Needed where the train would do.")
    )
    deviation = models.TextField(
        _("what departs from the travel guideline"),
        blank=True,
        help_text=_("Leave blank where the journey keeps to the guideline."),
    )
    deviation_reason = models.TextField(_("why it departs from the guideline"), blank=True)
    deviation_approved_by = _account(_("deviation approved by"))
    deviation_approved_on = models.DateField(
        _("deviation approved on"), null=True, blank=True, editable=False
    )
    deviation_approved_for = models.CharField(max_length=64, blank=True, editable=False)
    deviation_lapsed_on = models.DateField(
        _("the approval of the deviation lapsed on"), null=True, blank=True, editable=False
    )
    guideline = models.ForeignKey(
        TravelGuideline,
        verbose_name=_("travel guideline"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="journeys",
        editable=False,
    )
    guideline_acknowledged_by = _account(_("guideline acknowledged by"))
    guideline_acknowledged_at = models.DateTimeField(
        _("guideline acknowledged at"), null=True, blank=True, editable=False
    )
    proposed_by = _account(_("proposed by"))
    approved_by = _account(_("approved or declined by"))
    approved_on = models.DateField(_("approved or declined on"), null=True, blank=True, editable=False)
    decision_reason = models.CharField(
        _("reason for the decision"), max_length=400, blank=True, editable=False
    )

    reopened_because = models.CharField(
        _("why it was opened again"), max_length=300, blank=True, editable=False
    )

    no_feedback_because = models.CharField(
        _("why there is nothing to feed back"), max_length=300, blank=True, editable=False
    )
    no_feedback_on = models.DateField(_("day when that was said"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("journey")
        verbose_name_plural = _("journeys")
        ordering = ["-begins", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("begins")),
                name="a_journey_returns_after_it_departs",
                violation_error_message=_("The return cannot be before the departure."),
            )
        ]

    def __str__(self) -> str:
        return name_of(self, self.title)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("journey", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def is_proposed(self) -> bool:
        """Whether it may still be changed."""
        return self.state == JourneyState.PROPOSED

    @property
    def is_approved_afterwards(self) -> bool:
        """Whether it was approved when it had begun, which departs from the guideline (R78)."""
        return self.state in COUNTED and self.approved_on is not None and self.approved_on > self.begins

    def told_of(self) -> list[Any]:
        """The meeting that it goes to."""
        return [self.meeting]


class PartOfJourney(Record):
    """What belongs to a journey: its page, its unit, its secrecy."""

    SECRECY = "journey__secret"

    objects = OpenManager()

    class Meta:
        abstract = True

    journey: Any

    def get_absolute_url(self) -> str:
        """The journey's page."""
        return str(self.journey.get_absolute_url())

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        found: list[int] = self.journey.unit_ids()
        return found


class Traveller(PartOfJourney):
    """Somebody who travels; in a seat, where it is the seat that calls.

    Each is approved by whom the organisation's table says, so a journey may wait for some of them. `approved_by` None:
    not approved yet, or approved as one with the journey, before each had an answer of their own.
    """

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="travellers", editable=False)
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="journeys"
    )
    seat = models.ForeignKey(
        Membership,
        verbose_name=_("in which seat"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="journeys",
    )
    approved_by = _account(_("approved by"))
    approved_on = models.DateField(_("approved on"), null=True, blank=True, editable=False)
    said_by = models.CharField(_("who has said it, and when"), max_length=200, blank=True, editable=False)

    class Meta:
        verbose_name = _("traveller")
        verbose_name_plural = _("travellers")
        ordering = ["person__family_name", "person__given_name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["journey", "person"],
                name="a_person_travels_once_on_a_journey",
                violation_error_message=_("The person is among the travellers already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.person)
