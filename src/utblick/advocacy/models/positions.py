"""A position: what we want and why, in versions; the approval that makes a version ours, and how one ends."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.advocacy import rules
from utblick.core import secrecy, texts
from utblick.core.canonical import digest
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.decisions.models import Decision, Delegation
from utblick.dossiers.models import Dossier
from utblick.people.models import Organization, Person
from utblick.strategy.models import Beneficiary, Clause


class Position(MayBeSecret):
    """Something that the organisation wants, or is to want: the register's row. What it says lies in its versions.

    Which version is in force follows from the day (`rules.in_force`) and is not kept.
    """

    _history_m2m_fields = ("serves", "beneficiaries")

    title = models.CharField(_("topic"), max_length=200)
    title_en = models.CharField(_("topic in English"), max_length=200, blank=True)
    dossier = models.ForeignKey(
        Dossier,
        verbose_name=_("dossier that it is about"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="positions",
    )
    unit = models.ForeignKey(
        Organization, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="positions"
    )
    owner = models.ForeignKey(
        Person,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="positions",
        help_text=_("Who keeps it up to date, and is reminded before it expires."),
    )
    serves = models.ManyToManyField(
        Clause, verbose_name=_("focus points that it serves"), blank=True, related_name="positions"
    )
    beneficiaries = models.ManyToManyField(
        Beneficiary, verbose_name=_("of value for"), blank=True, related_name="positions"
    )

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        ordering = ["title", "id"]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("position", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    def told_of(self) -> list[Any]:
        """The dossier that it is about."""
        return [self.dossier]


class PartOfPosition(Record):
    """What belongs to a position: its page, its unit, its secrecy."""

    SECRECY = "position__secret"

    objects = OpenManager()

    class Meta:
        abstract = True

    position: Any

    @property
    def covered(self) -> bool:
        """Whether its position is hidden from the one who reads now: for what is read past the manager."""
        return bool(self.position.covered)

    def get_absolute_url(self) -> str:
        """The position's page."""
        return str(self.position.get_absolute_url())

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        found: list[int] = self.position.unit_ids()
        return found


SAID = (
    "number", "title", "title_en", "what", "what_en", "why", "why_en", "for_whom", "for_whom_en", "valid_from",
    "valid_until", "written_on",
)  # fmt: skip


def stays() -> str:
    """Why an approved version is not changed."""
    return gettext("The version has been approved, so it stays as it is. Write a new version instead.")


