"""Calendar feeds: an address that nobody can guess, and what has been published there, so that changes can be told."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record


def new_token() -> str:
    """Return a token that nobody can guess: 256 bits."""
    return secrets.token_urlsafe(32)


class CalendarFeed(Record):
    """A calendar address. It shows what its account may see: of the account itself, or of one unit."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("whose"),
        on_delete=models.CASCADE,
        related_name="feeds",
        editable=False,
    )
    unit = models.ForeignKey(
        "people.Organization",
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    made_on = models.DateField(_("made on"), editable=False)
    revoked_on = models.DateField(_("withdrawn on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        ordering = ["made_on", "id"]

    def __str__(self) -> str:
        return str(self.unit or self.account)

    def get_absolute_url(self) -> str:
        """The page where one's calendar addresses are kept."""
        return reverse("calendar_feeds")


class FeedEvent(models.Model):
    """One event as it was last published in a feed. `said` is the fingerprint of all that it said.

    Kept so that a change raises the sequence number, and what is no longer there is cancelled and does not vanish.
    """

    feed = models.ForeignKey(CalendarFeed, on_delete=models.CASCADE, related_name="events")
    uid = models.CharField(max_length=250)
    sequence = models.PositiveIntegerField(default=0)
    said = models.CharField(max_length=64)
    content = models.JSONField(default=dict)
    cancelled = models.BooleanField(default=False)
    changed_at = models.DateTimeField()

    class Meta:
        verbose_name = _("event in a calendar feed")
        verbose_name_plural = _("events in calendar feeds")
        constraints = [models.UniqueConstraint(fields=["feed", "uid"], name="one_event_per_uid_and_feed")]

    def __str__(self) -> str:
        return self.uid
