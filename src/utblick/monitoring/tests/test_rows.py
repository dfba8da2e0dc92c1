"""Many plain rows written by one statement: the same as Django writes, and nothing where there is nothing."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from utblick.monitoring import rows
from utblick.monitoring.models import Item, Rating, Story, WatchProfile
from utblick.monitoring.tests.conftest import TODAY

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
