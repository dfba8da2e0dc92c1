"""Calendar feeds: what is in them, how changes are told, who may have and read them."""

import json
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from types import SimpleNamespace
from typing import Any

import icalendar
import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from utblick.collaborations.models import Engagement
from utblick.core.obligations import Obligation
from utblick.decisions.models import Meeting, MeetingStatus
from utblick.documents.actions import mark_secret
from utblick.documents.models import SecrecyMark
from utblick.people.models import Account, Membership, Organization, Person, RoleAssignment
from utblick.people.roles import Role
from utblick.yearwheel.feeds import actions, views
from utblick.yearwheel.feeds.events import Content
from utblick.yearwheel.feeds.publishing import publish
from utblick.yearwheel.models import CalendarFeed, FeedEvent, Snooze
from utblick.yearwheel.tests.duties import TODAY, Duties
from utblick.yearwheel.tests.rfc5545 import Component, parse

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


class Calendar:
    """Somebody's calendar as their calendar program fetches it, on a day that the test decides."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, feed: CalendarFeed) -> None:
        self.feed, self.url = feed, reverse("calendar", args=[feed.token])
        self.monkeypatch = monkeypatch
        self.be(TODAY)

    def be(self, day: date) -> None:
        """Let it be a day."""
        noon = datetime(day.year, day.month, day.day, 12).astimezone()
        self.monkeypatch.setattr(views, "timezone", SimpleNamespace(localtime=lambda: noon))

    def answer(self, **headers: str) -> Any:
        return Client().get(self.url, headers=headers)

    def read(self) -> Component:
        """The calendar, read strictly and by the library."""
        data = self.answer().content
        icalendar.Calendar.from_ical(data)
        return parse(data)

    def events(self) -> dict[str, Component]:
        """Its events by what they are of."""
        return {event["UID"].text.partition("@")[0]: event for event in self.read().components("VEVENT")}


@pytest.fixture
def calendar_of(monkeypatch: pytest.MonkeyPatch) -> Any:
    def make(account: Account, unit: Organization | None = None) -> Calendar:
        return Calendar(monkeypatch, actions.make_calendar(account, CalendarFeed(unit=unit)))

    return make


@pytest.fixture
def mine(account: Any, calendar_of: Any) -> Calendar:
    """The calendar of somebody of the international function."""
    made: Calendar = calendar_of(account(Role.INTERNATIONAL_FUNCTION))
    return made


def state(event: Component) -> tuple[str, str]:
    return event["STATUS"].value, event["SEQUENCE"].value


# What is in it


def test_a_duty_is_a_whole_day_with_its_address(duties: Duties, mine: Calendar, settings: Any) -> None:
    duties.add("uppfoljning", title="Följ upp strategin, i tid", due=date(2028, 2, 29))
    event = mine.events()["obligation-uppfoljning"]
    assert event["SUMMARY"].text == "Följ upp strategin, i tid"
    assert (event["DTSTART"].value, event["DTEND"].value) == ("20280229", "20280301")
    assert event["URL"].value == f"{settings.URL}/uppfoljning/"
    assert event["UID"].text == "obligation-uppfoljning@region-kronoberg.utblick"
    assert state(event) == ("CONFIRMED", "0")


def test_what_has_no_day_or_is_not_ones_own_is_not_there(duties: Duties, mine: Calendar) -> None:
    duties.add("utan-dag", due=None)
    duties.add("andras", permission="decisions.register_assembly")
    duties.add("min")
    assert set(mine.events()) == {"obligation-min"}


def test_what_waits_in_ones_list_stays_on_its_day(duties: Duties, mine: Calendar) -> None:
    duties.add("vantar")
    assert state(mine.events()["obligation-vantar"]) == ("CONFIRMED", "0")
    Snooze.objects.create(
        obligation="vantar", title="x", account=mine.feed.account, until=TODAY + timedelta(days=9), reason="r"
    )
    assert state(mine.events()["obligation-vantar"]) == ("CONFIRMED", "0")


def test_it_is_in_the_language_of_its_account(account: Any, calendar_of: Any) -> None:
    board = Organization.objects.get(classification="board")
    Meeting.objects.create(body=board, date=TODAY + timedelta(days=3))
    english = calendar_of(account(Role.BOARD_SECRETARY, board, language="en"))
    answer = Client(headers={"accept-language": "sv"}).get(english.url)
    assert answer["Content-Language"] == "en"
    assert (
        "The Regional Executive Board meets" in answer.content.decode() or " meets" in answer.content.decode()
    )


def test_the_meetings_of_a_secretary_with_place_time_and_when_the_agenda_closes(
    account: Any, calendar_of: Any, duties: Duties
) -> None:
    board = Organization.objects.get(classification="board")
    Meeting.objects.all().delete() if not Meeting.objects.filter(items__isnull=False) else None
    meeting = Meeting.objects.create(
        body=board,
        date=date(2027, 7, 5),
        starts=clock_time(8, 30),
        place="Sal A, plan 2",
        cutoff=date(2027, 6, 20),
    )
    found = calendar_of(account(Role.BOARD_SECRETARY, board)).events()
    event, agenda = found[f"meeting-{meeting.key}"], found[f"agenda-{meeting.key}"]
    assert event["DTSTART"].value == "20270705T083000" and event["LOCATION"].text == "Sal A, plan 2"
    assert event["DTSTART"].params == {"TZID": "Europe/Stockholm"}
    assert (agenda["DTSTART"].value, agenda["DTEND"].value) == ("20270620", "20270621")
    assert str(board) in event["SUMMARY"].text and str(board) in agenda["SUMMARY"].text


def test_the_meetings_of_one_who_sits_in_the_body_and_of_no_other(
    account: Any, calendar_of: Any, duties: Duties
) -> None:
    board = Organization.objects.get(classification="board")
    other = Organization.objects.filter(classification="committee").first()
    person = Person.objects.create(given_name="Eva", family_name="Ek", kind="elected")
    Membership.objects.create(person=person, organization=board, role="member")
    ours = Meeting.objects.create(body=board, date=date(2027, 7, 5))
    theirs = Meeting.objects.create(body=other, date=date(2027, 7, 6))
    found = calendar_of(account(Role.ELECTED, person=person)).events()
    assert f"meeting-{ours.key}" in found and f"meeting-{theirs.key}" not in found
    assert not any(key.startswith("meeting") for key in calendar_of(account(Role.OFFICER)).events())


def test_the_calendar_of_a_unit_has_what_is_asked_below_it(
    account: Any, calendar_of: Any, duties: Duties
) -> None:
    unit = Organization.objects.filter(classification="administration").first()
    below = Organization.objects.create(name="Enheten", classification="unit", parent=unit)
    beside = Organization.objects.filter(classification="administration").exclude(pk=unit.pk).first()
    for key, where in (("har", unit), ("under", below), ("bredvid", beside)):
        duties.add(key, unit_id=where.pk)
    duties.add("ingens")
    found = calendar_of(account(Role.HEAD_OF_ADMINISTRATION, unit), unit)
    assert set(found.events()) == {"obligation-har", "obligation-under"}


# How changes are told


def test_nothing_new_is_nothing_written_and_the_same_to_the_last_octet(
    duties: Duties, mine: Calendar
) -> None:
    duties.add("a")
    first = mine.answer()
    with CaptureQueriesContext(connection) as queries:
        again = mine.answer()
    assert again.content == first.content
    assert not [each for each in queries if each["sql"].split()[0] in {"INSERT", "UPDATE", "DELETE"}]
    assert mine.answer(if_none_match=first["ETag"]).status_code == 304


def test_a_change_raises_the_sequence_and_keeps_the_name(duties: Duties, mine: Calendar) -> None:
    duties.add("a")
    duties.add("b")
    before = mine.events()
    duties.add("a", due=TODAY + timedelta(days=2))
    after = mine.events()
    assert state(after["obligation-a"]) == ("CONFIRMED", "1") and state(after["obligation-b"]) == (
        "CONFIRMED",
        "0",
    )
    assert after["obligation-a"]["UID"].value == before["obligation-a"]["UID"].value
    assert after["obligation-a"]["DTSTART"].value == "20261128"
    assert after["obligation-b"]["DTSTAMP"].value == before["obligation-b"]["DTSTAMP"].value


def test_what_is_done_is_cancelled_and_does_not_vanish(duties: Duties, mine: Calendar) -> None:
    duties.add("a", title="Skriv planen")
    mine.read()
    duties.done("a")
    event = mine.events()["obligation-a"]
    assert state(event) == ("CANCELLED", "1") and event["SUMMARY"].text == "Skriv planen"
    assert state(mine.events()["obligation-a"]) == ("CANCELLED", "1")  # once is enough
    duties.add("a", title="Skriv planen")
    assert state(mine.events()["obligation-a"]) == ("CONFIRMED", "2")


def test_what_is_cancelled_goes_90_days_after_its_day(duties: Duties, mine: Calendar) -> None:
    duties.add("a")
    mine.read()
    duties.done("a")
    mine.be(TODAY + timedelta(days=90))
    assert state(mine.events()["obligation-a"]) == ("CANCELLED", "1")
    mine.be(TODAY + timedelta(days=91))
    assert mine.events() == {} and not FeedEvent.objects.filter(feed=mine.feed).exists()


def test_what_is_overdue_stays_however_long(duties: Duties, mine: Calendar) -> None:
    duties.add("a", due=TODAY - timedelta(days=400))
    assert state(mine.events()["obligation-a"]) == ("CONFIRMED", "0")


def test_a_meeting_that_was_held_goes_by_itself_and_was_never_cancelled(
    account: Any, calendar_of: Any, duties: Duties
) -> None:
    board = Organization.objects.get(classification="board")
    meeting = Meeting.objects.create(body=board, date=TODAY + timedelta(days=5), cutoff=TODAY)
    found = calendar_of(account(Role.BOARD_SECRETARY, board))
    assert state(found.events()[f"meeting-{meeting.key}"]) == ("CONFIRMED", "0")
    found.be(meeting.date + timedelta(days=90))
    assert state(found.events()[f"meeting-{meeting.key}"]) == ("CONFIRMED", "0")
    found.be(meeting.date + timedelta(days=91))
    assert f"meeting-{meeting.key}" not in found.events()


def test_a_meeting_that_is_moved_or_cancelled_tells_so(
    account: Any, calendar_of: Any, duties: Duties
) -> None:
    board = Organization.objects.get(classification="board")
    meeting = Meeting.objects.create(body=board, date=TODAY + timedelta(days=5), cutoff=TODAY)
    found = calendar_of(account(Role.BOARD_SECRETARY, board))
    found.read()
    meeting.date += timedelta(days=1)
    meeting.save()
    moved = found.events()[f"meeting-{meeting.key}"]
    assert state(moved) == ("CONFIRMED", "1") and moved["DTSTART"].value == "20261202"
    meeting.status = MeetingStatus.CANCELLED
    meeting.save()
    events = found.events()
    assert state(events[f"meeting-{meeting.key}"]) == ("CANCELLED", "2")
    assert events[f"agenda-{meeting.key}"]["STATUS"].value == "CANCELLED"


def test_a_role_that_is_taken_away_empties_the_calendar(
    account: Any, calendar_of: Any, duties: Duties
) -> None:
    unit = Organization.objects.filter(classification="administration").first()
    duties.add("a", unit_id=unit.pk)
    head = account(Role.HEAD_OF_ADMINISTRATION, unit)
    found = calendar_of(head, unit)
    assert state(found.events()["obligation-a"]) == ("CONFIRMED", "0")
    RoleAssignment.objects.get(account=head).delete()
    assert state(found.events()["obligation-a"]) == ("CANCELLED", "1")


# Who may read it, and what nobody may read there


def test_an_unknown_a_withdrawn_and_a_closed_address_answer_alike(duties: Duties, mine: Calendar) -> None:
    duties.add("a")
    good = mine.answer()
    assert good.status_code == 200
    assert good["Cache-Control"] == "private" and good["X-Robots-Tag"] == "noindex"
    unknown = Client().get(reverse("calendar", args=["x" * 43]))
    owner = mine.feed.account
    owner.is_active = False
    owner.save()
    closed = mine.answer()
    owner.is_active = True
    owner.save()
    assert mine.answer().status_code == 200
    actions.withdraw_calendar(owner, mine.feed)
    withdrawn = mine.answer()
    seen = {(each.status_code, each.content, json.dumps(dict(each.headers))) for each in
            (unknown, closed, withdrawn)}  # fmt: skip
    assert len(seen) == 1 and unknown.status_code == 404
    assert unknown["Cache-Control"] == "private" and unknown["X-Robots-Tag"] == "noindex"
    assert Client().post(mine.url).status_code == 405


@pytest.fixture
def secret(account: Any) -> Engagement:
    found = Engagement.objects.get(key="samarbete-erb")
    found.name = found.name_en = found.short_name = "Zebrasamarbetet"
    found.save()
    secretary = Account.objects.get(key="demo-styrelsesekreterare")
    mark = SecrecyMark(kind="engagement", object_id=found.pk, ground="OSL 15:1", set_on=TODAY, set_by="RS")
    mark_secret(secretary, mark)
    return found


def test_what_is_secret_is_in_no_calendar_also_not_of_those_who_may_see_it(
    account: Any, calendar_of: Any, duties: Duties, secret: Engagement, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows on whose machine a calendar lies."""

    def derive(today: date) -> Iterator[Obligation]:
        for each in Engagement.objects.filter(key__in=["samarbete-erb", "samarbete-sbhss"]):
            told = {
                "title": f"Utvärdera {each}",
                "thing": str(each),
                "button": "",
                "permission": "yearwheel.view",
            }
            yield Obligation(key=f"evaluate-{each.key}", url="/", due=TODAY, **told)

    monkeypatch.setattr(duties, "_derive", derive)
    from utblick.core import obligations

    monkeypatch.setattr(obligations, "SOURCES", [obligations.Source(derive, frozenset())])
    for role in (Role.OFFICER, Role.DIRECTOR, Role.INTERNATIONAL_FUNCTION):
        found = calendar_of(account(role))
        assert "Zebra" not in found.answer().content.decode()
        assert set(found.events()) == {"obligation-evaluate-samarbete-sbhss"}
        reader = Client()  # somebody who is signed in and may see it opens the address in their browser
        reader.force_login(account(Role.DIRECTOR))
        assert "Zebra" not in reader.get(found.url).content.decode()


