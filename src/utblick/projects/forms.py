"""Forms of a project and of the committees' frames. Those of parts are in `forms_parts`, of steps in `forms_steps`."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import RecordForm, decimals, linked_ids, needed
from utblick.decisions.models import PolicyArea
from utblick.funding.models import Call
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.people.models import Organization
from utblick.projects.models import Frame, Project
from utblick.strategy import queries as strategy
from utblick.strategy.models import Beneficiary, Clause, SteeringDocument

LINKS = ("serves", "beneficiaries", "steering_documents")


class ProjectForm(RecordForm):
    """A project: what it is about, who answers for it, which programme is to pay, when, and what it serves."""

    contact = PersonChoice(label=_("Contact"), required=False)

    class Meta:
        model = Project
        fields = [
            "title",
            "title_en",
            "acronym",
            "idea",
            "idea_en",
            "aims",
            "aims_en",
            "unit",
            "area",
            "contact",
            "programme",
            "call",
            "programme_name",
            "deadline",
            "most_grant",
            "starts",
            "ends",
            "budget",
            "currency",
            "rate",
            "rate_on",
            "funder_number",
            "looking_for",
            "looking_for_en",
            "serves",
            "beneficiaries",
            "steering_documents",
            "note",
        ]
        widgets = {
            "idea": forms.Textarea({"rows": 4}),
            "idea_en": forms.Textarea({"rows": 3}),
            "aims": forms.Textarea({"rows": 4}),
            "aims_en": forms.Textarea({"rows": 3}),
            "looking_for": forms.Textarea({"rows": 3}),
            "looking_for_en": forms.Textarea({"rows": 3}),
            "note": forms.Textarea({"rows": 2}),
            "deadline": day_input(),
            "starts": day_input(),
            "ends": day_input(),
            "rate_on": day_input(),
            "serves": forms.CheckboxSelectMultiple,
            "beneficiaries": forms.CheckboxSelectMultiple,
            "steering_documents": forms.CheckboxSelectMultiple,
        }
        formfield_callback = decimals

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        linked = linked_ids(self.instance, LINKS)
        for name, ids in linked.items():
            self.initial[name] = ids
        fields["unit"].queryset = people.own_units()
        fields["area"].queryset = PolicyArea.objects.select_related("committee")
        fields["area"].label_from_instance = _area
        fields["area"].empty_label = _("Not said yet")
        fields["programme"].empty_label = _("None in the list")
        fields["call"].queryset = Call.objects.filter(merged_into=None) | Call.objects.filter(
            pk=self.instance.call_id
        )
        fields["call"].empty_label = _("None in the list")
        fields["contact"].offer(account, self.instance.contact_id, officials=True)
        clauses = strategy.covered(today()) | Clause.objects.filter(pk__in=linked["serves"])
        fields["serves"].queryset = clauses.select_related("strategy").distinct()
        fields["beneficiaries"].queryset = Beneficiary.objects.all()
        fields["steering_documents"].queryset = SteeringDocument.objects.all()
        needed(fields["rate"], _("needed for euro"))
        needed(fields["rate_on"], _("needed for euro"))
        if not self.instance.pk and account.person_id and account.person.unit_id:
            self.initial["unit"] = account.person.unit_id

    @property
    def links(self) -> dict[str, list[Any]]:
        """What the checked form links the project to, by field."""
        return {name: list(self.cleaned_data[name]) for name in LINKS}

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the start, at its field."""
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends < starts:
            self.add_error("ends", _("The project cannot end before it starts. Change one of the days."))
        return cleaned


def _area(area: PolicyArea) -> str:
    """A policy area with the committee that decides in it."""
    return f"{area} ({area.committee})" if area.committee else str(area)


class FrameForm(RecordForm):
    """A committee's frame for a year."""

    class Meta:
        model = Frame
        fields = ["committee", "year", "amount", "warn_at", "basis", "assumed"]
        formfield_callback = decimals

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        committee: Any = self.fields["committee"]
        committee.queryset = committees() | Organization.objects.filter(pk=self.instance.committee_id)
        if not self.instance.pk:
            self.initial["year"] = today().year


def committees() -> Any:
    """The bodies that answer for a policy area, and so decide projects."""
    return Organization.objects.filter(pk__in=PolicyArea.objects.exclude(committee=None).values("committee"))
