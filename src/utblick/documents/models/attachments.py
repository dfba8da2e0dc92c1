"""Files that belong to a thing. A file's content is kept under its own fingerprint and never changes."""

from django.db import models
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.secrecy import MayBeSecret, name_of
from utblick.documents.models.pointing import AboutAThing


class Attachment(MayBeSecret, AboutAThing):
    """A file attached to a thing. `gone_on` is the day when its content was disposed of; the record stays."""

    title = models.CharField(_("title"), max_length=200)
    file_name = models.CharField(_("file name"), max_length=200, editable=False)
    media_type = models.CharField(_("type of file"), max_length=100, editable=False)
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, editable=False)
    added_on = models.DateField(_("added"), editable=False)
    gone_on = models.DateField(_("disposed of"), null=True, editable=False)

    HISTORY_WORDS = AboutAThing.HISTORY_WORDS | {
        "fingerprint": None,
        "media_type": None,
        "size": filesizeformat,
    }

    class Meta(AboutAThing.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["id"]

    def __str__(self) -> str:
        return name_of(self, self.title)

    def get_absolute_url(self) -> str:
        """The file itself."""
        return reverse("attachment", args=[self.pk])
