"""International meetings and events, and who of ours takes part in them."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import countries, texts
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.people.models import Membership, Organization, Person
from utblick.strategy.models import Clause


class Mode(models.TextChoices):
    """How a meeting is held."""

    ON_SITE = "on_site", _("on site")
    HYBRID = "hybrid", _("on site and at a distance")
    REMOTE = "remote", _("at a distance")


class OwnMode(models.TextChoices):
    """How one person takes part."""

    ON_SITE = "on_site", _("on site")
    REMOTE = "remote", _("at a distance")


class State(models.TextChoices):
    """How far somebody's participation has come."""

    PROPOSED = "proposed", pgettext_lazy("of a participant", "proposed")
    APPROVED = "approved", pgettext_lazy("of a participant", "approved")
    DECLINED = "declined", pgettext_lazy("of a participant", "declined")
    TOOK_PART = "took_part", _("took part")
    DID_NOT_ATTEND = "did_not_attend", _("did not attend")


class InternationalMeeting(MayBeSecret):
    """A meeting or event with others beyond the country. Its days are those of the event, not of the journey there.

    What it serves is any thing of a kind that a room has offered in `purposes`: `about_kind` and `about_id`.
    """

    _history_m2m_fields = ("serves",)
    HISTORY_THINGS = {"about_id": lambda values: values["about_kind"]}

    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    what = models.TextField(_("what it is about"), blank=True)
    begins = models.DateField(_("first day"), db_index=True)
    ends = models.DateField(_("last day"), db_index=True)
    mode = models.CharField(_("how it is held"), max_length=8, choices=Mode.choices, default=Mode.ON_SITE)
    place = models.CharField(_("place"), max_length=150, blank=True)
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        validators=[countries.exists],
    )
    organizer = models.CharField(_("organiser"), max_length=200, blank=True)
    web = models.URLField(_("web address"), blank=True, max_length=500)
    body = models.ForeignKey(
        Organization,
        verbose_name=_("body that meets"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="international_meetings",
        help_text=_("Such as the board of a network that we belong to."),
    )
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit that answers for our part"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="meetings_answered_for",
    )
    serves = models.ManyToManyField(
        Clause,
        verbose_name=_("focus points that it serves"),
        blank=True,
        related_name="international_meetings",
    )
    positions = models.TextField(
        _("what we want to say there"),
        blank=True,
        help_text=_("In short: what we stand for, and what we want to bring home."),
    )
    about_kind = models.CharField(_("kind of thing"), max_length=60, blank=True, editable=False)
    about_id = models.PositiveBigIntegerField(_("what it serves"), null=True, blank=True, editable=False)
    notes = models.TextField(_("notes"), blank=True)
    changed_because = models.CharField(
        _("why it was changed afterwards"), max_length=300, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("international meeting")
        verbose_name_plural = _("international meetings")
        ordering = ["-begins", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("begins")),
                name="international_meeting_ends_after_it_begins",
                violation_error_message=_("The last day cannot be before the first."),
            )
        ]
        indexes = [models.Index(fields=["about_kind", "about_id"], name="meeting_purpose")]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("international_meeting", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []


def fields_in_words(names: str) -> str:
    """Fields of a meeting as they are called on its form, from their names: `first day, place`."""
    fields: list[Any] = [InternationalMeeting._meta.get_field(each) for each in names.split(",") if each]
    return ", ".join(str(each.verbose_name) for each in fields)


class PartOfMeeting(Record):
    """What belongs to a meeting: its page, its unit, its secrecy."""

    SECRECY = "meeting__secret"

    objects = OpenManager()

    class Meta:
        abstract = True

    meeting: Any

    def get_absolute_url(self) -> str:
        """The meeting's page."""
        return str(self.meeting.get_absolute_url())

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        found: list[int] = self.meeting.unit_ids()
        return found


class Participant(PartOfMeeting):
    """One of ours who is to take part, or took part, in a meeting; in a seat where it is one's seat that calls.

    `changed` names the fields of the meeting that are others than when somebody said yes, with commas between: the yes
    has been taken back, and `approved_by` is who gave it, until somebody answers anew.
    """

    HISTORY_WORDS = {"changed": fields_in_words}

    meeting = models.ForeignKey(
        InternationalMeeting,
        verbose_name=pgettext_lazy("international", "meeting"),
        on_delete=models.CASCADE,
        related_name="participants",
        editable=False,
    )
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="participations"
    )
    seat = models.ForeignKey(
        Membership,
        verbose_name=_("in which seat"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
    )
    mode = models.CharField(
        _("how the person takes part"), max_length=8, choices=OwnMode.choices, default=OwnMode.ON_SITE
    )
    state = models.CharField(
        _("state"),
        max_length=15,
        choices=State.choices,
        default=State.PROPOSED,
        editable=False,
        db_index=True,
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("proposed by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("approved or declined by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    approved_on = models.DateField(_("approved or declined on"), null=True, blank=True, editable=False)
    said_by = models.CharField(_("who has said it, and when"), max_length=200, blank=True, editable=False)
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    changed = models.CharField(
        _("what has changed since it was approved"), max_length=200, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["person__family_name", "person__given_name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "person"],
                name="one_participation_per_meeting_and_person",
                violation_error_message=_("The person is among the participants of the meeting already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.person)
