"""Forms of stakeholder analyses."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import countries
from utblick.core.forms import RecordForm, decimals, needed
from utblick.people import queries as people
from utblick.people.models import Classification, Organization
from utblick.stakeholders import actions, queries, shown
from utblick.stakeholders.models import Alternative, Criterion, Score, StakeholderAnalysis
from utblick.stakeholders.models.scores import HIGHEST, LOWEST


class AnalysisForm(RecordForm):
    """What an analysis is about."""

    class Meta:
        model = StakeholderAnalysis
        fields = ["title", "title_en", "goal", "goal_en", "unit", "only_alternative_reason"]
        widgets = {
            "goal": forms.Textarea({"rows": 5}),
            "goal_en": forms.Textarea({"rows": 3}),
            "only_alternative_reason": forms.Textarea({"rows": 3}),
        }
        help_texts = {"goal": _("What is to be reached, whichever way is chosen.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["unit"]
        field.queryset = people.own_units()
        field.required = True
        self.fields["goal"].required = True
        if not self.instance.pk:
            del self.fields["only_alternative_reason"]  # nobody knows yet


class ValuesForm(RecordForm):
    """What is said of values, of rights, and of what concerns our own area."""

    class Meta:
        model = StakeholderAnalysis
        fields = ["values_answer", "rights_answer", "competence_answer"]
        widgets = {name: forms.Textarea({"rows": 5}) for name in fields}


class PartForm(RecordForm):
    """A form for what belongs to an analysis. The page has set which one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "organization" in self.fields:
            field: Any = self.fields["organization"]
            field.queryset = Organization.objects.exclude(classification=Classification.PARTY)

    def new_organization(self) -> Organization | None:
        """An organisation that is new to the register, where the checked form names one; not saved."""
        return None


class AlternativeForm(PartForm):
    """An alternative."""

    countries = forms.CharField(
        label=_("Countries where it acts"),
        required=False,
        max_length=300,
        help_text=_("Two letters for each, with a comma between: SE, PL, UA."),
    )

    class Meta:
        model = Alternative
        fields = ["name", "name_en", "kind", "organization", "text"]
        widgets = {"text": forms.Textarea({"rows": 4})}

    field_order = ("name", "name_en", "kind", "organization", "countries", "text")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["countries"].initial = ", ".join(self.instance.countries)

    def clean_countries(self) -> list[str]:
        """The codes in capitals, in order; one that cannot be a country's is told."""
        codes = [each.upper() for each in self.cleaned_data["countries"].replace(",", " ").split()]
        if wrong := [each for each in codes if not countries.known(each)]:
            message = gettext("No country has the code %(wrong)s. Write codes such as SE or PL.")
            raise forms.ValidationError(message % {"wrong": ", ".join(wrong)})
        return sorted(set(codes))

    def clean(self) -> dict[str, Any]:
        """The countries are the record's."""
        cleaned = super().clean()
        if "countries" in cleaned:
            self.instance.countries = cleaned["countries"]
        return cleaned


class CriterionForm(PartForm):
    """A criterion and its weight."""

    class Meta:
        model = Criterion
        fields = ["name", "name_en", "meaning", "weight", "position"]
        widgets = {"meaning": forms.Textarea({"rows": 3})}
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["position"]  # a new one comes last

    def clean_weight(self) -> Any:
        """A weight of zero is refused where it would leave all at zero, for then nothing is compared."""
        weight = self.cleaned_data["weight"]
        others = Criterion.objects.filter(analysis=self.instance.analysis_id).exclude(pk=self.instance.pk)
        if weight == 0 and not any(others.values_list("weight", flat=True)):
            message = gettext(
                "Then all weights are zero, and nothing can be compared. Give at least one criterion more than zero."
            )
            raise forms.ValidationError(message)
        return weight


