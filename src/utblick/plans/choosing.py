"""What activities and entries of the logbook may be linked to, as fields of their forms."""

from collections.abc import Iterable
from typing import Any

from django import forms

from utblick.core.forms import linked_ids
from utblick.plans.linked import LISTED, TITLED, listed, written

LONG = {"organizations"}
"""Too many for boxes to tick."""


def offer(form: forms.ModelForm, names: Iterable[str]) -> None:
    """Add fields for what a thing is linked to, with what it has now; two queries, one for a new thing.

    The short lists are offered whole; of the others, who asks says what there is to choose among.
    """
    instance, names = form.instance, list(names)
    held = linked_ids(instance, names)
    short = _short_lists()
    for name in names:
        widget = forms.SelectMultiple if name in LONG else forms.CheckboxSelectMultiple
        field: Any = instance._meta.get_field(name).formfield(widget=widget)
        field.initial = held.get(name, [])
        if name in LISTED:
            field.choices = short[name]
        form.fields[name] = field


def _short_lists() -> dict[str, list[tuple[int, str]]]:
    """The short lists as choices, in their order."""
    rows = []
    for name, model in LISTED.items():
        label = "title" if model in TITLED else "name"
        found: Any = model.objects.order_by()
        rows.append(found.annotate(way=written(name)).values_list("way", "pk", label, f"{label}_en"))
    offered: dict[str, list[Any]] = {name: [] for name in LISTED}
    for way, *values in rows[0].union(*rows[1:], all=True):
        offered[way].append(listed(way, *values))
    offered["beneficiaries"].sort(key=lambda each: each.pk)
    for name in ("steering_documents", "areas"):
        offered[name].sort(key=str)
    return {name: [(each.pk, str(each)) for each in things] for name, things in offered.items()}
