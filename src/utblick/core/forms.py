"""Forms: one column, help beside the field, errors that link to it, and nobody's work written over."""

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import countries, merging
from utblick.core.models import new_key


class UtblickRenderer(TemplatesSetting):
    """Renders every field through our own field template."""

    field_template_name = "core/partials/field.html"

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """Write a list to choose from in one pass: Django's own includes two templates for every choice in it."""
        if template_name == "django/forms/widgets/select.html":
            return _select(context["widget"])
        return super().render(template_name, context, request)


def _select(widget: dict[str, Any]) -> SafeString:
    parts = [f'<select name="{escape(widget["name"])}"{_attributes(widget["attrs"])}>']
    for group, options, _index in widget["optgroups"]:
        if group:
            parts.append(f'<optgroup label="{escape(str(group))}">')
        parts += [
            f'<option value="{escape(str(each["value"]))}"{_attributes(each["attrs"])}>'
            f"{escape(str(each['label']))}</option>"
            for each in options
        ]
        if group:
            parts.append("</optgroup>")
    parts.append("</select>")
    return mark_safe("".join(parts))


def _attributes(found: dict[str, Any]) -> str:
    """HTML attributes: True stands alone, False is left out."""
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in found.items()
        if value is not False
    )


class SwedishDecimalField(forms.DecimalField):
    """Takes numbers as Swedes write them: `1 000 000`, `57,5`."""

    widget = forms.TextInput({"inputmode": "decimal"})

    def to_python(self, value: Any) -> Any:
        """Read a number with blanks between thousands and a comma or point before decimals."""
        if isinstance(value, str):
            value = value.replace("\xa0", "").replace(" ", "").replace(",", ".")
        return super().to_python(value)


KRONOR = ("kronor", "kr", "sek")
EURO = ("euro", "eur", "€")
_UNIT = re.compile(r"[^\W\d_]+\.?|[€$£]")


def split_unit(text: str) -> tuple[str, str]:
    """Return the figures of an amount and the unit that stands after (or before) them, in small letters, else blank.

    `10 000 kr` gives `10 000` and `kr`. Where there are no figures, the whole text and blank.
    """
    bare = text.replace("\xa0", " ").strip().removesuffix(":-").strip()
    for found in (_UNIT.match(bare), *_UNIT.finditer(bare)):
        if found is None or not (found.start() == 0 or found.end() == len(bare)):
            continue
        figures = (bare[: found.start()] + bare[found.end() :]).strip()
        if figures and not any(each.isalpha() for each in figures):
            return figures, found.group().casefold().rstrip(".")
    return bare, ""


