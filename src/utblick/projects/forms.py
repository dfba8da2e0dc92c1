"""Forms of a project and of the committees' frames. Those of parts are in `forms_parts`, of steps in `forms_steps`."""

from typing import Any

from django import forms
from django.db.models import CharField, F, Value
from django.db.models.functions import Coalesce
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import RecordForm, decimals, linked_ids, needed
from utblick.decisions.models import PolicyArea
from utblick.funding.choosing import CallChoice
from utblick.funding.models import Programme
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
    call = CallChoice(
        help_text=_(
            "Write a few words of its title, or its identifier. The last day to apply and the highest share are taken "
            "from it, where nothing else is written."
        )
    )

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
        }
        formfield_callback = decimals

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        linked = linked_ids(self.instance, LINKS)
        for name, ids in linked.items():  # not by Meta, which would read each kind of link by itself
            model_field: Any = Project._meta.get_field(name)
            fields[name] = model_field.formfield(widget=forms.CheckboxSelectMultiple)
            fields[name].initial = ids
        fields["unit"].queryset = people.own_units()
        listed = _lists()
        fields["area"].choices = [("", _("Not said yet")), *listed["area"]]
        fields["programme"].choices = [("", _("None in the list")), *listed["programme"]]
        for name in ("beneficiaries", "steering_documents"):
            fields[name].choices = listed[name]
        fields["call"].offer(self.instance.call_id)
        fields["contact"].offer(account, self.instance.contact_id, officials=True)
        clauses = strategy.covered(today()) | Clause.objects.filter(pk__in=linked["serves"])
        fields["serves"].queryset = clauses.select_related("strategy").distinct()
        needed(fields["rate"], _("needed for euro"))
        needed(fields["rate_on"], _("needed for euro"))
        if not self.instance.pk and account.person_id and account.person.unit_id:
            self.initial["unit"] = account.person.unit_id
        self.order_fields([*self.Meta.fields[:-1], *LINKS, "note"])

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


LISTS: tuple[tuple[str, Any, str, Any], ...] = (
    ("area", PolicyArea, "name", Coalesce(F("committee__name"), Value(""))),
    ("programme", Programme, "name", Value("")),
    ("beneficiaries", Beneficiary, "name", Value("")),
    ("steering_documents", SteeringDocument, "title", Value("")),
)


def _lists() -> dict[str, list[tuple[int, str]]]:
    """Return what four fields offer, each sorted by name; of an area also which committee decides. One query."""
    rows = [
        model.objects.order_by()
        .annotate(
            way=Value(way, output_field=CharField()), called=F(name), called_en=F(f"{name}_en"), whose=whose
        )
        .values_list("way", "pk", "called", "called_en", "whose")
        for way, model, name, whose in LISTS
    ]
    english = get_language() == "en"
    found: dict[str, list[tuple[int, str]]] = {way: [] for way, *_rest in LISTS}
    for way, pk, name, name_en, whose in rows[0].union(*rows[1:], all=True):
        label = name_en if english and name_en else name
        found[way].append((pk, f"{label} ({whose})" if whose else label))
    return {way: sorted(each, key=lambda pair: pair[1]) for way, each in found.items()}


class FrameForm(RecordForm):
    """A committee's frame for a year."""

    class Meta:
        model = Frame
        fields = ["committee", "year", "amount", "warn_at", "basis", "assumed"]
        labels = {"basis": _("Who decided it, and where that is stated")}
        help_texts = {"basis": _("Such as the committee's decision or budget, with its paragraph and date.")}
        error_messages = {"basis": {"required": _("Write who decided the frame, and where that is stated.")}}
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
