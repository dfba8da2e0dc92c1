"""What is fetched is kept once, grouped to stories, and an edit keeps what stood before."""

from datetime import UTC, date, datetime, timedelta

import pytest

from utblick.monitoring import grouping, storing
from utblick.monitoring.models import Item, Revision, Story
from utblick.sources.items import Item as Told
from utblick.sources.models import Source

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
TEXT = " ".join(f"ord{number}" for number in range(60))


@pytest.fixture
def source(nothing_watched: None) -> Source:
    grouping.forget()
    return Source.objects.create(name="A", purpose="news")


@pytest.fixture
def other(nothing_watched: None) -> Source:
    return Source.objects.create(name="B", purpose="news")


def told(identifier: str = "1", title: str = "Energi i norr", text: str = "", **more: object) -> Told:
    return Told(identifier=identifier, title=title, text=text, **more)  # type: ignore[arg-type]


def stories(*kept: storing.Kept) -> set[int]:
    return {item.story_id for each in kept for item in each.new}


def test_the_same_again_is_the_same(source: Source) -> None:
    first = storing.keep(source, [told(), told("2", "Annat")], NOW)
    again = storing.keep(source, [told(), told("2", "Annat")], NOW + timedelta(hours=1))
    assert len(first.new) == 2 and (again.new, again.changed, again.same) == ((), (), 2)


def test_an_edit_is_a_revision_and_no_new_item(source: Source) -> None:
    storing.keep(source, [told(text="Före")], NOW)
    kept = storing.keep(source, [told(text="Efter")], NOW)
    assert not kept.new and [each.text for each in kept.changed] == ["Efter"]
    assert [each.text for each in Revision.objects.all()] == ["Före"]
    assert Item.objects.count() == 1


def test_a_source_that_renames_its_items_is_known_by_the_address(source: Source) -> None:
    storing.keep(source, [told("guid-1", web="https://example.org/a?utm_source=x")], NOW)
    kept = storing.keep(source, [told("guid-2", web="https://example.org/a")], NOW)
    assert kept.same == 1 and Item.objects.count() == 1


def test_items_under_one_address_stay_apart(source: Source) -> None:
    page = {"web": "https://example.org/news"}
    storing.keep(source, [told("1", "Ett", **page), told("2", "Två", **page)], NOW)
    storing.keep(source, [told("3", "Tre", **page)], NOW)
    assert Item.objects.count() == 3


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"web": "https://example.org/sv/a/5"}, {"web": "https://example.org/en/a/5", "title": "Energy"}),
        ({"title": "COM(2026) 12 om energi"}, {"title": "Consultation on COM(2026) 12", "identifier": "x"}),
        ({"text": TEXT}, {"text": TEXT.replace("ord7", "annat"), "title": "En helt annan rubrik"}),
        ({"title": "Ny strategi för Östersjön beslutad"}, {"title": "Ny strategi för Östersjön beslutad!"}),
    ],
)
def test_what_tells_of_the_same_is_one_story(
    source: Source, other: Source, one: dict[str, str], two: dict[str, str]
) -> None:
    first = storing.keep(source, [told(**one)], NOW)  # type: ignore[arg-type]
    second = storing.keep(other, [told(**two)], NOW)  # type: ignore[arg-type]
    assert len(first.new) == len(second.new) == 1
    assert len(stories(first, second)) == 1
    assert Story.objects.get().count == 2


def test_within_one_batch_too(source: Source) -> None:
    kept = storing.keep(
        source, [told("1", text=TEXT), told("2", "Annan rubrik", TEXT), told("3", "Tredje")], NOW
    )
    assert len(stories(kept)) == 2 and sorted(Story.objects.values_list("count", flat=True)) == [1, 2]


def test_what_differs_is_two_stories(source: Source, other: Source) -> None:
    front = {"web": "https://example.org/"}
    first = storing.keep(source, [told(title="Nyheter", text=TEXT, **front)], NOW)
    second = storing.keep(other, [told(title="Nyheter", text="Helt annat", **front)], NOW)
    assert len(stories(first, second)) == 2


def test_titles_of_long_ago_are_no_kin(source: Source) -> None:
    title = "Ny strategi för Östersjön beslutad"
    first = storing.keep(source, [told("1", title, "a")], NOW - timedelta(days=40))
    second = storing.keep(source, [told("2", title, "b")], NOW)
    assert len(stories(first, second)) == 2


def test_a_day_that_has_not_come_is_today(source: Source) -> None:
    storing.keep(source, [told(published=date(2031, 1, 1))], NOW)
    item = Item.objects.get()
    assert (item.published, item.said_day) == (date(2026, 11, 27), date(2031, 1, 1))


def test_what_has_no_name_or_title_is_left_out(source: Source) -> None:
    kept = storing.keep(source, [told(""), told("1", "  ")], NOW)
    assert not kept.new and not Story.objects.exists()


def test_a_batch_asks_as_few_questions_as_one(source: Source, django_assert_max_num_queries: object) -> None:
    items = [
        told(str(number), f"Rubrik {number} om {number * 7}", TEXT + str(number)) for number in range(200)
    ]
    with django_assert_max_num_queries(30):  # type: ignore[operator]
        storing.keep(source, items, NOW)
