"""How often a source is asked: what often has news more often, what seldom has less often, within bounds."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from utblick.sources import fetching, queries, shown, timing
from utblick.sources.models import FetchRun, Outcome, Source, SourceState

EVERY = st.integers(1, 720)
NEWS = st.lists(st.booleans(), max_size=40)


def after(every: int, news: list[bool]) -> int:
    hours: int | None = None
    for each in news:
        hours = timing.adapted(hours, every, each)
    return timing.kept_within(hours, every)


@given(EVERY, NEWS)
def test_it_stays_within_bounds(every: int, news: list[bool]) -> None:
    least, most = timing.bounds(every)
    assert 1 <= least <= every <= most and most <= max(every, timing.SELDOMEST)
    assert least <= after(every, news) <= most


@given(EVERY, NEWS, st.integers(0, 39))
def test_more_news_never_makes_it_slower(every: int, news: list[bool], at: int) -> None:
    more = [each or place == at for place, each in enumerate(news)]
    assert after(every, more) <= after(every, news)


@given(EVERY)
def test_always_news_comes_to_the_fewest_hours_and_never_any_to_the_most(every: int) -> None:
    assert (after(every, [True] * 40), after(every, [False] * 40)) == timing.bounds(every)


@given(EVERY, NEWS, EVERY)
def test_what_somebody_writes_later_holds_at_once(every: int, news: list[bool], later: int) -> None:
    least, most = timing.bounds(later)
    assert least <= timing.kept_within(after(every, news), later) <= most


@pytest.mark.django_db
def test_readings_set_the_pace_and_it_is_told_in_words() -> None:
    source = Source.objects.create(
        name="Torget", kind="feed", address="https://example.org/f", active=True, every_hours=24
    )
    state = SourceState.objects.create(source=source)
    for _turn in range(8):
        run = FetchRun.objects.create(source=source, started=timezone.now())
        fetching._end(run, state, Outcome.SAME)
    assert state.hours == 96
    state.read_at = timezone.now() - timedelta(hours=50)
    assert not timing.is_due(source, state, timezone.now())
    with override("en"):
        (said,) = shown.pace(queries.health([source])[source.pk])
        assert said == "It seldom has something new, so it is asked less often for now: every 96 hours."
        run = FetchRun.objects.create(source=source, started=timezone.now(), new=3)
        for _turn in range(12):
            fetching._end(run, state, Outcome.FETCHED)
        (said,) = shown.pace(queries.health([source])[source.pk])
        assert said == "It often has something new, so it is asked more often for now: every 6 hours."
        source.fixed_pace = True
        assert timing.pace(source, state) == 24
        assert "whatever it has to tell" in shown.pace(queries.health([source])[source.pk])[0]


@pytest.mark.django_db
def test_a_reading_that_fails_or_is_cut_says_nothing_of_the_pace() -> None:
    source = Source.objects.create(name="Torget", kind="feed", address="https://example.org/f", active=True)
    state = SourceState.objects.create(source=source)
    for outcome in (Outcome.CUT, Outcome.SILENT, Outcome.WRONG):
        run = FetchRun.objects.create(source=source, started=timezone.now())
        fetching._end(run, state, outcome)
    assert state.hours is None


@pytest.mark.django_db
def test_a_person_sets_it_fast(client: Any, account: Any) -> None:
    source = Source.objects.create(name="Torget", kind="feed", address="https://example.org/f", active=True)
    SourceState.objects.create(source=source, hours=6, read_at=timezone.now())
    client.force_login(account("international_function"))
    address = reverse("fetch_source_edit", args=[source.pk])
    assert (
        shown.pace(queries.health([source])[source.pk])[0]
        in client.get(source.get_absolute_url()).content.decode()
    )
    form = client.get(address).context["form"]
    values = {name: value for name, value in form.initial.items() if value is not None}
    answer = client.post(address, {**values, "fixed_pace": "on", "version": source.version})
    source.refresh_from_db()
    assert answer.status_code == 302 and source.fixed_pace
    assert timing.pace(source, SourceState.objects.get()) == source.every_hours
