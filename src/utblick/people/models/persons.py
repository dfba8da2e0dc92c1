"""Persons: elected, employed, young representatives and others."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.audit.shown import showed
from utblick.core.models import Record


class PersonKind(models.TextChoices):
    """In what capacity we know a person. It decides what may be said of them."""

    ELECTED = "elected", _("elected representative")
    OFFICIAL = "official", _("official")
    YOUTH = "youth", _("youth representative")
    EXTERNAL = "external", _("person outside the organisation")


class Person(Record):
    """A person. With `protected_identity` only those with a special right see who it is, everywhere."""

    given_name = models.CharField(_("given name"), max_length=100)
    family_name = models.CharField(_("family name"), max_length=100)
    kind = models.CharField(_("kind of person"), max_length=20, choices=PersonKind.choices)
    title = models.CharField(pgettext_lazy("of a person", "title"), max_length=200, blank=True)
    title_en = models.CharField(pgettext_lazy("of a person", "title in English"), max_length=200, blank=True)
    unit = models.ForeignKey(
        "people.Organization",
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="staff",
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    protected_identity = models.BooleanField(
        _("protected identity"),
        default=False,
        help_text=_("Hides the person everywhere from everyone without the right to see protected persons."),
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ["family_name", "given_name"]

    def __str__(self) -> str:
        """The name; never that of a protected person, so that no page can show it by accident."""
        return gettext("Protected person") if self.protected_identity else self.full_name

    @property
    def full_name(self) -> str:
        """The name, whoever reads. Only for pages that have asked for the right to see protected persons."""
        if self.protected_identity:
            showed(self)
        return f"{self.given_name} {self.family_name}".strip()

    def get_absolute_url(self) -> str:
        """The person's page."""
        return reverse("person", args=[self.pk])

    @property
    def described(self) -> str:
        """The title in the reader's language, or the kind of person where no title is known."""
        return texts.in_language(self, "title") or str(self.get_kind_display())
