"""What those who follow a call are told, and when."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from utblick.funding import actions, feed, matching, obligations, profiles, queries, storing
from utblick.funding.models import Call, CallDeadline, Interest, LearnedTerm, Programme
from utblick.funding.tests.conftest import TODAY, fetched, item
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.sources.models import Source

pytestmark = pytest.mark.django_db


def keys(derive: Any, day: date) -> list[str]:
    return [each.key for each in derive(day)]


@pytest.mark.row("R19c")
def test_a_deadline_is_reminded_of_and_a_closed_call_drops_out(source: Source, officer: Any) -> None:
    (call,) = fetched(source, item())
    assert not keys(obligations.deadlines, TODAY)
    actions.follow(officer, call)
    (told,) = obligations.deadlines(TODAY)
    assert told.due == date(2027, 3, 1) and told.opens == date(2027, 1, 30)
    assert told.account_id == officer.pk
    assert not keys(obligations.deadlines, date(2027, 3, 2))


@pytest.mark.row("R19c")
def test_a_moved_deadline_is_told_once(source: Source, officer: Any) -> None:
    (call,) = fetched(source, item())
    actions.follow(officer, call)
    actions.follow(officer, call)  # a double click
    later = timezone.now()
    storing.receive(source, [item(deadlines=(date(2027, 4, 1),))], later)
    first = keys(obligations.moved, TODAY)
    assert len(first) == 1 and first == keys(obligations.moved, TODAY)  # one key, so that it is sent once
    storing.receive(source, [item(deadlines=(date(2027, 4, 1),))], timezone.now())
    assert keys(obligations.moved, TODAY) == first
    actions.see_changes(officer, call)
    assert keys(obligations.moved, TODAY) == []


def test_who_follows_a_programme_follows_its_calls(
    source: Source, programme: Programme, officer: Any
) -> None:
    actions.follow(officer, programme)
    (call,) = fetched(source, item())
    assert queries.followed_calls(officer, TODAY) == [call]
    assert len(keys(obligations.deadlines, TODAY)) == 1
    storing.receive(source, [item(deadlines=(date(2027, 4, 1),))], timezone.now())
    actions.see_changes(officer, call)
    assert keys(obligations.moved, TODAY) == []
    actions.unfollow(officer, programme)
    actions.unfollow(officer, call)
    assert keys(obligations.deadlines, TODAY) == []


def test_the_calendar_is_what_one_follows(source: Source, officer: Any) -> None:
    first, _second = fetched(source, item(), item(2))
    actions.follow(officer, first)
    made = feed.make_funding_feed(officer)
    assert feed.make_funding_feed(officer) == made
    text = feed.calendar(made, TODAY).decode()
    assert text.count("BEGIN:VEVENT") == 2 and "20270301" in text and "Topic 2" not in text
    feed.withdraw_funding_feed(officer, made)
    assert feed.feed_at(made.token) is None


def test_a_calendar_stands_a_deadline_at_the_end_of_time(source: Source, officer: Any) -> None:
    (call,) = fetched(source, item())
    actions.follow(officer, call)
    CallDeadline.objects.create(call=call, day=date.max)
    made = feed.make_funding_feed(officer)
    assert "99991231" in feed.calendar(made, TODAY).decode()


@pytest.mark.row("R39")
def test_words_on_what_fits_are_read_by_their_own(source: Source, officer: Any, client_as: Any) -> None:
    (call,) = fetched(source, item())
    town, other = (
        Organization.objects.create(name=name, key=name.lower(), classification="municipality")
        for name in ("Staden", "Byn")
    )
    partner, colleague = client_as(Role.PARTNER, town), client_as(Role.PARTNER, town)
    stranger, elected = client_as(Role.PARTNER, other), client_as(Role.ELECTED)
    function = client_as(Role.INTERNATIONAL_FUNCTION)
    actions.say_fit(officer, actions.Said(call, False, "inside only"))
    actions.say_fit(partner.account, actions.Said(call, False, "words of the town"))

    def reads(client: Any) -> tuple[bool, bool]:
        text = client.get(call.get_absolute_url()).content.decode()
        return "inside only" in text, "words of the town" in text

    assert reads(partner) == reads(colleague) == (False, True)
    assert reads(stranger) == (False, False)
    assert reads(elected) == (True, False)
    assert reads(function) == (True, True)
    history = reverse("history", args=["funding-call", call.pk])
    assert "words of the town" not in elected.get(history).content.decode()
    ask = reverse("funding_call_fit", args=[call.pk])
    assert partner.get(ask).content != elected.get(ask).content


def test_what_a_partner_says_moves_its_own_scores_alone(
    source: Source, officer: Any, client_as: Any, interest: Interest
) -> None:
    (call,) = fetched(source, item())
    town = Organization.objects.create(name="Staden", classification="municipality")
    partner = client_as(Role.PARTNER, town).account
    actions.say_fit(partner, actions.Said(call, False))
    assert not LearnedTerm.objects.filter(profile=profiles.HOUSE).exists()
    assert LearnedTerm.objects.filter(profile=profiles.key_of(town.pk)).exists()
    actions.say_fit(officer, actions.Said(call, False))
    assert not LearnedTerm.objects.filter(profile=profiles.HOUSE).exists()  # a unit is not the whole either
    assert LearnedTerm.objects.filter(profile=profiles.key_of(interest.organization_id)).exists()
    actions.say_fit(client_as(Role.INTERNATIONAL_FUNCTION).account, actions.Said(call, False))
    assert LearnedTerm.objects.filter(profile=profiles.HOUSE, does_not=1).exists()


def test_a_word_on_what_fits_moves_a_call_and_takes_it_from_nobody(
    source: Source, officer: Any, interest: Interest
) -> None:
    """One “does not fit” took a call with a long title off everybody's pages: each of its words lost points."""
    title = "Forest resilience among rural coastal island mountain border harbour communities"
    fetched(source, item(title=title, text=""), item(2, title="Forest"))
    call = Call.objects.get(identifier="T-1")
    key = profiles.key_of(interest.organization_id)
    before = matching.fits_for([call], key)
    for _again in range(2):
        actions.say_fit(officer, actions.Said(call, False))
    fitting = list(queries.fitting(queries.calls(), key, TODAY).order_by("-score"))
    assert [each.identifier for each in fitting] == ["T-2", "T-1"]
    after = matching.fits_for([call], key)
    assert 0 < after[call.pk] < before[call.pk]
    assert matching.explain_all([call], key)[call.pk].made_of[-1].where == "learned"


