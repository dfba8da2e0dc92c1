"""Forms of an activity, of what came of it, and of what has been sent out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.advocacy import queries
from utblick.advocacy.models import AdvocacyActivity, AdvocacyPlan, PositionVersion, Target
from utblick.collaborations.models import Engagement
from utblick.core.dates import today
from utblick.core.forms import RecordForm
from utblick.participation.models import InternationalMeeting
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.people.models import Person


class VersionChoice(forms.ModelChoiceField):
    """A choice among versions of positions, with until when each holds."""

    def label_from_instance(self, version: Any) -> str:
        """`Position, version 2 (until 31 december 2027)`."""
        return f"{version} ({version.valid_from:%Y-%m-%d} – {version.valid_until:%Y-%m-%d})"


class ActivityForm(RecordForm):
    """An activity: what, when, who of ours, with whom, through which network, and with which position."""

    responsible = PersonChoice(
        label=_("Responsible"),
        required=False,
        help_text=_("Who tells what came of it. Empty: who answers for the plan."),
    )
    used = VersionChoice(
        queryset=PositionVersion.objects.none(),
        required=False,
        label=_("Position that we put forward"),
        empty_label=_("None"),
        help_text=_("Only a version that was approved on that day can be put forward."),
    )

    class Meta:
        model = AdvocacyActivity
        fields = [
            "plan",
            "kind",
            "title",
            "title_en",
            "day",
            "what",
            "target",
            "whom",
            "ours",
            "responsible",
            "engagement",
            "meeting",
            "used",
        ]
        widgets = {"day": day_input(), "what": forms.Textarea({"rows": 3}), "ours": forms.SelectMultiple}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        plan = self.instance.plan_id
        if plan:
            del fields["plan"]
            fields["target"].queryset = Target.objects.filter(plan=plan).select_related("organization")
        else:
            open_plans = AdvocacyPlan.objects.filter(closed_on=None).select_related("unit")
            may = [each.pk for each in open_plans if account.has_perm(queries.EDIT, each)]
            fields["plan"].queryset = open_plans.filter(pk__in=may)
            del fields["target"]
        fields["ours"].queryset = people.visible_persons(account)
        fields["responsible"].offer(account, self.instance.responsible_id, officials=True)
        fields["engagement"].queryset = Engagement.objects.order_by("name", "pk")
        fields["engagement"].empty_label = _("None")
        fields["meeting"].queryset = InternationalMeeting.objects.order_by("-begins", "-pk")
        fields["meeting"].empty_label = _("None")
        fields["used"].queryset = queries.approved_versions(today(), self.instance.used_id)
        kinds = fields["kind"].choices
        fields["kind"].choices = [each for each in kinds if each[0]]

    def chosen(self, account: Any) -> list[Person]:
        """Return who of ours it is, with those whom the reader may not know of and who were there before."""
        said = list(self.cleaned_data["ours"])
        if not self.instance.pk or account.has_perm("people.see_protected"):
            return said
        return [*said, *self.instance.ours.filter(protected_identity=True)]


class OutcomeForm(RecordForm):
    """What came of an activity, and when it was carried out."""

    class Meta:
        model = AdvocacyActivity
        fields = ["day", "outcome", "outcome_en"]
        widgets = {
            "day": day_input(),
            "outcome": forms.Textarea({"rows": 5}),
            "outcome_en": forms.Textarea({"rows": 4}),
        }
        labels = {"day": _("Carried out on")}
        help_texts = {"outcome": _("What was said, what they answered, and what is done next.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].required = True


class SentForm(forms.Form):
    """What has been sent out, as the registry asks."""

    number = forms.CharField(
        label=_("Registry number"),
        max_length=40,
        help_text=_("The number of the matter in your registry system, such as 26RK1234."),
    )
    day = forms.DateField(label=_("Sent on"), widget=day_input())
    to = forms.CharField(label=_("Receiver"), max_length=200)
