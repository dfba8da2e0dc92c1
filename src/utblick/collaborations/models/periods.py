"""The periods that an organisation takes part in something for: each proposed, appraised, decided, and evaluated."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.collaborations.models.engagements import Engagement, PartOfEngagement
from utblick.core import texts
from utblick.core.dates import PartialDateField
from utblick.people.rules import period_is_in_order
from utblick.stakeholders.models import Alternative
from utblick.strategy.models import Beneficiary, Clause, OperationalPlan
from utblick.sustainability.models import SustainabilityAnalysis


class Stage(models.TextChoices):
    """How far a period has come by what people have done. What follows from the day is added by `rules.life.state`."""

    PROPOSED = "proposed", _("proposed")
    APPRAISAL = "appraisal", _("in appraisal")
    READY = "ready", _("ready for decision")
    DECIDED = "decided", _("decided")
    INHERITED = "inherited", _("inherited")
    RENEWED = "renewed", _("renewed")
    ENDED = "ended", pgettext_lazy("of a period", "ended")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")


PREPARING = (Stage.PROPOSED, Stage.APPRAISAL, Stage.READY)
ENTERED = (Stage.DECIDED, Stage.INHERITED)


class TakingPart(models.TextChoices):
    """Whether other actors of the county can take part."""

    POSSIBLE = "possible", _("they can take part")
    NOT_APPLICABLE = "not_applicable", _("it does not apply here")


def _reasons(exemptions: dict[str, str]) -> str:
    """Why exceptions are made, as history tells it."""
    return "; ".join(exemptions.values())


class Period(PartOfEngagement):
    """One period of an engagement. The first is the proposal to enter; a renewal says what it renews.

    `current` is the one that counts: the one entered last or, where none has been, the one being prepared. What existed
    before the strategy is INHERITED: entered without a decision here, until its first evaluation.
    `exemptions` maps the key of a condition that is recommended, not required, to why an exception is made.
    `alternative_why` and `sustainability_why` are written where an analysis was made before the period was, and chosen.
    `decided_name` is what the engagement was called when the board decided; it may be renamed since.
    `as_decided` is what the board was shown of each condition, kept when it decided; `set_aside` what it set aside for
    each year of the period: year, estimate in SEK and per cent of one full-time post, as text.
    """

    engagement = models.ForeignKey(
        Engagement, on_delete=models.CASCADE, related_name="periods", editable=False
    )
    number = models.PositiveSmallIntegerField(_("number"), default=1, editable=False)
    renews = models.ForeignKey(
        "self", null=True, on_delete=models.RESTRICT, related_name="renewals", editable=False
    )
    current = models.BooleanField(default=True, editable=False)
    stage = models.CharField(
        _("stage"), max_length=12, choices=Stage.choices, default=Stage.PROPOSED, editable=False
    )
    starts = PartialDateField(_("period from"))
    ends = PartialDateField(_("period to"))
    evaluate_by = models.DateField(
        _("to be evaluated by"),
        null=True,
        blank=True,
        help_text=_("Only where this is to be earlier than the end, or no end is set."),
    )
    alternative = models.ForeignKey(
        Alternative,
        verbose_name=_("alternative in a stakeholder analysis"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="periods",
        editable=False,
    )
    alternative_why = models.TextField(
        _("why the stakeholder analysis is about this collaboration"), blank=True, editable=False
    )
    sustainability = models.ForeignKey(
        SustainabilityAnalysis,
        verbose_name=_("sustainability analysis"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="periods",
        editable=False,
    )
    sustainability_why = models.TextField(
        _("why the sustainability analysis is about this collaboration"), blank=True, editable=False
    )
    idea = models.TextField(_("why we should take part"), blank=True)
    idea_en = models.TextField(_("why we should take part, in English"), blank=True)
    why_now = models.TextField(
        _("why it cannot wait for November"),
        blank=True,
        help_text=_(
            "New collaborations are decided together with next year's action plan. Leave empty if this one is."
        ),
    )
    why_all_the_same = models.TextField(
        _("why, although an evaluation or the sustainability analysis advises against it"),
        blank=True,
        help_text=_("The board sees it. Leave empty where neither does."),
    )
    spread_plan = models.TextField(
        _("to whom the results are passed on, and how"),
        blank=True,
        help_text=_("Such as the municipalities, companies, universities and associations of the county."),
    )
    taking_part = models.CharField(
        _("can others in the county take part?"), max_length=16, choices=TakingPart.choices, blank=True
    )
    taking_part_how = models.TextField(
        _("how they can, or why it does not apply"),
        blank=True,
    )
    inherited_because = models.CharField(
        _("what shows that it was there before the strategy"), max_length=300, blank=True, editable=False
    )
    decided_on = models.DateField(_("decided on"), null=True, editable=False)
    decided_name = models.CharField(
        _("name that it was decided under"), max_length=200, blank=True, editable=False
    )
    paragraph = models.CharField(_("paragraph"), max_length=30, blank=True, editable=False)
    leaves_on = models.DateField(_("we leave on"), null=True, editable=False)
    end_prepared_on = models.DateField(_("leaving prepared on"), null=True, editable=False)
    closed_on = models.DateField(_("closed on"), null=True, editable=False)
    closed_because = models.TextField(_("why it was closed"), blank=True, editable=False)
    exemptions = models.JSONField(_("reasoned exceptions"), default=dict, blank=True, editable=False)
    as_decided = models.JSONField(default=list, blank=True, editable=False)
    set_aside = models.JSONField(default=list, blank=True, editable=False)

    HISTORY_WORDS: ClassVar[dict[str, Any]] = {
        "as_decided": None,
        "set_aside": None,
        "exemptions": _reasons,
    }

    class Meta:
        verbose_name = _("period")
        verbose_name_plural = _("periods")
        ordering = ["engagement", "-number"]
        indexes = [models.Index(fields=["stage", "ends"], name="period_by_stage")]
        constraints = [
            models.UniqueConstraint(fields=["engagement", "number"], name="one_period_of_each_number"),
            models.UniqueConstraint(
                fields=["engagement"], condition=Q(current=True), name="one_current_period"
            ),
            models.UniqueConstraint(
                fields=["engagement"],
                condition=Q(stage__in=["proposed", "appraisal", "ready"]),
                name="one_period_in_preparation",
                violation_error_message=_(
                    "Another period is being prepared already. Finish or withdraw that one first."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.engagement} {self.number}"

    @property
    def is_open(self) -> bool:
        """Whether what it says may be changed: until it is ready for decision; inherited, until it is renewed."""
        return self.stage in (Stage.PROPOSED, Stage.APPRAISAL, Stage.INHERITED)

    def clean(self) -> None:
        """Refuse a period that ends before it begins, and an answer without its reason."""
        if not period_is_in_order(self.starts, self.ends):
            raise ValidationError(
                {"ends": _("The period cannot end before it begins. Change one of the dates.")}
            )
        if self.taking_part and not self.taking_part_how.strip():
            raise ValidationError(
                {"taking_part_how": _("Say how they can take part, or why it does not apply.")}
            )


class PartOfPeriod(PartOfEngagement):
    """What belongs to one period of an engagement."""

    SECRECY = "period__engagement__secret"

    period: models.ForeignKey

    class Meta:
        abstract = True

    @property
    def engagement(self) -> Engagement:
        """The engagement that the period belongs to."""
        return self.period.engagement


class Goal(PartOfPeriod):
    """What we want to reach by taking part (R61): for whom, within which operational plan, for which focus points."""

    period = models.ForeignKey(Period, on_delete=models.CASCADE, related_name="goals", editable=False)
    text = models.CharField(_("goal"), max_length=300)
    text_en = models.CharField(_("goal in English"), max_length=300, blank=True)
    measure = models.CharField(_("how we see that it is reached"), max_length=300, blank=True)
    measure_en = models.CharField(_("how we see that it is reached, in English"), max_length=300, blank=True)
    operational_plan = models.ForeignKey(
        OperationalPlan,
        verbose_name=_("operational plan that it is part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="collaboration_goals",
    )
    serves = models.ManyToManyField(
        Clause, verbose_name=_("focus points"), blank=True, related_name="collaboration_goals"
    )
    beneficiaries = models.ManyToManyField(
        Beneficiary, verbose_name=_("of value to"), blank=True, related_name="collaboration_goals"
    )
    benefit = models.TextField(_("what good it does them"), blank=True)
    benefit_en = models.TextField(_("what good it does them, in English"), blank=True)

    _history_m2m_fields = ("serves", "beneficiaries")

    class Meta:
        verbose_name = _("goal of a collaboration")
        verbose_name_plural = _("goals of collaborations")
        ordering = ["id"]

    def __str__(self) -> str:
        return texts.in_language(self, "text")
