"""The address where what we have learned is followed in a reader of feeds: one that nobody can guess."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record


def new_token() -> str:
    """Return a token that nobody can guess: 256 bits."""
    return secrets.token_urlsafe(32)


class LearnedFeed(Record):
    """An address of what we have learned. It answers for as long as its account may read feedback."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("whose"),
        on_delete=models.CASCADE,
        related_name="learned_feeds",
        editable=False,
    )
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    made_on = models.DateField(_("made on"), editable=False)
    revoked_on = models.DateField(_("withdrawn on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("address of what we have learned")
        verbose_name_plural = _("addresses of what we have learned")
        ordering = ["made_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["account"],
                condition=models.Q(revoked_on=None),
                name="one_learned_feed_in_use_per_account",
            )
        ]

    def __str__(self) -> str:
        return str(self.account)

    def get_absolute_url(self) -> str:
        """The page where one's address is kept."""
        return reverse("learned_feed")
