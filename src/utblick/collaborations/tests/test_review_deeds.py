"""Deeds of follow-up and evaluation: what stops them, what is kept, and what a secret collaboration does not tell."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.collaborations import living, reviewing
from utblick.collaborations.models import BenefitReview, GoalReview, Period, Review, Stage
from utblick.collaborations.tests.conftest import bare, evaluated
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]


@pytest.fixture
def period(whole: Callable[..., Period]) -> Period:
    """A period that we take part in, with one goal of value to somebody."""
    found = whole(stage="decided", decided_on=date(2025, 11, 25))
    found.starts = "2026-01-01"
    found.save()
    return found


@pytest.fixture
def officer(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION)


def judge(
    account: Any, review: Review, size: int = 3, evidence: str = "De säger det.", **values: Any
) -> Review:
    """Judge every goal, and the good that it has done everybody."""
    for name, value in values.items():
        setattr(review, name, value)
    goals = {goal.pk: ("reached", "Vi har mätt.") for goal in review.period.goals.all()}
    benefits = {each.pk: (size, evidence) for each in review.engagement.beneficiaries.all()}
    return reviewing.save_review(account, review, goals, benefits)


@pytest.mark.parametrize("stage", [each for each in Stage if each not in (Stage.DECIDED, Stage.INHERITED)])
def test_only_what_we_take_part_in(officer: Any, stage: str) -> None:
    period = bare(stage=stage)
    with pytest.raises(ValidationError):
        reviewing.begin_evaluation(officer, period)
    with pytest.raises(ValidationError):
        reviewing.begin_follow_up(officer, period.engagement, 2026)
    assert not Review.objects.filter(engagement=period.engagement).exists()


@pytest.mark.parametrize("role", [Role.ELECTED, Role.DIRECTOR])
def test_those_who_may_not(period: Period, account: Any, role: Role) -> None:
    who, review = account(role), evaluated(period)
    for deed in (
        lambda: reviewing.begin_follow_up(who, period.engagement, 2026),
        lambda: reviewing.begin_evaluation(who, period),
        lambda: reviewing.save_review(who, review, {}, {}),
        lambda: reviewing.complete(who, review),
        lambda: reviewing.reopen(who, review, "Fel."),
        lambda: reviewing.delete_review(who, review),
    ):
        with pytest.raises(PermissionDenied):
            deed()


def test_a_judgement_that_is_the_same_makes_no_history(period: Period, officer: Any) -> None:
    review = reviewing.begin_evaluation(officer, period)
    judge(officer, review)
    judge(officer, review)
    assert GoalReview.history.count() == 1 and BenefitReview.history.count() == 1


@pytest.mark.row("R70")
def test_an_evaluation_is_completed_only_whole(period: Period, officer: Any) -> None:
    review = reviewing.begin_evaluation(officer, period)
    with pytest.raises(ValidationError) as lacking:
        reviewing.complete(officer, review)
    assert len(lacking.value.messages) == 4
    judge(
        officer,
        review,
        evidence="",
        effects_since="Som väntat.",
        recommendation="change",
        reasons="Till nytta.",
    )
    with pytest.raises(ValidationError) as lacking:
        reviewing.complete(officer, review)
    assert len(lacking.value.messages) == 2
    judge(officer, review, size=0, changes="Färre resor.")
    assert reviewing.complete(officer, review).completed_on == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("stage", "may"),
    [
        ("proposed", True),
        ("appraisal", True),
        ("withdrawn", True),
        ("ready", False),
        ("declined", False),
        ("decided", False),
    ],
)
def test_what_the_board_has_been_handed_is_not_opened(
    period: Period, officer: Any, stage: str, may: bool
) -> None:
    review = evaluated(period)
    renewal = living.propose_renewal(officer, period.engagement)
    renewal.stage = stage
    renewal.save()
    if not may:
        with pytest.raises(ValidationError):
            reviewing.reopen(officer, review, "Fel.")
        return
    opened = reviewing.reopen(officer, review, "En siffra var fel.")
    assert opened.is_open and opened.reopened_because == "En siffra var fel."
    assert reviewing.reopen(officer, opened, "Igen").reopened_because == "En siffra var fel."


def test_after_an_evaluation_the_step_it_recommends_comes_first(period: Period, client_as: Any) -> None:
    review = evaluated(period)
    url = reverse("engagement_review", args=[period.engagement_id, review.pk])
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    for recommendation, step in (("renew", "forlang"), ("change", "forlang"), ("end", "lamna")):
        review.recommendation = recommendation
        review.save()
        primary = client.get(url).context["page"].primary
        assert primary[1] == reverse("engagement_step", args=[period.engagement_id, step])
    assert client_as(Role.AUDITOR).get(url).context["page"].primary is None


def test_what_is_secret_is_not_told(period: Period, client_as: Any) -> None:
    review = evaluated(period)
    period.engagement.secret = True
    period.engagement.save()
    client = client_as(Role.AUDITOR)
    for url in (
        reverse("engagement_reviews", args=[period.engagement_id]),
        reverse("engagement_review", args=[period.engagement_id, review.pk]),
    ):
        assert client.get(url).status_code == 404


def test_a_reason_is_asked_for_at_its_field(period: Period, client_as: Any) -> None:
    review = evaluated(period)
    url = reverse("engagement_review_reopen", args=[period.engagement_id, review.pk])
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    refused = client.post(url, {"reason": " "})
    assert refused.status_code == 422 and "reason" in refused.context["form"].errors
    assert client.post(url, {"reason": "En siffra var fel."}).status_code == 302
    review.refresh_from_db()
    assert review.is_open


def test_the_evaluation_is_asked_for_first_only_when_the_end_is_near(period: Period, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    begin = reverse("engagement_evaluation_begin", args=[period.engagement_id])
    for ends, first in (("2027-06-30", True), ("2029-12-31", False)):
        period.ends = ends
        period.save()
        page = client.get(reverse("engagement_reviews", args=[period.engagement_id])).context["page"]
        assert (page.primary[1] == begin) is first
        assert begin in [page.primary[1], *(address for _label, address in page.actions)]
