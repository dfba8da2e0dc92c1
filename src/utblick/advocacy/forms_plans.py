"""Forms of plans for advocacy, of whom they are to reach and with whom, and of how they end."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.advocacy import queries
from utblick.advocacy.forms import offer_dossiers, own_unit_first
from utblick.advocacy.models import AdvocacyPlan, Ally, Assessment, PeriodReport, Position, Target
from utblick.collaborations.models import Engagement
from utblick.core.forms import RecordForm, needed
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input


class InOrder(RecordForm):
    """A form with a first and a last day."""

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the start, at its field."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", _("The last day cannot be before the first. Change one of them."))
        return cleaned


class PlanForm(InOrder):
    """A plan: what is to change, in which matter, what we say, and when."""

    responsible = PersonChoice(
        label=_("Responsible"), required=False, help_text=_("Who sees to it that it is followed up.")
    )

    class Meta:
        model = AdvocacyPlan
        fields = [
            "title",
            "title_en",
            "position",
            "dossier",
            "goal",
            "goal_en",
            "messages",
            "messages_en",
            "channels",
            "begins",
            "ends",
            "unit",
            "responsible",
        ]
        widgets = {
            "goal": forms.Textarea({"rows": 3}),
            "goal_en": forms.Textarea({"rows": 3}),
            "messages": forms.Textarea({"rows": 4}),
            "messages_en": forms.Textarea({"rows": 4}),
            "channels": forms.Textarea({"rows": 2}),
            "begins": day_input(),
            "ends": day_input(),
        }

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        own_unit_first(self, account)
        offer_dossiers(self)
        fields["position"].queryset = Position.objects.order_by("title", "pk")
        fields["position"].empty_label = _("None")
        for name in ("position", "dossier"):
            needed(fields[name], _("one of the two is needed"))
        fields["responsible"].offer(account, self.instance.responsible_id, officials=True)

    def clean(self) -> dict[str, Any]:
        """Refuse a plan about nothing, at its field."""
        cleaned = super().clean()
        if not cleaned.get("position") and not cleaned.get("dossier") and not self.errors.get("position"):
            self.add_error("position", _("Choose a position, a dossier, or both."))
        return cleaned


class TargetForm(RecordForm):
    """Whom we want to reach."""

    class Meta:
        model = Target
        fields = ["organization", "who", "wanted", "wanted_en"]

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["organization"]
        field.queryset = people.others()
        known: list[tuple[int, str]] = []
        rest: list[tuple[int, str]] = []
        actors = set(queries.actors().values_list("pk", flat=True))
        for each in people.others().order_by("name", "pk"):
            (known if each.pk in actors else rest).append((each.pk, str(each)))
        groups = [(_("In the register of actors"), known), (_("Other organisations"), rest)]
        field.choices = [("", _("None in the list")), *(each for each in groups if each[1])]
        for name in ("organization", "who"):
            needed(self.fields[name], _("one of the two is needed"))

    def clean(self) -> dict[str, Any]:
        """Refuse nobody, at its field."""
        cleaned = super().clean()
        if not cleaned.get("organization") and not (cleaned.get("who") or "").strip():
            self.add_error("who", _("Choose an organisation, or write a person or a role."))
        return cleaned


class AllyForm(RecordForm):
    """With whom."""

    class Meta:
        model = Ally
        fields = ["engagement", "organization", "part"]

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["engagement"].queryset = Engagement.objects.order_by("name", "pk")
        fields["organization"].queryset = people.others()
        for name in ("engagement", "organization"):
            fields[name].empty_label = _("None in the list")
            needed(fields[name], _("one of the two is needed"))

    def clean(self) -> dict[str, Any]:
        """Refuse none and both, at the field."""
        cleaned = super().clean()
        if bool(cleaned.get("engagement")) == bool(cleaned.get("organization")):
            message = _("Choose a collaboration or another organisation, one of the two.")
            self.add_error("engagement", message)
        return cleaned


class AssessmentForm(RecordForm):
    """What changed in the end, and how we know."""

    class Meta:
        model = Assessment
        fields = ["taken_in", "due_to_us", "evidence", "evidence_en", "link"]
        widgets = {
            "taken_in": forms.RadioSelect,
            "due_to_us": forms.RadioSelect,
            "evidence": forms.Textarea({"rows": 4}),
            "evidence_en": forms.Textarea({"rows": 4}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        for name in ("taken_in", "due_to_us"):
            fields[name].choices = [each for each in fields[name].choices if each[0]]
        needed(fields["due_to_us"], _("needed where something was taken in"))


class ReasonForm(forms.Form):
    """Why something is done."""

    reason = forms.CharField(label=_("Reason"), max_length=400, widget=forms.Textarea({"rows": 3}))


class ReportForm(InOrder):
    """The period of a report."""

    class Meta:
        model = PeriodReport
        fields = ["title", "title_en", "begins", "ends", "unit"]
        widgets = {"begins": day_input(), "ends": day_input()}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own_unit_first(self, account)
        field: Any = self.fields["unit"]
        field.empty_label = _("The whole organisation")
        if not self.instance.pk and account.holds_for_the_whole(queries.EDIT):
            self.initial["unit"] = None
