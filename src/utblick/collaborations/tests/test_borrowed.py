"""What a case cannot rest on: another's analyses, one that is opened again, money after its end, a day before it."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

from utblick.collaborations import actions, analysing, decision_basis, living, pictures, reviewing, rules
from utblick.collaborations.models import CostPart, Engagement, Period, Review, YearCost
from utblick.collaborations.tests.conftest import TODAY, bare, decide, evaluated, fill_in
from utblick.core.holds import held_because
from utblick.decisions.actions import put_on_agenda, register_decision
from utblick.decisions.matters import MATTERS
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.stakeholders import actions as stakeholders
from utblick.sustainability import actions as sustainability

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
Whole = Callable[..., Period]


@pytest.fixture
def function(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION)


def again(period: Period) -> Period:
    return Period.objects.get(pk=period.pk)


@pytest.mark.row("R62", "R67")
@pytest.mark.parametrize(
    ("name", "choose", "field"),
    [
        ("alternative", analysing.choose_alternative, "alternative"),
        ("sustainability", analysing.choose_sustainability_analysis, "analysis"),
    ],
)
def test_an_analysis_is_of_one_collaboration(
    whole: Whole, function: Any, name: str, choose: Any, field: str
) -> None:
    lender, period = whole(), bare("Ett annat nät", stage="appraisal")
    with pytest.raises(ValidationError) as error:
        choose(function, period, getattr(lender, name), "Det passar.")
    assert list(error.value.message_dict) == [field]
    assert getattr(again(period), name) is None
    free = getattr(lender, name)
    choose(function, lender, None)
    with pytest.raises(ValidationError) as error:
        choose(function, period, free)
    assert list(error.value.message_dict) == ["why"]
    choose(function, period, free, "Den jämför just det här nätet med andra.")
    assert getattr(again(period), name) == free
    assert getattr(again(period), f"{name}_why").startswith("Den jämför")
    choose(function, period, free)  # saved again as it stands, the reason stays
    assert getattr(again(period), f"{name}_why").startswith("Den jämför")


def test_only_what_is_free_is_offered_and_nothing_typed_is_lost(whole: Whole, client_as: Any) -> None:
    lender, period = whole(), bare("Ett annat nät", stage="appraisal")
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    for name, field, analysis in (
        ("engagement_stakeholders", "alternative", lender.alternative),
        ("engagement_sustainability", "analysis", lender.sustainability),
    ):
        url = reverse(name, args=[period.engagement_id])
        offered = client.get(url).context["form"].fields[field].queryset
        assert analysis not in offered
        answer = client.post(url, {field: analysis.pk, "why": "Vår egen text"})
        assert answer.status_code == 422 and "Vår egen text" in answer.content.decode()


@pytest.mark.row("R62", "R67")
@pytest.mark.parametrize("stage", ["ready", "decided"])
def test_what_a_case_rests_on_is_not_opened_again(
    whole: Whole, function: Any, account: Any, client_as: Any, stage: str
) -> None:
    period = living.make_ready(function, whole())
    if stage == "decided":
        decide(account(Role.BOARD_SECRETARY), period)
    analysis = period.alternative.analysis
    for kind, found, room, page in (
        ("stakeholder-analysis", analysis, stakeholders, "stakeholder_analysis"),
        ("sustainability-analysis", period.sustainability, sustainability, "sustainability_analysis"),
    ):
        assert held_because(kind, found)
        with pytest.raises(ValidationError):
            room.reopen(function, found, "Vi har ångrat oss.")  # type: ignore[attr-defined]
        told = client_as(Role.INTERNATIONAL_FUNCTION).get(reverse(page, args=[found.pk])).content.decode()
        assert reverse(f"{page}_reopen", args=[found.pk]) not in told
    if stage == "ready":
        living.take_back(function, period)
        stakeholders.reopen(function, analysis, "Nytt underlag")


@pytest.mark.row("R68")
def test_money_after_the_end_is_no_money_for_it(whole: Whole, function: Any) -> None:
    period = whole()
    cost = YearCost.objects.get(engagement=period.engagement)
    cost.year = 2045
    actions.save_part(function, cost, {})
    with pytest.raises(ValidationError) as error:
        living.make_ready(function, period)
    assert "Pengar" in str(error.value) or "Money" in str(error.value)
    YearCost.objects.create(
        engagement=period.engagement,
        year=2028,
        estimate=Decimal(1000),
        staff_share=Decimal(1),
        organ=cost.organ,
        budget_line="Internationellt",
    )
    assert living.make_ready(function, again(period)).stage == "ready"


@pytest.mark.row("R68")
@pytest.mark.parametrize(
    ("year", "starts", "ends", "lies"),
    [
        (2027, "2027", "2029", True),
        (2029, "2027-03-01", "2029-02", True),
        (2026, "2027", "2029", False),
        (2030, "2027", "2029", False),
        (2099, "2027", "", True),
        (1990, "", "2029", True),
        (None, "2027", "2029", False),
    ],
)
def test_a_year_lies_within_a_period(year: int | None, starts: str, ends: str, lies: bool) -> None:
    assert rules.within(year, starts, ends) is lies


@pytest.mark.row("R68")
def test_what_the_board_is_to_see_of_costs_stays(whole: Whole, function: Any) -> None:
    period = living.make_ready(function, whole())
    cost = YearCost.objects.get(engagement=period.engagement)
    cost.estimate = Decimal(1)
    for deed in (
        lambda: actions.save_part(function, cost, {}),
        lambda: actions.delete_part(function, cost),
    ):
        with pytest.raises(ValidationError):
            deed()
    noted = YearCost.objects.get(pk=cost.pk)
    assert noted.estimate == Decimal(90000)
    noted.outcome = Decimal(5)
    actions.save_part(function, noted, {})  # what it came to may always be noted
    part = CostPart(cost=noted, kind="travel", outcome=Decimal(5))
    actions.save_part(function, part, {})
    other = YearCost(engagement=period.engagement, year=2020, estimate=Decimal(5))
    actions.save_part(function, other, {})  # a year that the case is not about
    living.take_back(function, period)
    actions.save_part(function, cost, {})


@pytest.mark.row("R70")
@pytest.mark.parametrize(
    ("leaves", "starts", "decided", "prepared", "field"),
    [
        (date(2027, 6, 30), "2027", date(2026, 11, 24), date(2026, 11, 1), ""),
        (date(2026, 11, 24), "", date(2026, 11, 24), None, ""),
        (date(2020, 1, 1), "", date(2026, 11, 24), None, "leaves_on"),
        (date(2026, 12, 1), "2027", date(2026, 11, 24), None, "leaves_on"),
        (date(2027, 6, 30), "", date(2026, 11, 24), date(2026, 11, 26), "meeting"),
    ],
)
def test_the_days_of_leaving_are_in_order(
    leaves: date, starts: str, decided: date, prepared: date | None, field: str
) -> None:
    found = rules.may_leave(leaves, starts, decided, prepared)
    assert (found.field if found else "") == field


def test_nobody_leaves_on_a_day_that_has_been(whole: Whole, function: Any, account: Any) -> None:
    secretary = account(Role.BOARD_SECRETARY)
    period = living.make_ready(function, whole())
    decide(secretary, period)
    with pytest.raises(ValidationError) as error:
        living.propose_end(function, period, date(2020, 1, 1), "Liten nytta")
    assert list(error.value.message_dict) == ["leaves_on"]
    living.propose_end(function, period, date(2027, 1, 31), "Liten nytta")
    assert again(period).end_prepared_on == TODAY
    with pytest.raises(ValidationError):  # the meeting had been when it was prepared
        decide(secretary, period, "collaborations.end", day=TODAY - timedelta(days=1))
    decide(secretary, period, "collaborations.end")
    assert again(period).stage == "ended"


@pytest.mark.row("F14")
def test_an_approval_is_not_noted_before_it_is_given(function: Any) -> None:
    engagement = bare().engagement
    engagement.egtc, engagement.approved_on = True, TODAY + timedelta(days=1)
    with pytest.raises(ValidationError) as error:
        actions.save_engagement(function, engagement, {})
    assert list(error.value.message_dict) == ["approved_on"]
    engagement.approved_on = TODAY
    actions.save_engagement(function, engagement, {})


def test_the_page_says_that_an_approval_is_waited_for_and_where_it_is_noted(client_as: Any) -> None:
    period = bare()
    period.engagement.egtc = True
    period.engagement.save()
    url = reverse("engagement_conditions", args=[period.engagement_id])
    client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    assert "not active before the Government has approved it" in client.get(url).content.decode()


@pytest.mark.row("R62")
def test_the_board_is_told_that_the_chosen_did_not_come_first(whole: Whole, client_as: Any) -> None:
    period = whole()
    analysis = period.alternative.analysis
    with translation.override("en"):
        assert "found the best suited" in str(decision_basis.engagement(period.engagement))
        analysis.deviation_reason = "Det andra nätet tar inte in fler."
        analysis.save()
        told = str(decision_basis.engagement(period.engagement))
    assert "found the best suited)" not in told and "chosen, though it did not come first" in told
    assert "met by a choice with a reason" in told and "tar inte in fler" in told
    url = reverse("engagement_conditions", args=[period.engagement_id])
    page = client_as(Role.INTERNATIONAL_FUNCTION, language="en").get(url).content.decode()
    assert "met by a choice with a reason" in page


@pytest.mark.row("R32")
def test_a_case_that_has_been_undermined_says_so(whole: Whole, function: Any, client_as: Any) -> None:
    period = living.make_ready(function, whole())
    period.engagement.areas.clear()
    period.engagement.beneficiaries.clear()
    client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    answer = client.get(reverse("engagement_conditions", args=[period.engagement_id]))
    assert "Something is lacking since the case was made ready" in answer.content.decode()
    take_back = reverse("engagement_step", args=[period.engagement_id, "ta-tillbaka"])
    assert answer.context["page"].primary[1] == take_back
    secretary = client_as(Role.BOARD_SECRETARY, language="en")
    url = f"{reverse('agenda_item_new')}?matter=collaborations.enter&thing={period.engagement_id}"
    form = secretary.get(url).context["form"]
    meeting = form.fields["meeting"].queryset.first()
    sent = {**form.initial, "meeting": meeting.pk, "title": "Nätet", "thing": period.engagement_id}
    sent = {name: value for name, value in sent.items() if value is not None}
    answer = secretary.post(url, {**sent, "new_record_key": "test-item"}, follow=True)
    assert "cannot be decided as it is" in answer.content.decode()


def test_the_page_says_what_comes_next_and_who_does_it(whole: Whole, client_as: Any) -> None:
    period = fill_in(bare(stage="proposed"))
    client = client_as(Role.OFFICER, period.engagement.responsible_unit, language="en")
    url = reverse("engagement_conditions", args=[period.engagement_id])
    for stage, told in (
        ("proposed", "Next: the appraisal begins"),
        ("appraisal", "Next: nothing is lacking"),
        ("ready", "Next: it is put on the board"),
    ):
        period.stage = stage
        period.save()
        page = client.get(url).content.decode()
        assert told in page and "That is done by:" in page
    period.engagement.areas.clear()
    period.stage = "appraisal"
    period.save()
    assert "when nothing below is lacking" in client.get(url).content.decode()


@pytest.mark.row("R32", "R62", "R67")
def test_a_correction_does_not_date_the_decision_before_what_it_rests_on(
    whole: Whole, function: Any, account: Any
) -> None:
    secretary = account(Role.BOARD_SECRETARY)
    period = living.make_ready(function, whole())
    analysis = period.alternative.analysis
    analysis.completed_on = date(2026, 11, 10)
    analysis.save()
    first = decide(secretary, period)
    for day in (date(2026, 11, 3), date(2026, 10, 13)):  # before the analysis; not in November
        with pytest.raises(ValidationError):
            decide(secretary, period, day=day, corrects=first)
    decide(secretary, period, day=date(2026, 11, 17), corrects=first)
    assert again(period).decided_on == date(2026, 11, 17)


@pytest.mark.row("R32")
def test_what_is_inherited_is_not_made_newer_than_the_strategy(function: Any) -> None:
    engagement = Engagement(kind="network", name="Gammalt nät", member_since="2015")
    made = actions.save_engagement(function, engagement, {}, inherited=True)
    for since in ("2026-10", ""):
        made.member_since = since
        with pytest.raises(ValidationError) as error:
            actions.save_engagement(function, made, {})
        assert list(error.value.message_dict) == ["member_since"]
    made.member_since = "2014"
    actions.save_engagement(function, made, {})


@pytest.mark.row("F14", "R60")
@pytest.mark.parametrize(("field", "value"), [("egtc", False), ("kind", "partnership")])
def test_what_was_decided_stays_the_kind_that_it_is(
    whole: Whole, function: Any, account: Any, field: str, value: Any
) -> None:
    period = whole()
    period.engagement.egtc = True
    period.engagement.save()
    living.make_ready(function, period)
    decide(account(Role.BOARD_SECRETARY), period)
    engagement = Engagement.objects.get(pk=period.engagement_id)
    setattr(engagement, field, value)
    with pytest.raises(ValidationError) as error:
        actions.save_engagement(function, engagement, {})
    assert list(error.value.message_dict) == [field]


@pytest.mark.row("R68")
def test_what_the_board_set_aside_is_not_taken_away(whole: Whole, function: Any, account: Any) -> None:
    period = living.make_ready(function, whole())
    decide(account(Role.BOARD_SECRETARY), period)
    cost = YearCost.objects.get(engagement=period.engagement)
    with pytest.raises(ValidationError):
        actions.delete_part(function, cost)
    other = YearCost.objects.create(engagement=period.engagement, year=2028, estimate=Decimal(5))
    with pytest.raises(ValidationError):
        actions.delete_part(function, cost)  # another year does not do instead
    actions.delete_part(function, other)  # nothing was set aside for it


def test_proposed_again_it_has_its_goals_and_a_second_press_makes_no_other(
    whole: Whole, function: Any
) -> None:
    period = living.withdraw(function, whole(), "Inte nu")
    first = living.propose_again(function, period.engagement)
    assert [goal.text for goal in first.goals.all()] == ["Lära av andra"]
    assert living.propose_again(function, period.engagement) == first


@pytest.mark.row("R32")
def test_a_refusal_is_not_told_in_the_words_of_the_proposal(
    whole: Whole, function: Any, account: Any
) -> None:
    secretary = account(Role.BOARD_SECRETARY)
    period = living.make_ready(function, whole())
    board = Organization.objects.get(classification="board")
    meeting, _made = Meeting.objects.get_or_create(body=board, date=TODAY)
    item = AgendaItem(
        meeting=meeting,
        matter="collaborations.enter",
        object_id=period.engagement_id,
        title="Nätet",
        proposal="Vi deltar i nätet.",
    )
    item = put_on_agenda(secretary, item)
    said = {
        "body": board,
        "manner": "body",
        "meeting": meeting,
        "item": item,
        "matter": "collaborations.enter",
        "object_id": period.engagement_id,
        "title": "Nätet",
        "decided_on": TODAY,
        "outcome": "rejected",
        "paragraph": "99",
    }
    with pytest.raises(ValidationError) as error:
        register_decision(secretary, Decision(**said, text="Vi deltar i nätet. "))
    assert list(error.value.message_dict) == ["text"]
    register_decision(secretary, Decision(**said, text="Vi deltar inte i nätet."))
    assert again(period).stage == "declined"


@pytest.mark.row("R71")
@pytest.mark.rule("collaborations.followed_up_yearly")
def test_a_year_when_nothing_was_passed_on_is_told_as_it_is() -> None:
    found = rules.Reviewed(summary="Vi var med.")
    assert [each.where for each in rules.yearly_follow_up_is_whole(found)] == ["outreach"]
    told = rules.Reviewed(summary="Vi var med.", nothing_spread="Inget var klart.")
    assert not rules.yearly_follow_up_is_whole(told)


@pytest.mark.row("R70")
def test_what_has_not_begun_is_neither_evaluated_nor_renewed(
    whole: Whole, function: Any, account: Any
) -> None:
    period = living.make_ready(function, whole())  # from 2027
    decide(account(Role.BOARD_SECRETARY), period)
    with pytest.raises(ValidationError):
        reviewing.begin_evaluation(function, again(period))
    with pytest.raises(ValidationError):
        living.propose_renewal(function, period.engagement)


@pytest.mark.row("R70")
def test_an_evaluation_that_a_decision_rests_on_stays(whole: Whole, function: Any, account: Any) -> None:
    period = living.make_ready(function, whole())
    decide(account(Role.BOARD_SECRETARY), period)
    review = evaluated(period)
    living.propose_end(function, again(period), date(2027, 1, 31), "Liten nytta")
    reviewing.reopen(function, review, "Fel siffra")
    review = reviewing_again(review)
    review.completed_on = TODAY
    review.save()
    decide(account(Role.BOARD_SECRETARY), period, "collaborations.end")
    with pytest.raises(ValidationError):
        reviewing.reopen(function, review, "Fel siffra")


def reviewing_again(review: Review) -> Review:
    return Review.objects.get(pk=review.pk)


def test_what_is_proposed_is_drawn_but_does_not_run(whole: Whole) -> None:
    before = pictures.timeline(TODAY)
    period = whole("ready")
    period.engagement.member_since = "2010"
    period.engagement.save()
    row = next(row for row in pictures.timeline(TODAY).rows if row.label == "Nytt nät")
    assert row.spans[0].proposed and len(before.rows) + 1 == len(pictures.timeline(TODAY).rows)


def test_the_proposal_on_the_agenda_says_for_how_long_or_when_we_leave(whole: Whole, function: Any) -> None:
    period = living.make_ready(function, whole())
    with translation.override("en"):
        assert "for the period" in MATTERS["collaborations.enter"].proposal(period.engagement)
        period.stage, period.leaves_on = "decided", date(2027, 6, 30)
        period.save()
        assert "30 June 2027" in MATTERS["collaborations.end"].proposal(period.engagement)


def test_euro_in_a_field_of_kronor_is_told_where_it_belongs(whole: Whole, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    url = reverse("engagement_part_new", args=[whole().engagement_id, "kostnad"])
    answer = client.post(url, {"year": "2028", "estimate": "10 000 EUR"})
    page = answer.content.decode()
    assert answer.status_code == 422 and "stated kind by kind" in page and "10 000 EUR" in page
