"""Meetings of the bodies that we have seats in, and who of ours was there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.collaborations.models.engagements import Engagement, PartOfEngagement
from utblick.core import texts
from utblick.people.models import Organization, Person


class Manner(models.TextChoices):
    """Where those who took part were."""

    ON_SITE = "on_site", _("on site")
    REMOTE = "remote", _("at a distance")
    BOTH = "both", _("on site and at a distance")


class BodyMeeting(PartOfEngagement):
    """One meeting of a body of an engagement. `attended` are those of ours who took part, also when that is nobody."""

    engagement = models.ForeignKey(
        Engagement, on_delete=models.CASCADE, related_name="meetings", editable=False
    )
    body = models.ForeignKey(
        Organization, verbose_name=_("body"), on_delete=models.PROTECT, related_name="body_meetings"
    )
    on = models.DateField(_("day"))
    manner = models.CharField(
        pgettext_lazy("in what way", "held"), max_length=10, choices=Manner.choices, default=Manner.ON_SITE
    )
    title = models.CharField(pgettext_lazy("of a meeting", "about"), max_length=200, blank=True)
    title_en = models.CharField(_("about, in English"), max_length=200, blank=True)
    place = models.CharField(_("place"), max_length=150, blank=True)
    positions = models.TextField(_("what we want to say there"), blank=True)
    attended = models.ManyToManyField(
        Person, verbose_name=_("who of ours took part"), blank=True, related_name="attended"
    )

    _history_m2m_fields = ("attended",)

    class Meta:
        verbose_name = _("meeting of a body")
        verbose_name_plural = _("meetings of bodies")
        ordering = ["-on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "on"],
                name="one_meeting_of_a_body_per_day",
                violation_error_message=_(
                    "The meeting on that day is registered already. Change that one instead."
                ),
            )
        ]

    def __str__(self) -> str:
        return texts.in_language(self, "title") or f"{self.body} {self.on}"
