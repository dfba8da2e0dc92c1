"""Calls for applications: what is open when, for how much, and what has changed since it was last read."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import texts
from utblick.core.models import Record
from utblick.funding.models.programmes import Programme
from utblick.sources.models import Source


class Currency(models.TextChoices):
    """What a budget is stated in."""

    SEK = "SEK", _("SEK")
    EUR = "EUR", _("EUR")
    DKK = "DKK", _("DKK")
    NOK = "NOK", _("NOK")


class Call(Record):
    """A call for applications. Whether it is forecast, open or closed follows from its days (`rules.call_state`).

    A call that was the same as another stays, with `merged_into`, so that what points at it still does.
    """

    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="calls",
    )
    title = models.CharField(_("title"), max_length=400)
    title_en = models.CharField(_("title in English"), max_length=400, blank=True)
    identifier = models.CharField(
        _("identifier"),
        max_length=200,
        blank=True,
        help_text=_("The funder's own name or number of the call."),
    )
    opens = models.DateField(_("opens on"), null=True, blank=True, db_index=True)
    # The last of its deadlines, kept beside them so that registers are narrowed and sorted in the database.
    last_deadline = models.DateField(null=True, blank=True, editable=False, db_index=True)
    budget = models.DecimalField(
        pgettext_lazy("of a call", "budget"),
        max_digits=16,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    currency = models.CharField(_("currency"), max_length=3, choices=Currency.choices, default=Currency.EUR)
    rate = models.DecimalField(
        _("share of the cost that is paid (per cent)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    action_kind = models.CharField(_("kind of action"), max_length=200, blank=True)
    eligibility = models.TextField(_("who may apply"), blank=True)
    text = models.TextField(_("what it is about"), blank=True)
    web = models.URLField(_("web address"), blank=True, max_length=1000)
    words = models.TextField(_("keywords"), blank=True, help_text=_("Divided by commas."))
    invented = models.BooleanField(_("invented, for demonstration"), default=False, editable=False)
    fetched_from = models.ForeignKey(
        Source,
        verbose_name=_("fetched from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="calls",
        editable=False,
    )
    # Why it is no call, or none for us: it is kept, so that fetching it again does not bring it back.
    taken_away = models.TextField(_("why it has been taken away"), blank=True, editable=False)
    first_seen = models.DateField(_("here since"), db_index=True, editable=False)
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("the same as"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged",
        editable=False,
    )

    class Meta:
        verbose_name = pgettext_lazy("funding", "call")
        verbose_name_plural = pgettext_lazy("funding", "calls")
        ordering = ["last_deadline", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rate=None) | Q(rate__gte=0, rate__lte=100),
                name="call_rate_is_a_share",
                violation_error_message=_("Write the share in per cent, from 0 to 100."),
            ),
            models.CheckConstraint(
                condition=Q(budget=None) | Q(budget__gte=0),
                name="call_budget_is_not_negative",
                violation_error_message=_("Write the budget without a minus sign."),
            ),
        ]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("funding_call", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit that follows its programme."""
        return self.programme.unit_ids() if self.programme else []


class PartOfCall(Record):
    """What belongs to a call: its page."""

    call: Any

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        """The call's page."""
        return str(self.call.get_absolute_url())


class CallIdentifier(PartOfCall):
    """What a call is called at one source. The same call may be fetched under several.

    `fetched` is what the source last said of it, so that only what the source itself changed is written over what
    people have mended.
    """

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="identifiers", editable=False)
    fetched_from = models.ForeignKey(
        Source, verbose_name=_("fetched from"), on_delete=models.PROTECT, related_name="+", editable=False
    )
    identifier = models.CharField(_("identifier"), max_length=200)
    fetched = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = _("identifier of a call")
        verbose_name_plural = _("identifiers of calls")
        ordering = ["identifier", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["fetched_from", "identifier"], name="one_call_per_source_and_identifier"
            )
        ]

    def __str__(self) -> str:
        return self.identifier


class CallDeadline(PartOfCall):
    """One of the days by which applications are to be in."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="deadlines", editable=False)
    day = models.DateField(_("deadline"), db_index=True)
    what = models.CharField(
        _("what is to be in"), max_length=200, blank=True, help_text=_("Such as the first stage.")
    )

    class Meta:
        verbose_name = _("deadline of a call")
        verbose_name_plural = _("deadlines of calls")
        ordering = ["day", "id"]
        constraints = [models.UniqueConstraint(fields=["call", "day"], name="one_deadline_per_call_and_day")]

    def __str__(self) -> str:
        return self.day.isoformat()


class CallChange(models.Model):
    """What changed in a call, as it was and as it became, in text: told on its page and to those who follow it."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="changes")
    at = models.DateTimeField(_("when"), db_index=True)
    what = models.CharField(_("what"), max_length=40, db_index=True)  # the name of a field, or `deadlines`
    before = models.TextField(_("before"), blank=True)
    after = models.TextField(_("after"), blank=True)

    class Meta:
        verbose_name = _("change of a call")
        verbose_name_plural = _("changes of calls")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.call_id} {self.what}"
