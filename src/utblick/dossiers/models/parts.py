"""What belongs to a dossier: its identifiers, the stages that it has come to, and the days when something happens."""

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import texts
from utblick.core.models import Record
from utblick.core.secrecy import OpenManager
from utblick.dossiers import rules
from utblick.dossiers.models.dossiers import Dossier


class Stage(models.TextChoices):
    """How far a dossier can have come, in the order of each level."""

    EVIDENCE = rules.EVIDENCE, pgettext_lazy("stage of a dossier", "call for evidence")
    CONSULTATION = rules.CONSULTATION, pgettext_lazy("stage of a dossier", "consultation")
    PROPOSAL = rules.PROPOSAL, pgettext_lazy("stage of a dossier", "proposal")
    CO_DECISION = rules.CO_DECISION, pgettext_lazy("stage of a dossier", "Parliament and Council")
    ADOPTED = rules.ADOPTED, pgettext_lazy("stage of a dossier", "adopted")
    TRANSPOSITION = rules.TRANSPOSITION, pgettext_lazy("stage of a dossier", "transposition")
    INQUIRY = rules.INQUIRY, pgettext_lazy("stage of a dossier", "inquiry")
    REFERRAL = rules.REFERRAL, pgettext_lazy("stage of a dossier", "referral for comments")
    BILL = rules.BILL, pgettext_lazy("stage of a dossier", "bill")
    DECIDED = rules.DECIDED, pgettext_lazy("stage of a dossier", "decided")
    IN_FORCE = rules.IN_FORCE, pgettext_lazy("stage of a dossier", "in force")


class DateKind(models.TextChoices):
    """What happens on a day."""

    ANSWER = rules.ANSWER, pgettext_lazy("day of a dossier", "last day to answer a consultation")
    VOTE = rules.VOTE, pgettext_lazy("day of a dossier", "vote or decision")
    TRANSPOSED = rules.TRANSPOSED, pgettext_lazy("day of a dossier", "last day of transposition")
    OTHER = rules.OTHER, pgettext_lazy("day of a dossier", "something else")


class PartOfDossier(Record):
    """What belongs to a dossier: its page, its unit, its secrecy."""

    SECRECY = "dossier__secret"
    ANCHOR = ""

    objects = OpenManager()

    class Meta:
        abstract = True

    dossier: Any

    def get_absolute_url(self) -> str:
        """Its place on the dossier's page."""
        return f"{reverse('dossier', args=[self.dossier_id])}{self.ANCHOR}"  # type: ignore[attr-defined]

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        found: list[int] = self.dossier.unit_ids()
        return found


class DossierIdentifier(PartOfDossier):
    """A number that an institution has given the matter (`monitoring.recognising.KINDS`)."""

    dossier = models.ForeignKey(
        Dossier,
        verbose_name=_("dossier"),
        on_delete=models.CASCADE,
        related_name="identifiers",
        editable=False,
    )
    kind = models.CharField(_("kind of number"), max_length=12)
    value = models.CharField(_("number"), max_length=120)

    class Meta:
        verbose_name = _("identifier of a dossier")
        verbose_name_plural = _("identifiers of dossiers")
        ordering = ["id"]
        # One of the open dossiers has it (`actions.save_dossier`). A secret one may have it too: that an open one is
        # refused its number would tell of the secret one.
        constraints = [
            models.UniqueConstraint(fields=["dossier", "kind", "value"], name="one_identifier_per_dossier")
        ]
        indexes = [models.Index(fields=["kind", "value"], name="dossier_by_identifier")]

    def __str__(self) -> str:
        return self.value


class DossierStage(PartOfDossier):
    """That a dossier has come to a stage: which day, and where that is told. `note` says why it went back."""

    ANCHOR = "#skeden"

    dossier = models.ForeignKey(
        Dossier, verbose_name=_("dossier"), on_delete=models.CASCADE, related_name="stages", editable=False
    )
    stage = models.CharField(_("stage"), max_length=13, choices=Stage.choices)
    day = models.DateField(_("since"))
    told_by = models.CharField(
        _("where it is told"),
        max_length=400,
        help_text=_("The address of a page, a document's number, or who said so."),
    )
    why = models.CharField(
        _("note"),
        max_length=400,
        blank=True,
        help_text=_("Needed where it goes back, such as a proposal that is withdrawn."),
    )
    noted_at = models.DateTimeField(_("written here"), auto_now_add=True)

    class Meta:
        verbose_name = _("stage of a dossier")
        verbose_name_plural = _("stages of dossiers")
        ordering = ["day", "id"]
        indexes = [models.Index(fields=["dossier", "day"], name="stage_by_dossier")]

    def __str__(self) -> str:
        return str(Stage(self.stage).label)


class DossierDate(PartOfDossier):
    """A day when something happens with a dossier."""

    ANCHOR = "#dagar"

    dossier = models.ForeignKey(
        Dossier, verbose_name=_("dossier"), on_delete=models.CASCADE, related_name="dates", editable=False
    )
    day = models.DateField(_("day"), db_index=True)
    kind = models.CharField(_("kind"), max_length=10, choices=DateKind.choices)
    what = models.CharField(
        _("what happens then"), max_length=300, help_text=_("Such as: the committee votes on its report.")
    )
    what_en = models.CharField(_("what happens then, in English"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("day of a dossier")
        verbose_name_plural = _("days of dossiers")
        ordering = ["day", "id"]

    def __str__(self) -> str:
        return texts.in_language(self, "what")
