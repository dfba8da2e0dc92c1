"""The year's advice in figures: one place for the page and the document."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from utblick.advice import queries, rules
from utblick.advice.models import AdviceCase, AskerKind, SignUp
from utblick.core.charts import Bar, BarChart
from utblick.core.formats import number

Counts = Mapping[str, tuple[int, Decimal]]


@dataclass(frozen=True)
class Year:
    """The cases of a year, counted: how many and how many hours, by each thing that they are told apart by."""

    year: int
    cases: int
    hours: Decimal
    answered: int
    in_time: int
    tables: tuple[tuple[str, str, Counts], ...]  # key, label, counts
    trainings: int
    signed_up: int
    came: int
    by_actor: tuple[tuple[str, int, int], ...]  # kind of actor, signed up, came


def years() -> list[int]:
    """Return the years that have cases, the latest first. One query."""
    return [day.year for day in AdviceCase.objects.dates("asked_on", "year", order="DESC")]


def of_year(year: int) -> Year:
    """Return the figures of the cases that were asked in a year, and of its trainings. Three queries.

    What is secret is counted only for those who may see it.
    """
    rows = list(queries.cases().filter(asked_on__year=year))
    unknown = _("not stated")

    def count(name: str) -> Counts:
        return rules.counted_by((_label(each, name) or unknown, each.spent) for each in rows)

    tables = (
        ("kind", _("Kind of actor"), count("kind")),
        ("municipality", _("Municipality"), count("municipality")),
        ("topic", _("Topic"), count("topic")),
        ("programme", _("Programme or call"), count("programme")),
        ("outcome", _("What it led to"), count("outcome")),
    )
    answered = [each for each in rows if each.answered_on]
    in_time = 0
    for each in answered:
        by = queries.answer_day(each)
        in_time += by is None or each.answered_on <= by
    held = queries.trainings().filter(day__year=year, cancelled=False)
    actors = SignUp.objects.filter(training__day__year=year, training__cancelled=False).order_by()
    counted = actors.values_list("kind").annotate(n=Count("pk"), c=Count("pk", filter=Q(came=True)))
    by_actor = tuple(sorted((str(AskerKind(kind).label), n, c) for kind, n, c in counted))
    return Year(
        year,
        len(rows),
        sum((each.spent for each in rows), Decimal(0)),
        len(answered),
        in_time,
        tables,
        held.count(),
        sum(n for _kind, n, _came in by_actor),
        sum(c for _kind, _n, c in by_actor),
        by_actor,
    )


def _label(case: AdviceCase, name: str) -> str:
    if name == "kind":
        return str(case.get_kind_display())
    if name == "outcome":
        return str(case.get_outcome_display())
    if name == "municipality":
        return str(case.municipality_told or "")
    if name == "programme":
        return case.programme_name
    return str(getattr(case, name) or "")


def charts(found: Year) -> list[BarChart]:
    """Return the pictures of a year: cases by each thing that they are told apart by, and hours by kind of actor."""
    made = [
        BarChart(
            id=f"arenden-{key}",
            title=_("Cases: %(by)s") % {"by": label.lower()},
            bars=tuple(Bar(label=name, value=count) for name, (count, _hours) in counts.items()),
            label_heading=label,
            value_heading=_("Cases"),
            empty_text=_("No cases this year."),
        )
        for key, label, counts in found.tables
    ]
    kinds = found.tables[0][2]
    made.append(
        BarChart(
            id="timmar",
            title=_("Hours by kind of actor"),
            bars=tuple(Bar(label=name, value=hours) for name, (_count, hours) in kinds.items()),
            format=lambda value: number(Decimal(value)),
            label_heading=_("Kind of actor"),
            value_heading=_("Hours"),
            empty_text=_("No hours this year."),
        )
    )
    return made
