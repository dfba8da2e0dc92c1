"""Who represents us in an engagement: its bodies and seats, their meetings, and whose turn it is to chair."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import npgettext

from utblick.collaborations import chairing, meetings, queries, rules
from utblick.collaborations.models import ChairTurn
from utblick.collaborations.views import frame
from utblick.core.dates import today
from utblick.core.permissions import requires
from utblick.participation import queries as participation
from utblick.participation.models import InternationalMeeting, State
from utblick.people import shown
from utblick.people.models import Membership


@requires("collaborations.view")
def engagement_people(request: HttpRequest, pk: int) -> HttpResponse:
    """Who represents us in an engagement, who came to its meetings, and whose turn it is to chair."""
    found = frame.find(pk)
    page = frame.page_of(request, found, "engagement_people")
    reader, now = request.user, today()
    inside = reader.has_perm("collaborations.view_inside")
    met = meetings.meetings_of(found, now) if inside else meetings.Meetings(now)
    turns = list(found.chair_turns.select_related("organization", "person"))
    return page.show(
        request,
        "collaborations/engagement_people.html",
        engagement=found,
        bodies=[_body(view, met, reader, now) for view in queries.bodies_of(found, now)],
        inside=inside,
        coming=[_meeting(each, reader) for each in met.coming],
        held=[_meeting(each, reader) for each in met.held],
        earlier=[_meeting(each, reader) for each in met.earlier],
        turns=_turns(turns, reader, now),
        next_chair=chairing.next_chair(found, turns, now),
        may_edit=page.primary is not None,
    )


def _body(view: queries.BodyView, met: meetings.Meetings, reader: Any, now: date) -> dict[str, Any]:
    """A body with its posts, and those who hold them as this reader may see them."""
    return {
        "body": view.body,
        "level": view.level,
        "posts": [
            (post.post, [_holder(seat, met, reader, now) for seat in post.holders], post.occupancy)
            for post in view.posts
        ],
        "unstated": [_holder(seat, met, reader, now) for seat in view.unstated],
        "link": view.link,
    }


def _holder(seat: Membership, met: meetings.Meetings, reader: Any, now: date) -> tuple[shown.Holder, str]:
    """The holder of a seat, and how many meetings they came to in words; blank where none has been registered."""
    found = met.attendance(seat, now)
    if not found.held:
        return shown.holder(seat, reader), ""
    told = npgettext(
        "international",
        "came to %(attended)s of %(held)s meeting in the last 24 months",
        "came to %(attended)s of %(held)s meetings in the last 24 months",
        found.held,
    )
    return shown.holder(seat, reader), told % {"attended": found.attended, "held": found.held}


def _meeting(meeting: InternationalMeeting, reader: Any) -> dict[str, Any]:
    """A meeting, with the names of those who came as this reader may see them."""
    came = [each.person for each in meetings.told_of(meeting) if each.state == State.TOOK_PART]
    return {
        "meeting": meeting,
        "attended": [shown.link_to(each, reader) for each in came],
        "opens": participation.may_open(reader, meeting, meetings.told_of(meeting)),
        "may_tell": meeting.body_id is not None and reader.has_perm(participation.EDIT, meeting),
    }


def _turns(turns: list[ChairTurn], reader: Any, now: date) -> list[tuple[ChairTurn, str, bool]]:
    """The turns in the chair with who held it, and whether it is the one that runs now."""
    running = rules.chair_at([(turn.period, turn.organization_id) for turn in turns], now)
    return [
        (turn, shown.link_to(turn.person, reader) if turn.person else "", place == running)
        for place, turn in enumerate(turns)
    ]
