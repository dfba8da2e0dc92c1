"""What every record has, and the organisation's own face."""

import uuid
from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from utblick.core import texts
from utblick.core.audit.models import AuditEntry

__all__ = ["AuditEntry", "Identity", "PackRecord", "Record", "Source", "new_key"]


def new_key() -> str:
    """Return a key for a record that no pack names."""
    return uuid.uuid4().hex


class Source(models.Model):
    """Where facts come from, shown beside them: `Källa: publik strategi 2024`."""

    key = models.SlugField(_("key"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    url = models.URLField(_("address"), blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return texts.in_language(self, "title")


class Record(models.Model):
    """A thing with a stable key, a source, and its whole history."""

    key = models.CharField(_("key"), max_length=120, unique=True, default=new_key, editable=False)
    source = models.ForeignKey(
        Source, verbose_name=_("source"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    assumed = models.BooleanField(
        _("assumed"), default=False, help_text=_("The fact has not been confirmed by anyone who knows.")
    )
    facts = models.JSONField(_("facts"), default=list, blank=True, editable=False)
    note = models.TextField(_("note"), blank=True)
    note_en = models.TextField(_("note in English"), blank=True)
    # Counts the saves, so that a form opened before somebody else's change is not written over it.
    version = models.PositiveIntegerField(default=0, editable=False)

    history = HistoricalRecords(
        inherit=True, excluded_fields=["version", "facts"], m2m_fields_model_field_name="_history_m2m_fields"
    )
    _history_m2m_fields: tuple[str, ...] = ()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, one version further on."""
        self.version += 1
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "version"}
        super().save(*args, **kwargs)


class Identity(models.Model):
    """The organisation whose house this is: one row."""

    key = models.SlugField(max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    number = models.CharField(_("organisation number"), max_length=20, blank=True)
    country = models.CharField(_("country"), max_length=2, default="SE")
    accent = models.CharField(
        _("accent colour"),
        max_length=7,
        default="#1f5a8a",
        validators=[
            RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write a colour as # and six digits, such as #1f5a8a."))
        ],
    )
    mark = models.TextField(_("mark (SVG)"), blank=True)
    languages = models.JSONField(_("languages"), default=list)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("organisation's profile")
        verbose_name_plural = _("organisation's profile")

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """The page where it is changed."""
        return reverse("identity_edit")


class PackRecord(models.Model):
    """What a pack last said of one record, so that the next load knows the pack's changes from people's."""

    section = models.CharField(max_length=60)
    key = models.CharField(max_length=160)
    values = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["section", "key"], name="one_row_per_pack_record")]

    def __str__(self) -> str:
        return f"{self.section} {self.key}"
