"""By what the alternatives are compared, and what each assessor says of them."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.core.secrecy import OpenManager, name_of
from utblick.stakeholders.models.analyses import Alternative, PartOfAnalysis, StakeholderAnalysis

LOWEST, HIGHEST = 0, 5


class Criterion(PartOfAnalysis):
    """Something that an alternative is to be good at. `weight` counts against the other weights, in any scale."""

    analysis = models.ForeignKey(
        StakeholderAnalysis, on_delete=models.CASCADE, related_name="criteria", editable=False
    )
    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    meaning = models.TextField(
        _("what it means"), blank=True, help_text=_("What is low, and what is high? Then all score alike.")
    )
    weight = models.DecimalField(
        _("weight"),
        max_digits=8,
        decimal_places=2,
        default=1,
        validators=[MinValueValidator(0, _("A weight is zero or more."))],
        help_text=_("How much it counts against the others: twice the weight counts twice."),
    )
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weight__gte=0),
                name="a_weight_is_zero_or_more",
                violation_error_message=_("A weight is zero or more."),
            )
        ]

    def __str__(self) -> str:
        return name_of(self.analysis, texts.in_language(self))


class Score(Record):
    """What one assessor says of how good an alternative is by a criterion: from 0 (not at all) to 5 (very)."""

    SECRECY = "alternative__analysis__secret"

    objects = OpenManager()

    alternative = models.ForeignKey(
        Alternative, on_delete=models.CASCADE, related_name="scores", editable=False
    )
    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="scores", editable=False)
    assessor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    value = models.PositiveSmallIntegerField(
        _("score"), validators=[MinValueValidator(LOWEST), MaxValueValidator(HIGHEST)]
    )
    reason = models.TextField(_("reason"))
    evidence = models.TextField(_("what shows it"), blank=True)

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ["alternative", "criterion", "assessor"]
        constraints = [
            models.UniqueConstraint(
                fields=["alternative", "criterion", "assessor"],
                name="one_score_per_assessor",
                violation_error_message=_("You have scored this already. Change that score instead."),
            ),
            models.CheckConstraint(
                condition=models.Q(value__lte=HIGHEST),
                name="a_score_is_five_at_most",
                violation_error_message=_("A score is from 0 to 5."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.alternative}, {self.criterion}: {self.value}"

    def get_absolute_url(self) -> str:
        """The analysis's page."""
        return self.alternative.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The unit whose analysis it is."""
        return self.alternative.unit_ids()
