"""Meetings of the bodies that we have seats in: registering them, and who of ours came."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from utblick.collaborations import rules
from utblick.collaborations.models import BodyMeeting, Engagement
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.people import rules as people_rules
from utblick.people.models import Membership, Person


def seat_holders(engagement: Engagement) -> QuerySet[Person]:
    """Return those who hold, or have held, a seat in one of the engagement's bodies."""
    seats = Membership.objects.filter(organization__engagement_bodies__engagement=engagement)
    return Person.objects.filter(pk__in=seats.values("person"))


@action("collaborations.edit")
def save_meeting(account: Any, meeting: BodyMeeting, links: Mapping[str, Iterable[Person]]) -> BodyMeeting:
    """Save a meeting of one of the engagement's own bodies; `links["attended"]` are those of ours who came.

    Raises ValidationError for a body of something else, for attendance at what has not been held, and for somebody who
    held no seat in the body on the day.
    """
    attended = list(links["attended"])
    if not meeting.engagement.bodies.filter(organization=meeting.body_id).exists():
        raise ValidationError({"body": _("The body is not one of this engagement's. Choose one that is.")})
    if attended and meeting.on > today():
        message = _(
            "The meeting has not been held yet, so nobody has been there. Leave this empty until it has."
        )
        raise ValidationError({"attended": message})
    _refuse_without_seat(meeting, attended)
    meeting.save()
    meeting.attended.set(attended)
    return meeting


def _refuse_without_seat(meeting: BodyMeeting, attended: list[Person]) -> None:
    seats = Membership.objects.filter(organization=meeting.body_id, person__in=attended)
    seated = {seat.person_id for seat in seats if people_rules.holds_at(seat.start, seat.end, meeting.on)}
    if without := [str(person) for person in attended if person.pk not in seated]:
        message = _(
            "No seat in that body on that day: %(names)s. Untick them, or correct the day or the body."
        )
        raise ValidationError({"attended": message % {"names": ", ".join(without)}})


@action("collaborations.edit")
def delete_meeting(account: Any, meeting: BodyMeeting) -> None:
    """Take away a meeting that was wrong. Its history stays."""
    meeting.delete()


@dataclass
class Meetings:
    """The meetings of an engagement's bodies: those to come, the next first; those held since `since`; those before."""

    since: date
    coming: list[BodyMeeting] = field(default_factory=list)
    held: list[BodyMeeting] = field(default_factory=list)
    earlier: list[BodyMeeting] = field(default_factory=list)

    def attendance(self, seat: Membership, now: date) -> rules.Attendance:
        """How many of the body's meetings of the last 24 months the holder of a seat came to."""
        came = [
            (each.on, any(person.pk == seat.person_id for person in each.attended.all()))
            for each in self.held
            if each.body_id == seat.organization_id
        ]
        return rules.attendance(seat.start, seat.end, came, now)


def meetings_of(engagement: Engagement, now: date) -> Meetings:
    """Return the meetings of an engagement's bodies, with who came; in two queries."""
    found = Meetings(rules.counted_since(now))
    for each in engagement.meetings.select_related("body").prefetch_related("attended"):
        if each.on > now:
            found.coming.insert(0, each)
        else:
            (found.held if each.on >= found.since else found.earlier).append(each)
    return found
