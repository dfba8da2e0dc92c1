"""Who says yes to whom: each who travels by the organisation's own table, and the participation in the same step."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.conduct.acknowledging import acknowledge
from utblick.core.obligations import derive
from utblick.participation.models import ApprovalRule, InternationalMeeting, Participant, State
from utblick.people.models import Account, Organization
from utblick.people.roles import Role
from utblick.travel import actions, obligations, rules
from utblick.travel.models import Journey, JourneyState, Traveller
from utblick.travel.tests.conftest import House, leg, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
TODAY = date(2026, 11, 23)


@pytest.fixture
def board() -> Organization:
    return ApprovalRule.objects.get(who="elected").body


@pytest.fixture
def secretary(house: House, account: Any) -> Account:
    return account(Role.BOARD_SECRETARY, name="Sekreterare Al")


@pytest.fixture
def member(house: House, account: Any) -> Account:
    """The elected member's own account."""
    made = account(Role.ELECTED, name="Ledamot Lind")
    made.person = house.elected
    made.save()
    return made


def ready(house: House, member: Account, **values: Any) -> Journey:
    """A journey of an officer and an elected member that lacks nothing but a yes."""
    made = house.journey(persons=[house.person, house.elected], **values)
    acknowledge(house.traveller, made)
    acknowledge(member, made)
    return actions.acknowledge_guideline(house.proposer, made)


@pytest.mark.rule("travel.each_traveller_is_approved")
@pytest.mark.row("R78")
def test_the_rule_leaves_those_without_a_yes() -> None:
    assert rules.left_to_approve([3, 1], {1}) == [3]
    assert rules.left_to_approve([3, 1], {1, 3}) == []
    assert rules.may_answer([1], own=False)
    assert not rules.may_answer([1], own=True)
    assert not rules.may_answer([], own=False)


@pytest.mark.row("R43")
def test_a_journey_of_both_kinds_needs_both(house: House, member: Account, secretary: Account) -> None:
    made = ready(house, member)
    found = actions.approve(house.director, made)
    assert found.state == JourneyState.PROPOSED and found.approved_by is None
    with pytest.raises(ValidationError, match="You have said yes already"):
        actions.approve(house.director, made)
    found = actions.approve(secretary, made, "presidiet 24 november")
    assert (found.state, found.approved_by) == (JourneyState.APPROVED, secretary)
    told = {each.person_id: each.approved_by for each in found.travellers.all()}
    assert told == {house.person.pk: house.director, house.elected.pk: secretary}


def test_the_head_alone_does_not_approve_an_elected_member(house: House, member: Account) -> None:
    made = house.journey(persons=[house.elected])
    acknowledge(member, made)
    made = actions.acknowledge_guideline(house.proposer, made)
    with pytest.raises(PermissionDenied):
        actions.approve(house.director, made)
    with pytest.raises(PermissionDenied):
        actions.decline(house.director, made, "Nej")


def test_one_no_is_enough(house: House, member: Account, secretary: Account) -> None:
    made = ready(house, member)
    actions.approve(house.director, made)
    assert (
        actions.decline(secretary, made, "Sammanträde samma dag", "presidiet 24 november").state
        == JourneyState.DECLINED
    )


def test_what_is_changed_is_asked_for_again(house: House, member: Account) -> None:
    made = actions.approve(house.director, ready(house, member))
    persons = [house.person, house.elected]
    made = actions.change(house.proposer, made, list(made.legs.all()), persons)
    assert not made.travellers.exclude(approved_by=None).exists()


def test_each_who_is_to_answer_is_asked_once(house: House, member: Account, board: Organization) -> None:
    made = ready(house, member)

    def asked() -> set[tuple[str, int | None]]:
        return {
            (each.permission, each.unit_id)
            for each in obligations.to_approve(TODAY)
            if each.about == ("journey", made.pk)
        }

    head = ("participation.approve", house.person.unit_id)
    assert asked() == {head, ("participation.note_approval", board.pk)}
    actions.approve(house.director, made)
    assert asked() == {("participation.note_approval", board.pk)}
    assert derive(TODAY)


def meeting(house: House, **values: Any) -> InternationalMeeting:
    given = {"title": "Årsmötet", "begins": date(2027, 2, 2), "ends": date(2027, 2, 2), "place": "Gdańsk"}
    return InternationalMeeting.objects.create(unit=house.unit, **{**given, **values})


def test_who_travels_to_a_meeting_is_proposed_there_and_one_yes_says_both(
    house: House, member: Account, secretary: Account
) -> None:
    at = meeting(house)
    made = ready(house, member, meeting=at)
    assert set(at.participants.values_list("person", "state")) == {
        (house.person.pk, State.PROPOSED),
        (house.elected.pk, State.PROPOSED),
    }
    actions.approve(house.director, made)
    states = dict(at.participants.values_list("person", "state"))
    assert states == {house.person.pk: State.APPROVED, house.elected.pk: State.PROPOSED}
    actions.approve(secretary, made, "presidiet 24 november")
    assert set(at.participants.values_list("state", flat=True)) == {State.APPROVED}


def test_what_the_approver_may_not_answer_remains(house: House) -> None:
    at = meeting(house)
    made = house.ready(meeting=at)
    Participant.objects.update_or_create(person=house.person, defaults={"proposed_by": house.director})
    assert actions.approve(house.director, made).state == JourneyState.APPROVED
    assert at.participants.get().state == State.PROPOSED


