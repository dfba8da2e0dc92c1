"""What international meetings ask for next: feedback, next steps, a yes or no, and a meeting that can have feedback."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.obligations import Obligation, source
from utblick.participation import answered, approving, queries, rules, shown
from utblick.participation.models import InternationalMeeting, Participant, State
from utblick.strategy.queries import clauses_by_rule

MEND = "participation.mend_calendar"


@source(queries.EDIT, queries.PROPOSE, MEND)
def feedback(today: date) -> Iterator[Obligation]:
    """Feedback that is due from each who took part (R34), and a calendar that has no meeting for it; five queries.

    It is due the last day that it reaches the agenda, so that it is overdue and goes on to the next in line from then
    on; where the agenda had closed already, the day of the meeting.
    """
    if rules.FEEDBACK_DUE not in clauses_by_rule(today):
        return
    found = [
        each
        for each in queries.with_duty(today).prefetch_related("participants")
        if (told := queries.feedback_of(each)) is None or told.is_draft
    ]
    when = queries.dues(found) if found else {}
    lacking: dict[int | None, list[tuple[InternationalMeeting, queries.DueAt]]] = {}
    for each in found:
        at = when[each.pk]
        for one in each.participants.all():
            if queries.owes_feedback(one):
                yield _feedback(each, at, one.person_id)
        if at.due.none:
            lacking.setdefault(at.body.pk if at.body else None, []).append((each, at))
    for waiting in lacking.values():
        yield _no_meeting(waiting)


def _feedback(meeting: InternationalMeeting, at: queries.DueAt, person: int) -> Obligation:
    title = _("Give feedback from the meeting")
    if at.due.oral and at.meeting is not None:
        title = _("Give feedback orally, or as an addition to the agenda: %(meeting)s") % {
            "meeting": at.meeting
        }
    return Obligation(
        key=f"feedback-{meeting.key}-{person}",
        title=title,
        thing=str(meeting),
        url=reverse("participation_feedback_edit", args=[meeting.pk]),
        button=_("Write"),
        permission=queries.EDIT,
        due=at.due.write_by,
        opens=at.came_home,
        rule=rules.FEEDBACK_DUE,
        unit_id=meeting.unit_id,
        person_id=person,
        about=("international-meeting", meeting.pk),
    )


def _no_meeting(waiting: list[tuple[InternationalMeeting, queries.DueAt]]) -> Obligation:
    at = min((each for _meeting, each in waiting), key=lambda each: each.came_home)
    body = at.body
    title = _("The calendar has no meeting to come that can have the feedback from international meetings")
    return Obligation(
        key=f"feedback-no-meeting-{body.key if body else 'none'}",
        title=title,
        thing=str(body) if body else _("No body has been appointed for it either."),
        url=f"{reverse('meeting_new')}?body={body.pk}" if body else reverse("meetings"),
        button=_("Enter the meeting"),
        permission=MEND,
        due=at.came_home,
        rule=rules.FEEDBACK_DUE,
        fault=True,
    )


@source("decisions.propose")
def report(today: date) -> Iterator[Obligation]:
    """Feedback that has been handed in and waits for a body, whose next agenda does not have it yet (R34)."""
    if rules.FEEDBACK_DUE not in clauses_by_rule(today):
        return
    for meeting in queries.to_put_on_agenda(today):
        yield Obligation(
            key=f"feedback-report-{meeting.key}",
            title=_("Put the feedback from international meetings on the agenda"),
            thing=str(meeting),
            url=reverse("feedback_report", args=[meeting.pk]),
            button=_("See what there is"),
            permission="decisions.propose",
            due=meeting.date,
            opens=meeting.cutoff,
            rule=rules.FEEDBACK_DUE,
            unit_id=meeting.body_id,
        )
    for meeting in queries.additions(today):
        yield Obligation(
            key=f"feedback-addition-{meeting.key}",
            title=_(
                "Feedback was handed in after the agenda closed: see that the meeting has it as an addition"
            ),
            thing=str(meeting),
            url=reverse("feedback_report", args=[meeting.pk]),
            button=_("See what there is"),
            permission="decisions.propose",
            due=meeting.date,
            opens=meeting.cutoff,
            rule=rules.FEEDBACK_DUE,
            unit_id=meeting.body_id,
        )


@source(queries.EDIT, queries.PROPOSE)
def next_steps(today: date) -> Iterator[Obligation]:
    """What somebody has taken on after a meeting, until it is done; one query."""
    if rules.FEEDBACK_DUE not in clauses_by_rule(today):
        return
    for step in queries.open_steps():
        meeting = step.feedback.meeting
        yield Obligation(
            key=f"next-step-{step.key}",
            title=step.what,
            thing=_("Next step after %(meeting)s") % {"meeting": meeting},
            url=reverse("next_step_done", args=[meeting.pk, step.pk]),
            button=_("It is done"),
            permission=queries.EDIT,
            due=step.due,
            rule=rules.FEEDBACK_DUE,
            unit_id=meeting.unit_id,
            person_id=step.responsible_id,
            about=("international-meeting", meeting.pk),
        )


@source(approving.APPROVE, approving.NOTE_DECISION, queries.PROPOSE)
def approvals(today: date) -> Iterator[Obligation]:
    """Those who are proposed to take part and wait for a yes or no; four queries and one for each presidium.

    Who travels there is asked for with the journey: one yes says both.
    """
    if rules.WHO_APPROVES not in clauses_by_rule(today):
        return
    rows = Participant.objects.filter(state=State.PROPOSED).select_related(
        "person", "meeting", "proposed_by__person", "approved_by"
    )
    with_journey = answered.elsewhere()
    for each in rows:
        if each.pk not in with_journey:
            yield _approval(each, today)


def _approval(each: Participant, today: date) -> Obligation:
    proposer = each.proposed_by.person_id if each.proposed_by else None
    asked = approving.asked_for(each.person, today, {proposer})
    return Obligation(
        key=f"participant-{each.key}",
        title=_("Answer anew: the meeting has been changed since the yes")
        if each.changed
        else _("Say yes or no to who takes part"),
        thing=". ".join(filter(None, (f"{each.meeting}, {shown.days(each.meeting)}", shown.changed(each)))),
        url=reverse("participant_decide", args=[each.meeting_id, each.pk]),
        button=_("Answer"),
        permission=asked.permission,
        due=each.meeting.begins,
        opens=None,
        rule=rules.WHO_APPROVES,
        unit_id=asked.unit,
        person_id=asked.person,
        about=("international-meeting", each.meeting_id),
    )
