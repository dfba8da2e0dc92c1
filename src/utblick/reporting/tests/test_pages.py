"""The pages: making the report, asking for texts, writing, reminding; who may, and how much they ask."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.people.roles import Role
from utblick.reporting import queries
from utblick.reporting.models import AnnualReport, TextPart
from utblick.reporting.tests.conftest import House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def signed_in(account: Any) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(account)
    return client


def filled(answer: Any) -> dict[str, Any]:
    """What a form is sent with when nothing is changed."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, "", False)}


@pytest.mark.row("R33")
def test_the_report_is_made_with_one_click(house: House) -> None:
    client = signed_in(house.function)
    listed = client.get(reverse("annual_reports"))
    assert listed.context["page"].primary == ("Make the report of 2026", "/arsrapporter/ny/?ar=2026")
    form = client.get("/arsrapporter/ny/?ar=2026")
    client.post("/arsrapporter/ny/", filled(form))
    assert AnnualReport.objects.get().year == 2026
    client.post("/arsrapporter/ny/", filled(form))  # the same form, sent twice
    assert AnnualReport.objects.count() == 1


def test_a_year_that_has_a_report_or_has_not_begun_gets_none(house: House) -> None:
    house.report()
    client = signed_in(house.function)
    for year, says in ((2026, "already"), (2031, "has not begun")):
        answer = client.post("/arsrapporter/ny/", {"year": year})
        assert answer.status_code == 422 and says in answer.content.decode()
    assert AnnualReport.objects.count() == 1


def test_the_obligation_leads_to_making_the_report_where_there_is_none(house: House) -> None:
    answer = signed_in(house.function).get("/arsrapporter/2026/")
    assert answer["Location"] == "/arsrapporter/ny/?ar=2026"
    assert signed_in(house.officer).get("/arsrapporter/2026/").status_code == 404


@pytest.mark.row("R33")
def test_texts_are_asked_for_by_a_day_and_written_by_who_is_asked(house: House) -> None:
    report = house.report()
    client = signed_in(house.function)
    url = reverse("annual_report_ask", args=[2026])
    values = {**filled(client.get(url)), "goals": str(house.officer.pk), "due": "2027-02-01"}
    refused = client.post(url, values)
    assert refused.status_code == 422 and "The day has passed." in refused.content.decode()
    assert refused.context["form"]["goals"].value() == str(house.officer.pk)
    assert client.post(url, {**values, "due": "2027-03-01"}).status_code == 302
    part = TextPart.objects.get()
    assert (part.chapter, part.asked, part.due) == ("goals", house.officer, date(2027, 3, 1))
    writer = signed_in(house.officer)
    assert part.get_absolute_url() in writer.get(report.get_absolute_url()).content.decode()
    form = filled(writer.get(part.get_absolute_url()))
    writer.post(part.get_absolute_url(), {**form, "text": "Vi nådde målen.", "ready": "on"})
    part.refresh_from_db()
    assert part.ready and part.text == "Vi nådde målen."
    stale = writer.post(part.get_absolute_url(), {**form, "text": "Skrivet över"})
    assert stale.status_code == 422 and "Skrivet över" in stale.content.decode()


def test_others_neither_write_nor_see_a_way_to_it(house: House) -> None:
    report = house.report()
    (part,) = house.asked(report, "goals")
    client = signed_in(house.outsider)
    assert part.get_absolute_url() not in client.get(report.get_absolute_url()).content.decode()
    assert client.get(part.get_absolute_url()).status_code == 403
    assert client.post(part.get_absolute_url(), {"text": "x"}).status_code == 403
    assert client.get(reverse("annual_report_ask", args=[2026])).status_code == 403


def test_a_report_under_secrecy_and_its_texts_are_seen_by_nobody_who_may_not(house: House) -> None:
    report = house.report()
    (part,) = house.asked(report, "goals")
    report.secret = True
    report.save()
    client = signed_in(house.officer)
    assert client.get(report.get_absolute_url()).status_code == 404
    assert client.get(part.get_absolute_url()).status_code == 404
    assert (
        "2026"
        not in client.get(reverse("annual_reports")).content.decode().split("<main")[1].split("</main")[0]
    )


def test_a_presented_report_is_read_and_not_changed(house: House) -> None:
    report = house.written(house.report())
    house.decide(report)
    client = signed_in(house.function)
    page = client.get(report.get_absolute_url()).content.decode()
    assert "presented to the board" in page and reverse("annual_report_ask", args=[2026]) not in page
    assert client.get(reverse("annual_report_ask", args=[2026])).status_code == 404
    assert client.get(reverse("annual_report_text", args=[2026, "goals"])).status_code == 404
    assert client.get(reverse("draft_document", args=[queries.KIND, report.pk])).status_code == 200


@pytest.mark.parametrize(
    "name", ["annual_reports", "annual_report", "annual_report_ask", "annual_report_text"]
)
def test_a_page_asks_as_much_of_many_as_of_one(house: House, account: Any, name: str) -> None:
    report = house.report()
    house.asked(report)
    client = signed_in(house.function)
    values = {"annual_reports": [], "annual_report_text": [2026, "goals"]}.get(name, [2026])
    client.get(reverse(name, args=values))
    for number in range(3):
        account(Role.OFFICER, name=f"Till {number}")
        AnnualReport.objects.create(year=2020 + number)
    client.get(reverse(name, args=values))
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(reverse(name, args=values))
    assert len(asked) <= 12


def test_the_plan_of_a_year_that_has_ended_leads_to_its_report(
    kronoberg: None, client_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("utblick.plans.views.plans.today", lambda: date(2027, 2, 2))
    page = client_as(Role.BOARD_SECRETARY).get(reverse("action_plan", args=[2026])).context["page"]
    assert page.primary[1] == reverse("annual_report", args=[2026])
