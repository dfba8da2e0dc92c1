"""The code of conduct in numbered versions, and what has been acknowledged of it."""

from datetime import UTC
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import texts, things
from utblick.core.canonical import digest
from utblick.core.models import Record

SAID = ("slug", "number", "title", "title_en", "text", "text_en")  # what a section says to those who sign


def stays() -> str:
    """Why a version is not changed."""
    return gettext(
        "Somebody has acknowledged this version, so it stays as it is. Make a new version instead."
    )


class CodeVersion(Record):
    """A version of the code. Once somebody has acknowledged it, it is never changed: a new one is made."""

    number = models.PositiveSmallIntegerField(
        _("version"), unique=True, validators=[MinValueValidator(1)], editable=False
    )
    in_force_from = models.DateField(_("in force from"), db_index=True)
    decided_by = models.CharField(
        _("decided by"),
        max_length=200,
        help_text=_("Who decided on the text, and when or by which paragraph."),
    )
    reason = models.CharField(
        _("reason"), max_length=400, help_text=_("What has changed since the version before, and why.")
    )

    class Meta:
        verbose_name = _("version of the code of conduct")
        verbose_name_plural = _("versions of the code of conduct")
        ordering = ["-number"]

    def __str__(self) -> str:
        return gettext("Code of conduct, version %(number)s") % {"number": self.number}

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("conduct_code_version", args=[self.number])

    @property
    def is_acknowledged(self) -> bool:
        """Whether somebody has acknowledged it. One query."""
        return bool(self.pk) and self.acknowledgements.exists()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless it has been acknowledged. Raises ValidationError."""
        if self.is_acknowledged:
            raise ValidationError(stays())
        super().save(*args, **kwargs)


class CodeSection(Record):
    """A section of a version. `slug` is the same from version to version, so that one can tell what has changed."""

    code = models.ForeignKey(CodeVersion, on_delete=models.CASCADE, related_name="sections", editable=False)
    slug = models.SlugField(_("key"), max_length=60)
    number = models.PositiveSmallIntegerField(_("number"), validators=[MinValueValidator(1)])
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    text = models.TextField(_("text"))
    text_en = models.TextField(_("text in English"), blank=True)

    class Meta:
        verbose_name = _("section of the code of conduct")
        verbose_name_plural = _("sections of the code of conduct")
        ordering = ["code", "number"]
        constraints = [
            models.UniqueConstraint(fields=["code", "number"], name="sections_of_code_are_numbered"),
            models.UniqueConstraint(fields=["code", "slug"], name="a_section_once_in_a_code"),
        ]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """The page of its version."""
        return self.code.get_absolute_url()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless the version has been acknowledged. Raises ValidationError."""
        if self.code.is_acknowledged:
            raise ValidationError(stays())
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Take it away, unless the version has been acknowledged. Raises ValidationError."""
        if self.code.is_acknowledged:
            raise ValidationError(stays())
        return super().delete(*args, **kwargs)


def fingerprint(number: int, sections: list[CodeSection]) -> str:
    """Return SHA-256, in hex, of all that a version says in both languages; `sections` in their order."""
    return digest([number, [[getattr(each, name) for name in SAID] for each in sections]])


class Acknowledgement(Record):
    """That a person has acknowledged the code for a subject: a journey, a visit, or the code itself.

    Made by the person's own account, sealed, and refused by the database when somebody would change it.
    """

    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="acknowledgements",
        editable=False,
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    code = models.ForeignKey(
        CodeVersion,
        verbose_name=_("version"),
        on_delete=models.PROTECT,
        related_name="acknowledgements",
        editable=False,
    )
    fingerprint = models.CharField(_("fingerprint of the text"), max_length=64, editable=False)
    at = models.DateTimeField(_("acknowledged at"), editable=False)
    kind = models.CharField(_("kind of thing"), max_length=60, editable=False)
    object_id = models.PositiveBigIntegerField(_("thing"), editable=False)

    class Meta:
        verbose_name = _("acknowledgement")
        verbose_name_plural = _("acknowledgements")
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "object_id"],
                name="one_acknowledgement_per_person_and_subject",
                violation_error_message=_("You have acknowledged the code here already."),
            )
        ]
        indexes = [models.Index(fields=["kind", "object_id"], name="acknowledged_subject")]

    def __str__(self) -> str:
        return str(self.code)

    def get_absolute_url(self) -> str:
        """The text that was acknowledged."""
        return self.code.get_absolute_url()

    @property
    def belongs_to(self) -> tuple[str, int] | None:
        """The kind and id of what it was made for."""
        return (self.kind, self.object_id) if self.kind in things.KINDS else None

    def said(self) -> dict[str, Any]:
        """Return all that it says, as plain values, to be sealed."""
        return {
            "person": self.person_id,
            "account": self.account_id,
            "code": self.code_id,
            "fingerprint": self.fingerprint,
            "at": self.at.astimezone(UTC).isoformat(),
            "about": [self.kind, self.object_id],
        }
