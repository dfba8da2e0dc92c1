"""The pages of the room: who sees what, what a mistake is answered with, and how many queries it takes."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.collaborations.models import CostPart, Engagement, YearCost
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
QUERIES = 12


@pytest.fixture
def sbhss(kronoberg: None) -> Engagement:
    return Engagement.objects.get(short_name="SBHSS")


def test_the_register_says_what_all_costs(kronoberg: None, client_as: Any) -> None:
    page = client_as(Role.DIRECTOR).get(reverse("engagements")).content.decode()
    assert "1\xa0710\xa0000\xa0kr" in page
    assert "57,5\xa0%" in page


@pytest.mark.parametrize("form", ["", "?format=csv", "?format=xlsx"])
def test_a_partner_sees_no_costs(kronoberg: None, client_as: Any, form: str) -> None:
    answer = client_as(Role.PARTNER).get(reverse("engagements") + form)
    assert answer.status_code == 200
    text = answer.content.decode("utf-8", "replace")
    assert "Energy Cities" in text or form == "?format=xlsx"
    assert "60\xa0000" not in text and "60000" not in text


def test_a_partner_sees_no_costs_on_the_page_nor_in_pictures(sbhss: Engagement, client_as: Any) -> None:
    client = client_as(Role.PARTNER)
    assert "1\xa0000\xa0000" not in client.get(sbhss.get_absolute_url()).content.decode()
    assert client.get(reverse("engagement_pictures")).status_code == 403


@pytest.mark.parametrize("name", ["engagements", "engagement_pictures"])
def test_no_page_runs_over_twelve_queries(
    kronoberg: None, client_as: Any, name: str, django_assert_max_num_queries: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    with django_assert_max_num_queries(QUERIES):
        assert client.get(reverse(name)).status_code == 200


def test_exports_have_the_columns_of_the_page(kronoberg: None, client_as: Any) -> None:
    answer = client_as(Role.OFFICER).get(reverse("engagements") + "?format=csv&sort=-cost")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Namn;Slag;")
    assert len(lines) == 5


def test_an_officer_changes_only_what_is_their_units(sbhss: Engagement, client_as: Any) -> None:
    own, other = Organization.objects.filter(classification="administration")[:2]
    officer = client_as(Role.OFFICER, own)
    assert officer.get(reverse("engagement_edit", args=[sbhss.pk])).status_code == 403
    sbhss.responsible_unit = other
    sbhss.save()
    assert officer.get(reverse("engagement_edit", args=[sbhss.pk])).status_code == 403
    sbhss.responsible_unit = own
    sbhss.save()
    assert officer.get(reverse("engagement_edit", args=[sbhss.pk])).status_code == 200


def cost(sbhss: Engagement, client: Any, **values: str) -> Any:
    data = {"year": "2025", "estimate": "", "staff_share": "", **values}
    return client.post(reverse("engagement_part_new", args=[sbhss.pk, "kostnad"]), data)


def test_numbers_are_read_as_swedes_write_them(sbhss: Engagement, client_as: Any) -> None:
    answer = cost(sbhss, client_as(Role.INTERNATIONAL_FUNCTION), estimate="1 250 000,50", staff_share="57,5")
    assert answer.status_code == 302
    made = YearCost.objects.get(engagement=sbhss, year=2025)
    assert (str(made.estimate), str(made.staff_share)) == ("1250000.50", "57.50")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"estimate": "en miljon"}, "estimate"),
        ({"estimate": "-5"}, "estimate"),
        ({"staff_share": "1500"}, "staff_share"),
        ({"year": "24"}, "year"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    sbhss: Engagement, client_as: Any, values: dict[str, str], field: str
) -> None:
    answer = cost(sbhss, client_as(Role.INTERNATIONAL_FUNCTION), **values)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f'id="id_{field}_error"' in page
    assert values[field] in page
    assert not YearCost.objects.filter(engagement=sbhss).exclude(year=2024).exists()


def test_the_same_year_twice_is_told(sbhss: Engagement, client_as: Any) -> None:
    answer = cost(sbhss, client_as(Role.INTERNATIONAL_FUNCTION), year="2024", estimate="1")
    assert answer.status_code == 422
    assert "redan en kostnad" in answer.content.decode()


def test_parts_above_the_sum_are_told(sbhss: Engagement, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("engagement_part_new", args=[sbhss.pk, "kostnadsdel"]) + "?ar=2024"
    assert client.post(url, {"kind": "membership_fee", "estimate": "2000000"}).status_code == 422
    assert client.post(url, {"kind": "membership_fee", "estimate": "700000"}).status_code == 302
    assert client.post(url, {"kind": "reimbursement", "estimate": "900000"}).status_code == 302
    assert client.post(url, {"kind": "travel", "estimate": "400000"}).status_code == 422
    assert CostPart.objects.filter(cost__engagement=sbhss).count() == 2


def test_a_double_click_makes_one(sbhss: Engagement, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    data = {"title": "Nytt avtal", "new_record_key": "a" * 32}
    url = reverse("engagement_part_new", args=[sbhss.pk, "avtal"])
    before = sbhss.agreements.count()
    assert client.post(url, data).status_code == 302
    assert client.post(url, data).status_code == 302
    assert sbhss.agreements.count() == before + 1


def test_nobody_writes_over_anybody(sbhss: Engagement, client_as: Any) -> None:
    first, second = client_as(Role.INTERNATIONAL_FUNCTION), client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("engagement_edit", args=[sbhss.pk])
    form = first.get(url).context["form"]
    data = {name: form[name].value() for name in form.fields}
    data = {name: value for name, value in data.items() if value not in (None, "")}
    assert first.post(url, {**data, "short_name": "Ett"}).status_code == 302
    answer = second.post(url, {**data, "short_name": "Två"})
    assert answer.status_code == 422
    assert "ändrade detta medan du skrev" in answer.content.decode()
    sbhss.refresh_from_db()
    assert sbhss.short_name == "Ett"


def test_a_part_is_taken_away_and_its_history_stays(sbhss: Engagement, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    agreement = sbhss.agreements.get()
    url = reverse("engagement_part_delete", args=[sbhss.pk, "avtal", agreement.pk])
    assert client.get(url).status_code == 200
    assert sbhss.agreements.exists()
    assert client.post(url).status_code == 302
    assert not sbhss.agreements.exists()
    assert type(agreement).history.filter(id=agreement.pk, history_type="-").exists()


def test_the_first_page_is_remembered_and_never_tells_what_was(kronoberg: None, client_as: Any) -> None:
    url = reverse("engagements")
    function, partner = client_as(Role.INTERNATIONAL_FUNCTION), client_as(Role.PARTNER)
    assert "kr" in function.get(url).content.decode()
    assert function.get(url).content.decode().count("Energy Cities") == 1
    assert "60\xa0000" not in partner.get(url).content.decode()  # other columns, another page
    found = Engagement.objects.get(name="Energy Cities")
    found.name = "Energistäder"
    found.save()
    page = function.get(url).content.decode()
    assert "Energistäder" in page and "Energy Cities" not in page
    found.secret = True
    found.save()
    assert "Energistäder" not in partner.get(url).content.decode()
    Engagement.objects.create(name="Ett till", kind="network")
    assert "Ett till" in function.get(url).content.decode()
