"""Following up and evaluating: deeds by role, pages, mistakes told at their field, and what is lacking."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone, translation

from utblick.collaborations import followed, review_documents, reviewing, spreading
from utblick.collaborations.models import Engagement, Goal, Outreach, Period, Review, YearCost
from utblick.collaborations.tests.conftest import bare
from utblick.core import things
from utblick.core.dates import today
from utblick.core.documents.kinds import DOCUMENTS
from utblick.participation.figures import Travelled
from utblick.participation.models import InternationalMeeting, Participant
from utblick.people.models import Organization, Person
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
Whole = Callable[..., Period]


@pytest.fixture
def period(whole: Whole) -> Period:
    """A collaboration that is decided, with one goal, one beneficiary, and a cost this year."""
    found = whole("decided", decided_on=date(2025, 11, 20))
    found.starts = "2026-01-01"
    found.save()
    YearCost.objects.create(engagement=found.engagement, year=2026, estimate=Decimal(90000))
    return found


@pytest.fixture
def officer(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION)


def judged(period: Period) -> tuple[dict[int, Any], dict[int, Any]]:
    goal, someone = period.goals.get(), period.engagement.beneficiaries.get()
    return {goal.pk: ("reached", "Mätt")}, {someone.pk: (3, "Enkät")}


def spread(period: Period, kind: str = "spread", **values: Any) -> Outreach:
    given = {"on": date(2026, 5, 5), "text": "Seminarium", "recipients": "Kommunerna", **values}
    made: Outreach = Outreach.objects.create(engagement=period.engagement, kind=kind, **given)
    return made


def whole_evaluation(officer: Any, period: Period) -> Review:
    review = reviewing.begin_evaluation(officer, period)
    review.recommendation, review.reasons = "renew", "Till nytta."
    review.effects_since = "Som väntat."
    reviewing.save_review(officer, review, *judged(period))
    return reviewing.complete(officer, review)


def test_begun_once_for_each_year_and_period(officer: Any, period: Period) -> None:
    engagement = period.engagement
    first = reviewing.begin_follow_up(officer, engagement, 2026)
    assert reviewing.begin_follow_up(officer, engagement, 2026) == first
    assert reviewing.begin_evaluation(officer, period) == reviewing.begin_evaluation(officer, period)
    assert engagement.reviews.count() == 2
    for year in (2024, 2027):
        with pytest.raises(ValidationError):
            reviewing.begin_follow_up(officer, engagement, year)


def test_only_what_we_take_part_in_is_evaluated(officer: Any) -> None:
    reviewing.begin_evaluation(officer, bare("Ärvt", stage="inherited"))
    for stage, kind in (("proposed", "network"), ("ended", "network"), ("inherited", "programme_assignment")):
        with pytest.raises(ValidationError):
            reviewing.begin_evaluation(officer, bare(stage, stage=stage, kind=kind))


def test_only_those_who_may_change_it_follow_it_up(account: Any, period: Period) -> None:
    unit, other = period.engagement.responsible_unit, Organization.objects.get(key="kulturnamnden")
    reviewing.begin_follow_up(account(Role.OFFICER, unit), period.engagement, 2026)
    for role, within in ((Role.OFFICER, other), (Role.ELECTED, None), (Role.AUDITOR, None)):
        with pytest.raises(PermissionDenied):
            reviewing.begin_follow_up(account(role, within), period.engagement, 2026)


@pytest.mark.row("R71", "R72")
def test_a_follow_up_is_completed_when_it_is_whole(officer: Any, period: Period) -> None:
    review = reviewing.begin_follow_up(officer, period.engagement, 2026)
    with pytest.raises(ValidationError) as error:
        reviewing.complete(officer, review)
    assert len(error.value.messages) == 4
    goals, _benefits = judged(period)
    review.summary = "Två möten."
    reviewing.save_review(officer, review, goals, {})
    spread(period)
    spread(period, "spread", on=date(2025, 5, 5))
    invited = spread(period, "invited")
    done = reviewing.complete(officer, review)
    assert done.completed_on == date(2026, 11, 24)
    assert reviewing.complete(officer, review).version == done.version
    with pytest.raises(ValidationError):
        reviewing.save_review(officer, review, {}, {})
    with pytest.raises(ValidationError):
        reviewing.delete_review(officer, review)
    with pytest.raises(ValidationError):
        spreading.delete_outreach(officer, invited)
    with pytest.raises(ValidationError):
        reviewing.reopen(officer, review, " ")
    reviewing.reopen(officer, review, "Fel siffra")
    spreading.delete_outreach(officer, invited)


@pytest.mark.row("R70")
def test_an_evaluation_that_a_renewal_rests_on_stays_as_it_is(officer: Any, period: Period) -> None:
    review = whole_evaluation(officer, period)
    renewal = Period.objects.create(
        engagement=period.engagement, number=2, renews=period, current=False, stage="ready"
    )
    with pytest.raises(ValidationError):
        reviewing.reopen(officer, review, "Fel")
    renewal.stage = "appraisal"
    renewal.save()
    assert reviewing.reopen(officer, review, "Fel").is_open


def test_what_is_emptied_is_taken_away(officer: Any, period: Period) -> None:
    review = reviewing.begin_evaluation(officer, period)
    goals, benefits = judged(period)
    reviewing.save_review(officer, review, goals, benefits)
    reviewing.save_review(
        officer, review, dict.fromkeys(goals, ("partly", "")), dict.fromkeys(benefits, (None, ""))
    )
    assert review.goals.get().attainment == "partly" and not review.benefits.exists()


# Pages


@pytest.fixture
def client(client_as: Any) -> Any:
    return client_as(Role.INTERNATIONAL_FUNCTION)


def page(client: Any, name: str, *args: int) -> str:
    text: str = client.get(reverse(name, args=args)).content.decode()
    return text


def test_the_page_says_what_to_do_next(client: Any, officer: Any, period: Period) -> None:
    pk = period.engagement_id
    shown = page(client, "engagement_reviews", pk)
    begin = reverse("engagement_follow_up_begin", args=[pk])
    assert f"{begin}?ar=2026" in shown
    answer = client.post(reverse("engagement_follow_up_begin", args=[pk]), {"year": "2026"})
    review = Review.objects.get(engagement=pk, kind="yearly")
    assert answer["Location"] == reverse("engagement_review_edit", args=[pk, review.pk])
    shown = page(client, "engagement_review", pk, review.pk)
    edit = reverse("engagement_review_edit", args=[pk, review.pk])
    assert f"{edit}#mal" in shown and f"{edit}#id_summary" in shown and "?slag=spread" in shown
    period.evaluate_by = date(2026, 12, 31)
    period.save()
    assert reverse("engagement_evaluation_begin", args=[pk]) in page(client, "engagement_reviews", pk)
    done = whole_evaluation(officer, period)
    assert reverse("engagement_step", args=[pk, "forlang"]) in page(client, "engagement_review", pk, done.pk)


def test_written_in_one_form_and_nothing_is_lost(client: Any, officer: Any, period: Period) -> None:
    pk = period.engagement_id
    review = reviewing.begin_evaluation(officer, period)
    goal, someone = period.goals.get(), period.engagement.beneficiaries.get()
    url = reverse("engagement_review_edit", args=[pk, review.pk])
    data = {
        f"goal_{goal.pk}_why": "Vi har mätt",
        "summary": "Mycket har hänt",
        "version_seen": str(review.version),
    }
    answer = client.post(url, data)
    assert answer.status_code == 422
    assert f"id_goal_{goal.pk}" in answer.content.decode()
    assert "Vi har mätt" in answer.content.decode() and "Mycket har hänt" in answer.content.decode()
    data |= {
        f"goal_{goal.pk}": "partly",
        f"benefit_{someone.pk}": "0",
        f"benefit_{someone.pk}_why": "Inget sett",
    }
    assert client.post(url, data).status_code == 302
    assert review.benefits.get().size == 0 and review.goals.get().text == "Vi har mätt"
    data["summary"] = "Skrivet över"
    assert client.post(url, data).status_code == 422  # somebody has saved since the form was opened


def test_last_time_stands_beside(client: Any, officer: Any, period: Period) -> None:
    whole_evaluation(officer, period)
    review = reviewing.begin_follow_up(officer, period.engagement, 2026)
    shown = page(client, "engagement_review_edit", period.engagement_id, review.pk)
    assert "Mätt" in shown


def test_a_review_of_another_engagement_is_not_found(client: Any, officer: Any, period: Period) -> None:
    review = reviewing.begin_follow_up(officer, period.engagement, 2026)
    other = Engagement.objects.exclude(pk=period.engagement_id).first()
    for name in ("engagement_review", "engagement_review_edit", "engagement_review_complete"):
        assert client.get(reverse(name, args=[other.pk, review.pk])).status_code == 404


def test_energy_cities_has_its_weakness_to_begin_with(client: Any) -> None:
    review = Review.objects.get(key="energy-cities-utvardering")
    listed = client.get(reverse("engagement_reviews", args=[review.engagement_id]))
    here = reverse("engagement_review", args=[review.engagement_id, review.pk])
    assert listed.context["page"].primary[1] == here
    form = client.get(reverse("engagement_review_edit", args=[review.engagement_id, review.pk])).context[
        "form"
    ]
    assert form.initial["weaknesses"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_evaluation_report(officer: Any, period: Period, language: str) -> None:
    kind = DOCUMENTS["evaluation-report"]
    with translation.override(language):
        assert kind.ready(period.engagement)
        review = whole_evaluation(officer, period)
        spread(period, on=date(2026, 3, 3))
        assert not kind.ready(period.engagement)
        told = str(review_documents.evaluation_report(period.engagement))
    for said in ("Till nytta.", "Mätt", "Enkät"):
        assert said in told
    assert review.is_evaluation


def _met(engagement: Engagement, day: date, body: Organization | None) -> InternationalMeeting:
    """A meeting that serves an engagement."""
    made: InternationalMeeting = InternationalMeeting.objects.create(
        title="Möte", begins=day, ends=day, body=body, about_kind="engagement", about_id=engagement.pk
    )
    return made


def test_an_evaluation_tells_how_often_we_were_there(client_as: Any, period: Period) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    engagement = period.engagement
    period.starts = "2025"
    period.save()
    review = Review.objects.create(
        engagement=engagement, period=period, kind="evaluation", year=2026, begun_on=date(2026, 1, 1)
    )
    url = reverse("engagement_review", args=[engagement.pk, review.pk])
    assert "No meeting is noted" in client.get(url).content.decode()
    body = Organization.objects.create(name="Prövostyrelsen", name_en="Trial board")
    persons = list(Person.objects.all()[:2])
    for day, came in (((2026, 2, 1), persons), ((2026, 3, 1), []), ((2026, 4, 1), persons[:1])):
        meeting = _met(engagement, date(*day), body)
        for person in came:
            Participant.objects.create(meeting=meeting, person=person, state="took_part")
    _met(engagement, today() + timedelta(days=1), body)
    assert followed.came_to(followed.held_of(review)) == [followed.Came(body, held=3, attended=2)]
    told = "Trial board: we were at 2 of 3 meetings"
    assert told in client.get(url).content.decode()
    with translation.override("en"):
        assert told in str(review_documents.evaluation_report(engagement))


def _journey(meeting: InternationalMeeting, begins: date, state: str = "done") -> None:
    """A journey to a meeting, of two legs: 30 kg CO2e in all, 20 to 50 by its span."""
    journey = things.KINDS["journey"].model._default_manager.create(
        title="Resan dit",
        meeting=meeting,
        unit=Organization.objects.get(key="regional-utveckling"),
        begins=begins,
        ends=begins + timedelta(days=2),
        state=state,
    )
    for best, low, high in ((10, 5, 20), (20, 15, 30)):
        journey.legs.create(
            mode="train",
            from_text="Växjö",
            to_text="Bryssel",
            distance_km=100,
            travellers=2,
            reckoned_at=timezone.now(),
            **{"kg_best": best, "kg_low": low, "kg_high": high},
            **dict.fromkeys(("grams_best", "grams_low", "grams_high"), 1),
        )


@pytest.mark.row("R8", "R75")
def test_an_evaluation_counts_meetings_by_how_they_were_held_and_journeys(
    client_as: Any, period: Period
) -> None:
    engagement = period.engagement
    period.starts = "2024"
    period.save()
    review = Review.objects.create(
        engagement=engagement, period=period, kind="evaluation", year=2026, begun_on=date(2026, 1, 1)
    )
    person = Person.objects.filter(protected_identity=False)[0]
    made = {}
    for mode, day in (
        ("on_site", (2025, 2, 1)),
        ("remote", (2025, 3, 1)),
        ("hybrid", (2026, 2, 1)),
        ("remote", (2023, 2, 1)),
    ):
        meeting = made[day] = _met(engagement, date(*day), None)
        meeting.mode = mode
        meeting.save()
        Participant.objects.create(meeting=meeting, person=person, state="took_part")
    elsewhere = _met(Engagement.objects.exclude(pk=engagement.pk)[0], date(2025, 5, 1), None)
    for meeting, begins, state in (
        (made[2025, 2, 1], date(2025, 1, 31), "done"),
        (made[2025, 2, 1], date(2024, 12, 30), "approved"),
        (made[2025, 2, 1], date(2025, 1, 31), "proposed"),
        (made[2023, 2, 1], date(2023, 1, 31), "done"),
        (elsewhere, date(2025, 5, 1), "done"),
    ):
        _journey(meeting, begins, state)
    found = {each.year: each for each in followed.whole(review).presence}
    assert list(found) == [2026, 2025]
    assert (found[2025].on_site, found[2025].hybrid, found[2025].remote) == (1, 0, 1)
    assert found[2026].hybrid == 1 and found[2026].travelled == Travelled()
    assert found[2025].travelled == Travelled(2, Decimal(800), Decimal(60), Decimal(40), Decimal(100))
    assert followed.presence_in(engagement.pk, 2025) == found[2025]
    client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    page = client.get(reverse("engagement_review", args=[engagement.pk, review.pk])).content.decode()
    assert "60.0\xa0kg (40.0–100.0)" in page
    with translation.override("en"):
        assert "kg (40.0–100.0)" in str(review_documents.evaluation_report(engagement))


def test_without_a_room_of_journeys_nothing_is_said_of_them(
    period: Period, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("utblick.participation.figures._TELLERS", [])
    assert followed.presence_in(period.engagement_id, 2025) is None
    meeting = _met(period.engagement, date(2025, 5, 1), None)
    Participant.objects.create(meeting=meeting, person=Person.objects.all()[0], state="took_part")
    found = followed.presence_in(period.engagement_id, 2025)
    assert found is not None and (found.on_site, found.travelled) == (1, None)


def test_ten_years_are_read_in_few_questions(
    client: Any, period: Period, django_assert_max_num_queries: Any
) -> None:
    engagement = period.engagement
    organizations = list(Organization.objects.all()[:3])
    for year in range(2017, 2027):
        Review.objects.create(
            engagement=engagement, period=period, kind="yearly", year=year, begun_on=date(year, 12, 1)
        )
        YearCost.objects.get_or_create(engagement=engagement, year=year, defaults={"estimate": 1})
        for number in range(20):
            spread(period, on=date(year, 5, 1 + number)).organizations.set(organizations)
    for number in range(5):
        Goal.objects.create(period=period, text=f"Mål {number}")
    evaluation = Review.objects.create(
        engagement=engagement, period=period, kind="evaluation", year=2026, begun_on=date(2026, 1, 1)
    )
    assert len(followed.all_outreach(engagement)) == 200
    for url in (
        reverse("engagement_reviews", args=[engagement.pk]),
        reverse("engagement_review", args=[engagement.pk, evaluation.pk]),
    ):
        with django_assert_max_num_queries(12):
            assert client.get(url).status_code == 200


def test_what_has_not_begun_is_neither_offered_nor_followed_up(
    client: Any, officer: Any, period: Period
) -> None:
    period.decided_on, period.starts = date(2026, 11, 24), "2027-01-01"
    period.save()
    pk = period.engagement_id
    begin = reverse("engagement_follow_up_begin", args=[pk])
    shown = page(client, "engagement_reviews", pk)
    assert begin not in shown and reverse("engagement_evaluation_begin", args=[pk]) not in shown
    assert "2027" in shown
    answer = client.post(begin, {"year": "2026"})
    assert answer.status_code == 422 and "2027" in answer.content.decode()
    assert not Review.objects.filter(engagement=pk).exists()
