"""What pages, documents and other rooms read of international meetings: one place for each set of figures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from utblick.core import dates, secrecy
from utblick.core.once import once
from utblick.core.secrecy import tells_of
from utblick.decisions import queries as decisions
from utblick.decisions.models import AgendaItem, Meeting, MeetingStatus
from utblick.participation import homecoming, rules
from utblick.participation.models import (
    Feedback,
    FeedbackRule,
    InternationalMeeting,
    NextStep,
    Participant,
    State,
)
from utblick.people.models import Classification, Organization

VIEW, PROPOSE, EDIT = "participation.view", "participation.propose", "participation.edit"
READ_FEEDBACK, READ_DRAFTS = "participation.read_feedback", "participation.read_drafts"
WENT = (State.APPROVED, State.TOOK_PART)  # approved, and nobody has said that they stayed at home
ASKED_ANEW = Q(state=State.PROPOSED) & ~Q(changed="")  # approved, until the meeting was changed
OWES = Q(state__in=WENT) | ASKED_ANEW
REPORT = "participation.report"  # the kind of matter
NAMES = ("body", "unit", "source", "feedback__presented_at")


def own(reader: Any, path: str = "") -> Q:
    """Return the condition that a meeting is the reader's own: they take part in it, or have proposed somebody to.

    `path` leads to the meeting, such as `meeting__`.
    """
    found = Q(**{f"{path}participants__proposed_by": reader.pk})
    if reader.person_id:
        found |= Q(**{f"{path}participants__person": reader.person_id})
    return found


def meetings(reader: Any) -> QuerySet[InternationalMeeting]:
    """Return the meetings that a reader may see: all, or their own, with their names at hand."""
    found = InternationalMeeting.objects.select_related(*NAMES)
    return found if reader.has_perm(VIEW) else found.filter(pk__in=own_ids(reader))


def own_ids(reader: Any) -> QuerySet[Any]:
    """Return the ids of the reader's own meetings."""
    return InternationalMeeting.objects.filter(own(reader)).values("pk")


def meetings_about(kind: str, pk: int) -> QuerySet[InternationalMeeting]:
    """Return the meetings that serve a thing, such as an engagement, the latest first."""
    return InternationalMeeting.objects.filter(about_kind=kind, about_id=pk).select_related(*NAMES)


def participants_of(meeting: InternationalMeeting) -> list[Participant]:
    """Return who takes part in a meeting, with all that is shown of them. One query."""
    found = meeting.participants.select_related(
        "person", "person__unit", "seat__organization", "seat__post", "proposed_by", "approved_by", "meeting"
    )
    return list(found)


def takes_part(reader: Any, participants: Iterable[Participant]) -> bool:
    """Whether the reader is among those who go, or went: they write the feedback together."""
    mine = (each for each in participants if reader.person_id and each.person_id == reader.person_id)
    return any(map(owes_feedback, mine))


def owes_feedback(participant: Participant) -> bool:
    """Whether somebody is asked for feedback: they go or went, or did until the meeting was changed, and wait anew."""
    return participant.state in WENT or (participant.state == State.PROPOSED and bool(participant.changed))


def another_meeting(before: InternationalMeeting, now: InternationalMeeting) -> list[str]:
    """Return the names of the fields in which a meeting is another one than before, as `rules.another_meeting` does."""
    names = [f"{name}_id" if name == "body" else name for name in (*rules.ALWAYS, *rules.WHERE_SAID)]
    was, is_now = (
        {name.removesuffix("_id"): getattr(each, name) for name in names} for each in (before, now)
    )
    return rules.another_meeting(was, is_now)


def may_open(reader: Any, meeting: InternationalMeeting, participants: Iterable[Participant]) -> bool:
    """Whether the page of a meeting is surely the reader's to see: all are, or it is their own."""
    return bool(reader.has_perm(VIEW)) or any(
        each.proposed_by_id == reader.pk or (reader.person_id and each.person_id == reader.person_id)
        for each in participants
    )


def may_change(reader: Any, meeting: InternationalMeeting, participants: Iterable[Participant]) -> bool:
    """Whether the reader may change a meeting: one of their units', or one where they have proposed themself."""
    if reader.has_perm(EDIT, meeting):
        return True
    mine = reader.person_id
    return any(each.person_id == mine and each.proposed_by_id == reader.pk for each in participants if mine)


def may_write(reader: Any, meeting: InternationalMeeting, participants: Iterable[Participant]) -> bool:
    """Whether the reader may write the feedback: who took part, and who may change the meetings of the unit."""
    return takes_part(reader, participants) or reader.has_perm(EDIT, meeting)


def may_read(reader: Any, feedback: Feedback, participants: Iterable[Participant]) -> bool:
    """Whether the reader may read feedback: a draft is for those who write it; handed in, it is for all of ours."""
    if not feedback.is_draft and reader.has_perm(READ_FEEDBACK):
        return True
    return may_write(reader, feedback.meeting, participants)


# --- when feedback is due ---


