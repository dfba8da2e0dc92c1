"""What somebody said of an obligation: that a colleague takes it, or that it may wait. It is never taken away."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record


class AboutAnObligation(Record):
    """Something said of an obligation, which is told by its key: the same duty has the same key tomorrow."""

    obligation = models.CharField(_("obligation"), max_length=200, db_index=True, editable=False)
    title = models.CharField(_("obligation as it read"), max_length=300, editable=False)

    class Meta:
        abstract = True

    @property
    def what(self) -> str:
        """The obligation as it read, no longer than that there is room for more beside it."""
        return Truncator(self.title).chars(120)

    def get_absolute_url(self) -> str:
        """The overview, where obligations are shown."""
        return reverse("overview")


class Handover(AboutAnObligation):
    """That a colleague takes an obligation. The latest one holds, as long as it is there."""

    to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("colleague"),
        on_delete=models.PROTECT,
        related_name="obligations_taken",
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handed over by"),
        on_delete=models.PROTECT,
        related_name="obligations_given",
        editable=False,
    )
    on = models.DateField(_("handed over on"), editable=False)

    class Meta:
        verbose_name = _("handing over of an obligation")
        verbose_name_plural = _("handings over of obligations")
        ordering = ["-on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["obligation"], name="one_taker_of_an_obligation"),
        ]

    def __str__(self) -> str:
        return gettext("%(what)s, to %(who)s") % {"what": self.what, "who": self.to}


class Snooze(AboutAnObligation):
    """That one person lets an obligation wait to a day, and why. It waits in their own list only."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("whose list"),
        on_delete=models.CASCADE,
        related_name="snoozes",
        editable=False,
    )
    until = models.DateField(_("wait until"))
    reason = models.CharField(_("reason"), max_length=300)

    class Meta:
        verbose_name = _("waiting obligation")
        verbose_name_plural = _("waiting obligations")
        ordering = ["until", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "obligation"], name="one_snooze_of_an_obligation_each"
            ),
        ]

    def __str__(self) -> str:
        told = {"what": self.what, "day": date_format(self.until, "DATE_FORMAT"), "reason": self.reason}
        return gettext("%(what)s, waits until %(day)s: %(reason)s") % told
