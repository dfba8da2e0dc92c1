"""What we pass on of what we have seen: stories that somebody chose, in our own words, for anybody to read."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import texts
from utblick.core.models import Record
from utblick.monitoring.models.items import Story


class Signal(Record):
    """A story that is passed on, in our own words. It is public: it says nothing of what the desks have made of it.

    What is withdrawn is no longer in the feeds. It can be passed on again.
    """

    story = models.OneToOneField(Story, on_delete=models.PROTECT, related_name="signal", editable=False)
    title = models.CharField(_("title"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    why = models.TextField(_("why it matters"), help_text=_("Two or three sentences for somebody elsewhere."))
    why_en = models.TextField(_("why it matters, in English"), blank=True)
    web = models.URLField(_("where to read it"), blank=True, max_length=1000)
    shared_on = models.DateField(_("passed on"), db_index=True, editable=False)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = pgettext_lazy("monitoring", "signal passed on")
        verbose_name_plural = pgettext_lazy("monitoring", "signals passed on")
        ordering = ["-shared_on", "-id"]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """The page of what is passed on, at this one."""
        return f"{reverse('monitoring_signals')}#signal-{self.pk}"
