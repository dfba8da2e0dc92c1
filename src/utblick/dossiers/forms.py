"""Forms of a dossier: what it is, how far it has come, when something happens, whether we follow it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.dates import today
from utblick.core.forms import RecordForm, needed
from utblick.dossiers import queries, rules, shown
from utblick.dossiers.models import DateKind, Dossier, DossierDate, DossierStage, Influence, Status
from utblick.dossiers.numbers import Number, read
from utblick.monitoring import queries as monitoring
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause

NOT_STATED = ("", gettext_lazy("Not stated yet"))
UNDERSTOOD = gettext_lazy(
    "These are understood: COM(2026) 123, CELEX 52026PC0123, 2026/0123(COD), SOU 2026:12, 2026/27:FPM12, or the "
    "address of a page at Have your say or at the Riksdag."
)


def stage_choices(levels: Any = rules.STAGES) -> list[Any]:
    """The stages to choose among, those of each level together where there are several."""
    if len(levels) == 1:
        return [(key, capfirst(shown.stage(key))) for level in levels for key in rules.STAGES[level]]
    found: dict[str, str] = {}
    for level in levels:
        found.update({key: str(capfirst(shown.stage(key))) for key in rules.STAGES[level]})
    return list(found.items())


class DossierForm(RecordForm):
    """A dossier. A new one may begin with its stage and the next day that something happens."""

    owner = PersonChoice(label=gettext_lazy("Owner"), required=False)
    numbers = forms.CharField(
        label=gettext_lazy("Numbers"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext_lazy(
            "One a row: COM number, CELEX number, procedure, document of the Riksdag, or the address of a page that "
            "has one. What comes in and names any of them belongs to the dossier by itself."
        ),
    )
    stage = forms.ChoiceField(label=gettext_lazy("How far has it come?"), required=False)
    stage_day = forms.DateField(label=gettext_lazy("Since which day?"), required=False, widget=day_input())
    told_by = forms.CharField(
        label=gettext_lazy("Where is that told?"),
        required=False,
        max_length=400,
        help_text=gettext_lazy("The address of a page, a document's number, or who said so."),
    )
    next_day = forms.DateField(
        label=gettext_lazy("Next day that something happens"), required=False, widget=day_input()
    )
    next_kind = forms.ChoiceField(label=gettext_lazy("What kind of day is it?"), required=False)
    next_what = forms.CharField(label=gettext_lazy("What happens then?"), required=False, max_length=300)
    FIRST = ("stage", "stage_day", "told_by", "next_day", "next_kind", "next_what")

    class Meta:
        model = Dossier
        fields = [
            "title",
            "title_en",
            "kind",
            "level",
            "web",
            "unit",
            "what",
            "what_en",
            "meaning",
            "meaning_en",
            "influence",
            "influence_why",
            "serves",
            "areas",
        ]
        widgets = {
            "what": forms.Textarea({"rows": 4}),
            "what_en": forms.Textarea({"rows": 3}),
            "meaning": forms.Textarea({"rows": 4}),
            "meaning_en": forms.Textarea({"rows": 3}),
            "influence_why": forms.Textarea({"rows": 2}),
            "serves": forms.CheckboxSelectMultiple,
            "areas": forms.CheckboxSelectMultiple,
        }

    field_order = [
        "title",
        "title_en",
        "kind",
        "level",
        "numbers",
        "web",
        "unit",
        "owner",
        *FIRST,
        *Meta.fields[6:],
    ]

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["unit"].queryset = people.own_units()
        fields["owner"].offer(account, self.instance.owner_id, officials=True)
        fields["owner"].help_text = _("Who keeps it up to date, and is reminded.")
        fields["kind"].choices = [("", _("Choose a kind")), *_capital(fields["kind"].choices)]
        fields["level"].choices = _capital(fields["level"].choices)
        fields["influence"].choices = _capital(fields["influence"].choices)
        needed(fields["influence_why"], _("needed where it has been judged"))
        clauses = strategy.covered(today())
        if self.instance.pk:  # what it serves in an older version stays to choose
            clauses = clauses | Clause.objects.filter(dossiers=self.instance)
            rows = self.instance.identifiers.values_list("value", flat=True)
            fields["numbers"].initial = "\n".join(rows)
            for name in self.FIRST:
                del fields[name]
        else:
            self._begin(account)
        fields["serves"].queryset = clauses.select_related("strategy").distinct()

    def _begin(self, account: Any) -> None:
        fields: Any = self.fields
        fields["stage"].choices = [NOT_STATED, *stage_choices()]
        fields["next_kind"].choices = [NOT_STATED, *_capital(DateKind.choices)]
        needed(fields["stage_day"], _("needed with a stage"))
        needed(fields["told_by"], _("needed with a stage"))
        needed(fields["next_kind"], _("needed with a day"))
        needed(fields["next_what"], _("needed with a day"))
        if account.person_id:
            self.initial.setdefault("owner", account.person_id)
        if own := monitoring.own_administration(account):
            self.initial.setdefault("unit", own)

    def clean_numbers(self) -> str:
        """Numbers that can be understood; each row that cannot is named, with what can."""
        text: str = self.cleaned_data["numbers"]
        _found, unclear = read(text)
        if unclear:
            message = _("Row %(number)s, “%(row)s”, is no number that can be understood.")
            told = [message % {"number": place, "row": row[:60]} for place, row in unclear[:10]]
            raise ValidationError([*told, str(UNDERSTOOD)])
        return text

    def clean(self) -> dict[str, Any]:
        """A stage and a day are stated whole, or not at all; what has been judged has a reason."""
        cleaned = super().clean()
        if cleaned.get("influence") != Influence.NOT_JUDGED and not cleaned.get("influence_why"):
            self.add_error("influence_why", _("Say why, in a sentence."))
        if not self.instance.pk:
            self._whole("stage", ("stage_day", "told_by"), _("Choose the stage too, or leave these out."))
            self._whole("next_day", ("next_kind", "next_what"), _("Write the day too, or leave these out."))
        return cleaned

    def _whole(self, head: str, parts: tuple[str, ...], lacks: str) -> None:
        """Tell what is missing of what is stated together."""
        cleaned = self.cleaned_data
        if head in self.errors:
            return
        said = [name for name in parts if cleaned.get(name)]
        if cleaned.get(head):
            for name in parts:
                if name not in said and name not in self.errors:
                    self.add_error(name, _("Fill this in too."))
        elif said:
            self.add_error(head, lacks)

    def read_numbers(self) -> list[Number]:
        """The numbers of the checked form."""
        return read(self.cleaned_data["numbers"])[0]

    def first(self) -> list[DossierStage | DossierDate]:
        """The stage and the day that a new dossier begins with, as far as they are stated."""
        said, found = self.cleaned_data, []
        if said.get("stage"):
            found.append(DossierStage(stage=said["stage"], day=said["stage_day"], told_by=said["told_by"]))
        if said.get("next_day"):
            coming = DossierDate(day=said["next_day"], kind=said["next_kind"], what=said["next_what"])
            found.append(coming)  # type: ignore[arg-type]
        return found  # type: ignore[return-value]


def _capital(choices: Any) -> list[tuple[Any, str]]:
    return [(key, str(capfirst(str(label)))) for key, label in choices if key]


class StageForm(RecordForm):
    """How far a dossier has come."""

    class Meta:
        model = DossierStage
        fields = ["stage", "day", "told_by", "why"]
        widgets = {"day": day_input(), "why": forms.Textarea({"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["stage"]
        level = self.instance.dossier.level
        kept = self.instance.stage
        choices = stage_choices((level,))
        if kept and kept not in rules.STAGES[level]:  # its level has been put right
            choices.append((kept, capfirst(shown.stage(kept))))
        field.choices = [("", _("Choose a stage")), *choices]
        if not self.instance.pk:
            self.initial.setdefault("day", today())
        needed(self.fields["why"], _("needed where it goes back"))


class DateForm(RecordForm):
    """A day when something happens with a dossier."""

    class Meta:
        model = DossierDate
        fields = ["day", "kind", "what", "what_en"]
        widgets = {"day": day_input()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["kind"]
        field.choices = [("", _("Choose a kind")), *_capital(field.choices)]


class StatusForm(forms.Form):
    """Whether a dossier is followed, and why not."""

    status = forms.ChoiceField(label=gettext_lazy("Status"))
    why = forms.CharField(
        label=gettext_lazy("Why"),
        required=False,
        max_length=400,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy(
            "Such as: the proposal was withdrawn, or nothing is expected before the election."
        ),
    )

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        verbs = {
            Status.FOLLOW: _("Follow it"),
            Status.REST: _("Let it rest"),
            Status.CLOSED: _("Close it"),
        }
        fields["status"].choices = list(verbs.items())
        fields["status"].initial = dossier.status
        fields["why"].initial = dossier.status_why
        needed(fields["why"], _("needed where it rests or is closed"))


class PutForm(forms.Form):
    """The dossier that a story is put into."""

    dossier = forms.ModelChoiceField(
        Dossier.objects.none(),
        label=gettext_lazy("Dossier"),
        empty_label=gettext_lazy("Choose a dossier"),
        help_text=gettext_lazy("Those of your own unit that are not closed."),
    )

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["dossier"]
        rows = Dossier.objects.exclude(status=Status.CLOSED).only("title", "title_en", "unit", "secret")
        mine = [each.pk for each in rows if account.has_perm(queries.EDIT, each)]
        field.queryset = Dossier.objects.filter(pk__in=mine)
