"""What the worker does again and again: when next, who is at it now, and how far they have come."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PieceOfWork(models.Model):
    """One piece of work. Whoever is at it holds it until `held_until`; one that was killed lets go by its silence."""

    name = models.CharField(max_length=100, unique=True)
    due_at = models.DateTimeField()
    holder = models.CharField(max_length=32, blank=True)
    held_until = models.DateTimeField(null=True, blank=True)
    progress = models.CharField(max_length=200, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)  # since it last went well
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("piece of work")
        verbose_name_plural = _("pieces of work")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
