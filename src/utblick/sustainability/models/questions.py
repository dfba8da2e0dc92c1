"""The questions that an analysis asks: the organisation's own method, in numbered versions, told by its pack."""

from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record


class QuestionKind(models.TextChoices):
    """How a question is answered. Effects and the overall judgement have pages of their own."""

    WORDS = "words", _("in words")
    SIGN = "sign", _("by its effect (+, 0 or −) and in words")
    EFFECTS = "effects", _("by the list of effects")
    OVERALL = "overall", _("by the overall judgement")


class AnswerSign(models.TextChoices):
    """Which way something works."""

    PLUS = "plus", _("+ it helps")
    NONE = "none", _("0 it makes no difference")
    MINUS = "minus", _("− it works against")


class QuestionSet(Record):
    """A version of the questions. The newest that is valid is offered to new analyses; old ones keep theirs."""

    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    number = models.PositiveSmallIntegerField(_("version"), validators=[MinValueValidator(1)])
    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(_("valid to"), null=True, blank=True)

    class Meta:
        verbose_name = _("set of questions")
        verbose_name_plural = _("sets of questions")
        ordering = ["-valid_from", "-number", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("valid_from")),
                name="questions_are_valid_to_after_from",
                violation_error_message=_("The questions cannot cease to be valid before they begin to be."),
            )
        ]

    def __str__(self) -> str:
        told = {"name": texts.in_language(self), "number": self.number}
        return gettext("%(name)s, version %(number)s") % told

    def get_absolute_url(self) -> str:
        """The page that lists its questions."""
        return reverse("question_set", args=[self.pk])


class QuestionPart(Record):
    """A part of the method. `stop_after`: before one goes on, one chooses to go on, think again or end."""

    question_set = models.ForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="parts")
    number = models.PositiveSmallIntegerField(_("number"), validators=[MinValueValidator(1)])
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    intro = models.TextField(_("introduction"), blank=True)
    intro_en = models.TextField(_("introduction in English"), blank=True)
    stop_after = models.BooleanField(_("stop after the part"), default=False)

    class Meta:
        verbose_name = _("part of the questions")
        verbose_name_plural = _("parts of the questions")
        ordering = ["question_set", "number"]
        constraints = [
            models.UniqueConstraint(fields=["question_set", "number"], name="parts_of_questions_are_numbered")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {texts.in_language(self, 'title')}"


class Question(Record):
    """One question. `in_basis`: its answer stands by itself before those who decide, such as conflicts of goals."""

    part = models.ForeignKey(QuestionPart, on_delete=models.CASCADE, related_name="questions")
    number = models.PositiveSmallIntegerField(_("number"), validators=[MinValueValidator(1)])
    text = models.TextField(_("question"))
    text_en = models.TextField(_("question in English"), blank=True)
    help = models.TextField(_("help"), blank=True)
    help_en = models.TextField(_("help in English"), blank=True)
    kind = models.CharField(
        _("how it is answered"), max_length=10, choices=QuestionKind.choices, default=QuestionKind.WORDS
    )
    required = models.BooleanField(_("must be answered"), default=True)
    in_basis = models.BooleanField(_("shown by itself to those who decide"), default=False)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="questions_are_numbered")]

    def __str__(self) -> str:
        return texts.in_language(self, "text")

    @property
    def is_written(self) -> bool:
        """Whether it is answered on the page of its part."""
        return self.kind in (QuestionKind.WORDS, QuestionKind.SIGN)
