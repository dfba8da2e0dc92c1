"""A case: a question that somebody asked, who has it, what we answered and what came of it."""

import secrets
from decimal import Decimal
from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.advice import rules
from utblick.advice.models.settings import Topic
from utblick.core.dates import today
from utblick.core.models import Record, new_key
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.funding.models import Call, Programme
from utblick.people.models import Classification, Organization, Person

MUNICIPAL = models.Q(classification=Classification.MUNICIPALITY)


def new_token() -> str:
    """Return a secret of 256 bits, the key to a personal address."""
    return secrets.token_urlsafe(32)


class AskerKind(models.TextChoices):
    """What kind of actor somebody is."""

    OWN = "own", _("our own administration")
    MUNICIPALITY = "municipality", _("municipality")
    COMPANY = "company", pgettext_lazy("kind of asker", "company")
    ACADEMIA = "academia", _("university or college")
    CIVIL_SOCIETY = "civil_society", _("civil society")
    OTHER = "other", pgettext_lazy("kind of asker", "other")


class Channel(models.TextChoices):
    """How a question came."""

    FORM = "form", _("the public form")
    PARTNER = "partner", _("a partner's own page")
    PHONE = "phone", _("telephone")
    MAIL = "mail", _("e-mail")
    MEETING = "meeting", pgettext_lazy("how a question came", "a meeting")
    INSIDE = "inside", _("the form for our own")


BY_THEMSELVES = frozenset({Channel.FORM, Channel.PARTNER, Channel.INSIDE})
"""Questions that came by themselves: their day is that of the sending."""


class CaseState(models.TextChoices):
    """How far a case has come."""

    RECEIVED = rules.RECEIVED, pgettext_lazy("of a question", "not answered")
    ANSWERED = rules.SENT, pgettext_lazy("of a question", "answered")
    CLOSED = rules.CLOSED, pgettext_lazy("of a question", "closed")


class Outcome(models.TextChoices):
    """What the advice led to."""

    UNKNOWN = rules.UNKNOWN, _("not known yet")
    APPLICATION = rules.APPLICATION, _("an application")
    GRANTED = rules.GRANTED, _("a granted application")
    NOTHING = rules.NOTHING, pgettext_lazy("what advice led to", "nothing")


