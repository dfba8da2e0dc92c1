"""Forms of the life of a collaboration: its periods, goals and steps."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.collaborations.forms import DATE_HELP, PartForm
from utblick.collaborations.models import Goal, Period, Stage
from utblick.core.dates import today
from utblick.core.forms import RecordForm, needed
from utblick.people.forms import day_input
from utblick.stakeholders.models import Alternative
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause
from utblick.sustainability.models import SustainabilityAnalysis

LONG = forms.Textarea({"rows": 4})
BEFORE_DECISION = _("needed before the decision")


LONG_TEXTS = ("idea", "idea_en", "spread_plan", "taking_part_how", "why_now", "why_all_the_same", "note")


class PeriodForm(RecordForm):
    """What is said of a period: from when to when, why, and how the results reach others."""

    class Meta:
        model = Period
        fields = [
            "starts",
            "ends",
            "evaluate_by",
            "idea",
            "idea_en",
            "spread_plan",
            "taking_part",
            "taking_part_how",
            "why_now",
            "why_all_the_same",
            "note",
        ]
        help_texts = dict.fromkeys(("starts", "ends"), DATE_HELP)
        widgets = {
            **dict.fromkeys(LONG_TEXTS, LONG),
            "evaluate_by": day_input(),
            "taking_part": forms.RadioSelect,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["taking_part"]
        field.choices = [choice for choice in field.choices if choice[0]]
        for name in ("starts", "ends", "spread_plan", "taking_part", "taking_part_how"):
            needed(self.fields[name], BEFORE_DECISION)
        if self.instance.renews_id is not None or self.instance.stage == Stage.INHERITED:
            del self.fields["why_now"]  # only a new collaboration is decided with the plan


class GoalForm(PartForm):
    """A goal of our participation."""

    LINKS = ("serves", "beneficiaries")

    class Meta:
        model = Goal
        fields = [
            "text",
            "text_en",
            "measure",
            "measure_en",
            "operational_plan",
            "serves",
            "beneficiaries",
            "benefit",
            "benefit_en",
        ]
        widgets = {
            "serves": forms.CheckboxSelectMultiple,
            "beneficiaries": forms.CheckboxSelectMultiple,
            "benefit": LONG,
            "benefit_en": LONG,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        clauses = strategy.covered(today())
        if (
            self.instance.pk
        ):  # what it serves in an older version stays to choose, so that saving loses nothing
            clauses = clauses | Clause.objects.filter(collaboration_goals=self.instance)
        self.fields["serves"].queryset = clauses.distinct()  # type: ignore[attr-defined]
        for name in ("operational_plan", "serves", "beneficiaries", "benefit"):
            needed(self.fields[name], BEFORE_DECISION)


class ExceptionForm(forms.Form):
    """Why an exception is made from a recommended condition; emptied, there is none."""

    reason = forms.CharField(
        label=_("Why an exception is made"),
        required=False,
        widget=LONG,
        help_text=_("The board sees the reason. Leave empty to take the exception away."),
    )


class ReasonForm(forms.Form):
    """Why something is done."""

    reason = forms.CharField(label=_("Why?"), widget=LONG)


class LeaveForm(forms.Form):
    """When we are to leave, and why."""

    leaves_on = forms.DateField(
        label=_("We leave on"),
        widget=day_input(),
        help_text=_("Mind the notice that the agreement asks for."),
    )
    reason = forms.CharField(label=_("Why?"), widget=LONG, help_text=_("The board sees the reason."))


def _why() -> forms.CharField:
    field = forms.CharField(
        label=_("Why the analysis is about this collaboration"),
        required=False,
        widget=LONG,
        help_text=_("The board sees it."),
    )
    needed(field, _("needed when you choose one"))
    return field


def _of_others(period: Period, name: str) -> Any:
    """What other engagements' periods rest on."""
    others = Period.objects.exclude(engagement=period.engagement_id).exclude(**{name: None})
    return others.values(name)


class AlternativeForm(forms.Form):
    """Which alternative of an analysis that is there already the collaboration is."""

    alternative = forms.ModelChoiceField(
        Alternative.objects.none(), label=_("Alternative"), required=False, empty_label=_("None")
    )

    def __init__(self, *args: Any, period: Period, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"alternative": period.alternative_id, "why": period.alternative_why}
        taken = _of_others(period, "alternative__analysis")
        found = Alternative.objects.select_related("analysis").exclude(analysis__in=taken)
        found = found.order_by("analysis__title", "pk")
        field: Any = self.fields["alternative"]
        field.queryset = found
        field.label_from_instance = lambda each: f"{each.analysis}: {each}"
        self.fields["why"] = _why()


class SustainabilityForm(forms.Form):
    """Which sustainability analysis that is there already is the collaboration's."""

    analysis = forms.ModelChoiceField(
        SustainabilityAnalysis.objects.none(),
        label=_("Sustainability analysis"),
        required=False,
        empty_label=_("None"),
    )

    def __init__(self, *args: Any, period: Period, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"analysis": period.sustainability_id, "why": period.sustainability_why}
        found = SustainabilityAnalysis.objects.exclude(pk__in=_of_others(period, "sustainability"))
        self.fields["analysis"].queryset = found.order_by("title")  # type: ignore[attr-defined]
        self.fields["why"] = _why()
