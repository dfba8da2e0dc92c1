"""What was decided goes on meeting its conditions, is decided by whom the strategy names, and is on one agenda."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

from utblick.collaborations import actions, decision_basis, living, queries_costs, stated
from utblick.collaborations.models import Engagement, Party, Period, YearCost
from utblick.collaborations.tests.conftest import TODAY, decide, evaluated
from utblick.decisions import actions as deciding
from utblick.decisions import queries as decisions
from utblick.decisions.models import AgendaItem, DecisionRight, Meeting
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.strategy.models import Duty, DutyPart

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
Whole = Callable[..., Period]


@pytest.fixture
def function(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION)


@pytest.fixture
def secretary(account: Any) -> Any:
    return account(Role.BOARD_SECRETARY)


def links_of(engagement: Engagement) -> dict[str, list[Any]]:
    names = ("serves", "areas", "beneficiaries", "steering_documents")
    return {name: list(getattr(engagement, name).all()) for name in names}


@pytest.mark.row("R61", "R7", "R9")
@pytest.mark.parametrize("stage", ["ready", "decided"])
@pytest.mark.parametrize("name", ["serves", "beneficiaries", "steering_documents"])
def test_what_a_decision_rests_on_is_not_emptied(
    whole: Whole, function: Any, secretary: Any, stage: str, name: str
) -> None:
    period = living.make_ready(function, whole())
    if stage == "decided":
        decide(secretary, period)
    engagement = Engagement.objects.get(pk=period.engagement_id)
    said = links_of(engagement)
    with pytest.raises(ValidationError) as error:
        actions.save_engagement(function, engagement, {**said, name: []})
    assert list(error.value.message_dict) == [name]
    assert links_of(Engagement.objects.get(pk=engagement.pk)) == said
    actions.save_engagement(function, engagement, said)  # what empties nothing is saved


def test_what_was_lacking_before_is_no_matter_of_a_change(whole: Whole, function: Any) -> None:
    engagement = whole().engagement
    actions.save_engagement(function, engagement, {**links_of(engagement), "serves": []})
    assert not engagement.serves.exists()  # nothing has been decided on yet


@pytest.mark.row("R68")
def test_the_budget_that_was_decided_stays_beside_the_one_of_now(
    whole: Whole, function: Any, secretary: Any, client_as: Any
) -> None:
    period = living.make_ready(function, whole())
    decide(secretary, period)
    cost = YearCost.objects.get(engagement=period.engagement)
    reader = client_as(Role.AUDITOR, language="en")
    pages = [
        reverse(name, args=[period.engagement_id]) for name in ("engagement_conditions", "engagement_costs")
    ]
    for page in pages:
        told = reader.get(page).content.decode()
        assert "90,000" in told and "now:" not in told and "changed since" not in told
    cost.estimate = Decimal(1)
    actions.save_part(function, cost, {})
    conditions, costs = (reader.get(page).content.decode() for page in pages)
    assert "90,000" in conditions and "now:" in conditions
    assert "90,000" in costs and "changed since" in costs
    cost.budget_line = ""
    with pytest.raises(ValidationError):
        actions.save_part(function, cost, {})


@pytest.mark.row("R32")
@pytest.mark.rule("decisions.right_body_decides", "collaborations.board_decides_new")
def test_no_right_that_is_given_goes_past_whom_the_strategy_names(
    whole: Whole, function: Any, secretary: Any
) -> None:
    board = Organization.objects.get(classification="board")
    other = Organization.objects.filter(classification="committee").first()
    for right in (
        DecisionRight(matter="collaborations.enter", body=other),
        DecisionRight(matter="collaborations.enter", body=board, own_areas=True),
    ):
        with pytest.raises(ValidationError) as error:
            deciding.save_right(secretary, right)
        assert list(error.value.message_dict) == ["body"]
    # One that got there in another way has no effect.
    DecisionRight.objects.filter(matter="collaborations.enter").delete()
    DecisionRight.objects.create(matter="collaborations.enter", body=other)
    assert [right.body for right in decisions.rights_for("collaborations.enter")] == [board.pk]
    assert "collaborations.enter" not in decisions.matters_for(other)
    assert "collaborations.enter" in decisions.matters_for(board)
    with pytest.raises(ValidationError):
        decide(secretary, living.make_ready(function, whole()), body=other)


@pytest.mark.row("R32")
def test_where_the_strategy_names_nobody_the_rights_count() -> None:
    duties = Duty.objects.filter(clause__rules__icontains="collaborations.board_decides_new")
    DutyPart.objects.filter(duty__in=duties).delete()
    other = Organization.objects.filter(classification="committee").first()
    assert other is not None
    DecisionRight.objects.filter(matter="collaborations.enter").delete()
    DecisionRight.objects.create(matter="collaborations.enter", body=other)
    assert [right.body for right in decisions.rights_for("collaborations.enter")] == [other.pk]


def test_the_page_of_rights_says_what_the_strategy_says(client_as: Any) -> None:
    told = client_as(Role.BOARD_SECRETARY, language="en").get(reverse("decision_rights")).content.decode()
    assert "by the strategy: 4.2.2" in told


def test_a_case_waits_on_one_agenda_at_a_time(whole: Whole, function: Any, secretary: Any) -> None:
    period = living.make_ready(function, whole())
    board = Organization.objects.get(classification="board")
    first, second = (
        Meeting.objects.get_or_create(body=board, date=TODAY + timedelta(days=days))[0] for days in (0, 8)
    )
    item = AgendaItem(
        meeting=first, matter="collaborations.enter", object_id=period.engagement_id, title="Nytt nät"
    )
    deciding.put_on_agenda(secretary, item)
    again = AgendaItem(
        meeting=second, matter="collaborations.enter", object_id=period.engagement_id, title="Nytt nät"
    )
    with pytest.raises(ValidationError) as error:
        deciding.put_on_agenda(secretary, again)
    assert list(error.value.message_dict) == ["meeting"]
    item.meeting = second
    deciding.put_on_agenda(secretary, item)  # it is moved instead
    assert AgendaItem.objects.get(object_id=period.engagement_id).meeting == second


def test_the_basis_says_to_whom_it_is_and_which_matter(whole: Whole, function: Any, secretary: Any) -> None:
    period = living.make_ready(function, whole())

    def told() -> dict[str, str]:
        with translation.override("en"):
            facts = decision_basis.engagement(period.engagement).blocks[0]
            return {name: "".join(run.text for run in runs) for name, runs in facts.pairs}  # type: ignore[union-attr]

    board = Organization.objects.get(classification="board")
    assert told()["To"] == board.name_en and told()["Registry number"] == "not stated"
    meeting, _made = Meeting.objects.get_or_create(body=board, date=TODAY)
    deciding.put_on_agenda(
        secretary,
        AgendaItem(
            meeting=meeting,
            matter="collaborations.enter",
            object_id=period.engagement_id,
            title="Nytt nät",
            number="26RK0042",
        ),
    )
    assert told()["Registry number"] == "26RK0042"
    assert "2026" in told()["Meeting"]


@pytest.mark.row("R70")
def test_the_page_of_the_conditions_tells_the_stage_of_the_renewal(
    whole: Whole, function: Any, secretary: Any, client_as: Any
) -> None:
    period = living.make_ready(function, whole())
    decide(secretary, period)
    evaluated(period, date(2026, 11, 24))
    living.appraise(function, living.propose_renewal(function, period.engagement))
    page = client_as(Role.AUDITOR, language="en").get(
        reverse("engagement_conditions", args=[period.engagement_id])
    )
    assert "renewal: in appraisal" in page.content.decode()


def test_what_is_held_is_told_before_a_form_is_filled_in(whole: Whole, function: Any, client_as: Any) -> None:
    period = living.make_ready(function, whole())
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    for name, analysis in (
        ("stakeholder_analysis_reopen", period.alternative.analysis),
        ("sustainability_analysis_reopen", period.sustainability),
    ):
        answer = client.get(reverse(name, args=[analysis.pk]))
        assert answer.status_code == 302 and answer["Location"] == analysis.get_absolute_url()


@pytest.mark.row("R10")
def test_a_party_abroad_stops_a_case_whatever_its_analysis_says(
    whole: Whole, function: Any, secretary: Any
) -> None:
    period = living.make_ready(function, whole())
    abroad = Organization.objects.create(name="Oblast", country="BY", classification="region")
    actions.save_part(function, Party(engagement=period.engagement, organization=abroad), {})
    with pytest.raises(ValidationError):
        decide(secretary, period)
    living.take_back(function, period)
    analysis = period.alternative.analysis  # type: ignore[union-attr]
    analysis.values_answer, analysis.rights_answer = "Respekteras", "Ingen rättsstat: se risknoten"
    analysis.save()
    living.make_ready(function, period)
    assert decide(secretary, period).pk


@pytest.mark.row("R69")
def test_a_period_that_is_over_is_neither_made_ready_nor_decided(
    whole: Whole, function: Any, secretary: Any
) -> None:
    period = whole()
    period.starts, period.ends = "2024-11-26", "2025-12-31"
    living.save_period(function, period)
    with pytest.raises(ValidationError):
        living.make_ready(function, period)


def test_costs_changed_after_a_refusal_are_not_what_it_is_corrected_to(
    whole: Whole, function: Any, secretary: Any
) -> None:
    period = living.make_ready(function, whole())
    refused = decide(secretary, period, outcome="rejected", text="Nej.")
    cost = YearCost.objects.get(engagement=period.engagement)
    cost.estimate = Decimal(1)
    actions.save_part(function, cost, {})
    with pytest.raises(ValidationError):
        decide(secretary, period, corrects=refused)
    cost.estimate = Decimal(90000)
    actions.save_part(function, cost, {})
    decide(secretary, period, corrects=refused)
    assert Period.objects.get(pk=period.pk).stage == "decided"


@pytest.mark.row("R70")
def test_what_was_there_before_is_evaluated_while_the_strategy_holds() -> None:
    period = Period.objects.filter(stage="inherited").first()
    assert period is not None
    period.ends, period.evaluate_by = "2099-12-31", date(2098, 12, 31)
    ends = stated.strategy_ends(TODAY)
    assert ends is not None and stated.evaluation_due(period, ends) == ends


def test_what_was_there_before_says_what_shows_it(client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    said = {
        "kind": "network",
        "name": "Gammalt nät",
        "member_since": "2015",
        "inherited": "on",
        "new_record_key": "a" * 32,
    }
    answer = client.post(reverse("engagement_new"), said)
    assert answer.status_code == 422 and list(answer.context["form"].errors) == ["inherited_because"]
    client.post(reverse("engagement_new"), {**said, "inherited_because": "Beslut RS 2015 § 12"})
    made = Engagement.objects.get(name="Gammalt nät")
    page = client.get(reverse("engagement_conditions", args=[made.pk])).content.decode()
    assert "Beslut RS 2015 § 12" in page


def test_what_is_only_proposed_costs_nothing_yet(whole: Whole, function: Any, secretary: Any) -> None:
    period = living.make_ready(function, whole())
    assert not queries_costs.costs().filter(engagement=period.engagement_id).exists()
    decide(secretary, period)
    assert queries_costs.costs().filter(engagement=period.engagement_id).exists()


def test_a_case_on_an_agenda_says_which_and_a_decided_one_when_it_begins(
    whole: Whole, function: Any, secretary: Any, client_as: Any
) -> None:
    period = living.make_ready(function, whole())
    client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    page = reverse("engagement_conditions", args=[period.engagement_id])
    board = Organization.objects.get(classification="board")
    meeting, _made = Meeting.objects.get_or_create(body=board, date=TODAY)
    item = AgendaItem(
        meeting=meeting, matter="collaborations.enter", object_id=period.engagement_id, title="Nytt"
    )
    item = deciding.put_on_agenda(secretary, item)
    told = client.get(page).content.decode()
    assert "decides on 24 November 2026" in told and item.get_absolute_url() in told
    deciding.take_off_agenda(secretary, item)
    decide(secretary, period)
    assert "Next: it begins 1 January 2027" in client.get(page).content.decode()


@pytest.mark.row("R9")
def test_what_is_worth_a_thought_is_told(whole: Whole, function: Any, client_as: Any) -> None:
    period = whole()
    document = period.engagement.steering_documents.get()
    document.valid_to = "2025"
    document.save()
    unit = period.engagement.responsible_unit
    unit.dissolved = "2026-01-01"
    unit.save()
    told = client_as(Role.AUDITOR, language="en").get(
        reverse("engagement_conditions", args=[period.engagement_id])
    )
    found = told.context["remarks"]
    assert any("ran out on" in each for each in found)
    assert any("was dissolved on" in each for each in found)
    assert any("No money is set aside yet for 2028" in each for each in found)
    with translation.override("en"):
        blocks = decision_basis.engagement(period.engagement).blocks
    assert "Worth a thought" in [getattr(each, "title", "") for each in blocks]
