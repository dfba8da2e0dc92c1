"""E-mails that wait to be sent, and sendings of the public forms, which are counted for a day.

Plain tables without history: both are deleted by the worker when they have served.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.core.models import new_key


class Letter(models.Model):
    """An e-mail to somebody who asked or signed up. Sent by the worker, tried again until it goes, then deleted."""

    key = models.CharField(max_length=120, unique=True, default=new_key, editable=False)
    address = models.EmailField(_("to"))
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    made_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    failure = models.CharField(max_length=300, blank=True)
    case = models.ForeignKey("advice.AdviceCase", null=True, on_delete=models.CASCADE, related_name="letters")

    class Meta:
        verbose_name = _("e-mail")
        verbose_name_plural = _("e-mails")
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        """Never to whom, so that no log keeps it."""
        return self.subject


class Sending(models.Model):
    """That a public form was sent: from where, as a keyed fingerprint that tells nobody's address, and when."""

    sender = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("sending of a public form")
        verbose_name_plural = _("sendings of public forms")

    def __str__(self) -> str:
        return self.sender[:8]
