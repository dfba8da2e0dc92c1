"""Claims and payments in euro: kronor by the rate of their day, and what contradicts is told where it stands."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.projects import actions, queries
from utblick.projects.models import ReportingPeriod
from utblick.projects.rules import claims
from utblick.projects.rules.claims import Money
from utblick.projects.tests.conftest import TODAY, House, filled, words

NOTHING_PAID = Money()
EURO = {"currency": "EUR", "rate": Decimal("11.2"), "rate_on": TODAY}


@pytest.mark.rule("projects.claims_in_both_currencies")
@pytest.mark.row("R19d")
@pytest.mark.row("R41")
def test_kronor_are_worked_out_by_the_rate() -> None:
    assert claims.kronor_of(Money(None, Decimal(1000), Decimal("11.435"))) == Decimal("11435.00")
    assert claims.kronor_of(Money(Decimal(500))) == 500
    assert claims.kronor_of(Money(Decimal(500), Decimal(10))) == 500  # no rate: as it is written
    assert claims.contradicts(Money(Decimal(12_000), Decimal(1000), Decimal("11.435")))
    assert not claims.contradicts(Money(Decimal("11435.60"), Decimal(1000), Decimal("11.435")))


def test_a_claim_that_is_paid_in_full_leaves_nothing_whatever_the_rate_did() -> None:
    claim, paid = Money(None, Decimal(1000), Decimal("11.5")), Money(None, Decimal(1000), Decimal("11.0"))
    assert claims.outstanding(claim, paid) == 0
    assert claims.rate_difference(claim, paid) == Decimal("-500.00")
    assert claims.outstanding(claim, Money(None, Decimal(400), Decimal("11.0"))) == Decimal("6900.00")
    assert claims.outstanding(Money(Decimal(900)), Money(Decimal(300))) == 600
    assert claims.rate_difference(Money(Decimal(900)), Money(Decimal(300))) == 0


def period(house: House, **values: Any) -> ReportingPeriod:
    given = {"begins": date(2027, 1, 1), "ends": date(2027, 6, 30), "due": date(2027, 8, 31)}
    return ReportingPeriod(project=house.project(**EURO), **{**given, **values})


@pytest.mark.django_db
@pytest.mark.row("R19d")
def test_costs_above_the_whole_budget_are_saved_and_told(house: House, english: None, sign_in: Any) -> None:
    project = house.decided()
    actions.submit(house.head, project, TODAY)
    actions.grant(house.head, project, TODAY, "INT-8")
    project.periods.create(
        begins=date(2027, 1, 1), ends=date(2027, 6, 30), due=date(2027, 8, 31), costs=Decimal(900_000)
    )
    client = sign_in(house.officer)
    url = reverse("project_part_new", args=[project.pk, "period"])
    sent = {**filled(client.get(url)), "begins": "2027-07-01", "ends": "2027-12-31", "due": "2028-02-28"}
    within = client.post(url, {**sent, "costs": "100 000"}, follow=True)
    assert "more than the whole budget" not in words(within)
    last = project.periods.order_by("-begins").first()
    assert last is not None and last.costs == 100_000
    edit = reverse("project_part_edit", args=[project.pk, "period", last.pk])
    above = client.post(edit, {**filled(client.get(edit)), "costs": "100 001"}, follow=True)
    assert "more than the whole budget" in words(above)
    last.refresh_from_db()
    assert last.costs == 100_001


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"claim_amount": 10}, "claim_rate"),
        ({"claim_amount": 10, "claim_rate": 11}, "claim_rate_on"),
        ({"claim_rate": 11, "claim_rate_on": TODAY}, "claim_amount"),
        ({"paid_amount": 10, "paid_rate": 11, "paid_rate_on": date(2027, 1, 1)}, "paid_rate_on"),
        ({"claim_amount": 10, "claim_rate": 11, "claim_rate_on": TODAY, "claim": Decimal(200)}, "claim"),
    ],
)
def test_half_a_sum_in_euro_is_told_at_its_field(
    house: House, english: None, values: dict[str, Any], where: str
) -> None:
    given = {name: Decimal(each) if isinstance(each, int) else each for name, each in values.items()}
    with pytest.raises(ValidationError) as told:
        actions.save_part(house.officer, period(house, **given))
    assert list(told.value.message_dict) == [where]
    assert not ReportingPeriod.objects.filter(project__title="Grön hamn").exists()


@pytest.mark.rule("projects.claims_within_costs_and_grant")
@pytest.mark.row("R19d")
@pytest.mark.row("R41")
def test_no_more_is_claimed_than_it_cost_or_paid_than_was_claimed() -> None:
    def fault(claim: Money, paid: Money = NOTHING_PAID, costs: int = 500_000, left: int = 400_000) -> str:
        found = claims.too_much(claim, paid, Decimal(costs), Decimal(left), None)
        return found.where if found else ""

    assert fault(Money(Decimal(400_000)), Money(Decimal(400_000))) == ""
    assert fault(Money(Decimal(5_000_000))) == "claim"
    assert fault(Money(Decimal(400_002))) == "claim"
    assert fault(Money(Decimal(100)), Money(Decimal(9_000_000))) == "paid"
    euro = Money(None, Decimal(1000), Decimal("11.2"))
    assert fault(euro, Money(None, Decimal(1000), Decimal("11.9"))) == ""  # the rate has moved
    assert fault(euro, Money(None, Decimal(1002), Decimal("11.2"))) == "paid"
    assert claims.too_much(Money(), Money(Decimal(5)), None, None, None) is None
    assert claims.in_currency(Money(Decimal(1120)), Decimal("11.2")) == 100


@pytest.mark.django_db
@pytest.mark.row("R41")
@pytest.mark.parametrize(
    ("sent", "where"),
    [
        ({"costs": "500 000", "claim": "600 000", "claimed_on": "2026-11-01"}, "claim"),
        ({"claim": "900 000", "claimed_on": "2026-11-01"}, "claim"),
        ({"claim": "100", "claimed_on": "2026-11-01", "paid": "9 000", "paid_on": "2026-11-02"}, "paid"),
    ],
)
def test_too_large_a_claim_or_payment_is_told_at_its_field(
    house: House, sign_in: Any, sent: dict[str, str], where: str
) -> None:
    project = house.whole(state="running", decided_on=TODAY)  # of a million, 800 000 is a grant
    client = sign_in(house.officer)
    url = reverse("project_part_new", args=[project.pk, "period"])
    days = {"begins": "2026-01-01", "ends": "2026-06-30", "due": "2026-09-30"}
    answer = client.post(url, {**filled(client.get(url)), **days, **sent})
    assert answer.status_code == 422 and list(answer.context["form"].errors) == [where]
    assert answer.context["form"][where].value() == sent[where]
    assert not project.periods.exists()


@pytest.mark.django_db
def test_euro_in_a_project_in_kronor_is_refused(house: House, english: None) -> None:
    given = {"begins": date(2027, 1, 1), "ends": date(2027, 6, 30), "due": date(2027, 8, 31)}
    wrong = ReportingPeriod(project=house.project(), claim_amount=Decimal(10), **given)
    with pytest.raises(ValidationError, match="in kronor"):
        actions.save_part(house.officer, wrong)


@pytest.mark.django_db
def test_an_amount_that_changes_takes_its_kronor_with_it(house: House) -> None:
    rate = {"claim_rate": Decimal(11), "claim_rate_on": TODAY, "claimed_on": TODAY}
    made = period(house, claim_amount=Decimal(100), **rate)
    actions.save_part(house.officer, made)
    assert made.claim == 1100 and made.outstanding == 1100
    made.claim_amount = Decimal(200)
    actions.save_part(house.officer, made)
    assert ReportingPeriod.objects.get(pk=made.pk).claim == 2200


@pytest.mark.django_db
def test_the_form_asks_for_euro_and_its_rate_and_shows_both(house: House, sign_in: Any) -> None:
    project = house.project(**EURO)
    client = sign_in(house.officer)
    new = reverse("project_part_new", args=[project.pk, "period"])
    days = {"begins": "2026-01-01", "ends": "2026-06-30", "due": "2026-09-30", "claimed_on": "2026-09-01"}
    said = {**filled(client.get(new)), **days, "claim_amount": "44 280", "claim_rate": "11,2"}
    answer = client.post(new, said)
    assert answer.status_code == 422 and "which day the rate is of" in words(answer)
    assert answer.context["form"]["claim_amount"].value() == "44 280"
    answer = client.post(new, {**said, "claim_rate_on": "2026-09-01"}, follow=True)
    assert "SEK 495,936" in words(answer) and "44,280 EUR at the rate 11.2 1 September 2026" in words(answer)


@pytest.mark.django_db
def test_the_form_of_a_project_in_kronor_has_no_euro(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    form = client.get(reverse("project_part_new", args=[house.project().pk, "period"])).context["form"]
    assert "claim_amount" not in form.fields and "paid_rate_on" not in form.fields


@pytest.mark.django_db
def test_the_curve_counts_on_what_is_still_to_be_paid(house: House) -> None:
    project = house.whole(state="running", decided_on=TODAY)  # a million, of which 800 000 is a grant
    days = {"begins": date(2026, 1, 1), "ends": date(2026, 6, 30), "due": date(2026, 9, 30)}
    given = {"project": project, "costs": Decimal(600_000), **days}
    planned = ReportingPeriod.objects.create(**given)
    share = {project.pk: queries.grant_share(project)}
    assert [each.paid for each in queries.flows([planned], share, TODAY)] == [0, 480_000]
    claimed = ReportingPeriod(
        **given, claim=Decimal(400_000), claimed_on=TODAY, paid=Decimal(100_000), paid_on=TODAY
    )
    assert [each.paid for each in queries.flows([claimed], share, TODAY)] == [100_000, 300_000]
    assert [each.paid for each in queries.flows([claimed], {}, TODAY)] == [
        100_000
    ]  # over: nothing more comes
