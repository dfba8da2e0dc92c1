"""The pages of the room as people meet them: desks, stories, profiles, what a story becomes."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.core.obligations import derive
from utblick.decisions.models import PolicyArea
from utblick.monitoring import actions, desks, obligations, overview, pictures, talking
from utblick.monitoring.models import Delivery, Item, LearnedModel, Rating, WatchProfile
from utblick.monitoring.tests.conftest import NOW, TODAY
from utblick.people.models import Organization

pytestmark = pytest.mark.django_db
DESK = "/omvarld/bord/"
HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)"> skog'


@pytest.fixture
def signed_in(client: Any, officer: Any) -> Any:
    client.force_login(officer)
    return client


def text(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def test_a_desk_shows_the_best_first_with_why_and_urgency_apart(
    signed_in: Any, profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    tell("Skog och mark", deadlines=(date(2030, 1, 1),))
    tell("Skog, skog och forest", text="skog")
    page = text(signed_in.get(DESK))
    assert page.index("Skog, skog och forest") < page.index("Skog och mark")
    assert re.search("[“”]skog”", page) and "2030" in page
    page = text(signed_in.get(DESK, {"ordning": "sista-dag"}))
    assert page.index("Skog och mark") < page.index("Skog, skog och forest")


def test_a_step_goes_back_to_the_desk_at_the_next_story(signed_in: Any, story_on_desk: Delivery) -> None:
    address = reverse("monitoring_relevant", args=[story_on_desk.pk])
    answer = signed_in.post(f"{address}?fran=bord&lage=new&nasta=77")
    assert answer.status_code == 302 and answer.url == f"{DESK}?lage=new#rad-77"
    story_on_desk.refresh_from_db()
    assert story_on_desk.state == "relevant"
    last = story_on_desk.steps.get()
    signed_in.post(reverse("monitoring_take_back", args=[last.pk]))
    story_on_desk.refresh_from_db()
    assert story_on_desk.state == "new"


def test_an_answer_that_lacks_is_told_at_its_field_and_nothing_is_lost(
    signed_in: Any, officer: Any, story_on_desk: Delivery
) -> None:
    actions.relevant(officer, story_on_desk)
    address = reverse("monitoring_assess", args=[story_on_desk.pk])
    answer = signed_in.post(address, {"what": "Ett förslag om skog", "so_what": "", "now_what": "Svara"})
    assert answer.status_code == 422
    assert "Ett förslag om skog" in text(answer) and "ub-error" in text(answer)


def test_who_writes_over_somebody_is_told(signed_in: Any, officer: Any, story_on_desk: Delivery) -> None:
    told = actions.relevant(officer, story_on_desk)
    answers = {"what": "A", "so_what": "B", "now_what": "C"}
    seen = told.version
    actions.assess(officer, told, answers)
    address = reverse("monitoring_assess", args=[told.pk])
    answer = signed_in.post(address, {**answers, "what": "Annat", "version_seen": str(seen)})
    assert answer.status_code == 422 and "Annat" in text(answer)
    told.refresh_from_db()
    assert told.what == "A"


def test_hostile_texts_are_text(signed_in: Any, profile: WatchProfile, tell: Callable[..., Item]) -> None:
    item = tell(HOSTILE, text=HOSTILE, web="javascript:alert(1)")
    for address in (DESK, item.story.get_absolute_url(), "/omvarld/sok/?q=skog"):
        page = text(signed_in.get(address))
        assert "<script>alert" not in page and "<img src=x" not in page and "&lt;script&gt;alert" in page
        assert 'href="javascript' not in page


def test_pages_of_a_desk_follow_on_each_other(
    signed_in: Any, profile: WatchProfile, tell: Callable[..., Item], unit: Organization
) -> None:
    for number in range(30):
        tell(f"Skog nummer {chr(97 + number % 26)}x{number} om {number * 7}")
    stories = Delivery.objects.filter(unit=unit).count()
    assert stories > desks.PAGE
    for order in ("poang", "nyast", "sista-dag"):
        asked = desks.Asked(order=order)
        rows = Delivery.objects.filter(unit=unit)
        first, after = desks.page_of(rows, asked)
        second, last = desks.page_of(rows, desks.Asked(order=order, after=after))
        assert last == "" and len({each.pk for each in (*first, *second)}) == stories
    assert (
        signed_in.get(DESK, {"efter": "nonsense_1", "desk": "x", "fokus": "y", "lage": "z"}).status_code
        == 200
    )


def test_a_desk_asks_no_question_a_row(
    signed_in: Any, profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    tell()
    signed_in.get(DESK)
    counts = []
    for number in range(2):
        with CaptureQueriesContext(connection) as found:
            signed_in.get(DESK)
        counts.append(len(found))
        for more in range(8):
            tell(f"Skog {chr(97 + number)}{chr(97 + more)} med mera i många ord")
    assert counts[0] == counts[1] <= 14


def test_words_that_cannot_be_understood_are_named_row_by_row(
    signed_in: Any, profile: WatchProfile, unit: Organization
) -> None:
    values = {
        "name": "Skog",
        "unit": unit.pk,
        "words": "skog = 9\nträ\n= 3",
        "threshold": "50",
        "active": "on",
    }
    answer = signed_in.post(reverse("monitoring_profile_edit", args=[profile.pk]), values)
    assert answer.status_code == 422
    assert "skog = 9" in text(answer) and "= 3" in text(answer) and text(answer).count("ub-error__sign") >= 1


def test_a_changed_profile_weighs_what_came_in_anew(
    signed_in: Any, profile: WatchProfile, unit: Organization, tell: Callable[..., Item]
) -> None:
    item = tell("Havet och fisken")
    assert not Rating.objects.filter(item=item).exists()
    values = {"name": "Hav", "unit": unit.pk, "words": "havet = 5", "threshold": "40", "active": "on"}
    area = overview.unwatched_areas()[0]
    values["policy_areas"] = area.pk
    answer = signed_in.post(reverse("monitoring_profile_edit", args=[profile.pk]), values)
    assert answer.status_code == 302
    assert (
        Rating.objects.get(item=item).score > 40
        and Delivery.objects.filter(story=item.story, unit=unit).exists()
    )
    page = text(signed_in.get(reverse("monitoring_profile", args=[profile.pk])))
    assert "havet = 5" in page and "<svg" in page and str(area) in page
    assert list(profile.policy_areas.all()) == [area]


def test_what_another_desk_looks_for_is_not_ones_own_to_change(signed_in: Any, other: Organization) -> None:
    theirs = WatchProfile.objects.create(name="Tåg", unit=other, words="tåg")
    functions = WatchProfile.objects.create(name="Allt", words="Europa")
    for each in (theirs, functions):
        assert signed_in.get(reverse("monitoring_profile_edit", args=[each.pk])).status_code == 404
        assert signed_in.post(reverse("monitoring_profile_forget", args=[each.pk])).status_code == 404
    values = {"name": "X", "unit": other.pk, "words": "tåg", "threshold": "50", "active": "on"}
    assert signed_in.post(reverse("monitoring_profile_new"), values).status_code == 422
    assert not LearnedModel.objects.exists()


@pytest.mark.row("R42")
@pytest.mark.rule("monitoring.looked_at")
def test_a_head_sees_how_her_desk_is_kept(
    client: Any, account: Any, officer: Any, unit: Organization, story_on_desk: Delivery
) -> None:
    head = account("head_of_administration", unit)
    client.force_login(head)
    page = text(client.get(reverse("monitoring_state")))
    assert reverse("attest", args=[unit.pk]) in page
    (mine,) = [each for each in overview.desk_states(TODAY) if each.unit == unit]
    assert (mine.waiting, mine.looked, mine.profiles) == (1, None, 1)
    actions.relevant(officer, story_on_desk)
    (mine,) = [each for each in overview.desk_states(date(2100, 6, 1)) if each.unit == unit]
    assert (mine.waiting, mine.open, mine.stale) == (0, 1, 1)


@pytest.mark.row("R20")
@pytest.mark.rule("monitoring.watched")
def test_focus_points_that_nobody_watches_are_named(profile: WatchProfile) -> None:
    spots = overview.white_spots(TODAY)
    assert spots and profile.clauses.count() == 0
    profile.clauses.set([spots[0]])
    assert [each.pk for each in overview.white_spots(TODAY)] == [each.pk for each in spots[1:]]


@pytest.mark.row("R20")
@pytest.mark.rule("monitoring.watched")
def test_policy_areas_that_nobody_watches_are_named(client: Any, officer: Any, profile: WatchProfile) -> None:
    first, *others = overview.unwatched_areas()
    assert {first, *others} == set(PolicyArea.objects.all()) and others
    profile.policy_areas.set([first])
    assert overview.unwatched_areas() == others
    client.force_login(officer)
    page = text(client.get(reverse("monitoring_state")))
    assert str(others[0]) in page and f"området {first}<" not in page
    assert str(first) in text(client.get(profile.get_absolute_url()))
    profile.active = False
    profile.save()
    assert overview.unwatched_areas() == [first, *others]


@pytest.mark.parametrize("watched", [True, False])
def test_the_state_asks_no_more_for_each_white_spot(
    client: Any, account: Any, unit: Organization, profile: WatchProfile, watched: bool
) -> None:
    if watched:
        profile.clauses.set(overview.white_spots(TODAY))
        profile.policy_areas.set(overview.unwatched_areas())
    client.force_login(account("head_of_administration", unit))
    client.get(reverse("monitoring_state"))
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("monitoring_state"))
    assert len(asked) <= 12


def test_what_waits_and_what_is_due_is_asked_for(
    officer: Any, account: Any, unit: Organization, profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    told = Delivery.objects.get(story=tell("Skog i norr", deadlines=(date(2026, 12, 20),)).story)
    day = date(2026, 12, 12)
    (waits,) = obligations.waiting(day)
    assert waits.due == date(2026, 12, 11) and waits.unit_id == unit.pk and not list(obligations.answers(day))
    actions.relevant(officer, told)
    (due,) = obligations.answers(day)
    assert due.due == date(2026, 12, 20) and not list(obligations.waiting(day))
    assert not list(obligations.stale(day))
    assert [each.unit_id for each in obligations.stale(date(2100, 1, 1))] == [unit.pk]
    assert derive(day)


def test_what_somebody_is_asked_to_look_at_is_theirs(
    officer: Any, account: Any, story_on_desk: Delivery
) -> None:
    colleague = account("director")  # an account of nobody in the register of people is told as well
    talking.comment(officer, talking.Said("k", story_on_desk.story, "Se här", [colleague]))
    (asked,) = obligations.mentions(TODAY)
    assert asked.account_id == colleague.pk
    about = talking.About(story_on_desk.story)
    talking.see_mentions(colleague, about)
    talking.follow(colleague, about)
    assert not list(obligations.mentions(TODAY)) and not list(obligations.followed(TODAY))
    story = story_on_desk.story
    story.count = 2
    story.save()
    assert [each.account_id for each in obligations.followed(TODAY)] == [colleague.pk]


def test_the_pictures_count_what_came_of_it(signed_in: Any, officer: Any, story_on_desk: Delivery) -> None:
    actions.relevant(officer, story_on_desk)
    bars = {bar.label: bar.value for bar in pictures.funnel(TODAY).bars}
    assert list(bars.values()) == [1, 1, 1, 0, 0, 0]
    (found,) = pictures.yields(TODAY)
    assert (found.said, found.relevant, found.share) == (1, 1, 100)
    assert sum(value or 0 for stack in pictures.over_time(TODAY).stacks for value in stack.values) == 1
    assert signed_in.get(reverse("monitoring_results")).status_code == 200
    assert NOW.date() == TODAY


def test_a_story_leaves_the_readers_own_language_to_choose(signed_in: Any, story_on_desk: Delivery) -> None:
    page = signed_in.get(story_on_desk.get_absolute_url())
    assert re.search(r'name="language"[^>]*value="en"|value="en"[^>]*name="language"', text(page))
