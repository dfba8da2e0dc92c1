"""What sources tell of: items, their revisions and identifiers, and the stories that near-equal ones are grouped to.

Items are no records with history: what a source says is not ours to change. An edit at the source is a `Revision`.
"""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.sources.models import Source


class Story(models.Model):
    """One matter, as one or more items tell of it, across sources and languages. `title` is that of its first item."""

    title = models.CharField(_("title"), max_length=400)
    first_day = models.DateField(_("first published"), db_index=True)
    last_day = models.DateField(_("last published"), db_index=True)
    count = models.PositiveIntegerField(_("items"), default=1)

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "story")
        verbose_name_plural = pgettext_lazy("monitoring", "stories")
        ordering = ["-last_day", "-id"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("monitoring_story", args=[self.pk])


class Item(models.Model):
    """One thing that a source told of. `guid` is its name there; the keys know it again, here and elsewhere.

    `published` is never later than the day it was seen; `said_day` keeps what the source said where that differs.
    `proposed_by`: a colleague told of it, no source. `invented`: made up for demonstration.
    """

    fetched_from = models.ForeignKey(
        Source, verbose_name=_("source"), null=True, on_delete=models.PROTECT, related_name="items"
    )
    guid = models.CharField(max_length=200)
    title = models.CharField(_("title"), max_length=400)
    text = models.TextField(_("text"), blank=True)
    language = models.CharField(_("language"), max_length=2, blank=True)
    web = models.CharField(_("web address"), max_length=1000, blank=True)
    words = models.CharField(_("keywords"), max_length=1000, blank=True)
    kind = models.CharField(_("kind"), max_length=20, blank=True)
    published = models.DateField(_("published"), db_index=True)
    said_day = models.DateField(null=True)
    deadline = models.DateField(_("last day to answer"), null=True, blank=True, db_index=True)
    first_seen = models.DateTimeField(_("here since"), db_index=True)
    address_key = models.CharField(max_length=16, blank=True)
    neutral_key = models.CharField(max_length=16, blank=True)  # of the address in whatever language
    text_key = models.CharField(max_length=16)
    sketch = models.CharField(max_length=128, blank=True)
    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="items")
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("proposed by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    why = models.CharField(_("why it matters"), max_length=400, blank=True)
    invented = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "item")
        verbose_name_plural = pgettext_lazy("monitoring", "items")
        ordering = ["-published", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["fetched_from", "guid"], name="one_item_per_source_and_guid")
        ]
        indexes = [
            models.Index(fields=["fetched_from", "address_key"], name="item_by_address"),
            models.Index(fields=["neutral_key"], name="item_by_neutral_address"),
            models.Index(fields=["text_key"], name="item_by_text"),
            models.Index(
                fields=["story"], condition=models.Q(proposed_by__isnull=False), name="item_proposed"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of its story, at the item."""
        return f"{reverse('monitoring_story', args=[self.story_id])}#item-{self.pk}"


class LaterDay(models.Model):
    """A last day of an item that comes after its next one: of a consultation or a call in several steps."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="later_days")
    day = models.DateField(_("last day to answer"), db_index=True)

    class Meta:
        verbose_name = _("later last day of an item")
        verbose_name_plural = _("later last days of items")
        ordering = ["day", "id"]
        constraints = [models.UniqueConstraint(fields=["item", "day"], name="one_later_day_per_item_and_day")]

    def __str__(self) -> str:
        return f"{self.day}"


class Revision(models.Model):
    """What an item said before its source changed it."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="revisions")
    until = models.DateTimeField(_("until"))
    title = models.CharField(_("title"), max_length=400)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("earlier wording of an item")
        verbose_name_plural = _("earlier wordings of items")
        ordering = ["-until", "-id"]

    def __str__(self) -> str:
        return self.title


class ItemIdentifier(models.Model):
    """A number of an institution that an item names (`recognising.KINDS`). `own`: it is the item's own."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="identifiers")
    kind = models.CharField(max_length=12)
    value = models.CharField(max_length=120)
    own = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("identifier of an item")
        verbose_name_plural = _("identifiers of items")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "kind", "value"], name="one_identifier_per_item")
        ]
        indexes = [models.Index(fields=["kind", "value"], name="item_by_identifier")]

    def __str__(self) -> str:
        return self.value
