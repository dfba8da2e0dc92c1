"""The page of the conditions: what is lacking, where it is filled in, and who may take which step."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from utblick.collaborations import actions, living, queries
from utblick.collaborations.models import Engagement, Goal, Period
from utblick.collaborations.tests.conftest import bare, decide
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.stakeholders.models import StakeholderAnalysis

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
Whole = Callable[..., Period]
QUERIES = 12


@pytest.fixture
def function(client_as: Any) -> Any:
    return client_as(Role.INTERNATIONAL_FUNCTION)


def page_of(client: Any, period: Period) -> str:
    url = reverse("engagement_conditions", args=[period.engagement_id])
    text: str = client.get(url, headers={"accept-language": "en"}).content.decode()
    return text


def step(client: Any, period: Period, name: str, **data: str) -> Any:
    return client.post(reverse("engagement_step", args=[period.engagement_id, name]), data)


def again(period: Period) -> Period:
    return Period.objects.get(pk=period.pk)


def test_everything_that_is_lacking_has_a_way_to_where_it_is_filled_in(function: Any) -> None:
    period = bare(stage="appraisal")
    page = page_of(function, period)
    pk = period.engagement_id
    for name in (
        "engagement_stakeholders",
        "engagement_sustainability",
        "engagement_period_edit",
        "engagement_edit",
    ):
        assert reverse(name, args=[pk]) in page
    assert reverse("engagement_part_new", args=[pk, "mal"]) in page
    assert reverse("engagement_costs", args=[pk]) in page
    assert reverse("engagement_step", args=[pk, "klart"]) not in page  # not before the conditions are met
    for door in set(_doors(page, f"/samarbeten/{pk}/")):
        assert function.get(door).status_code == 200, door


def test_the_unit_that_the_sustainability_analysis_needs_is_asked_for_before_the_click(
    client_as: Any,
) -> None:
    function = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    period = bare(stage="appraisal")
    assert "Say which unit is responsible first" in page_of(function, period)
    engagement = period.engagement
    engagement.responsible_unit = Organization.objects.filter(classification="administration").first()
    engagement.save()
    assert "Say which unit is responsible first" not in page_of(function, period)


def _doors(page: str, prefix: str) -> list[str]:
    import re

    return [each.replace("&amp;", "&") for each in re.findall(rf'href="({prefix}[^"#]*)', page)]


def test_the_next_step_is_offered_to_those_who_may_take_it(whole: Whole, client_as: Any) -> None:
    period = whole()
    ready = reverse("engagement_step", args=[period.engagement_id, "klart"])
    unit, other = period.engagement.responsible_unit, Organization.objects.get(key="kulturnamnden")
    for role, within, offered in (
        (Role.INTERNATIONAL_FUNCTION, None, True),
        (Role.DIRECTOR, None, True),
        (Role.HEAD_OF_ADMINISTRATION, unit, True),
        (Role.HEAD_OF_ADMINISTRATION, other, False),
        (Role.OFFICER, unit, False),
        (Role.ELECTED, None, False),
        (Role.AUDITOR, None, False),
    ):
        client = client_as(role, within)
        assert (ready in page_of(client, period)) is offered, role
        if not offered:
            assert client.get(ready).status_code == 403
    assert (
        client_as(Role.PARTNER).get(reverse("engagement_conditions", args=[period.engagement_id])).status_code
        == 403
    )


def test_from_idea_to_ready_in_the_browser(function: Any) -> None:
    answer = function.post(
        reverse("engagement_new"), {"kind": "network", "name": "Nätet", "new_record_key": "a" * 32}
    )
    assert answer.status_code == 302
    period = Period.objects.get(engagement__name="Nätet")
    assert period.stage == "proposed"
    assert step(function, period, "prova").status_code == 302
    assert step(function, period, "prova").status_code == 302  # a double click
    assert again(period).stage == "appraisal"
    answer = step(function, period, "klart")
    assert answer.status_code == 422 and "mål" in answer.content.decode().lower()
    assert again(period).stage == "appraisal"
    url = reverse("engagement_stakeholders", args=[period.engagement_id])
    function.post(url, {"begin": "1"})
    function.post(url, {"begin": "1"})
    assert StakeholderAnalysis.objects.filter(alternatives__name="Nätet").distinct().count() == 1
    assert step(function, period, "dra-tillbaka", reason="").status_code == 422
    assert step(function, period, "dra-tillbaka", reason="Inte nu").status_code == 302
    assert again(period).stage == "withdrawn"
    assert "Inte nu" in page_of(function, period)
    assert step(function, period, "foresla-igen").status_code == 302
    assert period.engagement.periods.get(current=True).number == 2


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"starts": "2028", "ends": "2027"}, "ends"),
        ({"starts": "nyss"}, "starts"),
        ({"taking_part": "possible", "taking_part_how": ""}, "taking_part_how"),
        ({"evaluate_by": "i höst"}, "evaluate_by"),
    ],
)
def test_a_mistake_in_the_period_is_told_at_its_field_and_nothing_is_lost(
    function: Any, values: dict[str, str], field: str
) -> None:
    period = bare(stage="appraisal")
    url = reverse("engagement_period_edit", args=[period.engagement_id])
    answer = function.post(url, {"idea": "En lång tanke", **values})
    page = answer.content.decode()
    assert answer.status_code == 422 and f'id="id_{field}_error"' in page and "En lång tanke" in page
    assert again(period).idea == ""


def test_nobody_changes_what_is_ready_and_is_told_why(whole: Whole, function: Any) -> None:
    period = whole("ready")
    pk = period.engagement_id
    answer = function.post(reverse("engagement_period_edit", args=[pk]), {"starts": "2027", "ends": "2030"})
    assert answer.status_code == 422
    goal = period.goals.get()
    url = reverse("engagement_part_delete", args=[pk, "mal", goal.pk])
    assert function.post(url).status_code == 422
    assert Goal.objects.filter(pk=goal.pk).exists() and again(period).ends == "2028-12-31"


def test_a_goal_makes_the_collaboration_serve_what_it_serves(function: Any) -> None:
    period = bare(stage="appraisal")
    full = Period.objects.get(engagement__key="samarbete-sbhss").engagement
    clause = full.serves.get()
    url = reverse("engagement_part_new", args=[period.engagement_id, "mal"])
    data = {"text": "Lära", "serves": [clause.pk], "benefit": "Bättre vård", "new_record_key": "b" * 32}
    assert function.post(url, data).status_code == 302
    assert list(period.engagement.serves.all()) == [clause]
    assert function.post(url, data).status_code == 302 and period.goals.count() == 1


@pytest.mark.row("R63")
def test_an_exception_takes_a_recommended_condition(function: Any) -> None:
    period = bare(stage="appraisal")

    def url(rule: str) -> str:
        return reverse("engagement_exception", args=[period.engagement_id, rule])

    assert function.get(url("finns_inte")).status_code == 404
    answer = function.post(url("fixed_period"), {"reason": "Vi vill inte"})
    assert answer.status_code == 422 and "Vi vill inte" in answer.content.decode()
    assert function.post(url("theme_and_unit"), {"reason": "Brett"}).status_code == 302
    assert "Brett" in page_of(function, period)
    assert function.post(url("theme_and_unit"), {"reason": " "}).status_code == 302
    # Emptied once more there is none to take away, and that is said.
    answer = function.post(url("theme_and_unit"), {"reason": " "})
    assert answer.status_code == 422 and "reason" in answer.context["form"].errors


@pytest.mark.row("F20", "R60")
def test_an_assignment_has_no_conditions(function: Any) -> None:
    engagement = Engagement.objects.get(kind="programme_assignment")
    page = function.get(reverse("engagement_conditions", args=[engagement.pk])).content.decode()
    assert "ub-conditions" not in page
    assert reverse("engagement_step", args=[engagement.pk, "avsluta"]) in page


def test_ten_years_take_no_more_questions(
    whole: Whole, function: Any, django_assert_max_num_queries: Any
) -> None:
    period = whole()
    for number in range(2, 12):
        Period.objects.create(engagement=period.engagement, number=number, current=False, stage="renewed")
        made = Goal.objects.create(period=period, text=f"Mål {number}")
        made.serves.set(period.engagement.serves.all())
    for name in (
        "engagement",
        "engagement_conditions",
        "engagement_people",
        "engagement_costs",
        "engagement_reviews",
    ):
        page = reverse(name, args=[period.engagement_id])
        function.get(page)  # what other rooms tell of it is remembered
        with django_assert_max_num_queries(QUERIES):
            assert function.get(page).status_code == 200


def test_the_register_is_narrowed_by_stage(whole: Whole, function: Any) -> None:
    whole()
    page = function.get(reverse("engagements") + "?stage=preparing").content.decode()
    assert "Nytt nät" in page and "Energy Cities" not in page
    page = function.get(reverse("engagements") + "?stage=active").content.decode()
    assert "Nytt nät" not in page and "Energy Cities" in page


def test_something_new_is_asked_little_and_why(function: Any) -> None:
    url = reverse("engagement_new")
    form = function.get(url).context["form"]
    shown = [each.name for each in form.visible_fields()]
    assert shown == list(form.TO_BEGIN_WITH)
    given = {
        "kind": "network",
        "name": "Nätet",
        "idea": "Vi lär oss mer tillsammans.",
        "new_record_key": "c" * 32,
    }
    answer = function.post(url, given)
    made = Engagement.objects.get(name="Nätet")
    assert answer["Location"] == reverse("engagement_conditions", args=[made.pk])
    assert made.periods.get().idea == "Vi lär oss mer tillsammans."
    form = function.get(reverse("engagement_edit", args=[made.pk])).context["form"]
    assert {"serves", "beneficiaries", "egtc", "formed", "name_en"} <= set(form.fields)
    assert "idea" not in form.fields


def test_what_is_filled_in_comes_back_to_the_conditions(whole: Whole, function: Any) -> None:
    period = whole()
    cost = period.engagement.costs.get()
    cost.estimate = None
    cost.save()
    conditions = reverse("engagement_conditions", args=[period.engagement_id])
    door = reverse("engagement_part_edit", args=[period.engagement_id, "kostnad", cost.pk]) + "?efter=villkor"
    assert f'href="{door}"' in page_of(function, period)
    given = {"year": "2027", "estimate": "5", "staff_share": "5", "organ": cost.organ_id, "budget_line": "R"}
    assert function.post(door, given)["Location"] == conditions
    cost.delete()
    new = reverse("engagement_part_new", args=[period.engagement_id, "kostnad"]) + "?efter=villkor"
    assert f'href="{new}"' in page_of(function, period)
    assert function.post(new, {**given, "new_record_key": "e" * 32})["Location"] == conditions
    plain = new.partition("?")[0]
    answer = function.post(plain, {**given, "year": "2028", "new_record_key": "f" * 32})
    assert answer["Location"] == reverse("engagement_costs", args=[period.engagement_id])


def test_the_name_that_was_decided_stays_to_read(whole: Whole, function: Any, account: Any) -> None:
    period = living.make_ready(account(Role.INTERNATIONAL_FUNCTION), whole())
    decide(account(Role.BOARD_SECRETARY), period)
    engagement = period.engagement
    pages = [reverse(name, args=[engagement.pk]) for name in ("engagement", "engagement_conditions")]
    for page in pages:
        assert "Nytt nät" in function.get(page).content.decode()
    engagement = Engagement.objects.get(pk=engagement.pk)
    engagement.name = "Omdöpt"
    actions.save_engagement(account(Role.INTERNATIONAL_FUNCTION), engagement, {})
    for page in pages:
        shown = function.get(page).content.decode()
        assert "Omdöpt" in shown and "Nytt nät" in shown


def test_the_purpose_is_why_we_take_part_where_none_is_stated() -> None:
    period = bare(stage="proposed", idea="För vattnet")
    assert queries.purposes_of(period.engagement) == ["För vattnet"]
    period.engagement.statements.create(kind="purpose", text="Renare vatten")
    assert queries.purposes_of(period.engagement) == ["Renare vatten"]
    assert queries.purposes_of(bare("Annat").engagement) == []
