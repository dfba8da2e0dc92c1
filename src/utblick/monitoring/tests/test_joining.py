"""What joins a story later, and last days that move: what the desks are told, and what they are spared."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from utblick.monitoring import actions, days, delivering, interests, obligations, proposing, rules, storing
from utblick.monitoring.likeness import Said, repeats, sketch
from utblick.monitoring.models import Delivery, Item, LaterDay, State, WatchProfile
from utblick.monitoring.tests.conftest import NOW, TODAY
from utblick.people.models import Organization
from utblick.sources.items import Item as Told
from utblick.sources.models import Source

pytestmark = pytest.mark.django_db
Tell = Callable[..., Item]


def on(day: int) -> date:
    return TODAY + timedelta(days=day)


@pytest.fixture
def told_with(source: Source) -> Callable[..., Item]:
    """Let the source tell of one and the same item, with these last days."""

    def tell(*deadlines: date, title: str = "Skog i norr") -> Item:
        said = Told(identifier="x", title=title, published=TODAY, deadlines=deadlines)
        kept = storing.keep(source, [said], NOW)
        delivering.weigh([*kept.new, *kept.changed], NOW)
        return Item.objects.get(guid="x")

    return tell


def test_weighing_anew_is_no_news(officer: Any, story_on_desk: Delivery, profile: WatchProfile) -> None:
    actions.relevant(officer, story_on_desk)
    for _time in range(2):
        profile.words += "\nbarr = 1"
        interests.save_profile(officer, interests.Written(profile, []))
    story_on_desk.refresh_from_db()
    assert (story_on_desk.news, story_on_desk.state) == (0, State.RELEVANT)


def test_what_a_unit_has_is_not_put_on_the_functions_desk_by_weighing_anew(
    function: Any, unit: Organization, story_on_desk: Delivery, tell: Tell
) -> None:
    tell("Havet i söder")
    theirs = WatchProfile.objects.create(name="Allt", words="skog = 4\nhavet = 4", threshold=50)
    interests.save_profile(function, interests.Written(theirs, []))
    found = set(Delivery.objects.values_list("story__title", "unit"))
    assert found == {("Skog i norr", unit.pk), ("Havet i söder", None)}


@pytest.mark.parametrize("made_of_it", ["relevant", "closed", "irrelevant"])
def test_what_joins_comes_back_whatever_the_desk_has_made_of_the_story(
    officer: Any, profile: WatchProfile, tell: Tell, made_of_it: str
) -> None:
    told = Delivery.objects.get(story=tell("Skog: förslag COM(2026) 123").story)
    if made_of_it == "irrelevant":
        actions.irrelevant(officer, told, rules.NOT_IMPORTANT)
    else:
        actions.relevant(officer, told)
        if made_of_it == "closed":
            actions.close(officer, told)
    joined = tell("Skog: utskottet röstar om COM(2026) 123 i morgon", deadlines=(on(3),))
    told.refresh_from_db()
    assert joined.story_id == told.story_id and told.state == made_of_it
    assert (told.news, told.news_at, told.deadline) == (1, NOW, on(3))
    actions.look(officer, told)
    told.refresh_from_db()
    assert (told.news, told.news_at) == (0, None)


def test_what_a_desk_found_irrelevant_comes_back_on_its_own_merits_only(
    officer: Any, profile: WatchProfile, tell: Tell
) -> None:
    told = Delivery.objects.get(story=tell("Skog: förslag COM(2026) 123").story)
    actions.irrelevant(officer, told, rules.NOT_OURS)
    tell("Rådet enigt om COM(2026) 123")
    told.refresh_from_db()
    assert told.news == 0 and told.story.items.count() == 2
    actions.relevant(officer, told)
    tell("Parlamentet röstar om COM(2026) 123")
    told.refresh_from_db()
    assert told.news == 1  # it does not name what the profile looks for, but the desk works with the matter


def test_a_mere_repetition_is_no_news(officer: Any, profile: WatchProfile, tell: Tell) -> None:
    text = " ".join(f"mening{number} om skogens värden och vad de kostar" for number in range(30))
    told = Delivery.objects.get(story=tell("Skog i norr", text=text).story)
    actions.relevant(officer, told)
    again = (("Skog i norr", text), ("SKOG I  NORR", text), ("Skog i norr", f"{text} Läs mer"))
    for number, (title, said) in enumerate(again):
        assert tell(title, text=said, web=f"https://example.org/{number}").story_id == told.story_id
    told.refresh_from_db()
    assert told.news == 0
    tell("Skog i norr", text=text, deadlines=(on(9),), web="https://example.org/last")
    told.refresh_from_db()
    assert (told.news, told.deadline) == (1, on(9))  # the same text, but now there is a day to answer by


def test_a_changed_item_is_news_where_it_says_something_else(
    officer: Any, profile: WatchProfile, source: Source, tell: Tell
) -> None:
    item = tell("Skog i norr")
    told = Delivery.objects.get(story=item.story)
    actions.relevant(officer, told)
    later = NOW + timedelta(days=1)
    delivering.weigh([item], later)  # such as when only its address is another
    told.refresh_from_db()
    assert told.news == 0
    said = Told(identifier=item.guid, title="Skog i söder", published=TODAY)
    delivering.weigh(storing.keep(source, [said], later).changed, later)
    told.refresh_from_db()
    assert (told.news, told.news_at) == (1, later)


def test_a_moved_last_day_reaches_the_desk_and_its_reminder(
    officer: Any, profile: WatchProfile, told_with: Callable[..., Item]
) -> None:
    told = Delivery.objects.get(story=told_with(on(40)).story)
    actions.relevant(officer, told)
    assert not list(obligations.answers(TODAY))
    for moved in (5, 12, 9):
        told_with(on(moved))
        told.refresh_from_db()
        (asked,) = obligations.answers(TODAY)
        assert told.deadline == on(moved) == asked.due
    told_with()
    told.refresh_from_db()
    assert told.deadline is None and not list(obligations.answers(TODAY))


def test_of_several_last_days_the_next_counts_and_then_the_one_after(
    officer: Any, profile: WatchProfile, told_with: Callable[..., Item]
) -> None:
    item = told_with(on(5), on(200), on(-3))
    told = Delivery.objects.get()
    assert item.deadline == told.deadline == on(5)
    assert days.go_on(on(5)) == 0
    assert days.go_on(on(6)) == 1
    item.refresh_from_db()
    told.refresh_from_db()
    assert item.deadline == told.deadline == on(200) and not LaterDay.objects.exists()
    assert days.go_on(on(201)) == 0
    told.refresh_from_db()
    assert told.deadline == on(200)  # what has passed is told as passed


def test_later_days_that_move_are_kept_as_they_are_told(
    profile: WatchProfile, told_with: Callable[..., Item]
) -> None:
    for later in ((20, 30), (25,), ()):
        told_with(on(5), *map(on, later))
        assert list(LaterDay.objects.values_list("day", flat=True)) == [on(each) for each in later]


def test_the_nearest_day_ahead_of_all_items_is_the_storys(profile: WatchProfile, tell: Tell) -> None:
    assert rules.next_day([], TODAY) is None
    assert rules.next_day([on(-9), on(-2)], TODAY) == on(-2)
    assert rules.next_day([on(-9), TODAY, on(4)], TODAY) == TODAY
    tell("Skog: förslag COM(2026) 123", deadlines=(on(60),))
    tell("Skog: samråd om COM(2026) 123", deadlines=(on(6),))
    assert Delivery.objects.get().deadline == on(6)


@pytest.mark.row("R43")
@pytest.mark.rule("monitoring.proposals")
def test_a_proposal_comes_back_to_a_desk_that_had_closed_the_story(
    officer: Any, function: Any, unit: Organization, account: Any, profile: WatchProfile, tell: Tell
) -> None:
    item = tell(web="https://example.org/a/b")
    mine = Delivery.objects.get(unit=unit)
    theirs = Delivery.objects.create(story=item.story, delivered_at=NOW)
    actions.irrelevant(officer, mine, rules.NOT_OURS)
    actions.irrelevant(function, theirs, rules.NOT_IMPORTANT)
    for key in ("k1", "k1", "k2"):
        proposal = proposing.Proposal(key, "Skog i norr", "Viktigt", "https://example.org/a/b")
        assert proposing.propose_item(account("officer", unit), proposal).story_id == item.story_id
    mine.refresh_from_db()
    theirs.refresh_from_db()
    assert (mine.news, theirs.news) == (2, 2) and mine.news_at is not None


def test_what_repeats_another_is_told_from_what_says_something_new() -> None:
    text = " ".join(f"ord{number} om skogen" for number in range(60))
    one = Said("k1", sketch(text), "a1", "sv")
    assert repeats(Said("k1"), Said("k1")) and not repeats(Said("k1"), Said("k2"))
    assert repeats(Said("k2", sketch(f"{text} Läs mer"), "", "sv"), one)
    assert not repeats(Said("k2", sketch(text.replace("skogen", "havet")), "a1", "sv"), one)
    assert repeats(Said("k3", "", "a1", "en"), one), "a translation says the same"
    assert not repeats(Said("k3", "", "a1", ""), one) and not repeats(Said("k3", "", "", "en"), one)


@pytest.mark.parametrize(
    ("state", "reaches", "told"),
    [("new", True, False), ("irrelevant", False, False), ("irrelevant", True, True), ("closed", False, True)],
)
def test_to_which_desks_what_joins_is_news(state: str, reaches: bool, told: bool) -> None:
    assert rules.is_news(state, reaches) is told
