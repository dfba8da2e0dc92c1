"""The programmes of an assignment, with the policy objectives that they pursue."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.collaborations.models.engagements import Engagement, PartOfEngagement
from utblick.core import texts
from utblick.core.models import Record
from utblick.people.models import Organization


class PolicyObjective(Record):
    """One of the Union's policy objectives for cohesion policy."""

    number = models.PositiveSmallIntegerField(_("number"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("policy objective")
        verbose_name_plural = _("policy objectives")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {texts.in_language(self)}"


class Strand(models.TextChoices):
    """Interreg's strands."""

    TRANSNATIONAL = "transnational", _("transnational")
    CROSS_BORDER = "cross_border", _("cross-border")


class Programme(PartOfEngagement):
    """A programme that an assignment concerns. `bodies` is empty where nobody is named for it."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="programmes")
    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    strand = models.CharField(_("strand"), max_length=20, choices=Strand.choices)
    period = models.CharField(_("period"), max_length=20, blank=True)
    objectives = models.ManyToManyField(
        PolicyObjective, verbose_name=_("policy objectives"), blank=True, related_name="programmes"
    )
    bodies = models.ManyToManyField(
        Organization, verbose_name=_("bodies"), blank=True, related_name="programmes"
    )
    countries = models.JSONField(_("countries"), default=list, blank=True)

    _history_m2m_fields = ("objectives", "bodies")

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["id"]

    def __str__(self) -> str:
        return texts.in_language(self)
