"""What the year asks of plans: next year's plan, follow-up each tertial, the report in April, attested monitoring."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.obligations import Obligation, source
from utblick.decisions.models import Meeting, MeetingStatus
from utblick.people.models import Classification, Organization
from utblick.plans import deadlines, queries, reported, rules
from utblick.plans.models import ActionPlan, Activity, FollowUp, PlanStatus
from utblick.strategy.queries import clauses_by_rule


def _board_meetings() -> list[Meeting]:
    """The board's meetings that are to be or have been, the earliest first. One query."""
    found = Meeting.objects.filter(body__classification=Classification.BOARD)
    return list(found.exclude(status=MeetingStatus.CANCELLED).select_related("body").order_by("date"))


@source("plans.edit_plan", "plans.mend_calendar")
def plans_and_reports(today: date) -> Iterator[Obligation]:
    """Next year's plan (R31), last year's report (R33), and a calendar that lacks their meeting; three queries."""
    asked_for = clauses_by_rule(today)
    if not {"plans.next_plan_is_due", "plans.report_in_april"} & set(asked_for):
        return  # the strategy in force says nothing of plans
    meetings = _board_meetings()
    days = [meeting.date for meeting in meetings]
    plans = {plan.year: plan for plan in ActionPlan.objects.all()}
    with secrecy.off():  # a year is settled also by a plan that one may not see
        settled = list(ActionPlan.objects.filter(status__in=queries.SETTLED).values_list("year", flat=True))
    lacking = []
    for due in deadlines.plans_due(today, settled, days):
        yield _plan(due, plans.get(due.year), meetings, today)
        if not due.meeting:
            lacking.append((due, _("The calendar has no meeting of the board in November %(year)s")))
    waiting = [year for year, plan in plans.items() if plan.status == PlanStatus.DECIDED]
    for due in deadlines.reports_due(today, waiting, days):
        yield _report(due, plans[due.year])
        if not due.meeting:
            lacking.append((due, _("The calendar has no meeting of the board in April %(year)s")))
    if lacking:
        body = Organization.objects.filter(classification=Classification.BOARD).first()
        url = f"{reverse('meeting_new')}?body={body.pk}" if body else reverse("meetings")
        for due, title in lacking:
            yield _no_meeting(due, title % {"year": due.due.year}, url)


def _plan(due: deadlines.Due, plan: ActionPlan | None, meetings: list[Meeting], today: date) -> Obligation:
    year = {"year": due.year}
    if plan is None:
        title, button, url = (
            _("Start the action plan %(year)s"),
            _("Start the plan"),
            f"{reverse('plan_new')}?ar={due.year}",
        )
    elif plan.status == PlanStatus.DRAFT:
        title, button, url = (
            _("Prepare the action plan %(year)s"),
            _("Open the plan"),
            plan.get_absolute_url(),
        )
    else:
        title, button, url = (
            _("Bring the action plan %(year)s to the board"),
            _("Open the plan"),
            plan.get_absolute_url(),
        )
    return Obligation(
        key=f"action-plan-{due.year}",
        title=title % year,
        thing=_decided_at(due, meetings, today),
        url=url,
        button=button,
        permission="plans.edit_plan",
        due=due.due,
        opens=due.opens,
        rule="plans.next_plan_is_due",
        about=("action-plan", plan.pk) if plan else None,
    )


def _decided_at(due: deadlines.Due, meetings: list[Meeting], today: date) -> str:
    """At which meeting: the one that it was due at, or when that has been, the next."""
    coming = next((each for each in meetings if each.date >= today), None)
    if due.due < today and coming:
        return _("Should have been decided by now; the next meeting is %(meeting)s") % {"meeting": coming}
    meeting = next((each for each in meetings if each.date == due.due), None)
    if meeting is None:
        return _("To be decided by the board in November %(year)s") % {"year": due.due.year}
    if meeting.cutoff:
        told = {"meeting": meeting, "day": date_format(meeting.cutoff, "DATE_FORMAT")}
        return _("%(meeting)s; its agenda closes %(day)s") % told
    return str(meeting)


def _no_meeting(due: deadlines.Due, title: str, url: str) -> Obligation:
    return Obligation(
        key=f"no-meeting-{due.due.isoformat()}",
        title=title,
        thing=_("The strategy asks for a decision then. Enter the meeting in the calendar."),
        url=url,
        button=_("Enter the meeting"),
        permission="plans.mend_calendar",
        due=due.due,
        opens=due.opens,
        rule="plans.next_plan_is_due"
        if due.due.month == deadlines.DECIDING_MONTH
        else "plans.report_in_april",
        fault=True,
    )


