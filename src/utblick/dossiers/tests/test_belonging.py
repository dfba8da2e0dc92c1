"""Which stories belong to a dossier: by its numbers, before and after, by hand, and not when taken away."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from utblick.core.sight import in_the_open
from utblick.dossiers import actions, belonging, queries
from utblick.dossiers.models import Dossier
from utblick.dossiers.tests.conftest import NOW, TODAY
from utblick.monitoring import turning
from utblick.monitoring.models import Delivery, Item

pytestmark = [pytest.mark.django_db, pytest.mark.row("R23")]
Tell = Callable[..., Item]
Begin = Callable[..., Dossier]


def stories(dossier: Dossier) -> dict[str, str]:
    whole = queries.read(queries.dossiers(TODAY).get(pk=dossier.pk))
    return {story.title: way for story, way in whole.stories}


def test_what_was_there_before_and_what_comes_later_belongs(begin: Begin, tell: Tell) -> None:
    tell("Förslaget COM(2026) 123 är här")
    made = begin(numbers="COM(2026) 123")
    tell("Utskottet om skogen", text="Handlar om 52026PC0123 och annat.")
    tell("COM(2026) 124 handlar om fisk")
    assert stories(made) == {
        "Förslaget COM(2026) 123 är här": "number",
        "Utskottet om skogen": "number",
    }


def test_a_number_that_is_added_brings_what_names_it(officer: Any, begin: Begin, tell: Tell) -> None:
    made = begin(numbers="")
    tell("Omröstning om 2026/0050(COD)")
    assert stories(made) == {}
    actions.save_dossier(officer, made, actions.Written([("procedure", "2026/0050(COD)")]))
    assert list(stories(made)) == ["Omröstning om 2026/0050(COD)"]


def test_what_is_taken_away_by_hand_stays_away(officer: Any, begin: Begin, tell: Tell) -> None:
    made, item = begin(), tell("Förslaget COM(2026) 123")
    actions.say_of_story(officer, made, actions.Said(item.story, belongs=False))
    tell("Förslaget COM(2026) 123", web="https://example.org/b")  # joins the same story
    assert stories(made) == {}
    actions.say_of_story(officer, made, actions.Said(item.story, belongs=True))
    assert list(stories(made).values()) == ["number"]


def test_what_is_put_by_hand_belongs_without_a_number(officer: Any, begin: Begin, tell: Tell) -> None:
    made, item = begin(), tell("En debattartikel om skog")
    actions.say_of_story(officer, made, actions.Said(item.story, belongs=True))
    assert stories(made) == {"En debattartikel om skog": "by_hand"}


def test_the_story_that_it_was_made_from_belongs(officer: Any, begin: Begin, tell: Tell) -> None:
    made, item = begin(), tell("Ett rykte om skog")
    turning.become(officer, turning.Grown(item.story_id, made))
    assert stories(made) == {"Ett rykte om skog": "made_from"}


def test_two_dossiers_each_have_their_own(begin: Begin, tell: Tell) -> None:
    first, second = begin("A", "COM(2026) 1"), begin("B", "COM(2026) 2")
    both = tell("COM(2026) 1 och COM(2026) 2").story_id
    one = tell("Bara COM(2026) 2, om något helt annat").story_id
    found = belonging.stories_of(belonging.numbers_of([first.pk, second.pk]))
    assert set(found[first.pk]) == {both} and set(found[second.pk]) == {both, one}


def test_no_question_more_for_more_stories(begin: Begin, tell: Tell) -> None:
    made = queries.dossiers(TODAY).get(pk=begin(stage="proposal").pk)
    tell("Första om COM(2026) 123")

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            assert queries.timeline(queries.read(made))
        return len(found)

    before = asked()
    for number in range(6):
        tell(f"Nyhet {'abcdef'[number] * 9} om COM(2026) 123", at=NOW - timedelta(days=number))
    assert asked() == before <= 5


def test_the_time_line_is_in_order_the_latest_first(begin: Begin, tell: Tell) -> None:
    made = begin(stage="proposal", days=[(TODAY + timedelta(days=40), "vote")])
    tell("Nyhet om COM(2026) 123")
    whole = queries.read(queries.dossiers(TODAY).get(pk=made.pk))
    days = [each.day for each in queries.timeline(whole)]
    assert days == sorted(days, reverse=True) and len(days) == 3


def test_a_number_that_no_dossier_follows_is_suggested(begin: Begin, tell: Tell) -> None:
    followed, free = tell("Förslaget COM(2026) 123"), tell("Förslaget COM(2026) 999 om fisk")
    call = tell("Utlysning HORIZON-CL5-2026-D2-01-03")
    for item in (followed, free, call):
        Delivery.objects.update_or_create(
            story=item.story, unit=None, defaults={"state": "relevant", "delivered_at": NOW}
        )
    unread = tell("Förslaget COM(2026) 555 om rymden")
    Delivery.objects.update_or_create(
        story=unread.story, unit=None, defaults={"state": "irrelevant", "delivered_at": NOW}
    )
    begin(numbers="COM(2026) 123")
    found = belonging.suggestions()
    assert [(each.value, each.story) for each in found if each.value.startswith("COM")] == [
        ("COM(2026) 999", free.story)
    ]
    assert all(each.kind != "call" for each in found)
    assert belonging.of_story(free.story).unfollowed == ["COM(2026) 999"]
    assert belonging.of_story(followed.story).unfollowed == []


def test_a_secret_dossier_is_not_told_of_on_the_story(begin: Begin, tell: Tell) -> None:
    made, item = begin("Zebran"), tell("Förslaget COM(2026) 123")
    made.secret = True
    made.save()
    with in_the_open():
        found = belonging.of_story(item.story)
    # As if there were none: that its number is missing among those that nobody follows would tell of it.
    assert found.dossiers == [] and found.unfollowed == ["COM(2026) 123"]
    told = belonging.of_story(item.story)
    assert told.dossiers == [made] and told.unfollowed == []
