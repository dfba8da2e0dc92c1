"""The pages: forms that say what is wrong where it is, what each reader sees, secrecy, and how much they ask."""

from datetime import date, time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.conduct.models import Gift
from utblick.core import secrecy, things
from utblick.people.roles import Role
from utblick.strategy import queries as strategy
from utblick.visits.models import Diet, Guest, GuestDetails, Host, Meal, ProgrammeItem, Visit
from utblick.visits.tests.conftest import House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
GIVEN = {
    "title": "Delegationen",
    "begins": "2026-12-14",
    "ends": "2026-12-15",
    "guest_text": "En polsk region",
    "country": "pl",
    "what": "Viktigt ämne",
}


def test_a_visit_is_planned_once_however_often_one_clicks(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    engagement = things.KINDS["engagement"].model._default_manager.order_by("pk")[0]
    page = client.get(reverse("visit_new"), {"about": f"engagement-{engagement.pk}"})
    values = {**filled(page), **GIVEN}
    assert values["unit"] == house.unit.pk
    first, again = client.post(reverse("visit_new"), values), client.post(reverse("visit_new"), values)
    assert first["Location"] == again["Location"]
    made = Visit.objects.get()
    assert (made.country, made.about_kind, made.about_id) == ("PL", "engagement", engagement.pk)
    assert str(engagement) in words(client.get(made.get_absolute_url()))
    listed = reverse("visits") + f"?about=engagement-{engagement.pk}"
    assert "Delegationen" in words(client.get(listed))
    assert listed in client.get(engagement.get_absolute_url()).content.decode()


def test_a_visit_counts_in_the_coverage_of_the_strategy(house: House, client_as: Any) -> None:
    """Until it is cancelled; by name for those who may see it, by number for others."""
    clause = strategy.covered(date(2026, 11, 23)).order_by("pk")[0]
    visit, cancelled = house.visit("Delegationen"), house.visit("Blev inte av", state="cancelled")
    for each in (visit, cancelled):
        each.serves.add(clause)
    inside, partner = client_as(Role.ELECTED, language="en"), client_as(Role.PARTNER, language="en")
    coverage = reverse("coverage", args=[clause.strategy.slug])
    for address in (coverage, clause.get_absolute_url()):
        assert "Delegationen" in words(inside.get(address))
        assert "Blev inte av" not in words(inside.get(address))
        assert "Delegationen" not in words(partner.get(address))
        assert "Visits here: 1" in words(partner.get(address))
    counts = {each.clause.line: each.counts["visits"] for each in strategy.coverage(clause.strategy)}
    assert counts[clause.line] == 1 and sum(counts.values()) == 1
    assert "Delegationen" in words(inside.get(f"{reverse('visits')}?serves={clause.line}"))


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"ends": "2026-12-13"}, "ends", "cannot be before the first"),
        ({"guest_text": ""}, "guest_text", "Say who visits us"),
        ({"country": "XX"}, "country", "no such country"),
        ({"country": "Pommern"}, "country", "no such country"),
        ({"venue_kind": "own"}, "venue", "Name the venue"),
        ({"venue": "Kursgården"}, "venue_kind", "what kind of venue"),
        ({"title": ""}, "title", "required"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_lost(
    house: House, sign_in: Any, values: dict[str, str], field: str, says: str
) -> None:
    client = sign_in(house.officer)
    answer = client.post(
        reverse("visit_new"), {**filled(client.get(reverse("visit_new"))), **GIVEN, **values}
    )
    assert answer.status_code == 422
    assert says in str(answer.context["form"].errors[field])
    assert "Viktigt ämne" in answer.content.decode() and not Visit.objects.exists()


def test_an_officer_plans_for_their_own_unit_only(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    values = {**filled(client.get(reverse("visit_new"))), **GIVEN, "unit": house.other_unit.pk}
    answer = client.post(reverse("visit_new"), values)
    assert answer.status_code == 422 and "own unit only" in str(answer.context["form"].errors["unit"])


@pytest.mark.row("R83")
@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"alcohol": ["wine"], "in_working_hours": "on"}, "alcohol", "working hours"),
        ({"alcohol": ["spirits"]}, "alcohol", "Spirits may not be served"),
        ({"alcohol": ["beer"], "alcohol_free_offered": ""}, "alcohol_free_offered", "always offered"),
    ],
)
def test_the_form_refuses_forbidden_alcohol_and_keeps_what_was_typed(
    house: House, sign_in: Any, values: dict[str, Any], field: str, says: str
) -> None:
    made = house.visit()
    client = sign_in(house.officer)
    url = reverse("visit_part_new", args=[made.pk, "maltid"])
    meal = {"kind": "dinner", "guests": 4, "hosts": 2, "price": "295,50", "purpose": "Tackmiddag"}
    answer = client.post(url, {**filled(client.get(url)), **meal, **values})
    assert answer.status_code == 422
    assert says in str(answer.context["form"].errors[field])
    page = answer.content.decode()
    assert "Tackmiddag" in page and "295,50" in page and not Meal.objects.exists()


