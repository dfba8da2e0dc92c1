"""Forms of the strategy room."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.core.rules import RULES
from utblick.people.forms import day_input
from utblick.people.models import BODIES, OWN_UNITS, Classification, Organization
from utblick.strategy import rules
from utblick.strategy.models import (
    Beneficiary,
    Clause,
    ClauseFinding,
    Duty,
    Involvement,
    OperationalPlan,
    SteeringDocument,
    Strategy,
    StrategyReview,
)

DATE_HELP = _("As exactly as you know: 2024, 2024-05 or 2024-05-14.")


class StrategyForm(RecordForm):
    """A strategy's own facts."""

    class Meta:
        model = Strategy
        fields = ["title", "title_en", "valid_from", "valid_to", "summary", "summary_en"]
        widgets = {"summary": forms.Textarea({"rows": 4}), "summary_en": forms.Textarea({"rows": 4})}
        help_texts = {"valid_from": DATE_HELP, "valid_to": DATE_HELP}


class ClauseForm(RecordForm):
    """A clause of a draft."""

    rules = forms.MultipleChoiceField(
        label=_("Rules of the system that carry it out"),
        choices=lambda: [(key, gettext(rule.title)) for key, rule in RULES.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "None where the clause demands nothing, or where nothing in the system carries it out yet."
        ),
    )

    class Meta:
        model = Clause
        fields = [
            "number",
            "kind",
            "demand",
            "parent",
            "title",
            "title_en",
            "text",
            "text_en",
            "rules",
            "note",
            "note_en",
        ]
        widgets = {
            "text": forms.Textarea({"rows": 6}),
            "text_en": forms.Textarea({"rows": 6}),
            "note": forms.Textarea({"rows": 2}),
            "note_en": forms.Textarea({"rows": 2}),
        }
        help_texts = {
            "number": _("Such as 2, 2.1 or B1.3. Each number once."),
            "demand": _("Shall and should bind; everything else explains."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        clauses = self.instance.strategy.clauses.select_related("strategy")
        if self.instance.pk:
            parents = dict(clauses.values_list("pk", "parent"))
            under = [pk for pk in parents if self.instance.pk in rules.lineage(pk, parents)]
            clauses = clauses.exclude(pk__in=under)
        self.fields["parent"].queryset = clauses  # type: ignore[attr-defined]
        self.fields["parent"].empty_label = _("The top of the strategy")  # type: ignore[attr-defined]

    def clean_number(self) -> str:
        """Refuse a number that another clause of the version has, beside the field."""
        number: str = self.cleaned_data["number"]
        if self.instance.strategy.clauses.filter(number=number).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(
                _("There is a clause with this number already. Choose another number.")
            )
        return number


class WordingForm(RecordForm):
    """The wording of an adopted clause: the rest of it stands."""

    class Meta:
        model = Clause
        fields = ["title", "title_en", "text", "text_en", "note", "note_en"]
        widgets = ClauseForm.Meta.widgets


class DutyForm(RecordForm):
    """A duty, and who has which part in it."""

    accountable = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Accountable organ"),
        required=False,
        empty_label=_("Nobody is named"),
        help_text=_("The one organ that answers for the duty."),
    )
    responsible = forms.ModelMultipleChoiceField(
        Organization.objects.none(), label=_("Carries it out"), required=False
    )
    supports = forms.ModelMultipleChoiceField(
        Organization.objects.none(), label=_("Supports"), required=False
    )
    informed = forms.ModelMultipleChoiceField(
        Organization.objects.none(), label=_("Is informed"), required=False
    )

    class Meta:
        model = Duty
        fields = ["clause", "text", "text_en", "when", "when_en"]

    PARTS = ("accountable", "responsible", "supports", "informed")

    def __init__(self, *args: Any, strategy: Strategy, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clause"].queryset = strategy.clauses.select_related("strategy")  # type: ignore[attr-defined]
        organs = Organization.objects.filter(classification__in=(*OWN_UNITS, *BODIES)).exclude(
            classification=Classification.FOREIGN_BODY
        )
        held: dict[str, list[int]] = {}
        for part in self.instance.parts.all() if self.instance.pk else ():
            held.setdefault(part.involvement, []).append(part.organization_id)
        for name in self.PARTS:
            field = self.fields[name]
            field.queryset = organs  # type: ignore[attr-defined]
            if name == "accountable":
                field.initial = next(iter(held.get(name, [])), None)
            else:
                field.initial = held.get(name, [])
                field.widget = forms.CheckboxSelectMultiple(choices=field.choices)  # type: ignore[attr-defined]

    def parts(self) -> dict[str, list[Organization]]:
        """The checked form's organs by part."""
        chosen = {name: list(self.cleaned_data[name]) for name in self.PARTS[1:]}
        accountable = self.cleaned_data["accountable"]
        return {Involvement.ACCOUNTABLE.value: [accountable] if accountable else [], **chosen}


class SteeringDocumentForm(RecordForm):
    """A strategy that the work serves."""

    class Meta:
        model = SteeringDocument
        fields = ["title", "title_en", "valid_from", "valid_to", "url", "note", "note_en"]
        widgets = {"note": forms.Textarea({"rows": 3}), "note_en": forms.Textarea({"rows": 3})}
        help_texts = {"valid_from": DATE_HELP, "valid_to": DATE_HELP}


class BeneficiaryForm(RecordForm):
    """One of those whom the work is to be of value for."""

    class Meta:
        model = Beneficiary
        fields = ["name", "name_en", "note", "note_en"]
        widgets = {"note": forms.Textarea({"rows": 3}), "note_en": forms.Textarea({"rows": 3})}


class OperationalPlanForm(RecordForm):
    """An operational plan of a year, and where it is."""

    class Meta:
        model = OperationalPlan
        fields = ["year", "title", "title_en", "number", "url", "note", "note_en"]
        widgets = {"note": forms.Textarea({"rows": 2}), "note_en": forms.Textarea({"rows": 2})}


class ClauseFindingForm(RecordForm):
    """How far a clause was reached in a term, and why."""

    class Meta:
        model = ClauseFinding
        fields = ["judgement", "comment", "comment_en"]
        widgets = {
            "judgement": forms.RadioSelect,
            "comment": forms.Textarea({"rows": 5}),
            "comment_en": forms.Textarea({"rows": 3}),
        }
        help_texts = {
            "comment": _(
                "What was done and what is missing, in a few sentences. Not needed where it was reached."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = self.fields["judgement"].choices  # type: ignore[attr-defined]
        self.fields["judgement"].choices = [each for each in choices if each[0]]  # type: ignore[attr-defined]


class StrategyReviewForm(RecordForm):
    """What was found when the strategy was followed up, and what is recommended."""

    class Meta:
        model = StrategyReview
        fields = ["done_on", "findings", "findings_en", "recommendation"]
        widgets = {
            "done_on": day_input(),
            "findings": forms.Textarea({"rows": 10}),
            "findings_en": forms.Textarea({"rows": 6}),
            "recommendation": forms.RadioSelect,
        }
        help_texts = {
            "findings": _(
                "How far the priorities have been met, what has stood in the way, and what is new."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = self.fields["recommendation"].choices  # type: ignore[attr-defined]
        self.fields["recommendation"].choices = [each for each in choices if each[0]]  # type: ignore[attr-defined]
