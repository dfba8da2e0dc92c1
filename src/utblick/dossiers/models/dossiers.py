"""A dossier: one directive, regulation, consultation, strategy, programme or law, and what we make of it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import texts
from utblick.core.dates import today
from utblick.core.secrecy import MayBeSecret, name_of
from utblick.decisions.models import PolicyArea
from utblick.dossiers import rules
from utblick.people.models import Organization, Person
from utblick.strategy.models import Clause


class Kind(models.TextChoices):
    """What kind of matter a dossier follows."""

    DIRECTIVE = "directive", pgettext_lazy("kind of dossier", "directive")
    REGULATION = "regulation", pgettext_lazy("kind of dossier", "regulation")
    CONSULTATION = "consultation", pgettext_lazy("kind of dossier", "consultation")
    STRATEGY = "strategy", pgettext_lazy("kind of dossier", "strategy")
    PROGRAMME = "programme", pgettext_lazy("kind of dossier", "programme")
    LAW = "law", pgettext_lazy("kind of dossier", "national law")


class Level(models.TextChoices):
    """Where it is decided."""

    EU = rules.EU, pgettext_lazy("level of a dossier", "EU")
    NORDIC = rules.NORDIC, pgettext_lazy("level of a dossier", "Nordic")
    NATIONAL = rules.NATIONAL, pgettext_lazy("level of a dossier", "national")


class Influence(models.TextChoices):
    """Whether we want to influence it."""

    NOT_JUDGED = "not_judged", pgettext_lazy("want to influence", "not judged yet")
    YES = "yes", pgettext_lazy("want to influence", "yes")
    NO = "no", pgettext_lazy("want to influence", "no")


class Status(models.TextChoices):
    """Whether we follow it now."""

    FOLLOW = rules.FOLLOW, pgettext_lazy("of a dossier", "followed")
    REST = rules.REST, pgettext_lazy("of a dossier", "resting")
    CLOSED = rules.CLOSED, pgettext_lazy("of a dossier", "closed")


class Dossier(MayBeSecret):
    """Something that is on its way to be decided, followed from the first idea to what is in force.

    How far it has come is the latest of its stages (`DossierStage`); what happens next is the nearest of its days
    (`DossierDate`). Both are derived where they are read.
    """

    _history_m2m_fields = ("serves", "areas")

    title = models.CharField(_("title"), max_length=400)
    title_en = models.CharField(_("title in English"), max_length=400, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, db_index=True)
    level = models.CharField(_("level"), max_length=8, choices=Level.choices, default=Level.EU, db_index=True)
    what = models.TextField(
        _("what it is"), blank=True, help_text=_("In a few sentences, for who has not read it.")
    )
    what_en = models.TextField(_("what it is, in English"), blank=True)
    web = models.URLField(_("web address"), max_length=1000, blank=True, help_text=_("Where it can be read."))
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit that follows it"),
        on_delete=models.PROTECT,
        related_name="dossiers",
    )
    owner = models.ForeignKey(
        Person,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="dossiers",
        help_text=_("Who keeps it up to date, and is reminded."),
    )
    serves = models.ManyToManyField(
        Clause, verbose_name=_("focus points that it serves"), blank=True, related_name="dossiers"
    )
    areas = models.ManyToManyField(
        PolicyArea, verbose_name=_("policy areas"), blank=True, related_name="dossiers"
    )
    meaning = models.TextField(_("what it means for us"), blank=True)
    meaning_en = models.TextField(_("what it means for us, in English"), blank=True)
    influence = models.CharField(
        _("do we want to influence it?"),
        max_length=10,
        choices=Influence.choices,
        default=Influence.NOT_JUDGED,
    )
    influence_why = models.TextField(_("why, or why not"), blank=True)
    status = models.CharField(
        _("status"),
        max_length=6,
        choices=Status.choices,
        default=Status.FOLLOW,
        editable=False,
        db_index=True,
    )
    begun_on = models.DateField(_("followed since"), default=today, editable=False)
    status_why = models.CharField(_("why it rests or is closed"), max_length=400, blank=True, editable=False)

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        ordering = ["title", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=rules.FOLLOW) | ~Q(status_why=""),
                name="a_dossier_rests_or_closes_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(influence="not_judged") | ~Q(influence_why=""),
                name="influence_is_judged_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("dossier", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def is_open(self) -> bool:
        """Whether it may be changed: it is followed, or rests."""
        return self.status != Status.CLOSED
