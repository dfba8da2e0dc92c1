"""Programmes: who gives money, for what, to whom, and how much of the cost."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import texts
from utblick.core.models import Record
from utblick.people.models import Organization


class FunderKind(models.TextChoices):
    """Whose money it is."""

    EU = "eu", _("EU")
    NORDIC = "nordic", _("Nordic")
    NATIONAL = "national", pgettext_lazy("funder", "national")
    OTHER = "other", pgettext_lazy("funder", "other")


class Objective(models.TextChoices):
    """The policy objectives of the EU's cohesion policy 2021–2027 (Regulation (EU) 2021/1060, article 5)."""

    SMARTER = "1", _("1 A smarter Europe")
    GREENER = "2", _("2 A greener Europe")
    CONNECTED = "3", _("3 A more connected Europe")
    SOCIAL = "4", _("4 A more social Europe")
    CITIZENS = "5", _("5 A Europe closer to citizens")


class Programme(Record):
    """A programme that gives money. Which assignment of ours belongs to it: `about_kind` and `about_id`, a thing of a
    kind that a room above has offered in `assignments`.
    """

    HISTORY_THINGS = {"about_id": lambda values: values["about_kind"]}

    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    funder_kind = models.CharField(
        _("whose money"), max_length=10, choices=FunderKind.choices, default=FunderKind.EU, db_index=True
    )
    code = models.CharField(
        _("code at the funder"),
        max_length=60,
        blank=True,
        help_text=_("As calls fetched from a portal name it, so that they find their programme."),
    )
    funder = models.CharField(_("funder"), max_length=200, blank=True)
    period_from = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True)
    period_to = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    rate = models.DecimalField(
        _("share of the cost that is paid (per cent)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    what = models.TextField(_("what it is for"), blank=True)
    what_en = models.TextField(_("what it is for, in English"), blank=True)
    who_may = models.TextField(_("who may take part"), blank=True)
    who_may_en = models.TextField(_("who may take part, in English"), blank=True)
    objectives = models.JSONField(_("policy objectives"), default=list, blank=True)
    area = models.CharField(_("geographical area"), max_length=300, blank=True)
    area_en = models.CharField(_("geographical area, in English"), max_length=300, blank=True)
    contact = models.TextField(_("contact points"), blank=True)
    web = models.URLField(_("web address"), blank=True, max_length=500)
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit that follows it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="funding_programmes",
    )
    about_kind = models.CharField(_("kind of thing"), max_length=60, blank=True, editable=False)
    about_id = models.PositiveBigIntegerField(_("our assignment"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rate=None) | Q(rate__gte=0, rate__lte=100),
                name="programme_rate_is_a_share",
                violation_error_message=_("Write the share in per cent, from 0 to 100."),
            ),
            models.CheckConstraint(
                condition=Q(period_to=None) | Q(period_from=None) | Q(period_to__gte=F("period_from")),
                name="programme_ends_after_it_begins",
                violation_error_message=_("The last year cannot be before the first."),
            ),
        ]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("funding_programme", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []
