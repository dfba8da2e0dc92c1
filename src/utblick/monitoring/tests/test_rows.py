"""Many plain rows written by one statement: the same as Django writes, and nothing where there is nothing."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from utblick.monitoring import rows
from utblick.monitoring.models import Item, Rating, Story, WatchProfile
from utblick.monitoring.tests.conftest import NOW, TODAY
from utblick.sources.models import Source

pytestmark = pytest.mark.django_db
COLUMNS = ("item_id", "profile_id", "score", "made_of")


def test_rows_are_read_as_they_were_written(profile: WatchProfile, tell: Callable[..., Item]) -> None:
    item = tell("Något helt annat")
    rows.insert(Rating, COLUMNS, [])
    rows.insert(Rating, COLUMNS, [(item.pk, profile.pk, 44, '[["bioekonomi ≈ ”x”", "title", 1.5, ""]]')])
    found = Rating.objects.get(item=item)
    assert (found.score, found.made_of) == (44, [["bioekonomi ≈ ”x”", "title", 1.5, ""]])


def test_what_the_database_forbids_is_forbidden_here_too(
    profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    item = tell("Något helt annat")
    twice = [(item.pk, profile.pk, 44, "[]"), (item.pk, profile.pk, 45, "[]")]
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.insert(Rating, COLUMNS, twice)
    assert not Rating.objects.filter(item=item).exists()


def test_rows_that_are_there_are_set(tell: Callable[..., Item]) -> None:
    story = tell().story
    rows.update(Story, ("count",), [])
    rows.update(Story, ("count", "last_day"), [(7, TODAY, story.pk)])
    story.refresh_from_db()
    assert (story.count, story.last_day) == (7, TODAY)


def test_things_are_created_as_django_would(source: Source) -> None:
    """Ids follow on those that are there, and Django goes on after them."""
    first = Story.objects.create(title="Ett", first_day=TODAY, last_day=TODAY)
    made = [Story(title=f"S{n}", first_day=TODAY, last_day=TODAY, count=n) for n in range(3)]
    rows.create([])
    rows.create(made)
    last = Story.objects.create(title="Sist", first_day=TODAY, last_day=TODAY)
    ids = [first.pk, *(each.pk for each in made), last.pk]
    assert ids == sorted(set(ids))
    assert [each.title for each in Story.objects.filter(pk__in=ids).order_by("pk")][1:4] == ["S0", "S1", "S2"]
    common = {"fetched_from": source, "story": made[0], "published": TODAY, "first_seen": NOW}
    items = [
        Item(guid=f"g{n}", title="å%s'\"", deadline=day, **common) for n, day in enumerate((TODAY, None))
    ]
    rows.create(items)
    for item in items:
        read = Item.objects.get(pk=item.pk)
        same = {each.attname for each in Item._meta.concrete_fields}
        assert {name: getattr(read, name) for name in same} == {name: getattr(item, name) for name in same}
    items[0].title = "Ändrad"
    items[0].save()
    assert Item.objects.filter(title="Ändrad").count() == 1  # it was changed, not added once more
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.create([Item(guid="g1", title="Igen", **common)])