class AdviceCase(MayBeSecret):
    """A question with a number of its own, which is an official document. Who asked is kept apart: `AskerContact`."""

    # Not kept: `spent` is counted by `queries.cases`, `sent` is how an answer went, told by the deed that gave it,
    # and `corrected` whether a form that was sent again has put something right.
    spent: Any
    sent: Any
    corrected = False

    # Who has the token can read the case.
    HISTORY_WORDS: ClassVar = {"token": None}

    number = models.CharField(_("number"), max_length=40, unique=True, editable=False)
    year = models.PositiveSmallIntegerField(_("year"), editable=False)
    serial = models.PositiveIntegerField(_("serial number"), editable=False)
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    asked_on = models.DateField(_("asked on"), default=today, db_index=True)
    channel = models.CharField(
        _("how the question came"), max_length=8, choices=Channel.choices, default=Channel.FORM
    )
    language = models.CharField(
        _("language"), max_length=2, choices=[("sv", _("Swedish")), ("en", _("English"))], default="sv"
    )
    kind = models.CharField(_("kind of actor"), max_length=13, choices=AskerKind.choices, db_index=True)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organisation in the register"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advice_asked_for",
        help_text=_("A partner that signs in sees the cases of its own organisation."),
    )
    organization_text = models.CharField(_("organisation"), max_length=200, blank=True)
    municipality = models.ForeignKey(
        Organization,
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advice_given_in",
        limit_choices_to=MUNICIPAL,
    )
    topic = models.ForeignKey(
        Topic, verbose_name=_("topic"), null=True, blank=True, on_delete=models.PROTECT, related_name="cases"
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advice_cases",
    )
    call = models.ForeignKey(
        Call,
        verbose_name=pgettext_lazy("funding", "call"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advice_cases",
    )
    programme_text = models.CharField(
        _("programme or call, in words"),
        max_length=200,
        blank=True,
        help_text=_("If you know which. It may be left empty."),
    )
    question = models.TextField(_("question"))
    state = models.CharField(
        _("state"),
        max_length=8,
        choices=CaseState.choices,
        default=CaseState.RECEIVED,
        editable=False,
        db_index=True,
    )
    handler = models.ForeignKey(
        Person,
        verbose_name=_("who has the case"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advice_cases",
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True, editable=False)
    outcome = models.CharField(
        _("what it led to"), max_length=11, choices=Outcome.choices, default=Outcome.UNKNOWN
    )
    outcome_note = models.TextField(_("what it led to, in words"), blank=True)
    follow_up = models.DateField(_("follow up on"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    closed_because = models.TextField(_("why it is closed"), blank=True, editable=False)

    class Meta:
        verbose_name = _("advice case")
        verbose_name_plural = _("advice cases")
        ordering = ["-year", "-serial"]
        constraints = [models.UniqueConstraint(fields=["year", "serial"], name="one_advice_case_per_number")]

    def __str__(self) -> str:
        return name_of(self, self.number)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("advice_case", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The organisation that asked: a partner account tied to it may see the case."""
        return [self.organization_id] if self.organization_id else []

    @property
    def asker(self) -> str:
        """Which organisation asked, as far as it is known."""
        return str(self.organization) if self.organization_id else self.organization_text

    @property
    def municipality_told(self) -> Organization | None:
        """The municipality that it is about: as stated, or else the organisation where that is one."""
        if self.municipality_id or not self.organization:
            return self.municipality
        return self.organization if self.organization.classification == Classification.MUNICIPALITY else None

    @property
    def may_be_tied(self) -> bool:
        """Whether it says that a municipality asks, and nobody has said that it does."""
        return (
            self.kind == AskerKind.MUNICIPALITY
            and self.organization_id is None
            and self.municipality_id is not None
        )

    @property
    def programme_name(self) -> str:
        """The programme or call that it is about, as far as it is known."""
        return str(self.programme or self.call or "") or self.programme_text.strip()

    @property
    def unanswered(self) -> bool:
        """Whether it was closed without anybody having answered."""
        return self.state == CaseState.CLOSED and self.answered_on is None

    @property
    def is_open(self) -> bool:
        """Whether anything may still be done with it."""
        return self.state != CaseState.CLOSED


class AskerContact(models.Model):
    """Who asked: kept for some years only. No `Record`, so that it has no history and what is deleted is gone."""

    SECRECY = "case__secret"

    key = models.CharField(max_length=120, unique=True, default=new_key, editable=False)
    case = models.OneToOneField(AdviceCase, on_delete=models.CASCADE, related_name="contact", editable=False)
    name = models.CharField(_("name"), max_length=150)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)

    objects = OpenManager()

    class Meta:
        verbose_name = _("who asked")
        verbose_name_plural = _("who asked")

    def __str__(self) -> str:
        """Never the name, so that no message or log keeps it."""
        return gettext("who asked")


class CaseHours(Record):
    """Hours spent on a case on a day."""

    SECRECY = "case__secret"

    case = models.ForeignKey(AdviceCase, on_delete=models.CASCADE, related_name="hours", editable=False)
    day = models.DateField(_("day"), default=today)
    hours = models.DecimalField(
        _("hours"),
        max_digits=5,
        decimal_places=2,
        validators=[MinValueValidator(Decimal("0.25")), MaxValueValidator(Decimal(24))],
        help_text=_("In quarters, such as 1,5."),
    )
    what = models.CharField(_("what was done"), max_length=300, blank=True)

    objects = OpenManager()

    class Meta:
        verbose_name = _("hours spent")
        verbose_name_plural = _("hours spent")
        ordering = ["-day", "-id"]

    def __str__(self) -> str:
        return f"{self.hours} h"

    def get_absolute_url(self) -> str:
        """Its place on the case's page."""
        return f"{reverse('advice_case', args=[self.case_id])}#timmar"
