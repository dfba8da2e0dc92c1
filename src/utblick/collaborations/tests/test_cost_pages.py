"""The pages of costs: of one engagement, of all, what the money goes to, and amounts in euro."""

import itertools
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import gettext

from utblick.collaborations import queries_costs
from utblick.collaborations.models import CostKind, CostPart, Engagement, YearCost
from utblick.collaborations.rules import Difference
from utblick.core.dates import today
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.strategy.models import Beneficiary, Clause

pytestmark = pytest.mark.django_db


def text(answer: Any) -> str:
    assert answer.status_code == 200
    found: str = answer.content.decode()
    return found


@pytest.mark.row("F9", "F19", "F24", "F29")
@pytest.mark.parametrize("name", ["costs", "costs_shares"])
def test_the_sum_of_2024(kronoberg: None, client_as: Any, name: str) -> None:
    page = text(client_as(Role.OFFICER).get(reverse(name) + "?year=2024"))
    assert "1\xa0710\xa0000\xa0kr" in page and "57,5\xa0%" in page


@pytest.mark.parametrize("name", ["costs", "costs_shares", "costs_file", "costs_import"])
def test_a_partner_sees_no_costs(kronoberg: None, client_as: Any, name: str) -> None:
    assert client_as(Role.PARTNER).get(reverse(name)).status_code == 403


@pytest.mark.row("F24")
def test_the_reimbursement_whose_amount_is_not_stated_stays_so(kronoberg: None, client_as: Any) -> None:
    engagement = Engagement.objects.get(kind="programme_assignment")
    (year,) = queries_costs.years_of(engagement)
    assert year.whole.budget == 300000 and year.back is not None and year.left is not None
    assert (year.back.budget, year.left.budget) == (None, None)
    page = text(client_as(Role.OFFICER).get(reverse("engagement_costs", args=[engagement.pk])))
    assert "300\xa0000\xa0kr" in page


@pytest.fixture
def ten_years(db: None) -> Engagement:
    """An engagement with ten years of budget and outcome in all kinds; each year costs ten per cent more."""
    made: Engagement = Engagement.objects.create(name="Nät", kind="network")
    organ = Organization.objects.create(name="Styrelsen", classification="board")
    for year in range(2016, 2026):
        budget = Decimal(100000 + 10000 * (year - 2016))
        cost = made.costs.create(
            year=year, estimate=budget, outcome=budget + 5000, staff_share=Decimal(5), organ=organ
        )
        for kind in CostKind:
            cost.parts.create(kind=kind, estimate=Decimal(10000), outcome=Decimal(11000))
    return made


