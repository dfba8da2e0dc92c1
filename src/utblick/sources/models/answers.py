"""What sources answered, as it came, kept for a time so that a parser that has been mended can be run again."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.core.backup.place import never_kept
from utblick.sources.models.sources import Source


class RawAnswer(models.Model):
    """One page that a source answered with: `body` is packed with zlib, `size` is its length in bytes before that.

    Kept also where it could not be understood; that is what it is for. `mark` is the fingerprint of the body: the same
    page is kept once. Never in a backup: it can be fetched again, and is gone after some days anyhow.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="answers")
    at = models.DateTimeField(db_index=True)
    kind = models.CharField(max_length=20)
    url = models.CharField(max_length=2000)
    content_type = models.CharField(max_length=200, blank=True)
    cursor = models.CharField(max_length=1000, blank=True)
    size = models.PositiveIntegerField()
    mark = models.CharField(max_length=64)
    body = models.BinaryField()

    class Meta:
        verbose_name = _("kept answer of a source")
        verbose_name_plural = _("kept answers of sources")
        ordering = ["-at", "-id"]
        constraints = [models.UniqueConstraint(fields=["source", "mark"], name="one_kept_answer_of_a_body")]

    def __str__(self) -> str:
        return f"{self.source_id} {self.at:%Y-%m-%d %H:%M}"


never_kept(RawAnswer._meta.db_table)