def test_a_protected_person_is_in_no_calendar(
    account: Any, calendar_of: Any, duties: Duties, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Person.objects.create(
        given_name="Xenobia", family_name="Qvarn", kind="official", protected_identity=True
    )

    def derive(today: date) -> Iterator[Obligation]:
        told = {"thing": "", "url": "/", "button": "", "permission": "yearwheel.view", "due": TODAY}
        yield Obligation(key="plain", title=f"Intyga: {person}", person_id=person.pk, **told)
        yield Obligation(key="named", title=f"Intyga: {person.full_name}", **told)

    from utblick.core import obligations

    monkeypatch.setattr(obligations, "SOURCES", [obligations.Source(derive, frozenset())])
    for role in (Role.OFFICER, Role.ADMINISTRATOR):
        found = calendar_of(account(role))
        assert "Xenobia" not in found.answer().content.decode()
        assert set(found.events()) == {"obligation-plain"}


# The pages


def test_making_showing_and_withdrawing_an_address(client_as: Any, settings: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    form = client.get(reverse("calendar_feed_new"))
    key = form.context["form"]["new_record_key"].value()
    for _again in range(2):  # a double click makes one
        answer = client.post(reverse("calendar_feed_new"), {"shows": "mine", "new_record_key": key})
        assert answer.status_code == 302
    (feed,) = CalendarFeed.objects.filter(account=client.account)
    page = client.get(reverse("calendar_feeds")).content.decode()
    assert f"{settings.URL}/kalender/{feed.token}.ics" in page
    assert len(feed.token) >= 43  # 256 bits
    confirm = client.get(reverse("calendar_feed_withdraw", args=[feed.pk]))
    assert confirm.status_code == 200 and Client().get(f"/kalender/{feed.token}.ics").status_code == 200
    client.post(reverse("calendar_feed_withdraw", args=[feed.pk]))
    assert Client().get(f"/kalender/{feed.token}.ics").status_code == 404
    assert feed.token not in client.get(reverse("calendar_feeds")).content.decode()


def test_nobody_sees_or_withdraws_the_address_of_another(client_as: Any, mine: Calendar) -> None:
    other = client_as(Role.ADMINISTRATOR)
    assert mine.feed.token not in other.get(reverse("calendar_feeds")).content.decode()
    withdraw = reverse("calendar_feed_withdraw", args=[mine.feed.pk])
    assert {other.get(withdraw).status_code, other.post(withdraw).status_code} == {404}
    assert mine.answer().status_code == 200


def test_a_unit_that_ones_roles_do_not_reach_is_not_offered_and_is_refused(client_as: Any) -> None:
    own, beside = Organization.objects.filter(classification="administration")[:2]
    client = client_as(Role.HEAD_OF_ADMINISTRATION, own)
    offered = client.get(reverse("calendar_feed_new")).context["form"].units.values()
    assert own in offered and beside not in offered
    for wrong in (beside.pk, "", "x"):
        answer = client.post(reverse("calendar_feed_new"), {"shows": wrong})
        assert answer.status_code == 422 and not CalendarFeed.objects.exists()
    with pytest.raises(PermissionDenied):
        actions.make_calendar(client.account, CalendarFeed(unit=beside))
    assert client.post(reverse("calendar_feed_new"), {"shows": own.pk}).status_code == 302
    assert CalendarFeed.objects.get().unit == own


def test_there_is_an_end_to_how_many_addresses_one_can_have(client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    for _number in range(actions.MOST):
        assert client.post(reverse("calendar_feed_new"), {"shows": "mine"}).status_code == 302
    answer = client.post(reverse("calendar_feed_new"), {"shows": "mine"})
    assert answer.status_code == 422 and str(actions.MOST) in answer.content.decode()


def test_the_address_is_not_in_the_audit_trail(client_as: Any) -> None:
    from utblick.core.audit.models import AuditEntry

    client = client_as(Role.OFFICER)
    client.post(reverse("calendar_feed_new"), {"shows": "mine"})
    feed = CalendarFeed.objects.get()
    entries = AuditEntry.objects.filter(deed="yearwheel.make_calendar")
    assert entries.count() == 1
    assert feed.token not in " ".join(f"{each.thing} {each.details}" for each in entries)


# How fast


@pytest.mark.once
def test_two_thousand_events_in_half_a_second(mine: Calendar) -> None:
    wanted = {
        f"obligation-{number}@region-kronoberg.utblick": Content(
            (TODAY + timedelta(days=number % 300)).isoformat(),
            f"Följ upp samarbetet nummer {number} på Öland, i Småland och på Åland",
            f"Ett samarbete om förnybar energi\nVarför: 2.1 Följ upp\nhttp://127.0.0.1:8000/samarbeten/{number}/",
            f"http://127.0.0.1:8000/samarbeten/{number}/",
            "08:30:00" if number % 2 else "",
            "Sal A" if number % 2 else "",
        )
        for number in range(2000)
    }

    def published() -> float:
        began = time.process_time()  # a busy machine makes nothing slower here
        events = publish(mine.feed, wanted, timezone.now(), TODAY)
        data = views.ical.calendar("Prov", "sv", events)
        took = time.process_time() - began
        assert len(parse(data).components("VEVENT")) == 2000
        return took

    first, again = published(), min(published(), published())
    told = f"first {first:.2f} s, unchanged {again:.2f} s"
    assert first < 1.0 and again < 0.5, told  # 0.35 and 0.15 when it was written


def test_an_unchanged_calendar_asks_few_questions(duties: Duties, mine: Calendar) -> None:
    for number in range(3):
        duties.add(f"d{number}")
    mine.read()
    with CaptureQueriesContext(connection) as few:
        mine.answer()
    for number in range(40):
        duties.add(f"e{number}")
    mine.read()
    with CaptureQueriesContext(connection) as many:
        mine.answer()
    assert len(many) <= len(few) <= 12
