"""What things are linked to, and may be linked to: one question of the database, however many kinds there are."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import BooleanField, CharField, F, IntegerField, QuerySet, Value

from utblick.core.secrecy import open_only
from utblick.decisions.models import PolicyArea
from utblick.plans.models import ActionPlan, Activity
from utblick.strategy.models import Beneficiary, Clause, SteeringDocument, Strategy

TITLED = {Clause, SteeringDocument, Activity}
LISTED: dict[str, Any] = {
    "beneficiaries": Beneficiary,
    "steering_documents": SteeringDocument,
    "areas": PolicyArea,
}
"""Short lists that are offered whole."""
LONG = {"organizations"}
"""Too many for boxes to tick."""
COLUMNS = ("way", "there", "label", "label_en", "number", "slug", "hidden", "year", "place")
# Relations between activities: which end of the link the other one is at.
ENDS = {
    "after": ("from_activity", "to_activity"),
    "follows": ("from_activity", "to_activity"),
    "followed_by": ("to_activity", "from_activity"),
}


def _text(value: str = "") -> Value:
    return Value(value, output_field=CharField())


def of_activity(activity: Activity) -> dict[str, list[Any]]:
    """Return what an activity is linked to, by the field: things with what their names and addresses take. One query.

    Besides its own fields, `followed_by` are the activities that go on from it.
    """
    ways = ("serves", *LISTED, *ENDS)
    rows = [_links(activity, way) for way in ways]
    found: dict[str, list[Any]] = {way: [] for way in ways}
    for way, pk, *values, place in rows[0].union(*rows[1:], all=True):
        found[way].append((place, _thing(way, pk, *values)))
    ordered = {way: sorted(pairs, key=lambda pair: (pair[0], str(pair[1]))) for way, pairs in found.items()}
    return {way: [thing for _place, thing in pairs] for way, pairs in ordered.items()}


def _links(activity: Activity, way: str) -> QuerySet[Any]:
    """The links of one kind, each as `COLUMNS`."""
    field: Any = getattr(Activity, "follows" if way == "followed_by" else way)
    own, end = ENDS.get(way, ("activity", field.field.related_model._meta.model_name))
    label = f"{end}__{'title' if field.field.related_model in TITLED else 'name'}"
    rows = field.through.objects.order_by().filter(**{own: activity.pk})
    if way in ENDS:
        rows = open_only(rows, f"{end}__secret")
    told: dict[str, Any] = {
        "way": _text(way),
        "there": F(f"{end}__pk"),
        "label": F(label),
        "label_en": F(f"{label}_en"),
        "place": Value(0, output_field=IntegerField()),
        "number": _text(),
        "slug": _text(),
        "hidden": Value(False, output_field=BooleanField()),
        "year": Value(0, output_field=IntegerField()),
    }
    if way == "beneficiaries":
        told["place"] = F("beneficiary__pk")
    if way == "serves":
        told |= {"place": F("clause__position"), "number": F("clause__number")}
        told["slug"] = F("clause__strategy__slug")
    if way in ENDS:
        told |= {"hidden": F(f"{end}__secret"), "year": F(f"{end}__plan__year")}
    return rows.annotate(**told).values_list(*COLUMNS)


def _thing(
    way: str, pk: int, label: str, label_en: str, number: str, slug: str, hidden: bool, year: int
) -> Any:
    if way == "serves":
        titled = {"title": label, "title_en": label_en}
        return Clause(pk=pk, number=number, strategy=Strategy(slug=slug), **titled)
    if way in ENDS:
        return Activity(pk=pk, title=label, title_en=label_en, secret=hidden, plan=ActionPlan(year=year))
    return _listed(way, pk, label, label_en)


def _listed(way: str, pk: int, label: str, label_en: str) -> Any:
    model = LISTED[way]
    name = "title" if model in TITLED else "name"
    return model(pk=pk, **{name: label, f"{name}_en": label_en})


def offer(form: forms.ModelForm, names: Iterable[str]) -> None:
    """Add fields for what a thing is linked to, with what it has now; two queries, one for a new thing.

    The short lists are offered whole; of the others, who asks says what there is to choose among.
    """
    instance, names = form.instance, list(names)
    held = _held(instance, names) if instance.pk else {}
    short = _short_lists()
    for name in names:
        widget = forms.SelectMultiple if name in LONG else forms.CheckboxSelectMultiple
        field: Any = instance._meta.get_field(name).formfield(widget=widget)
        field.initial = held.get(name, [])
        if name in LISTED:
            field.choices = short[name]
        form.fields[name] = field


def _held(instance: Any, names: list[str]) -> dict[str, list[int]]:
    """The ids of what a thing is linked to, by field."""
    rows = []
    for name in names:
        field: Any = instance._meta.get_field(name)
        links = field.remote_field.through.objects.order_by().filter(**{field.m2m_field_name(): instance.pk})
        there = F(f"{field.m2m_reverse_field_name()}__pk")
        rows.append(links.annotate(way=_text(name), there=there).values_list("way", "there"))
    found: dict[str, list[int]] = {name: [] for name in names}
    for way, pk in rows[0].union(*rows[1:], all=True):
        found[way].append(pk)
    return found


def _short_lists() -> dict[str, list[tuple[int, str]]]:
    """The short lists as choices, in their order."""
    rows = []
    for name, model in LISTED.items():
        label = "title" if model in TITLED else "name"
        found: Any = model.objects.order_by()
        rows.append(found.annotate(way=_text(name)).values_list("way", "pk", label, f"{label}_en"))
    listed: dict[str, list[Any]] = {name: [] for name in LISTED}
    for way, *values in rows[0].union(*rows[1:], all=True):
        listed[way].append(_listed(way, *values))
    listed["beneficiaries"].sort(key=lambda each: each.pk)
    for name in ("steering_documents", "areas"):
        listed[name].sort(key=str)
    return {name: [(each.pk, str(each)) for each in things] for name, things in listed.items()}
