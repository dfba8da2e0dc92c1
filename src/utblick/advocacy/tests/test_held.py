"""What holds: a yes is a yes to what was read, and what was approved stays what it was."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse

from utblick.advocacy import actions, actions_plans, approving, documents, endings, queries, rules
from utblick.advocacy.models import Position, PositionApproval, PositionEnding, PositionVersion
from utblick.advocacy.tests.conftest import TODAY, House
from utblick.core.audit.models import AuditEntry
from utblick.decisions.actions import register_decision
from utblick.decisions.models import Decision, Meeting
from utblick.people.models import Account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def rewritten(house: House, version: PositionVersion, what: str) -> PositionVersion:
    """Write another text and put it up for approval again."""
    found = PositionVersion.objects.select_related("position").get(pk=version.pk)
    found.what = what
    actions.write(house.officer, found)
    return actions.put_up(house.officer, found.position)


def on_behalf(house: House, day: date = TODAY) -> approving.OnBehalf:
    return approving.OnBehalf(house.delegation, day, "Dir Ektör")


@pytest.mark.row("R21")
def test_nobody_approves_a_text_that_they_have_not_read(house: House, sign_in: Any) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    client = sign_in(house.director)
    url = reverse("position_approve", args=[position.pk])
    form = client.get(url).context["form"]
    said = {"delegation": house.delegation.pk, "by": "Dir Ektör, direktör", "day": "2026-11-23"}
    rewritten(house, position.versions.get(), "Helt annat")
    refused = client.post(url, {**said, "seen": form["seen"].value()})
    assert refused.status_code == 422 and "changed since you opened it" in refused.content.decode()
    assert "Helt annat" in refused.content.decode() and "Dir Ektör, direktör" in refused.content.decode()
    assert not PositionApproval.objects.filter(of__position=position).exists()
    again = refused.context["form"]["seen"].value()
    assert client.post(url, {**said, "seen": again}).status_code == 302
    assert PositionApproval.objects.get(of__position=position).of.what == "Helt annat"


@pytest.mark.row("R21")
def test_the_text_is_compared_once_more_when_it_is_locked(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    seen = approving.mark(queries.versions_of(position)[0])
    rewritten(house, position.versions.get(), "Helt annat")
    with pytest.raises(ValidationError, match="changed since you opened it"):
        approving.approve(house.director, position, on_behalf(house), seen)


@pytest.mark.row("R21")
@pytest.mark.rule("advocacy.approved_by")
def test_nothing_is_approved_before_it_was_put_up(house: House) -> None:
    position = house.position()
    PositionVersion.history.all().update(history_change_reason="pack")  # the text is older than the house
    actions.put_up(house.officer, position)
    with pytest.raises(ValidationError) as error:
        approving.approve(house.director, position, on_behalf(house, date(2026, 3, 1)))
    assert "put up for approval after that day" in error.value.message_dict["day"][0]
    day, last = date(2026, 3, 1), date(2027, 12, 31)
    assert rules.wrong_with_approval(None, day, last, TODAY, TODAY) == "before_ready"
    assert rules.wrong_with_approval(None, TODAY, last, TODAY, TODAY) == ""


# --- how an approved version ends ---


def standings(*positions: Position) -> dict[int, str]:
    """Where positions stand by the register, which is asked of the database, and by the rules: they say the same."""
    rows = {each.pk: queries.standing_of(each) for each in queries.positions(TODAY)}
    for position in positions:
        found = queries.read(position, TODAY).standing
        assert rows[position.pk] == found
        assert [
            key
            for key, narrowed in queries.AT.items()
            if position in queries.positions(TODAY).filter(narrowed)
        ] == [found]
    return rows


@pytest.mark.row("R14", "R21")
@pytest.mark.rule("advocacy.in_force")
def test_the_register_and_the_rules_say_the_same_of_what_stands(house: House) -> None:
    replaced = house.position("Ersatt", approved=date(2026, 2, 1))
    house.version(replaced, date(2026, 3, 1), valid_from=date(2026, 3, 1), valid_until=date(2026, 10, 31))
    coming = house.position("Kommande", approved=date(2026, 2, 1))
    actions.withdraw(house.officer, coming, "Fel")
    house.version(coming, TODAY, valid_from=date(2027, 2, 1))
    withdrawn = house.position("Återtagen", approved=date(2026, 2, 1))
    actions.withdraw(house.officer, withdrawn, "Fel")
    holds = house.position("Gäller", approved=date(2026, 2, 1))
    house.version(holds, date(2026, 3, 1))
    house.version(holds, date(2026, 4, 1), valid_from=date(2027, 4, 1))
    draft = house.position("Utkast")
    found = standings(replaced, coming, withdrawn, holds, draft)
    assert [found[each.pk] for each in (replaced, coming, withdrawn, holds, draft)] == [
        rules.EXPIRED,
        rules.COMING,
        rules.WITHDRAWN,
        rules.IN_FORCE,
        rules.DRAFT,
    ]


@pytest.mark.row("R21")
@pytest.mark.rule("advocacy.used_when_approved")
def test_what_was_withdrawn_does_not_come_back_with_a_new_version(house: House) -> None:
    position = house.position(approved=date(2026, 2, 1))
    actions.withdraw(house.officer, position, "Fel")
    assert "Fel" in documents.stop(position)
    new = house.version(position, valid_from=date(2027, 2, 1), written_on=TODAY, ready_on=TODAY)
    approving.approve(house.director, position, on_behalf(house))
    assert standings(position)[position.pk] == rules.COMING and documents.stop(position)
    read = queries.read(position, TODAY)
    assert [read.standing_of(each) for each in read.versions] == [rules.COMING, rules.WITHDRAWN]
    activity = house.activity(house.plan(), day=TODAY)
    activity.used = position.versions.get(number=1)
    with pytest.raises(ValidationError) as error:
        actions_plans.save_activity(house.officer, activity)
    assert "does not hold" in error.value.message_dict["used"][0]
    activity.used, activity.day = new, date(2027, 2, 1)
    actions_plans.save_activity(house.officer, activity)


@pytest.mark.row("R21")
def test_an_end_is_sealed_and_stays(house: House) -> None:
    position = house.position(approved=date(2026, 2, 1))
    actions.withdraw(house.officer, position, "Fel")
    (made,) = PositionEnding.objects.filter(of__position=position)
    assert AuditEntry.objects.filter(deed=endings.SEALED, object_id=made.pk).exists()
    for change in (
        lambda: PositionEnding.objects.filter(pk=made.pk).update(ended_on=date(2027, 1, 1)),
        lambda: PositionEnding.objects.filter(pk=made.pk)._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert actions.withdraw(house.officer, position, "Igen") == position
    assert PositionEnding.objects.filter(of__position=position).count() == 1


def decided(house: House, position: Position, **values: Any) -> Decision:
    """Register what the board decided of a position, on the agenda of its latest meeting, or as a correction."""
    secretary = Account.objects.get(key="demo-styrelsesekreterare")
    meeting = Meeting.objects.filter(body=house.board, date__lte=TODAY).order_by("-date")[0]
    given = {
        "body": house.board,
        "manner": "body",
        "meeting": meeting,
        "matter": queries.MATTER,
        "object_id": position.pk,
        "title": "Positionen",
        "decided_on": meeting.date,
        "outcome": "approved",
        "text": "Bifall.",
    }
    return register_decision(secretary, Decision(**{**given, **values}))


def ready(house: House, **values: Any) -> Position:
    """A position that waits for approval, and was there before the meeting."""
    position = house.position(**values)
    actions.put_up(house.officer, position)
    for model in (Position, PositionVersion):
        model.history.all().update(history_change_reason="pack")  # type: ignore[attr-defined]
    return position


@pytest.mark.row("R21")
def test_a_decision_that_is_corrected_to_no_approves_nothing(house: House) -> None:
    position = ready(house)
    first = decided(house, position, paragraph="101")
    assert standings(position)[position.pk] == rules.IN_FORCE
    second = decided(house, position, paragraph="102", corrects=first)  # of the paragraph only
    assert standings(position)[position.pk] == rules.IN_FORCE
    third = decided(house, position, paragraph="103", corrects=second, outcome="rejected", text="Avslag.")
    assert standings(position)[position.pk] == rules.DRAFT and documents.stop(position)
    read = queries.read(position, TODAY)
    assert read.draft is None and [read.standing_of(each) for each in read.versions] == [rules.ANNULLED]
    (made,) = PositionEnding.objects.filter(of__position=position)
    assert made.annulled and made.decision == third
    with pytest.raises(ValidationError, match="was not approved, and that stays"):
        decided(house, position, paragraph="104", corrects=third)
    assert actions.write(house.officer, actions.begun(position)).number == 2


@pytest.mark.row("R21")
def test_what_was_decided_by_delegation_is_corrected_too(house: House) -> None:
    position = ready(house)
    approving.approve(house.director, position, on_behalf(house))
    by = {
        "manner": "delegated",
        "meeting": None,
        "decided_on": TODAY,
        "delegation": house.delegation,
        "decided_by": "Dir Ektör",
    }
    told = decided(house, position, **by)
    assert standings(position)[position.pk] == rules.IN_FORCE
    decided(house, position, **by, corrects=told, outcome="rejected", text="Avslag.")
    assert standings(position)[position.pk] == rules.DRAFT


@pytest.mark.row("R21")
def test_a_version_is_not_moved_to_another_position(house: House) -> None:
    position, other = house.position(), house.position("En annan")
    actions.put_up(house.officer, position)
    approving.approve(house.director, position, on_behalf(house))
    assert not list(approving._texts())
    version = position.versions.get()
    version.position, version.number = other, 7
    PositionVersion.objects.bulk_update([version], ["position", "number"])  # as in the database itself
    assert [each.where for each in approving._texts()] == [other.get_absolute_url()]


@pytest.mark.row("R21")
def test_a_briefing_holds_no_text_that_is_not_as_approved(house: House) -> None:
    position = house.position(approved=date(2026, 2, 1))
    version = position.versions.get()
    activity = house.activity(house.plan(), used=version)
    assert documents.usable(queries.activities().get(pk=activity.pk)) == version
    version.what = "Smygändrat"
    PositionVersion.objects.bulk_update([version], ["what"])
    assert documents.usable(queries.activities().get(pk=activity.pk)) is None
