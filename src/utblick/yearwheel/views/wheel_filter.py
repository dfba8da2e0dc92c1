"""The filters of the year wheel, which stand in its address: how things stand, a unit, a month."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.people.models import Organization
from utblick.yearwheel.queries import ToDo, ToDoList
from utblick.yearwheel.views import listing


class WheelFilter(forms.Form):
    """Narrows a list. What it does not know of in an address is left out of account."""

    state = forms.ChoiceField(label=gettext_lazy("Status"), required=False)
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False)
    month = forms.ChoiceField(label=gettext_lazy("Month"), required=False)

    def __init__(
        self, data: Any, *, found: ToDoList, units: Iterable[Organization], unit: Organization | None
    ) -> None:
        super().__init__(data)
        self.found, self.of_one_unit = found, unit is not None
        groups = found.groups
        words = {name: heading for name, (heading, _tone) in listing.headings().items() if groups[name]}
        self._offer("state", words, _("All"))
        months = sorted({month for month, _state in found.by_month})
        self._offer("month", {f"{month:%Y-%m}": month_name(month) for month in months}, _("All"))
        offered = {str(each.pk): str(each) for each in units}
        if unit is not None:
            # A list of one unit is another list, not a narrower one: there is always one chosen.
            offered.setdefault(str(unit.pk), str(unit))
            self._offer("unit", offered if len(offered) > 1 else {}, "")
        else:
            self._offer("unit", offered, _("All"))

    def _offer(self, name: str, choices: dict[str, str], every: str) -> None:
        if not choices:
            del self.fields[name]
            return
        first = [("", every)] if every else []
        self.fields[name].choices = [*first, *choices.items()]  # type: ignore[attr-defined]

    @property
    def asked(self) -> dict[str, str]:
        """What is asked for, of what can be asked for."""
        self.full_clean()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def is_active(self) -> bool:
        """Whether less than the whole list is shown."""
        return bool(self.asked.keys() - ({"unit"} if self.of_one_unit else set()))

    def narrowed(self) -> list[tuple[str, ToDo]]:
        """Return what is asked for, each with the group that it stands in, in the order of the page."""
        found = list(self.found.in_order)
        asked = self.asked
        if state := asked.get("state"):
            found = [row for row in found if row[0] == state]
        if (unit := asked.get("unit")) and not self.of_one_unit:
            found = [row for row in found if str(row[1].obligation.unit_id) == unit]
        if month := asked.get("month"):
            found = [row for row in found if f"{row[1].obligation.due or ''}".startswith(month)]
        return found


def month_name(month: date) -> str:
    """A month as a heading."""
    return capfirst(date_format(month, "YEAR_MONTH_FORMAT"))
