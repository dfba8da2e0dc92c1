"""This room's document: the feedback from international meetings that a body has before it at one of its meetings."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core import secrecy
from utblick.core.dates import today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Run,
    Table,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.decisions.models import Meeting
from utblick.documents import queries as documents
from utblick.participation import besides, queries, rules, shown
from utblick.participation.feedback_actions import QUESTIONS
from utblick.participation.models import Feedback, InternationalMeeting, NextStep, Participant


def feedback_report(meeting: Meeting) -> Document:
    """Return all feedback that is due at a meeting of a body, or has been presented there, and what else is told.

    About ten queries, however many they are. What is under secrecy keeps its place and tells nothing.
    """
    found = queries.due_at(meeting)
    # The body has been read with what is due to it, so it is not asked for again.
    for body in (at.body for _each, at in found if at.body and at.body.pk == meeting.body_id):
        meeting.body = body
    ids = [each.pk for each, _at in found]
    written = [each.feedback.pk for each, _at in found if queries.feedback_of(each) is not None]
    parts = _Parts(ids, written)
    blocks: list[Block] = [Facts(tuple(_head(meeting)))]
    others = besides.entries_at(meeting)
    if found or others:
        blocks.append(_summary(found, others))
    else:
        blocks.append(Paragraph(text(_("No feedback is due at the meeting."))))
    for each, at in found:
        blocks += _one(each, at, parts)
    for entry in others:
        blocks += _besides(entry)
    return Document(
        title=_("Feedback from international meetings"),
        subtitle=str(meeting),
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
        contents=len(found) + len(others) > 1,
        contents_depth=1,  # a line for each that is told of, not one for each of its questions
    )


class _Parts:
    """What belongs to many meetings, read for all of them at once. Three queries."""

    def __init__(self, meetings: list[int], feedback: list[int]) -> None:
        self.participants: dict[int, list[Participant]] = {}
        self.steps: dict[int, list[NextStep]] = {}
        with secrecy.off():  # whether it may be told is asked of the meeting
            for each in Participant.objects.filter(meeting__in=meetings).select_related("person"):
                self.participants.setdefault(each.meeting_id, []).append(each)
            for step in NextStep.objects.filter(feedback__in=feedback).select_related("responsible"):
                self.steps.setdefault(step.feedback_id, []).append(step)
        self.files = documents.attachments_of("feedback", feedback)


def _head(meeting: Meeting) -> Iterator[tuple[str, Text]]:
    yield _("To"), text(str(meeting.body))
    yield _("Date"), text(shown.day(meeting.date))
    if meeting.cutoff:
        yield _("Agenda closes"), text(shown.day(meeting.cutoff))


def _covered(each: InternationalMeeting) -> bool:
    found = queries.feedback_of(each)
    return each.covered or (found is not None and found.covered)


def _summary(
    found: list[tuple[InternationalMeeting, queries.DueAt]], others: Sequence[besides.Entry]
) -> Table:
    rows = tuple(
        (
            text(_("Feedback under secrecy") if _covered(each) else in_language(each, "title")),
            text("" if _covered(each) else shown.days(each)),
            text(_handed_in(each)),
            text(_state(each, at)),
        )
        for each, at in found
    )
    more = tuple(
        (
            text(_("Feedback under secrecy") if each.covered else each.title),
            text("" if each.covered else each.days),
            text(shown.day(each.handed_in_on)),
            text(_punctual(each.state)),
        )
        for each in others
    )
    what = _("Meeting or visit") if more else pgettext("international", "Meeting")
    head = (what, _("Days"), _("Handed in"), _("Feedback"))
    return Table(_("What is due at the meeting"), head, rows + more)


def _state(each: InternationalMeeting, at: queries.DueAt) -> str:
    return _punctual(queries.state_of(each, at, today()))


def _still_oral(at: queries.DueAt) -> bool:
    """Whether it is to be told orally at the meeting where it is due, which has not been."""
    return at.due.oral and at.due.day is not None and at.due.day >= today()


def _punctual(state: str) -> str:
    return _("in time") if state == rules.IN_TIME else shown.punctual(state)[0]


def _handed_in(each: InternationalMeeting) -> str:
    """The day that it was first handed in, which is what counts; blank until then."""
    found = queries.feedback_of(each)
    return shown.day(found.first_handed_in_on) if found else ""


def _one(each: InternationalMeeting, at: queries.DueAt, parts: _Parts) -> Iterator[Block]:
    if _covered(each):
        yield Heading(1, _("Feedback under secrecy"))
        return
    yield Heading(1, in_language(each, "title"))
    yield Facts(tuple(_facts(each, at, parts.participants.get(each.pk, []))))
    if _still_oral(at):
        yield Note(text(_("The agenda had closed when the meeting ended: told orally, or as an addition.")))
    feedback = queries.feedback_of(each)
    if feedback is None or feedback.is_draft:
        yield Note(text(_("The feedback has not been handed in.")), "warn")
        return
    yield from _lateness(queries.state_of(each, at, today()))
    yield from _answers(feedback)
    yield from _steps(parts.steps.get(feedback.pk, []))
    if names := tuple(text(str(file)) for file in parts.files.get(feedback.pk, ())):
        yield Heading(2, _("Attachments"))
        yield Bullets(names)


def _lateness(state: str) -> Iterator[Note]:
    """That it was handed in late, or that it was not presented in time: two facts, told where each is true."""
    if state == rules.LATE:
        yield Note(text(_("The feedback was handed in after the meeting that it was due at.")), "warn")
    elif state == rules.UNPRESENTED:
        told = _("The feedback was handed in by the meeting that it was due at, but was not presented there.")
        yield Note(text(told), "warn")


def _besides(entry: besides.Entry) -> Iterator[Block]:
    if entry.covered:
        yield Heading(1, _("Feedback under secrecy"))
        return
    yield Heading(1, entry.title)
    # The link tells what it is about, also to those who look for what names it.
    named = (_("What"), text(Run(entry.title, url=entry.thing.get_absolute_url())))
    yield Facts((named, *((label, text(said)) for label, said in entry.facts)))
    if _still_oral(entry.at):
        yield Note(text(_("The agenda had closed when it ended: told orally, or as an addition.")))
    if not entry.answers:
        yield Note(text(_("The feedback has not been handed in.")), "warn")
    yield from _lateness(entry.state)
    for heading, said in entry.answers:
        yield Heading(2, heading)
        for line in filter(None, map(str.strip, said.splitlines())):
            yield Paragraph(text(line))


def _facts(
    each: InternationalMeeting, at: queries.DueAt, participants: list[Participant]
) -> Iterator[tuple[str, Text]]:
    # The link tells which meeting it is, also to those who look for what names it.
    yield (
        pgettext("international", "Meeting"),
        text(Run(in_language(each, "title"), url=each.get_absolute_url())),
    )
    yield _("Days"), text(shown.days(each))
    yield _("Place"), text(shown.place(each) or _("not stated"))
    went = ", ".join(str(one.person) for one in participants if queries.owes_feedback(one))
    yield _("Who took part"), text(went)
    if each.unit:
        yield _("Unit"), text(str(each.unit))
    if each.changed_because:
        yield _("Changed afterwards, because"), text(each.changed_because)
    if at.due.day:
        yield _("Due at the meeting on"), text(shown.day(at.due.day))
    state, day = _state(each, at), _handed_in(each)
    yield _("Feedback"), text(f"{day}, {state}" if day else state)


def _answers(feedback: Feedback) -> Iterator[Block]:
    for name in QUESTIONS:
        written: Any = in_language(feedback, name)
        if not written:
            continue
        yield Heading(2, str(Feedback._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
        for line in written.splitlines():
            if line.strip():
                yield Paragraph(text(line.strip()))
        if name == "good_practice" and feedback.good_practice_for:
            yield Paragraph(text(_("Who could use it:") + " " + feedback.good_practice_for))


def _steps(steps: list[NextStep]) -> Iterator[Block]:
    if steps:
        rows = tuple(
            (text(each.what), text(str(each.responsible or "")), text(shown.day(each.due))) for each in steps
        )
        yield Table(_("Next steps"), (_("What"), _("Who sees to it"), _("By what day")), rows)
