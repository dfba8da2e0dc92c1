"""Documents that have been issued. What was issued stays as it was: the database refuses to change it."""

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.documents.kinds import DOCUMENTS, label_of
from utblick.core.secrecy import MayBeSecret, name_of
from utblick.documents.models.pointing import AboutAThing


class IssuedDocument(MayBeSecret, AboutAThing):
    """A document as it was issued: its tree, and the fingerprints of it and of the files made of it.

    `document` is the key of its kind of document; `kind` and `object_id` say what it is about. `replaces` is the
    one of the same kind, thing and language that was issued before it.
    """

    document = models.CharField(_("kind of document"), max_length=60, editable=False)
    language = models.CharField(_("language"), max_length=2, editable=False)
    year = models.PositiveSmallIntegerField(_("year"), editable=False)
    serial = models.PositiveIntegerField(_("serial number"), editable=False)
    title = models.CharField(_("title"), max_length=300, editable=False)
    issued_at = models.DateTimeField(_("issued"), editable=False)
    issued_by = models.CharField(_("issued by"), max_length=150, editable=False)
    tree = models.JSONField(_("content"), editable=False)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, editable=False)
    pdf = models.CharField(_("fingerprint of the PDF"), max_length=64, editable=False)
    word = models.CharField(_("fingerprint of the Word file"), max_length=64, editable=False)
    replaces = models.OneToOneField(
        "self",
        verbose_name=_("replaces"),
        null=True,
        on_delete=models.PROTECT,
        related_name="replaced_by",
        editable=False,
    )

    HISTORY_WORDS = AboutAThing.HISTORY_WORDS | {
        "document": label_of,
        "language": lambda code: get_language_info(code)["name_translated"],
        **dict.fromkeys(("tree", "fingerprint", "pdf", "word")),
    }

    class Meta(AboutAThing.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-year", "-serial"]
        constraints = [
            models.UniqueConstraint(fields=["year", "serial"], name="one_document_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {name_of(self, self.title)}"

    @property
    def number(self) -> str:
        """The number that it is known by: `2026:14`."""
        return f"{self.year}:{self.serial}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("issued_document", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The units of what it is about: their people handle its papers."""
        thing = self.thing
        return list(thing.unit_ids()) if hasattr(thing, "unit_ids") else []

    def may_be_read_by(self, account: Any) -> bool:
        """Whether an account may read documents of this kind."""
        kind = DOCUMENTS.get(self.document)
        return kind is not None and bool(account.has_perm(kind.permission))

    def told_of(self) -> list[Any]:
        """What it is about."""
        return [self.thing]

    @property
    def closed(self) -> str:
        """Nothing is added to an issued document."""
        return gettext("The document is issued, so it stays as it was.")
