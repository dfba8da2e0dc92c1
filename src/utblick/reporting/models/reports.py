"""The annual report of a year, and the texts that are asked for in it. Its figures are told by the rooms."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.people.models import Account


class ChapterKey(models.TextChoices):
    """The chapters of a report, in their order."""

    GOALS = "goals", _("Goals and activities")
    RESOURCES = "resources", _("Resources and outcome")
    COLLABORATIONS = "collaborations", _("Collaborations: benefit and cost")
    REPRESENTATION = "representation", _("Who represented us")
    TRAVEL = "travel", _("Journeys, emissions and rebound")
    PROJECTS = "projects", _("Projects and their funding")
    ADVICE = "advice", _("Advice on EU funding")
    ADVOCACY = "advocacy", _("What we watched and influenced")
    LEARNED = "learned", _("What we learned")
    VISIBILITY = "visibility", _("How we were seen")
    VISITS = "visits", _("Visits to us")
    CONDUCT = "conduct", _("Gifts, and departures from guidelines")
    COVERAGE = "coverage", _("What the strategy asks for and nothing serves")


class AnnualReport(MayBeSecret):
    """One report for each calendar year. It is a draft until the board has been given it (`presented_on`).

    `frozen` holds, by language, the tree of the document as the board was given it; empty of a draft.
    """

    year = models.PositiveSmallIntegerField(
        _("year"),
        unique=True,
        validators=[MinValueValidator(1990), MaxValueValidator(2100)],
        error_messages={"unique": _("There is a report of this year already. There is one for each year.")},
    )
    presented_on = models.DateField(_("presented to the board on"), null=True, blank=True, editable=False)
    paragraph = models.CharField(_("paragraph of the minutes"), max_length=30, blank=True, editable=False)
    frozen = models.JSONField(_("as it was presented"), default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = _("annual report")
        verbose_name_plural = _("annual reports")
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(presented_on=None, frozen={})
                | (models.Q(presented_on__isnull=False) & ~models.Q(frozen={})),
                name="a_presented_report_is_frozen",
            )
        ]

    def __str__(self) -> str:
        return name_of(self, gettext("Annual report %(year)s") % {"year": self.year})

    def get_absolute_url(self) -> str:
        """Its page, by year."""
        return reverse("annual_report", args=[self.year])

    @property
    def is_open(self) -> bool:
        """Whether it is a draft: made of the data each time, and its texts may be changed."""
        return self.presented_on is None


class TextPart(Record):
    """What somebody is asked to write in a chapter, in Swedish and perhaps in English. `ready`: they are done."""

    SECRECY = "report__secret"

    objects = OpenManager()

    report = models.ForeignKey(AnnualReport, on_delete=models.CASCADE, related_name="texts", editable=False)
    chapter = models.CharField(_("chapter"), max_length=40, choices=ChapterKey.choices, editable=False)
    asked = models.ForeignKey(
        Account, verbose_name=_("who writes"), on_delete=models.PROTECT, related_name="+", editable=False
    )
    asked_on = models.DateField(_("asked on"), editable=False)
    due = models.DateField(_("to be ready by"), editable=False)
    text = models.TextField(_("text"), blank=True, help_text=_("A blank line begins a new paragraph."))
    text_en = models.TextField(_("text in English"), blank=True)
    ready = models.BooleanField(_("The text is ready"), default=False)
    reminded_on = models.DateField(_("reminded on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("text of the annual report")
        verbose_name_plural = _("texts of the annual report")
        ordering = ["report", "id"]
        constraints = [
            models.UniqueConstraint(fields=["report", "chapter"], name="one_text_in_each_chapter"),
        ]

    def __str__(self) -> str:
        return name_of(self.report, str(self.get_chapter_display()))

    def get_absolute_url(self) -> str:
        """Where it is written."""
        return reverse("annual_report_text", args=[self.report.year, self.chapter])
