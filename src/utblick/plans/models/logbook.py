"""The logbook: light registers of what the international work is made of between plans and reports.

Strengths (R19b), exchanges with regions abroad (R19a), good practice (R15), joint initiatives (R26), events with
participants by kind of actor (R25), and support given to others (R24): each a few lines, linked to focus points.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts, things
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.decisions.models import PolicyArea
from utblick.people.models import Organization, Person
from utblick.strategy.models import Beneficiary, Clause, SteeringDocument


class EntryKind(models.TextChoices):
    """What an entry tells of."""

    STRENGTH = "strength", _("strength")
    EXCHANGE = "exchange", _("exchange with others")
    PRACTICE = "practice", _("good practice")
    INITIATIVE = "initiative", _("joint initiative")
    EVENT = "event", _("event")
    SUPPORT = "support", _("support given")


class ActorKind(models.TextChoices):
    """The kinds of actor that the strategy is to create conditions for (R18)."""

    MUNICIPALITY = "municipality", _("municipality")
    BUSINESS = "business", _("business sector")
    ACADEMIA = "academia", _("higher education")
    CIVIL_SOCIETY = "civil_society", _("civil society")
    AUTHORITY = "authority", _("authority")
    OWN = "own", _("our own organisation")
    ABROAD = "abroad", _("from abroad")
    OTHER = "other", _("other")


class LogbookEntry(MayBeSecret):
    """One entry. `arose_kind` and `arose_id` point at the thing that it arose in, of any kind, where there is one."""

    kind = models.CharField(_("kind"), max_length=12, choices=EntryKind.choices, db_index=True)
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    text = models.TextField(_("text"), blank=True)
    text_en = models.TextField(_("text in English"), blank=True)
    on = models.DateField(_("day"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=150, blank=True)
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        related_name="logbook_entries",
    )
    contact = models.ForeignKey(
        Person,
        verbose_name=_("contact person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="logbook_entries",
    )
    organizations = models.ManyToManyField(
        Organization, verbose_name=_("who took part"), blank=True, related_name="in_logbook"
    )
    areas = models.ManyToManyField(
        PolicyArea, verbose_name=_("policy areas"), blank=True, related_name="logbook_entries"
    )
    serves = models.ManyToManyField(
        Clause, verbose_name=_("serves"), blank=True, related_name="logbook_entries"
    )
    beneficiaries = models.ManyToManyField(
        Beneficiary, verbose_name=_("of value to"), blank=True, related_name="logbook_entries"
    )
    steering_documents = models.ManyToManyField(
        SteeringDocument, verbose_name=_("contributes to"), blank=True, related_name="logbook_entries"
    )
    arose_kind = models.CharField(max_length=40, blank=True, editable=False)
    arose_id = models.BigIntegerField(null=True, blank=True, editable=False)

    HISTORY_THINGS = {"arose_id": lambda values: values["arose_kind"]}
    HISTORY_WORDS = {"arose_kind": None}
    _history_m2m_fields = ("organizations", "areas", "serves", "beneficiaries", "steering_documents")

    class Meta:
        verbose_name = _("entry in the logbook")
        verbose_name_plural = _("entries in the logbook")
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("logbook_entry", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def arose_in(self) -> object | None:
        """The thing that it arose in, as far as the reader may see it."""
        known = things.KINDS.get(self.arose_kind)
        if known is None or self.arose_id is None:
            return None
        return known.model._default_manager.filter(pk=self.arose_id).first()

    def clean(self) -> None:
        """What happens on a day says which."""
        if self.kind in (EntryKind.EVENT, EntryKind.EXCHANGE, EntryKind.SUPPORT) and self.on is None:
            raise ValidationError({"on": _("Say which day it was, or is to be.")})


class Participants(Record):
    """How many took part in an event from one kind of actor. Nobody is named, so nothing personal is kept."""

    SECRECY = "entry__secret"

    objects = OpenManager()

    entry = models.ForeignKey(
        LogbookEntry, on_delete=models.CASCADE, related_name="participants", editable=False
    )
    actor = models.CharField(_("kind of actor"), max_length=15, choices=ActorKind.choices)
    count = models.PositiveIntegerField(_("number"))

    class Meta:
        verbose_name = _("participants")
        verbose_name_plural = _("participants")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "actor"], name="one_count_per_entry_and_kind_of_actor")
        ]

    def __str__(self) -> str:
        return f"{self.get_actor_display()}: {self.count}"

    def get_absolute_url(self) -> str:
        """The entry's page."""
        return self.entry.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return self.entry.unit_ids()
