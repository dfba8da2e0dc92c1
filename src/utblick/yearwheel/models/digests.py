"""E-mail digests: how often somebody wants one. Those that have been written lie in the outbox."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record


class Frequency(models.TextChoices):
    """How often somebody is written to, at most."""

    NEVER = "never", _("never")
    DAILY = "daily", _("every working day")
    WEEKLY = "weekly", _("every Monday")


class DigestChoice(Record):
    """How often somebody wants a digest. Nobody has chosen: weekly."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="digest_choice", editable=False
    )
    frequency = models.CharField(
        _("how often"), max_length=10, choices=Frequency.choices, default=Frequency.WEEKLY
    )

    class Meta:
        verbose_name = _("choice of digest")
        verbose_name_plural = _("choices of digest")

    def __str__(self) -> str:
        return f"{self.account}: {self.get_frequency_display()}"

    def get_absolute_url(self) -> str:
        """The page where it is chosen."""
        return reverse("digest_choice")
