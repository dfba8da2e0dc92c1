"""What people do: write, put up, approve; plan, tell, close. What is refused is said at its field."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from tests.addresses import register

from utblick.advocacy import actions, actions_plans, approving, obligations, queries, rules
from utblick.advocacy.models import Assessment, Position, PositionApproval, PositionVersion, Target
from utblick.advocacy.tests.conftest import TODAY, House
from utblick.core import secrecy
from utblick.core.audit.models import AuditEntry
from utblick.decisions.actions import put_on_agenda, register_decision
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.documents.models import RegistryEntry
from utblick.people.models import Account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def wrong(error: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = error.value.message_dict
    return found


def approvals(position: Position) -> list[PositionApproval]:
    return list(PositionApproval.objects.filter(of__position=position))


def asked_to_renew() -> list[Any]:
    """Renewals that are asked for, but for those of the pack."""
    return [each for each in obligations.to_renew(TODAY) if "demo-" not in each.key]


def _on_behalf(house: House, day: date = TODAY) -> approving.OnBehalf:
    return approving.OnBehalf(house.delegation, day, "Dir Ektör")


@pytest.mark.row("R21")
def test_a_version_is_written_put_up_approved_and_sealed(house: House) -> None:
    position = house.position()
    with pytest.raises(ValidationError, match="not been put up"):
        approving.approve(house.director, position, _on_behalf(house))
    actions.put_up(house.officer, position)
    assert not approving.not_ready(position)
    made = approving.approve(house.director, position, _on_behalf(house))
    assert made.approved_on == TODAY and "Dir Ektör, on behalf of" in made.approved_by
    assert AuditEntry.objects.filter(deed=approving.SEALED, object_id=made.pk).exists()
    assert not list(approving._texts())
    version = position.versions.get()
    version.what = "Något annat"
    with pytest.raises(ValidationError, match="stays as it is"):
        actions.write(house.officer, version)
    with pytest.raises(DatabaseError), transaction.atomic():
        PositionApproval.objects.filter(pk=made.pk)._raw_delete("default")
    PositionVersion.objects.bulk_update([version], ["what"])  # past the model, as in the database itself
    assert [each.where for each in approving._texts()] == [position.get_absolute_url()]


@pytest.mark.row("R21")
@pytest.mark.parametrize(
    ("day", "says"),
    [(date(2026, 11, 24), "has not come yet"), (date(2026, 11, 22), "written after that day")],
)
def test_an_approval_is_refused_before_the_text_and_ahead(house: House, day: date, says: str) -> None:
    position = house.position()
    draft = position.versions.get()
    draft.position = position
    actions.write(house.officer, draft)
    actions.put_up(house.officer, position)
    with pytest.raises(ValidationError) as error:
        approving.approve(house.director, position, _on_behalf(house, day))
    assert says in wrong(error)["day"][0] and not approvals(position)


@pytest.mark.row("R21")
def test_who_may_not_does_not_approve(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    for account in (house.officer, house.function):
        with pytest.raises(PermissionDenied):
            approving.approve(account, position, _on_behalf(house))
    with pytest.raises(PermissionDenied):
        actions.put_up(house.outsider, position)


def test_a_change_takes_back_what_was_put_up_and_a_new_version_waits(house: House) -> None:
    position = house.position(approved=date(2026, 2, 1))
    with pytest.raises(ValidationError, match="No version is being written"):
        actions.put_up(house.officer, position)
    made = actions.write(house.officer, actions.begun(position))
    assert made.number == 2 and made.what == "Vi vill ha vägar"
    with pytest.raises(ValidationError, match="being written already"):
        actions.write(house.officer, actions.begun(position))
    with pytest.raises(ValidationError, match="valid until"):
        actions.put_up(house.officer, position)
    made.valid_from, made.valid_until = date(2027, 1, 1), date(2026, 1, 1)
    with pytest.raises(ValidationError) as error:
        actions.write(house.officer, made)
    assert "valid_until" in wrong(error)
    made.valid_until = date(2028, 1, 1)
    actions.write(house.officer, made)
    assert actions.put_up(house.officer, position).ready_on == TODAY
    read = queries.read(position, TODAY)
    assert read.current is not None and read.current.number == 1 and read.draft is not None
    made.refresh_from_db()
    made.position = position
    assert actions.write(house.officer, made).ready_on is None


def _meeting(house: House) -> Meeting:
    return Meeting.objects.filter(body=house.board, date__lte=TODAY).order_by("-date")[0]


def _decide(house: House, position: Position, **values: Any) -> Decision:
    secretary = Account.objects.get(key="demo-styrelsesekreterare")
    AgendaItem.objects.filter(matter=queries.MATTER, decision=None).delete()  # from an earlier try
    item = AgendaItem(
        meeting=_meeting(house), matter=queries.MATTER, title="Positionen", object_id=position.pk
    )
    return register(secretary, put_on_agenda(secretary, item), **values)


@pytest.mark.row("R21")
def test_a_body_approves_by_its_decision(house: House) -> None:
    position = house.position()
    Position.history.all().update(history_change_reason="pack")  # it was there before the meeting
    with pytest.raises(ValidationError, match="not been put up"):
        _decide(house, position)
    actions.put_up(house.officer, position)
    PositionVersion.history.all().update(history_change_reason="pack")
    decision = _decide(house, position)
    (made,) = approvals(position)
    assert made.decision == decision and made.way == "body" and str(house.board) in made.approved_by
    assert made.approved_on == _meeting(house).date


def test_a_body_sends_a_version_back(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    Position.history.all().update(history_change_reason="pack")
    _decide(house, position, outcome="returned", text="Återremiss")
    assert not approvals(position)
    assert position.versions.get().ready_on is None


def test_only_the_board_decides(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    other = Organization_of("committee")
    meeting = Meeting.objects.create(body=other, date=date(2026, 12, 1), cutoff=date(2026, 11, 25))
    secretary = Account.objects.get(key="demo-namndsekreterare")
    item = AgendaItem(meeting=meeting, matter=queries.MATTER, title="Positionen", object_id=position.pk)
    with pytest.raises(ValidationError) as error:
        put_on_agenda(secretary, item)
    assert "meeting" in wrong(error)


def Organization_of(kind: str) -> Any:
    from utblick.people.models import Organization

    return Organization.objects.filter(classification=kind).order_by("key")[0]


def test_what_was_approved_on_behalf_of_the_board_is_reported_to_it(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    assert [each.key for each in obligations.to_approve(TODAY)] == [
        f"position-approve-{position.versions.get().key}"
    ]
    approving.approve(house.director, position, _on_behalf(house))
    assert not list(obligations.to_approve(TODAY))
    (asked,) = obligations.to_report(TODAY)
    assert asked.permission == "decisions.register" and asked.unit_id == house.board.pk
    Position.history.all().update(history_change_reason="pack")  # it was there before that day
    decision = Decision(
        body=house.board,
        manner="delegated",
        matter=queries.MATTER,
        object_id=position.pk,
        title="Positionen",
        decided_on=TODAY,
        outcome="approved",
        text="Godkänd",
        delegation=house.delegation,
        decided_by="Dir Ektör",
    )
    register_decision(Account.objects.get(key="demo-styrelsesekreterare"), decision)
    assert not list(obligations.to_report(TODAY)) and len(approvals(position)) == 1
    decision.pk, decision.key = None, "en-gang-till"
    decision.decided_on = date(2026, 11, 22)  # nobody approved anything that day
    with pytest.raises(ValidationError):
        register_decision(Account.objects.get(key="demo-styrelsesekreterare"), decision)


def test_a_position_is_withdrawn_and_taken_up_again(house: House) -> None:
    draft = house.position("Utkastet")
    with pytest.raises(ValidationError, match="Nothing of it has been approved"):
        actions.withdraw(house.officer, draft, "Inte längre")
    position = house.position(approved=date(2026, 2, 1))
    with pytest.raises(ValidationError) as error:
        actions.withdraw(house.officer, position, " ")
    assert "reason" in wrong(error)
    found = actions.withdraw(house.officer, position, "Frågan är avgjord")
    assert queries.read(found, TODAY).why_not_exported == rules.WITHDRAWN
    assert not asked_to_renew()
    house.version(position, valid_until=date(2028, 1, 1), ready_on=TODAY, written_on=TODAY)
    approving.approve(house.director, found, _on_behalf(house))
    assert queries.read(Position.objects.get(pk=position.pk), TODAY).standing == rules.IN_FORCE


def test_a_draft_is_taken_away_and_what_was_approved_stays(house: House) -> None:
    position = house.position(approved=date(2026, 2, 1))
    with pytest.raises(ValidationError, match="what has been approved is kept"):
        actions.drop_draft(house.officer, position)
    house.version(position)
    assert actions.drop_draft(house.officer, position) == position and position.versions.count() == 1
    alone = house.position("Ensam")
    assert actions.drop_draft(house.officer, alone) is None
    assert not Position.objects.filter(pk=alone.pk).exists()


@pytest.mark.row("R14")
def test_renewal_is_asked_of_the_owner_sixty_days_before(house: House) -> None:
    position = house.position(approved=date(2026, 2, 1), owner=house.officer.person)
    (asked,) = asked_to_renew()
    assert asked.due == date(2027, 12, 31) and asked.opens == date(2027, 11, 1)
    assert asked.person_id == house.officer.person_id and asked.unit_id == house.unit.pk
    house.version(position, date(2026, 11, 1), valid_until=date(2029, 12, 31))
    (asked,) = asked_to_renew()
    assert asked.due == date(2029, 12, 31)


# --- plans ---


@pytest.mark.row("R21")
def test_only_what_was_approved_that_day_is_put_forward(house: House) -> None:
    plan = house.plan()
    position = house.position(approved=date(2026, 11, 15))
    version = position.versions.get()
    activity = house.activity(plan)
    activity.used = version
    assert actions_plans.save_activity(house.officer, activity).used == version
    for day, says in ((date(2026, 11, 14), "not approved"), (date(2028, 1, 1), "does not hold")):
        activity.day = day
        with pytest.raises(ValidationError) as error:
            actions_plans.save_activity(house.officer, activity)
        assert says in wrong(error)["used"][0]
    activity.day, activity.used = TODAY, house.position("Utkast").versions.get()
    with pytest.raises(ValidationError) as error:
        actions_plans.save_activity(house.officer, activity)
    assert "not approved" in wrong(error)["used"][0]


def test_another_plans_target_is_refused(house: House) -> None:
    target = Target.objects.create(plan=house.plan("En annan"), who="Någon")
    activity = house.activity(house.plan())
    activity.target = target
    with pytest.raises(ValidationError) as error:
        actions_plans.save_activity(house.officer, activity)
    assert "target" in wrong(error)


@pytest.mark.row("R16")
def test_an_outcome_is_asked_of_who_is_responsible_and_never_lies_ahead(house: House) -> None:
    activity = house.activity(house.plan())
    (asked,) = obligations.to_tell(TODAY)
    assert asked.due == date(2026, 11, 20) and asked.person_id == house.officer.person_id
    with pytest.raises(ValidationError) as error:
        actions_plans.tell_outcome(
            house.officer, activity, actions_plans.Told(date(2026, 11, 24), "Det gick bra")
        )
    assert "day" in wrong(error)
    with pytest.raises(ValidationError) as error:
        actions_plans.tell_outcome(house.officer, activity, actions_plans.Told(TODAY, " "))
    assert "outcome" in wrong(error)
    done = actions_plans.tell_outcome(house.officer, activity, actions_plans.Told(TODAY, "Det gick bra"))
    assert done.state == "done" and not list(obligations.to_tell(TODAY))
    with pytest.raises(ValidationError, match="kept with its outcome"):
        actions_plans.cancel_activity(house.officer, done, "Nej")


@pytest.mark.row("R16")
def test_a_plan_closes_with_an_assessment_only_and_is_reopened_with_a_reason(house: House) -> None:
    plan = house.plan(ends=date(2026, 11, 1))
    (asked,) = obligations.to_assess(TODAY)
    assert asked.due == date(2026, 11, 1)
    activity = house.activity(plan)
    for said, fields in (
        ({}, {"taken_in"}),
        ({"taken_in": "partly"}, {"due_to_us", "evidence"}),
        ({"taken_in": "against"}, {"evidence"}),
    ):
        with pytest.raises(ValidationError) as error:
            actions_plans.close(house.officer, plan, Assessment(**said))
        assert set(wrong(error)) == fields
    whole = {"taken_in": "partly", "due_to_us": "plausible", "evidence": "En mening"}
    with pytest.raises(ValidationError, match="still planned"):
        actions_plans.close(house.officer, plan, Assessment(**whole))
    actions_plans.cancel_activity(house.officer, activity, "Blev inte av")
    closed = actions_plans.close(house.officer, plan, Assessment(**whole))
    assert closed.closed_on == TODAY and not list(obligations.to_assess(TODAY))
    with pytest.raises(ValidationError, match="The plan is closed"):
        actions_plans.save_plan(house.officer, closed)
    with pytest.raises(ValidationError) as error:
        actions_plans.reopen(house.officer, closed, "")
    assert "reason" in wrong(error)
    opened = actions_plans.reopen(house.officer, closed, "Rådet ändrade texten")
    assert opened.is_open and opened.assessments.count() == 1
    again = Assessment(taken_in="not", due_to_us="clear", evidence="Rådet strök meningen")
    actions_plans.close(house.officer, opened, again)
    assert again.due_to_us == ""  # nothing was taken in that could be due to us
    found = queries.led(queries.closed_plans())
    assert found.closed == 1 and found.taken_in["not"] == 1


def test_a_plan_is_about_something_and_in_order(house: House) -> None:
    plan = house.plan()
    plan.dossier = None
    with pytest.raises(ValidationError) as error:
        actions_plans.save_plan(house.officer, plan)
    assert "position" in wrong(error)
    plan.dossier, plan.ends = house.dossier, date(2025, 1, 1)
    with pytest.raises(ValidationError) as error:
        actions_plans.save_plan(house.officer, plan)
    assert "ends" in wrong(error)


def test_what_is_sent_is_entered_in_the_registry(house: House) -> None:
    letter = house.activity(house.plan(), kind="letter")
    for sent, field in (
        (actions_plans.Sent("", TODAY, "Utskottet"), "number"),
        (actions_plans.Sent("26RK1", TODAY, " "), "to"),
        (actions_plans.Sent("26RK1", date(2026, 11, 24), "Utskottet"), "day"),
    ):
        with pytest.raises(ValidationError) as error:
            actions_plans.register_sent(house.officer, letter, sent)
        assert field in wrong(error)
    actions_plans.register_sent(house.officer, letter, actions_plans.Sent("26RK1", TODAY, "Utskottet"))
    entry = RegistryEntry.objects.get(kind="advocacy-activity", object_id=letter.pk)
    assert (entry.number, entry.direction, entry.counterpart) == ("26RK1", "sent", "Utskottet")


@pytest.mark.row("R21")
def test_how_a_network_was_used_is_counted(house: House) -> None:
    position = house.position(approved=date(2026, 2, 1))
    plan = house.plan()
    for place, state in enumerate(("done", "planned", "cancelled")):
        house.activity(
            plan,
            f"Möte {place}",
            state=state,
            outcome="Bra" if state == "done" else "",
            engagement=house.network,
            used=position.versions.get(),
        )
    used = {each.engagement: each for each in queries.networks()}
    found = used.pop(house.network)
    assert found.done == 1 and len(found.activities) == 2 and found.positions == [position]
    assert used and not any(each.activities for each in used.values())


def test_a_plan_about_something_secret_is_secret(house: House) -> None:
    position = house.position("Zebran", secret=True)
    plan = actions_plans.save_plan(house.officer, house.plan("Zebran", position=position))
    assert plan.secret
    activity = house.activity(plan)
    activity.pk, activity.key = None, "ny"
    assert actions_plans.save_activity(house.officer, activity).secret
    with secrecy.in_the_open():
        assert not queries.plans().filter(pk=plan.pk).exists()
        assert not queries.activities().filter(plan=plan.pk, secret=True).exists()
