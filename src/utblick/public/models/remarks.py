"""Remarks that the public sends on the site, such as that something cannot be used."""

from django.core.validators import MaxLengthValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.models import Record


class RemarkAbout(models.TextChoices):
    """What a remark is about."""

    ACCESSIBILITY = "accessibility", _("something that I cannot use or read")
    CONTENT = "content", _("something that is wrong or missing")
    OTHER = "other", pgettext_lazy("remark", "something else")


LONGEST = 4000


class Remark(Record):
    """A remark. Who sent it is not kept here: an address to answer goes with the e-mail to the organisation's mailbox.

    `dealt_on` None: somebody is still to deal with it.
    """

    number = models.CharField(_("number"), max_length=40, unique=True, editable=False)
    year = models.PositiveSmallIntegerField(editable=False)
    serial = models.PositiveIntegerField(editable=False)
    about = models.CharField(_("about"), max_length=14, choices=RemarkAbout.choices, editable=False)
    text = models.TextField(_("remark"), validators=[MaxLengthValidator(LONGEST)], editable=False)
    page = models.CharField(_("on which page"), max_length=300, blank=True, editable=False)
    language = models.CharField(_("language"), max_length=2, editable=False)
    came_on = models.DateField(_("came on"), editable=False)
    wants_answer = models.BooleanField(_("wants an answer"), default=False, editable=False)
    dealt_on = models.DateField(_("dealt with on"), null=True, blank=True, editable=False)
    dealt_how = models.TextField(_("what was done"), blank=True)

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ["-year", "-serial"]
        constraints = [models.UniqueConstraint(fields=["year", "serial"], name="one_remark_per_number")]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """Its page inside."""
        return reverse("remark", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """No unit's: remarks concern the whole."""
        return []
