"""What lies around a dossier: stories put there or taken away by hand, who follows it, when it was looked at."""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.core.secrecy import OpenManager
from utblick.dossiers.models.dossiers import Dossier
from utblick.monitoring.models import Story


class AroundDossier(models.Model):
    """A plain row about a dossier: as secret as it is."""

    SECRECY = "dossier__secret"

    objects = OpenManager()

    class Meta:
        abstract = True


class DossierStory(AroundDossier):
    """What somebody has said of a story: that it belongs to a dossier, or that it does not, whatever it names.

    Stories that name the dossier's identifiers belong to it by themselves and have no row here.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="stories")
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="dossiers")
    belongs = models.BooleanField(default=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("when"))

    class Meta:
        verbose_name = _("story of a dossier")
        verbose_name_plural = _("stories of dossiers")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "story"], name="one_word_per_dossier_and_story")
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id} {self.story_id}"


class DossierFollow(AroundDossier):
    """Somebody follows a dossier, and saw it last at a moment."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="follows")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField(_("seen"))

    class Meta:
        verbose_name = _("follower of a dossier")
        verbose_name_plural = _("followers of dossiers")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "account"], name="one_follow_per_dossier_and_account")
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id} {self.account_id}"


class DossierLook(AroundDossier):
    """Somebody has looked at a dossier, or changed it, at a moment."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="looks")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("when"), db_index=True)

    class Meta:
        verbose_name = _("look at a dossier")
        verbose_name_plural = _("looks at dossiers")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.dossier_id} {self.at:%Y-%m-%d}"


def new_token() -> str:
    """Return an address that nobody can guess."""
    return secrets.token_urlsafe(32)


class DossierFeed(Record):
    """An address of the calendar of dossiers that its account follows. It answers while the account may read."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="dossier_feeds", editable=False
    )
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    made_on = models.DateField(_("made on"), editable=False)
    revoked_on = models.DateField(_("withdrawn on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("address of a calendar of dossiers")
        verbose_name_plural = _("addresses of calendars of dossiers")
        ordering = ["made_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=Q(revoked_on=None), name="one_dossier_feed_in_use_per_account"
            )
        ]

    def __str__(self) -> str:
        return str(self.account)

    def get_absolute_url(self) -> str:
        """The page where one's address is kept."""
        return reverse("dossier_feed")
