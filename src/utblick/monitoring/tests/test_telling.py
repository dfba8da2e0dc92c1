"""Who is told what: colleagues who are given a story, units that are sent one."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.monitoring import actions, desks, obligations, overview, pictures, proposing, queries, rules
from utblick.monitoring.models import Delivery, Item, Outgrowth, State, Step, WatchProfile
from utblick.monitoring.tests.conftest import NOW, TODAY
from utblick.people.models import Organization

pytestmark = pytest.mark.django_db
Tell = Callable[..., Item]
DESK = "/omvarld/bord/"


def on(day: int) -> date:
    return TODAY + timedelta(days=day)


def text(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps are taken on the day of the tests."""
    monkeypatch.setattr("utblick.core.dates.timezone.now", lambda: NOW)
    monkeypatch.setattr("utblick.monitoring.proposing.timezone.now", lambda: NOW)


@pytest.fixture
def functions_own(nothing_watched: None, tell: Tell) -> Delivery:
    """A story that is high but nobody's."""
    WatchProfile.objects.create(name="Allt", words="havet = 5", threshold=40)
    return Delivery.objects.get(story=tell("Havet i söder", deadlines=(on(30),)).story, unit=None)


def test_who_is_given_a_story_is_told_until_they_have_done_something(
    moment: None, officer: Any, account: Any, unit: Organization, story_on_desk: Delivery
) -> None:
    colleague = account("officer", unit)  # nobody in the register of people
    actions.assign(officer, story_on_desk, colleague)
    (asked,) = obligations.given(TODAY)
    assert (asked.account_id, asked.person_id) == (colleague.pk, None)
    assert asked.due == on(rules.WAIT_DAYS) and asked.thing == "Skog i norr"
    Delivery.objects.update(deadline=on(4))
    assert [each.due for each in obligations.given(TODAY)] == [on(4)]
    actions.relevant(officer, story_on_desk)
    assert list(obligations.given(TODAY)), "what another does is not done by who was given it"
    actions.look(colleague, story_on_desk)
    assert not list(obligations.given(TODAY))
    actions.assign(colleague, story_on_desk, colleague)
    assert not list(obligations.given(TODAY)), "who takes a story knows of it"


def test_a_desk_is_narrowed_to_what_is_mine(
    client: Any, officer: Any, profile: WatchProfile, tell: Tell
) -> None:
    mine, _other = tell("Skog och min mark"), tell("Skogens sista utpost alldeles annars")
    actions.assign(officer, Delivery.objects.get(story=mine.story), officer)
    client.force_login(officer)
    for whose, seen, unseen in (("mina", "min mark", "utpost"), ("ingens", "utpost", "min mark")):
        answer = client.get(DESK, {"vems": whose})
        (row,) = answer.context["rows"]
        assert seen in row["told"].story.title and unseen not in row["told"].story.title
        assert f'value="{whose}" selected' in text(answer)


def test_what_is_new_is_a_state_of_its_own_on_the_desk_and_counted(
    client: Any, officer: Any, unit: Organization, profile: WatchProfile, tell: Tell
) -> None:
    told = Delivery.objects.get(story=tell("Skog: förslag COM(2026) 123").story)
    actions.irrelevant(officer, told, rules.NOT_IMPORTANT)
    assert not list(obligations.news(TODAY))
    tell("Skog: utskottet röstar om COM(2026) 123 i morgon", deadlines=(on(3),))
    (asked,) = obligations.news(TODAY)
    assert (asked.unit_id, asked.due, asked.opens) == (unit.pk, on(3), TODAY)
    assert asked.first == (("Skog: förslag COM(2026) 123", told.get_absolute_url()),)
    (state,) = [each for each in overview.desk_states(TODAY) if each.unit == unit]
    assert (state.waiting, state.news, state.waits_since) == (0, 1, TODAY)
    client.force_login(officer)
    page = text(client.get(asked.url))
    assert "(1)" in page and queries.counts(Delivery.objects.all()) == {
        **dict.fromkeys(State.values, 0),
        "irrelevant": 1,
        "nytt": 1,
    }
    assert "Skog: förslag" in page and reverse("monitoring_look", args=[told.pk]) in page
    client.post(f"{reverse('monitoring_look', args=[told.pk])}?fran=bord&lage=nytt")
    told.refresh_from_db()
    assert (told.news, told.state) == (0, State.IRRELEVANT) and not list(obligations.news(TODAY))
    assert client.get(asked.url).context["rows"] == []


def test_the_function_sends_a_story_to_the_desk_of_a_unit(
    moment: None, client: Any, function: Any, officer: Any, unit: Organization, functions_own: Delivery
) -> None:
    client.force_login(function)
    address = reverse("monitoring_send", args=[functions_own.pk])
    assert client.post(address, {"unit": str(unit.pk), "why": " "}).status_code == 422
    assert client.post(address, {"unit": "999", "why": "Er sak"}).status_code == 422
    assert Delivery.objects.count() == 1
    assert client.post(address, {"unit": str(unit.pk), "why": "Det är er sak"}).status_code == 302
    functions_own.refresh_from_db()
    there = Delivery.objects.get(unit=unit)
    assert functions_own.state == State.CLOSED and there.state == State.NEW
    assert (there.deadline, there.steps.get().why) == (on(30), "Det är er sak")
    assert [each.unit_id for each in obligations.waiting(TODAY)] == [unit.pk]
    client.force_login(officer)
    page = text(client.get(DESK))
    assert "Havet i söder" in page and client.get(address).status_code == 403
    assert "Det är er sak" in text(client.get(there.get_absolute_url()))
    (state,) = [each for each in overview.desk_states(TODAY) if each.unit == unit]
    assert state.looked is None  # the function has not looked at the unit's desk


