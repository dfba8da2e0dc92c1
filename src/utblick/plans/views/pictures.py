"""A plan in pictures: how it goes, when what is done, where nothing is done, and with what."""

from collections import Counter
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.charts import (
    Bar,
    BarChart,
    MatrixCell,
    MatrixChart,
    MatrixColumn,
    MatrixRow,
    Span,
    TimelineChart,
    TimelineRow,
    render,
)
from utblick.core.dates import today
from utblick.core.permissions import requires
from utblick.decisions.models import PolicyArea
from utblick.people import shown as shown_people
from utblick.plans import deadlines, queries, shown
from utblick.plans.models import ActionPlan, Activity, Progress
from utblick.plans.views import frame

BOARD = (
    Progress.OFF_TRACK,
    Progress.STOPPED,
    Progress.AT_RISK,
    Progress.NOT_STARTED,
    Progress.ON_TRACK,
    Progress.DONE,
)
ROWS = 60
"""How many activities a time line holds; the others stand in the register."""
LISTED = 50
"""How many a list of what deviates, or is not updated, holds; the register can be filtered to the rest."""
CARDS = 30
"""How many activities a column of the board holds."""


@requires("plans.view")
def plan_standing(request: HttpRequest, year: int) -> HttpResponse:
    """How a plan goes: what is red and why, what nobody has told of, and all activities by how they stand."""
    plan = frame.find_plan(year)
    page = frame.why(frame.plan_page(request, plan, "plan_standing"), "plans.followed_up_each_tertial")
    if plan.status in queries.SETTLED:
        label = _("The follow-up as a document")
        page.actions = [(label, reverse("draft_document", args=["plan-follow-up", plan.pk]))]
    listed = list(queries.activities_of(plan))
    told = {each.activity_id: each for each in queries.latest_follow_ups(plan)}
    red = sorted(
        (each for each in listed if each.progress in queries.rules.DEVIATING),
        key=lambda each: (queries.rules.RANK[each.progress], each.title),
    )
    silent = [each for each in listed if _is_silent(each, plan)]
    counts = Counter(each.progress or "" for each in listed)
    return page.show(
        request,
        "plans/standing.html",
        plan=plan,
        counts=[
            (shown.progress_label(key), shown.TONES.get(key, "neutral"), counts[key])
            for key in (*BOARD, "")
            if counts[key]
        ]
        + ([(_("Not updated"), "warn", len(silent))] if silent else []),
        red=[
            (each, told.get(each.pk), *_progress(each.progress), _who(each, request.user))
            for each in red[:LISTED]
        ],
        more_red=max(0, len(red) - LISTED),
        silent=[(each, _who(each, request.user), _since(each)) for each in silent[:LISTED]],
        more_silent=max(0, len(silent) - LISTED),
        columns=_columns(listed, year),
    )


def _progress(progress: str | None) -> tuple[str, str]:
    return shown.progress_label(progress), shown.TONES.get(progress or "", "neutral")


def _who(activity: Any, reader: Any) -> str:
    """Who answers for an activity, as this reader may see it; the unit where nobody is named."""
    if activity.responsible is None:
        return str(activity.unit)
    return f"{shown_people.name_of(activity.responsible, reader)}, {activity.unit}"


def _is_silent(activity: Any, plan: ActionPlan) -> bool:
    """Whether a tertial has ended without a follow-up: the latest that there is, is of an earlier one."""
    if plan.status not in queries.SETTLED or activity.progress in queries.rules.OVER:
        return False
    latest = activity.progress_tertial or 0
    told = range(1, latest + 1)
    return bool(deadlines.follow_ups_due(plan.year, activity.starts, activity.ends, told, None, today()))


def _since(activity: Any) -> str:
    if activity.progress_tertial is None:
        return _("never followed up")
    return _("not since tertial %(tertial)s") % {"tertial": activity.progress_tertial}


def _columns(listed: list[Any], year: int) -> list[dict[str, Any]]:
    """The board: activities by how they stand, in the order of what needs attention; empty columns are left out."""
    found = []
    for progress in (*BOARD, None):
        cards = [each for each in listed if each.progress == progress]
        if cards:
            label, tone = _progress(progress)
            rest = len(cards) - CARDS
            url = f"{reverse('activities')}?plan={year}&progress={progress or 'none'}"
            more = ngettext("%(count)s more", "%(count)s more", rest) % {"count": rest} if rest > 0 else ""
            found.append(
                {
                    "label": label,
                    "tone": tone,
                    "cards": cards[:CARDS],
                    "count": len(cards),
                    "url": url,
                    "more": more,
                }
            )
    return found