def _report(due: deadlines.Due, plan: ActionPlan) -> Obligation:
    button, url = reported.place_of(due.year) or (
        _("Open the follow-up"),
        reverse("plan_standing", args=[due.year]),
    )
    return Obligation(
        key=f"report-of-{due.year}",
        title=_("Report the year %(year)s to the board") % {"year": due.year},
        thing=str(plan),
        url=url,
        button=button,
        permission="plans.edit_plan",
        due=due.due,
        opens=due.opens,
        rule="plans.report_in_april",
        about=("action-plan", plan.pk),
    )


@source("plans.follow_up")
def follow_ups(today: date) -> Iterator[Obligation]:
    """Activities of decided plans that wait to be followed up for a tertial that has ended (R36). Three queries."""
    if "plans.followed_up_each_tertial" not in clauses_by_rule(today):
        return
    told: dict[int, list[int]] = defaultdict(list)
    over: dict[int, int] = {}
    rows = FollowUp.objects.filter(activity__plan__status=PlanStatus.DECIDED).order_by("tertial")
    for activity, tertial, progress in rows.values_list("activity", "tertial", "progress"):
        told[activity].append(tertial)
        if progress in rules.OVER:
            over.setdefault(activity, tertial)
        else:
            over.pop(activity, None)  # what was stopped has been taken up again
    told_as = _Told()
    decided = ActionPlan.objects.filter(status=PlanStatus.DECIDED, year__lte=today.year)
    years = dict(decided.values_list("pk", "year"))
    for activity in _running(years):
        pk, year = activity.pk, years[activity.plan_id]
        asked = deadlines.follow_ups_due(
            year, activity.starts, activity.ends, told.get(pk, ()), over.get(pk), today
        )
        if asked:  # the earliest that is missing; the next is asked for when that is done
            yield told_as.obligation(activity, year, *asked[0])


def _running(plans: Iterable[int]) -> Iterable[Any]:
    shown = ("title", "title_en", "key", "starts", "ends", "unit", "responsible", "secret", "plan")
    return Activity.objects.filter(plan__in=list(plans)).order_by().only(*shown)


class _Told:
    """The words and the address of a follow-up, looked up once for thousands of them."""

    def __init__(self) -> None:
        self.title, self.thing, self.button = (
            _("Follow up %(activity)s"),
            _("Tertial %(tertial)s of %(year)s"),
            _("Follow up"),
        )
        before, self.between, self.after = reverse("follow_up", args=[0, 0]).split("0")
        self.before = before

    def obligation(self, activity: Any, year: int, tertial: int, opens: date, due: date) -> Obligation:
        """Return the follow-up of an activity for a tertial as something to do."""
        return Obligation(
            key=f"follow-up-{activity.key}-{tertial}",
            title=self.title % {"activity": activity},
            thing=self.thing % {"tertial": tertial, "year": year},
            url=f"{self.before}{activity.pk}{self.between}{tertial}{self.after}",
            button=self.button,
            permission="plans.follow_up",
            due=due,
            opens=opens,
            rule="plans.followed_up_each_tertial",
            unit_id=activity.unit_id,
            person_id=activity.responsible_id,
            about=("activity", activity.pk),
        )


@source("plans.attest")
def attestations(today: date) -> Iterator[Obligation]:
    """Administrations whose monitoring waits to be attested for a half-year (R42). Three queries."""
    if "plans.monitoring_is_attested" not in clauses_by_rule(today):
        return
    units = list(queries.administrations())
    latest, since = queries.latest_attestations(), queries.since_when(units)
    for unit in units:
        begun = since.get(unit.pk)
        due = deadlines.attestation_due(latest.get(unit.pk), begun, today) if begun else None
        if due:
            until = due.due
            yield Obligation(
                key=f"attestation-{unit.key}-{until.isoformat()}",
                title=_("Attest the monitoring of %(unit)s") % {"unit": unit},
                thing=_("The half-year to %(day)s") % {"day": date_format(until, "DATE_FORMAT")},
                url=reverse("attest", args=[unit.pk]),
                button=_("Attest"),
                permission="plans.attest",
                due=due.due,
                opens=due.opens,
                rule="plans.monitoring_is_attested",
                unit_id=unit.pk,
            )
