"""What is about to end asks for its evaluation nine months before, on a day that never moves with today (R70)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from utblick.collaborations import obligations, rules
from utblick.collaborations.models import Agreement, Engagement, Period, Review
from utblick.core import secrecy
from utblick.core.obligations import derive
from utblick.core.partial_dates import last_day
from utblick.people.models import Organization

TODAY = date(2026, 11, 23)


@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluated_before_end")
@pytest.mark.parametrize(
    ("ends", "opens"),
    [
        ("2027-12-31", date(2027, 3, 31)),
        ("2027", date(2027, 3, 31)),
        ("2027-12", date(2027, 3, 31)),
        ("2027-03-15", date(2026, 6, 15)),
        ("2027-09-30", date(2026, 12, 30)),
        ("2027-11-30", date(2027, 3, 2)),  # there is no 30 February
        ("2028-11-29", date(2028, 2, 29)),  # a leap year has a 29th
        ("2027-11-29", date(2027, 3, 1)),
        ("2027-01-31", date(2026, 5, 1)),  # nor a 31 April
        ("2028-02-29", date(2027, 5, 29)),
    ],
)
def test_the_evaluation_is_asked_for_nine_months_before(ends: str, opens: date) -> None:
    assert rules.evaluation_opens(ends) == opens


@pytest.mark.rule("collaborations.evaluated_before_end")
def test_what_has_no_end_is_not_asked_for() -> None:
    assert rules.evaluation_opens("") is None


@pytest.mark.rule("collaborations.evaluated_before_end")
@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_it_is_always_asked_for_about_nine_months_before_and_in_the_order_of_the_ends(end: date) -> None:
    opens = rules.evaluation_opens(end.isoformat())
    assert opens is not None
    assert timedelta(days=272) <= end - opens <= timedelta(days=277)
    later = rules.evaluation_opens((end + timedelta(days=4)).isoformat())
    assert later is not None
    assert later > opens


@pytest.fixture
def period(kronoberg: None) -> Period:
    """The period of a collaboration, alone with an end."""
    Agreement.objects.all().delete()
    Review.objects.all().delete()
    for each in Period.objects.all():
        each.ends, each.evaluate_by = "", None
        each.save()
    found: Period = Period.objects.get(engagement__key="samarbete-sbhss")
    found.ends = "2027-06-30"
    found.save()
    found.engagement.responsible_unit = Organization.objects.filter(classification="administration").first()
    found.engagement.save()
    return found


def asked(day: date = TODAY) -> dict[str, Any]:
    """What is open on a day, by key."""
    opened = [each for each in derive(day) if each.rule == "collaborations.evaluated_before_end"]
    found = {each.key: each for each in opened}
    assert len(found) == len(opened)
    return found


@pytest.mark.django_db
@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluated_before_end")
def test_a_period_that_ends_is_asked_for_of_its_unit(period: Period) -> None:
    assert asked(date(2026, 9, 29)) == {}
    for day in (date(2026, 9, 30), TODAY, date(2027, 6, 30), date(2027, 7, 1)):
        due = asked(day)["ends-samarbete-sbhss-2027-06-30"]
        assert due.due == date(2027, 6, 30)
        assert (due.unit_id, due.permission) == (period.engagement.responsible_unit_id, "collaborations.edit")
        assert due.about == ("engagement", period.engagement_id)
    assert asked(TODAY)[due.key].state(TODAY) == "now"
    assert due.state(date(2027, 7, 1)) == "overdue"


@pytest.mark.django_db
@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluated_before_end")
def test_what_ends_later_is_over_or_is_an_assignment_is_not_asked_for(period: Period) -> None:
    for values in ({"ends": "2029"}, {"ends": "2027-06-30", "stage": "ended"}):
        for name, value in values.items():
            setattr(period, name, value)
        period.save()
        assert asked() == {}, values
    period.stage = "inherited"
    period.save()
    assert len(asked()) == 1
    period.engagement.kind = "programme_assignment"
    period.engagement.save()
    assert asked() == {}


@pytest.mark.django_db
@pytest.mark.row("R70")
def test_what_has_no_end_is_to_be_evaluated_while_the_strategy_holds(period: Period) -> None:
    period.ends = ""
    period.save()
    assert asked() == {}
    found = asked(date(2028, 4, 1))
    assert {each.due for each in found.values()} == {date(2028, 12, 31)} and len(found) == 3
    period.evaluate_by = date(2027, 3, 1)
    period.save()
    assert [each.due for each in asked().values()] == [date(2027, 3, 1)]


@pytest.mark.django_db
@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluated_before_renewal")
def test_what_has_been_evaluated_is_to_be_renewed_or_left(period: Period) -> None:
    review = Review.objects.create(
        engagement=period.engagement, period=period, kind="evaluation", year=2026, begun_on=TODAY
    )
    assert len(asked()) == 1
    review.completed_on = TODAY
    review.save()
    assert asked() == {}
    keys = {each.key for each in derive(TODAY) if each.rule == "collaborations.evaluated_before_renewal"}
    assert "renew-or-leave-samarbete-sbhss-2027-06-30" in keys


@pytest.mark.django_db
def test_an_agreement_that_ends_is_asked_for_too(period: Period) -> None:
    made = Agreement.objects.create(engagement=period.engagement, title="Avtal", valid_to="2027")
    Agreement.objects.create(engagement=period.engagement, title="Tills vidare")
    found = asked(date(2027, 3, 31))
    assert set(found) == {"ends-samarbete-sbhss-2027-06-30", f"agreement-ends-{made.key}-2027"}
    assert found[f"agreement-ends-{made.key}-2027"].due == last_day("2027")


@pytest.mark.django_db
def test_an_agreement_that_ends_with_its_period_is_asked_for_once(period: Period) -> None:
    Agreement.objects.create(engagement=period.engagement, title="Avtal", valid_to=period.ends)
    assert set(asked()) == {"ends-samarbete-sbhss-2027-06-30"}


@pytest.mark.django_db
def test_what_is_secret_is_asked_for_only_of_those_who_may_know(period: Period) -> None:
    engagement = period.engagement
    Agreement.objects.create(engagement=engagement, title="Avtal", valid_to="2027-06-29")
    engagement.secret = True
    engagement.save()
    with secrecy.in_the_open():
        assert asked() == {}
    with secrecy.sight(lambda: True):
        found = asked()
    assert len(found) == 2
    assert {shown.pk for each in found.values() for shown in each.shows} == {engagement.pk}


@pytest.mark.django_db
def test_many_take_no_more_questions_than_few(period: Period) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            list(obligations.ending(TODAY))
        return len(queries)

    Agreement.objects.create(engagement=period.engagement, title="Avtal", valid_to="2027")
    few = questions()
    for number in range(8):
        made = Engagement.objects.create(name=f"Nät {number}", kind="network")
        Period.objects.create(engagement=made, stage="decided", ends="2027")
        Agreement.objects.create(engagement=made, title="Avtal", valid_to="2027")
    assert questions() == few == 4