def test_whoever_got_a_no_stays_at_home(house: House) -> None:
    at = meeting(house)
    made = house.ready(meeting=at)
    each = at.participants.get()
    each.state = State.DECLINED
    each.save()
    with pytest.raises(ValidationError, match="declined to take part in the meeting"):
        actions.approve(house.director, made)


def test_a_meeting_at_a_distance_gets_no_participants_by_a_journey(house: House) -> None:
    at = meeting(house, mode="remote")
    house.journey(meeting=at)
    assert not at.participants.exists()


def test_the_page_says_who_is_to_say_yes_and_what_it_carries(
    house: House, member: Account, secretary: Account, client_as: Any
) -> None:
    made = ready(house, member, meeting=meeting(house))
    client = client_as(Role.DIRECTOR)
    Account.objects.filter(pk=client.session["_auth_user_id"]).update(language="en")
    told = words(client.get(made.get_absolute_url()))
    assert "Your yes holds for" in told and "take part in the meeting" in told
    assert "waits for a yes" in told and "chair or a vice chair" in told
    assert client.get(reverse("journey_approve", args=[made.pk])).status_code == 200
    client.post(reverse("journey_approve", args=[made.pk]))
    told = words(client.get(made.get_absolute_url()))
    assert "You have said yes" in told
    officer = client_as(Role.OFFICER, house.unit)
    assert officer.get(reverse("journey_approve", args=[made.pk])).status_code == 404
    assert officer.post(reverse("journey_decline", args=[made.pk]), {"reason": "x"}).status_code == 404


def test_seats_are_kept_and_nobody_elses(house: House, member: Account) -> None:
    from utblick.people.models import Membership

    seat = Membership.objects.filter(person=house.elected).first()
    assert seat is not None
    at = meeting(house)
    legs = [leg("train", "Växjö", "Köpenhamn")]
    given = {"purpose": "x", "unit": house.unit, "why_needed": "x", "why_not_remote": "x", "meeting": at}
    made = Journey(title="Med plats", begins=date(2027, 2, 1), ends=date(2027, 2, 3), **given)
    made = actions.propose(house.proposer, made, legs, [house.elected], {house.elected.pk: seat})
    assert made.travellers.get().seat == seat
    assert at.participants.get().seat == seat
    other = Journey(title="Annans", begins=date(2027, 2, 1), ends=date(2027, 2, 3), **given)
    with pytest.raises(ValidationError, match="somebody else's"):
        actions.propose(house.proposer, other, legs, [house.person], {house.person.pk: seat})
    made = actions.change(house.proposer, made, list(made.legs.all()), [house.elected])
    assert Traveller.objects.get(journey=made).seat is None


def test_one_who_travels_is_not_asked_for_twice(house: House, member: Account) -> None:
    from utblick.participation import obligations as at_meetings

    at = meeting(house)
    made = ready(house, member, meeting=at)

    def asked() -> int:
        return sum(each.about == ("international-meeting", at.pk) for each in at_meetings.approvals(TODAY))

    assert asked() == 0
    proposed = at.participants.get(person=house.person)
    proposed.proposed_by = (
        house.director
    )  # who proposed the one may not answer it, so it is asked for by itself
    proposed.save()
    assert asked() == 1
    actions.decline(house.director, made, "Möt dem på distans")
    assert asked() == 2


def test_who_has_come_home_is_led_to_the_feedback(house: House, sign_in: Any, on_day: Any) -> None:
    at = meeting(house)
    made = actions.approve(house.director, house.ready(meeting=at))
    on_day(date(2027, 2, 3))
    page = sign_in(house.traveller).get(made.get_absolute_url())
    assert reverse("participation_feedback_edit", args=[at.pk]) in page.content.decode()
    on_day(date(2027, 2, 1))
    page = sign_in(house.traveller).get(made.get_absolute_url())
    assert reverse("participation_feedback_edit", args=[at.pk]) not in page.content.decode()


def test_who_acknowledges_the_code_goes_on_with_the_journey(house: House, sign_in: Any) -> None:
    made = house.journey()
    client = sign_in(house.traveller)
    url = reverse("conduct_acknowledge", args=["journey", made.pk])
    code = client.get(url).context["form"]["shown"].value()
    assert client.post(url, {"shown": code})["Location"] == made.get_absolute_url()


@pytest.mark.row("R78")
def test_who_notes_a_yes_says_whose_it_is(house: House, member: Account, secretary: Account) -> None:
    made = ready(house, member)
    actions.approve(house.director, made)
    with pytest.raises(ValidationError) as refused:
        actions.approve(secretary, made)
    assert "said_by" in refused.value.message_dict
    actions.approve(secretary, made, "presidiet 24 november, e-post")
    said = {each.person_id: each.said_by for each in made.travellers.all()}
    assert said == {house.person.pk: "", house.elected.pk: "presidiet 24 november, e-post"}


@pytest.mark.row("R78")
def test_an_approved_journey_is_opened_again_and_every_yes_is_asked_for_anew(
    house: House, member: Account, secretary: Account
) -> None:
    made = ready(house, member)
    with pytest.raises(ValidationError):
        actions.reopen(house.director, made, "Sjuk")  # not approved yet
    actions.approve(house.director, made)
    actions.approve(secretary, made, "presidiet 24 november")
    with pytest.raises(ValidationError) as refused:
        actions.reopen(house.director, made, " ")
    assert list(refused.value.message_dict) == ["reason"]
    with pytest.raises(PermissionDenied):
        actions.reopen(secretary, made, "Jag vill")
    found = actions.reopen(house.director, made, "Mötet flyttas")
    assert (found.state, found.approved_by) == (JourneyState.PROPOSED, None)
    assert not found.travellers.exclude(approved_by=None).exists()
