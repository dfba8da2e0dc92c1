"""The form of a calendar address."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.people.models import Organization
from utblick.yearwheel.feeds.queries import units_of
from utblick.yearwheel.models import CalendarFeed


class FeedForm(RecordForm):
    """What a calendar is to show."""

    class Meta:
        model = CalendarFeed
        fields = ["unit"]
        labels = {"unit": _("What is the calendar to show?")}

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit: Any = self.fields["unit"]
        unit.queryset = Organization.objects.filter(pk__in=units_of(reader)).order_by("name")
        unit.empty_label = _("What is asked of me, and my meetings")
