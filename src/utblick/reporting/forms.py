"""Forms of annual reports: who writes in which chapter and by when, and the text itself."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import RecordForm
from utblick.people.models import Account
from utblick.reporting import queries, rules
from utblick.reporting.models import AnnualReport, ChapterKey, TextPart


class ReportForm(RecordForm):
    """The year that is reported."""

    class Meta:
        model = AnnualReport
        fields = ("year",)


class AskForm(forms.Form):
    """Who writes in each chapter, and the day that all texts are to be ready."""

    due = forms.DateField(
        label=_("The texts are to be ready by"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, report: AnnualReport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = queries.texts_of(report)
        parts = {each.chapter: each for each in found}
        writers = queries.writers()
        known = {each.pk for each in writers} | {each.asked_id for each in found}
        choices = [("", _("Nobody is asked")), *((str(each.pk), each.name) for each in writers)]
        self.accounts = Account.objects.in_bulk(known)
        for key, label in ChapterKey.choices:
            part = parts.get(key)
            own = list(choices)
            if part is not None and str(part.asked_id) not in dict(choices):  # who was asked has left since
                own.append((str(part.asked_id), part.asked.name))
            self.fields[key] = forms.ChoiceField(
                label=label, choices=own, required=False, initial=str(part.asked_id) if part else ""
            )
        days = [each.due for each in found]
        self.fields["due"].initial = max(days) if days else today() + rules.TIME_TO_WRITE

    @property
    def whom(self) -> dict[str, Account | None]:
        """Who is asked, by chapter."""
        return {
            key: self.accounts[int(self.cleaned_data[key])] if self.cleaned_data[key] else None
            for key in ChapterKey.values
        }

    @property
    def day(self) -> date:
        """The last day."""
        found: date = self.cleaned_data["due"]
        return found


class TextForm(RecordForm):
    """The text of a chapter."""

    class Meta:
        model = TextPart
        fields = ("text", "text_en", "ready")
