"""What forms that propose somebody share: told of another meeting on the same days, one may propose it all the same."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from utblick.core.forms import RecordForm
from utblick.participation import clashes, shown


class WithClash(RecordForm):
    """A form that stops once where somebody would be in two places, and goes on when it is sent again as it is."""

    clash_seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def warn(self, field: str, person: Any, mode: str, asked: clashes.Asked, reader: Any) -> None:
        """Tell at a field that a person would be in two places, unless it has been told. One query."""
        if person is None or self.errors:
            return
        found = clashes.of_persons(asked, [(person.pk, mode)]).get(person.pk, [])
        torn = [each for each in found if each.torn]
        told = "-".join(str(each.other.pk) for each in torn)
        if not torn or told == self.cleaned_data.get("clash_seen"):
            return
        said = [shown.clash(each, person, reader) for each in torn]
        said.append(_("If it is right all the same, send the form once more as it is."))
        self.add_error(field if field in self.fields else None, " ".join(said))
        # The next try is made with open eyes.
        data: Any = self.data
        self.data = data.copy()
        data = self.data
        data[self.add_prefix("clash_seen")] = told
