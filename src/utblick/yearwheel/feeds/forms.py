"""The form of a calendar address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.yearwheel.feeds.queries import units_of
from utblick.yearwheel.models import CalendarFeed

MINE = "mine"


class FeedForm(RecordForm):
    """What a calendar is to show: what is one's own, or a unit's."""

    shows = forms.ChoiceField(label=_("What is the calendar to show?"))

    class Meta:
        model = CalendarFeed
        fields: list[str] = []

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units_of(reader)}
        mine: tuple[str, Any] = (MINE, _("What is asked of me, and my meetings"))
        choices = [mine, *((pk, str(unit)) for pk, unit in self.units.items())]
        self.fields["shows"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Give the address the unit that was chosen."""
        cleaned = super().clean()
        self.instance.unit = self.units.get(cleaned.get("shows", MINE))
        return cleaned
