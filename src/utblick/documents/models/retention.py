"""What is kept for ever and what may be disposed of, and when that was done."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.documents.models.pointing import kind_in_words


class Disposable(models.TextChoices):
    """What a rule of disposal may be about: files whose registered facts stay when the content goes."""

    ATTACHMENT = "attachment", _("attachments")
    WORD_COPY = "word_copy", _("Word copies of issued documents")


class DisposalRule(Record):
    """A decided rule: the content of files of a kind is disposed of so many years after they were added."""

    what = models.CharField(_("what"), max_length=20, choices=Disposable.choices)
    about = models.CharField(
        _("belonging to"), max_length=40, blank=True, help_text=_("Leave empty for all kinds of thing.")
    )
    title = models.CharField(_("name of the rule"), max_length=200)
    title_en = models.CharField(_("name in English"), max_length=200, blank=True)
    years = models.PositiveSmallIntegerField(_("years that they are kept"))
    basis = models.CharField(
        _("decision that it rests on"),
        max_length=200,
        help_text=_("The body, date and paragraph of the decision on disposal."),
    )

    HISTORY_WORDS = {"about": kind_in_words}

    class Meta:
        verbose_name = _("rule of disposal")
        verbose_name_plural = _("rules of disposal")
        ordering = ["title"]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """The page of disposal."""
        return reverse("disposal")


class Disposal(Record):
    """That a rule was carried out: when, by whom, and on what, told in full."""

    rule = models.ForeignKey(
        DisposalRule, verbose_name=_("rule"), on_delete=models.PROTECT, related_name="disposals"
    )
    done_on = models.DateField(_("carried out"))
    done_by = models.CharField(_("by"), max_length=150)
    items = models.JSONField(_("what was disposed of"), default=list)

    HISTORY_WORDS = {"items": None}  # the report itself tells them, of what is secret only that it is there

    class Meta:
        verbose_name = _("disposal")
        verbose_name_plural = _("disposals")
        ordering = ["-done_on", "-id"]

    def __str__(self) -> str:
        return f"{self.rule}, {self.done_on}"

    def get_absolute_url(self) -> str:
        """Its report."""
        return reverse("disposal_report", args=[self.pk])
