"""What once went wrong, and must not again: protected persons, seats that have ended, sums below their parts."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.collaborations import queries_costs, stated
from utblick.collaborations.models import Agreement, CostPart, Engagement, YearCost
from utblick.people.models import Membership, Organization, Person
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
TODAY = date(2026, 11, 23)


@pytest.fixture
def energy() -> Engagement:
    return Engagement.objects.get(name="Energy Cities")


@pytest.fixture
def protected() -> Person:
    return Person.objects.create(given_name="X", family_name="Qvarn", kind="elected", protected_identity=True)


@pytest.mark.parametrize("role", [Role.PARTNER, Role.OFFICER])
def test_a_protected_holder_has_no_name_party_or_link_on_the_page(
    energy: Engagement, protected: Person, client_as: Any, role: str
) -> None:
    body = energy.bodies.get().organization
    party = Organization.objects.get(key="parti-c")
    Membership.objects.create(person=protected, organization=body, role="not_stated", party=party)
    page = client_as(role).get(reverse("engagement_people", args=[energy.pk])).content.decode()
    assert "Person med skyddad identitet" in page
    assert "Qvarn" not in page and "identitet (" not in page and f"/personer/{protected.pk}/" not in page


def test_only_officials_are_offered_as_responsible(energy: Engagement, client_as: Any) -> None:
    page = client_as(Role.INTERNATIONAL_FUNCTION).get(reverse("engagement_edit", args=[energy.pk]))
    offered = page.context["form"].fields["contact"].queryset.exclude(pk=energy.contact_id)
    assert Person.objects.exclude(kind="official").exists()
    assert offered and {each.kind for each in offered} == {"official"}


def test_saving_keeps_a_contact_that_one_may_not_know_of(
    energy: Engagement, protected: Person, client_as: Any
) -> None:
    energy.contact = protected
    energy.save()
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("engagement_edit", args=[energy.pk])
    form = client.get(url).context["form"]
    data = {bound.html_name: bound.value() or "" for bound in form}
    data |= {
        "serves": [each.pk for each in energy.serves.all()],
        "beneficiaries": [],
        "steering_documents": [],
        "areas": [],
    }
    data.pop("egtc")  # a box that is not ticked is not sent
    assert client.post(url, data).status_code == 302
    energy.refresh_from_db()
    assert energy.contact == protected


def test_seats_that_have_ended_or_not_begun_are_not_counted(energy: Engagement) -> None:
    seats = Membership.objects.filter(organization__engagement_bodies__engagement=energy)
    assert stated.listed(TODAY).get(pk=energy.pk).seats == 2
    for seat in seats:
        seat.end = "2025"
        seat.save()
    Membership.objects.create(
        person=Person.objects.first(),
        organization=energy.bodies.get().organization,
        role="member",
        start="2040",
    )
    assert stated.listed(TODAY).get(pk=energy.pk).seats == 0


def test_a_year_is_not_lowered_below_its_parts(energy: Engagement) -> None:
    cost = energy.costs.get(year=2024)
    CostPart.objects.create(cost=cost, kind="membership_fee", estimate=Decimal(50_000))
    cost.estimate = Decimal(40_000)
    with pytest.raises(ValidationError) as wrong:
        cost.full_clean()
    assert "estimate" in wrong.value.message_dict


def test_the_pictures_stand_parts_without_a_sum(energy: Engagement, client_as: Any) -> None:
    cost = YearCost.objects.create(engagement=energy, year=2025)
    CostPart.objects.create(cost=cost, kind="travel", estimate=Decimal(9_000))
    assert [total.budget for total, _kinds in queries_costs.by_kind()] == [Decimal(1_710_000), Decimal(9_000)]
    assert client_as(Role.DIRECTOR).get(reverse("engagement_pictures")).status_code == 200


def test_an_empty_year_does_not_hide_what_the_last_one_cost(energy: Engagement) -> None:
    YearCost.objects.create(engagement=energy, year=2025)
    total = queries_costs.latest_total(2026)
    assert total is not None and (total.year, total.budget) == (2024, Decimal(1_710_000))


def test_what_is_set_aside_for_a_year_to_come_is_not_told_as_what_all_cost(energy: Engagement) -> None:
    YearCost.objects.create(engagement=energy, year=2027, estimate=Decimal(120_000))
    total = queries_costs.latest_total(2026)
    assert total is not None and (total.year, total.budget) == (2024, Decimal(1_710_000))
    later = queries_costs.latest_total(2020)
    assert later is not None and later.year == 2027


def test_a_cost_lies_in_the_budget_of_an_organ_of_our_own(energy: Engagement, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("engagement_part_new", args=[energy.pk, "kostnad"])
    offered = {str(each) for each in client.get(url).context["form"].fields["organ"].queryset}
    assert "Regionstyrelsen" in offered and "Bornholms regionkommun" not in offered
    abroad = Organization.objects.get(key="bornholm")
    answer = client.post(url, {"year": "2026", "organ": abroad.pk, "budget_line": "x"})
    assert answer.status_code == 422 and "organ" in answer.context["form"].errors


@pytest.mark.row("F26")
def test_when_a_network_was_formed_is_not_told_as_when_we_joined(energy: Engagement, client_as: Any) -> None:
    assert (energy.formed, energy.member_since) == ("1990", "")
    page = client_as(Role.DIRECTOR).get(reverse("engagement_pictures")).content.decode()
    assert "Medlem: 1998" in page and "1990" not in page


def test_an_engagement_is_found_by_its_agreements(energy: Engagement, client_as: Any) -> None:
    Agreement.objects.create(engagement=energy, title="Hyresavtal för kontoret")
    page = client_as(Role.OFFICER).get("/sok/", {"q": "hyresavtalen"}).content.decode()
    assert energy.get_absolute_url() in page


@pytest.mark.parametrize("year", ["²", "20242", "abc", ""])
def test_a_kind_of_cost_is_added_to_a_year_that_there_is(
    energy: Engagement, client_as: Any, year: str
) -> None:
    url = reverse("engagement_part_new", args=[energy.pk, "kostnadsdel"])
    assert client_as(Role.INTERNATIONAL_FUNCTION).get(url, {"ar": year}).status_code == 404


@pytest.mark.parametrize(
    ("text", "name"),
    [("östersjö", "Östersjönätet"), ("ENERGY", "Energy Cities"), ("erb", "Euroregion Baltic")],
)
def test_the_register_is_narrowed_by_any_of_its_names_in_any_case(
    client_as: Any, text: str, name: str
) -> None:
    Engagement.objects.create(name="Östersjönätet", kind="network")
    register = client_as(Role.OFFICER).get(reverse("engagements"), {"q": text}).context["register"]
    assert name in register["rows"] and register["rows"].count("<tr") == 1


def test_a_partner_is_offered_no_door_that_is_closed_to_them(energy: Engagement, client_as: Any) -> None:
    client = client_as(Role.PARTNER)
    pages = [client.get(url).content.decode() for url in (reverse("engagements"), energy.get_absolute_url())]
    assert all("/historik/" not in page and reverse("engagement_pictures") not in page for page in pages)
    assert all("kostnader" not in page for page in pages)