@dataclass(frozen=True)
class DueAt:
    """When feedback from a meeting is due, at which meeting of which body; `came_home` is the day it counts from."""

    due: rules.Due
    came_home: date
    body: Organization | None
    meeting: Meeting | None


@once
def _rules() -> list[FeedbackRule]:
    return list(FeedbackRule.objects.select_related("body"))


@once
def _default_body() -> Organization | None:
    """The board, where the organisation has not said which body has feedback before it. One query."""
    return Organization.objects.filter(classification=Classification.BOARD).order_by("pk").first()


Asked = tuple[Organization | None, bool]  # the body, and whether its meeting on the same day counts


def _asked_of(unit: int | None, table: Sequence[FeedbackRule], default: Asked) -> Asked:
    """The body that has feedback from a unit's work before it, and whether a meeting on the same day counts."""
    for wanted in (unit, None):
        for each in table:
            if each.unit_id == wanted:
                return each.body, each.same_day
    return default


@once
def _calendar(bodies: frozenset[int]) -> dict[int, list[Meeting]]:
    """All meetings of bodies, by body: some dozen a year, each with `report_waits`: its agenda has the report, and it
    has not decided on it. One query."""
    found: dict[int, list[Meeting]] = {}
    waits = AgendaItem.objects.filter(matter=REPORT, decision=None, meeting=OuterRef("pk"))
    rows = Meeting.objects.filter(body__in=bodies).select_related("body")
    for row in rows.annotate(report_waits=Exists(waits.exclude(meeting__status=MeetingStatus.CANCELLED))):
        found.setdefault(row.body_id, []).append(row)
    return found


@dataclass(frozen=True)
class Event:
    """International work that is told of: the unit that answers for it, and the day that it was over."""

    unit_id: int | None
    ends: date


def dues(found: Sequence[InternationalMeeting]) -> dict[int, DueAt]:
    """Return, by a meeting's id, when its feedback is due. Three queries, and one a room that tells homecomings."""
    home = homecoming.latest([each.pk for each in found]) if found else {}
    asked = [Event(each.unit_id, max(each.ends, home.get(each.pk, each.ends))) for each in found]
    return dict(zip((each.pk for each in found), dues_of(asked), strict=True))


def dues_of(found: Sequence[Event]) -> list[DueAt]:
    """Return, for each event in its order, when it is to be told of, as for meetings (R34). Three queries."""
    table = _rules()
    default = (None if any(each.unit_id is None for each in table) else _default_body(), True)
    asked = [_asked_of(each.unit_id, table, default) for each in found]
    bodies = frozenset(body.pk for body, _same in asked if body)
    calendar = _calendar(bodies) if bodies else {}
    return [_due(each.ends, *way, calendar) for each, way in zip(found, asked, strict=True)]


def _due(ends: date, body: Organization | None, same_day: bool, calendar: dict[int, list[Meeting]]) -> DueAt:
    if body is None:
        return DueAt(rules.Due(None), ends, None, None)
    rows = calendar.get(body.pk, [])
    plain = [(each.date, each.cutoff, each.status == MeetingStatus.CANCELLED) for each in rows]
    due = rules.feedback_due(ends, plain, same_day)
    at = next(
        (each for each in rows if each.date == due.day and each.status != MeetingStatus.CANCELLED), None
    )
    return DueAt(due, ends, body, at)


def due_of(meeting: InternationalMeeting) -> DueAt:
    """Return when the feedback from one meeting is due."""
    return dues([meeting])[meeting.pk]


def with_duty(today: date | None = None) -> QuerySet[InternationalMeeting]:
    """Return the meetings that somebody of ours goes to or went to, so that feedback is asked for: also where a yes
    waits anew since the meeting was changed, so that nobody gets past the duty by changing it.

    `today`: only those that are over.
    """
    went = Exists(Participant.objects.filter(OWES, meeting=OuterRef("pk")))
    found = InternationalMeeting.objects.filter(went).select_related(*NAMES)
    return found if today is None else found.filter(ends__lte=today)


def feedback_of(meeting: InternationalMeeting) -> Feedback | None:
    """Return the feedback from a meeting, None where none has been begun. It is as secret as the meeting."""
    found = getattr(meeting, "feedback", None)
    return found if isinstance(found, Feedback) else None


def state_of(meeting: InternationalMeeting, at: DueAt, today: date) -> str:
    """Return how punctual the feedback from a meeting is, as `rules.punctuality` says it."""
    found = feedback_of(meeting)
    if found is None:
        return rules.punctuality(at.due, None, today)
    presented = found.presented_at.date if found.presented_at else None
    if found.due_on is not None:  # as it was when it was handed in
        at = replace(at, due=rules.Due(found.due_on, found.due_cutoff, at.due.oral))
    return rules.punctuality(at.due, found.first_handed_in_on, today, presented)


def punctuality_by_year(today: date) -> dict[int, Counter[str]]:
    """Return, by the year that meetings ended in, how many had their feedback how punctually. Five queries."""
    found = list(with_duty(today))
    when = dues(found)
    years: dict[int, Counter[str]] = {}
    for each in found:
        years.setdefault(each.ends.year, Counter())[state_of(each, when[each.pk], today)] += 1
    return dict(sorted(years.items()))


