"""Who answers for what: a duty, the one accountable organ, and the others who have part in it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.people.models import Organization
from utblick.strategy.models.clauses import Clause


class Involvement(models.TextChoices):
    """What part an organ has in a duty (RACI)."""

    ACCOUNTABLE = "accountable", _("accountable")
    RESPONSIBLE = "responsible", _("carries out")
    SUPPORTS = "supports", _("supports")
    INFORMED = "informed", _("is informed")


class Duty(Record):
    """Something that the strategy says somebody is to do."""

    clause = models.ForeignKey(
        Clause, verbose_name=_("clause"), on_delete=models.PROTECT, related_name="duties"
    )
    line = models.SlugField(_("lasting key"), max_length=120, db_index=True)
    row = models.CharField(_("requirement row"), max_length=10, blank=True)
    text = models.CharField(_("duty"), max_length=400)
    text_en = models.CharField(_("duty in English"), max_length=400, blank=True)
    when = models.CharField(_("when"), max_length=200, blank=True)
    when_en = models.CharField(_("when, in English"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("duty")
        verbose_name_plural = _("duties")
        ordering = ["clause__position", "id"]

    def __str__(self) -> str:
        return texts.in_language(self, "text")

    def get_absolute_url(self) -> str:
        """The page of responsibilities, at this duty."""
        from django.urls import reverse

        return f"{reverse('responsibilities', args=[self.clause.strategy.slug])}#{self.line}"

    @property
    def by(self) -> dict[str, list[Organization]]:
        """The organs by their part. Prefetch `parts__organization` where many duties are shown."""
        found: dict[str, list[Organization]] = {}
        for part in self.parts.all():
            found.setdefault(part.involvement, []).append(part.organization)
        return found

    @property
    def others(self) -> list[tuple[str, list[Organization]]]:
        """What part others than the accountable have, in words, with the organs that have it."""
        by = self.by
        labels = dict(Involvement.choices)
        return [
            (str(labels[part]), by[part])
            for part in Involvement.values
            if part != Involvement.ACCOUNTABLE and part in by
        ]


class DutyPart(Record):
    """The part that one organ has in one duty. The database allows one accountable organ per duty and no more."""

    duty = models.ForeignKey(Duty, verbose_name=_("duty"), on_delete=models.CASCADE, related_name="parts")
    organization = models.ForeignKey(
        Organization, verbose_name=_("organ"), on_delete=models.PROTECT, related_name="duty_parts"
    )
    involvement = models.CharField(_("part"), max_length=20, choices=Involvement.choices)

    class Meta:
        verbose_name = _("part in a duty")
        verbose_name_plural = _("parts in duties")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["duty"],
                condition=Q(involvement="accountable"),
                name="one_accountable_organ_per_duty",
                violation_error_message=_("Another organ is accountable already; there can be only one."),
            ),
            models.UniqueConstraint(
                fields=["duty", "organization", "involvement"], name="one_part_of_each_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization}: {self.get_involvement_display()}"
