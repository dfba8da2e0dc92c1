"""What monitoring led to, as pictures: stories over time by focus point, from story to action, sources by yield."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, Count, IntegerField, Q, Value, When
from django.db.models.functions import TruncMonth
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core.charts import Bar, BarChart, Stack, StackedChart
from utblick.monitoring import queries, rules
from utblick.monitoring.models import Delivery, Outgrowth, State, WatchProfile
from utblick.sources.models import Source

MONTHS = 12
SERIES = 5
"""So many focus points are told apart in a picture; the rest is one."""
LEAST_SAID = 5
"""A source that desks have said something of so many times is told of by its yield."""


def _first_month(today: date) -> date:
    months = today.year * 12 + today.month - MONTHS
    return date(months // 12, months % 12 + 1, 1)


def over_time(today: date) -> StackedChart:
    """The stories that came to desks month by month, by the first focus point of the profile that brought them."""
    first = _first_month(today)
    points = {each.pk: each for each in queries.focus_points(today)}
    of_profile: dict[int, int] = {}
    links = WatchProfile.clauses.through.objects.filter(clause__in=list(points)).order_by("-clause__number")
    for profile, clause in links.values_list("watchprofile", "clause"):
        of_profile[profile] = clause
    rows = Delivery.objects.filter(delivered_at__date__gte=first).order_by()
    cases = [When(profile=profile, then=Value(clause)) for profile, clause in of_profile.items()]
    clause_of: Any = Case(*cases, default=Value(0), output_field=IntegerField()) if cases else Value(0)
    counted = rows.annotate(month=TruncMonth("delivered_at"), point=clause_of).values_list("month", "point")
    by_month: dict[tuple[date, int], int] = defaultdict(int)
    total: dict[int, int] = defaultdict(int)
    for month, clause, number in counted.annotate(number=Count("story", distinct=True)):
        by_month[month.date().replace(day=1), clause] += number
        total[clause] += number
    largest = sorted((pk for pk in total if pk), key=lambda pk: (-total[pk], points[pk].number))[:SERIES]
    series = [*(str(points[pk]) for pk in largest), _("Others")]
    stacks = []
    for step in range(MONTHS):
        months = first.year * 12 + first.month - 1 + step
        month = date(months // 12, months % 12 + 1, 1)
        values = [by_month.get((month, pk), 0) for pk in largest]
        rest = sum(number for (when, pk), number in by_month.items() if when == month and pk not in largest)
        stacks.append(Stack(label=date_format(month, "Y-m"), values=(*values, rest)))
    return StackedChart(
        id="over-tid",
        title=_("Stories on the desks, month by month"),
        series=tuple(series),
        stacks=tuple(stacks) if any(total.values()) else (),
        category_heading=_("Month"),
    )


def funnel(today: date) -> BarChart:
    """How many stories of the last year came how far: each step counts those that came at least so far. Two queries.

    A story counts once, on however many desks it lies. What a desk found irrelevant in the end was looked at there.
    """
    since = today - timedelta(days=365)
    rows, kept = Delivery.objects.filter(delivered_at__date__gte=since), ~Q(state=State.IRRELEVANT)
    found = rows.aggregate(
        every=Count("story", distinct=True),
        looked=Count("story", filter=~Q(state=State.NEW), distinct=True),
        relevant=Count("story", filter=kept & Q(steps__what="relevant", steps__undone=False), distinct=True),
        assessed=Count("story", filter=kept & ~Q(what=""), distinct=True),
        acted=Count("story", filter=kept & Q(steps__what="act", steps__undone=False), distinct=True),
    )
    became = Outgrowth.objects.filter(story__in=rows.values("story")).values("story").distinct().count()
    steps = (
        (_("came to a desk"), found["every"]),
        (_("was looked at"), found["looked"]),
        (_("was found relevant"), found["relevant"]),
        (_("was assessed"), found["assessed"]),
        (_("was acted on"), found["acted"]),
        (_("became something of its own"), became),
    )
    return BarChart(
        id="tratt",
        title=_("From story to action, the last year"),
        bars=tuple(Bar(label=label, value=number) for label, number in steps),
        label_heading=_("Came so far"),
        value_heading=_("Stories"),
        show_total=False,
    )


@dataclass(frozen=True)
class Yield:
    """What a source has given: so many stories that desks have said something of, and so many found relevant."""

    source: Source
    said: int
    relevant: int

    @property
    def share(self) -> int:
        """The share that was relevant, in per cent."""
        return round(100 * self.relevant / self.said) if self.said else 0


def yields(today: date) -> list[Yield]:
    """Return what each source has given in the last year, the best first. What one had already says nothing."""
    said = Q(steps__what__in=("relevant", "irrelevant"), steps__undone=False) & ~Q(steps__why=rules.DUPLICATE)
    rows = Delivery.objects.filter(said, delivered_at__date__gte=today - timedelta(days=365)).order_by()
    pairs = rows.exclude(story__items__fetched_from=None).values("story__items__fetched_from")
    counted = pairs.annotate(
        said=Count("pk", distinct=True),
        good=Count("pk", filter=Q(steps__what="relevant"), distinct=True),
    )
    numbers = {row["story__items__fetched_from"]: (row["said"], row["good"]) for row in counted}
    sources = Source.objects.in_bulk(list(numbers))
    found = [Yield(sources[pk], *pair) for pk, pair in numbers.items() if pk in sources]
    return sorted(found, key=lambda each: (-each.share, -each.said, str(each.source)))


def yield_picture(found: list[Yield]) -> BarChart:
    """The share of what each source sends that was relevant."""
    told = [each for each in found if each.said >= LEAST_SAID]
    return BarChart(
        id="utbyte",
        title=_("How much of what each source sends was relevant"),
        bars=tuple(Bar(label=str(each.source), value=each.share) for each in told[:20]),
        format=lambda value: f"{value} %",
        label_heading=_("Source"),
        value_heading=_("Relevant"),
        show_total=False,
    )
