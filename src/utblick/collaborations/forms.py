"""Forms of the collaborations room."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.collaborations.models import (
    Agreement,
    ChairTurn,
    Engagement,
    EngagementBody,
    Party,
    Programme,
    Statement,
)
from utblick.core.dates import today
from utblick.core.forms import RecordForm, linked_ids, needed
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.people.models import Classification
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause

DATE_HELP = _("As exactly as you know: 2024, 2024-05 or 2024-05-14. Leave empty what is not known.")


class EngagementForm(RecordForm):
    """An engagement's own facts."""

    contact = PersonChoice(label=_("Responsible person"), required=False)

    class Meta:
        model = Engagement
        fields = [
            "kind",
            "name",
            "name_en",
            "short_name",
            "formed",
            "member_since",
            "responsible_unit",
            "contact",
            "legal_form",
            "legal_form_en",
            "party_count",
            "party_count_note",
            "party_count_note_en",
            "chair_rotation",
            "chair_rotation_en",
            "website",
            "egtc",
            "approved_on",
            "approval_number",
            "note",
            "note_en",
            "assumed",
        ]
        help_texts = dict.fromkeys(("formed", "member_since"), DATE_HELP)
        widgets = {"approved_on": day_input()}

    LINKS = ("areas", "serves", "beneficiaries", "steering_documents")
    TO_BEGIN_WITH = (
        *("kind", "name", "idea", "inherited", "inherited_because", "member_since"),
        *("responsible_unit", "contact", "areas", "website"),
    )
    """What is asked of something new. The rest is filled in where the conditions and its page ask for it."""

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer_links()
        if not self.instance.pk:
            self.fields["idea"] = forms.CharField(
                label=_("Why should we take part?"),
                required=False,
                widget=forms.Textarea({"rows": 4}),
                help_text=_("What we want to reach that we cannot reach as well on our own."),
            )
        if not self.instance.pk and account.has_perm("collaborations.prepare"):
            self.fields["inherited"] = forms.BooleanField(
                label=_("We have taken part since before the strategy"),
                required=False,
                help_text=_(
                    "It is then active without a decision here, and what is missing becomes things to do. "
                    "Everything else is a proposal, which is appraised and decided."
                ),
            )
            self.fields["inherited_because"] = forms.CharField(
                label=_("What shows that?"),
                required=False,
                max_length=300,
                help_text=_(
                    "Such as the decision or the agreement of that time, with its number. All can see it."
                ),
            )
            for name in ("member_since", "inherited_because"):
                needed(self.fields[name], _("needed for what was there before the strategy"))
        self.fields["responsible_unit"].queryset = people.own_units()  # type: ignore[attr-defined]
        self.fields["contact"].offer(account, self.instance.contact_id, officials=True)  # type: ignore[attr-defined]
        if not self.instance.pk:
            for name in set(self.fields) - {*self.TO_BEGIN_WITH, "version_seen", "new_record_key"}:
                del self.fields[name]
            self.order_fields(self.TO_BEGIN_WITH)
            return
        # What it serves in an older version stays to choose, so that saving loses nothing.
        clauses = strategy.covered(today()) | Clause.objects.filter(engagements=self.instance)
        self.fields["serves"].queryset = clauses.distinct()  # type: ignore[attr-defined]

    def _offer_links(self) -> None:
        """Add a field for each kind of link, before the notes; what is linked now is read in one query."""
        held = linked_ids(self.instance, self.LINKS)
        own = list(self.fields)
        for name in self.LINKS:
            field: Any = Engagement._meta.get_field(name)
            self.fields[name] = field.formfield(widget=forms.CheckboxSelectMultiple)
            self.fields[name].initial = held[name]
        before = own.index("note")
        self.order_fields([*own[:before], *self.LINKS, *own[before:]])

    def clean(self) -> dict[str, Any]:
        """What was there before the strategy is entered without a decision: it is said what shows it."""
        said = super().clean() or {}
        if said.get("inherited") and not said.get("inherited_because", "").strip():
            self.add_error("inherited_because", _("Say what shows that you took part before the strategy."))
        return said

    @property
    def inherited(self) -> str:
        """What shows that it was there before the strategy; blank for a proposal."""
        return self.cleaned_data["inherited_because"] if self.cleaned_data.get("inherited") else ""

    @property
    def idea(self) -> str:
        """Why we should take part, of something new; blank where that is not said."""
        return str(self.cleaned_data.get("idea", "")).strip()

    def links(self) -> dict[str, list[Any]]:
        """What the checked form links to, by field; nothing of the fields that it does not show."""
        return {name: list(self.cleaned_data[name]) for name in self.LINKS if name in self.fields}


class PartForm(RecordForm):
    """A form for what belongs to an engagement."""

    LINKS: tuple[str, ...] = ()

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "person" in self.fields:
            self.fields["person"].offer(account, self.instance.person_id)  # type: ignore[attr-defined]

    def links(self) -> dict[str, list[Any]]:
        """What the checked form links to, by field."""
        return {name: list(self.cleaned_data[name]) for name in self.LINKS}

    def _get_validation_exclusions(self) -> set[str]:
        """The engagement is set by the page, and its uniqueness together with a field of the form is checked."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return excluded - {"engagement", "cost", "period"}


class PartyForm(PartForm):
    """An organization that takes part."""

    class Meta:
        model = Party
        fields = ["organization", "role", "chair_order"]


class BodyForm(PartForm):
    """A body of the engagement."""

    class Meta:
        model = EngagementBody
        fields = ["organization", "level"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = people.bodies().filter(classification=Classification.FOREIGN_BODY)
        self.fields["organization"].queryset = bodies  # type: ignore[attr-defined]


class StatementForm(PartForm):
    """One thing that is said of the engagement."""

    class Meta:
        model = Statement
        fields = ["kind", "year", "text", "text_en"]
        widgets = {"text": forms.Textarea({"rows": 4}), "text_en": forms.Textarea({"rows": 4})}


class AgreementForm(PartForm):
    """An agreement."""

    class Meta:
        model = Agreement
        fields = ["title", "title_en", "signed_on", "valid_from", "valid_to", "note", "note_en"]
        help_texts = dict.fromkeys(("signed_on", "valid_from", "valid_to"), DATE_HELP)


class ProgrammeForm(PartForm):
    """A programme of an assignment."""

    LINKS = ("objectives", "bodies")
    countries = forms.CharField(
        label=_("Countries"), required=False, help_text=_("Separated by commas: Sweden, Poland.")
    )

    class Meta:
        model = Programme
        fields = [
            "name",
            "name_en",
            "strand",
            "period",
            "countries",
            "objectives",
            "bodies",
            "note",
            "note_en",
        ]
        widgets = {"objectives": forms.CheckboxSelectMultiple, "bodies": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = people.bodies().filter(classification=Classification.FOREIGN_BODY)
        self.fields["bodies"].queryset = bodies  # type: ignore[attr-defined]
        self.initial["countries"] = ", ".join(self.instance.countries)

    def clean_countries(self) -> list[str]:
        """The countries as a list."""
        return [each.strip() for each in self.cleaned_data["countries"].split(",") if each.strip()]


class ChairTurnForm(PartForm):
    """Whose turn it is to chair."""

    person = PersonChoice(label=_("Person"), required=False)

    class Meta:
        model = ChairTurn
        fields = ["period", "organization", "person"]
        help_texts = {"period": DATE_HELP}