def test_parts_are_added_changed_and_taken_away(house: House, sign_in: Any) -> None:
    made = house.visit()
    client = sign_in(house.officer)
    for name, values, model in (
        ("vard", {"person": house.host.person_id, "task": "Leder"}, Host),
        ("gast", {"name": "Anna Nowak", "count": 1}, Guest),
        ("program", {"begins": "09:00", "ends": "10:00", "title": "Välkomna"}, ProgrammeItem),
        ("maltid", {"kind": "lunch", "guests": 3, "hosts": 1, "dish_of_the_day": "on"}, Meal),
    ):
        url = reverse("visit_part_new", args=[made.pk, name])
        sent = {**filled(client.get(url)), **values}
        for _twice in range(2):
            answer = client.post(url, sent)
            assert answer.status_code == 302, (name, answer.context["form"].errors)
        found = model.objects.get()
        assert "#" in answer["Location"]
        change = reverse("visit_part_edit", args=[made.pk, name, found.pk])
        assert client.post(change, filled(client.get(change))).status_code == 302
        assert client.post(reverse("visit_part_delete", args=[made.pk, name, found.pk])).status_code == 302
        assert not model.objects.exists()
    assert not GuestDetails.objects.exists()
    assert client.get(f"{made.get_absolute_url()}annat/ny/").status_code == 404


def test_a_name_is_for_one_guest(house: House, sign_in: Any) -> None:
    made = house.visit()
    client = sign_in(house.officer)
    url = reverse("visit_part_new", args=[made.pk, "gast"])
    answer = client.post(url, {**filled(client.get(url)), "name": "Anna Nowak", "count": 3})
    assert answer.status_code == 422 and "One name" in str(answer.context["form"].errors["count"])
    assert client.post(url, {**filled(client.get(url)), "name": "", "count": 3}).status_code == 302
    assert "3 guests" in words(client.get(reverse("visit_guests", args=[made.pk])))


def test_a_diet_is_written_changed_and_deleted_by_those_who_plan(house: House, sign_in: Any) -> None:
    made = house.visit()
    guest = house.guest(made)
    client = sign_in(house.officer)
    url = reverse("visit_diet_new", args=[made.pk])
    sent = {**filled(client.get(url)), "what": "Jordnötter", "guest": guest.pk, "count": 1}
    assert client.post(url, sent)["Location"] == client.post(url, sent)["Location"]
    diet = Diet.objects.get()
    page = client.get(reverse("visit_guests", args=[made.pk]))
    assert "Jordnötter" in words(page) and "no-store" in page["Cache-Control"]
    change = reverse("visit_diet_edit", args=[made.pk, diet.pk])
    opened = filled(client.get(change))
    assert client.post(change, {**opened, "what": "Alla nötter"}).status_code == 302
    stale = client.post(change, {**opened, "what": "Gluten"})
    assert stale.status_code == 422 and "changed this while you were writing" in words(stale)
    assert client.post(change, {**opened, "count": 9}).status_code == 422
    assert client.post(reverse("visit_diet_delete", args=[made.pk, diet.pk])).status_code == 302
    assert not Diet.held.exists()


