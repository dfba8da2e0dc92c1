"""Forms of the emissions room: sets and their factors, and the calculator."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.forms import RecordForm, SwedishDecimalField, decimals
from utblick.emissions import places
from utblick.emissions.models import DistanceRule, Factor, FactorSet
from utblick.emissions.reckoning import LONGEST_KM, MOST_TRAVELLERS
from utblick.emissions.words import VARIANTS

ABOUT = [
    "origin",
    "origin_en",
    "origin_url",
    "licence",
    "licence_en",
    "altitude",
    "altitude_en",
    "production",
    "production_en",
    "infrastructure",
    "infrastructure_en",
    "note",
    "note_en",
]
SHORT = {
    name: forms.Textarea({"rows": 3}) for name in ABOUT if name not in ("origin_url", "licence", "licence_en")
}


class SetForm(RecordForm):
    """What a draft says of itself."""

    class Meta:
        model = FactorSet
        fields = ["name", "name_en", "edition", *ABOUT]
        widgets = SHORT
        error_messages = {"origin": {"required": gettext_lazy("Say where the figures come from.")}}


class CopyForm(RecordForm):
    """What tells a copy from the set that it is made of: an edition or name of its own, and its source."""

    class Meta:
        model = FactorSet
        fields = ["name", "name_en", "edition", "origin", "origin_en"]
        widgets = {name: SHORT[name] for name in ("origin", "origin_en")}
        error_messages = {"origin": {"required": gettext_lazy("Say where the figures come from.")}}


class CountriesField(forms.CharField):
    """Countries as two letters each: `SE, NO, FI`."""

    def prepare_value(self, value: Any) -> Any:
        """A list as it is written."""
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """What is written, as a list without doubles. Raises ValidationError for what is no code."""
        found = list(dict.fromkeys(re.split(r"[\s,;]+", str(value or "").strip().upper())))
        found = [each for each in found if each]
        if any(not re.fullmatch("[A-Z]{2}", each) for each in found):
            raise ValidationError(_("Write countries as two letters each, such as SE, NO, FI."))
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other countries are written than before."""
        return bool(self.to_python(data) != (initial or []))


