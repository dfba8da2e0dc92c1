"""What the organisation says of its advice: how soon it answers, how long it keeps names, topics and text blocks."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.core.stamp import stamped

LEAST_YEARS, LEAST_MONTHS = 1, 1
"""Who asked is needed for as long as the answer may be asked about, who signed up until it is noted who came."""
MOST_DAYS, MOST_YEARS, MOST_MONTHS = 60, 20, 36  # more is a slip of the hand


class AdviceRules(Record):
    """How soon questions are answered and how long names are kept. There is one."""

    answer_days = models.PositiveSmallIntegerField(
        _("working days until the first answer"),
        validators=[MinValueValidator(1), MaxValueValidator(MOST_DAYS)],
    )
    case_years = models.PositiveSmallIntegerField(
        _("years that the asker's name and address are kept in a case"),
        validators=[
            MinValueValidator(
                LEAST_YEARS,
                _(
                    "Write at least 1 year: with less, nobody could be answered again or asked what the advice led to."
                ),
            ),
            MaxValueValidator(MOST_YEARS),
        ],
        help_text=_(
            "Counted from the day when the question came, and never before it is answered or closed. The question and "
            "the answer are kept."
        ),
    )
    name_months = models.PositiveSmallIntegerField(
        _("months that the names of participants are kept after a training"),
        validators=[
            MinValueValidator(
                LEAST_MONTHS, _("Write at least 1 month: with less, it could not be noted who came.")
            ),
            MaxValueValidator(MOST_MONTHS),
        ],
    )
    prefix = models.CharField(
        _("what the numbers of cases begin with"), max_length=12, help_text=_("Such as ADV.")
    )
    basis = models.CharField(
        _("where it is stated"), max_length=300, help_text=_("The decision or plan that it is taken from.")
    )

    class Meta:
        verbose_name = _("rules of the advice")
        verbose_name_plural = _("rules of the advice")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(_("How soon we answer, and how long names are kept"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("advice_settings")


@stamped
def advice_rules() -> AdviceRules | None:
    """Return what the organisation has said; None where it has said nothing. One query, remembered."""
    found: AdviceRules | None = AdviceRules.objects.select_related("source").order_by("id").first()
    return found


class Topic(Record):
    """What a question is about, to choose from."""

    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    place = models.PositiveIntegerField(_("place"), default=0, editable=False)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["place", "id"]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """Where topics are kept."""
        return reverse("advice_settings")


class TextBlock(Record):
    """A text to begin an answer with, in Swedish and English."""

    title = models.CharField(_("title"), max_length=120)
    title_en = models.CharField(_("title in English"), max_length=120, blank=True)
    text = models.TextField(_("text"))
    text_en = models.TextField(_("text in English"), blank=True)
    place = models.PositiveIntegerField(_("place"), default=0, editable=False)

    class Meta:
        verbose_name = _("text block")
        verbose_name_plural = _("text blocks")
        ordering = ["place", "id"]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """Where text blocks are kept."""
        return reverse("advice_settings")