def seen_abroad(year: int) -> int:
    """Return at how many meetings that ended in a year we took part and said something of our own (R8). One query."""
    took = Exists(Participant.objects.filter(meeting=OuterRef("meeting"), state=State.TOOK_PART))
    rows = Feedback.objects.filter(took, meeting__ends__year=year).exclude(handed_in_on=None)
    return sum(rules.visible_abroad(True, said) for said in rows.values_list("our_position", flat=True))


# --- what the board has before it ---


def standing(board_meeting: Meeting, presenting: bool = False) -> rules.Standing:
    """Return how a meeting of a body stands for what it is to have before it. One query, once a page.

    `presenting`: it is just being noted what it has had, so it is not over.
    """
    rows = _calendar(frozenset({board_meeting.body_id})).get(board_meeting.body_id, [])
    waiting = {each.pk: each.date for each in rows if getattr(each, "report_waits", False)}
    over = not presenting and board_meeting.date < dates.today() and board_meeting.pk not in waiting
    earlier = [day for pk, day in waiting.items() if pk != board_meeting.pk and day < board_meeting.date]
    return rules.Standing(board_meeting.date, over, earlier)


def due_at(board_meeting: Meeting, presenting: bool = False) -> list[tuple[InternationalMeeting, DueAt]]:
    """Return the meetings whose feedback is due at a meeting of a body, or was due before and has not been presented.

    Of a meeting that has been: what was presented there. What stands on another agenda already is there alone.
    What is under secrecy is there too, to keep its place: `covered` for those who may not see it. The earliest first.
    """
    with secrecy.off():
        waiting = Q(feedback=None) | Q(feedback__presented_at=None) | Q(feedback__presented_at=board_meeting)
        found = list(with_duty(board_meeting.date).filter(waiting).order_by("ends", "pk"))
        when = dues(found)
    stands = standing(board_meeting, presenting)
    told = []
    for each in found:
        at = when[each.pk]
        here = feedback_of(each)
        handed_in = here.first_handed_in_on if here is not None else None
        presented = here is not None and here.presented_at_id == board_meeting.pk
        if presented or waits_at(board_meeting, stands, at, handed_in):
            told.append((each, at))
    return told


def waits_at(board_meeting: Meeting, stands: rules.Standing, at: DueAt, handed_in: date | None) -> bool:
    """Whether what has not been presented waits for a meeting of a body. No query. Other rooms ask here too."""
    here = at.body is not None and at.body.pk == board_meeting.body_id
    return here and rules.is_reported_at(stands, at.due.day, handed_in, dates.today())


def additions(today: date) -> list[Meeting]:
    """Return the meetings to come whose agenda has the report, and that something was handed in for after it closed.

    Some six queries.
    """
    items = AgendaItem.objects.filter(matter=REPORT, decision=None, meeting__date__gte=today)
    coming = [each.meeting for each in items.select_related("meeting__body") if each.meeting.cutoff]
    found = []
    for meeting in coming:
        with secrecy.off():  # that there is something to report tells nothing of it
            given = [feedback_of(each) for each, _at in due_at(meeting)]
        if any(
            each is not None and not each.is_draft and (each.first_handed_in_on or today) > meeting.cutoff
            for each in given
        ):
            found.append(meeting)
    return found


def to_put_on_agenda(today: date) -> list[Meeting]:
    """Return the next meeting of each body that feedback waits for, where it is not on the agenda. Some six queries.

    What waits: what has been handed in, and has not been presented.
    """
    with secrecy.off():  # that there is something to report tells nothing of it
        found = list(
            with_duty(today).exclude(feedback__handed_in_on=None).filter(feedback__presented_at=None)
        )
        when = dues(found) if found else {}
        bodies = {each.body.pk for each in when.values() if each.body is not None}
        if not bodies:
            return []
        taken = set(
            AgendaItem.objects.filter(matter=REPORT, meeting__body__in=bodies).values_list(
                "meeting", flat=True
            )
        )
        following: dict[int, Meeting] = {}
        for meeting in decisions.coming(bodies, today):
            following.setdefault(meeting.body_id, meeting)
    return [each for each in following.values() if each.pk not in taken]


# --- what has been learned ---


def learned() -> QuerySet[Feedback]:
    """Return feedback that tells of something worth spreading (R15), the latest first."""
    rows = Feedback.objects.exclude(handed_in_on=None).exclude(good_practice="")
    return rows.select_related("meeting", "meeting__unit")


def open_steps() -> QuerySet[NextStep]:
    """Return the next steps that are not done, of feedback that has been handed in."""
    rows = NextStep.objects.filter(done_on=None).exclude(feedback__handed_in_on=None)
    return rows.select_related("feedback__meeting__unit", "responsible")


@tells_of
def of_a_meeting(kind: str, thing: Any) -> Iterator[Feedback]:
    """The feedback from a meeting names it, and so is as secret as the meeting."""
    if kind == "international-meeting":
        yield from Feedback.objects.filter(meeting=thing.pk)
