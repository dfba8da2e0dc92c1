"""What dossiers ask for: near days, a new day, a look, what is new; and their days in calendars."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from utblick.core.obligations import Obligation
from utblick.dossiers import actions, feed, obligations, queries
from utblick.dossiers.models import Dossier, DossierDate, DossierFollow, DossierLook, DossierStage
from utblick.dossiers.tests.conftest import TODAY
from utblick.monitoring.models import Item, WatchProfile
from utblick.people.models import Organization, Person

pytestmark = pytest.mark.django_db
Begin = Callable[..., Dossier]
Derive = Callable[[date], Any]


def asked(source: Derive) -> list[Obligation]:
    """What a source asks for today, as `core.obligations` reads it."""
    return [each for each in source(TODAY) if each.opens is None or each.opens <= TODAY]


@pytest.mark.row("R23")
def test_a_consultation_s_last_day_is_reminded_of_fourteen_days_before(begin: Begin) -> None:
    owner = Person.objects.get(key="demo-handlaggare-naringsliv")
    near = begin("Nära", "", owner=owner, days=[(TODAY + timedelta(days=14), "answer")])
    begin("Senare", "", days=[(TODAY + timedelta(days=15), "answer")])
    begin("Förbi", "", days=[(TODAY - timedelta(days=1), "answer")])
    (found,) = asked(obligations.coming_days)
    assert found.due == TODAY + timedelta(days=14) and found.opens == TODAY
    assert found.person_id == owner.pk and found.unit_id == near.unit_id
    assert found.permission == queries.EDIT and found.about == ("dossier", near.pk)
    assert found.state(TODAY) == "now"


@pytest.mark.row("R23")
def test_what_rests_or_is_closed_reminds_nobody(officer: Any, begin: Begin) -> None:
    made = begin("Nära", "", days=[(TODAY + timedelta(days=3), "answer")], begun_on=date(2026, 1, 1))
    actions.set_status(officer, made, "rest", "Vilar")
    DossierLook.objects.all().delete()
    assert asked(obligations.coming_days) == asked(obligations.not_looked_at) == []
    made.dates.all().delete()
    DossierDate.objects.create(dossier=made, day=date(2026, 2, 1), kind="vote", what="Omröstning")
    assert asked(obligations.next_day) == []


@pytest.mark.row("R23")
def test_the_owner_is_asked_for_a_new_day_when_the_last_has_passed(begin: Begin) -> None:
    begin("Pågår", "", days=[(date(2026, 11, 1), "vote"), (TODAY, "vote")])
    begin("Utan dag", "")
    gone = begin("Förbi", "", days=[(date(2026, 10, 1), "vote"), (date(2026, 11, 20), "vote")])
    (found,) = asked(obligations.next_day)
    assert found.thing == "Förbi" and found.due == date(2026, 11, 21)
    assert found.state(TODAY) == "overdue" and found.url.endswith(f"/{gone.pk}/dag/ny/")
    DossierDate.objects.create(dossier=gone, day=date(2027, 1, 1), kind="vote", what="Omröstning")
    assert asked(obligations.next_day) == []


@pytest.mark.row("R20")
def test_who_has_not_looked_for_ninety_days_is_asked_to(officer: Any, begin: Begin) -> None:
    made = begin("Glömd", "", begun_on=date(2026, 1, 1))
    assert asked(obligations.not_looked_at) == []  # to begin it was a look
    DossierLook.objects.update(at=datetime(2026, 8, 29, 12, tzinfo=UTC))  # 90 days
    assert asked(obligations.not_looked_at) == []
    DossierLook.objects.update(at=datetime(2026, 8, 28, 12, tzinfo=UTC))
    (found,) = asked(obligations.not_looked_at)
    assert found.due == TODAY and found.rule == "dossiers.looked_at"
    actions.look(officer, made)
    assert asked(obligations.not_looked_at) == []


@pytest.mark.row("R20")
def test_units_that_follow_nothing_and_look_for_nothing_are_flagged(begin: Begin, unit: Organization) -> None:
    WatchProfile.objects.filter(unit=unit).delete()
    assert unit in queries.units_that_watch_nothing()
    made = begin()
    assert unit not in queries.units_that_watch_nothing()
    made.status, made.status_why = "closed", "Klart"
    made.save()
    assert unit in queries.units_that_watch_nothing()
    WatchProfile.objects.create(name="Skog", unit=unit, words="skog")
    assert unit not in queries.units_that_watch_nothing()


def later(follow: DossierFollow) -> datetime:
    return follow.seen_at + timedelta(minutes=5)


@pytest.mark.row("R23")
def test_a_follower_is_told_what_has_happened_since(
    account: Any, begin: Begin, tell: Callable[..., Item]
) -> None:
    person = Person.objects.get(key="demo-handlaggare-naringsliv")
    reader = account("officer", person=person)
    tell("Gammalt om COM(2026) 123", at=datetime(2026, 10, 1, 9, tzinfo=UTC))
    made = begin()
    actions.follow(reader, actions.About(made))
    assert asked(obligations.followed) == []
    follow = made.follows.get()
    tell("Nytt om COM(2026) 123, helt annat", at=later(follow))
    (found,) = asked(obligations.followed)
    assert found.account_id == reader.pk and found.thing == "Skog"
    DossierFollow.objects.update(seen_at=later(follow))
    assert asked(obligations.followed) == []
    stage = DossierStage.objects.create(dossier=made, stage="adopted", day=date(2026, 11, 1), told_by="EUT")
    DossierStage.objects.filter(pk=stage.pk).update(noted_at=later(follow) + timedelta(minutes=5))
    assert len(asked(obligations.followed)) == 1
    actions.unfollow(reader, actions.About(made))
    assert asked(obligations.followed) == []


def events(body: bytes) -> dict[str, date]:
    found = Calendar.from_ical(body).walk("VEVENT")
    return {str(each["SUMMARY"]): each["DTSTART"].dt for each in found}


@pytest.mark.row("R23")
def test_the_days_of_a_dossier_are_a_calendar_file(client: Any, officer: Any, begin: Begin) -> None:
    made = begin("Skog; och, mark", "", days=[(date(2026, 12, 9), "answer"), (date(2026, 9, 9), "vote")])
    client.force_login(officer)
    answer = client.get(f"/omvarld/dossierer/{made.pk}/kalender.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    body = answer.content
    days = [each["DTSTART"].dt for each in Calendar.from_ical(body).walk("VEVENT")]
    assert days == [date(2026, 9, 9), date(2026, 12, 9)]
    assert b"UID:dossier-" in body and f"/omvarld/dossierer/{made.pk}/".encode() in body.replace(
        b"\r\n ", b""
    )


@pytest.mark.row("R23")
def test_one_s_own_address_tells_of_what_one_follows_and_nothing_secret(
    client: Any, officer: Any, begin: Begin
) -> None:
    mine = begin("Min", "", days=[(date(2026, 12, 9), "answer"), (date(2026, 1, 9), "vote")])
    begin("Annans", "", days=[(date(2026, 12, 9), "answer")])
    secret = begin("Zebran", "", days=[(date(2026, 12, 9), "answer")])
    secret.secret = True
    secret.save()
    closed = begin("Stängd", "", days=[(date(2026, 12, 9), "answer")])
    actions.set_status(officer, closed, "closed", "Klart")
    for each in (mine, secret, closed):
        actions.follow(officer, actions.About(each))
    made = feed.make_dossier_feed(officer)
    assert feed.make_dossier_feed(officer) == made  # a double click makes one
    address = f"/omvarld/dossierer/kalender/{made.token}.ics"
    answer = client.get(address)
    assert events(answer.content) == {"Min: Sista dag": date(2026, 12, 9)}
    assert client.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    feed.withdraw_dossier_feed(officer)
    assert feed.withdraw_dossier_feed(officer) is None
    assert client.get(address).status_code == 404


def test_what_is_assumed_is_never_told_as_certain(client: Any, officer: Any, begin: Begin) -> None:
    made = begin("Skog", "", days=[(TODAY + timedelta(days=5), "answer")])
    made.dates.update(assumed=True)
    client.force_login(officer)
    for told in (
        next(iter(asked(obligations.coming_days))).thing,
        next(iter(events(feed.dates_file(made)))),
        client.get(f"/dokument/utkast/dossier-briefing/{made.pk}/").content.decode(),
    ):
        assert "antagande – ska bekräftas" in told or "assumed" in told
