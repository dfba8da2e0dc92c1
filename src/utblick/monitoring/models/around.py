"""What lies around stories: what colleagues say, who follows, what they became; and when desks were looked at."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.monitoring.models.items import Story
from utblick.people.models import Organization


class Comment(models.Model):
    """What a colleague says of a story. `key` is that of the form it was written in, so that it is said once."""

    key = models.CharField(max_length=32, unique=True)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="comments")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("when"))
    text = models.TextField(_("comment"), max_length=4000)

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "comment")
        verbose_name_plural = pgettext_lazy("monitoring", "comments")
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.text[:80]


class Mention(models.Model):
    """A colleague whom a comment asks to look. `seen_at` is when they said that they had."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="mentions")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "mention")
        verbose_name_plural = pgettext_lazy("monitoring", "mentions")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["comment", "account"], name="one_mention_per_comment_and_account")
        ]

    def __str__(self) -> str:
        return f"{self.comment_id} {self.account_id}"


class StoryFollow(models.Model):
    """Somebody follows a story, and had seen `items` of its items when they last looked."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="follows")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    items = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "follower of a story")
        verbose_name_plural = pgettext_lazy("monitoring", "followers of stories")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["story", "account"], name="one_follow_per_story_and_account")
        ]

    def __str__(self) -> str:
        return f"{self.story_id} {self.account_id}"


class Outgrowth(models.Model):
    """What a story was turned into: a thing of another room, by its kind and id; the other end of its origin."""

    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="outgrowths")
    kind = models.CharField(max_length=40)
    object_id = models.PositiveBigIntegerField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("when"))

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "what a story became")
        verbose_name_plural = pgettext_lazy("monitoring", "what stories became")
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "kind", "object_id"], name="one_outgrowth_per_story_and_thing"
            )
        ]
        indexes = [models.Index(fields=["kind", "object_id"], name="outgrowth_by_thing")]

    def __str__(self) -> str:
        return f"{self.story_id} {self.kind} {self.object_id}"

    def get_absolute_url(self) -> str:
        """The page of its story."""
        return reverse("monitoring_story", args=[self.story_id])


class DeskLook(models.Model):
    """Somebody has looked through a desk, of a unit or of the international function (unit None), and says so."""

    unit = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="desk_looks"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("when"), db_index=True)

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "look through a desk")
        verbose_name_plural = pgettext_lazy("monitoring", "looks through desks")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.at:%Y-%m-%d}"


class InventedItem(models.Model):
    """An item that a pack has made up for demonstration, as the pack tells it: kept as if its source had told of it."""

    key = models.CharField(max_length=120, unique=True)
    source_name = models.CharField(max_length=200)
    source_kind = models.CharField(max_length=10, default="feed")
    title = models.CharField(max_length=400)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=2, default="sv")
    words = models.JSONField(default=list, blank=True)
    published = models.DateField()
    deadline = models.DateField(null=True, blank=True)
    web = models.CharField(max_length=1000, blank=True)

    class Meta:
        verbose_name = _("invented item")
        verbose_name_plural = _("invented items")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.title
