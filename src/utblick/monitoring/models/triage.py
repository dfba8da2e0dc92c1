"""How well items fit profiles, what has been delivered to whom, and what became of it, step by step."""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.monitoring.models.interests import WatchProfile
from utblick.monitoring.models.items import Item, Story
from utblick.people.models import Organization


class Rating(models.Model):
    """How well an item fits a profile, where it fits at all, with all that made it: derived, made anew at will.

    `made_of` is a list of [what, where, points, whose word], the most weighty first.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="ratings")
    profile = models.ForeignKey(WatchProfile, on_delete=models.CASCADE, related_name="ratings")
    score = models.PositiveSmallIntegerField(validators=[MaxValueValidator(100)])
    made_of = models.JSONField(default=list)

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        ordering = ["-score", "id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "profile"], name="one_rating_per_item_and_profile")
        ]
        indexes = [models.Index(fields=["profile", "-score"], name="rating_by_profile")]

    def __str__(self) -> str:
        return f"{self.score}"


class State(models.TextChoices):
    """How far a desk has come with a story."""

    NEW = "new", pgettext_lazy("of a story", "new")
    RELEVANT = "relevant", pgettext_lazy("of a story", "relevant")
    ASSESSED = "assessed", pgettext_lazy("of a story", "assessed")
    ACTED = "acted", pgettext_lazy("of a story", "acted on")
    CLOSED = "closed", pgettext_lazy("of a story", "closed")
    IRRELEVANT = "irrelevant", pgettext_lazy("of a story", "not relevant")


class Delivery(models.Model):
    """A story on a desk: of a unit, or of the international function where there is no unit. Once a desk.

    `score` is the best of its items for the desk's profiles when it was delivered. `sample`: it lay below the
    threshold and is shown so that the desk sees some of what it would else never see. Its history are its steps.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="deliveries")
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("desk"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="deliveries",
    )
    profile = models.ForeignKey(WatchProfile, null=True, on_delete=models.SET_NULL, related_name="deliveries")
    score = models.PositiveSmallIntegerField(_("score"), default=0)
    sample = models.BooleanField(default=False)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    delivered_at = models.DateTimeField(_("delivered"))
    deadline = models.DateField(_("last day to answer"), null=True, blank=True)
    news = models.PositiveIntegerField(default=0)  # items that have joined the story since somebody looked
    news_at = models.DateTimeField(null=True, blank=True)  # when the first of these came
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("whose it is"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    what = models.TextField(_("what has happened"), blank=True)
    so_what = models.TextField(_("what it means for us"), blank=True)
    now_what = models.TextField(_("what we should do"), blank=True)
    version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "story on a desk")
        verbose_name_plural = pgettext_lazy("monitoring", "stories on desks")
        ordering = ["-score", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["story", "unit"], name="one_delivery_per_story_and_desk"),
            models.UniqueConstraint(
                fields=["story"], condition=models.Q(unit=None), name="one_delivery_per_story_to_the_function"
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "state", "-score", "-id"], name="delivery_by_desk"),
            models.Index(fields=["state", "-score", "-id"], name="delivery_by_state"),
            models.Index(fields=["unit", "state", "deadline"], name="delivery_by_deadline"),
            models.Index(fields=["unit"], condition=models.Q(news__gt=0), name="delivery_with_news"),
        ]

    def __str__(self) -> str:
        return str(self.story)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("monitoring_story", args=[self.story_id])

    def unit_ids(self) -> list[int]:
        """Whose desk it is."""
        return [self.unit_id] if self.unit_id else []


class Step(models.Model):
    """What somebody did with a story on a desk: how it was before and after, to be undone and learned from."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="steps")
    at = models.DateTimeField(_("when"), db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    what = models.CharField(max_length=20)  # the verb
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    why = models.CharField(_("why"), max_length=400, blank=True)
    undone = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("step with a story")
        verbose_name_plural = _("steps with stories")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return self.what

    def unit_ids(self) -> list[int]:
        """Whose desk it was taken at."""
        return self.delivery.unit_ids()
