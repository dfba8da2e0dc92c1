"""What activities are linked to: one question of the database, however many kinds and activities there are."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

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
COLUMNS = (
    "way", "activity_pk", "there", "label", "label_en", "number", "slug", "version", "line", "hidden", "year", "place"
)  # fmt: skip
# Relations between activities: which end of the link the other one is at.
ENDS = {
    "after": ("from_activity", "to_activity"),
    "follows": ("from_activity", "to_activity"),
    "followed_by": ("to_activity", "from_activity"),
}


def written(value: str = "") -> Value:
    """A text that is the same in all rows of a query."""
    return Value(value, output_field=CharField())


Links = dict[str, list[Any]]
"""Things by the field that leads to them, with what their names and addresses take."""


def of_activity(activity: Activity) -> Links:
    """Return all that an activity is linked to. Besides its own fields, `followed_by` goes on from it. One query."""
    ways = ("serves", *LISTED, *ENDS)
    return _read(ways, {"": activity.pk})[activity.pk]


def of_plan(plan: ActionPlan, ways: Iterable[str]) -> dict[int, Links]:
    """Return what each of a plan's activities is linked to in some ways. One query."""
    return _read(tuple(ways), {"__plan": plan.pk})


def _read(ways: tuple[str, ...], whose: dict[str, int]) -> dict[int, Links]:
    rows = [_links(way, whose) for way in ways]
    found: dict[int, dict[str, list[tuple[int, Any]]]] = defaultdict(lambda: {way: [] for way in ways})
    for way, activity, *values, place in rows[0].union(*rows[1:], all=True):
        found[activity][way].append((place, _thing(way, place, *values)))
    empty: Links = {way: [] for way in ways}
    return defaultdict(
        lambda: empty,
        {
            activity: {
                way: [thing for _at, thing in sorted(pairs, key=_in_order)] for way, pairs in links.items()
            }
            for activity, links in found.items()
        },
    )


def _in_order(pair: tuple[int, Any]) -> tuple[int, str]:
    return pair[0], str(pair[1])


def _links(way: str, whose: dict[str, int]) -> QuerySet[Any]:
    """The links of one kind, each as `COLUMNS`; of the activities that `whose` tells by what their column leads to."""
    field: Any = getattr(Activity, "follows" if way == "followed_by" else way).field
    own, end = ENDS.get(way, ("activity", field.related_model._meta.model_name))
    label = f"{end}__{'title' if field.related_model in TITLED else 'name'}"
    rows = open_only(field.remote_field.through.objects.order_by(), f"{own}__secret")
    rows = rows.filter(**{f"{own}{path}": pk for path, pk in whose.items()})
    if way in ENDS:
        rows = open_only(rows, f"{end}__secret")
    number = Value(0, output_field=IntegerField())
    told: dict[str, Any] = {
        "way": written(way),
        "activity_pk": F(f"{own}__pk"),
        "there": F(f"{end}__pk"),
        "label": F(label),
        "label_en": F(f"{label}_en"),
        **dict.fromkeys(("number", "slug", "line"), written()),
        **dict.fromkeys(("version", "year", "place"), number),
        "hidden": Value(False, output_field=BooleanField()),
    }
    if way == "beneficiaries":
        told["place"] = F("beneficiary__pk")
    if way == "serves":
        told |= {"place": F("clause__position"), "number": F("clause__number"), "line": F("clause__line")}
        told |= {"slug": F("clause__strategy__slug"), "version": F("clause__strategy__number")}
    if way in ENDS:
        told |= {"hidden": F(f"{end}__secret"), "year": F(f"{end}__plan__year")}
    return rows.annotate(**told).values_list(*COLUMNS)


def _thing(
    way: str, place: int, pk: int, label: str, label_en: str, number: str, slug: str, version: int, line: str,
    hidden: bool, year: int,
) -> Any:  # fmt: skip
    if way == "serves":
        strategy = Strategy(slug=slug, number=version)
        words = {"title": label, "title_en": label_en}
        return Clause(pk=pk, number=number, line=line, position=place, strategy=strategy, **words)
    if way in ENDS:
        return Activity(pk=pk, title=label, title_en=label_en, secret=hidden, plan=ActionPlan(year=year))
    return listed(way, pk, label, label_en)


def listed(way: str, pk: int, label: str, label_en: str) -> Any:
    """Return a thing of a short list."""
    model = LISTED[way]
    name = "title" if model in TITLED else "name"
    return model(pk=pk, **{name: label, f"{name}_en": label_en})
