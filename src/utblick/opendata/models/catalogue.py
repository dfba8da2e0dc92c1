"""What the organisation says of its catalogue: whom to ask, and on what terms the data is given."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core.models import Record
from utblick.core.stamp import stamped


class Licence(models.TextChoices):
    """The licences that the national portal knows. The addresses are written to the letter."""

    CC0 = "http://creativecommons.org/publicdomain/zero/1.0/", _("CC0 1.0, free of all terms")
    CC_BY = "http://creativecommons.org/licenses/by/4.0/", _("CC BY 4.0, the source is to be named")


class PublisherType(models.TextChoices):
    """What kind of publisher it is (ADMS)."""

    REGIONAL = "http://purl.org/adms/publishertype/RegionalAuthority", _("regional authority")
    LOCAL = "http://purl.org/adms/publishertype/LocalAuthority", _("local authority")
    NATIONAL = "http://purl.org/adms/publishertype/NationalAuthority", _("national authority")


class Catalogue(Record):
    """There is one. What is not stated is blank: it is left out of the catalogue, and the page inside says so."""

    licence = models.CharField(_("licence"), max_length=80, blank=True, choices=Licence.choices)
    publisher_type = models.CharField(
        _("kind of publisher"), max_length=80, blank=True, choices=PublisherType.choices
    )
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)
    contact_en = models.CharField(_("whom to ask, in English"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address for questions about the data"), blank=True)
    homepage = models.URLField(_("web address of the organisation"), blank=True)

    class Meta:
        verbose_name = _("open data catalogue")
        verbose_name_plural = _("open data catalogues")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(_("The catalogue of open data"))

    def get_absolute_url(self) -> str:
        """Its page inside."""
        return reverse("opendata_state")


@stamped
def catalogue() -> Catalogue:
    """Return what the organisation has said; where it has said nothing, a row that says nothing. One query."""
    found: Catalogue | None = Catalogue.objects.order_by("id").first()
    return found or Catalogue()
