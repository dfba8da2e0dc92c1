"""What a departure from the guideline was approved for, a yes that came afterwards, and what is odd in a journey."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.conduct.acknowledging import acknowledge
from utblick.core.permissions import PERMISSIONS
from utblick.participation.models import InternationalMeeting
from utblick.people.roles import Role
from utblick.travel import actions, obligations, queries, rules, shown
from utblick.travel.models import Journey
from utblick.travel.tests.conftest import TODAY, House, filled, leg, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def departing(house: House) -> Journey:
    made = house.ready(deviation="Första klass", deviation_reason="Slutsålt")
    return actions.approve_deviation(house.director, made)


def legs_of(made: Journey) -> list[Any]:
    return list(made.legs.order_by("position"))


@pytest.mark.row("R78")
@pytest.mark.rule("travel.deviation_is_approved_by_somebody_else")
@pytest.mark.parametrize("what", ["legs", "days", "travellers", "purpose"])
def test_an_approved_departure_lapses_when_the_journey_is_another(
    house: House, sign_in: Any, what: str
) -> None:
    made = departing(house)
    legs, persons = legs_of(made), [house.person]
    if what == "legs":
        legs = [leg("flight", "CPH", "JFK", variant="business")]
    elif what == "days":
        made.ends = date(2027, 2, 20)
    elif what == "travellers":
        persons = [house.person, house.second]
    else:
        made.purpose = "Något annat"
    actions.change(house.proposer, made, legs, persons)
    made.refresh_from_db()
    assert (made.deviation_approved_by, made.deviation_lapsed_on) == (None, TODAY)
    told = [shown.finding(each) for each in queries.read(made).stops]
    assert any("asked for anew" in each for each in told)
    [asked] = obligations.deviations(TODAY)
    assert "anew" in asked.title
    assert "asked for anew, since the journey was changed" in words(
        sign_in(house.director, "en").get(made.get_absolute_url())
    )
    again = actions.approve_deviation(house.director, made)
    assert again.deviation_lapsed_on is None and not list(obligations.deviations(TODAY))


@pytest.mark.row("R78")
def test_the_same_journey_saved_again_keeps_the_approval(house: House) -> None:
    made = departing(house)
    made.title, made.why_needed = "Ett annat namn", "Det behövs verkligen."
    actions.change(house.proposer, made, list(reversed(legs_of(made))), [house.person])
    made.refresh_from_db()
    assert made.deviation_approved_by == house.director
    assert not any(each.rule == rules.DEVIATION for each in queries.read(made).findings)


@pytest.mark.row("R78")
def test_an_approval_for_another_journey_stops_whoever_changed_it(house: House) -> None:
    made = departing(house)
    made.legs.all()[0].delete()  # past the action
    made.refresh_from_db()
    assert any(each.rule == rules.DEVIATION for each in queries.read(made).stops)


@pytest.mark.row("R78")
def test_a_yes_after_the_departure_is_said_and_reported(house: House, sign_in: Any) -> None:
    made = house.ready(begins=date(2026, 11, 9), ends=date(2026, 11, 10))
    page = sign_in(house.director, "en").get(reverse("journey_approve", args=[made.pk]))
    assert "a yes now comes afterwards" in words(page)
    assert not queries.deviating()
    actions.approve(house.director, made)
    made.refresh_from_db()
    assert made.is_approved_afterwards and queries.deviating() == [made]
    client = sign_in(house.director, "en")
    for url in (made.get_absolute_url(), reverse("travel_guideline")):
        assert "Approved afterwards: Direktör Ask" in words(client.get(url))


@pytest.mark.row("R78")
def test_a_yes_on_the_day_of_departure_is_in_time() -> None:
    assert not rules.approved_afterwards(TODAY, TODAY) and not rules.approved_afterwards(TODAY, None)
    assert rules.approved_afterwards(date(2026, 11, 22), TODAY)


@pytest.mark.row("R77")
def test_more_on_a_leg_than_travel_is_refused_and_fewer_is_said(house: House, sign_in: Any) -> None:
    with pytest.raises(ValidationError, match="5 travel on the leg, and 1 on the journey"):
        house.journey(legs=[leg("train", "Växjö", "Köpenhamn", travellers=5)])
    made = house.journey(
        legs=[leg("train", "Växjö", "Köpenhamn", travellers=1)], persons=[house.person, house.second]
    )
    told = words(sign_in(house.director, "en").get(made.get_absolute_url()))
    assert "only 1 of the 2 who travel are on the leg" in told
    assert "for all who travel." not in told and "Not all who travel are on every leg" in told

    client = sign_in(house.proposer, "en")
    url = reverse("journey_edit", args=[made.pk])
    refused = client.post(url, {**filled(client.get(url)), "travellers_0": "9"})
    assert "travellers_0" in refused.context["form"].errors and refused.status_code == 422


@pytest.mark.row("R77")
def test_a_distance_that_cannot_be_is_refused_and_one_far_beyond_is_told_to_who_approves(
    house: House, sign_in: Any
) -> None:
    made = house.ready(legs=[leg("flight", "CPH", "BRU", entered_km=Decimal(4000))], flight_reason="Tid")
    page = sign_in(house.director, "en").get(reverse("journey_approve", args=[made.pk]))
    assert "more than four times" in words(page)
    client = sign_in(house.proposer, "en")
    url = reverse("journey_edit", args=[made.pk])
    for km in ("0", "1"):
        refused = client.post(url, {**filled(client.get(url)), "km_0": km})
        assert refused.status_code == 422
        assert "as the crow flies" in refused.context["form"].errors["km_0"][0]


@pytest.mark.row("R77")
def test_no_reason_is_asked_for_flying_where_the_train_would_have_to_cross_the_sea(house: House) -> None:
    made = house.journey(legs=[leg("flight", "CPH", "JFK")])
    assert not any(each.rule == rules.FLIGHT_REASON for each in queries.read(made).findings)
    [flown] = legs_of(made)
    assert flown.lowest_mode == "flight" and flown.lowest_kg == flown.kg_best


def test_years_that_are_a_slip_are_refused(house: House) -> None:
    for begins, ends, field in (
        (date(2199, 1, 1), date(2199, 1, 2), "begins"),
        (date(2019, 1, 1), date(2019, 1, 2), "begins"),
        (date(2027, 1, 1), date(2127, 1, 1), "ends"),
    ):
        with pytest.raises(ValidationError) as refused:
            house.journey(begins=begins, ends=ends)
        assert list(refused.value.message_dict) == [field]


@pytest.mark.row("R77")
def test_a_journey_that_is_over_is_asked_about_until_somebody_says(house: House) -> None:
    made = house.ready(begins=date(2026, 11, 9), ends=date(2026, 11, 10))
    acknowledge(house.traveller, made)
    assert not list(obligations.made(TODAY))
    actions.approve(house.director, made)
    [asked] = obligations.made(TODAY)
    assert (asked.person_id, asked.opens, asked.due) == (
        house.person.pk,
        date(2026, 11, 10),
        date(2026, 11, 24),
    )
    actions.finish(house.proposer, made)
    assert not list(obligations.made(TODAY))


@pytest.mark.row("R43")
def test_a_journey_to_a_meeting_that_has_been_moved_says_so(house: House, sign_in: Any) -> None:
    meeting = InternationalMeeting.objects.create(
        title="Toppmötet", begins=date(2027, 2, 2), ends=date(2027, 2, 2), place="Köpenhamn"
    )
    made = house.ready(meeting=meeting)
    actions.approve(house.director, made)
    assert not queries.read(made).warnings
    meeting.begins = meeting.ends = date(2027, 5, 10)
    meeting.save()
    told = words(sign_in(house.director, "en").get(made.get_absolute_url()))
    assert "is on other days: 2027-05-10" in told
    assert rules.meets_its_meeting(TODAY, TODAY, TODAY, TODAY, remote=True)
    assert not rules.meets_its_meeting(TODAY, TODAY, None, None)


@pytest.mark.row("R78")
def test_only_the_role_that_the_guideline_names_is_asked_and_gets_the_button(
    house: House, sign_in: Any
) -> None:
    """The function was asked, shown a button, and then told that the chief executive does it."""
    journey = house.ready(deviation="flyger", deviation_reason="bråttom")
    (asked,) = obligations.deviations(TODAY)
    assert PERMISSIONS[asked.permission].roles == {Role.DIRECTOR}
    page = reverse("journey_deviation", args=[journey.pk])
    assert asked.url == page and sign_in(house.director).get(page).status_code == 200
    assert sign_in(house.proposer).get(page).status_code == 403
