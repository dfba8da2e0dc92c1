"""What people do with the stories on their desks: each step open from where it stands, kept, and taken back."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.monitoring import actions, delivering, proposing, queries, rules, talking
from utblick.monitoring.models import Comment, Delivery, Item, Mention, State, Step, StoryFollow, WatchProfile
from utblick.monitoring.tests.conftest import NOW
from utblick.people.models import Organization

pytestmark = pytest.mark.django_db
ANSWERS = {"what": "Ett förslag", "so_what": "Det rör oss", "now_what": "Svara"}


def test_every_way_through_is_open_and_no_other() -> None:
    ways = {(state, verb) for state in State.values for verb in rules.VERBS if rules.may_go(state, verb)}
    assert {verb for state, verb in ways if state == "new"} == {
        "relevant",
        "irrelevant",
        "assign",
        "send",
        "look",
    }
    assert {verb for state, verb in ways if state == "relevant"} == {
        "irrelevant",
        "assess",
        "close",
        "assign",
        "send",
        "look",
    }
    assert {verb for state, verb in ways if state == "closed"} == {"relevant", "look"}
    assert [rules.goes_to("assessed", verb) for verb in ("act", "assign")] == ["acted", "assessed"]
    with pytest.raises(ValueError, match="act from new"):
        rules.goes_to("new", "act")


def test_a_story_goes_all_the_way(officer: Any, story_on_desk: Delivery) -> None:
    told = actions.relevant(officer, story_on_desk)
    told = actions.assess(officer, told, ANSWERS)
    told = actions.act(officer, told, "Vi har svarat")
    told = actions.close(officer, told)
    assert told.state == State.CLOSED
    kept = list(Step.objects.filter(delivery=told).order_by("pk"))
    assert [each.what for each in kept] == ["relevant", "assess", "act", "close"]
    assert kept[1].after["so_what"] == "Det rör oss" and kept[2].why == "Vi har svarat"


def test_an_assessment_takes_all_three(officer: Any, story_on_desk: Delivery) -> None:
    told = actions.relevant(officer, story_on_desk)
    with pytest.raises(ValidationError) as error:
        actions.assess(officer, told, {**ANSWERS, "so_what": " "})
    assert list(error.value.message_dict) == ["so_what"]
    assert Delivery.objects.get(pk=told.pk).state == State.RELEVANT


def test_what_is_not_open_is_refused_and_nothing_kept(officer: Any, story_on_desk: Delivery) -> None:
    with pytest.raises(ValidationError):
        actions.act(officer, story_on_desk, "Något")
    with pytest.raises(ValidationError):
        actions.irrelevant(officer, story_on_desk, "just so")
    assert not Step.objects.exists()


def test_another_desk_is_not_ones_own(account: Any, other: Organization, story_on_desk: Delivery) -> None:
    with pytest.raises(PermissionDenied):
        actions.relevant(account("officer", other), story_on_desk)


def test_the_last_steps_are_taken_back_one_by_one(officer: Any, story_on_desk: Delivery) -> None:
    told = actions.relevant(officer, story_on_desk)
    actions.assess(officer, told, ANSWERS)
    for state, what in ((State.RELEVANT, ""), (State.NEW, "")):
        last = queries.last_own_step(officer)
        assert last is not None
        actions.take_back(officer, last)
        now = Delivery.objects.get(pk=told.pk)
        assert (now.state, now.what) == (state, what)
    assert queries.last_own_step(officer) is None


def test_a_step_that_somebody_has_gone_on_from_stands(
    officer: Any, account: Any, unit: Organization, story_on_desk: Delivery
) -> None:
    told = actions.relevant(officer, story_on_desk)
    mine = queries.last_own_step(officer)
    assert mine is not None
    actions.assess(account("head_of_administration", unit), told, ANSWERS)
    with pytest.raises(ValidationError):
        actions.take_back(officer, mine)
    with pytest.raises(PermissionDenied):
        actions.take_back(account("officer", unit), mine)
    assert Delivery.objects.get(pk=told.pk).state == State.ASSESSED


def test_a_story_is_given_only_to_those_at_the_desk(
    officer: Any, account: Any, unit: Organization, other: Organization, story_on_desk: Delivery
) -> None:
    with pytest.raises(ValidationError):
        actions.assign(officer, story_on_desk, account("officer", other))
    colleague = account("officer", unit)
    assert actions.assign(officer, story_on_desk, colleague).assignee == colleague
    assert actions.assign(officer, story_on_desk, None).assignee is None


def test_what_joins_later_is_news_until_somebody_looks(
    officer: Any, profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    first = tell("Skog i norr, COM(2026) 123")
    told = actions.relevant(officer, Delivery.objects.get(story=first.story))
    item = tell("Samråd om skog, COM(2026) 123", deadlines=(date(2026, 12, 20),))
    assert item.story_id == told.story_id
    assert Delivery.objects.get(pk=told.pk).news == 1
    assert actions.look(officer, told).news == 0
    delivering.weigh([item], NOW)
    assert Delivery.objects.filter(story=item.story).count() == 1


@pytest.mark.row("R43")
@pytest.mark.rule("monitoring.proposals")
def test_anyone_may_propose_and_it_reaches_the_function_and_the_own_desk(
    account: Any, unit: Organization, other: Organization, profile: WatchProfile
) -> None:
    WatchProfile.objects.create(name="Tåg", unit=other, words="tåg = 5", threshold=50)
    somebody = account("officer", unit)
    proposal = proposing.Proposal("k1", "Tåg till kusten", "Det rör våra pendlare", "https://example.org/a")
    item = proposing.propose_item(somebody, proposal)
    assert {each.unit_id for each in Delivery.objects.filter(story=item.story)} == {None, unit.pk, other.pk}
    assert item.why == "Det rör våra pendlare" and item.proposed_by == somebody
    assert proposing.propose_item(somebody, proposal).pk == item.pk and Item.objects.count() == 1
    assert proposing.propose_item(
        account("elected_representative"), proposing.Proposal("k2", "Annat", "Viktigt")
    )


@pytest.mark.row("R43")
@pytest.mark.parametrize("role", ["partner", "auditor"])
def test_those_outside_and_those_who_review_propose_nothing(
    account: Any, unit: Organization, role: str
) -> None:
    with pytest.raises(PermissionDenied):
        proposing.propose_item(account(role), proposing.Proposal("k", "Något", "Viktigt"))


def test_a_colleague_is_asked_to_look(officer: Any, account: Any, story_on_desk: Delivery) -> None:
    colleague, stranger = account("director"), account("partner")
    said = talking.Said("k1", story_on_desk.story, "Se här", [colleague])
    talking.comment(officer, said)
    talking.comment(officer, said)
    assert (
        Comment.objects.count() == 1 and Mention.objects.filter(account=colleague, seen_at=None).count() == 1
    )
    with pytest.raises(ValidationError):
        talking.comment(officer, talking.Said("k2", story_on_desk.story, "Se", [stranger]))
    assert Comment.objects.count() == 1
    talking.see_mentions(colleague, talking.About(story_on_desk.story))
    assert not Mention.objects.filter(seen_at=None).exists()


def test_a_story_is_followed_from_where_it_stands(officer: Any, story_on_desk: Delivery) -> None:
    about = talking.About(story_on_desk.story)
    talking.follow(officer, about)
    talking.follow(officer, about)
    assert StoryFollow.objects.get().items == 1
    talking.unfollow(officer, about)
    assert not StoryFollow.objects.exists()


def test_a_desk_is_looked_through_by_those_who_work_at_it(
    officer: Any, function: Any, unit: Organization, other: Organization
) -> None:
    assert actions.look_through(officer, unit).unit == unit
    assert actions.look_through(function, None).unit is None
    for desk in (other, None):
        with pytest.raises(PermissionDenied):
            actions.look_through(officer, desk)


@pytest.mark.row("R20")
@pytest.mark.rule("monitoring.watched")
def test_what_nobody_watches_is_named() -> None:
    assert rules.unwatched({1: "B", 2: "A", 3: "C"}, {3}) == [2, 1]
    assert rules.unwatched({1: "B"}, {1}) == []


@pytest.mark.row("R42")
@pytest.mark.rule("monitoring.looked_at")
def test_what_has_lain_for_ninety_days_is_stale() -> None:
    day = date(2026, 11, 27)
    assert not rules.is_stale(date(2026, 8, 29), day)
    assert rules.is_stale(date(2026, 8, 28), day) and rules.is_stale(None, day)