def test_each_reader_sees_what_concerns_them(house: House, sign_in: Any, client_as: Any) -> None:
    made = house.visit(message="Vi vill")
    house.received(made, acknowledged=False)
    house.guest(made)
    house.diet(made)
    guests = reverse("visit_guests", args=[made.pk])
    host = sign_in(house.host)
    assert "Anna Nowak" in words(host.get(guests)) and "Jordnötter" not in words(host.get(guests))
    assert "Acknowledge the code of conduct" in words(host.get(made.get_absolute_url()))
    assert host.get(reverse("visit_edit", args=[made.pk])).status_code == 403
    briefing = reverse("draft_document", args=["host-briefing", made.pk])
    assert briefing not in host.get(made.get_absolute_url()).content.decode()
    assert briefing in sign_in(house.officer).get(made.get_absolute_url()).content.decode()
    outsider = sign_in(house.outsider)
    told = words(outsider.get(guests))
    assert "Anna Nowak" not in told and "Jordnötter" not in told and "seen by those who plan" in told
    assert outsider.get(reverse("visit_diet_new", args=[made.pk])).status_code == 403
    assert outsider.get(briefing).status_code in (403, 404)
    partner = client_as(Role.PARTNER)
    assert partner.get(made.get_absolute_url()).status_code == 403


@pytest.mark.row("R80", "R81", "R82")
def test_the_page_says_what_lacks_with_links_and_then_offers_to_confirm(house: House, sign_in: Any) -> None:
    made = house.visit(venue_kind="other", venue="Ett hotell")
    client = sign_in(house.officer)
    house.meal(made, price=200).save()
    page = client.get(made.get_absolute_url())
    told = words(page)
    assert "Before the visit can be confirmed" in told and "at least one host" in told
    assert "The price is over the limit of 150 SEK" in told
    assert f"{reverse('visit_edit', args=[made.pk])}#id_venue_reason" in page.content.decode()
    confirm = reverse("visit_confirm", args=[made.pk])
    assert confirm not in page.content.decode()
    refused = client.post(confirm)
    assert refused.status_code == 422 and "at least one host" in words(refused)
    house.received(made)
    Meal.objects.all().delete()
    made.venue_reason = "Fullt"
    made.save()
    assert confirm in client.get(made.get_absolute_url()).content.decode()
    assert client.post(confirm).status_code == 302
    assert client.post(confirm).status_code == 302
    made.refresh_from_db()
    assert made.state == "confirmed"


@pytest.mark.row("R85", "R86")
def test_gifts_belong_to_the_visit(house: House, sign_in: Any) -> None:
    made = house.visit()
    client = sign_in(house.officer)
    page = client.get(reverse("visit_afterwards", args=[made.pk]))
    url = f"{reverse('gift_received_new')}?kind=visit&amp;pk={made.pk}"
    assert url in page.content.decode()
    Gift.objects.create(
        direction="received",
        day="2026-11-20",
        what="En vas",
        declared_by=house.officer,
        person=house.officer.person,
        value=100,
        context="Besöket",
        kind="visit",
        object_id=made.pk,
    )
    assert "En vas" in words(client.get(reverse("visit_afterwards", args=[made.pk])))
    assert "En vas" not in words(sign_in(house.outsider).get(reverse("visit_afterwards", args=[made.pk])))


def test_a_secret_visit_is_nowhere(house: House, sign_in: Any, client_as: Any) -> None:
    made = house.visit("Zebran", secret=True, state="held", outcome="Zebran", ends="2026-12-14")
    house.received(made)
    house.guest(made, "Zebran")
    house.diet(made, "Zebran")
    house.item(made, title="Zebran")
    with secrecy.in_the_open():
        for model in (Visit, Host, Guest, GuestDetails, Diet, ProgrammeItem):
            assert not model.objects.exists(), model
    pages = [
        reverse("visits"),
        f"{reverse('visits')}?format=csv",
        f"{reverse('search')}?q=zebran",
        reverse("overview"),
        made.get_absolute_url(),
        reverse("visit_guests", args=[made.pk]),
        reverse("visit_afterwards", args=[made.pk]),
        reverse("history", args=["visit", made.pk]),
        reverse("papers", args=["visit", made.pk]),
        reverse("draft_document", args=["delegation-programme", made.pk]),
        reverse("feedback_report", args=[house.meeting.pk]),
        reverse("draft_document", args=["feedback-report", house.meeting.pk]),
    ]
    reader = sign_in(house.officer)
    assert [url for url in pages if "Zebran" in reader.get(url).content.decode()] == []
    assert "Feedback under secrecy" in words(reader.get(pages[-2]))
    seen = client_as(Role.DIRECTOR)
    assert "Zebran" in seen.get(made.get_absolute_url()).content.decode()


