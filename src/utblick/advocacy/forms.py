"""Forms of positions and of their versions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.advocacy import rules
from utblick.advocacy.models import Position, PositionVersion
from utblick.core.dates import today
from utblick.core.forms import RecordForm, needed
from utblick.core.seeing import SeenForm
from utblick.decisions.models import Delegation
from utblick.dossiers.models import Dossier
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.strategy import queries as strategy
from utblick.strategy.models import Beneficiary, Clause


def own_unit_first(form: Any, account: Any) -> None:
    """Offer our own units, and begin with the account's own."""
    form.fields["unit"].queryset = people.own_units()
    if not form.instance.pk and account.person_id and account.person.unit_id and not form.initial.get("unit"):
        form.initial["unit"] = account.person.unit_id


def offer_dossiers(form: Any) -> None:
    """Offer the dossiers that the reader may see."""
    form.fields["dossier"].queryset = Dossier.objects.order_by("title", "pk")
    form.fields["dossier"].empty_label = _("None")


class PositionForm(RecordForm):
    """What the register says of a position; of a new one also its first draft."""

    owner = PersonChoice(
        label=_("Owner"),
        required=False,
        help_text=_("Who keeps it up to date, and is reminded before it expires."),
    )
    what = forms.CharField(
        label=_("What we want"),
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("A first draft. You go on with it, and with why, on the next page."),
    )

    class Meta:
        model = Position
        fields = ["title", "title_en", "dossier", "unit", "owner", "serves", "beneficiaries"]
        widgets = {"serves": forms.CheckboxSelectMultiple, "beneficiaries": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        own_unit_first(self, account)
        offer_dossiers(self)
        fields["owner"].offer(account, self.instance.owner_id, officials=True)
        clauses = strategy.covered(today())
        if self.instance.pk:  # what it serves in an older version stays to choose
            clauses = clauses | Clause.objects.filter(positions=self.instance)
        fields["serves"].queryset = clauses.select_related("strategy").distinct()
        fields["beneficiaries"].queryset = Beneficiary.objects.all()
        if self.instance.pk:
            del fields["what"]
        else:
            self.order_fields(["title", "title_en", "what", *self.Meta.fields[2:]])


class VersionForm(RecordForm):
    """The text of a version."""

    class Meta:
        model = PositionVersion
        fields = [
            "title",
            "what",
            "why",
            "for_whom",
            "valid_from",
            "valid_until",
            "changed",
            "title_en",
            "what_en",
            "why_en",
            "for_whom_en",
        ]
        widgets = {
            "what": forms.Textarea({"rows": 5}),
            "why": forms.Textarea({"rows": 7}),
            "what_en": forms.Textarea({"rows": 5}),
            "why_en": forms.Textarea({"rows": 7}),
            "valid_from": day_input(),
            "valid_until": day_input(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("what", "why", "valid_from", "valid_until"):
            needed(self.fields[name], _("needed before it is approved"))
        if self.instance.number in (None, 1):
            del self.fields["changed"]

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the start, at its field."""
        cleaned = super().clean()
        if not rules.valid_in_order(cleaned.get("valid_from"), cleaned.get("valid_until")):
            self.add_error("valid_until", _("The last day cannot be before the first. Change one of them."))
        return cleaned


class ApproveForm(SeenForm):
    """On whose behalf a version is approved, by whom and when; `now`: the mark of the version that is read."""

    delegation: Any = forms.ModelChoiceField(
        queryset=Delegation.objects.none(),
        label=_("By which delegation"),
        empty_label=None,
        widget=forms.RadioSelect,
    )
    by = forms.CharField(label=_("Approved by"), max_length=150, help_text=_("Name and post."))
    day = forms.DateField(label=_("Approved on"), widget=day_input())

    def __init__(self, *args: Any, offered: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["delegation"].queryset = offered
        fields["delegation"].label_from_instance = _named
        first = offered.first()
        self.initial.setdefault("delegation", first.pk if first else None)
        self.initial.setdefault("day", today())
        self.initial.setdefault("by", account.name)


def _named(delegation: Any) -> str:
    return _("%(body)s: %(reference)s %(who)s") % {
        "body": delegation.body,
        "reference": delegation.reference,
        "who": delegation.delegate,
    }
