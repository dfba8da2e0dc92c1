"""Forms of the logbook and of attested monitoring."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import RecordForm
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.people.models import Classification, Organization
from utblick.plans import choosing
from utblick.plans.models import ActorKind, Attestation, EntryKind, LogbookEntry
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause

TEXTS = {
    EntryKind.STRENGTH: _("What are we good at, and what shows it?"),
    EntryKind.EXCHANGE: _("What was it about, and what did we learn?"),
    EntryKind.PRACTICE: _("What works, and what does it take for others to do the same?"),
    EntryKind.INITIATIVE: _("What is being done together, and what is it to lead to?"),
    EntryKind.EVENT: _("What was it about, and what came out of it?"),
    EntryKind.SUPPORT: _("What was asked for, and what was given?"),
}
DATED = (EntryKind.EXCHANGE, EntryKind.EVENT, EntryKind.SUPPORT)
WITH_OTHERS = (
    EntryKind.EXCHANGE,
    EntryKind.PRACTICE,
    EntryKind.INITIATIVE,
    EntryKind.EVENT,
    EntryKind.SUPPORT,
)
COUNTED = (EntryKind.EVENT, EntryKind.SUPPORT)


class EntryForm(RecordForm):
    """An entry in the logbook: each kind asks for what it is made of."""

    contact = PersonChoice(label=_("Contact person"), required=False)

    LINKS = ("organizations", "areas", "serves", "beneficiaries", "steering_documents")

    class Meta:
        model = LogbookEntry
        fields = [
            "title",
            "title_en",
            "text",
            "text_en",
            "on",
            "place",
            "unit",
            "contact",
        ]
        widgets = {
            "text": forms.Textarea({"rows": 5}),
            "text_en": forms.Textarea({"rows": 3}),
            "on": day_input(),
        }

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = EntryKind(self.instance.kind)
        fields: Any = self.fields
        fields["text"].help_text = TEXTS[kind]
        fields["unit"].queryset = people.own_units()
        fields["contact"].offer(account, self.instance.contact_id, officials=True)
        choosing.offer(self, self.LINKS)
        # Parties and groups of posts take part in nothing: those who sit for them, or hold them, do.
        no_actors = (Classification.PARTY, Classification.COLLECTIVE)
        fields["organizations"].queryset = Organization.objects.exclude(classification__in=no_actors)
        fields["organizations"].help_text = _("Hold down Ctrl or Cmd to choose several.")
        clauses = strategy.covered(today())
        if self.instance.pk:
            clauses = clauses | Clause.objects.filter(logbook_entries=self.instance)
        fields["serves"].queryset = clauses.select_related("strategy").distinct()
        if kind in DATED:
            fields["on"].required = True
        else:
            del self.fields["on"], self.fields["place"]
        if kind not in WITH_OTHERS:
            del self.fields["organizations"]
        if kind in COUNTED:
            self._ask_for_participants()

    def _ask_for_participants(self) -> None:
        there = {}
        if self.instance.pk:
            there = {each.actor: each.count for each in self.instance.participants.all()}
        for key, label in ActorKind.choices:
            self.fields[f"from_{key}"] = forms.IntegerField(
                label=_("Participants: %(kind)s") % {"kind": label},
                min_value=0,
                max_value=100_000,
                required=False,
                initial=there.get(key),
            )

    def links(self) -> dict[str, list[Any]]:
        """What the checked form links to, by field."""
        return {name: list(self.cleaned_data[name]) for name in self.LINKS if name in self.fields}

    def participants(self) -> dict[str, int | None]:
        """How many took part by kind of actor; nothing for kinds of entry that do not ask."""
        return {
            key: self.cleaned_data[f"from_{key}"]
            for key in ActorKind.values
            if f"from_{key}" in self.cleaned_data
        }


class AttestationForm(RecordForm):
    """What a head says of the monitoring."""

    class Meta:
        model = Attestation
        fields = ["goes_on", "watched", "initiatives", "lacking"]
        widgets = dict.fromkeys(("watched", "initiatives", "lacking"), forms.Textarea({"rows": 3}))
        help_texts = {"watched": _("Needed when monitoring goes on.")}