class ScoresForm(forms.Form):
    """All that one assessor says of an analysis: for each alternative and criterion score, reason, what shows it.

    What is left empty is not scored; a score that is emptied, with its reason, is taken back.
    """

    def __init__(self, data: Any, result: queries.Result, account: Any) -> None:
        super().__init__(data)
        self.result = result
        self.own: dict[tuple[int, int], Score] = {
            (each.alternative_id, each.criterion_id): each
            for each in result.scores
            if each.assessor_id == account.pk
        }
        values = [("", gettext("Not scored"))] + [(str(v), str(v)) for v in range(LOWEST, HIGHEST + 1)]
        for alternative, criterion in self._pairs():
            given = self.own.get((alternative.pk, criterion.pk))
            name = self._name(alternative, criterion)
            self.fields[f"value-{name}"] = forms.TypedChoiceField(
                label=gettext("Score"),
                choices=values,
                coerce=int,
                empty_value=None,
                required=False,
                initial=given.value if given else "",
            )
            self.fields[f"reason-{name}"] = forms.CharField(
                label=gettext("Why"),
                required=False,
                initial=given.reason if given else "",
                widget=forms.Textarea({"rows": 2}),
            )
            needed(self.fields[f"reason-{name}"], gettext("needed when you give a score"))
            self.fields[f"evidence-{name}"] = forms.CharField(
                label=gettext("What shows it"),
                required=False,
                initial=given.evidence if given else "",
            )

    def _pairs(self) -> Iterator[tuple[Alternative, Criterion]]:
        for alternative in self.result.alternatives:
            for criterion in self.result.criteria:
                yield alternative, criterion

    @staticmethod
    def _name(alternative: Alternative, criterion: Criterion) -> str:
        return f"{alternative.pk}-{criterion.pk}"

    def rows(self) -> list[tuple[Alternative, list[tuple[Criterion, list[BoundField]]]]]:
        """The fields as the page shows them: by alternative, by criterion."""
        return [
            (
                alternative,
                [
                    (
                        criterion,
                        [
                            self[f"{kind}-{self._name(alternative, criterion)}"]
                            for kind in ("value", "reason", "evidence")
                        ],
                    )
                    for criterion in self.result.criteria
                ],
            )
            for alternative in self.result.alternatives
        ]

    def clean(self) -> dict[str, Any]:
        """A score has a reason, and what has a reason has a score."""
        cleaned = super().clean() or self.cleaned_data
        for alternative, criterion in self._pairs():
            name = self._name(alternative, criterion)
            value, reason = cleaned.get(f"value-{name}"), cleaned.get(f"reason-{name}")
            about = {"alternative": alternative, "criterion": criterion}
            if value is not None and not reason:
                message = gettext("Say why %(alternative)s gets this score by %(criterion)s.")
                self.add_error(f"reason-{name}", message % about)
            unscored = value is None and f"value-{name}" not in self.errors
            if unscored and (reason or cleaned.get(f"evidence-{name}")):
                message = gettext(
                    "Choose a score for %(alternative)s by %(criterion)s, or empty what you wrote of it."
                )
                self.add_error(f"value-{name}", message % about)
        return cleaned

    def given(self) -> dict[tuple[int, int], tuple[int, str, str] | None]:
        """What the checked form says, as `actions.save_scores` takes it."""
        found: dict[tuple[int, int], tuple[int, str, str] | None] = {}
        for alternative, criterion in self._pairs():
            name, pair = self._name(alternative, criterion), (alternative.pk, criterion.pk)
            value = self.cleaned_data[f"value-{name}"]
            if value is not None:
                said = (self.cleaned_data[f"{kind}-{name}"] for kind in ("reason", "evidence"))
                found[pair] = (value, *said)
            elif pair in self.own:
                found[pair] = None
        return found


class ChoiceForm(forms.Form):
    """Which alternative is chosen, and whether the analysis is completed.

    A reason is demanded exactly where the chosen one did not come first; for the others it is not kept.
    """

    alternative = forms.ModelChoiceField(
        Alternative.objects.none(),
        label=_("Which alternative is chosen?"),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    reason = forms.CharField(
        label=_("Why, although it did not come first?"),
        required=False,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("The board sees the reason."),
    )
    complete = forms.BooleanField(
        label=_("Complete the analysis too. It is dated today, and then stays as it is."), required=False
    )

    def __init__(self, data: Any, result: queries.Result) -> None:
        analysis = result.analysis
        initial = {"alternative": analysis.chosen_id, "reason": analysis.deviation_reason}
        super().__init__(data, initial=initial)
        self.result = result
        field: Any = self.fields["alternative"]
        field.queryset = analysis.alternatives.select_related("analysis")
        field.choices = [(each.pk, shown.place_of(result, each)) for each in shown.in_order(result)]
        needed(self.fields["reason"], gettext("needed when you choose another than the first"))

    def clean(self) -> dict[str, Any]:
        """Ask for the reason where one is needed."""
        said = super().clean() or {}
        chosen = said.get("alternative")
        deviates = chosen is not None and actions.deviates(self.result, chosen)
        if not deviates:
            said["reason"] = ""
        elif not said.get("reason", "").strip():
            self.add_error("reason", actions.reason_wanted())
        return said


class ReopenForm(forms.Form):
    """Why an analysis is opened again."""

    reason = forms.CharField(
        label=_("Why is it opened again?"), max_length=300, widget=forms.Textarea({"rows": 3})
    )
