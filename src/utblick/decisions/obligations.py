"""What meetings and decisions ask of secretaries: approve and put up minutes, report what was decided on behalf."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import secrecy
from utblick.core.days import shifted
from utblick.core.obligations import Obligation, source
from utblick.decisions import queries, rules
from utblick.decisions.models import AgendaItem, Approval, Decision, Meeting, MeetingStatus


@source("decisions.edit")
def unnoted(today: date) -> Iterator[Obligation]:
    """Meetings that have been, and nobody has noted what came of them; in one query.

    A day that is only assumed asks for nothing, unless matters wait there: perhaps nobody met.
    """
    with secrecy.off():  # what has been noted is noted, whoever may read it
        noted = Exists(Decision.objects.filter(meeting=OuterRef("pk"), manner="body"))
        waiting = Exists(AgendaItem.objects.filter(meeting=OuterRef("pk"), decision=None))
    past = Meeting.objects.filter(date__lt=today, status__in=(MeetingStatus.PLANNED, MeetingStatus.CALLED))
    for meeting in past.filter(~noted).filter(Q(assumed=False) | waiting).select_related("body"):
        yield Obligation(
            key=f"note-{meeting.key}",
            title=_("Note what was decided, or that the meeting was cancelled"),
            thing=str(meeting),
            url=meeting.get_absolute_url(),
            button=_("Open the meeting"),
            permission="decisions.edit",
            due=rules.latest_approval(meeting.date),
            opens=meeting.date,
            rule="decisions.minutes_approved_in_time",
            unit_id=meeting.body_id,
        )


@source("decisions.edit")
def minutes(today: date) -> Iterator[Obligation]:
    """Minutes that wait to be approved, or to be put up on the notice board; in two queries."""
    with secrecy.off():
        decided = Exists(Decision.objects.filter(meeting=OuterRef("pk"), manner="body"))
    held = Meeting.objects.filter(decided, date__lte=today).exclude(status=MeetingStatus.CANCELLED)
    approved = Exists(Approval.objects.filter(meeting=OuterRef("pk"), decision=None))
    for meeting in held.filter(~approved).select_related("body"):
        yield Obligation(
            key=f"approve-{meeting.key}",
            title=_("Note that the minutes have been approved"),
            thing=str(meeting),
            url=reverse("approval", args=[meeting.pk]),
            button=_("Note approval"),
            permission="decisions.edit",
            due=rules.latest_approval(meeting.date),
            opens=meeting.date,
            rule="decisions.minutes_approved_in_time",
            unit_id=meeting.body_id,
        )
    for approval in Approval.objects.filter(announced_on=None).select_related("meeting__body"):
        meeting = approval.meeting
        url = reverse("approval", args=[meeting.pk])
        if approval.decision_id:
            url = reverse("decision_approval", args=[approval.decision_id])
        yield Obligation(
            key=f"announce-{approval.key}",
            title=_("Note that the minutes have been put up on the notice board"),
            thing=str(meeting),
            url=url,
            button=_("Note the day"),
            permission="decisions.edit",
            due=rules.latest_announcement(approval.approved_on),
            opens=approval.approved_on,
            rule="decisions.minutes_approved_in_time",
            unit_id=meeting.body_id,
        )


@source("decisions.edit")
def reporting(today: date) -> Iterator[Obligation]:
    """What was decided on behalf of a body is reported at its next meeting (trap 9); in three queries."""
    waiting: dict[int, list[Decision]] = {}
    for decision in _waiting():
        waiting.setdefault(decision.body_id, []).append(decision)
    if not waiting:
        return
    calendar: dict[int, list[Meeting]] = {}
    earliest = min(decision.decided_on for found in waiting.values() for decision in found)
    for meeting in queries.coming(waiting, earliest):
        calendar.setdefault(meeting.body_id, []).append(meeting)
    for body, decisions in waiting.items():
        by_meeting: dict[date | None, list[Decision]] = {}
        days = [meeting.date for meeting in calendar.get(body, ())]
        for decision in decisions:
            by_meeting.setdefault(rules.reported_at(decision.decided_on, days), []).append(decision)
        for day, found in by_meeting.items():
            yield _report(
                found, day, next((each for each in calendar.get(body, ()) if each.date == day), None)
            )


def _waiting() -> list[Decision]:
    with secrecy.off():  # their number and body are told, and nothing else
        found = Decision.objects.filter(manner__in=queries.ON_BEHALF, reporting=None)
        return list(found.exclude(manner="delegated", delegation__reported=False).select_related("body"))


def _report(found: list[Decision], day: date | None, meeting: Meeting | None) -> Obligation:
    body = found[0].body
    count = ngettext("%(count)s decision", "%(count)s decisions", len(found)) % {"count": len(found)}
    if meeting is None:
        title = _("Enter the next meeting of %(body)s: delegated decisions wait to be reported") % {
            "body": body
        }
        url, button = f"{reverse('meeting_new')}?body={body.pk}", _("Add a meeting")
    else:
        title = _("Report delegated decisions to %(body)s") % {"body": body}
        url, button = meeting.get_absolute_url(), _("Open the meeting")
    return Obligation(
        key=f"report-{body.key}-{day or 'none'}",
        title=title,
        thing=count,
        url=url,
        button=button,
        permission="decisions.edit",
        due=day,
        opens=shifted(day, timedelta(days=-30)) if day else None,
        rule="decisions.delegated_is_reported",
        unit_id=body.pk,
    )
