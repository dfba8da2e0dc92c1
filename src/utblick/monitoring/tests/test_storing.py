"""What is fetched is kept once, grouped to stories, and an edit keeps what stood before."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

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


def test_items_under_one_address_are_stories_of_their_own(source: Source, other: Source) -> None:
    page = {"web": "https://example.org/nyheter/"}
    titles = ["Skog i norr säljs", "Buss i söder ställs in", "Vård i väster bygger ut"]
    first = storing.keep(source, [told(str(n), title, **page) for n, title in enumerate(titles)], NOW)
    later = storing.keep(
        source, [told("0", titles[0], **page), told("9", "En fjärde sak är ny", **page)], NOW
    )
    elsewhere = storing.keep(other, [told("x", "Läs allt som hör till detta", **page)], NOW)
    assert len(stories(first, later, elsewhere)) == 5


def test_two_languages_of_one_page_are_still_one_story(source: Source) -> None:
    pages = [("1", "Energi i norr", "sv"), ("2", "Energy in the north", "en")]
    kept = storing.keep(
        source, [told(n, t, web=f"https://example.org/{tongue}/a/5") for n, t, tongue in pages], NOW
    )
    assert len(kept.new) == 2 and len(stories(kept)) == 1


def test_colleagues_who_propose_one_address_propose_one_story(source: Source, account: Any) -> None:
    one, other = account("officer"), account("international_function")
    page = {"web": "https://example.org/nyhet/1"}
    first = storing.keep_proposed(told("proposal-1", "Titta på det här", **page), one, "", NOW)
    second = storing.keep_proposed(told("proposal-2", "Något för oss", **page), other, "", NOW)
    assert first.story_id == second.story_id


@pytest.mark.parametrize("title", ["Pressmeddelande", "Calendar", "Nyhetsbrev november 2026"])
def test_a_bare_title_is_no_matter(source: Source, other: Source, title: str) -> None:
    kept = [storing.keep(each, [told(title=title)], NOW) for each in (source, other)]
    assert len(stories(*kept)) == 2


def test_a_short_text_is_the_same_for_some_days_and_a_long_one_for_ever(
    source: Source, other: Source
) -> None:
    def days_apart(days: int, text: str) -> int:
        Item.objects.all().delete()
        Story.objects.all().delete()
        grouping.forget()
        first = storing.keep(source, [told(text=text)], NOW - timedelta(days=days))
        return len(stories(first, storing.keep(other, [told(text=text)], NOW)))

    assert days_apart(2, "Läs mer här") == 1
    assert days_apart(40, "Läs mer här") == 2
    assert days_apart(40, TEXT) == 1


@pytest.mark.parametrize("web", ["", "https://example.org/nyheter/"])
def test_names_that_change_at_each_reading_double_nothing(source: Source, web: str) -> None:
    """A feed whose items have no addresses of their own, and other names each time."""

    def reading(run: int, day: date | None) -> storing.Kept:
        items = [told(f"run{run}-{n}", f"Rubrik {n * n}", "t", web=web, published=day) for n in range(5)] + [
            told(f"run{run}-same", "Rubrik 0", "t", web=web, published=day)
        ]
        return storing.keep(source, items, NOW + timedelta(hours=run))

    day = NOW.date()
    assert len(reading(1, day).new) == 6
    assert [(len(each.new), each.same) for each in (reading(2, day), reading(3, day))] == [(0, 6), (0, 6)]
    assert len(reading(4, day - timedelta(days=1)).new) == 6  # the same words of another day
    assert len(reading(5, None).new) == 0


def test_a_source_that_gives_an_address_later_or_moves_an_item(source: Source) -> None:
    storing.keep(source, [told()], NOW)
    for web in ("https://example.org/ny/1", "https://example.org/flyttad/2"):
        kept = storing.keep(source, [told(web=web)], NOW)
        assert len(kept.changed) == 1 and Item.objects.get().web == web
    # With marks of where a reader came from it is the same, and a source that no longer says it takes nothing away.
    for web in ("https://example.org/flyttad/2?utm_source=rss", ""):
        kept = storing.keep(source, [told(web=web)], NOW)
        assert kept.same == 1 and Item.objects.get().web == "https://example.org/flyttad/2"
    assert not Revision.objects.exists()
    again = storing.keep(source, [told("other-name", web="https://example.org/flyttad/2")], NOW)
    assert again.same == 1


def test_language_keywords_and_kind_are_put_right(source: Source) -> None:
    storing.keep(source, [told()], NOW)
    more = {"language": "en", "words": ("energy",), "action_kind": "consultation"}
    assert len(storing.keep(source, [told(**more)], NOW).changed) == 1
    item = Item.objects.get()
    assert (item.language, item.words, item.kind) == ("en", "energy", "consultation")
    assert storing.keep(source, [told(**more)], NOW).same == 1


def test_a_day_is_put_right_but_no_clock_is_followed(source: Source) -> None:
    day = NOW.date()
    storing.keep(source, [told(published=day)], NOW)
    later = storing.keep(source, [told(published=day + timedelta(days=1))], NOW + timedelta(days=1))
    assert later.same == 1
    storing.keep(source, [told(published=day - timedelta(days=3))], NOW)
    assert Item.objects.get().published == Story.objects.get().last_day == day - timedelta(days=3)
    storing.keep(source, [told(text="Ny", published=day)], NOW)
    assert Item.objects.get().published == Story.objects.get().last_day == day


def test_a_story_bears_the_title_as_its_source_has_put_it_right(source: Source, other: Source) -> None:
    storing.keep(source, [told(title="Skog ett i COM(2026) 5")], NOW)
    storing.keep(other, [told(title="Förslaget COM(2026) 5 om annat")], NOW)
    storing.keep(other, [told(title="Förslaget COM(2026) 5 om skog")], NOW)
    assert Story.objects.get().title == "Skog ett i COM(2026) 5"
    storing.keep(source, [told(title="RÄTTELSE: Skog två i COM(2026) 5")], NOW)
    assert Story.objects.get().title == "RÄTTELSE: Skog två i COM(2026) 5"


def test_what_is_older_than_a_week_is_no_longer_compared_with_and_the_rest_still_is(source: Source) -> None:
    def told(number: str, title: str, days: int) -> Item:
        storing.keep(source, [Told(identifier=number, title=title)], NOW + timedelta(days=days))
        return Item.objects.get(guid=number)

    old = told("1", "Kommissionen föreslår ny strategi för Östersjön", 0)
    later = told("2", "Parlamentet röstar om budgeten för nästa år", 6)
    assert told("3", "Kommissionen föreslår en ny strategi för Östersjön", 6).story_id == old.story_id
    assert told("4", "Parlamentet röstar om budgeten för nästa år nu", 9).story_id == later.story_id
    assert told("5", "Kommissionen föreslår den ny strategi för Östersjön", 20).story_id != old.story_id