@requires("plans.view")
def plan_timeline(request: HttpRequest, year: int) -> HttpResponse:
    """When what is done, and what waits for what, with a line for today."""
    plan = frame.find_plan(year)
    page = frame.plan_page(request, plan, "plan_timeline")
    listed = list(queries.activities_of(plan)[: ROWS + 1])
    shown_rows = listed[:ROWS]
    there = {each.pk for each in shown_rows}
    after: dict[int, list[str]] = {}
    links = Activity.after.through.objects.filter(from_activity__in=there, to_activity__in=there)
    for one, other in links.values_list("from_activity", "to_activity"):
        after.setdefault(one, []).append(str(other))
    rows = tuple(
        TimelineRow(
            key=str(each.pk),
            label=str(each),
            spans=(Span(start=each.starts, end=each.ends),),
            url=each.get_absolute_url(),
            after=tuple(after.get(each.pk, ())),
        )
        for each in shown_rows
    )
    chart = TimelineChart(
        id="plan",
        title=_("Activities of %(year)s") % {"year": year},
        rows=rows,
        today=today(),
        row_heading=_("Activity"),
        note=_("The first %(count)s are shown; all stand in the register.") % {"count": ROWS}
        if listed[ROWS:]
        else "",
    )
    return page.show(request, "plans/pictures.html", pictures=[render(chart)])


@requires("plans.view")
def plan_coverage(request: HttpRequest, year: int) -> HttpResponse:
    """Policy areas against administrations and companies: where nothing is done is the finding (R12, R17, R19)."""
    plan = frame.find_plan(year)
    page = frame.why(frame.plan_page(request, plan, "plan_coverage"), "strategy.coverage_shows_white_spots")
    units = list(queries.administrations())
    below = queries.units_below(units)
    counts = queries.matrix(plan)
    # What is done outside the administrations, such as by the international function itself, is not theirs.
    elsewhere = {unit for _area, unit in counts} - {pk for many in below.values() for pk in many}
    areas = list(PolicyArea.objects.all())
    rows = []
    for area in areas:
        cells = [
            MatrixCell(
                value=sum(counts.get((area.pk, pk), 0) for pk in below[unit.pk]),
                url=f"{reverse('activities')}?plan={year}&unit={unit.pk}&area={area.pk}",
            )
            for unit in units
        ]
        if elsewhere:
            value = sum(counts.get((area.pk, pk), 0) for pk in elsewhere)
            cells.append(MatrixCell(value=value, applicable=bool(value)))
        rows.append(MatrixRow(label=str(area), cells=tuple(cells)))
    chart = MatrixChart(
        id="coverage",
        title=_("Activities by policy area and administration"),
        columns=(
            *(
                MatrixColumn(label=str(unit), url=f"{reverse('activities')}?plan={year}&unit={unit.pk}")
                for unit in units
            ),
            *([MatrixColumn(label=_("Other units"))] if elsewhere else []),
        ),
        rows=tuple(rows),
        row_heading=_("Policy area"),
        empty_text=_("State policy areas and administrations first: then it is seen where nothing is done."),
    )
    taking_part = set(queries.units_with_activities(plan))
    without = [unit for unit in units if not below[unit.pk] & taking_part]
    return page.show(
        request,
        "plans/coverage.html",
        picture=render(chart),
        without=without,
        share=_share(len(units) - len(without), len(units)),
    )


def _share(count: int, whole: int) -> str:
    if not whole:
        return ""
    told = {"count": count, "whole": whole, "share": formats.per_cent(Decimal(round(100 * count / whole)))}
    return _("%(count)s of %(whole)s administrations and companies take part: %(share)s.") % told


@requires("plans.view")
def plan_resources(request: HttpRequest, year: int) -> HttpResponse:
    """What is set aside, by organ, by where the money comes from, and by focus point."""
    plan = frame.find_plan(year)
    page = frame.why(frame.plan_page(request, plan, "plan_resources"), "plans.resources_set_aside")
    organs = queries.sums_by_organ(plan)
    total = queries.sums(plan)
    labels = queries.funding_labels()
    chart = BarChart(
        id="organs",
        title=_("Set aside by each organ"),
        bars=tuple(Bar(label=str(organ), value=sums.kronor) for organ, sums in organs),
        format=formats.kronor,
        show_total=True,
    )
    return page.show(
        request,
        "plans/resources.html",
        total=total,
        organs=organs,
        funding=[
            (capfirst(labels[key]), amount) for key, amount in sorted(total.by_funding.items()) if amount
        ],
        clauses=queries.sums_by_clause(plan),
        picture=render(chart),
    )
