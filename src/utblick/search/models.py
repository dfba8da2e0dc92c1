"""What can be found: one row for each thing and language, written in the same transaction as the thing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchDocument(models.Model):
    """The text that a thing is found by in one language, and who may find it."""

    kind = models.CharField(max_length=40)
    object_id = models.PositiveBigIntegerField()
    language = models.CharField(max_length=2)
    title = models.CharField(max_length=400)
    title_small = models.CharField(max_length=400)  # small letters, for parts of compound words
    body = models.TextField(blank=True)
    url = models.CharField(max_length=300)
    permission = models.CharField(max_length=80)
    needs = models.CharField(max_length=80, blank=True)  # a permission without which it is not there at all

    class Meta:
        verbose_name = _("search document")
        verbose_name_plural = _("search documents")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id", "language"], name="one_document_per_thing_and_language"
            )
        ]
        indexes = [models.Index(fields=["permission", "needs"], name="search_needs_idx")]

    def __str__(self) -> str:
        return self.title
