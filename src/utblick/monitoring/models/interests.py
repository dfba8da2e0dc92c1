"""What each desk looks for, and what has been learned from what it said."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import texts
from utblick.core.models import Record
from utblick.decisions.models import PolicyArea
from utblick.people.models import Organization
from utblick.strategy.models import Clause


class WatchProfile(Record):
    """What a unit looks for, in its own words and facets; what reaches the threshold is delivered to it.

    Without a unit it is the international function's own. `clauses` and `policy_areas` are the focus points and areas
    of policy that it watches.
    """

    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("for"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="watch_profiles",
        help_text=_("Leave it empty for the international function itself."),
    )
    words = models.TextField(
        _("words"),
        blank=True,
        help_text=_(
            "One word or phrase a row, in Swedish or English. Write = and a number from -5 to 5 after one that "
            "weighs more or less; = -5 keeps away what holds it."
        ),
    )
    facets = models.JSONField(default=dict, blank=True)
    clauses = models.ManyToManyField(
        Clause, verbose_name=_("focus points"), blank=True, related_name="watch_profiles"
    )
    policy_areas = models.ManyToManyField(
        PolicyArea,
        verbose_name=_("policy areas"),
        blank=True,
        related_name="watch_profiles",
        help_text=_(
            "The areas that this desk keeps an eye on. What nobody has chosen is shown as unwatched."
        ),
    )
    threshold = models.PositiveSmallIntegerField(
        _("threshold"),
        default=50,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("From 1 to 100. What scores at least this is delivered."),
    )
    active = models.BooleanField(_("in use"), default=True, db_index=True)
    _history_m2m_fields = ("clauses", "policy_areas")

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "watch profile")
        verbose_name_plural = pgettext_lazy("monitoring", "watch profiles")
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(threshold__gte=1, threshold__lte=100), name="watch_threshold_is_a_score"
            )
        ]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("monitoring_profile", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []


class LearnedModel(models.Model):
    """What a profile has learned from what people said: derived from the triage, made anew at will, and taken away
    when somebody resets it. `forget_before`: what was said before is not learned from.
    """

    profile = models.OneToOneField(
        WatchProfile, on_delete=models.CASCADE, related_name="learned", primary_key=True
    )
    weights = models.JSONField(default=dict)  # feature -> weight
    decisions = models.PositiveIntegerField(default=0)
    relevant = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(null=True, blank=True)
    forget_before = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("what a profile has learned")
        verbose_name_plural = _("what profiles have learned")

    def __str__(self) -> str:
        return f"{self.profile_id} {self.decisions}"


class WeighedProfile(models.Model):
    """How a profile was when the items of the last days were weighed against it, so that a change is seen."""

    profile = models.OneToOneField(
        WatchProfile, on_delete=models.CASCADE, related_name="weighed", primary_key=True
    )
    fingerprint = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("state of a profile when items were weighed")
        verbose_name_plural = _("states of profiles when items were weighed")

    def __str__(self) -> str:
        return f"{self.profile_id}"
