"""What we look for, what fits, and who follows what."""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.models import Record
from utblick.funding.models.calls import Call
from utblick.funding.models.programmes import Programme
from utblick.people.models import Organization


def new_token() -> str:
    """Return a token that nobody can guess: 256 bits."""
    return secrets.token_urlsafe(32)


class Follow(Record):
    """Somebody follows a call or a whole programme. `seen_at`: until when its changes have been seen."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="funding_follows", editable=False
    )
    call = models.ForeignKey(
        Call, null=True, blank=True, on_delete=models.CASCADE, related_name="follows", editable=False
    )
    programme = models.ForeignKey(
        Programme, null=True, blank=True, on_delete=models.CASCADE, related_name="follows", editable=False
    )
    seen_at = models.DateTimeField(editable=False)

    class Meta:
        verbose_name = _("follower")
        verbose_name_plural = _("followers")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(call=None, programme__isnull=False) | Q(call__isnull=False, programme=None),
                name="follow_is_of_one_thing",
            ),
            models.UniqueConstraint(fields=["account", "call"], name="one_follow_per_account_and_call"),
            models.UniqueConstraint(
                fields=["account", "programme"], name="one_follow_per_account_and_programme"
            ),
        ]

    def __str__(self) -> str:
        return str(self.account)


class Fit(Record):
    """Somebody says that a call fits their unit, or does not, and why. The matching learns from it."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        on_delete=models.PROTECT,
        related_name="funding_fits",
        editable=False,
    )
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("for"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="fits", editable=False)
    fits = models.BooleanField(_("it fits"))
    why = models.CharField(_("why"), max_length=400, blank=True)
    said_on = models.DateField(_("said on"), editable=False)

    class Meta:
        verbose_name = _("word on whether a call fits")
        verbose_name_plural = _("words on whether calls fit")
        ordering = ["-said_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["account", "call"], name="one_fit_per_account_and_call")
        ]

    def __str__(self) -> str:
        return str(_("fits") if self.fits else _("does not fit"))

    def get_absolute_url(self) -> str:
        """The call's page."""
        return self.call.get_absolute_url()


class Interest(Record):
    """What a unit of ours or a partner looks for, in its own words: one a row, with a weight where it has one."""

    organization = models.OneToOneField(
        Organization,
        verbose_name=_("unit or partner"),
        on_delete=models.CASCADE,
        related_name="funding_interest",
        editable=False,
    )
    words = models.TextField(
        _("words"),
        blank=True,
        help_text=_(
            "One word or phrase a row. Write = and a number from -5 to 5 after one that weighs more or less."
        ),
    )
    objectives = models.JSONField(_("policy objectives"), default=list, blank=True)
    programmes = models.ManyToManyField(
        Programme, verbose_name=_("programmes"), blank=True, related_name="interests"
    )
    _history_m2m_fields = ("programmes",)

    class Meta:
        verbose_name = pgettext_lazy("funding", "interest")
        verbose_name_plural = pgettext_lazy("funding", "interests")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.organization)

    def get_absolute_url(self) -> str:
        """The page where it is written."""
        return reverse("funding_interest", args=[self.organization_id])

    def unit_ids(self) -> list[int]:
        """Whose it is."""
        return [self.organization_id]


class LearnedTerm(models.Model):
    """How much a word counts more or less for a profile since people said what fits: derived from `Fit`, made anew."""

    profile = models.CharField(max_length=60, db_index=True)
    term = models.CharField(max_length=80)
    weight = models.DecimalField(max_digits=5, decimal_places=2)
    fits = models.PositiveIntegerField(default=0)
    does_not = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("learned word")
        verbose_name_plural = _("learned words")
        constraints = [
            models.UniqueConstraint(fields=["profile", "term"], name="one_weight_per_profile_and_term")
        ]

    def __str__(self) -> str:
        return f"{self.profile} {self.term}"


class Match(models.Model):
    """How well a call fits a profile, where it fits at all: derived, made anew when either changes."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="matches")
    profile = models.CharField(max_length=60)
    score = models.PositiveSmallIntegerField(db_index=True)

    class Meta:
        verbose_name = _("match")
        verbose_name_plural = _("matches")
        constraints = [
            models.UniqueConstraint(fields=["call", "profile"], name="one_match_per_call_and_profile")
        ]
        indexes = [models.Index(fields=["profile", "-score"], name="match_by_profile")]

    def __str__(self) -> str:
        return f"{self.profile} {self.call_id}"


class Matched(models.Model):
    """What a profile looked like when it was last matched, to know when to do it again."""

    profile = models.CharField(max_length=60, unique=True)
    fingerprint = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("matched profile")
        verbose_name_plural = _("matched profiles")

    def __str__(self) -> str:
        return self.profile


class FundingFeed(Record):
    """An address of the calendar of calls that its account follows. It answers for as long as the account may read."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="funding_feeds", editable=False
    )
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    made_on = models.DateField(_("made on"), editable=False)
    revoked_on = models.DateField(_("withdrawn on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("address of a calendar of calls")
        verbose_name_plural = _("addresses of calendars of calls")
        ordering = ["made_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=Q(revoked_on=None), name="one_funding_feed_in_use_per_account"
            )
        ]

    def __str__(self) -> str:
        return str(self.account)

    def get_absolute_url(self) -> str:
        """The page where one's address is kept."""
        return reverse("funding_feed")
