"""The forms for handing over an obligation, and for letting it wait."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.people.forms import day_input
from utblick.people.models import Account
from utblick.yearwheel import rules
from utblick.yearwheel.models import Handover, Snooze

CHOOSE = _("Choose a colleague from the list.")


class HandOverForm(forms.Form):
    """To whom. `seen` is who had it when the form was opened, so that nobody takes it from somebody unawares."""

    to = forms.ChoiceField(
        label=_("Colleague"),
        help_text=_("Those whose roles let them do it."),
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20)

    def __init__(
        self, data: Any, *, people: Iterable[Account], holder: Handover | None, chooser: Account
    ) -> None:
        super().__init__(data, initial={"seen": str(holder.to_id) if holder else ""})
        self.people = {str(each.pk): each for each in people}
        # Who has it already stays a choice: a form that is sent twice says the same as it did before.
        if holder is not None and holder.to_id != chooser.pk:
            self.people.setdefault(str(holder.to_id), holder.to)
        named = sorted((each.name, each.role_label, key) for key, each in self.people.items())
        choices = [(key, f"{name} ({roles})") for name, roles, key in named]
        self.fields["to"].choices = [("", "---------"), *choices]  # type: ignore[attr-defined]

    @property
    def colleague(self) -> Account:
        """Who was chosen."""
        return self.people[self.cleaned_data["to"]]


WHY_NOT = {
    "passed": gettext_lazy("Choose a day that is still to come."),
    "too_long": gettext_lazy("It may wait until %(day)s at the longest. Choose an earlier day."),
}


class SnoozeForm(forms.ModelForm):
    """Until when it waits, and why."""

    class Meta:
        model = Snooze
        fields = ("until", "reason")
        widgets = {"until": day_input()}
        help_texts = {"reason": _("One sentence is enough. It stands in the audit trail.")}
        error_messages = {
            "until": {"required": _("Say until which day it may wait.")},
            "reason": {"required": _("Say why it may wait.")},
        }

    def __init__(self, data: Any, *, today: date, instance: Snooze | None) -> None:
        super().__init__(data, instance=instance)
        self.today, self.latest = today, today + rules.LONGEST_WAIT
        until = self.fields["until"]
        until.help_text = gettext("Until %(day)s at the longest.") % {"day": self._latest_in_words()}
        until.widget.attrs |= {"min": f"{today + timedelta(days=1)}", "max": f"{self.latest}"}

    def _latest_in_words(self) -> str:
        return date_format(self.latest, "DATE_FORMAT")

    def clean_until(self) -> date:
        """Refuse a day that has passed, or lies too far away."""
        until: date = self.cleaned_data["until"]
        if reason := rules.may_wait_until(until, self.today):
            raise ValidationError(str(WHY_NOT[reason]) % {"day": self._latest_in_words()})
        return until
