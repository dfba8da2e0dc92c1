"""E-mails that wait to be sent, or have been sent lately."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Letter(models.Model):
    """One e-mail. Written once; `message_id` is the same however often it is written or tried.

    `kind` is that of `kinds.KINDS`, `occasion` tells it from others of its kind to the same receiver, and `about` is
    the key of the thing that it tells of. `account` is empty where the receiver does not sign in. `claimed_at` is when
    a worker began to send it; `sent_at` when the mail server had taken it over. A plain table without history: it holds
    addresses, and is deleted when its time is over.
    """

    kind = models.CharField(max_length=40)
    occasion = models.CharField(max_length=120)
    about = models.CharField(max_length=120, blank=True, db_index=True)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="letters"
    )
    address = models.EmailField(_("to"))
    language = models.CharField(max_length=2)
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    message_id = models.CharField(max_length=200, unique=True)
    made_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("e-mail")
        verbose_name_plural = _("e-mails")
        ordering = ["-made_at", "-id"]
        indexes = [
            models.Index(fields=["sent_at"], name="letter_by_sent"),
            models.Index(fields=["kind", "account", "made_at"], name="letter_by_receiver"),
        ]

    def __str__(self) -> str:
        """Never to whom, so that no log keeps it."""
        return self.subject

    def get_absolute_url(self) -> str:
        """Its page in the mailbox of the demonstration."""
        return reverse("mailbox_letter", args=[self.pk])
