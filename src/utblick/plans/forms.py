"""Forms of action plans and activities."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import RecordForm, decimals
from utblick.decisions import queries as decisions
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.plans import choosing, queries
from utblick.plans.models import (
    ActionPlan,
    Activity,
    Comment,
    FollowUp,
    Goal,
    Measurement,
    Progress,
    Resource,
)
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause


class PlanForm(RecordForm):
    """A plan's own facts."""

    class Meta:
        model = ActionPlan
        fields = ["operational_plan", "summary", "summary_en"]
        widgets = {"summary": forms.Textarea({"rows": 6}), "summary_en": forms.Textarea({"rows": 4})}
        help_texts = {"summary": _("A few lines: what is most important this year, and why.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["operational_plan"]
        field.queryset = strategy.operational_plans(self.instance.year)
        field.empty_label = _("Not stated yet")
        if not field.queryset.exists():
            field.help_text = _("There is none for the year yet. Add it among the operational plans first.")


class _ActivityChoice(forms.ModelMultipleChoiceField):
    """Activities to take along: what is done or stopped says so."""

    def label_from_instance(self, activity: Any) -> str:
        """The title, and how it ended where it has."""
        over = activity.progress in (Progress.DONE, Progress.STOPPED)
        return f"{activity} ({Progress(activity.progress).label})" if over else str(activity)


class NewPlanForm(RecordForm):
    """A plan to begin, with what is taken along from the one before."""

    activities = _ActivityChoice(
        Activity.objects.none(),
        label=_("Take along from last year"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("With goals, resources and links. Targets are left for you to set."),
    )

    class Meta:
        model = ActionPlan
        fields = ["year"]

    def __init__(self, *args: Any, before: ActionPlan | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if before is None:
            del self.fields["activities"]
            return
        field: Any = self.fields["activities"]
        found = queries.activities_of(before)
        field.queryset = found
        field.label = gettext("Take along from %(plan)s") % {"plan": before}
        # What is done or stopped is seldom wanted again; the rest is ticked from the start.
        field.initial = [each.pk for each in found if each.progress not in (Progress.DONE, Progress.STOPPED)]


class ActivityForm(RecordForm):
    """An activity."""

    responsible = PersonChoice(label=_("Responsible person"), required=False)

    LINKS = ("serves", "beneficiaries", "steering_documents", "areas", "after")

    class Meta:
        model = Activity
        fields = [
            "title",
            "title_en",
            "text",
            "text_en",
            "unit",
            "responsible",
            "starts",
            "ends",
        ]
        widgets = {
            "text": forms.Textarea({"rows": 5}),
            "text_en": forms.Textarea({"rows": 3}),
            "starts": day_input(),
            "ends": day_input(),
        }

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["unit"].queryset = people.own_units()
        fields["responsible"].offer(account, self.instance.responsible_id, officials=True)
        clauses = strategy.covered(today())
        if (
            self.instance.pk
        ):  # what it serves in an older version stays to choose, so that saving loses nothing
            clauses = clauses | Clause.objects.filter(activities=self.instance)
        choosing.offer(self, self.LINKS)
        fields["serves"].queryset = clauses.select_related("strategy").distinct()
        others = Activity.objects.filter(plan=self.instance.plan).exclude(pk=self.instance.pk)
        fields["after"].queryset = others.only("title", "title_en", "secret")
        fields["after"].choices = [(each.pk, str(each)) for each in fields["after"].queryset]
        if not fields["after"].choices:
            del self.fields["after"]

    def links(self) -> dict[str, list[Any]]:
        """What the checked form links to, by field."""
        return {name: list(self.cleaned_data[name]) for name in self.LINKS if name in self.fields}


class PartForm(RecordForm):
    """A form for what belongs to an activity. The page has set which one."""

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "owner" in self.fields:
            self.fields["owner"].offer(account, self.instance.owner_id)  # type: ignore[attr-defined]


class GoalForm(PartForm):
    """An activity goal."""

    owner = PersonChoice(label=_("Who answers for it"), required=False)

    class Meta:
        model = Goal
        fields = ["indicator", "indicator_en", "kind", "baseline", "target", "unit", "due", "owner"]
        widgets = {"due": day_input()}
        formfield_callback = decimals
        help_texts = {
            "baseline": _("Where it stands now."),
            "target": _("What it is to come to. A milestone and a yes-or-no goal need none."),
        }

    def clean(self) -> dict[str, Any]:
        """A figure that is counted is to come to something else than nothing said."""
        cleaned = super().clean()
        share = cleaned.get("kind") == "share"
        for name in ("baseline", "target"):
            value = cleaned.get(name)
            if share and value is not None and not 0 <= value <= 100:
                self.add_error(name, _("A share is between 0 and 100 per cent."))
        return cleaned


class ResourceForm(PartForm):
    """A row of resources."""

    class Meta:
        model = Resource
        fields = ["organ", "budget_line", "funding", "amount", "staff_share", "note"]
        formfield_callback = decimals
        help_texts = {
            "organ": _(
                "There is no separate pot for international work: the money lies in somebody's budget."
            ),
            "amount": _("Whole kronor, such as 150 000."),
            "staff_share": _("Per cent of one full-time post, such as 12,5."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organs = people.own_units() | decisions.deciding_bodies()
        self.fields["organ"].queryset = organs.distinct()  # type: ignore[attr-defined]
        self.fields["note"].widget = forms.Textarea({"rows": 2})


class FollowUpForm(RecordForm):
    """How an activity stands: one choice and one line are enough."""

    class Meta:
        model = FollowUp
        fields = ["progress", "comment", "deviation"]
        widgets = {
            "progress": forms.RadioSelect,
            "comment": forms.Textarea({"rows": 3}),
            "deviation": forms.Textarea({"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["progress"]
        field.choices = [each for each in field.choices if each[0]]


class MeasurementForm(RecordForm):
    """A value of a goal on a day."""

    reached = forms.TypedChoiceField(
        label=_("Is it reached?"),
        choices=[("1", _("yes")), ("0", _("not yet"))],
        coerce=int,
        widget=forms.RadioSelect,
        required=False,
    )

    class Meta:
        model = Measurement
        fields = ["measured_on", "value", "comment"]
        widgets = {"measured_on": day_input()}
        formfield_callback = decimals

    field_order = ("measured_on", "reached", "value", "comment")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        goal = self.instance.goal
        if goal.is_counted:
            del self.fields["reached"]
            unit = _("per cent") if goal.kind == "share" else goal.unit
            if unit:
                self.fields["value"].label = gettext("Value (%(unit)s)") % {"unit": unit}
        else:
            del self.fields["value"]
            self.fields["reached"].required = True
            if self.instance.value is not None:
                self.fields["reached"].initial = str(int(self.instance.value))

    def clean(self) -> dict[str, Any]:
        """Yes and no are kept as 1 and 0; a share has its bounds."""
        cleaned = super().clean()
        if "reached" in cleaned and cleaned["reached"] not in ("", None):
            self.instance.value = cleaned["reached"]
        value = cleaned.get("value")
        if self.instance.goal.kind == "share" and value is not None and not 0 <= value <= 100:
            self.add_error("value", _("A share is between 0 and 100 per cent."))
        return cleaned


class CommentForm(RecordForm):
    """A comment."""

    class Meta:
        model = Comment
        fields = ["text"]
        widgets = {"text": forms.Textarea({"rows": 4})}


class ReopenForm(forms.Form):
    """Why a plan is opened for changes."""

    reason = forms.CharField(
        label=_("Why is it being changed?"), max_length=300, widget=forms.Textarea({"rows": 3})
    )


class MoveForm(forms.Form):
    """The year that an activity is moved to: plans that are drafts."""

    plan = forms.ModelChoiceField(ActionPlan.objects.none(), label=_("To the plan of"))

    def __init__(self, *args: Any, activity: Activity, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        drafts = ActionPlan.objects.filter(status="draft").exclude(pk=activity.plan_id)
        self.fields["plan"].queryset = drafts  # type: ignore[attr-defined]
        self.fields["plan"].empty_label = None  # type: ignore[attr-defined]


class SplitForm(forms.Form):
    """The titles of the new activities, one a line."""

    titles = forms.CharField(
        label=_("New activities"),
        widget=forms.Textarea({"rows": 4}),
        help_text=_("One title on each line. The activity itself stays, and keeps its goals and resources."),
    )

    def clean_titles(self) -> list[str]:
        """The titles as a list; one that is too long is told by its line."""
        titles = [line.strip() for line in self.cleaned_data["titles"].splitlines() if line.strip()]
        for number, title in enumerate(titles, start=1):
            if len(title) > 200:
                message = gettext("Line %(line)s is longer than 200 characters. Make it shorter.")
                raise forms.ValidationError(message % {"line": number})
        return titles


class MergeForm(forms.Form):
    """The activities that are merged into one."""

    others = forms.ModelMultipleChoiceField(
        Activity.objects.none(),
        label=_("Merge these into it"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Their goals, resources, comments and links come with them."),
    )

    def __init__(self, *args: Any, activity: Activity, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = Activity.objects.filter(plan=activity.plan_id).exclude(pk=activity.pk)
        if not account.holds_for_the_whole("plans.edit"):
            units = {pk for many in account.unit_ids.values() for pk in many}
            found = found.filter(unit__in=units)
        self.fields["others"].queryset = found  # type: ignore[attr-defined]
