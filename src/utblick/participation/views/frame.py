"""What the room's pages share: finding a meeting that the reader may see, and the way to it."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.participation import approving, queries
from utblick.participation.models import Feedback, InternationalMeeting, Participant, State
from utblick.strategy import queries as strategy

PROPOSE, EDIT = queries.PROPOSE, queries.EDIT


@dataclass(frozen=True)
class Found:
    """A meeting as one reader sees it, with who takes part."""

    meeting: InternationalMeeting
    participants: list[Participant]
    reader: Any

    @property
    def may_change(self) -> bool:
        """Whether the reader may change it."""
        return queries.may_change(self.reader, self.meeting, self.participants)

    @property
    def may_write(self) -> bool:
        """Whether the reader may write its feedback."""
        return queries.may_write(self.reader, self.meeting, self.participants)

    @property
    def feedback(self) -> Feedback | None:
        """The feedback, where the reader may read it."""
        found = queries.feedback_of(self.meeting)
        if found is None or found.covered:
            return None
        found.meeting = self.meeting
        return found if queries.may_read(self.reader, found, self.participants) else None

    def participant(self, pk: int) -> Participant:
        """One of the participants. Raises Http404."""
        for each in self.participants:
            if each.pk == pk:
                return each
        raise Http404


def find(request: HttpRequest, pk: int) -> Found:
    """Return a meeting that the reader may see: anybody's for who may see all, else their own. Raises Http404."""
    reader: Any = request.user
    rows = InternationalMeeting.objects.select_related(*queries.NAMES)
    meeting: InternationalMeeting | None = rows.filter(pk=pk).first()
    if meeting is None:
        raise Http404
    participants = queries.participants_of(meeting)
    if not queries.may_open(reader, meeting, participants) and not _told_of(reader, meeting, participants):
        raise Http404
    return Found(meeting, participants, reader)


def _told_of(reader: Any, meeting: InternationalMeeting, participants: list[Participant]) -> bool:
    """Whether a reader who sees only their own meetings sees one of others': its feedback is for all of ours to read,
    or it waits for the reader to say yes or no.
    """
    feedback = queries.feedback_of(meeting)
    if feedback is not None and not feedback.is_draft and reader.has_perm(queries.READ_FEEDBACK):
        return True
    waiting = [each for each in participants if each.state == State.PROPOSED]
    return any(approving.may_decide(reader, each, today()) for each in waiting)


def find_to_write(request: HttpRequest, pk: int) -> Found:
    """Return a meeting whose feedback the reader may write. Raises Http404."""
    found = find(request, pk)
    feedback = queries.feedback_of(found.meeting)
    if not found.may_write or (feedback is not None and feedback.covered):
        raise Http404
    return found


def crumbs(meeting: InternationalMeeting | None = None, *more: Link) -> list[Link]:
    """The way to a page of the room, or to one about a meeting."""
    found = [(_("International meetings"), reverse("international_meetings"))]
    return [*found, (str(meeting), meeting.get_absolute_url()), *more] if meeting else [*found, *more]


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page
