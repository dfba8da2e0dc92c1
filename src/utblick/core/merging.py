"""Two who change the same thing at once: what only one changed is joined, and where both did, both are shown."""

from typing import Any

from django import forms
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext as _


def as_it_was(record: models.Model, seen: int | None) -> models.Model | None:
    """Return a record as it was when it had a version, from its history; None where that cannot be told.

    Every save is one version and one row of the history.
    """
    now: int = record.version  # type: ignore[attr-defined]
    kept = getattr(record, "history", None)  # what is to be forgotten has none
    if kept is None or not seen or seen > now:
        return None
    rows = kept.order_by("-history_date", "-history_id")[now - seen : now - seen + 1]
    return rows[0].instance if rows else None


def merge(form: forms.BaseForm, theirs: forms.BaseForm, before: forms.BaseForm | None) -> None:
    """Join what was sent with what somebody else has saved meanwhile, in the data of a bound form.

    `theirs` and `before` are the form unbound, of the record as it stands now and as it was when it was opened (None:
    not known). A field that only the other changed takes the other's value. One that both changed keeps one's own, and
    gets the other's in words as `theirs`, which is shown beside it.
    """
    data: Any = form.data.copy()  # type: ignore[attr-defined]
    for name, field in form.fields.items():
        if isinstance(field.widget, forms.HiddenInput) or isinstance(field, forms.FileField):
            continue
        if name not in theirs.fields or field.disabled:
            continue
        key = form.add_prefix(name)
        sent = field.widget.value_from_datadict(data, form.files, key)
        held = theirs.get_initial_for_field(theirs.fields[name], name)
        if not _differs(field, held, sent):
            continue
        if before is not None and _is_kept(form, name):
            opened = before.get_initial_for_field(before.fields[name], name)
            if opened == held:
                continue  # only oneself has changed it
            if not _differs(field, opened, sent) and _put(data, key, field, held):
                continue
        field.theirs = in_words(theirs[name]) or _("nothing")  # type: ignore[attr-defined]
    form.data = data


def told(who: str) -> str:
    """What is said at the top of a form that has been joined."""
    return _(
        "%(who)s changed this while you were writing. What only they have changed has been put in here. Where both "
        "of you have changed something, your text is still here and theirs stands beside it. Save again to keep it "
        "as it stands now."
    ) % {"who": who}


def _differs(field: forms.Field, held: Any, sent: Any) -> bool:
    """Whether what was sent says something else; browsers end lines in a way of their own."""
    held, sent = (each.replace("\r\n", "\n") if isinstance(each, str) else each for each in (held, sent))
    return bool(field.has_changed(held, sent))


def _is_kept(form: forms.BaseForm, name: str) -> bool:
    """Whether the history holds what a field said: links to many, and what is kept elsewhere, it does not."""
    model: type[models.Model] = form._meta.model  # type: ignore[attr-defined]
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return bool(field.concrete and not field.many_to_many)


def _put(data: Any, key: str, field: forms.Field, value: Any) -> bool:
    """Let the data say a value as a browser would have sent it; False for a field of several boxes."""
    if isinstance(field.widget, forms.MultiWidget | forms.SelectMultiple):
        return False
    if isinstance(field.widget, forms.CheckboxInput):
        data.pop(key, None)
        if value:
            data[key] = "on"
        return True
    told = field.widget.format_value(field.prepare_value(value))
    if isinstance(told, list | tuple):  # as the widgets of choices tell it
        told = told[0] if told else ""
    data[key] = "" if told is None else str(told)
    return True


def in_words(bound: forms.BoundField) -> str:
    """What a field of an unbound form says, as a reader sees it."""
    value = bound.value()
    choices = getattr(bound.field, "choices", None)
    if choices is not None:
        wanted = {str(each) for each in (value if isinstance(value, list | tuple) else [value])}
        return ", ".join(str(label) for each, label in _flat(choices) if str(each) in wanted and str(each))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value)
    shown = (
        bound.field.widget.format_value(value)
        if not isinstance(bound.field.widget, forms.MultiWidget)
        else value
    )
    return "" if shown is None else str(shown)


def _flat(choices: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    for value, label in choices:
        found += _flat(label) if isinstance(label, list | tuple) else [(value, label)]
    return found