class PositionVersion(PartOfPosition):
    """What a position says, as one version. Written until it is approved; then it is never changed."""

    SECRECY = "position__secret"

    position = models.ForeignKey(
        Position,
        verbose_name=_("position"),
        on_delete=models.CASCADE,
        related_name="versions",
        editable=False,
    )
    number = models.PositiveSmallIntegerField(_("version"), editable=False)
    title = models.CharField(
        _("heading"),
        max_length=200,
        help_text=_("Stands over the position paper: what we want, in one line."),
    )
    title_en = models.CharField(_("heading in English"), max_length=200, blank=True)
    what = models.TextField(_("what we want"), blank=True)
    what_en = models.TextField(_("what we want, in English"), blank=True)
    why = models.TextField(
        _("why"), blank=True, help_text=_("Arguments and facts, with where they come from.")
    )
    why_en = models.TextField(_("why, in English"), blank=True)
    for_whom = models.CharField(
        _("for whom"), max_length=300, blank=True, help_text=_("Whom it matters to, in words.")
    )
    for_whom_en = models.CharField(_("for whom, in English"), max_length=300, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True, db_index=True)
    changed = models.CharField(
        _("what is new"),
        max_length=300,
        blank=True,
        help_text=_("Compared with the version before, in short."),
    )
    written_on = models.DateField(_("written on"), editable=False)
    ready_on = models.DateField(_("put up for approval on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("version of a position")
        verbose_name_plural = _("versions of positions")
        ordering = ["position", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["position", "number"], name="versions_of_a_position_are_numbered"
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="a_position_ends_after_it_begins",
                violation_error_message=_("The last day cannot be before the first."),
            ),
        ]

    def __str__(self) -> str:
        told = {"position": self.position, "number": self.number}
        return gettext("%(position)s, version %(number)s") % told

    @property
    def is_closed(self) -> bool:
        """Whether it has been approved at some time, so that it is never written again."""
        return bool(self.pk and getattr(self, "approval", None))

    @property
    def ended(self) -> "PositionEnding | None":
        """How it ended before its last day; None where it has not."""
        return getattr(self, "ending", None) if self.pk else None

    @property
    def annulled(self) -> bool:
        """Whether the decision that approved it has been corrected by one that does not."""
        return self.ended is not None and self.ended.annulled

    @property
    def approved_on(self) -> date | None:
        """When it was approved, None where it has not been, or where the decision was corrected."""
        found: PositionApproval | None = getattr(self, "approval", None) if self.pk else None
        return found.approved_on if found and not self.annulled else None

    @property
    def as_read(self) -> rules.Version:
        """The version as the rules read it."""
        ended_on = self.ended.ended_on if self.ended else None
        return rules.Version(self.number, self.approved_on, self.valid_from, self.valid_until, ended_on)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless it has been approved. Raises ValidationError."""
        with secrecy.off():
            approved = bool(self.pk) and PositionApproval.objects.filter(of=self.pk).exists()
        if approved:
            raise ValidationError(stays())
        super().save(*args, **kwargs)


def fingerprint(version: PositionVersion) -> str:
    """Return SHA-256, in hex, of which position a version is of, and of all that it says in both languages."""
    said = [version.position.key, *(getattr(version, name) for name in SAID)]
    return digest([each.isoformat() if isinstance(each, date) else each for each in said])


class Way(models.TextChoices):
    """How a version was approved."""

    BODY = "body", pgettext_lazy("a position was approved", "by a body")
    DELEGATED = "delegated", pgettext_lazy("a position was approved", "on behalf of a body")
    PACK = "pack", pgettext_lazy("a position was approved", "before it was registered here")


class PositionApproval(Record):
    """That a version was approved: by whom, when, with the fingerprint of the text. The database keeps it as it is."""

    SECRECY = "of__position__secret"

    of = models.OneToOneField(
        PositionVersion,
        verbose_name=_("version"),
        on_delete=models.PROTECT,
        related_name="approval",
        editable=False,
    )
    way = models.CharField(_("how"), max_length=9, choices=Way.choices, editable=False)
    approved_on = models.DateField(_("approved on"), editable=False)
    approved_by = models.CharField(pgettext_lazy("a position", "approved by"), max_length=250, editable=False)
    decision = models.ForeignKey(
        Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    delegation = models.ForeignKey(
        Delegation, null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    fingerprint = models.CharField(_("fingerprint of the text"), max_length=64, editable=False)

    objects = OpenManager()

    class Meta:
        verbose_name = _("approval of a position")
        verbose_name_plural = _("approvals of positions")
        ordering = ["-approved_on", "-id"]

    def __str__(self) -> str:
        return self.approved_by

    def get_absolute_url(self) -> str:
        """The position's page."""
        return str(self.of.get_absolute_url())

    def unit_ids(self) -> list[int]:
        """The unit of the position."""
        return self.of.unit_ids()

    def said(self) -> dict[str, Any]:
        """Return all that it says, as plain values, to be sealed."""
        return {
            "version": self.of_id,
            "position": self.of.position_id,
            "way": self.way,
            "approved_on": self.approved_on.isoformat(),
            "approved_by": self.approved_by,
            "decision": self.decision_id,
            "delegation": self.delegation_id,
            "account": self.account_id,
            "fingerprint": self.fingerprint,
        }


class PositionEnding(Record):
    """That an approved version ended before its last day, and why. The database keeps it as it is."""

    SECRECY = "of__position__secret"

    of = models.OneToOneField(
        PositionVersion,
        verbose_name=_("version"),
        on_delete=models.PROTECT,
        related_name="ending",
        editable=False,
    )
    ended_on = models.DateField(pgettext_lazy("a position", "ours no longer from"), editable=False)
    because = models.CharField(
        pgettext_lazy("a position", "why it is ours no longer"), max_length=400, editable=False
    )
    annulled = models.BooleanField(
        _("the decision was corrected, so it never was approved"), default=False, editable=False
    )
    decision = models.ForeignKey(
        Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )

    objects = OpenManager()

    class Meta:
        verbose_name = _("end of a position")
        verbose_name_plural = _("ends of positions")
        ordering = ["-ended_on", "-id"]

    def __str__(self) -> str:
        return self.because

    def get_absolute_url(self) -> str:
        """The position's page."""
        return str(self.of.get_absolute_url())

    def unit_ids(self) -> list[int]:
        """The unit of the position."""
        return self.of.unit_ids()

    def said(self) -> dict[str, Any]:
        """Return all that it says, as plain values, to be sealed."""
        return {
            "version": self.of_id,
            "ended_on": self.ended_on.isoformat(),
            "because": self.because,
            "annulled": self.annulled,
            "decision": self.decision_id,
            "account": self.account_id,
        }
