"""Organizations: the own one with its units and bodies, and all others that it meets."""

from collections.abc import Iterable

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import countries, texts
from utblick.core.dates import PartialDateField
from utblick.core.models import Record


class Classification(models.TextChoices):
    """What an organization is (Popolo's `classification`)."""

    OWN = "own", _("our organisation")
    ADMINISTRATION = "administration", _("administration")
    COMPANY = "company", _("company")
    UNIT = "unit", _("unit")
    OFFICE = "office", _("office")
    COLLECTIVE = "collective", _("group of organs or posts")
    ASSEMBLY = "assembly", _("assembly")
    BOARD = "board", _("board")
    COMMITTEE = "committee", _("committee")
    FOREIGN_BODY = "foreign_body", _("body of an engagement")
    PARTY = "party", _("political party")
    MUNICIPALITY = "municipality", _("municipality")
    REGION = "region_partner", _("region")
    UNIVERSITY = "university", _("university")
    NETWORK = "network", _("network")
    AUTHORITY = "authority", _("authority")
    BUSINESS = "business", _("business")
    CIVIL_SOCIETY = "civil_society", _("civil society organisation")
    SECRETARIAT = "secretariat", _("secretariat")
    OTHER = "other", _("other organisation")


OWN_UNITS = (
    Classification.OWN,
    Classification.ADMINISTRATION,
    Classification.COMPANY,
    Classification.UNIT,
    Classification.OFFICE,
    Classification.COLLECTIVE,
)
BODIES = (
    Classification.ASSEMBLY,
    Classification.BOARD,
    Classification.COMMITTEE,
    Classification.FOREIGN_BODY,
)


class Organization(Record):
    """A unit, a body, a party or another organisation."""

    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    abbreviation = models.CharField(_("abbreviation"), max_length=30, blank=True)
    classification = models.CharField(_("kind"), max_length=20, choices=Classification.choices, db_index=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("belongs to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    number = models.CharField(_("organisation number"), max_length=20, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True, validators=[countries.exists])
    founded = PartialDateField(_("founded"))
    dissolved = PartialDateField(_("dissolved"))
    url = models.URLField(_("web address"), blank=True)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="organization_is_not_its_own_parent",
                violation_error_message=_("An organisation cannot belong to itself."),
            )
        ]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """The page of a body, or of any other organization."""
        return reverse("body" if self.is_body else "organization", args=[self.pk])

    @property
    def is_body(self) -> bool:
        """Whether it is a body with posts and seats."""
        return self.classification in BODIES


def with_all_below(ids: Iterable[int]) -> dict[int, set[int]]:
    """Return, for each organization's id, that id and those of all organizations below it. One query."""
    children: dict[int, list[int]] = {}
    for pk, parent in Organization.objects.exclude(parent=None).values_list("pk", "parent_id"):
        children.setdefault(parent, []).append(pk)
    found = {}
    for top in ids:
        below, waiting = set(), [top]
        while waiting:
            here = waiting.pop()
            if here not in below:
                below.add(here)
                waiting.extend(children.get(here, ()))
        found[top] = below
    return found