def test_ten_years_of_costs_in_twelve_questions(
    ten_years: Engagement, client_as: Any, django_assert_max_num_queries: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    with django_assert_max_num_queries(12):
        page = text(client.get(reverse("engagement_costs", args=[ten_years.pk])))
    assert page.count('<h3 id="y') == 10


@pytest.mark.parametrize("name", ["costs", "costs_shares", "costs_import"])
def test_no_page_of_costs_asks_more_than_twelve_questions(
    ten_years: Engagement, client_as: Any, name: str, django_assert_max_num_queries: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    with django_assert_max_num_queries(12):
        text(client.get(reverse(name)))


def test_a_year_adds_up_and_says_when_it_is_above_its_budget(ten_years: Engagement, client_as: Any) -> None:
    latest = queries_costs.years_of(ten_years)[0]
    assert latest.year == 2025 and latest.whole.budget == 190000
    assert (
        latest.unsplit is not None and latest.unsplit.budget == 140000
    )  # five kinds; what comes back is none
    assert sum(line.budget or 0 for line in latest.lines) + latest.unsplit.budget == latest.whole.budget
    assert latest.left is not None and latest.left.outcome == 195000 - 11000
    assert latest.over is not None and latest.over.kronor == 5000
    steps = queries_costs.compared(queries_costs.years_of(ten_years), lambda year: year.whole.budget)
    assert (
        steps[0].change is None
        and steps[1].change is not None
        and steps[1].change.per_cent == Decimal("10.0")
    )
    page = text(client_as(Role.OFFICER).get(reverse("engagement_costs", args=[ten_years.pk])))
    assert "5\xa0000\xa0kr (2,6\xa0%)" in page and "+5\xa0000\xa0kr (+2,6\xa0%)" in page


def test_a_year_within_its_budget_is_not_said_to_be_above(db: None) -> None:
    made = Engagement.objects.create(name="Nät", kind="network")
    made.costs.create(year=2024, estimate=Decimal(10), outcome=Decimal(10))
    (year,) = queries_costs.years_of(made)
    assert year.over is None


AMOUNTS = (None, Decimal(30), Decimal(50))


@pytest.mark.parametrize("kind_of_case", range(2))
def test_an_outcome_of_some_kinds_is_never_held_against_the_whole_budget(
    db: None, client_as: Any, kind_of_case: int
) -> None:
    made = Engagement.objects.create(name="Nät", kind="network")
    cost = made.costs.create(year=1999, estimate=Decimal(350))
    cost.parts.create(
        kind="membership_fee", estimate=Decimal(200) if kind_of_case else None, outcome=Decimal(210)
    )
    cost.parts.create(kind="reimbursement", estimate=Decimal(50), outcome=Decimal(50))
    (year,) = queries_costs.years_of(made)
    assert year.whole.partly and year.left is not None and year.left.difference is None
    row = queries_costs.costs().get(engagement=made)
    total = queries_costs.totals()[-1]
    assert row.partly and total.difference is None and total.partly == 1
    if kind_of_case:  # over the kinds that have both
        assert year.whole.difference == Difference(Decimal(10), Decimal("5.0")) and row.difference == 10
        assert year.unsplit is not None and (year.unsplit.budget, year.unsplit.outcome) == (150, None)
        said = gettext("%(difference)s, of the kinds that have both") % {"difference": "+10\xa0kr (+5\xa0%)"}
    else:
        assert year.whole.difference is None and row.difference is None
        said = gettext("not compared: the outcome is of some kinds only")
    client = client_as(Role.OFFICER)
    assert said in text(client.get(reverse("engagement_costs", args=[made.pk])))
    assert said in text(client.get(reverse("costs")))
    assert "-40" not in text(client.get(reverse("costs_shares")))


def test_the_register_compares_what_the_page_of_an_engagement_compares(db: None) -> None:
    cases = itertools.product((None, Decimal(100)), (None, Decimal(120)), AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
    for number, (estimate, outcome, *parts) in enumerate(cases):
        made = Engagement.objects.create(name=f"Nät {number}", kind="network")
        cost = made.costs.create(year=2024, estimate=estimate, outcome=outcome)
        CostPart.objects.bulk_create(
            CostPart(cost=cost, key=f"{number}-{kind}", kind=kind, estimate=before, outcome=after)
            for kind, before, after in (("travel", *parts[:2]), ("other", *parts[2:]))
            if before is not None or after is not None
        )
    rows = {each.engagement_id: each for each in queries_costs.costs()}
    for made in Engagement.objects.all():
        (year,) = queries_costs.years_of(made)
        row, difference = rows[made.pk], year.whole.difference
        assert (row.partly, row.difference) == (
            year.whole.partly,
            None if difference is None else difference.kronor,
        ), (row.estimate, row.outcome, list(row.parts.values_list("estimate", "outcome")))


@pytest.mark.parametrize("name", ["costs", "costs_shares"])
def test_a_year_to_come_is_told_only_where_it_is_asked_for(
    kronoberg: None, client_as: Any, name: str
) -> None:
    client = client_as(Role.OFFICER)
    coming = today().year + 1
    Engagement.objects.get(key="samarbete-sbhss").costs.create(year=coming, estimate=Decimal(80000))
    assert client.get(reverse(name)).context["page"].subtitle.startswith("2024")
    asked = client.get(f"{reverse(name)}?year={coming}")
    assert asked.context["page"].subtitle.startswith(str(coming))


def test_the_register_is_narrowed_sorted_and_exported(ten_years: Engagement, client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    url = reverse("costs")
    page = text(client.get(f"{url}?year=2024&kind=network&sort=-difference"))
    assert "185\xa0000\xa0kr" in page and "195\xa0000\xa0kr" not in page
    for key in ("name", "year", "budget", "spent", "difference", "staff", "organ"):
        assert client.get(f"{url}?sort=-{key}").status_code == 200
    lines = client.get(f"{url}?format=csv").content.decode("utf-8-sig").splitlines()
    assert sum(line.startswith("Nät;") for line in lines) == 10
    for form in ("csv", "xlsx"):
        assert client.get(f"{reverse('costs_file')}?format={form}").status_code == 200
    assert len(client.get(f"{reverse('costs_file')}?format=csv&mall=1").content.splitlines()) == 1
    assert client.get(reverse("costs_file")).status_code == 302


def test_a_sum_of_kinds_counts_where_the_year_has_none(db: None) -> None:
    made = Engagement.objects.create(name="Nät", kind="network")
    cost = made.costs.create(year=1999)
    cost.parts.create(kind="travel", estimate=Decimal(40), outcome=Decimal(50))
    cost.parts.create(kind="reimbursement", estimate=Decimal(7), outcome=Decimal(7))
    (total,) = [each for each in queries_costs.totals() if each.year == 1999]
    assert (total.budget, total.spent) == (40, 50)


def test_every_way_to_divide_a_year_comes_to_its_sum(kronoberg: None) -> None:
    first = Engagement.objects.filter(costs__year=2024).order_by("pk").first()
    assert first is not None
    clauses = list(Clause.objects.filter(strategy__status="adopted", kind="focus")[:3])
    first.serves.set(clauses)
    first.beneficiaries.set(Beneficiary.objects.all()[:3])
    shares = queries_costs.shares(2024, "budget", today())
    for found in (shares.organs, shares.points, shares.groups, shares.engagements):
        assert sum(each.amount for each in found) == 1710000
    assert shares.split >= 1
    cost = queries_costs.costs().get(engagement=first, year=2024)
    each = queries_costs.per_benefit(cost)
    assert cost.beneficiaries == 3 and each is not None and abs(each * 3 - cost.budget) < Decimal("0.03")


def test_what_is_secret_is_in_no_sum(kronoberg: None, client_as: Any) -> None:
    hidden = Engagement.objects.create(name="Hemligt", kind="network", secret=True)
    hidden.costs.create(year=2024, estimate=Decimal(1))
    client = client_as(Role.ELECTED)
    for name in ("costs", "costs_shares", "costs_file"):
        found = client.get(reverse(name) + "?year=2024&format=csv").content.decode()
        assert "Hemligt" not in found and "1\xa0710\xa0001" not in found


@pytest.fixture
def cost(db: None) -> YearCost:
    made = Engagement.objects.create(name="Nät", kind="network")
    found: YearCost = made.costs.create(year=2024, estimate=Decimal(60000))
    return found


def add(client: Any, cost: YearCost, **values: str) -> Any:
    url = reverse("engagement_part_new", args=[cost.engagement_id, "kostnadsdel"])
    return client.post(f"{url}?ar=2024", {"kind": "membership_fee", "currency": "SEK", **values})


def test_kronor_follow_from_euro_and_rate(cost: YearCost, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    euro = {"currency": "EUR", "foreign_estimate": "5 000", "rate": "11,4350", "rate_on": "2024-05-14"}
    assert add(client, cost, **euro).status_code == 302
    part = CostPart.objects.get(cost=cost)
    assert (part.estimate, part.rate, str(part.rate_on)) == (57175, Decimal("11.4350"), "2024-05-14")
    page = text(client.get(reverse("engagement_costs", args=[cost.engagement_id])))
    assert "11,435" in page and "5\xa0000,00" in page and "57\xa0175\xa0kr" in page
    url = reverse("engagement_part_edit", args=[cost.engagement_id, "kostnadsdel", part.pk])
    kept = {"kind": "membership_fee", "estimate": "57175.00", "version_seen": str(part.version)}
    client.post(url, {**kept, **euro, "foreign_estimate": "4000"})
    part.refresh_from_db()
    assert part.estimate == 45740


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"currency": "EUR", "estimate": "5000"}, {"estimate", "rate", "rate_on"}),
        ({"currency": "EUR", "foreign_estimate": "5000"}, {"rate", "rate_on"}),
        ({"currency": "EUR", "rate": "11", "rate_on": "2024-05-14"}, {"foreign_estimate"}),
        ({"estimate": "5000", "rate": "11"}, {"rate"}),
        ({"estimate": "5000", "foreign_outcome": "11"}, {"foreign_outcome"}),
        (
            {"currency": "EUR", "foreign_estimate": "6000", "rate": "11", "rate_on": "2024-05-14"},
            {"estimate"},
        ),
    ],
)
def test_an_amount_in_the_wrong_currency_is_told_at_its_field_and_nothing_is_lost(
    cost: YearCost, client_as: Any, values: dict[str, str], fields: set[str]
) -> None:
    answer = add(client_as(Role.INTERNATIONAL_FUNCTION), cost, **values)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == fields
    assert all(f'value="{value}"' in answer.content.decode() for value in values.values() if value != "EUR")
    assert not cost.parts.exists()


def sent(client: Any, cost: YearCost, **values: str) -> dict[str, list[str]]:
    """What is said at the fields when a kind of cost is sent; nothing where it was saved."""
    url = reverse("engagement_part_new", args=[cost.engagement_id, "kostnadsdel"]) + f"?ar={cost.year}"
    answer = client.post(url, {"kind": "travel", "currency": "SEK", **values})
    return {} if answer.status_code == 302 else dict(answer.context["form"].errors)


@pytest.fixture
def year_cost(db: None) -> YearCost:
    return Engagement.objects.create(name="Nät", kind="network").costs.create(year=2026)


@pytest.mark.parametrize("written", ["10 000 kr", "10 000 SEK", "10\xa0000", "kr 10 000", "10000:-"])
def test_an_amount_may_be_written_with_its_unit(year_cost: YearCost, client_as: Any, written: str) -> None:
    assert sent(client_as(Role.INTERNATIONAL_FUNCTION), year_cost, estimate=written) == {}
    assert year_cost.parts.get().estimate == 10000


def test_another_currency_is_led_to_its_box(year_cost: YearCost, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    for unit in ("EUR", "euro", "USD"):
        (told,) = sent(client, year_cost, estimate=f"10 000 {unit}")["estimate"]
        assert "(EUR)" in told or "(euro)" in told
    euro = {"currency": "EUR", "rate": "11,2", "rate_on": "2026-01-02"}
    (told,) = sent(client, year_cost, foreign_estimate="10 000 kr", **euro)["foreign_estimate"]
    assert "(SEK)" in told or "(kr)" in told
    assert sent(client, year_cost, foreign_estimate="10 000 EUR", **euro) == {}
    url = reverse("engagement_part_new", args=[year_cost.engagement_id, "kostnad"])
    answer = client.post(url, {"year": "2027", "estimate": "10 000 EUR"})
    assert answer.status_code == 422 and "350\xa0000" in str(
        answer.context["form"].errors["estimate"]
    ).replace(" ", "\xa0")


def test_the_rate_of_a_day_to_come_is_refused(year_cost: YearCost, client_as: Any) -> None:
    later = (today() + timedelta(days=1)).isoformat()
    euro = {"currency": "EUR", "rate": "11,2", "foreign_estimate": "5", "rate_on": later}
    assert "rate_on" in sent(client_as(Role.INTERNATIONAL_FUNCTION), year_cost, **euro)
    assert (
        sent(client_as(Role.INTERNATIONAL_FUNCTION), year_cost, **{**euro, "rate_on": today().isoformat()})
        == {}
    )
