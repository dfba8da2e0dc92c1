"""A strategy and its versions, the strategies that it serves, and for whom."""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.dates import PartialDateField, in_words
from utblick.core.models import Record
from utblick.people.models import Organization
from utblick.people.rules import period_is_in_order

ORDER_OF_DATES = _("The end cannot come before the beginning. Change one of the dates.")


class StrategyStatus(models.TextChoices):
    """Where a version is in its life."""

    DRAFT = "draft", _("draft")
    ADOPTED = "adopted", _("adopted")
    SUPERSEDED = "superseded", _("superseded")


class Strategy(Record):
    """One version of a strategy. Versions of the same strategy share `family`; each keeps its own address."""

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    family = models.SlugField(_("strategy that this is a version of"), max_length=80, db_index=True)
    number = models.PositiveSmallIntegerField(_("version"), default=1)
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    summary_en = models.TextField(_("summary in English"), blank=True)
    valid_from = PartialDateField(_("valid from"))
    valid_to = PartialDateField(_("valid to"))
    status = models.CharField(
        _("status"), max_length=20, choices=StrategyStatus.choices, default=StrategyStatus.DRAFT
    )
    previous = models.OneToOneField(
        "self",
        verbose_name=_("revises"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="revision",
    )
    adopted_by = models.ForeignKey(
        Organization,
        verbose_name=_("adopted by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    adopted_on = PartialDateField(_("adopted on"))
    paragraph = models.CharField(_("paragraph of the minutes"), max_length=30, blank=True)

    class Meta:
        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")
        ordering = ["family", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["family", "number"],
                name="one_strategy_per_family_and_version",
                violation_error_message=_("There is a version with this number already."),
            )
        ]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """The strategy's own page; stays where it is when a newer version comes."""
        return reverse("strategy", args=[self.slug])

    @property
    def validity(self) -> str:
        """From and to in words."""
        return f"{in_words(self.valid_from)}–{in_words(self.valid_to)}"

    def clean(self) -> None:
        """Refuse an end before the beginning."""
        if not period_is_in_order(self.valid_from, self.valid_to):
            raise ValidationError({"valid_to": ORDER_OF_DATES})


class SteeringDocument(Record):
    """A strategy or programme that the international work is to serve (Bilaga 2)."""

    title = models.CharField(_("title"), max_length=250)
    title_en = models.CharField(_("title in English"), max_length=250, blank=True)
    valid_from = PartialDateField(_("valid from"))
    valid_to = PartialDateField(_("valid to"))
    url = models.URLField(_("web address"), blank=True)
    row = models.CharField(_("requirement row"), max_length=10, blank=True, editable=False)

    class Meta:
        verbose_name = _("strategy served")
        verbose_name_plural = _("strategies served")
        ordering = ["title"]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("steering_document", args=[self.pk])

    @property
    def validity(self) -> str:
        """From and to in words; what is not stated is left open."""
        return f"{in_words(self.valid_from)}–{in_words(self.valid_to)}"

    def clean(self) -> None:
        """Refuse an end before the beginning."""
        if not period_is_in_order(self.valid_from, self.valid_to):
            raise ValidationError({"valid_to": ORDER_OF_DATES})


class Beneficiary(Record):
    """For whom the work is to be of value: citizens, operations, the county."""

    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("beneficiary")
        verbose_name_plural = _("beneficiaries")
        ordering = ["id"]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("beneficiary", args=[self.pk])
