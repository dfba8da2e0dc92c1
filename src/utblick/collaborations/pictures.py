"""All collaborations over time, and what they cost, as pictures.

Each asks a fixed number of questions, however many engagements there are, and says so where it shows the first only.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from django.db.models import Case, When
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.collaborations import queries_costs, rules, shown, stated
from utblick.collaborations.models import (
    ENTERED,
    PREPARING,
    CostKind,
    Engagement,
    Period,
    Review,
    ReviewKind,
    Stage,
)
from utblick.core import formats
from utblick.core.charts import (
    Bar,
    BarChart,
    Mark,
    MarkKind,
    Span,
    Stack,
    StackedChart,
    TimelineChart,
    TimelineRow,
)
from utblick.core.charts.figure import Chart
from utblick.core.dates import first_day, in_words, last_day

KINDS = (CostKind.FEE, CostKind.STAFF, CostKind.TRAVEL, CostKind.ELECTED, CostKind.OTHER)
SHOWN = 40
"""How many engagements a picture shows; it says so where there are more."""
NEVER_ENTERED = (Stage.DECLINED, Stage.WITHDRAWN)
Evaluated = dict[int | None, date | None]
"""When each period was evaluated, by its id; None where that has begun and is not done."""


def timeline(now: date) -> TimelineChart:
    """Since when we take part, when it was or is to be evaluated, renewals and ends; the longest first.

    Four queries, and one more where there are more than are shown. When a network was formed says nothing of our part.
    """
    stated_first = Case(When(member_since="", then=1), default=0)
    left_out = Period.objects.filter(current=True, stage__in=NEVER_ENTERED)
    every = Engagement.objects.exclude(pk__in=left_out.values("engagement"))
    found = list(every.order_by(stated_first, "member_since", "name", "pk")[: SHOWN + 1])
    ids = [each.pk for each in found[:SHOWN]]
    periods: dict[int, list[Period]] = defaultdict(list)
    for period in Period.objects.filter(engagement__in=ids).order_by("number"):
        periods[period.engagement_id].append(period)
    evaluations = Review.objects.filter(kind=ReviewKind.EVALUATION, engagement__in=ids)
    evaluated = dict(evaluations.values_list("period", "completed_on"))
    strategy_ends = stated.strategy_ends(now)
    return TimelineChart(
        id="since",
        title=_("How long we have taken part, and what comes next"),
        rows=tuple(_row(each, periods[each.pk], evaluated, strategy_ends, now) for each in found[:SHOWN]),
        today=now,
        mark_kinds=(
            MarkKind(key="start", label=_("Start"), shape="circle"),
            MarkKind(key="renewal", label=_("Renewal"), shape="diamond"),
            MarkKind(key="done", label=_("Evaluated"), shape="check"),
            MarkKind(key="due", label=_("To be evaluated"), shape="triangle"),
            MarkKind(key="leaving", label=_("Proposed to leave, not decided"), shape="ring"),
            MarkKind(key="end", label=pgettext("of a period", "End"), shape="square"),
        ),
        note=_more(len(found), every.count) if len(found) > SHOWN else "",
    )


def _more(found: int, count: Callable[[], int]) -> str:
    told = _("The picture shows the first %(shown)s of %(all)s.")
    return told % {"shown": SHOWN, "all": formats.number(count())}


def _row(
    engagement: Engagement, periods: list[Period], evaluated: Evaluated, strategy_ends: date | None, now: date
) -> TimelineRow:
    spans = tuple(_spans(engagement, periods, evaluated, now))
    # Since when we are members is marked where what we take part in begins then: a proposal has its own first day.
    joined = engagement.member_since and first_day(engagement.member_since)
    since = engagement.member_since if any(x.start == joined and not x.proposed for x in spans) else ""
    return TimelineRow(
        label=str(engagement),
        spans=spans,
        marks=tuple(_marks(engagement, since, periods, evaluated, strategy_ends)),
        url=engagement.get_absolute_url(),
    )


def _ends(period: Period) -> tuple[date | None, str]:
    """The last day of a period, and that day in words as precisely as it is known.

    A leaving that is prepared ends nothing until it has been decided.
    """
    left = (period.leaves_on or period.closed_on) if period.stage == Stage.ENDED else None
    if left:
        return left, in_words(left.isoformat())
    return (last_day(period.ends), in_words(period.ends)) if period.ends else (None, "")


def _entered(engagement: Engagement, period: Period, by_pk: dict[int, Period]) -> str:
    """Since when we take part, without a break, up to the end of a period: a partial date, blank where not stated.

    What was decided here begins with its period, whatever else is said of it; before that, what is stated holds.
    """
    first = period
    while first.renews_id in by_pk:
        first = by_pk[first.renews_id]
    if first.decided_on is not None:
        return first.starts or engagement.member_since
    return engagement.member_since or first.starts


def _spans(engagement: Engagement, periods: list[Period], evaluated: Evaluated, now: date) -> Iterator[Span]:
    """The time that we take part, and what is proposed: each with its state in words.

    What waits, for the board or for the Government, is drawn as proposed, from the day that is proposed.
    """
    by_pk = {each.pk: each for each in periods}
    for period in periods:
        if period.stage in PREPARING:
            if period.starts:
                yield _span(engagement, period, period.starts, evaluated, now, proposed=True)
        elif period.current or period.stage == Stage.ENDED:
            waits = rules.awaits_approval(engagement.egtc, engagement.approved_on, now)
            since = period.starts if waits else _entered(engagement, period, by_pk)
            if (
                since or period.stage in ENTERED
            ):  # what we take part in runs, also where nobody stated since when
                yield _span(engagement, period, since, evaluated, now, proposed=waits)


def _span(
    engagement: Engagement, period: Period, since: str, evaluated: Evaluated, now: date, proposed: bool
) -> Span:
    start, (end, end_text) = (first_day(since) if since else None), _ends(period)
    if end is not None and start is not None and end < start:
        end, end_text = None, ""
    return Span(
        start=start,
        end=end,
        label=_said(engagement, period, evaluated, now),
        proposed=proposed,
        open_end_text=_("no end stated"),
        start_text=in_words(since),
        end_text=end_text,
    )


def _said(engagement: Engagement, period: Period, evaluated: Evaluated, now: date) -> str:
    """The state of a period in words. One that runs in the ordinary way says that we are members."""
    done = "none"
    if period.pk in evaluated:
        done = "begun" if evaluated[period.pk] is None else "done"
    state = rules.state(
        rules.Standing(
            period.stage,
            period.starts,
            period.ends,
            period.renews_id is not None,
            engagement.egtc,
            engagement.approved_on,
            done,
            period.leaves_on,
        ),
        now,
    )
    if state == "active":
        return _("Member") if engagement.is_collaboration else capfirst(str(shown.STATES[state][0]))
    label = capfirst(str(shown.STATES[state][0]))
    return _("Renewal, %(state)s") % {"state": shown.STATES[state][0]} if _renewing(period) else label


def _renewing(period: Period) -> bool:
    return period.renews_id is not None and period.stage in PREPARING


def _marks(
    engagement: Engagement,
    since: str,
    periods: list[Period],
    evaluated: Evaluated,
    strategy_ends: date | None,
) -> Iterator[Mark]:
    if since:
        yield Mark(on=first_day(since), kind="start", label=in_words(since))
    for period in periods:
        if period.stage in NEVER_ENTERED:
            continue
        if period.starts and (period.renews_id or not since):
            kind = "renewal" if period.renews_id else "start"
            yield Mark(on=first_day(period.starts), kind=kind, label=in_words(period.starts))
        done = evaluated.get(period.pk)
        if done is not None:
            yield Mark(on=done, kind="done")
        elif period.current and period.stage in ENTERED and engagement.is_collaboration:
            due = stated.evaluation_due(period, strategy_ends)
            if due is not None:
                yield Mark(on=due, kind="due")
        if period.leaves_on and period.stage in ENTERED:
            yield Mark(on=period.leaves_on, kind="leaving")
        end, told = _ends(period)
        if end is not None and period.current:
            yield Mark(on=end, kind="end", label=told)


def costs(year: int) -> list[Chart]:
    """Cost and staff by engagement in the latest year up to `year`, cost by year and kind; at most eight queries."""
    latest = queries_costs.latest_total(year)
    if latest is None:
        return []
    told = {"year": latest.year}
    return [
        _bars("cost", _("Estimated cost %(year)s") % told, "budget", latest.year, formats.kronor),
        _bars(
            "staff",
            _("Staff %(year)s, per cent of one full-time post") % told,
            "staff_share",
            latest.year,
            formats.per_cent,
        ),
        _by_kind(),
    ]


def _bars(
    chart: str, title: str, name: str, year: int, write: Callable[[Decimal | int | None], str]
) -> BarChart:
    """The largest of a year, one bar each; the others together in a last one, so that the sum is that of all."""
    largest, rest, others = queries_costs.largest(year, name, SHOWN)
    bars = [
        Bar(label=str(cost.engagement), value=getattr(cost, name), url=cost.engagement.get_absolute_url())
        for cost in largest
    ]
    if others:
        label = ngettext("%(count)s other", "%(count)s others", others) % {"count": others}
        bars.append(Bar(label=label, value=rest, url=reverse("engagements")))
    return BarChart(id=chart, title=title, bars=tuple(bars), format=write, show_total=True)


def _by_kind() -> StackedChart:
    """Cost by year and kind. What is not split by kind is said to be so, never spread out."""
    years = queries_costs.by_kind()
    rests = [queries_costs.rest_of(total.budget, by_kind.values()) for total, by_kind in years]
    all_split = not any(rests)
    stacks = []
    for (total, by_kind), rest in zip(years, rests, strict=True):
        split = (by_kind.get(kind) for kind in KINDS)
        stacks.append(Stack(label=str(total.year), values=(*split, None if all_split else rest)))
    return StackedChart(
        id="kinds",
        title=_("Estimated cost by year and kind"),
        series=(*(capfirst(str(kind.label)) for kind in KINDS), _("Not split by kind")),
        stacks=tuple(stacks),
        format=formats.kronor,
        category_heading=_("Year"),
    )
