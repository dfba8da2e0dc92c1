"""What partner organisations take part in themselves, as they say it."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core.dates import PartialDateField
from utblick.core.models import Record
from utblick.people.models import Organization


class PartnerEngagementKind(models.TextChoices):
    """What a partner takes part in."""

    NETWORK = "network", _("network")
    PROJECT = "project", _("project")
    TWINNING = "twinning", _("twin town or partnership")
    OTHER = "other", pgettext_lazy("kind of engagement", "other")


class PartnerEngagement(Record):
    """A network or project abroad that a partner organisation takes part in, registered by itself."""

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="own_engagements",
    )
    name = models.CharField(_("name of the network or project"), max_length=200)
    kind = models.CharField(_("kind"), max_length=8, choices=PartnerEngagementKind.choices)
    since = PartialDateField(_("since"), help_text=_("A year, a month or a day, such as 2024."))
    ended = PartialDateField(_("ended"), help_text=_("Left empty while it goes on."))
    about = models.TextField(_("what it is about"), blank=True)

    class Meta:
        verbose_name = _("engagement of a partner")
        verbose_name_plural = _("engagements of partners")
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "name"],
                name="a_partners_engagement_once",
                violation_error_message=_("It is registered already. Change that one instead."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The list of what partners take part in."""
        return f"{reverse('partner_engagements')}#p{self.pk}"

    def unit_ids(self) -> list[int]:
        """The organisation whose it is."""
        return [self.organization_id]
