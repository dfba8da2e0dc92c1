"""What the organisation says of its public site: how accessible it is, whom to tell, which documents are on it."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.models import Record
from utblick.core.stamp import stamped


class Compliance(models.TextChoices):
    """How far the site meets the demands of the law."""

    FULL = "full", pgettext_lazy("accessibility", "fully compliant")
    PARTIAL = "partial", pgettext_lazy("accessibility", "partially compliant")
    NOT = "not", pgettext_lazy("accessibility", "not compliant")


class PublicSite(Record):
    """There is one. What is not stated is blank: the statement says so, and communications are asked for it."""

    service = models.CharField(_("name of the service"), max_length=200, blank=True)
    service_en = models.CharField(_("name of the service in English"), max_length=200, blank=True)
    compliance = models.CharField(_("compliance"), max_length=8, choices=Compliance.choices, blank=True)
    shortcomings = models.TextField(
        _("what is not accessible, and why"),
        blank=True,
        help_text=_("One on each line: what it is, how it can be used all the same, and when it is mended."),
    )
    shortcomings_en = models.TextField(_("what is not accessible, and why, in English"), blank=True)
    assessed_on = models.DateField(_("assessed on"), null=True, blank=True)
    updated_on = models.DateField(_("statement updated on"), null=True, blank=True)
    method = models.TextField(_("how it was assessed"), blank=True)
    method_en = models.TextField(_("how it was assessed, in English"), blank=True)
    email = models.EmailField(
        _("e-mail address for remarks"),
        blank=True,
        help_text=_("Remarks from the public site are sent here, and it stands on the site."),
    )
    phone = models.CharField(_("telephone for remarks"), max_length=40, blank=True)
    report_url = models.URLField(
        _("address of the supervisory authority's form for complaints"), blank=True, max_length=300
    )
    burden = models.TextField(
        _("what is excepted as an unreasonable burden, and why"),
        blank=True,
        help_text=_(
            "12 § of the act on accessibility to digital public service. Leave empty where nothing is."
        ),
    )
    burden_en = models.TextField(_("what is excepted as an unreasonable burden, in English"), blank=True)
    outside = models.TextField(
        _("what the law does not cover"),
        blank=True,
        help_text=_("9 § of the same act, such as older documents. Leave empty where nothing is."),
    )
    outside_en = models.TextField(_("what the law does not cover, in English"), blank=True)
    prefix = models.CharField(
        _("what the numbers of remarks begin with"), max_length=12, blank=True, help_text=_("Such as WEB.")
    )
    documents = models.JSONField(_("kinds of issued document that are on the site"), default=list, blank=True)

    class Meta:
        verbose_name = _("public site")
        verbose_name_plural = _("public sites")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(_("The public site"))

    def get_absolute_url(self) -> str:
        """Its page inside."""
        return reverse("public_settings")


@stamped
def public_site() -> PublicSite:
    """Return what the organisation has said; where it has said nothing, a row that says nothing. One query."""
    found: PublicSite | None = PublicSite.objects.order_by("id").first()
    return found or PublicSite()
