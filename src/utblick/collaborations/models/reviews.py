"""How an engagement is followed up each year and evaluated before its end; to whom its results were passed on."""

import secrets
from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.collaborations.models.engagements import Engagement, PartOfEngagement
from utblick.collaborations.models.periods import Goal, Period
from utblick.core import texts
from utblick.people.models import Organization
from utblick.strategy.models import Beneficiary


class ReviewKind(models.TextChoices):
    """What a review is of."""

    YEARLY = "yearly", _("yearly follow-up")
    EVALUATION = "evaluation", _("evaluation")


class Recommendation(models.TextChoices):
    """What an evaluation recommends."""

    RENEW = "renew", _("renew")
    CHANGE = "change", _("renew, with changes")
    END = "end", _("end")


class Review(PartOfEngagement):
    """A yearly follow-up, or the evaluation of a period. It is a draft until `completed_on`."""

    engagement = models.ForeignKey(
        Engagement, on_delete=models.CASCADE, related_name="reviews", editable=False
    )
    period = models.ForeignKey(
        Period, on_delete=models.RESTRICT, related_name="reviews", null=True, editable=False
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ReviewKind.choices, editable=False)
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    begun_on = models.DateField(_("begun on"), editable=False)
    completed_on = models.DateField(_("completed on"), null=True, editable=False)
    summary = models.TextField(_("what has happened"), blank=True)
    summary_en = models.TextField(_("what has happened, in English"), blank=True)
    strengths = models.TextField(_("what works well"), blank=True)
    strengths_en = models.TextField(_("what works well, in English"), blank=True)
    weaknesses = models.TextField(_("what works less well"), blank=True)
    weaknesses_en = models.TextField(_("what works less well, in English"), blank=True)
    nothing_spread = models.TextField(
        _("why nothing was passed on"),
        blank=True,
        help_text=_("Only where no results were passed on during the year. It is told as it is."),
    )
    recommendation = models.CharField(
        _("recommendation"), max_length=8, choices=Recommendation.choices, blank=True
    )
    reasons = models.TextField(_("reasons for the recommendation"), blank=True)
    reasons_en = models.TextField(_("reasons for the recommendation, in English"), blank=True)
    changes = models.TextField(_("what is to change"), blank=True)
    effects_since = models.TextField(
        _("what has become of the effects on people, environment and economy"),
        blank=True,
        help_text=_("Look again at the sustainability analysis: what came as expected, and what did not?"),
    )
    reopened_because = models.TextField(_("why it was opened again"), blank=True, editable=False)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["-year", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["engagement", "year"],
                condition=Q(kind="yearly"),
                name="one_follow_up_per_year",
                violation_error_message=_(
                    "The year is being followed up already. Open that follow-up instead."
                ),
            ),
            models.UniqueConstraint(
                fields=["period"],
                condition=Q(kind="evaluation"),
                name="one_evaluation_per_period",
                violation_error_message=_(
                    "The period is being evaluated already. Open that evaluation instead."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.year}"

    @property
    def is_evaluation(self) -> bool:
        """Whether it evaluates a whole period."""
        return self.kind == ReviewKind.EVALUATION

    @property
    def is_open(self) -> bool:
        """Whether it may still be changed."""
        return self.completed_on is None


class PartOfReview(PartOfEngagement):
    """What belongs to a review."""

    SECRECY = "review__engagement__secret"

    review: models.ForeignKey

    class Meta:
        abstract = True

    @property
    def engagement(self) -> Engagement:
        """The engagement that the review is of."""
        return self.review.engagement


class Attainment(models.TextChoices):
    """How far a goal has been reached."""

    REACHED = "reached", _("reached")
    PARTLY = "partly", _("partly reached")
    NOT_REACHED = "not_reached", _("not reached")
    TOO_EARLY = "too_early", _("too early to say")


class GoalReview(PartOfReview):
    """How far one goal had been reached."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="goals", editable=False)
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="reviews", editable=False)
    attainment = models.CharField(_("reached"), max_length=12, choices=Attainment.choices)
    text = models.TextField(_("how we know"), blank=True)

    class Meta:
        verbose_name = _("goal in a review")
        verbose_name_plural = _("goals in reviews")
        ordering = ["goal"]
        constraints = [models.UniqueConstraint(fields=["review", "goal"], name="one_review_of_each_goal")]

    def __str__(self) -> str:
        return str(self.goal)


class BenefitReview(PartOfReview):
    """What good it has done one beneficiary, from 0 (none seen) to 4 (decisive), with the evidence."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="benefits", editable=False)
    beneficiary = models.ForeignKey(
        Beneficiary, on_delete=models.PROTECT, related_name="benefit_reviews", editable=False
    )
    size = models.PositiveSmallIntegerField(_("benefit"), validators=[MaxValueValidator(4)])
    evidence = models.TextField(_("how we know"), blank=True)

    class Meta:
        verbose_name = _("benefit in a review")
        verbose_name_plural = _("benefits in reviews")
        ordering = ["beneficiary"]
        constraints = [
            models.UniqueConstraint(fields=["review", "beneficiary"], name="one_review_of_each_beneficiary")
        ]

    def __str__(self) -> str:
        return str(self.beneficiary)


class OutreachKind(models.TextChoices):
    """How results reached others, how others came to take part, or how we were seen: a speech, a chair, the press."""

    SPREAD = "spread", _("results passed on")
    INVITED = "invited", _("invited to take part")
    TOOK_PART = "took_part", _("took part")
    SEEN = "seen", _("we were seen")


class Outreach(PartOfEngagement):
    """That results were passed on, that somebody was invited or took part, or that we were seen (R71, R72, R8)."""

    engagement = models.ForeignKey(
        Engagement, on_delete=models.CASCADE, related_name="outreach", editable=False
    )
    kind = models.CharField(_("what was done"), max_length=10, choices=OutreachKind.choices)
    on = models.DateField(_("day"))
    text = models.CharField(_("what it was about"), max_length=300)
    text_en = models.CharField(_("what it was about, in English"), max_length=300, blank=True)
    channel = models.CharField(
        _("how"), max_length=150, blank=True, help_text=_("Such as a meeting, a newsletter or a web page.")
    )
    organizations = models.ManyToManyField(
        Organization, verbose_name=_("who was reached"), blank=True, related_name="outreach"
    )
    recipients = models.CharField(_("others who were reached"), max_length=300, blank=True)
    url = models.URLField(_("web address"), blank=True)

    _history_m2m_fields = ("organizations",)

    class Meta:
        verbose_name = _("outreach")
        verbose_name_plural = _("outreach")
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["engagement", "kind", "on"], name="outreach_of_a_year")]

    def __str__(self) -> str:
        return texts.in_language(self, "text")

    def get_absolute_url(self) -> str:
        """The page of the engagement where it stands."""
        return reverse("engagement_reviews", args=[self.engagement_id])


