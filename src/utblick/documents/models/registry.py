"""The registry of official documents (OSL 5 kap.), and marks of secrecy."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.documents.models.pointing import AboutAThing


class Direction(models.TextChoices):
    """How a document became official."""

    RECEIVED = "received", _("received")
    SENT = "sent", _("sent out")
    DRAWN_UP = "drawn_up", _("drawn up")


class RegistryEntry(Record, AboutAThing):
    """An official document in the registry: the four facts of OSL 5:2, and what it is about."""

    number = models.CharField(
        _("registry number"),
        max_length=40,
        help_text=_("The number of the matter in your registry system, such as 26RK1234."),
    )
    direction = models.CharField(
        _("received, sent out or drawn up"), max_length=10, choices=Direction.choices
    )
    date = models.DateField(_("date received or drawn up"))
    counterpart = models.CharField(
        _("sender or receiver"),
        max_length=200,
        help_text=_("Of a document drawn up here that has not been sent to anybody: your own body or unit."),
    )
    subject = models.CharField(_("what it concerns, in short"), max_length=300)

    class Meta(AboutAThing.Meta):
        verbose_name = _("entry in the registry")
        verbose_name_plural = _("registry")
        ordering = ["-date", "-id"]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """The registry, at this entry."""
        return f"{reverse('registry')}#d{self.pk}"


class SecrecyMark(Record, AboutAThing):
    """That a thing is under secrecy: on what legal ground, since when, decided by whom; and when it was lifted."""

    ground = models.CharField(
        _("legal ground"), max_length=200, help_text=_("Chapter and section, such as OSL 15 kap. 1 §.")
    )
    set_on = models.DateField(_("marked on"))
    set_by = models.CharField(_("authority that decided"), max_length=200)
    lifted_on = models.DateField(_("lifted on"), null=True, blank=True)
    reason = models.TextField(_("why it was lifted"), blank=True)

    class Meta(AboutAThing.Meta):
        verbose_name = _("mark of secrecy")
        verbose_name_plural = _("marks of secrecy")
        ordering = ["-set_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id"],
                condition=models.Q(lifted_on=None),
                name="one_mark_of_secrecy_per_thing",
                violation_error_message=_("This is under secrecy already."),
            )
        ]

    def __str__(self) -> str:
        return self.ground

    def get_absolute_url(self) -> str:
        """The papers of the thing."""
        return reverse("papers", args=[self.kind, self.object_id])