class AmountField(SwedishDecimalField):
    """Takes an amount with or without its unit: `10 000`, `10 000 kr`, `10 000 SEK`. What other units say is told.

    `units` are the units that are meant, in small letters; the message for another has the code `unit`.
    """

    default_error_messages = {
        "unit": _("Another unit than that of this box stands after the amount. Give the amount in this one.")
    }

    def __init__(self, *args: Any, units: Iterable[str] = KRONOR, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = frozenset(units)

    def to_python(self, value: Any) -> Any:
        """Take the unit off, and read the number. Raises ValidationError where it is another unit's."""
        if isinstance(value, str):
            value, unit = split_unit(value)
            if unit and unit not in self.units:
                raise ValidationError(self.error_messages["unit"], code="unit")
        return super().to_python(value)


def amounts(**units: Iterable[str]) -> Callable[..., Any]:
    """Return what makes a form's fields as `decimals` does, those that are named with the units that are theirs."""

    def made(field: Any, **kwargs: Any) -> Any:
        if field.name not in units:
            return decimals(field, **kwargs)
        widget = forms.TextInput({"inputmode": "decimal"})
        return field.formfield(
            form_class=AmountField, units=units[field.name], localize=False, widget=widget, **kwargs
        )

    return made


def decimals(field: Any, **kwargs: Any) -> Any:
    """The form field of a model field: money and shares are read the Swedish way."""
    if field.get_internal_type() == "DecimalField":
        return field.formfield(
            form_class=SwedishDecimalField,
            localize=False,
            widget=forms.TextInput({"inputmode": "decimal"}),
            **kwargs,
        )
    return field.formfield(**kwargs)


def linked_ids(instance: models.Model, names: Iterable[str]) -> dict[str, list[int]]:
    """Return the ids that a thing is linked to by many-to-many fields, by field, in one query; none of a new thing."""
    found: dict[str, list[int]] = {name: [] for name in names}
    if not instance.pk:
        return found
    rows = []
    for name in found:
        field: Any = instance._meta.get_field(name)
        links = field.remote_field.through.objects.order_by().filter(**{field.m2m_field_name(): instance.pk})
        way = models.Value(name, output_field=models.CharField())
        there = models.F(f"{field.m2m_reverse_field_name()}__pk")
        rows.append(links.annotate(way=way, there=there).values_list("way", "there"))
    for name, pk in rows[0].union(*rows[1:], all=True):
        found[name].append(pk)
    return found


class CountryField(forms.ChoiceField):
    """A country, chosen from the list by its name and kept by its code."""

    default_error_messages = {"invalid_choice": _("There is no such country. Choose one in the list.")}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Country"))
        super().__init__(choices=self._offered, **kwargs)

    def _offered(self) -> list[tuple[str, str]]:
        return [
            ("", gettext("Choose a country") if self.required else gettext("Not stated")),
            *countries.choices(),
        ]

    def to_python(self, value: Any) -> str:
        """Take a name or small letters too, as from a form that was filled in before."""
        return countries.code_of(super().to_python(value))


def needed(field: forms.Field, when: Any) -> None:
    """Say when a field is needed that may else be left empty, instead of marking it as optional."""
    field.needed = when  # type: ignore[attr-defined]


class RecordForm(forms.ModelForm):
    """A form for a Record. Carries the version it was opened at, and for a new one the key it will get."""

    version_seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    # A new record's key is made when the form is shown, so a double click cannot make two.
    new_record_key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=32)

    def __new__(cls, *args: Any, **kwargs: Any) -> "RecordForm":
        """Remember what the form is made with, whatever its own kind takes of it: a clash needs another of its kind."""
        made = super().__new__(cls)
        made._made_with = args, kwargs
        return made

    _made_with: tuple[tuple[Any, ...], dict[str, Any]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version_seen"].initial = self.instance.version
        self.fields["new_record_key"].initial = "" if self.instance.pk else new_key()
        self.version_now: int | None = self.instance.version

    def wait_for_turn(self) -> None:
        """Lock the record until the transaction ends, and learn its version as it stands now.

        The record was read before the lock: somebody may have saved it since.
        """
        if self.instance.pk:
            locked = type(self.instance)._default_manager.select_for_update().filter(pk=self.instance.pk)
            self.version_now = locked.values_list("version", flat=True).first()  # None: it is gone

    def clean(self) -> dict[str, Any]:
        """Refuse to write over a change that somebody made after the form was opened."""
        cleaned = super().clean() or self.cleaned_data
        seen = cleaned.get("version_seen")
        stale = self.instance.version != self.version_now
        if self.instance.pk and (stale or (seen is not None and seen != self.version_now)):
            kept = getattr(self.instance, "history", None)  # what is to be forgotten has none
            latest = kept.select_related("history_user").first() if kept else None
            who = latest.history_user.name if latest and latest.history_user else _("somebody else")
            self.add_error(None, merging.told(str(who)))
            self._join(seen if seen is not None else self.instance.version)
            # The next try is made with open eyes.
            data: Any = self.data
            self.data = data.copy()
            data = self.data
            data[self.add_prefix("version_seen")] = str(self.version_now)
        return cleaned

    def _join(self, seen: int) -> None:
        """Put in what only the other has changed, and show the other's beside one's own where both have."""
        now = type(self.instance)._default_manager.filter(pk=self.instance.pk).first()
        if now is not None:  # else it is gone, and nothing is saved
            before = merging.as_it_was(now, seen)
            merging.merge(self, self._unbound(now), self._unbound(before) if before else None)

    def _unbound(self, record: models.Model) -> "RecordForm":
        """A form of the same kind of a record, as it is shown before anybody has sent it."""
        args, kwargs = self._made_with
        kept = {name: value for name, value in kwargs.items() if name not in ("data", "files")}
        return type(self)(*(None for _sent in args[:2]), *args[2:], **{**kept, "instance": record})

    def save(self, commit: bool = True) -> Any:
        """Save as ModelForm does, with the key that the form was shown with."""
        key = self.cleaned_data.get("new_record_key")
        if not self.instance.pk and key:
            self.instance.key = key
        return super().save(commit)


class ConfirmForm(forms.Form):
    """Nothing to fill in: asks whether one means it, on a page of its own."""
