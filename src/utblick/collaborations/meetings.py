"""Meetings that serve an engagement, of its bodies or else, and who of ours came, as participation holds them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from utblick.collaborations import rules
from utblick.collaborations.models import Engagement, EngagementBody
from utblick.core.actions import action
from utblick.participation import attendance
from utblick.participation.models import InternationalMeeting, Participant, State
from utblick.people.models import Membership, Person

KIND = "engagement"
CAME = "those_who_came"


def seat_holders(engagement: Engagement) -> QuerySet[Person]:
    """Return those who hold, or have held, a seat in one of the engagement's bodies."""
    seats = Membership.objects.filter(organization__engagement_bodies__engagement=engagement)
    return Person.objects.filter(pk__in=seats.values("person"))


def serving(engagement: int) -> QuerySet[InternationalMeeting]:
    """Return the meetings that serve an engagement: those said to, and those of its bodies that serve no other.

    `engagement` is its id. The latest first, each with its body.
    """
    bodies = EngagementBody.objects.filter(engagement=engagement).values("organization")
    said = Q(about_kind=KIND, about_id=engagement)
    found = InternationalMeeting.objects.filter(said | Q(body__in=bodies) & ~Q(about_kind=KIND))
    return found.select_related("body")


@action("collaborations.edit")
def save_meeting(
    account: Any, engagement: Engagement, meeting: InternationalMeeting, came: attendance.Came
) -> InternationalMeeting:
    """Save a meeting of one of the engagement's own bodies, and who of ours came.

    Raises ValidationError for a body of something else, and as `attendance.register_body_meeting` does.
    """
    if not engagement.bodies.filter(organization=meeting.body_id).exists():
        raise ValidationError({"body": _("The body is not one of this engagement's. Choose one that is.")})
    if meeting.pk is None:
        meeting.about_kind, meeting.about_id = KIND, engagement.pk
        meeting.unit = engagement.responsible_unit
    return attendance.register_body_meeting(account, meeting, came)


@dataclass
class Meetings:
    """The meetings that serve an engagement: those to come, the next first; those held since `since`; those before."""

    since: date
    coming: list[InternationalMeeting] = field(default_factory=list)
    held: list[InternationalMeeting] = field(default_factory=list)
    earlier: list[InternationalMeeting] = field(default_factory=list)

    def attendance(self, seat: Membership, now: date) -> rules.Attendance:
        """How many of the body's meetings of the last 24 months the holder of a seat came to.

        A meeting that they were to go to does not count until somebody has told whether they did.
        """
        came = []
        for each in self.held:
            if each.body_id == seat.organization_id:
                states = {one.state for one in told_of(each) if one.person_id == seat.person_id}
                if not states & {State.PROPOSED, State.APPROVED}:
                    came.append((each.begins, State.TOOK_PART in states))
        return rules.attendance(seat.start, seat.end, came, now)


def told_of(meeting: InternationalMeeting) -> list[Participant]:
    """Return the participants of a meeting of `meetings_of`, whatever came of them."""
    found: list[Participant] = getattr(meeting, CAME)
    return found


def meetings_of(engagement: Engagement, now: date) -> Meetings:
    """Return the meetings that serve an engagement, with who came; in two queries."""
    found = Meetings(rules.counted_since(now))
    participants = Participant.objects.select_related("person")
    rows = serving(engagement.pk).prefetch_related(Prefetch("participants", participants, to_attr=CAME))
    for each in rows:
        if each.begins > now:
            found.coming.insert(0, each)
        else:
            (found.held if each.begins >= found.since else found.earlier).append(each)
    return found
