"""Sendings of the public forms, which are counted for an hour.

A plain table without history: the worker deletes what has served.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sending(models.Model):
    """That a public form was sent: from where, as a keyed fingerprint that tells nobody's address, and when."""

    sender = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("sending of a public form")
        verbose_name_plural = _("sendings of public forms")

    def __str__(self) -> str:
        return self.sender[:8]