@pytest.mark.row("R34")
def test_the_outcome_is_written_and_handed_in(house: House, sign_in: Any, on_day: Any) -> None:
    from datetime import date

    made = house.visit(state="confirmed")
    on_day(date(2026, 12, 16))
    client = sign_in(house.officer)
    url = reverse("visit_outcome", args=[made.pk])
    lacking = client.post(url, {**filled(client.get(url)), "hand_in": "yes"})
    assert lacking.status_code == 422 and "outcome" in lacking.context["form"].errors
    sent = {**filled(client.get(url)), "outcome": "En gemensam ansökan", "hand_in": "yes"}
    assert client.post(url, sent).status_code == 302
    told = words(client.get(reverse("feedback_report", args=[house.meeting.pk])))
    assert "Visit here: Delegationen" in told and "handed in as an addition" in told
    report = words(client.get(reverse("draft_document", args=["feedback-report", house.meeting.pk])))
    assert "En gemensam ansökan" in report


def test_documents_tell_guests_nothing_internal(house: House, sign_in: Any) -> None:
    made = house.visit(
        title_en="The delegation", message="Vi vill dela data", agreed="Avtalat i maj", notes="Parkering"
    )
    house.received(made)
    house.guest(made)
    house.item(made, title_en="Welcome", leader="Ola Prov")
    house.meal(made, at=time(12)).save()
    client = sign_in(house.officer)
    for language, expected in (("sv", "Välkomna"), ("en", "Welcome")):
        url = reverse("draft_document", args=["delegation-programme", made.pk])
        told = words(client.get(f"{url}?sprak={language}"))
        assert expected in told and "Ola Prov" in told
        for inside in ("Vi vill dela data", "Avtalat", "Parkering", "140", "Anna Nowak"):
            assert inside not in told, inside
    briefing = words(client.get(reverse("draft_document", args=["host-briefing", made.pk])))
    for each in ("Vi vill dela data", "Avtalat i maj", "Parkering", "Anna Nowak", "En polsk region"):
        assert each in briefing, each
    for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        url = reverse("draft_document", args=["host-briefing", made.pk])
        assert client.get(f"{url}?form={form}").content.startswith(start)


def test_the_register_is_filtered_and_exported(house: House, sign_in: Any) -> None:
    house.guest(house.visit("Polackerna"), count=4, name="")
    house.visit("Tyskarna", country="DE", state="cancelled")
    client = sign_in(house.outsider)
    page = words(client.get(reverse("visits")))
    assert "Polackerna" in page and "Tyskarna" in page
    assert "Tyskarna" not in words(client.get(reverse("visits"), {"country": "PL"}))
    assert "Polackerna" not in words(client.get(reverse("visits"), {"state": "cancelled"}))
    csv = client.get(reverse("visits"), {"format": "csv"}).content.decode("utf-8-sig")
    assert "Polackerna" in csv and ";4;" in csv.replace(",4,", ";4;")


def test_pages_ask_no_more_for_having_more_to_show(house: House, sign_in: Any) -> None:
    made = house.visit()
    client = sign_in(house.officer)

    def asked(url: str) -> int:
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    urls = [made.get_absolute_url(), reverse("visit_guests", args=[made.pk]), reverse("visits")]
    for number in range(2):
        house.guest(made, f"Gäst {number}")
        house.diet(made, f"Kost {number}")
        house.item(made)
        house.meal(made).save()
    house.received(made)
    few = [asked(url) for url in urls]
    for number in range(12):
        house.guest(made, f"Gäst {number}")
        house.diet(made, f"Kost {number}")
        house.item(made)
        house.meal(made).save()
        house.visit(f"Besök {number}")
    assert [asked(url) for url in urls] == few and max(few) <= 12
