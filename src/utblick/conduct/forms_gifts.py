"""Forms of gifts: declaring what one has received or given, and deciding on it."""

from typing import Any

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.conduct import queries_gifts
from utblick.conduct.forms import DAY
from utblick.conduct.models import CatalogueItem, Direction, Gift, Handling, Outcome
from utblick.core import formats
from utblick.core.forms import RecordForm, decimals, needed
from utblick.people import queries as people
from utblick.people.forms import PersonChoice
from utblick.people.models import Organization

YES_NO = [("yes", _("yes")), ("no", _("no"))]


class _GiftForm(RecordForm):
    """What gifts both ways have: the other side, and who reads it."""

    other_person = PersonChoice(label=_("The other side: a person"), required=False)

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person: Any = self.fields["other_person"]
        person.offer(reader, self.instance.other_person_id)
        person.empty_label = _("Nobody in the list")
        organization: Any = self.fields["other_organization"]
        organization.queryset = people.others() | Organization.objects.filter(
            pk=self.instance.other_organization_id
        )
        organization.empty_label = _("None in the list")
        needed(self.fields["shared_with"], _("where more than one share it"))
        self.fields["value"].help_text = _together(self.instance)
        if queries_gifts.is_in_rule(self.instance):
            needed(self.fields["correction_reason"], _("where nothing would be left to decide"))
            self.initial["correction_reason"] = ""  # each correction has its own
        else:
            del self.fields["correction_reason"]
        self.fields["persons"].error_messages.update(
            min_value=_("Write how many share it: 1 or more."),
            max_value=_("So many have hardly shared one gift: write at most %(limit_value)s."),
        )


def _together(gift: Gift) -> str:
    """What is counted together with a gift: how, and of one that is kept with which."""
    told = gettext(
        "What one gets from, or gives to, the same person or organisation on the same day or the same occasion counts "
        "together: its sum is held against the limit."
    )
    others = queries_gifts.others().get(gift.pk, []) if gift.pk else []
    if others:
        named = "; ".join(f"{each} ({formats.kronor(each.value)})" for each in others)
        told += " " + gettext("With this one: %(gifts)s.") % {"gifts": named}
    return escape(told)


PERSONS_HELP = _("The value is shared equally between those who are named below.")
SHARED_HELP = _(
    "One on each line, with their organisation. Whoever is not named does not count: without names, the limit for one "
    "person holds for the whole gift. A group counts as one."
)
OTHER_HELP = _("A person or an organisation that is in none of the lists.")


class ReceivedForm(_GiftForm):
    """A gift that one has received, or has been offered."""

    linked = forms.TypedChoiceField(
        label=_("Does it have to do with a procurement or an exercise of authority?"),
        choices=YES_NO,
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Also one that is coming, and also where somebody else handles it."),
        error_messages={"required": _("Answer yes or no.")},
    )
    handling = forms.ChoiceField(
        label=_("What you did with it"), choices=Handling.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Gift
        fields = [
            "day",
            "what",
            "other_person",
            "other_organization",
            "other_text",
            "value",
            "estimated",
            "persons",
            "shared_with",
            "context",
            "linked",
            "handling",
            "handed_to",
            "correction_reason",
        ]
        widgets = {
            "day": DAY,
            "context": forms.Textarea({"rows": 3}),
            "shared_with": forms.Textarea({"rows": 2}),
            "correction_reason": forms.Textarea({"rows": 2}),
        }
        labels = {
            "other_organization": _("The other side: an organisation"),
            "other_text": _("The other side, in words"),
        }
        help_texts = {
            "what": _("Also a meal, a journey or a ticket that you were treated to."),
            "other_text": OTHER_HELP,
            "persons": PERSONS_HELP,
            "shared_with": SHARED_HELP,
        }
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.direction = Direction.RECEIVED
        self.fields["what"].required = self.fields["value"].required = True
        if self.instance.pk:
            self.initial["linked"] = "yes" if self.instance.linked else "no"
        else:
            self.initial.pop("linked", None)


class GivenForm(_GiftForm):
    """A present that one has given."""

    class Meta:
        model = Gift
        fields = [
            "day",
            "other_person",
            "other_organization",
            "other_text",
            "item",
            "count",
            "what",
            "value",
            "estimated",
            "reason",
            "persons",
            "shared_with",
            "context",
            "correction_reason",
        ]
        widgets = {
            "day": DAY,
            "context": forms.Textarea({"rows": 3}),
            "shared_with": forms.Textarea({"rows": 2}),
            "correction_reason": forms.Textarea({"rows": 2}),
        }
        labels = {
            "other_organization": _("The other side: an organisation"),
            "other_text": _("The other side, in words"),
            "what": _("What it was, if not from the catalogue"),
            "value": _("Value with VAT, SEK, if not from the catalogue"),
        }
        help_texts = {
            "other_text": OTHER_HELP,
            "item": _("Presents come from the catalogue, which has been procured centrally."),
            "persons": PERSONS_HELP,
            "shared_with": SHARED_HELP,
        }
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.direction = Direction.GIVEN
        item: Any = self.fields["item"]
        item.queryset = queries_gifts.offered(self.instance.item_id)
        item.empty_label = _("Not from the catalogue")
        item.label_from_instance = _offered


def _offered(item: CatalogueItem) -> str:
    return gettext("%(name)s (%(count)s in stock)") % {"name": item, "count": item.stock}


class DecideForm(RecordForm):
    """What becomes of a gift. Only what the code allows can be chosen."""

    class Meta:
        model = Gift
        fields = ["decision", "decision_reason", "handed_to"]
        widgets = {"decision": forms.RadioSelect, "decision_reason": forms.Textarea({"rows": 3})}
        error_messages = {
            "decision": {"required": _("Choose what becomes of the gift.")},
            "decision_reason": {"required": _("Say what the decision rests on.")},
        }
        help_texts = {"handed_to": _("Only where it is handed over.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = queries_gifts.outcomes(self.instance)
        field: Any = self.fields["decision"]
        field.choices = [(each.value, each.label) for each in Outcome if each.value in allowed]
        field.required = self.fields["decision_reason"].required = True
        self.use_required_attribute = False
