"""Forms of the code, the limits, the catalogue, and a meal to test. Those of gifts are in `forms_gifts`."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.conduct import rules
from utblick.conduct.models import (
    CatalogueItem,
    CodeSection,
    CodeVersion,
    Limit,
    LimitKind,
)
from utblick.core.forms import RecordForm, SwedishDecimalField, decimals
from utblick.core.identity import identity

DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class CodeForm(RecordForm):
    """A version of the code: when, by whom, why, and each section in both languages, with room for one more."""

    FIELDS = ("title", "text", "title_en", "text_en")
    SWEDISH = ("title", "text")
    LABELS = {
        "title": _("Section %(number)s: title"),
        "text": _("Section %(number)s: text"),
        "title_en": _("Section %(number)s: title in English"),
        "text_en": _("Section %(number)s: text in English"),
    }

    class Meta:
        model = CodeVersion
        fields = ["in_force_from", "decided_by", "reason"]
        widgets = {"in_force_from": DAY}

    def __init__(self, *args: Any, sections: Sequence[CodeSection], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slugs = [each.slug for each in sections]
        for place, each in enumerate([*sections, None]):
            for name in self.FIELDS:
                self.fields[f"{name}_{place}"] = self._field(name, place, each)

    def _field(self, name: str, place: int, section: CodeSection | None) -> forms.Field:
        label = str(self.LABELS[name]) % {"number": place + 1}
        help_text = ""
        if name == "title":
            help_text = (
                gettext("Empty all four fields to take the section away.")
                if section
                else gettext("Only if you want one more section.")
            )
        text = name.startswith("text")
        return forms.CharField(
            label=label,
            required=False,
            initial=getattr(section, name) if section else "",
            help_text=help_text,
            max_length=10_000 if text else 200,
            widget=forms.Textarea({"rows": 4}) if text else forms.TextInput,
        )

    def clean(self) -> dict[str, Any]:
        """A section has a title and a text in each of the organisation's languages, or nothing at all."""
        cleaned = super().clean()
        face = identity()
        asked = self.FIELDS if face is None or "en" in face.languages else self.SWEDISH
        for place in range(len(self.slugs) + 1):
            names = [f"{name}_{place}" for name in self.FIELDS]
            said = [(cleaned.get(name) or "").strip() for name in names]
            if any(said):
                for name, text in zip(names, said, strict=True):
                    if not text and name not in self.errors and name.rsplit("_", 1)[0] in asked:
                        message = gettext("Write this text too, or empty the whole section.")
                        self.add_error(name, message)
        return cleaned

    def sections(self) -> list[CodeSection]:
        """The sections as they are written, in their order; what is new gets a key of its title."""
        found = []
        for place in range(len(self.slugs) + 1):
            said = {name: self.cleaned_data[f"{name}_{place}"].strip() for name in self.FIELDS}
            if any(said.values()):
                slug = self.slugs[place] if place < len(self.slugs) else self._slug(said["title"])
                found.append(CodeSection(slug=slug, **said))
        return found

    def _slug(self, title: str) -> str:
        base = slugify(title)[:50] or "avsnitt"
        number, slug = 1, base
        while slug in self.slugs:
            number += 1
            slug = f"{base}-{number}"
        return slug


class LimitForm(RecordForm):
    """A new row in the table of limits."""

    class Meta:
        model = Limit
        fields = ["kind", "amount", "with_vat", "valid_from", "basis", "assumed"]
        widgets = {"valid_from": DAY}
        formfield_callback = decimals

    def clean(self) -> dict[str, Any]:
        """Say at the day that there is a limit from it already."""
        cleaned = super().clean()
        same = {"kind": cleaned.get("kind"), "valid_from": cleaned.get("valid_from")}
        if (
            all(same.values())
            and Limit.objects.filter(**same).exclude(key=cleaned["new_record_key"]).exists()
        ):
            message = gettext("There is a limit of this kind from that day already. Choose another day.")
            self.add_error("valid_from", message)
        return cleaned


class ItemForm(RecordForm):
    """A present in the catalogue."""

    class Meta:
        model = CatalogueItem
        fields = ["name", "name_en", "contract", "price", "with_vat", "stock", "retired"]
        formfield_callback = decimals


class MealForm(forms.Form):
    """A meal and a venue to hold against the code. Nothing is kept."""

    kind = forms.ChoiceField(
        label=_("Meal"),
        choices=[
            (rules.DAY, LimitKind.DAY_MEAL.label),
            (rules.EVENING, LimitKind.EVENING_MEAL.label),
            (rules.REFRESHMENTS, LimitKind.REFRESHMENTS.label),
        ],
    )
    day = forms.DateField(label=_("Day"), widget=DAY, help_text=_("The limit of that day is used."))
    at = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    price = SwedishDecimalField(
        label=_("Price for each person, SEK"), required=False, min_value=0, max_digits=10, decimal_places=2
    )
    with_vat = forms.BooleanField(label=_("VAT is included"), required=False)
    dish_of_the_day = forms.BooleanField(label=_("It is the dish of the day"), required=False)
    alcohol = forms.MultipleChoiceField(
        label=_("Alcohol"),
        required=False,
        choices=[(rules.WINE, _("wine")), (rules.BEER, _("beer")), (rules.SPIRITS, _("spirits"))],
        widget=forms.CheckboxSelectMultiple,
    )
    in_working_hours = forms.BooleanField(label=_("It is in working hours"), required=False)
    alcohol_free_offered = forms.BooleanField(label=_("Something without alcohol is offered"), required=False)
    venue = forms.ChoiceField(
        label=_("Venue"),
        choices=[
            (rules.OWN, _("one of our own")),
            (rules.FRAMEWORK, _("one that we have a contract with")),
            (rules.OTHER, _("another one")),
        ],
    )
    reason = forms.CharField(label=_("Why another one"), required=False, max_length=400)

    def meal(self) -> rules.Meal:
        """The meal as the rules read it."""
        said = self.cleaned_data
        price = None if said["price"] is None else rules.Amount(said["price"], said["with_vat"])
        return rules.Meal(
            said["kind"],
            price,
            said["dish_of_the_day"],
            tuple(said["alcohol"]),
            said["in_working_hours"],
            said["alcohol_free_offered"],
            said["at"],
        )

    def place(self) -> rules.Venue:
        """The venue as the rules read it."""
        return rules.Venue(self.cleaned_data["venue"], self.cleaned_data["reason"])