def test_a_deadline_before_the_opening_is_refused(account: Any, db: None) -> None:
    call = Call(title="x", opens=TODAY, first_seen=TODAY)
    with pytest.raises(ValidationError) as wrong:
        actions.save_call(
            account(Role.INTERNATIONAL_FUNCTION), actions.Written(call, [(date(2026, 1, 1), "")])
        )
    assert "days" in wrong.value.message_dict and not Call.objects.exists()


def test_only_the_function_changes_calls(account: Any, db: None) -> None:
    with pytest.raises(PermissionDenied):
        actions.save_call(account(Role.OFFICER), actions.Written(Call(title="x", first_seen=TODAY), []))


@pytest.mark.row("R19c")
def test_it_learns_from_what_people_say(source: Source, officer: Any, interest: Interest) -> None:
    calls = fetched(source, item(1, title="Forest biology"), item(2, title="Forest biology again"), item(3))
    key = profiles.profile_of(officer)
    before = matching.fits_for(calls, key)[calls[1].pk]
    actions.say_fit(officer, actions.Said(calls[0], False, "not ours"))
    assert matching.fits_for(calls, key)[calls[1].pk] < before
    assert LearnedTerm.objects.filter(profile=key, does_not=1).exists()
    actions.say_fit(officer, actions.Said(calls[0], True))  # the last word counts
    assert calls[0].fits.count() == 1 and matching.fits_for(calls, key)[calls[1].pk] > before


def test_new_for_one_leaves_out_what_one_said_no_to(
    source: Source, officer: Any, interest: Interest, on_day: Callable[[date], None]
) -> None:
    first, second = fetched(source, item(), item(2))
    assert set(queries.new_for(officer, TODAY)) == {first, second}
    actions.say_fit(officer, actions.Said(first, False))
    assert list(queries.new_for(officer, TODAY)) == [second]
    assert not queries.new_for(officer, date(2026, 12, 2)).exists()


def test_words_are_ones_own(officer: Any, account: Any, interest: Interest) -> None:
    other = Organization.objects.create(name="Other", classification="municipality")
    with pytest.raises(PermissionDenied):
        actions.save_interest(officer, Interest(organization=other, words="x"), [])
    interest.words = "health = 4"
    assert actions.save_interest(officer, interest, []) == interest
    for wrong in ("= 3", "word = many", "word = 9", "!!!"):
        with pytest.raises(profiles.Unclear):
            profiles.parse_words(wrong)
    assert profiles.parse_words("a b = -2,5\n\nc")[0].weight == -2.5


def test_all_is_weighed_anew_when_something_changed(source: Source, interest: Interest) -> None:
    fetched(source, item())
    assert matching.match_what_changed(TODAY) and not matching.match_what_changed(TODAY)
    interest.words = "water"
    interest.save()
    assert matching.match_what_changed(TODAY)
    assert not matching.fits_for(Call.objects.all(), profiles.key_of(interest.organization_id))
