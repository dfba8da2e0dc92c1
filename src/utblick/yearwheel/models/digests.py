"""E-mail digests: how often somebody wants one, and each one that has been written, sent or not yet."""

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


class Digest(models.Model):
    """One digest to one account for one day or week. Written once; `message_id` is the same however often it is tried.

    `claimed_at` is when a worker began to send it; `sent_at` when the mail server had taken it over.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="digests")
    period = models.CharField(max_length=10)  # 2026-11-26, or 2026-W48
    address = models.EmailField()
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    message_id = models.CharField(max_length=200, unique=True)
    made_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("digest")
        verbose_name_plural = _("digests")
        ordering = ["-made_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["account", "period"], name="one_digest_per_account_and_period")
        ]
        indexes = [models.Index(fields=["sent_at"], name="digest_by_sent")]

    def __str__(self) -> str:
        return self.subject

    def get_absolute_url(self) -> str:
        """Its page in the mailbox of the demonstration."""
        return reverse("mailbox_digest", args=[self.pk])
