"""A visit, the guests who come and the hosts of ours who receive them."""

from typing import Any

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.conduct import rules as conduct
from utblick.core import countries, texts
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.decisions.models import Meeting
from utblick.people.models import Organization, Person
from utblick.strategy.models import Clause
from utblick.visits import rules


class VisitState(models.TextChoices):
    """How far a visit has come."""

    PLANNED = rules.PLANNED, pgettext_lazy("of a visit", "planned")
    CONFIRMED = rules.CONFIRMED, pgettext_lazy("of a visit", "confirmed")
    HELD = rules.HELD, pgettext_lazy("of a visit", "held")
    CANCELLED = rules.CANCELLED, pgettext_lazy("of a visit", "cancelled")


class VenueKind(models.TextChoices):
    """Where guests are received, in the order in which it is to be chosen (R81)."""

    OWN = conduct.OWN, _("one of our own")
    FRAMEWORK = conduct.FRAMEWORK, _("one that we have a contract with")
    OTHER = conduct.OTHER, _("another one")


class Visit(MayBeSecret):
    """A delegation or guests from another country that we receive.

    What it serves is any thing of a kind that a room has offered in `participation.purposes`: `about_kind`, `about_id`.
    `outcome` is told to the board: `told_on` is the day that it was first handed in, `presented_at` the meeting.
    """

    _history_m2m_fields = ("serves",)
    HISTORY_THINGS = {"about_id": lambda values: values["about_kind"]}

    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    what = models.TextField(_("purpose"), help_text=_("What the visit is about, and what it is to lead to."))
    what_en = models.TextField(
        _("purpose in English"), blank=True, help_text=_("Stands in the programme that the guests get.")
    )
    begins = models.DateField(_("first day"), db_index=True)
    ends = models.DateField(_("last day"), db_index=True)
    guest_organization = models.ForeignKey(
        Organization,
        verbose_name=_("organisation that visits us"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="visits_here",
    )
    guest_text = models.CharField(
        _("organisation that visits us, in words"),
        max_length=200,
        blank=True,
        help_text=_("One that is not in the list."),
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        validators=[countries.exists],
    )
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit that answers for the visit"),
        on_delete=models.PROTECT,
        related_name="visits_answered_for",
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=VisitState.choices,
        default=VisitState.PLANNED,
        editable=False,
        db_index=True,
    )
    serves = models.ManyToManyField(
        Clause, verbose_name=_("focus points that it serves"), blank=True, related_name="visits_here"
    )
    about_kind = models.CharField(_("kind of thing"), max_length=60, blank=True, editable=False)
    about_id = models.PositiveBigIntegerField(_("what it serves"), null=True, blank=True, editable=False)
    venue_kind = models.CharField(_("kind of venue"), max_length=9, choices=VenueKind.choices, blank=True)
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    venue_reason = models.CharField(
        _("why another venue"),
        max_length=400,
        blank=True,
        help_text=_("Needed where it is neither our own nor one that we have a contract with."),
    )
    linked = models.BooleanField(
        _("the guests have to do with a procurement or an exercise of authority"), null=True, blank=True
    )
    message = models.TextField(
        _("what we want to say"), blank=True, help_text=_("For the hosts. The guests do not see it.")
    )
    agreed = models.TextField(
        _("what has been agreed before"), blank=True, help_text=_("For the hosts. The guests do not see it.")
    )
    notes = models.TextField(_("notes"), blank=True, help_text=_("The guests do not see them."))
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("confirmed by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    cancelled_because = models.CharField(
        _("why it was cancelled"), max_length=400, blank=True, editable=False
    )
    outcome = models.TextField(_("what came of it"), blank=True)
    outcome_en = models.TextField(_("what came of it, in English"), blank=True)
    told_on = models.DateField(_("handed in on"), null=True, blank=True, editable=False)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handed in by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    presented_at = models.ForeignKey(
        Meeting,
        verbose_name=_("presented at"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="visits_presented",
        editable=False,
    )

    class Meta:
        verbose_name = _("visit here")
        verbose_name_plural = _("visits here")
        ordering = ["-begins", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("begins")),
                name="a_visit_ends_after_it_begins",
                violation_error_message=_("The last day cannot be before the first."),
            )
        ]
        indexes = [models.Index(fields=["about_kind", "about_id"], name="visit_purpose")]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("visit", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def guests_from(self) -> str:
        """The organisation that visits us: its name, as we know it or in words."""
        return str(self.guest_organization) if self.guest_organization else self.guest_text

    @property
    def is_open(self) -> bool:
        """Whether its plan may still be changed."""
        return self.state in (VisitState.PLANNED, VisitState.CONFIRMED)

    @property
    def as_venue(self) -> conduct.Venue | None:
        """The venue as the rules read it; None where none has been chosen."""
        return conduct.Venue(self.venue_kind, self.venue_reason) if self.venue_kind else None


class PartOfVisit(Record):
    """What belongs to a visit: its page, its unit, its secrecy."""

    SECRECY = "visit__secret"
    PAGE, ANCHOR = "visit", ""

    objects = OpenManager()

    class Meta:
        abstract = True

    visit: Any

    def get_absolute_url(self) -> str:
        """Its place on one of the visit's pages."""
        return f"{reverse(self.PAGE, args=[self.visit_id])}{self.ANCHOR}"  # type: ignore[attr-defined]

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        found: list[int] = self.visit.unit_ids()
        return found


class Guest(PartOfVisit):
    """One who comes, or several of one kind: `count`, organisation and country are kept when the name is deleted.

    Who it is stands in `GuestDetails`, which has no history, so that deleting it deletes it.
    """

    PAGE, ANCHOR = "visit_guests", "#gaster"

    visit = models.ForeignKey(
        Visit, verbose_name=_("visit here"), on_delete=models.CASCADE, related_name="guests", editable=False
    )
    organization = models.CharField(
        _("organisation"), max_length=200, blank=True, help_text=_("Only if it is another than the visit's.")
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        validators=[countries.exists],
    )
    count = models.PositiveSmallIntegerField(
        _("how many"),
        default=1,
        validators=[MinValueValidator(1, _("Write how many guests come: 1 or more."))],
        help_text=_("More than one where you do not enter each by name."),
    )

    class Meta:
        verbose_name = _("guest")
        verbose_name_plural = _("guests")
        ordering = ["visit", "id"]
        constraints = [models.CheckConstraint(condition=Q(count__gte=1), name="a_guest_is_somebody")]

    def __str__(self) -> str:
        """Never the name: this stands in the history and in the trail, which keep it."""
        return ngettext("%(count)s guest", "%(count)s guests", self.count) % {"count": self.count}


class Host(PartOfVisit):
    """One of ours who receives the guests, and acknowledges the code of conduct for it (R80)."""

    ANCHOR = "#vardar"

    visit = models.ForeignKey(
        Visit, verbose_name=_("visit here"), on_delete=models.CASCADE, related_name="hosts", editable=False
    )
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="hosted_visits"
    )
    task = models.CharField(
        _("part in the visit"), max_length=150, blank=True, help_text=_("Such as leads the visit, or guides.")
    )
    task_en = models.CharField(_("part in the visit, in English"), max_length=150, blank=True)

    class Meta:
        verbose_name = _("host")
        verbose_name_plural = _("hosts")
        ordering = ["visit", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "person"],
                name="a_person_is_host_once_of_a_visit",
                violation_error_message=_("The person is among the hosts already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.person)


def unnamed() -> str:
    """What stands for a guest whose name is not stated, or has been deleted."""
    return gettext("not named")