def new_token() -> str:
    """Return what an address for one participant ends with: 256 bits that nobody can guess."""
    return secrets.token_urlsafe(32)


class VoiceView(models.TextChoices):
    """What a participant thinks should happen."""

    GO_ON = "go_on", pgettext_lazy("with a collaboration", "go on")
    CHANGE = "change", _("go on, but change")
    STOP = "stop", _("stop")


class Voice(PartOfReview):
    """One participant asked for their view, by an address of their own, without signing in. Empty until answered."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="voices", editable=False)
    who = models.CharField(
        _("who is asked"),
        max_length=150,
        help_text=_(
            "A role or an organisation, such as “Energy strategist, Ljungby”. No more than is needed."
        ),
    )
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    asked_on = models.DateField(_("asked on"), editable=False)
    answered_on = models.DateField(_("answered on"), null=True, editable=False)
    usefulness = models.PositiveSmallIntegerField(
        _("how useful it has been"), null=True, blank=True, validators=[MaxValueValidator(4)]
    )
    used_for = models.TextField(_("what you have had use for"), blank=True)
    better = models.TextField(_("what could be better"), blank=True)
    view = models.CharField(_("what should happen"), max_length=8, choices=VoiceView.choices, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )

    # Who has the token can answer, and what somebody answered is told without who it was.
    HISTORY_WORDS: ClassVar = dict.fromkeys(("token", "usefulness", "used_for", "better", "view"))

    class Meta:
        verbose_name = _("voice of a participant")
        verbose_name_plural = _("voices of participants")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.who

    def get_absolute_url(self) -> str:
        """The page of the voices in its review."""
        return reverse("voices", args=[self.review.engagement_id, self.review_id])
