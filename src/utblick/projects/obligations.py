"""What projects ask for next: decisions in time, reports, claims to be paid, late milestones, idle projects."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.days import shifted
from utblick.core.obligations import Obligation, source
from utblick.projects import framing, queries, shown
from utblick.projects.models import Milestone, Project, ReportingPeriod
from utblick.projects.rules import life, money
from utblick.strategy.queries import clauses_by_rule

MONTH = timedelta(days=30)
DECIDE_BEFORE = timedelta(days=28)
"""So long before the last day to apply the committee's decision has to be in hand."""
IDLE = {
    life.IDEA: timedelta(days=365),
    life.PREPARATION: timedelta(days=180),
    life.DECIDED: timedelta(days=90),
    life.SUBMITTED: timedelta(days=365),
    life.GRANTED: timedelta(days=120),
    life.PAUSED: timedelta(days=180),
    life.CLOSING: timedelta(days=180),
}
"""How long a project stands in a state before somebody is asked what becomes of it."""


GOES_ON = Q(project__state__in=life.ONGOING) | Q(
    project__state__in=(life.PREPARATION, life.APPLICATION), project__standing__in=life.ONGOING
)
"""What is asked of projects that go on, also while one is opened again to be decided anew."""


def _one(project: Project, key: str, title: str, url: str, button: str, rule: str, **more: Any) -> Obligation:
    return Obligation(
        key=key,
        title=title,
        thing=str(project),
        url=url,
        button=button,
        permission=more.pop("permission", queries.EDIT),
        rule=rule,
        unit_id=project.unit_id,
        about=(queries.KIND, project.pk),
        **more,
    )


@source(queries.EDIT)
def reports(today: date) -> Iterator[Obligation]:
    """Reports that are due, and claims that have not been paid (R19d). Two queries."""
    if life.LIFE not in clauses_by_rule(today):
        return
    rows = ReportingPeriod.objects.filter(GOES_ON).select_related("project")
    for each in rows:
        url = reverse("project_part_edit", args=[each.project_id, "period", each.pk])
        if each.claimed_on is None:
            yield _one(
                each.project,
                f"project-report-{each.key}",
                _("Report a period to the funder"),
                url,
                _("Note that it is reported"),
                life.LIFE,
                due=each.due,
                opens=shifted(each.due, -MONTH),
            )
        elif each.outstanding > 0:
            yield _one(
                each.project,
                f"project-claim-{each.key}",
                _("Ask for a claim that has not been paid"),
                url,
                _("Note the payment"),
                life.LIFE,
                due=shifted(each.claimed_on, money.PAID_WITHIN),
                opens=shifted(each.claimed_on, money.PAID_WITHIN),
            )


@source(queries.EDIT)
def milestones(today: date) -> Iterator[Obligation]:
    """Milestones and deliverables that have not been reached: asked for a month before they are due. Two queries."""
    if life.LIFE not in clauses_by_rule(today):
        return
    rows = Milestone.objects.filter(GOES_ON, done_on=None).select_related("project")
    for each in rows:
        yield _one(
            each.project,
            f"project-milestone-{each.key}",
            _("Reach a milestone: %(milestone)s") % {"milestone": each},
            reverse("project_part_edit", args=[each.project_id, "milstolpe", each.pk]),
            _("Note that it is done"),
            life.LIFE,
            due=each.due,
            opens=shifted(each.due, -MONTH),
        )


@source(queries.PREPARE)
def decisions(today: date) -> Iterator[Obligation]:
    """Projects whose last day to apply comes, and that the committee has not decided (R40). Two queries."""
    if life.COMMITTEE not in clauses_by_rule(today):
        return
    for each in queries.projects().filter(state__in=(life.PREPARATION, life.APPLICATION)):
        if each.last_day is None or (each.standing and each.submitted_on):
            continue
        due = shifted(each.last_day, -DECIDE_BEFORE)
        yield _one(
            each,
            f"project-decision-{each.key}",
            _("Have the committee decide before the last day to apply, %(day)s")
            % {"day": shown.day(each.last_day)},
            each.get_absolute_url(),
            _("See what is lacking"),
            life.COMMITTEE,
            permission=queries.PREPARE,
            due=due,
            opens=shifted(due, -MONTH),
        )


@source(queries.EDIT)
def idle(today: date) -> Iterator[Obligation]:
    """Projects that have stood long in a state (R19d): somebody is asked what becomes of them. Two queries."""
    if life.LIFE not in clauses_by_rule(today):
        return
    for each in Project.objects.filter(state__in=IDLE, since__isnull=False):
        due = shifted(each.since, IDLE[each.state])
        yield _one(
            each,
            f"project-idle-{each.key}",
            _("Say what becomes of a project that stands still"),
            each.get_absolute_url(),
            _("Open it"),
            life.LIFE,
            due=due,
            opens=due,
        )


@source(queries.FRAMES)
def frames(today: date) -> Iterator[Obligation]:
    """Commitments of committees that have stated no frame for the year, or that come near or above it (R41).

    What is near its frame is asked about until the year is over, from the day when a project last came to bind. Five
    queries.
    """
    if money.FRAME not in clauses_by_rule(today):
        return
    bound = framing.last_bound()
    for each in framing.frames():
        found = each.finding
        if each.frame is not None and found is not None and each.year >= today.year:
            day = bound.get((each.body.pk, each.year))
            yield Obligation(
                key=f"project-frame-near-{each.body.key}-{each.year}",
                title=_("The frame for international projects is exceeded: make room, or enlarge it")
                if found.stops
                else _("The frame for international projects is nearly used: see what there is room for"),
                thing=f"{each.body} {each.year}",
                url=reverse("project_frames"),
                button=_("See the frame"),
                permission=queries.FRAMES,
                due=day,
                opens=day,
                rule=money.FRAME,
                unit_id=each.body.pk,
            )
        if each.frame is None:
            yield Obligation(
                key=f"project-frame-{each.body.key}-{each.year}",
                title=_("State the frame for international projects"),
                thing=f"{each.body} {each.year}",
                url=reverse("project_frame_new"),
                button=_("State it"),
                permission=queries.FRAMES,
                due=date(each.year, 1, 31),
                rule=money.FRAME,
                unit_id=each.body.pk,
            )
