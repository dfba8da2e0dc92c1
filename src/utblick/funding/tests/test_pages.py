"""The pages of programmes and calls."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from openpyxl import Workbook

from utblick.funding import shown
from utblick.funding.models import Call, Fit, Follow, Interest, Programme
from utblick.funding.tests.conftest import fetched, item
from utblick.people.roles import Role
from utblick.sources.models import Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def function(client_as: Any) -> Client:
    found: Client = client_as(Role.INTERNATIONAL_FUNCTION)
    return found


@pytest.mark.row("R27")
def test_norden_shows_the_nordic_calls_alone(
    function: Client, source: Source, programme: Programme, nordic: Programme
) -> None:
    call, other = fetched(source, item(), item(2, title="Nordic youth", programme_code="key:norden"))
    assert other.programme == nordic and call.programme == programme
    page = function.get(reverse("funding_calls"), {"funder": "nordic"}).content.decode()
    assert "Nordic youth" in page and "Topic 1" not in page
    listed = function.get(reverse("funding_programmes"), {"funder": "nordic"}).content.decode()
    assert "Norden" in listed and "Horizon" not in listed


@pytest.mark.row("R19c")
def test_closed_calls_are_left_out_until_they_are_asked_for(function: Client, source: Source) -> None:
    from datetime import date

    fetched(source, item(), item(2, title="Long gone", opens=None, deadlines=(date(2026, 1, 1),)))
    assert "Long gone" not in function.get(reverse("funding_calls")).content.decode()
    assert "Long gone" in function.get(reverse("funding_calls"), {"state": "closed"}).content.decode()
    for form in ("xlsx", "csv"):
        assert function.get(reverse("funding_calls"), {"format": form}).status_code == 200


@pytest.mark.parametrize("show", ["fits", "new", "followed"])
def test_what_can_be_shown(function: Client, source: Source, show: str) -> None:
    fetched(source, item())
    assert function.get(reverse("funding_calls"), {"show": show, "objective": "1"}).status_code == 200


def test_a_call_is_written_with_its_deadlines(function: Client, programme: Programme) -> None:
    told = {"title": "Ours", "programme": programme.pk, "opens": "2026-12-01", "currency": "SEK", "budget": "1 000,50",
            "days": "2027-03-01 first stage\n2027-06-01", "new_record_key": "a" * 32}  # fmt: skip
    for _twice in range(2):
        function.post(reverse("funding_call_new"), told)
    call = Call.objects.get()
    assert [each.what for each in call.deadlines.all()] == ["first stage", ""]
    page = function.get(call.get_absolute_url()).content.decode()
    assert "first stage" in page
    changed = {**told, "days": "2027-04-01 first stage", "version_seen": call.version}
    function.post(reverse("funding_call_edit", args=[call.pk]), changed)
    assert call.changes.get().before == "2027-03-01, 2027-06-01"
    with translation.override("en"):
        told = shown.change(call.changes.get())["told"]
    assert told == "1 March 2027, 1 June 2027 → 1 April 2027"


@pytest.mark.parametrize(
    ("days", "rate", "field"),
    [("2026-01-01", "", "days"), ("tomorrow", "", "days"), ("2027-02-30", "", "days"), ("", "140", "rate")],
)
def test_bad_input_is_answered_at_its_field(function: Client, days: str, rate: str, field: str) -> None:
    told = {"title": "Ours", "opens": "2026-12-01", "currency": "SEK", "days": days, "rate": rate}
    answer = function.post(reverse("funding_call_new"), told)
    assert answer.status_code == 422 and field in answer.context["form"].errors
    assert answer.context["form"]["title"].value() == "Ours" and not Call.objects.exists()


def test_following_and_weighing_in_the_browser(function: Client, source: Source) -> None:
    (call,) = fetched(source, item())
    function.post(reverse("funding_call_follow", args=[call.pk]))
    assert Follow.objects.count() == 1
    assert function.get(reverse("funding_call_seen", args=[call.pk])).status_code == 200
    function.post(reverse("funding_call_seen", args=[call.pk]))
    function.post(reverse("funding_call_fit", args=[call.pk]), {"fits": "no", "why": "too far"})
    assert Fit.objects.get().why == "too far"
    assert function.post(reverse("funding_call_fit", args=[call.pk]), {}).status_code == 422
    function.post(reverse("funding_call_unfollow", args=[call.pk]))
    assert not Follow.objects.exists()


def test_two_are_put_together_and_the_other_leads_on(function: Client, source: Source) -> None:
    first, second = fetched(source, item(), item(2, title="Topic 1 on forest energy"))
    assert (
        reverse("funding_call_merge", args=[first.pk, second.pk])
        in function.get(first.get_absolute_url()).content.decode()
    )
    url = reverse("funding_call_merge", args=[first.pk, second.pk])
    function.post(url)
    page = function.get(first.get_absolute_url()).content.decode()
    assert "T-1 (Portal)" in page and "T-2 (Portal)" in page
    assert function.post(url).status_code == 422  # again: they are one already
    assert function.get(second.get_absolute_url()).url == first.get_absolute_url()


def test_the_calendar_and_what_is_new(function: Client, source: Source, interest: Interest) -> None:
    fetched(source, item())
    assert "Topic 1" in function.get(reverse("funding_calendar_month", args=[2027, 3])).content.decode()
    assert function.get(reverse("funding_calendar_month", args=[2027, 13])).status_code == 404
    assert function.get(reverse("funding_new")).status_code == 200


def sheet(*rows: tuple[str, ...]) -> SimpleUploadedFile:
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return SimpleUploadedFile("calls.xlsx", out.getvalue())


HEAD = ("Identifier", "Title", "Programme", "Opens on", "Deadlines", "Budget")


def test_a_spreadsheet_is_looked_over_and_imported_once(function: Client, programme: Programme) -> None:
    file = sheet(HEAD, ("1", "One", "Horizon", "2026-12-01", "2027-03-01; 2027-06-01", "1 000"), ("2", "Two"))
    seen = function.post(reverse("funding_import"), {"file": file})
    assert seen.status_code == 200 and not Call.objects.exists()
    for _twice in range(2):
        function.post(reverse("funding_import"), {"rows": seen.context["carried"]})
    assert Call.objects.count() == 2
    assert Call.objects.get(identifier="1").deadlines.count() == 2


def test_what_is_wrong_in_a_spreadsheet_is_told_row_by_row(function: Client) -> None:
    file = sheet(
        HEAD,
        ("1", "One", "Nowhere"),
        ("2", ""),
        ("3", "x", "", "2027-01-01", "2026-01-01"),
        ("4", "x", "", "soon"),
    )
    with translation.override("en"):
        seen = function.post(reverse("funding_import"), {"file": file})
    assert seen.status_code == 422
    assert [each.line for each in seen.context["preview"].problems] == [2, 3, 4, 5]
    for bad in (b"PK nonsense", b"", b"a;b\n1;2"):
        answer = function.post(reverse("funding_import"), {"file": SimpleUploadedFile("x.csv", bad)})
        assert answer.status_code == 422


def test_the_template_can_be_read_back(function: Client) -> None:
    assert function.get(reverse("funding_import"), {"format": "xlsx"}).status_code == 200


def test_a_unit_writes_its_words(client_as: Any, officer: Any, unit: Any, interest: Interest) -> None:
    client = Client()
    client.force_login(officer)
    url = reverse("funding_interest", args=[unit.pk])
    assert client.post(url, {"words": "x = 9"}).status_code == 422
    client.post(url, {"words": "health = 4", "objectives": ["4"], "version_seen": interest.version})
    interest.refresh_from_db()
    assert interest.words == "health = 4" and interest.objectives == ["4"]


def test_the_address_of_the_calendar(function: Client) -> None:
    function.post(reverse("funding_feed"))
    page = function.get(reverse("funding_feed"))
    path = page.context["address"].partition("/utlysningar/")[2]
    answer = Client().get(f"/utlysningar/{path}")
    assert answer.status_code == 200 and answer["Content-Type"].startswith("text/calendar")
    assert Client().get(f"/utlysningar/{path}", headers={"if-none-match": answer["ETag"]}).status_code == 304
    function.post(reverse("funding_feed_withdraw"))
    assert Client().get(f"/utlysningar/{path}").status_code == 404


def test_what_is_no_call_is_taken_away_and_stays_away_until_it_is_brought_back(
    function: Client, source: Source, interest: Interest
) -> None:
    (call,) = fetched(source, item())
    page, url = call.get_absolute_url(), reverse("funding_call_take_away", args=[call.pk])
    assert url in function.get(page).content.decode() and call.matches.exists()
    assert "why" in function.post(url, {"why": " "}).context["form"].errors
    function.post(url, {"why": "Only news"})
    assert "Only news" in function.get(page).content.decode() and not call.matches.exists()
    fetched(source, item(text="Said anew"))  # fetching it again does not bring it back
    register = reverse("funding_calls")
    assert call.title not in function.get(register).content.decode()
    assert call.title in function.get(register, {"state": "taken_away"}).content.decode()
    assert function.get(reverse("funding_call_find"), {"q": "Topic"}).json() == {"found": []}
    back = reverse("funding_call_bring_back", args=[call.pk])
    assert back in function.get(page).content.decode()
    function.post(back)
    assert call.title in function.get(register).content.decode() and call.matches.exists()


def test_a_call_without_any_day_is_not_called_open(
    function: Client, source: Source, programme: Programme, interest: Interest
) -> None:
    (call,) = fetched(source, item(opens=None, deadlines=()))
    register = reverse("funding_calls")
    assert call.title not in function.get(register, {"state": "open"}).content.decode()
    assert call.title in function.get(register, {"state": "undated"}).content.decode()
    assert call.title not in function.get(reverse("funding_new")).content.decode()
    assert call.title not in function.get(call.programme.get_absolute_url()).content.decode()
    assert (
        reverse("funding_call_edit", args=[call.pk]) in function.get(call.get_absolute_url()).content.decode()
    )


def test_what_has_been_taken_away_is_put_together_with_nothing(function: Client, source: Source) -> None:
    """A live call that was put into one that had been taken away vanished with it, and its project too."""
    away, live = fetched(source, item(), item(2, title="Topic 1 on forest energy"))
    function.post(reverse("funding_call_take_away", args=[away.pk]), {"why": "Twice"})
    for kept, other in ((away, live), (live, away)):
        url = reverse("funding_call_merge", args=[kept.pk, other.pk])
        assert url not in function.get(kept.get_absolute_url()).content.decode()
        assert function.post(url).status_code == 422
    live.refresh_from_db()
    assert live.merged_into is None
