"""A publication: the place on the web that a collaboration or a project has, and what it says, in versions."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import secrecy, texts
from utblick.core.canonical import digest
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.people.models import Organization, Person
from utblick.publishing import rules


class Publication(MayBeSecret):
    """What is told in public of one thing. `kind` is a key of `publishing.kinds`, `object_id` the thing's id.

    Which version the public sees follows from the clock and the thing (`rules.seen`) and is not kept. `unit` is that of
    the thing when this was begun: its people write. `slug` stays once anything has been public at it.
    """

    kind = models.CharField(_("kind"), max_length=20, editable=False)
    object_id = models.PositiveBigIntegerField(editable=False)
    title = models.CharField(_("name"), max_length=250, editable=False)
    title_en = models.CharField(_("name in English"), max_length=250, blank=True, editable=False)
    slug = models.SlugField(
        _("last part of the address"),
        max_length=80,
        unique=True,
        help_text=_("Small letters, digits and hyphens. It stays once the page has been public."),
    )
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="publications",
        help_text=_("Its people write the description."),
    )
    owner = models.ForeignKey(
        Person,
        verbose_name=_("responsible for the description"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="publications",
    )
    taken_down_at = models.DateTimeField(_("taken down"), null=True, blank=True, editable=False)
    taken_down_because = models.CharField(
        _("why it was taken down"), max_length=400, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["title", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="one_publication_of_each_thing"),
        ]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page inside."""
        return reverse("publication", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people write it."""
        return [self.unit_id] if self.unit_id else []


class PartOfPublication(Record):
    """What belongs to a publication: its page, its unit, its secrecy."""

    SECRECY = "publication__secret"

    objects = OpenManager()

    class Meta:
        abstract = True

    publication: Any

    @property
    def covered(self) -> bool:
        """Whether its publication is hidden from the one who reads now: for what is read past the manager."""
        return bool(self.publication.covered)

    def get_absolute_url(self) -> str:
        """The publication's page."""
        return str(self.publication.get_absolute_url())

    def unit_ids(self) -> list[int]:
        """The unit whose people write it."""
        found: list[int] = self.publication.unit_ids()
        return found


class FormerAddress(PartOfPublication):
    """An address that a publication had before: never given to another, and leads to where it is now."""

    SECRECY = "publication__secret"

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="former_addresses", editable=False
    )
    slug = models.SlugField(_("last part of the address"), max_length=80, unique=True, editable=False)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


SAID = (
    "number", "title", "title_en", "summary", "summary_en", "text", "text_en", "contact_id", "contact_email",
    "contact_phone",
)  # fmt: skip


class PublicationVersion(PartOfPublication):
    """What is told, as one version. Written until its time to be public is set; then it is never changed.

    `shown_from` is the time from when it is public, which may lie ahead. `published_name` is who set it.
    """

    SECRECY = "publication__secret"

    publication = models.ForeignKey(
        Publication,
        verbose_name=_("publication"),
        on_delete=models.CASCADE,
        related_name="versions",
        editable=False,
    )
    number = models.PositiveSmallIntegerField(_("version"), editable=False)
    title = models.CharField(_("heading"), max_length=200)
    title_en = models.CharField(_("heading in English"), max_length=200, blank=True)
    summary = models.CharField(
        _("in short"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences: stand in lists, in search engines and where the page is shared."),
    )
    summary_en = models.CharField(_("in short, in English"), max_length=300, blank=True)
    text = models.TextField(
        _("description"),
        blank=True,
        help_text=_(
            "What it is, what we do there and what good it does. A blank line begins a new paragraph."
        ),
    )
    text_en = models.TextField(_("description in English"), blank=True)
    contact = models.ForeignKey(
        Person,
        verbose_name=_("person to contact"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The name is shown to everybody. Leave empty to name nobody."),
    )
    contact_email = models.EmailField(_("e-mail address for questions"), blank=True)
    contact_phone = models.CharField(_("telephone for questions"), max_length=40, blank=True)
    sent_at = models.DateTimeField(_("sent for review"), null=True, blank=True, editable=False)
    returned_because = models.TextField(_("what is to be changed"), blank=True, editable=False)
    shown_from = models.DateTimeField(_("public from"), null=True, blank=True, editable=False)
    published_name = models.CharField(_("published by"), max_length=200, blank=True, editable=False)

    class Meta:
        verbose_name = _("version of a description")
        verbose_name_plural = _("versions of descriptions")
        ordering = ["publication", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "number"], name="versions_of_a_publication_are_numbered"
            ),
            models.CheckConstraint(
                condition=Q(shown_from=None) | Q(sent_at__isnull=False),
                name="what_is_published_was_sent_first",
            ),
        ]

    def __str__(self) -> str:
        return gettext("%(thing)s, version %(number)s") % {"thing": self.publication, "number": self.number}

    @property
    def as_read(self) -> rules.Version:
        """The version as the rules read it."""
        return rules.Version(self.number, self.sent_at, self.shown_from)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless it has been public. Raises ValidationError."""
        with secrecy.off():
            kept = PublicationVersion.objects.filter(pk=self.pk).first() if self.pk else None
        if kept is not None and kept.shown_from is not None and fingerprint(kept) != fingerprint(self):
            raise ValidationError(
                gettext("The version has been published, so it stays as it is. Write a new one instead.")
            )
        super().save(*args, **kwargs)


def fingerprint(version: PublicationVersion) -> str:
    """Return SHA-256, in hex, of what a version says in both languages, and of whom to contact."""
    said = [version.publication_id, *(getattr(version, name) for name in SAID)]
    return digest([each.isoformat() if isinstance(each, datetime) else each for each in said])
