"""What is open now that fits us, who decides, and what it costs us before the money comes: on one page."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from utblick.decisions.models import Meeting
from utblick.funding import matching
from utblick.funding.models import Call, Interest
from utblick.projects import openings
from utblick.projects.rules import outlay
from utblick.projects.tests.conftest import TODAY, House, words


@pytest.mark.rule("projects.outlay_before_applying")
@pytest.mark.row("R19d")
@pytest.mark.row("R41")
def test_what_is_laid_out_before_the_money_comes() -> None:
    # 100 000 a month; the first half-year is paid in the eleventh month, 80 per cent of it.
    found = outlay.outlay(Decimal(1_200_000), Decimal(80), 12)
    assert (found.own, found.most, found.month) == (240_000, 1_000_000, 10)
    whole = outlay.outlay(Decimal(600_000), Decimal(100), 6)
    assert (whole.own, whole.most, whole.month) == (0, 600_000, 6)
    nothing = outlay.outlay(Decimal(600_000), Decimal(0), 6)
    assert (nothing.own, nothing.most) == (600_000, 600_000)


def call(title: str, **more: Any) -> Call:
    given = {"opens": TODAY, "last_deadline": date(2027, 3, 1), "rate": Decimal(80), "first_seen": TODAY}
    made: Call = Call.objects.create(title=title, **{**given, **more})
    if made.last_deadline:
        made.deadlines.create(day=made.last_deadline)
    return made


@pytest.fixture
def looked_for(house: House) -> None:
    Call.objects.all().delete()
    Interest.objects.all().delete()
    Interest.objects.create(organization=house.unit, words="vindkraft = 5")


@pytest.mark.django_db
@pytest.mark.row("R19c")
@pytest.mark.row("R40")
@pytest.mark.usefixtures("looked_for")
def test_one_page_answers_what_who_and_at_what_cost(house: House, sign_in: Any, english: None) -> None:
    fits = call("Vindkraft till havs")
    unsaid = call("Vindkraft på land", rate=None)
    pointed = call(f"Vindkraft {house.other_area.name}")
    for wrong in ({"opens": date(2027, 1, 1)}, {"last_deadline": date(2026, 10, 1)}):
        call("Vindkraft som inte är öppen", **wrong)
    call("Äldre måleri")
    matching.match_what_changed(TODAY)
    project = house.whole(call=fits)
    Meeting.objects.filter(body__in=(house.committee, house.other)).delete()
    Meeting.objects.create(body=house.committee, date=date(2027, 1, 20))
    Meeting.objects.create(body=house.other, date=date(2027, 5, 20))
    client = sign_in(house.officer)
    page = client.get(reverse("funding_now"), {"cost": "1 200 000", "months": "12"})
    text = words(page)
    assert page.status_code == 200 and "som inte är öppen" not in text and "måleri" not in text
    assert str(house.committee) in text and "20 January 2027" in text and str(project) in text
    assert "SEK 240,000 of our own" in text and "At most SEK 1,000,000 laid out, in month 10" in text
    assert "cannot be worked out" in text and f"?call={fits.pk}" in page.content.decode()
    assert f"Probably {house.other}" in text and "no meeting in the calendar before the deadline" in text
    found, count = openings.openings(f"org-{house.unit.pk}", TODAY, Decimal(1), 6)
    assert count == 3 and {each.call.pk for each in found} == {fits.pk, unsaid.pk, pointed.pk}


@pytest.mark.django_db
@pytest.mark.usefixtures("looked_for")
@pytest.mark.parametrize(
    ("sent", "field"),
    [({"cost": "mycket"}, "cost"), ({"cost": "100 EUR"}, "cost"), ({"months": "0"}, "months"),
     ({"whose": "x"}, "whose")],
)  # fmt: skip
def test_bad_figures_are_told_at_their_field(
    house: House, sign_in: Any, sent: dict[str, str], field: str
) -> None:
    answer = sign_in(house.officer).get(reverse("funding_now"), sent)
    assert answer.status_code == 422 and field in answer.context["form"].errors
    assert answer.context["form"][field].value() == sent[field]


@pytest.mark.django_db
@pytest.mark.usefixtures("looked_for")
def test_many_calls_cost_the_page_no_more_questions(
    house: House, sign_in: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(60):
        call(f"Vindkraft {number}")
    matching.match_what_changed(TODAY)
    client = sign_in(house.officer)
    assert client.get(reverse("funding_now")).status_code == 200
    with django_assert_max_num_queries(12):
        page = client.get(reverse("funding_now"))
    assert "40 more calls fit" in words(page)
