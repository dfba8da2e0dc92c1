"""One row for each deed that matters. The database itself refuses to change or delete one (see `triggers`)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditEntry(models.Model):
    """One deed. `seal` binds it to the entry before it: whoever changes one breaks the chain from there on.

    Who did it and what it was done to are kept as text too, so that the entry tells the same when they are gone.
    """

    number = models.BigIntegerField(_("number"), primary_key=True)
    at = models.DateTimeField(_("when"), db_index=True)
    actor_id = models.BigIntegerField(null=True)
    actor = models.CharField(_("who"), max_length=150, blank=True)
    deed = models.CharField(_("deed"), max_length=80, db_index=True)
    kind = models.CharField(_("kind of thing"), max_length=40, blank=True)
    object_id = models.BigIntegerField(null=True)
    thing = models.CharField(_("thing"), max_length=300, blank=True)
    details = models.TextField(_("details"), default="{}")  # JSON in its canonical form, as it was sealed
    seal = models.CharField(_("seal"), max_length=64)

    class Meta:
        verbose_name = _("entry in the audit trail")
        verbose_name_plural = _("audit trail")
        ordering = ["-number"]
        indexes = [
            models.Index(fields=["kind", "object_id"], name="audit_by_thing"),
            models.Index(fields=["actor_id"], name="audit_by_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.deed}"