def test_what_was_sent_is_taken_back_until_the_unit_has_gone_on(
    function: Any, officer: Any, unit: Organization, functions_own: Delivery
) -> None:
    for goes_on in (False, True):
        actions.send(function, functions_own, unit, "Det är er sak")
        last = queries.last_own_step(function)
        assert last is not None and last.what == "send"
        if not goes_on:
            actions.take_back(function, last)
            functions_own.refresh_from_db()
            assert functions_own.state == State.NEW and Delivery.objects.count() == 1
    actions.relevant(officer, Delivery.objects.get(unit=unit))
    with pytest.raises(ValidationError):
        actions.take_back(function, last)
    assert Delivery.objects.get(unit=unit).state == State.RELEVANT


def test_what_a_unit_has_closed_is_news_when_it_is_sent(
    function: Any, officer: Any, unit: Organization, functions_own: Delivery
) -> None:
    there = Delivery.objects.create(story=functions_own.story, unit=unit, delivered_at=NOW)
    actions.irrelevant(officer, there, rules.NOT_OURS)
    actions.send(function, functions_own, unit, "Jo, titta igen")
    there.refresh_from_db()
    assert (there.news, there.state) == (1, State.IRRELEVANT)
    mine = queries.last_own_step(officer)
    assert mine is not None
    actions.take_back(officer, mine)  # that the function has sent it is no step of the desk's own
    last = queries.last_own_step(function)
    assert last is not None
    with pytest.raises(PermissionDenied):
        actions.send(officer, there, unit, "Er sak")
    with pytest.raises(PermissionDenied):
        actions.send(function, there, unit, "Er sak")


def test_what_presses_comes_first_and_keeps_its_score(
    moment: None, client: Any, officer: Any, unit: Organization, profile: WatchProfile, tell: Tell
) -> None:
    for number in range(30):
        tell(f"Skog, skog och forest nummer {chr(97 + number % 26)}x{number}", text="skog")
    soon = tell("Skog och lite annat", deadlines=(on(2),))
    tip = proposing.propose_item(officer, proposing.Proposal("k", "Ett tips", "Viktigt"))
    rows = Delivery.objects.filter(unit=unit)
    first = desks.first_of(rows, desks.Asked(), TODAY)
    assert [each.story_id for each in first] == [soon.story_id, tip.story_id]
    assert [each.score for each in first] == [first[0].score, 0]
    assert desks.first_of(rows, desks.Asked(order=desks.BY_DAY), TODAY) == []
    client.force_login(officer)
    page = text(client.get(DESK))
    assert page.index("Skog och lite annat") < page.index("Ett tips") < page.index("Skog, skog och forest")
    following = client.get(DESK).context["following"]
    page = text(client.get(DESK + following))
    assert "Ett tips" not in page and "Skog, skog och forest" in page
    with CaptureQueriesContext(connection) as found:
        client.get(DESK)
    assert len(found) <= 14
    (asked,) = [each for each in obligations.waiting(TODAY) if each.unit_id == unit.pk]
    assert asked.due == on(2), "what is to be answered sooner is to be looked at sooner"
    assert [title for title, _url in asked.first[:2]] == ["Skog och lite annat", "Ett tips"]
    assert len(asked.first) == obligations.NAMED


def test_a_last_day_that_had_passed_when_it_came_makes_nothing_late(
    profile: WatchProfile, tell: Tell
) -> None:
    tell("Skog i norr", deadlines=(on(-9),))
    (asked,) = obligations.waiting(TODAY)
    assert asked.due == on(rules.WAIT_DAYS)


def test_the_pictures_count_stories_once_however_many_desks_and_things(
    officer: Any, account: Any, other: Organization, profile: WatchProfile, tell: Tell
) -> None:
    WatchProfile.objects.create(name="Skog hos oss", unit=other, words="skog = 4", threshold=50)
    story = tell().story
    mine, theirs = Delivery.objects.filter(story=story).order_by("unit__key").reverse()
    assert mine.unit_id != theirs.unit_id
    actions.relevant(officer, mine)
    actions.relevant(account("officer", other), theirs)
    for number in range(3):
        Outgrowth.objects.create(story=story, kind="project", object_id=number, by=officer, at=NOW)
    assert [bar.value for bar in pictures.funnel(TODAY).bars] == [1, 1, 1, 0, 0, 1]
    assert sum(value or 0 for stack in pictures.over_time(TODAY).stacks for value in stack.values) == 1
    actions.irrelevant(officer, mine, rules.NOT_OURS)
    actions.irrelevant(account("officer", other), theirs, rules.NOT_OURS)
    assert [bar.value for bar in pictures.funnel(TODAY).bars] == [1, 1, 0, 0, 0, 1]
    assert Step.objects.filter(what="relevant").count() == 2


def test_a_desk_with_more_than_is_counted_says_so(
    client: Any, officer: Any, profile: WatchProfile, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_COUNTED", 2)
    for number in range(2):
        tell(f"Skog och bioekonomi nummer {number} av helt olika slag {number * 'x'}")
    client.force_login(officer)
    assert "Nya (2)" in text(client.get(reverse("monitoring_desk")))
    tell("Skog: utskottet röstar om COM(2026) 123 i morgon")
    page = text(client.get(reverse("monitoring_desk")))
    assert "Nya (fler än 2)" in page and "fler än 2 nyheter" in page
