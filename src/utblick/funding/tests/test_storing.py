"""Calls from sources: kept once, changed where the source changed them, weighed at once."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from utblick.funding import actions, obligations, queries, rules, storing
from utblick.funding.models import Call, CallChange, CallIdentifier, Interest, Match, Programme
from utblick.funding.tests.conftest import NOW, TODAY, fetched, item
from utblick.people.roles import Role
from utblick.sources.models import Source

pytestmark = pytest.mark.django_db


def test_the_same_items_twice_are_kept_once(source: Source, programme: Programme) -> None:
    items = [item(number) for number in range(3)]
    first = storing.receive(source, items, NOW)
    second = storing.receive(source, items, NOW)
    assert (first.new, second.new, second.changed, second.same) == (3, 0, 0, 3)
    call = Call.objects.get(identifier="T-1")
    assert call.programme == programme and call.history.count() == 1
    assert call.last_deadline == date(2027, 3, 1) and call.deadlines.get().history.count() == 1


def test_what_the_source_changed_is_written_and_told(source: Source, programme: Programme) -> None:
    fetched(source, item())
    counts = storing.receive(source, [item(deadlines=(date(2027, 4, 1),), budget=Decimal("5"))], NOW)
    call = Call.objects.get()
    assert counts.changed == 1 and call.last_deadline == date(2027, 4, 1) and call.budget == 5
    told = {each.what: (each.before, each.after) for each in CallChange.objects.all()}
    assert told == {"deadlines": ("2027-03-01", "2027-04-01"), "budget": ("", "5.00")}


def test_what_people_mended_is_not_written_over(source: Source, account: Any) -> None:
    (call,) = fetched(source, item())
    call.title = "A better title"
    written = actions.Written(call, [(date(2027, 3, 1), "")])
    actions.save_call(account(Role.INTERNATIONAL_FUNCTION), written)
    storing.receive(source, [item(text="more", title="Topic 1 renamed")], NOW)
    call.refresh_from_db()
    assert (call.title, call.text) == ("A better title", "more")


def test_absence_closes_nothing_and_a_wrong_deadline_is_left_out(source: Source) -> None:
    fetched(source, item(), item(2, deadlines=(date(2026, 1, 1), date(2027, 5, 1))))
    storing.receive(source, [item(2)], NOW)
    assert queries.state_of(Call.objects.get(identifier="T-1"), TODAY) == "forecast"
    assert [each.day for each in Call.objects.get(identifier="T-2").deadlines.all()] == [date(2027, 3, 1)]


def test_calls_are_weighed_when_they_come(source: Source, interest: Interest) -> None:
    fetched(source, item(), item(2, title="Fisheries"))
    profile = f"org-{interest.organization_id}"
    assert list(Match.objects.filter(profile=profile).values_list("call__identifier", flat=True)) == ["T-1"]


def test_the_database_and_the_rule_say_the_same_state(source: Source) -> None:
    days = [date(2026, 11, 22), TODAY, date(2026, 11, 24)]
    cases = [item(n, opens=None, deadlines=(day,)) for n, day in enumerate(days)]
    cases += [item(n + 10, opens=day, deadlines=()) for n, day in enumerate(days)]
    calls = fetched(source, *cases)
    for state in ("forecast", "open", "closed"):
        asked = set(queries.in_state(Call.objects.all(), state, TODAY))
        assert asked == {each for each in calls if queries.state_of(each, TODAY) == state}


def test_a_call_under_two_identifiers_is_put_together(source: Source, account: Any) -> None:
    other = Source.objects.create(name="Feed", key="feed")
    fetched(source, item(opens=date(2026, 12, 1)))
    fetched(
        other, item(9, title="Forest energy: topic 1", budget=Decimal("7"), deadlines=(date(2027, 3, 1),))
    )
    kept, gone = Call.objects.order_by("pk")
    assert queries.duplicates(kept, [date(2027, 3, 1)]) == [gone]
    function = account(Role.INTERNATIONAL_FUNCTION)
    reader = account(Role.OFFICER)
    actions.follow(reader, gone)
    actions.say_fit(reader, actions.Said(gone, True, "why not"))
    actions.merge(function, kept, gone.pk)
    kept.refresh_from_db()
    gone.refresh_from_db()
    assert kept.budget == 7 and gone.merged_into == kept
    assert queries.following(reader).calls == {kept.pk} and kept.fits.get().why == "why not"
    assert CallIdentifier.objects.filter(call=kept).count() == 2
    assert list(queries.calls()) == [kept]
    # What either source says from now on reaches the kept call, and makes no new one.
    storing.receive(other, [item(9, title="Forest energy: topic 1", text="news", budget=Decimal("7"))], NOW)
    kept.refresh_from_db()
    assert kept.text == "news" and Call.objects.count() == 2


def test_a_deadline_that_one_of_two_sources_moves_moves_and_the_others_stand(
    source: Source, client_as: Any
) -> None:
    other = Source.objects.create(name="Feed", key="feed", kind="feed")
    days = (date(2027, 3, 1), date(2027, 9, 1))
    (kept,) = fetched(source, item(deadlines=days))
    gone = next(each for each in fetched(other, item(9, deadlines=days[:1])) if each != kept)
    actions.merge(client_as(Role.INTERNATIONAL_FUNCTION).account, kept, gone.pk)
    counts = storing.receive(other, [item(9, deadlines=(date(2027, 2, 15),))], NOW)
    assert counts.changed == 1
    assert [each.day for each in kept.deadlines.all()] == [date(2027, 2, 15), date(2027, 9, 1)]
    assert kept.changes.filter(what="deadlines").exists()  # those who follow it are told


@pytest.mark.row("R19c")
def test_a_deadline_before_the_opening_is_kept_and_told(source: Source, client_as: Any) -> None:
    """Such a call was shown as open for ever, with no deadline and no word of it."""
    odd, right = fetched(
        source,
        item(opens=date(2026, 1, 1), deadlines=(date(2024, 4, 18),)),
        item(2, deadlines=(date(2027, 3, 1), date.max)),
    )
    assert [each.day for each in odd.deadlines.all()] == [date(2024, 4, 18)]
    assert queries.state_of(odd, TODAY) == rules.CLOSED
    assert [each.day for each in right.deadlines.all()] == [date(2027, 3, 1)]  # 9999 is no day
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    edit = reverse("funding_call_edit", args=[odd.pk])
    assert (
        client.get(odd.get_absolute_url()).content.decode().count(edit) == 2
    )  # its own button, and in the warning
    edit = reverse("funding_call_edit", args=[right.pk])
    assert client.get(right.get_absolute_url()).content.decode().count(edit) == 1


@pytest.mark.row("R19c")
def test_a_day_added_by_hand_stands_and_those_of_the_source_move(source: Source, account: Any) -> None:
    """A deadline that moved half a year was swallowed, since somebody had added the day of a first stage."""
    (call,) = fetched(source, item(deadlines=(date(2027, 9, 1),)))
    stage = date(2027, 2, 1)
    function = account(Role.INTERNATIONAL_FUNCTION)
    actions.save_call(function, actions.Written(call, [(stage, "sketch"), (date(2027, 9, 1), "")]))
    counts = storing.receive(source, [item(deadlines=(date(2027, 3, 1),))], NOW)
    assert counts.changed == 1
    assert [(each.day, each.what) for each in call.deadlines.all()] == [
        (stage, "sketch"),
        (date(2027, 3, 1), ""),
    ]
    assert call.changes.filter(what="deadlines", after="2027-02-01, 2027-03-01").exists()
    storing.receive(source, [item(deadlines=(date(2027, 3, 1),))], NOW)
    assert call.deadlines.count() == 2 and call.changes.count() == 2  # once by hand, once by the source


@pytest.mark.row("R19c")
def test_what_people_changed_stands_and_it_is_told_what_the_source_says(
    source: Source, client_as: Any, officer: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    (call,) = fetched(source, item())
    actions.follow(officer, call)
    ours = date(2027, 5, 1)
    call.title = "A better title"
    actions.save_call(client.account, actions.Written(call, [(ours, "")]))
    actions.see_changes(officer, call)
    later = timezone.now()
    told = [item(title="Topic 1 renamed", deadlines=(date(2027, 1, 15),))]
    storing.receive(source, told, later)
    call.refresh_from_db()
    assert call.title == "A better title" and [each.day for each in call.deadlines.all()] == [ours]
    (asked,) = obligations.moved(TODAY)
    assert asked.account_id == officer.pk
    with translation.override("en"):
        page = client.get(call.get_absolute_url(), headers={"accept-language": "en"})
    words = {each["what"]: each["told"] for each in page.context["otherwise"]}
    assert len(words) == 2 and any("2027" in each for each in words.values())
    assert any("Topic 1 renamed" in each for each in words.values())
    storing.receive(source, told, timezone.now())
    assert call.changes.filter(what="source:deadlines").count() == 1  # told once
    # Once somebody has looked at the days again, the page says it no more.
    actions.save_call(client.account, actions.Written(call, [(date(2027, 1, 15), "")]))
    assert len(client.get(call.get_absolute_url()).context["otherwise"]) == 1


@pytest.mark.row("R19c")
@pytest.mark.parametrize(
    ("held", "before", "now", "becomes", "theirs"),
    [
        (["01", "09"], ["09"], ["03"], ["01", "03"], False),  # one was added
        (["05"], ["03"], ["01"], ["05"], True),  # one was changed
        (["05"], ["03", "05"], ["01", "05"], ["05"], True),  # one was taken away, and moves at the source
        (["05"], ["03", "05"], ["03", "06"], ["06"], False),  # one was taken away, and the other moves
        (["05"], ["03"], ["03", "07"], ["05", "07"], False),  # the source has one more
        (["05"], None, ["03"], ["03"], False),
    ],
)
def test_which_days_move(
    held: list[str], before: list[str] | None, now: list[str], becomes: list[str], theirs: bool
) -> None:
    assert rules.moved_days(held, before, now) == (becomes, theirs)
