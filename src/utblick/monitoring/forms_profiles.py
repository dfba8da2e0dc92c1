"""The form of a profile: the words and facets that a desk looks for, and its threshold."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.dates import today
from utblick.core.forms import RecordForm
from utblick.monitoring import interests, queries, shown, weighing
from utblick.monitoring.models import WatchProfile
from utblick.people.models import Organization
from utblick.sources.models import Area, Source
from utblick.sources.receiving import PROGRAMMES
from utblick.sources.words import Unclear, parse_words

USUAL = 3.0
"""What a source or programme that is chosen gives."""
FACETS = {
    "sources": weighing.SOURCE,
    "areas": weighing.AREA,
    "programmes": weighing.PROGRAMME,
    "kinds": weighing.KIND,
    "languages": weighing.LANGUAGE,
}


def unclear_rows(text: str) -> list[tuple[int, str]]:
    """Return the rows that cannot be understood, each with its number from 1."""
    found = []
    for number, row in enumerate(text.splitlines(), 1):
        try:
            parse_words(row)
        except Unclear:
            found.append((number, row.strip()))
    return found


class ProfileForm(RecordForm):
    """What a desk looks for."""

    sources = forms.MultipleChoiceField(
        label=gettext_lazy("Sources that weigh more"),
        required=False,
        widget=forms.SelectMultiple({"size": 6}),
        help_text=gettext_lazy("What comes from these gets three points more."),
    )
    areas = forms.MultipleChoiceField(
        label=gettext_lazy("Areas that weigh more"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("What comes from sources of these gets three points more."),
    )
    programmes = forms.MultipleChoiceField(
        label=gettext_lazy("Programmes that weigh more"),
        required=False,
        widget=forms.SelectMultiple({"size": 6}),
        help_text=gettext_lazy("What concerns these gets three points more."),
    )

    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Kinds that weigh more"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("What is of these kinds, as its source says, gets three points more."),
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages that weigh more"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("What is in these gets three points more."),
    )

    class Meta:
        model = WatchProfile
        fields = ["name", "name_en", "unit", "words", "clauses", "policy_areas", "threshold", "active"]
        widgets = {
            "clauses": forms.CheckboxSelectMultiple,
            "policy_areas": forms.CheckboxSelectMultiple,
            "words": forms.Textarea({"rows": 14}),
        }

    field_order = [
        "name",
        "name_en",
        "unit",
        "words",
        "sources",
        "areas",
        "programmes",
        "kinds",
        "languages",
        "clauses",
        "policy_areas",
        "threshold",
        "active",
    ]

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account
        choices: dict[str, list[Any]] = {
            "sources": [
                (each.key, str(each)) for each in Source.objects.filter(purpose="news").order_by("name")
            ],
            "areas": list(Area.choices),
            "programmes": [each for offered in PROGRAMMES for each in offered()],
            "kinds": list(shown.KINDS.items()),
            "languages": list(shown.LANGUAGES.items()),
        }
        for name, kind in FACETS.items():
            field: Any = self.fields[name]
            chosen = [key for key, weight in self.instance.facets.get(kind, {}).items() if weight > 0]
            known = dict(choices[name])
            field.choices = [*choices[name], *((key, key) for key in chosen if key not in known)]
            field.initial = chosen
        unit: Any = self.fields["unit"]
        writes = [pk for pk, each in queries.units().items() if interests.may_write(account, each)]
        unit.queryset = Organization.objects.filter(pk__in=writes)
        if not interests.may_write(account, None):
            unit.required, unit.empty_label = True, None
            unit.help_text = ""
        clauses: Any = self.fields["clauses"]
        clauses.queryset = clauses.queryset.filter(pk__in=[each.pk for each in queries.focus_points(today())])

    def clean_words(self) -> str:
        """Words that can be understood; each row that cannot is named."""
        text: str = self.cleaned_data["words"]
        wrong = unclear_rows(text)
        if wrong:
            message = _(
                "Row %(number)s, “%(row)s”, cannot be understood. Write a word or phrase, or a word = a number from "
                "-5 to 5, such as: forest = 3"
            )
            raise ValidationError(
                [message % {"number": number, "row": row[:60]} for number, row in wrong[:10]]
            )
        return text

    def facets(self) -> dict[str, dict[str, float]]:
        """The facets as they are kept: those that were there keep their weights."""
        found: dict[str, dict[str, float]] = {
            kind: dict(values) for kind, values in self.instance.facets.items()
        }
        for name, kind in FACETS.items():
            held = found.get(kind, {})
            kept = {key: weight for key, weight in held.items() if weight <= 0}
            kept.update(
                {key: held.get(key, USUAL) for key in self.cleaned_data[name] if held.get(key, 1) > 0}
            )
            found[kind] = kept
        return {kind: values for kind, values in found.items() if values}
