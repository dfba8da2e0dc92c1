"""An analysis of what is the best suited to a goal, and the alternatives that it compares."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.people.models import Organization


class StakeholderAnalysis(MayBeSecret):
    """An analysis of what is the best suited to a goal.

    `completed_on` None: it is open, and may be changed. `deviation_reason` says why another alternative than the one
    that came first was chosen; `only_alternative_reason` why there is nobody else to compare with.
    """

    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    goal = models.TextField(_("goal"), blank=True)
    goal_en = models.TextField(_("goal in English"), blank=True)
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="stakeholder_analyses",
    )
    only_alternative_reason = models.TextField(
        _("why there is nobody else to compare with"),
        blank=True,
        help_text=_("Needed only where no other network, organisation or partner is compared."),
    )
    values_answer = models.TextField(
        _("the equal worth of all"),
        blank=True,
        help_text=_("How does the partner respect the equal worth and the rights of every human being?"),
    )
    rights_answer = models.TextField(
        _("human rights and the rule of law"),
        blank=True,
        help_text=_("How is it with human rights and the rule of law where the partner acts?"),
    )
    competence_answer = models.TextField(
        _("our own area and its inhabitants"),
        blank=True,
        help_text=_("How does it concern our own area or those who live there?"),
    )
    chosen = models.ForeignKey(
        "Alternative",
        verbose_name=_("chosen alternative"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    deviation_reason = models.TextField(
        _("why another than the first was chosen"), blank=True, editable=False
    )
    completed_on = models.DateField(_("completed"), null=True, blank=True, editable=False)
    reopened_because = models.CharField(_("opened again because"), max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = _("stakeholder analysis")
        verbose_name_plural = _("stakeholder analyses")
        ordering = ["title", "id"]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("stakeholder_analysis", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def is_open(self) -> bool:
        """Whether it may be changed."""
        return self.completed_on is None


class PartOfAnalysis(Record):
    """What belongs to an analysis: its page, its unit, its secrecy."""

    SECRECY = "analysis__secret"

    objects = OpenManager()

    class Meta:
        abstract = True

    analysis: models.ForeignKey

    def get_absolute_url(self) -> str:
        """The analysis's page."""
        return self.analysis.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return self.analysis.unit_ids()


class AlternativeKind(models.TextChoices):
    """What an alternative is."""

    NETWORK = "network", _("network")
    MEMBERSHIP_ORGANISATION = "membership_organisation", _("membership organisation")
    PARTNER = "partner", _("partner")
    ALONE = "alone", _("doing it alone")
    NOTHING = "nothing", _("doing nothing")
    OTHER = "other", _("other")


class Alternative(PartOfAnalysis):
    """Something that may lead to the goal. `countries` are those it acts in, as ISO 3166-1 alpha-2 codes."""

    analysis = models.ForeignKey(
        StakeholderAnalysis, on_delete=models.CASCADE, related_name="alternatives", editable=False
    )
    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=30, choices=AlternativeKind.choices)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Where it is registered already."),
    )
    countries = models.JSONField(_("countries"), default=list, blank=True)
    text = models.TextField(_("what it is, and what it would take"), blank=True)

    class Meta:
        verbose_name = _("alternative")
        verbose_name_plural = _("alternatives")
        ordering = ["id"]

    def __str__(self) -> str:
        return name_of(self.analysis, texts.in_language(self))
