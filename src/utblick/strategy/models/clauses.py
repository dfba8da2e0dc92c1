"""The clauses of a strategy, as a numbered tree."""

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.strategy.models.strategies import Strategy


class ClauseKind(models.TextChoices):
    """What a clause is."""

    HEADING = "heading", _("heading")
    PURPOSE = "purpose", _("purpose")
    VISION = "vision", _("vision")
    PRIORITY = "priority", _("priority area")
    FOCUS = "focus", _("focus point")
    RESPONSIBILITY = "responsibility", _("responsibility")
    GUIDELINE = "guideline", _("guideline")
    CONDUCT = "conduct", _("conduct")
    FOLLOW_UP = "follow_up", _("follow-up")


class Demand(models.TextChoices):
    """How strongly a clause demands something: `ska`, `bör`, or not at all."""

    MUST = "must", _("shall")
    SHOULD = "should", _("should")
    NONE = "none", _("demands nothing")


class Clause(Record):
    """One clause in one version. `line` is the same in every version, so what serves it goes on serving it."""

    strategy = models.ForeignKey(
        Strategy, verbose_name=_("strategy"), on_delete=models.PROTECT, related_name="clauses"
    )
    line = models.SlugField(_("lasting key"), max_length=120, db_index=True)
    number = models.CharField(
        _("number"),
        max_length=20,
        validators=[
            RegexValidator(r"^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$", _("Write a number such as 2, 2.1 or B1.3."))
        ],
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("under"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    position = models.PositiveIntegerField(_("place in the document"), default=0, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=ClauseKind.choices)
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    text = models.TextField(_("text"), blank=True)
    text_en = models.TextField(_("text in English"), blank=True)
    demand = models.CharField(_("demand"), max_length=10, choices=Demand.choices, default=Demand.NONE)
    rows = models.JSONField(_("requirement rows"), default=list, blank=True)
    rules = models.JSONField(_("rules that carry it out"), default=list, blank=True)

    HISTORY_WORDS = {"rows": None, "rules": None}  # keys, that say something to the system only

    class Meta:
        verbose_name = _("clause")
        verbose_name_plural = _("clauses")
        ordering = ["strategy", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["strategy", "number"],
                name="one_clause_per_number",
                violation_error_message=_(
                    "There is a clause with this number already. Choose another number."
                ),
            ),
            models.UniqueConstraint(fields=["strategy", "line"], name="one_clause_per_line_and_version"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {texts.in_language(self, 'title')}"

    def get_absolute_url(self) -> str:
        """The clause's page, by strategy and number."""
        return reverse("clause", args=[self.strategy.slug, self.number])