class FactorForm(RecordForm):
    """A factor of a draft. A blank lowest or highest means that the source gives no span."""

    variant = forms.ChoiceField(label=gettext_lazy("Variant"), required=False)
    countries = CountriesField(
        label=gettext_lazy("Countries"),
        required=False,
        help_text=gettext_lazy("Two letters each, such as SE, NO, FI. Blank: everywhere."),
    )

    class Meta:
        model = Factor
        fields = [
            "mode",
            "variant",
            "usual",
            "countries",
            "domestic",
            "min_km",
            "max_km",
            "per_vehicle",
            "grams_best",
            "grams_low",
            "grams_high",
            "grams_wtt",
            "with_wtt",
            "with_rf",
            "origin",
            "origin_en",
            "origin_year",
            "note",
        ]
        formfield_callback = decimals
        help_texts = {
            "grams_low": gettext_lazy("Blank where the source gives no span."),
            "grams_high": gettext_lazy("Blank where the source gives no span."),
            "with_rf": gettext_lazy("Concerns flights. It must never be counted twice."),
        }
        error_messages = {"origin": {"required": gettext_lazy("Say which source the figure comes from.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = self.instance.variant
        known = [("", _("whatever the variant")), *VARIANTS.items()]
        if held and held not in VARIANTS:
            known.append((held, held))
        variant: Any = self.fields["variant"]
        variant.choices = known
        for name in ("grams_low", "grams_high"):
            self.fields[name].required = False
        for name in ("origin", "origin_en", "note"):
            self.fields[name].widget.attrs["rows"] = 2

    def clean(self) -> dict[str, Any]:
        """A blank end of the span is the figure itself."""
        cleaned = super().clean()
        for name in ("grams_low", "grams_high"):
            if name in cleaned and cleaned[name] is None:
                cleaned[name] = cleaned.get("grams_best")
        return cleaned


class DistanceRuleForm(RecordForm):
    """How a draft reckons the distance of a mode, and about how fast it goes."""

    class Meta:
        model = DistanceRule
        fields = [
            "coefficient",
            "constant_km",
            "origin",
            "origin_en",
            "speed_kmh",
            "wait_minutes",
            "pace_origin",
            "pace_origin_en",
        ]
        formfield_callback = decimals
        help_texts = {
            "coefficient": gettext_lazy("1 where the factor has the detour in it already."),
        }
        error_messages = {"origin": {"required": gettext_lazy("Say where the rule comes from.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("origin", "origin_en", "pace_origin", "pace_origin_en"):
            self.fields[name].widget.attrs["rows"] = 2


class PlaceField(forms.CharField):
    """A town or an airport as people type it; the checked value is a `Place`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=places.LONGEST,
            widget=forms.TextInput({"autocomplete": "off", "list": "platser"}),
            **kwargs,
        )

    def clean(self, value: Any) -> Any:
        """Return the place. Raises ValidationError with suggestions where nothing is called so."""
        text = super().clean(value)
        found = places.resolve(text) if text else None
        if text and found is None:
            raise ValidationError(unknown_place(text))
        return found


def unknown_place(text: str) -> str:
    """What to do about a place that is not known, with what may have been meant."""
    guesses = ", ".join(str(each) for each in places.suggest(text))
    if guesses:
        return _("We know no place called %(text)s. Did you mean: %(guesses)s?") % {
            "text": text,
            "guesses": guesses,
        }
    return _(
        "We know no place called %(text)s. Write a larger town nearby, or the three letters of an airport."
    ) % {"text": text}


class CalculatorForm(forms.Form):
    """From where to where, and how many. Its address can be sent to somebody else."""

    origin = PlaceField(
        label=gettext_lazy("From"),
        error_messages={"required": gettext_lazy("Write where the journey begins.")},
    )
    destination = PlaceField(
        label=gettext_lazy("To"), error_messages={"required": gettext_lazy("Write where the journey goes.")}
    )
    travellers = forms.IntegerField(
        label=gettext_lazy("How many travel"),
        min_value=1,
        max_value=MOST_TRAVELLERS,
        initial=1,
        error_messages={
            "required": gettext_lazy("Write how many travel: 1 or more."),
            "min_value": gettext_lazy("Write how many travel: 1 or more."),
        },
    )
    occupants = forms.IntegerField(
        label=gettext_lazy("How many share a car"),
        required=False,
        min_value=1,
        max_value=9,
        error_messages={"min_value": gettext_lazy("Write how many share the car: 1 or more.")},
    )
    land_km = SwedishDecimalField(
        label=gettext_lazy("Km on land, if you know"),
        required=False,
        min_value=0,
        max_value=LONGEST_KM,
        error_messages={
            "min_value": gettext_lazy("Write the distance as a number of km, 0 or more, or leave it blank."),
            "invalid": gettext_lazy("Write the distance as a number of km, 0 or more, or leave it blank."),
        },
    )
    ferry = forms.BooleanField(
        label=gettext_lazy("Show the ferry too"),
        required=False,
        help_text=gettext_lazy(
            "We do not know between which places there is a ferry: ask for it where there is one."
        ),
    )
    by = forms.ChoiceField(label=gettext_lazy("Set of factors"), required=False)

    def __init__(self, *args: Any, sets: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by: Any = self.fields["by"]
        by.choices = sets
        self.use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        """Refuse a journey to where it begins."""
        cleaned = super().clean() or self.cleaned_data
        origin, destination = cleaned.get("origin"), cleaned.get("destination")
        if origin is not None and destination is not None and origin.key == destination.key:
            self.add_error("destination", _("The journey begins and ends in the same place. Choose another."))
        return cleaned
