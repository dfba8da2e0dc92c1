"""Addresses of other systems that are told when something has happened, and what they have been told."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.happenings import HAPPENINGS
from utblick.core.models import Record, new_key


class Webhook(Record):
    """An address that is told of what happens, as far as its account may see it.

    What messages are signed with follows from the house's own key and `salt`, so it lies in no table and no backup.
    """

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("whose"),
        on_delete=models.CASCADE,
        related_name="webhooks",
        editable=False,
    )
    address = models.CharField(
        pgettext_lazy("of a webhook", "address"),
        max_length=500,
        help_text=_("Where messages are sent, beginning with https://."),
    )
    events = models.JSONField(_("what it is told of"), default=list)
    salt = models.CharField(max_length=32, default=new_key, editable=False)
    made_at = models.DateTimeField(editable=False)
    looked_to = models.DateTimeField(editable=False)  # what happened before has been looked at
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    closed_by_itself = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        """Whose machine it is: the whole address stands on its page."""
        return urlsplit(self.address).hostname or self.address

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("webhook", args=[self.pk])

    @property
    def secret(self) -> str:
        """What its messages are signed with."""
        return (
            f"whsec_{salted_hmac('api.webhook', f'{self.key}.{self.salt}', algorithm='sha256').hexdigest()}"
        )

    @property
    def labels(self) -> list[Any]:
        """What it is told of, in words."""
        return [HAPPENINGS[key].label for key in self.events if key in HAPPENINGS]


class WebhookDelivery(models.Model):
    """One message to one address about one thing that happened; there are never two.

    It says that something happened to a thing and where that is read. What the thing says is read by a key.
    """

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    event = models.CharField(max_length=60)
    happening = models.CharField(max_length=60)  # what tells it from all others of its kind
    number = models.CharField(max_length=32, unique=True, default=new_key)
    body = models.TextField()
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True, db_index=True)  # None: nothing more is tried
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    trouble = models.CharField(
        max_length=12, blank=True
    )  # the kind of what kept it from being taken, see `telling`
    status = models.CharField(max_length=12, blank=True)  # what was answered, where anything was

    class Meta:
        verbose_name = _("message to another system")
        verbose_name_plural = _("messages to other systems")
        ordering = ["-made_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["webhook", "event", "happening"], name="one_message_per_webhook_and_happening"
            )
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.number}"
