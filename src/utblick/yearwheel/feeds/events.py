"""What belongs in a calendar now: days by which something is to be done, meetings, and when their agendas close."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, time, timedelta
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _

from utblick.core.canonical import digest
from utblick.core.dates import in_words
from utblick.decisions.models import Meeting, MeetingStatus
from utblick.people.models import Organization, with_all_below
from utblick.people.queries import held_at
from utblick.yearwheel import outgoing, queries
from utblick.yearwheel.models import CalendarFeed
from utblick.yearwheel.wheel import ToDo

KEPT = timedelta(days=90)
"""So long what is past stays in the calendar."""


@dataclass(frozen=True)
class Content:
    """What an event says, in plain values that can be kept."""

    day: str
    summary: str
    description: str
    url: str
    starts: str = ""
    place: str = ""

    @cached_property
    def plain(self) -> dict[str, str]:
        """All that it says, as it is kept."""
        return {each: getattr(self, each) for each in KEPT_OF_AN_EVENT}

    @cached_property
    def said(self) -> str:
        """The fingerprint of all that it says."""
        return digest(self.plain)


KEPT_OF_AN_EVENT = tuple(each.name for each in fields(Content))


def covers(account: Any, unit: Organization) -> bool:
    """Whether an account's roles reach a unit, so that it may have a calendar of it."""
    return bool(account.has_perm("yearwheel.view_unit", unit))


def wanted(feed: CalendarFeed, today: date) -> dict[str, Content]:
    """Return what a feed says at `today`, by the events' lasting names; nothing where its account may no longer see it.

    Read within `outgoing.for_account`.
    """
    account, unit = feed.account, feed.unit
    if not account.has_perm("yearwheel.use_calendars") or (unit is not None and not covers(account, unit)):
        return {}
    house = outgoing.house_key()
    found = dict(_obligations(account, unit, today))
    if account.has_perm("decisions.view"):
        found.update(_meetings(account, unit, today))
    return {_uid(key, house): content for key, content in found.items()}


def _uid(key: str, house: str) -> str:
    """The same for the same thing in every calendar, whatever the system's address is."""
    whole = f"{key}@{house}.utblick"
    return whole if len(whole) <= 250 else f"{sha256(key.encode()).hexdigest()}@{house}.utblick"


def _obligations(account: Any, unit: Organization | None, today: date) -> Iterator[tuple[str, Content]]:
    found = queries.of_unit(account, unit, today) if unit else queries.to_do(account, today)
    # What somebody lets wait in their list is due all the same.
    for todo in outgoing.tellable([*found.dated, *found.waiting]):
        if todo.obligation.due:
            yield f"obligation-{todo.obligation.key}", _of_obligation(todo, todo.obligation.due)


def _of_obligation(todo: ToDo, due: date) -> Content:
    url = outgoing.address(todo.obligation.url)
    why = _("Why: %(clause)s") % {"clause": todo.clause} if todo.clause else ""
    said = "\n".join(filter(None, (todo.obligation.thing, why, url)))
    return Content(due.isoformat(), todo.obligation.title, said, url)


def _meetings(account: Any, unit: Organization | None, today: date) -> Iterator[tuple[str, Content]]:
    found = Meeting.objects.filter(date__gte=today - KEPT).exclude(status=MeetingStatus.CANCELLED)
    bodies = _bodies(account, unit, today)
    for meeting in found.filter(body__in=bodies).select_related("body").order_by("date", "pk"):
        url = outgoing.address(meeting.get_absolute_url())
        body = {"body": meeting.body}
        yield (
            f"meeting-{meeting.key}",
            Content(
                meeting.date.isoformat(),
                _("%(body)s meets") % body,
                url,
                url,
                meeting.starts.isoformat() if meeting.starts else "",
                meeting.place,
            ),
        )
        if meeting.cutoff and meeting.cutoff >= today - KEPT:
            said = "\n".join(
                (_("For the meeting on %(day)s") % {"day": in_words(meeting.date.isoformat())}, url)
            )
            content = Content(
                meeting.cutoff.isoformat(), _("The agenda of %(body)s closes") % body, said, url
            )
            yield f"agenda-{meeting.key}", content


def _bodies(account: Any, unit: Organization | None, today: date) -> set[int]:
    """The bodies whose meetings belong here: of a unit, those below it; else those where one sits or keeps minutes."""
    if unit is not None:
        return with_all_below([unit.pk])[unit.pk]
    meeting = Organization.objects.filter(meetings__date__gte=today - KEPT).distinct().only("pk")
    found = {body.pk for body in meeting if account.has_perm("decisions.edit", body)}
    if account.person_id:
        seats = account.person.memberships.filter(held_at(today))
        found.update(seats.values_list("organization", flat=True))
    return found


def clock(value: str) -> time | None:
    """Return a time of day from its kept form."""
    return time.fromisoformat(value) if value else None
