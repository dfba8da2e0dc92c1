"""The effects that an analysis finds, what is done about each, and how it went."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.people.models import Person
from utblick.sustainability.models.analyses import PartOfAnalysis, SustainabilityAnalysis


class Dimension(models.TextChoices):
    """The three dimensions of sustainability."""

    SOCIAL = "social", _("social")
    ENVIRONMENTAL = "environmental", _("environmental")
    ECONOMIC = "economic", _("economic")


class Sign(models.TextChoices):
    """Whether an effect is wanted."""

    POSITIVE = "positive", _("positive")
    NEGATIVE = "negative", _("negative")


class Size(models.IntegerChoices):
    """How much an effect means."""

    SMALL = 1, _("small")
    MEDIUM = 2, _("medium")
    LARGE = 3, _("large")


class Done(models.TextChoices):
    """Whether a measure was carried out."""

    YES = "yes", _("carried out")
    PARTLY = "partly", _("carried out in part")
    NO = "no", _("not carried out")


class Effect(PartOfAnalysis):
    """One effect. `outcome` and `measure_done` are filled in when the analysis is looked at again."""

    analysis = models.ForeignKey(
        SustainabilityAnalysis, on_delete=models.CASCADE, related_name="effects", editable=False
    )
    dimension = models.CharField(_("dimension"), max_length=15, choices=Dimension.choices)
    sign = models.CharField(_("positive or negative"), max_length=10, choices=Sign.choices)
    text = models.TextField(_("effect"), help_text=_("What happens, and through what."))
    affected = models.CharField(
        _("who is affected"),
        max_length=250,
        help_text=_("Groups, places or operations; no names of persons."),
    )
    size = models.PositiveSmallIntegerField(_("size"), choices=Size.choices, default=Size.MEDIUM)
    measure = models.TextField(
        _("measure"),
        blank=True,
        help_text=_("How a positive effect is strengthened, or a negative one lessened."),
    )
    measure_by = models.ForeignKey(
        Person,
        verbose_name=_("who sees to the measure"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sustainability_measures",
    )
    measure_by_other = models.CharField(
        _("who sees to the measure, when it is no person in the list"),
        max_length=150,
        blank=True,
        help_text=_("Such as a unit, a group or a partner."),
    )
    measure_done = models.CharField(
        _("the measure"), max_length=8, choices=Done.choices, blank=True, editable=False
    )
    outcome = models.TextField(_("how it went"), blank=True, editable=False)

    class Meta:
        verbose_name = _("effect")
        verbose_name_plural = _("effects")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text[:80]


class NoEffect(PartOfAnalysis):
    """That a dimension has been looked at and has no effect that matters, and why."""

    analysis = models.ForeignKey(
        SustainabilityAnalysis, on_delete=models.CASCADE, related_name="no_effects", editable=False
    )
    dimension = models.CharField(_("dimension"), max_length=15, choices=Dimension.choices, editable=False)
    reason = models.TextField(_("why there is no effect"))

    class Meta:
        verbose_name = _("statement of no effect")
        verbose_name_plural = _("statements of no effect")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["analysis", "dimension"],
                name="no_effect_is_said_once_per_dimension",
                violation_error_message=_("It has been said already that the dimension has no effect."),
            )
        ]

    def __str__(self) -> str:
        return self.reason[:60]
