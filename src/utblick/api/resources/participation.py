"""International meetings, and who of ours takes part in them."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import (
    Day,
    PersonRef,
    Ref,
    Shape,
    Text,
    day,
    note,
    one_of,
    page_url,
    person,
    ref,
    text,
)
from utblick.core.permissions import View
from utblick.participation import queries
from utblick.participation.models import Mode, OwnMode, Participant, State
from utblick.participation.views import frame
from utblick.participation.views import register as pages


class ParticipationShape(Shape):
    """That somebody of ours takes part in a meeting, or is proposed to."""

    id: int
    version: int
    meeting: int
    person: PersonRef | None
    mode: one_of(OwnMode.values)  # type: ignore[valid-type]
    state: one_of(State.values)  # type: ignore[valid-type]


class MeetingShape(Shape):
    """An international meeting or event, with who takes part. `what` is what it is about."""

    id: int
    version: int
    url: str
    title: Text
    what: str
    begins: Day | None
    ends: Day | None
    mode: one_of(Mode.values)  # type: ignore[valid-type]
    place: str
    country: str
    organizer: str
    web: str
    unit: Ref | None
    participations: list[ParticipationShape]


def _participation(each: Participant, reader: Any) -> ParticipationShape:
    return ParticipationShape(
        id=each.pk,
        version=each.version,
        meeting=each.meeting_id,
        person=person(each.person, reader),
        mode=each.mode,
        state=each.state,
    )


def _meetings(asking: Asking) -> Any:
    return queries.meetings(asking.user)


def _shaped(asking: Asking, rows: list[Any]) -> list[MeetingShape]:
    taking_part: dict[int, list[Participant]] = defaultdict(list)
    found = Participant.objects.filter(meeting__in=[each.pk for each in rows]).select_related("person")
    for each in found.order_by("pk"):
        taking_part[each.meeting_id].append(each)
    made = []
    for meeting in rows:
        note(meeting)
        made.append(
            MeetingShape(
                id=meeting.pk,
                version=meeting.version,
                url=page_url("international_meeting", meeting.pk),
                title=text(meeting, "title"),
                what=meeting.what,
                begins=day(meeting.begins),
                ends=day(meeting.ends),
                mode=meeting.mode,
                place=meeting.place,
                country=meeting.country,
                organizer=meeting.organizer,
                web=meeting.web,
                unit=ref(meeting.unit),
                participations=[_participation(each, asking.user) for each in taking_part[meeting.pk]],
            )
        )
    return made


def _find(asking: Asking, pk: int) -> Any:
    return frame.find(asking, pk).meeting


def _participations(asking: Asking) -> Any:
    meetings = queries.meetings(asking.user).order_by().values("pk")
    return Participant.objects.filter(meeting__in=meetings).select_related("person")


def _shaped_participations(asking: Asking, rows: list[Any]) -> list[ParticipationShape]:
    return [_participation(each, asking.user) for each in rows]


page: View = pages.international_meetings  # type: ignore[assignment]
offer(
    Resource(
        "meetings", _("International meetings"), _("Meetings and events, and who of ours takes part."), page,
        _meetings, MeetingShape, _shaped, pages.MeetingFilter, _find, kept=True,
    ),
    Resource(
        "participations", _("Participations"), _("Who of ours takes part in which meeting."), page,
        _participations, ParticipationShape, _shaped_participations, kept=True,
    ),
)  # fmt: skip
