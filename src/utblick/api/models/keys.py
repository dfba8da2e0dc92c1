"""Keys by which other systems read and write as an account, and the answers that are kept for who asks again."""

from datetime import date

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.backup.place import never_kept
from utblick.core.models import Record


class ApiKey(Record):
    """A key. What it is itself is told once, to the one who makes it; kept is only a digest of it.

    It is made of 256 random bits, so a plain digest gives nobody a way back.
    """

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("whose"),
        on_delete=models.CASCADE,
        related_name="api_keys",
        editable=False,
    )
    name = models.CharField(
        pgettext_lazy("of a key", "name"),
        max_length=80,
        help_text=_("What is to use the key, such as the finance system. It stands in the audit trail."),
    )
    digest = models.CharField(max_length=64, unique=True, editable=False)
    ending = models.CharField(_("ends with"), max_length=6, editable=False)
    scopes = models.JSONField(pgettext_lazy("of a key", "what it is for"), default=list)
    expires_on = models.DateField(_("last day of use"))
    made_on = models.DateField(_("made on"), editable=False)
    revoked_on = models.DateField(_("withdrawn on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("key to the API")
        verbose_name_plural = _("keys to the API")
        ordering = ["made_on", "id"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page where one's keys are kept."""
        return reverse("api_keys")

    def is_of_use(self, today: date) -> bool:
        """Whether the key opens anything today."""
        return self.revoked_on is None and today <= self.expires_on


class KeyUse(models.Model):
    """When a key was last used, and how often in the minute that runs. Without history: it is written at each call."""

    key = models.OneToOneField(ApiKey, on_delete=models.CASCADE, related_name="use", primary_key=True)
    used_at = models.DateTimeField(null=True)
    window = models.BigIntegerField(default=0)
    calls = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("use of a key")
        verbose_name_plural = _("uses of keys")

    def __str__(self) -> str:
        return str(self.key_id)


class Replay(models.Model):
    """What was answered to something sent by a key: whoever sends the same again gets the same answer.

    It may tell what is secret, so it is kept for a day, without history, and never in a backup.
    """

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="replays")
    name = models.CharField(max_length=200)
    asked = models.CharField(max_length=64)  # digest of what was asked
    status = models.PositiveSmallIntegerField(default=0)
    headers = models.JSONField(default=dict)
    body = models.TextField(default="")
    at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("answer kept for who asks again")
        verbose_name_plural = _("answers kept for who asks again")
        constraints = [models.UniqueConstraint(fields=["key", "name"], name="one_answer_per_key_and_name")]

    def __str__(self) -> str:
        return self.name


never_kept(Replay._meta.db_table)
