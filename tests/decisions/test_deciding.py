"""Decisions as they are registered: by the right body, once, for ever, with what they bring about."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction

from tests.decisions.conftest import TODAY, decide, delegated, put
from utblick.core.audit import verifying
from utblick.decisions import actions, queries
from utblick.decisions.models import Approval, Decision, Delegation, Meeting, PolicyArea, Reporting
from utblick.decisions.refusals import why_not
from utblick.people.models import Person
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


def refused(error: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = error.value.message_dict
    return found


@pytest.mark.row("R32")
@pytest.mark.rule("decisions.right_body_decides")
def test_the_board_decides_a_new_collaboration_and_no_other_body_does(
    secretary: Any, account: Any, board: Any, assembly: Any, engagement: Any, meeting_of: Any
) -> None:
    item = put(secretary, meeting_of(board), engagement, "collaborations.enter")
    decision = decide(secretary, item)
    assert queries.standing_decision("collaborations.enter", engagement.pk) == decision
    with pytest.raises(ValidationError) as error:
        put(account(Role.ASSEMBLY_SECRETARY), meeting_of(assembly), engagement, "collaborations.enter")
    assert "Regionfullmäktige får inte besluta" in refused(error)["meeting"][0]


@pytest.mark.row("R40")
@pytest.mark.rule("decisions.right_body_decides")
def test_a_committee_decides_in_its_own_area_only(
    account: Any, committee: Any, meeting_of: Any, monkeypatch: Any, secretary: Any
) -> None:
    from utblick.decisions import matters
    from utblick.decisions.models import DecisionRight

    monkeypatch.setitem(matters.MATTERS, "test.project", matters.Matter("test.project", "Projekt", False))
    DecisionRight.objects.create(matter="test.project", body=committee, own_areas=True)
    own, other = (
        PolicyArea.objects.get(committee=committee),
        PolicyArea.objects.exclude(committee=committee)[0],
    )
    meeting = meeting_of(committee)
    clerk = account(Role.COMMITTEE_SECRETARY, committee)
    with pytest.raises(ValidationError) as error:
        put(clerk, meeting, None, "test.project")
    assert list(refused(error)) == ["area"]
    with pytest.raises(ValidationError) as error:
        put(clerk, meeting, None, "test.project", area=other)
    assert list(refused(error)) == ["meeting"]
    assert decide(clerk, put(clerk, meeting, None, "test.project", area=own)).area == own


def test_a_decision_is_never_changed_or_deleted(secretary: Any, board: Any, meeting_of: Any) -> None:
    decision = decide(secretary, put(secretary, meeting_of(board)))
    with pytest.raises(ValidationError):
        actions.register_decision(secretary, decision)
    for statement in (
        "UPDATE decisions_decision SET text = 'Avslag'",
        "UPDATE decisions_decision SET outcome = 'rejected'",
        "DELETE FROM decisions_decision",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_whoever_edits_a_decision_past_the_triggers_is_found_out(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    decision = decide(secretary, put(secretary, meeting), "7")
    other = decide(secretary, put(secretary, meeting), "8")
    assert list(verifying.contents()) == []
    from utblick.core.audit import triggers

    triggers.release(connection, "decisions_decision")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE decisions_decision SET text = 'Avslag' WHERE id = %s", [decision.pk])
    (fault,) = verifying.contents()
    assert "§ 7" in fault.what and "ändrats" in fault.what
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM decisions_historicaldecision")
        cursor.execute("DELETE FROM decisions_decision WHERE id = %s", [other.pk])
    assert sorted(fault.what.split("§ ")[1][0] for fault in verifying.contents()) == ["7", "8"]


def test_what_corrects_stands_beside_what_is_corrected(
    secretary: Any, board: Any, engagement: Any, meeting_of: Any
) -> None:
    first = decide(
        secretary, put(secretary, meeting_of(board, date(2026, 11, 3)), engagement, "collaborations.enter")
    )
    later = meeting_of(board)
    corrected = actions.register_decision(
        secretary,
        Decision(
            body=board,
            manner="body",
            meeting=later,
            matter=first.matter,
            object_id=first.object_id,
            title=first.title,
            decided_on=later.date,
            outcome="rejected",
            text="Beslutet ändras.",
            paragraph="44",
            corrects=first,
        ),
    )
    first.refresh_from_db()
    assert (first.outcome, list(first.corrections.all())) == ("approved", [corrected])
    assert queries.standing_decision(first.matter, engagement.pk) == corrected


def test_two_secretaries_register_once(secretary: Any, account: Any, board: Any, meeting_of: Any) -> None:
    item = put(secretary, meeting_of(board))
    decide(secretary, item)
    with pytest.raises(ValidationError) as error:
        decide(account(Role.BOARD_SECRETARY), item, "2")
    assert "redan" in error.value.messages[0]
    assert Decision.objects.count() == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"paragraph": ""}, "paragraph"),
        ({"decided_on": TODAY - timedelta(days=1)}, "decided_on"),
        ({"decided_on": TODAY + timedelta(days=1)}, "decided_on"),
        ({"meeting": None, "body": None}, ""),
    ],
)
def test_bad_input_is_told_at_its_field_and_leaves_nothing(
    secretary: Any, board: Any, meeting_of: Any, values: dict[str, Any], field: str
) -> None:
    from utblick.core.audit.models import AuditEntry

    item = put(secretary, meeting_of(board))
    before = AuditEntry.objects.count()
    if not field:
        return
    with pytest.raises(ValidationError) as error:
        decide(secretary, item, **values)
    assert field in refused(error)
    assert Decision.objects.count() == 0 and AuditEntry.objects.count() == before


def test_a_paragraph_is_taken_once_at_a_meeting(secretary: Any, board: Any, meeting_of: Any) -> None:
    meeting = meeting_of(board)
    decide(secretary, put(secretary, meeting), "12")
    with pytest.raises(ValidationError, match="paragraf"):
        decide(secretary, put(secretary, meeting), "12")


@pytest.mark.rule("decisions.decision_is_complete")
@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("212", "212"),
        (" § 212 ", "212"),
        ("§212A", "212a"),
        ("212 - 214", "212–214"),
        ("212–214", "212–214"),
        ("abc", ""),
        ("12b3", ""),
        ("§", ""),
        ("212, 213", ""),
    ],
)
def test_a_paragraph_is_a_number_as_it_is_written_in_minutes(
    secretary: Any, board: Any, meeting_of: Any, written: str, kept: str
) -> None:
    item = put(secretary, meeting_of(board))
    if kept:
        assert decide(secretary, item, written).paragraph == kept
        return
    with pytest.raises(ValidationError) as error:
        decide(secretary, item, written)
    assert list(refused(error)) == ["paragraph"]


def test_the_next_paragraph_follows_the_highest(secretary: Any, board: Any, meeting_of: Any) -> None:
    meeting = meeting_of(board)
    for written in ("9", "11a", "12–14"):
        decide(secretary, put(secretary, meeting), written)
    assert queries.next_paragraph(meeting) == "15"


@pytest.mark.row("R31")
@pytest.mark.rule("decisions.decision_is_complete")
def test_what_was_registered_after_the_meeting_was_not_decided_at_it(
    secretary: Any, account: Any, board: Any, meeting_of: Any
) -> None:
    from utblick.collaborations.actions import save_engagement
    from utblick.collaborations.models import Engagement

    fresh = save_engagement(
        account(Role.INTERNATIONAL_FUNCTION), Engagement(kind="network", name="Nytt nät"), {}
    )
    item = put(secretary, meeting_of(board, date(2026, 11, 3)), fresh, "collaborations.enter")
    with pytest.raises(ValidationError) as error:
        decide(secretary, item)
    assert "fanns inte" in refused(error)["decided_on"][0]


def test_a_cancelled_meeting_takes_no_matters_and_one_with_decisions_is_not_cancelled(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    meeting.status = "cancelled"
    actions.save_meeting(secretary, meeting)
    with pytest.raises(ValidationError):
        put(secretary, meeting)
    meeting.status = "planned"
    actions.save_meeting(secretary, meeting)
    decide(secretary, put(secretary, meeting))
    meeting.refresh_from_db()
    assert meeting.status == "held"
    for name, value in (("status", "cancelled"), ("date", TODAY - timedelta(days=3))):
        changed = Meeting.objects.get(pk=meeting.pk)
        setattr(changed, name, value)
        with pytest.raises(ValidationError) as error:
            actions.save_meeting(secretary, changed)
        assert list(refused(error)) == [name]


def test_a_meeting_that_matters_wait_at_is_not_cancelled_until_they_are_moved(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    item = put(secretary, meeting, title="Väntande ärende")
    meeting.status = "cancelled"
    with pytest.raises(ValidationError) as error:
        actions.save_meeting(secretary, meeting)
    assert "Väntande ärende" in refused(error)["status"][0]
    item.meeting = Meeting.objects.filter(body=board, date__gt=TODAY).exclude(pk=meeting.pk)[0]
    actions.put_on_agenda(secretary, item)
    assert actions.save_meeting(secretary, meeting).status == "cancelled"


@pytest.mark.rule("decisions.goals_are_not_delegated")
@pytest.mark.parametrize("matter", ["decisions.direction", "collaborations.enter", "strategy.adopt"])
@pytest.mark.parametrize("manner", ["delegated", "urgent"])
def test_goals_direction_and_new_collaborations_are_not_delegated(
    secretary: Any, account: Any, board: Any, assembly: Any, engagement: Any, matter: str, manner: str
) -> None:
    body = assembly if matter == "strategy.adopt" else board
    clerk = account(Role.ASSEMBLY_SECRETARY) if matter == "strategy.adopt" else secretary
    with pytest.raises(ValidationError) as error:
        delegated(clerk, body, matter=matter, manner=manner, object_id=engagement.pk)
    (told,) = refused(error)["matter"]
    assert (told == why_not("urgent_goals", Decision(matter=matter), body)) == (manner == "urgent")


def test_a_delegated_decision_rests_on_an_item_of_the_delegation_order(secretary: Any, board: Any) -> None:
    with pytest.raises(ValidationError) as error:
        delegated(secretary, board)
    assert list(refused(error)) == ["delegation"]
    delegation = Delegation.objects.get(body=board, matter="decisions.other")
    assert delegated(secretary, board, delegation=delegation).delegation == delegation
    with pytest.raises(ValidationError) as error:
        delegated(secretary, board, delegation=delegation, decided_by="")
    assert list(refused(error)) == ["decided_by"]


@pytest.mark.rule("decisions.delegated_is_reported")
def test_what_was_decided_on_behalf_is_reported_at_the_next_meeting(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    delegation = Delegation.objects.get(body=board, matter="decisions.other")
    first = delegated(secretary, board, delegation=delegation)
    urgent = delegated(secretary, board, manner="urgent", title="Brådskande")
    silent = Delegation.objects.create(
        matter="decisions.other", body=board, delegate="Chefen", reference="9", reported=False
    )
    delegated(secretary, board, delegation=silent)
    later = delegated(secretary, board, manner="urgent", decided_on=TODAY)
    assert list(queries.unreported(board.pk, meeting.date)) == [first, urgent]
    decide(secretary, put(secretary, meeting, None, "decisions.reporting"), outcome="noted")
    assert set(Reporting.objects.values_list("decision", "meeting")) == {
        (first.pk, meeting.pk),
        (urgent.pk, meeting.pk),
    }
    assert list(queries.unreported(board.pk)) == [later]


def test_a_file_goes_with_a_decision_and_a_wrong_one_stops_it(
    secretary: Any, board: Any, settings: Any, tmp_path: Any, meeting_of: Any
) -> None:
    from tests.documents.conftest import upload
    from utblick.documents.models import Attachment

    settings.MEDIA_ROOT = tmp_path
    item = put(secretary, meeting_of(board))
    with pytest.raises(ValidationError) as error:
        decide(secretary, item, upload=upload("virus.exe"))
    assert list(refused(error)) == ["file"] and not Decision.objects.exists()
    decision = decide(secretary, item, upload=upload("yttrande.txt"))
    found = Attachment.objects.get(kind="decision", object_id=decision.pk)
    assert [each["fingerprint"] for each in decision.attached] == [found.fingerprint]
    assert list(verifying.contents()) == []


def test_disqualified_members_are_part_of_what_is_sealed(secretary: Any, board: Any, meeting_of: Any) -> None:
    person = Person.objects.get(key="robert-olesen")
    decision = decide(secretary, put(secretary, meeting_of(board)), disqualified=[person])
    assert [each.person for each in decision.disqualified.all()] == [person]
    assert list(verifying.contents()) == []
    from utblick.core.audit import triggers

    triggers.release(connection, "decisions_disqualification")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM decisions_disqualification")
    assert len(list(verifying.contents())) == 1


@pytest.mark.row("R29")
@pytest.mark.parametrize("role", [each for each in Role.values if each != Role.ASSEMBLY_SECRETARY])
def test_only_the_assemblys_secretary_registers_for_the_assembly(
    account: Any, assembly: Any, meeting_of: Any, role: str
) -> None:
    item = put(account(Role.ASSEMBLY_SECRETARY), meeting_of(assembly))
    with pytest.raises(PermissionDenied):
        decide(account(role), item)


def test_a_committees_secretary_registers_for_the_own_committee_only(
    account: Any, secretary: Any, committee: Any, board: Any, meeting_of: Any
) -> None:
    clerk = account(Role.COMMITTEE_SECRETARY, committee)
    assert decide(clerk, put(clerk, meeting_of(committee))).body == committee
    with pytest.raises(PermissionDenied):
        decide(clerk, put(secretary, meeting_of(board)))


@pytest.mark.rule("decisions.legal_force", "decisions.minutes_approved_in_time")
def test_how_a_decision_stands_follows_from_days_that_are_noted(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board, date(2026, 10, 20))
    decision = decide(secretary, put(secretary, meeting))
    assert queries.standing(meeting.date, queries.approval_of(decision), TODAY).state == "decided"
    approval = Approval(meeting=meeting, approved_on=date(2026, 10, 27), announced_on=date(2026, 10, 28))
    actions.approve_minutes(secretary, approval)
    stands = queries.standing(meeting.date, queries.approval_of(decision), TODAY)
    assert (stands.state, stands.appeal_until, stands.in_force) == (
        "final",
        date(2026, 11, 18),
        date(2026, 11, 19),
    )
    at_once = Approval(meeting=meeting, decision=decision, approved_on=date(2026, 10, 20))
    actions.approve_minutes(secretary, at_once)
    assert queries.standing(meeting.date, queries.approval_of(decision), TODAY).state == "approved"


@pytest.mark.parametrize(
    ("approved", "announced", "field"),
    [
        (date(2026, 10, 19), None, "approved_on"),
        (date(2026, 10, 27), date(2026, 10, 26), "announced_on"),
        (TODAY + timedelta(days=1), None, "approved_on"),
    ],
)
def test_days_of_minutes_come_in_their_order(
    secretary: Any, board: Any, meeting_of: Any, approved: date, announced: date | None, field: str
) -> None:
    approval = Approval(
        meeting=meeting_of(board, date(2026, 10, 20)), approved_on=approved, announced_on=announced
    )
    with pytest.raises(ValidationError) as error:
        actions.approve_minutes(secretary, approval)
    assert list(refused(error)) == [field]


@pytest.mark.rule("decisions.minutes_approved_in_time")
def test_minutes_that_are_approved_are_closed_until_the_approval_is_taken_back(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board, date(2026, 10, 20))
    first = decide(secretary, put(secretary, meeting), "1")
    late = put(secretary, meeting)
    approval = actions.approve_minutes(secretary, Approval(meeting=meeting, approved_on=date(2026, 10, 27)))
    with pytest.raises(ValidationError) as error:
        decide(secretary, late, "2")
    assert list(refused(error)) == ["meeting"]
    with pytest.raises(ValidationError) as error:
        put(secretary, meeting)
    assert list(refused(error)) == ["meeting"]
    with pytest.raises(ValidationError) as error:
        actions.take_back_approval(secretary, approval, " ")
    assert list(refused(error)) == ["reason"]
    assert actions.take_back_approval(secretary, approval, "En paragraf saknas") == meeting
    second = decide(secretary, late, "2")
    assert queries.approval_of(first) is None and queries.approval_of(second) is None
    assert list(verifying.contents()) == []
    actions.approve_minutes(secretary, Approval(meeting=meeting, approved_on=date(2026, 10, 28)))
    assert list(verifying.contents()) == []


def test_a_decision_approved_at_once_does_not_close_the_minutes(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    first = decide(secretary, put(secretary, meeting), "1")
    actions.approve_minutes(secretary, Approval(meeting=meeting, decision=first, approved_on=TODAY))
    second = decide(secretary, put(secretary, meeting), "2")
    assert queries.approval_of(first) is not None and queries.approval_of(second) is None
