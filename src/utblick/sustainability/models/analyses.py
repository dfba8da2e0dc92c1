"""A sustainability analysis, what has been answered in it, and what was chosen at each stop."""

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.people.models import Organization
from utblick.sustainability.models.questions import AnswerSign, Question, QuestionPart, QuestionSet


class Overall(models.TextChoices):
    """The overall judgement."""

    GOOD = "good", _("good as it is")
    WITH_MEASURES = "with_measures", _("good with the measures")
    DOUBTFUL = "doubtful", _("doubtful")
    NOT_TO_BE_DONE = "not_to_be_done", _("not to be done")


class Choice(models.TextChoices):
    """What one may choose at a stop."""

    GO_ON = "go_on", _("go on")
    THINK_AGAIN = "think_again", _("think again")
    END = "end", _("end here")


class SustainabilityAnalysis(MayBeSecret):
    """An analysis of something that may come to be decided. It keeps the questions it was begun with.

    `completed_on` None: it is open, and may be changed. `relook_of` is the analysis that it looks again at.
    """

    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    what = models.TextField(_("what is analysed"))
    unit = models.ForeignKey(
        Organization, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="sustainability_analyses"
    )
    question_set = models.ForeignKey(
        QuestionSet,
        verbose_name=_("set of questions"),
        on_delete=models.PROTECT,
        related_name="analyses",
        editable=False,
    )
    completed_on = models.DateField(_("completed on"), null=True, blank=True, editable=False, db_index=True)
    overall = models.CharField(_("overall judgement"), max_length=15, choices=Overall.choices, blank=True)
    overall_reason = models.TextField(_("reasons for the judgement"), blank=True)
    relook_of = models.OneToOneField(
        "self",
        verbose_name=_("looks again at"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="relook",
        editable=False,
    )
    reopened_because = models.CharField(
        _("why it was opened again"), max_length=300, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("sustainability analysis")
        verbose_name_plural = _("sustainability analyses")
        ordering = ["-id"]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("sustainability_analysis", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def is_open(self) -> bool:
        """Whether it may be changed."""
        return self.completed_on is None

    def told_of(self) -> list[Any]:
        """What it looks again at."""
        return [self.relook_of]


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


class Answer(PartOfAnalysis):
    """What was answered to a question, with the question as it was worded then."""

    HISTORY_WORDS = {"asked": None, "asked_en": None}

    analysis = models.ForeignKey(
        SustainabilityAnalysis, on_delete=models.CASCADE, related_name="answers", editable=False
    )
    question = models.ForeignKey(
        Question, verbose_name=_("question"), on_delete=models.PROTECT, related_name="answers", editable=False
    )
    asked = models.TextField(_("the question as it was asked"), blank=True, editable=False)
    asked_en = models.TextField(_("the question as it was asked, in English"), blank=True, editable=False)
    sign = models.CharField(_("effect"), max_length=6, choices=AnswerSign.choices, blank=True)
    text = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["question__part__number", "question__number"]
        constraints = [
            models.UniqueConstraint(
                fields=["analysis", "question"],
                name="one_answer_per_question",
                violation_error_message=_("The question has an answer already. Change that one instead."),
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the question as it is worded now."""
        if not self.asked:
            self.asked, self.asked_en = self.question.text, self.question.text_en
        super().save(*args, **kwargs)


class StopChoice(PartOfAnalysis):
    """What was chosen at the stop after a part, by whom, when and why. Every round is kept; the last one holds."""

    analysis = models.ForeignKey(
        SustainabilityAnalysis, on_delete=models.CASCADE, related_name="stop_choices", editable=False
    )
    part = models.ForeignKey(
        QuestionPart,
        verbose_name=_("part of the questions"),
        on_delete=models.PROTECT,
        related_name="stop_choices",
        editable=False,
    )
    choice = models.CharField(_("choice"), max_length=12, choices=Choice.choices)
    reason = models.TextField(_("why"), help_text=_("What in the answers so far the choice rests on."))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("chosen by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    on = models.DateField(_("day"), editable=False)

    class Meta:
        verbose_name = _("choice at a stop")
        verbose_name_plural = _("choices at stops")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.get_choice_display())
