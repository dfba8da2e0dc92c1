"""Deeds with meetings and participants: proposed, approved by the one who may, told of afterwards."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.participation import actions, approving, queries
from utblick.participation.models import ApprovalRule, InternationalMeeting, Participant
from utblick.participation.tests.conftest import TODAY, House
from utblick.people.models import Membership

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def new(house: House, **values: Any) -> InternationalMeeting:
    given = {"title": "Konferensen", "begins": date(2027, 1, 20), "ends": date(2027, 1, 21), "place": "Gent"}
    return InternationalMeeting(**{**given, "unit": house.unit, **values})


def propose(house: House, account: Any) -> Participant:
    meeting = actions.propose(account, actions.Proposal(new(house), mode="on_site"))
    return meeting.participants.get()


def test_everybody_proposes_a_meeting_with_themself(house: House, account: Any) -> None:
    for each in (house.officer, house.member, house.chair):
        found = propose(house, each)
        assert (found.person, found.state, found.proposed_by) == (each.person, "proposed", each)
    partner = account("partner", name="Par Tner", person=house.other_member.person)
    assert propose(house, partner).state == "proposed"


def test_an_account_without_a_person_is_told_so(house: House) -> None:
    with pytest.raises(ValidationError, match="not tied to a person"):
        propose(house, house.secretary)
    assert not InternationalMeeting.objects.exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [({"ends": date(2027, 1, 19)}, "ends"), ({"place": ""}, "place")],
)
def test_what_cannot_be_is_told_at_its_field(house: House, values: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        actions.propose(house.officer, actions.Proposal(new(house, **values)))
    assert list(refused.value.message_dict) == [field]


@pytest.mark.row("R43")
def test_the_head_approves_staff_and_the_proposer_never_their_own(house: House) -> None:
    found = propose(house, house.officer)
    for wrong in (house.officer, house.colleague, house.member, house.chair, house.secretary):
        with pytest.raises(PermissionDenied):
            actions.decide(wrong, actions.Answer(found.pk, True))
    done = actions.decide(house.head, actions.Answer(found.pk, True))
    assert (done.state, done.approved_by, done.approved_on) == ("approved", house.head, TODAY)
    with pytest.raises(ValidationError, match="answered already"):
        actions.decide(house.director, actions.Answer(found.pk, False, "Nej"))


@pytest.mark.row("R43")
def test_a_head_is_approved_by_somebody_above(house: House) -> None:
    found = propose(house, house.head)
    assert not approving.may_decide(house.head, found, TODAY)
    assert approving.may_decide(house.director, found, TODAY)


def test_a_head_who_proposes_somebody_does_not_approve_it(house: House) -> None:
    meeting = house.meeting(begins=date(2027, 1, 1), ends=date(2027, 1, 1))
    proposed = actions.Proposed(meeting.pk, Participant(person=house.officer.person))
    found = actions.add_participant(house.head, proposed)
    assert not approving.may_decide(house.head, found, TODAY)
    assert approving.may_decide(house.director, found, TODAY)


@pytest.mark.row("R43")
def test_the_presidium_approves_the_elected_and_not_its_own(house: House) -> None:
    found = propose(house, house.member)
    assert not approving.may_decide(house.head, found, TODAY)
    assert not approving.may_decide(house.other_member, found, TODAY)
    assert approving.may_decide(house.secretary, found, TODAY)  # notes what the presidium has said
    assert actions.decide(house.chair, actions.Answer(found.pk, True)).state == "approved"
    own = propose(house, house.chair)
    assert not approving.may_decide(house.chair, own, TODAY)
    Membership.objects.create(
        person=house.other_member.person, organization=house.board, role="vice_chair", start="2023"
    )
    assert approving.may_decide(house.other_member, own, TODAY)


def test_the_chief_executive_is_approved_by_the_presidium(house: House) -> None:
    found = propose(house, house.director)
    assert approving.way_for(found.person).by == "presidium"
    assert approving.may_decide(house.chair, found, TODAY)
    assert not approving.may_decide(house.head, found, TODAY)


def test_where_the_board_approves_its_secretary_notes_it(house: House) -> None:
    rule = ApprovalRule.objects.get(who="elected")
    rule.by = "board"
    rule.save()
    found = propose(house, house.member)
    assert not approving.may_decide(house.chair, found, TODAY)
    done = actions.decide(
        house.secretary, actions.Answer(found.pk, True, "RS § 12/2026", "styrelsen 24 november")
    )
    assert (done.state, done.reason) == ("approved", "RS § 12/2026")


def test_a_no_has_a_reason(house: House) -> None:
    found = propose(house, house.officer)
    with pytest.raises(ValidationError) as refused:
        actions.decide(house.head, actions.Answer(found.pk, False, " "))
    assert list(refused.value.message_dict) == ["reason"]
    assert actions.decide(house.head, actions.Answer(found.pk, False, "Ryms inte")).state == "declined"


def test_a_person_is_there_once_and_in_their_own_seat(house: House) -> None:
    found = propose(house, house.officer)
    meeting = found.meeting
    again = Participant(person=house.officer.person)
    with pytest.raises(ValidationError) as refused:
        actions.add_participant(house.function, actions.Proposed(meeting.pk, again))
    assert list(refused.value.message_dict) == ["person"]
    seat = Membership.objects.get(person=house.chair.person, organization=house.board)
    wrong = Participant(person=house.colleague.person, seat=seat)
    with pytest.raises(ValidationError) as refused:
        actions.add_participant(house.function, actions.Proposed(meeting.pk, wrong))
    assert list(refused.value.message_dict) == ["seat"]
    right = Participant(person=house.chair.person, seat=seat)
    assert actions.add_participant(house.function, actions.Proposed(meeting.pk, right)).seat == seat


def test_one_takes_part_in_the_way_that_the_meeting_is_held(house: House) -> None:
    meeting = house.meeting()
    wrong = Participant(person=house.colleague.person, mode="remote")
    with pytest.raises(ValidationError) as refused:
        actions.add_participant(house.function, actions.Proposed(meeting.pk, wrong))
    assert list(refused.value.message_dict) == ["mode"]


def test_others_are_proposed_by_those_who_may_change_the_meeting(house: House) -> None:
    meeting = house.meeting()
    with pytest.raises(PermissionDenied):
        actions.add_participant(
            house.member, actions.Proposed(meeting.pk, Participant(person=house.officer.person))
        )
    own = actions.Proposed(meeting.pk, Participant(person=house.member.person))
    assert actions.add_participant(house.member, own).state == "proposed"


def test_participation_at_a_distance_is_registered_at_once(house: House) -> None:
    def register(day: date) -> Participant:
        made = InternationalMeeting(title="Webbmöte", begins=day)
        meeting = actions.register_remote(house.officer, actions.Proposal(made))
        assert (meeting.mode, meeting.ends, meeting.unit) == ("remote", day, house.unit)
        return meeting.participants.get()

    assert register(TODAY).state == "took_part"
    later = register(date(2026, 12, 1))
    assert (later.state, later.mode, later.approved_by) == ("approved", "remote", None)


def test_who_came_is_told_by_themself_or_their_unit(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member, state="approved")
    found = meeting.participants.get()
    with pytest.raises(PermissionDenied):
        actions.say_attended(house.other_member, actions.Answer(found.pk, True))
    assert actions.say_attended(house.member, actions.Answer(found.pk, True)).state == "took_part"
    told = actions.say_attended(house.function, actions.Answer(found.pk, False, "Sjuk"))
    assert (told.state, told.reason) == ("did_not_attend", "Sjuk")


def test_nobody_came_to_what_has_not_begun_or_without_a_yes(house: House) -> None:
    coming = house.meeting(begins=date(2026, 12, 1), ends=date(2026, 12, 1))
    house.went(coming, house.officer, state="approved")
    with pytest.raises(ValidationError, match="not begun"):
        actions.say_attended(house.officer, actions.Answer(coming.participants.get().pk, True))
    past = house.meeting()
    house.went(past, house.officer, state="declined")
    with pytest.raises(ValidationError, match="declined"):
        actions.say_attended(house.officer, actions.Answer(past.participants.get().pk, True))


def test_a_proposal_is_taken_back_until_it_is_answered(house: House) -> None:
    found = propose(house, house.officer)
    with pytest.raises(PermissionDenied):
        actions.withdraw(house.member, found.pk)
    actions.withdraw(house.officer, found.pk)
    assert not Participant.objects.exists()
    answered = propose(house, house.officer)
    actions.decide(house.head, actions.Answer(answered.pk, True))
    with pytest.raises(ValidationError):
        actions.withdraw(house.officer, answered.pk)


def test_a_meeting_is_changed_by_its_unit_and_by_who_proposed_it(house: House) -> None:
    meeting = propose(house, house.member).meeting
    meeting.title = "Nytt namn"
    with pytest.raises(PermissionDenied):
        actions.save_meeting(house.other_member, actions.Proposal(meeting))
    for account in (house.member, house.officer, house.function):
        assert actions.save_meeting(account, actions.Proposal(meeting)).title == "Nytt namn"


def test_a_meeting_that_came_to_nothing_is_taken_away(house: House) -> None:
    meeting = propose(house, house.officer).meeting
    found = meeting.participants.get()
    actions.decide(house.head, actions.Answer(found.pk, True))
    with pytest.raises(ValidationError, match="takes part"):
        actions.delete_meeting(house.officer, meeting.pk)
    other = propose(house, house.officer).meeting
    actions.delete_meeting(house.officer, other.pk)
    assert not InternationalMeeting.objects.filter(pk=other.pk).exists()


def test_one_sees_all_or_ones_own(house: House) -> None:
    mine, others = house.meeting("Mitt"), house.meeting("Andras")
    house.went(mine, house.member)
    house.went(others, house.officer)
    assert {str(each) for each in queries.meetings(house.member)} == {"Mitt"}
    assert {str(each) for each in queries.meetings(house.officer)} == {"Mitt", "Andras"}
