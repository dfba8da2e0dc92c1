"""The overview and the year wheel as people read them, in both languages."""

import csv
import re
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from utblick.core.audit.models import AuditEntry
from utblick.core.dates import today
from utblick.decisions.models import Meeting
from utblick.people.models import Membership, Organization, Person
from utblick.people.roles import Role
from utblick.yearwheel.models import Handover, Snooze
from utblick.yearwheel.tests.duties import Duties

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
TODAY = date(2026, 11, 23)
Clients = Callable[..., Any]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)


def text(client: Any, name: str, **query: str) -> str:
    answer = client.get(reverse(name), query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def headings(page: str, level: str = "h3") -> list[str]:
    found = re.findall(rf"<{level}[^>]*>(.*?)</{level}>", page, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", each).strip() for each in found]


@pytest.fixture
def every_group(duties: Duties, client_as: Clients, account: Any) -> Any:
    """A chief executive with something in each group."""
    director, other = client_as(Role.DIRECTOR, language="en"), account(Role.INTERNATIONAL_FUNCTION)
    mine = {"permission": "strategy.edit"}
    duties.add("fault", title="No meeting", due=None, fault=True, **mine)
    duties.add("overdue", title="Overdue thing", due=date(2026, 11, 1), **mine)
    duties.add("now", title="Thing now", due=date(2026, 11, 30), **mine)
    duties.add("later", title="Thing later", due=date(2027, 4, 15), **mine)
    duties.add("escalated", title="Late seat", due=date(2026, 11, 1), permission="people.edit_foreign_body")
    duties.add("handed", title="Given thing", due=date(2026, 12, 24), **mine)
    duties.add("waiting", title="Waiting thing", due=date(2026, 11, 2), **mine)
    duties.add("undated", title="Undated thing", due=None, **mine)
    Handover.objects.create(obligation="handed", title="T", to=other, by=director.account, on=TODAY)
    until = TODAY + timedelta(days=9)
    Snooze.objects.create(
        account=director.account, obligation="waiting", title="T", until=until, reason="Svar"
    )
    return director


class TestOverview:
    """Översikt."""

    def test_the_groups_stand_in_the_order_of_what_presses_most(self, every_group: Any) -> None:
        page = text(every_group, "overview")
        assert [re.sub(r"\s+\d+$", "", each) for each in headings(page)] == [
            "Must be put right first",
            "Overdue",
            "To do now",
            "Later",
            "Overdue with others",
            "Handed over",
            "Waiting",
            "Facts that nobody has stated",
        ]
        assert "Waits until 2 December 2026: Svar" in page

    def test_each_says_when_what_who_and_why(self, client_as: Clients, duties: Duties) -> None:
        duties.add(
            "a",
            title="Follow it up",
            thing="The strategy",
            permission="strategy.edit",
            due=date(2026, 11, 1),
            rule="strategy.follow_up_due_at_new_term",
            url="/strategi/",
            button="Open it",
        )
        page = text(client_as(Role.INTERNATIONAL_FUNCTION, language="en"), "overview")
        (item,) = re.findall(r'<li class="ub-todo__item">.*?</li>', page, re.DOTALL)
        for told in ("Follow it up", "due 1 November 2026", "The strategy", "Responsible: ", "Why? 5.1"):
            assert told in item
        assert re.search(r'<a class="ds-button"[^>]* href="/strategi/">Open it<', item)
        assert re.search(r"<details.*Hand over.*Let it wait", item)

    def test_a_button_that_would_be_refused_is_not_there(self, every_group: Any) -> None:
        page = text(every_group, "overview")
        items = re.findall(r'<li class="ub-todo__item">.*?</li>', page, re.DOTALL)
        (escalated,) = (each for each in items if "Late seat" in each)
        assert "ds-button" not in escalated and "Hand over" in escalated

    def test_eight_of_each_group_and_a_way_to_the_rest(self, client_as: Clients, duties: Duties) -> None:
        for number in range(11):
            duties.add(f"k{number}", title=f"Nr {number}", permission="strategy.edit", due=date(2026, 11, 1))
        for number in range(8):
            duties.add(f"l{number}", title=f"L {number}", permission="strategy.edit", due=date(2027, 2, 1))
        client = client_as(Role.DIRECTOR, language="en")
        page = text(client, "overview")
        assert page.count('class="ub-todo__item"') == 16
        assert headings(page)[0].split() == ["Overdue", "11"]
        (rest,) = re.findall(r'href="([^"]+)">Show all 11', page)
        assert rest == f"{reverse('year_wheel')}?state=overdue"
        assert client.get(rest).content.decode().count('class="ub-todo__item"') == 11

    def test_texts_of_others_are_no_markup(self, client_as: Clients, duties: Duties) -> None:
        evil = "<script>alert(1)</script>"
        duties.add("a", title=evil, thing=evil, button=evil, url=f'/"{evil}', permission="strategy.edit")
        client = client_as(Role.DIRECTOR)
        for name in ("overview", "year_wheel", "year_wheel_all"):
            page = text(client, name)
            assert "<script>alert" not in page and "&lt;script&gt;" in page

    def test_somebody_elected_sees_when_their_bodies_meet_next(self, client_as: Clients) -> None:
        board = Organization.objects.get(classification="board")
        person = Person.objects.get(key="robert-olesen")
        Membership.objects.create(person=person, organization=board, role="member", start="2026")
        Meeting.objects.filter(body=board).delete()
        for day in (22, 23, 30):
            Meeting.objects.create(body=board, date=date(2026, 11, day))
        Meeting.objects.create(body=board, date=date(2026, 12, 1), status="cancelled")
        page = text(client_as(Role.ELECTED, person=person, language="en"), "overview")
        assert "Next meetings" in page
        listed = page[page.index("Next meetings") :].partition("</ul>")[0]
        assert "23 November 2026" in listed and "30 November 2026" in listed
        assert "22 November 2026" not in listed and "1 December 2026" not in listed

    def test_without_anything_to_do_it_says_so(self, client_as: Clients, duties: Duties) -> None:
        page = text(client_as(Role.COMMUNICATIONS, language="en"), "overview")
        assert "Nothing waits for you" in page

    def test_it_is_read_in_swedish(self, client_as: Clients, duties: Duties) -> None:
        duties.add("a", title="Följ upp", permission="strategy.edit", due=date(2026, 11, 1))
        page = text(client_as(Role.DIRECTOR), "overview")
        for told in ("Försenat", "senast 1 november 2026", "Ansvarig: ", "Lämna över", "Låt vänta"):
            assert told in page


class TestYearWheel:
    """The ring, and the list that says the same in words."""

    def test_what_is_late_first_then_month_by_month(self, every_group: Any) -> None:
        assert headings(text(every_group, "year_wheel"), "h2") == [
            "Must be put right first",
            "Overdue",
            "November 2026",
            "April 2027",
            "Overdue with others",
            "Handed over",
            "Waiting",
            "Facts that nobody has stated",
        ]

    @pytest.mark.parametrize(
        ("query", "shown"),
        [
            ({"state": "overdue"}, ["Overdue thing"]),
            ({"state": "escalated"}, ["Late seat"]),
            ({"state": "handed_over"}, ["Given thing"]),
            ({"state": "waiting"}, ["Waiting thing"]),
            ({"month": "2027-04"}, ["Thing later"]),
            ({"month": "2027-04", "state": "overdue"}, []),
            ({"state": "nonsense"}, None),
            ({"month": "2027-13"}, None),
        ],
    )
    def test_the_filters_stand_in_the_address(
        self, every_group: Any, query: dict[str, str], shown: list[str] | None
    ) -> None:
        page = text(every_group, "year_wheel", **query)
        found = re.findall(r'<p class="ub-todo__title">(.*?)(?: <span|</p>)', page)
        if shown is None:  # what is not known narrows nothing, and is told
            assert len(found) == 8 and 'class="ub-error"' in page
        else:
            assert found == shown

    def test_the_ring_leads_to_its_months(self, every_group: Any) -> None:
        for name, address in (("overview", "year_wheel"), ("year_wheel_all", "year_wheel_all")):
            page = text(every_group, name)
            months = re.findall(r'<a class="ub-chart-link" href="([^"]+)" aria-label="([^"]+)"', page)
            assert (f"{reverse(address)}?month=2027-04", "Apr 2027: 1 later") in months

    def test_everything_counts_what_the_list_shows(self, client_as: Clients, duties: Duties) -> None:
        for number in range(250):
            due = TODAY + timedelta(days=number - 20)
            duties.add(f"k{number}", title=f"Nr {number}", permission="strategy.edit", due=due)
        client = client_as(Role.AUDITOR, language="en")
        pages = [text(client, "year_wheel_all", page=str(number)) for number in (1, 2, 3)]
        titles = [re.findall(r'<p class="ub-todo__title">(Nr \d+)', page) for page in pages]
        assert [len(found) for found in titles] == [100, 100, 50]
        assert [title for found in titles for title in found] == [f"Nr {number}" for number in range(250)]
        assert "250 things to do, showing 101–200" in pages[1]
        assert "20 overdue" in pages[0]

    @pytest.mark.parametrize(
        ("role", "limited", "tabs"),
        [
            (Role.OFFICER, True, ["Mine", "My unit"]),
            (Role.OFFICER, False, []),
            (Role.INTERNATIONAL_FUNCTION, False, ["Mine", "Everything"]),
            (Role.COMMITTEE_SECRETARY, True, ["Mine", "My unit", "Everything"]),
            (Role.PARTNER, False, []),
        ],
    )
    def test_the_tabs_that_make_sense(
        self, client_as: Clients, duties: Duties, role: str, limited: bool, tabs: list[str]
    ) -> None:
        unit = Organization.objects.get(key="regional-utveckling") if limited else None
        answer = client_as(role, unit, language="en").get(reverse("year_wheel"))
        assert [label for label, _url, _here in answer.context["page"].tabs] == tabs

    def test_ones_unit(self, client_as: Clients, duties: Duties) -> None:
        unit = Organization.objects.get(key="regional-utveckling")
        other = Organization.objects.create(name="Annan", classification="administration")
        duties.add("here", title="Here", permission="decisions.edit", unit_id=unit.pk)
        duties.add("there", title="There", permission="decisions.edit", unit_id=other.pk)
        client = client_as(Role.OFFICER, unit, language="en")
        page = text(client, "year_wheel_unit")
        assert "Here" in page and "There" not in page
        assert client.get(reverse("year_wheel_unit"), {"unit": str(other.pk)}).status_code == 404
        for odd in ("x", "0", "9" * 30):
            assert client.get(reverse("year_wheel_unit"), {"unit": odd}).status_code == 404
        everywhere = client_as(Role.DIRECTOR, language="en")
        assert "There" in text(everywhere, "year_wheel_unit", unit=str(other.pk))
        assert "Nothing is to be done" in text(everywhere, "year_wheel_unit")

    def test_everything_of_one_unit(self, client_as: Clients, duties: Duties) -> None:
        unit = Organization.objects.get(key="regional-utveckling")
        duties.add("here", title="Here", permission="decisions.edit", unit_id=unit.pk)
        duties.add("there", title="There", permission="decisions.edit")
        client = client_as(Role.AUDITOR, language="en")
        page = text(client, "year_wheel_all", unit=str(unit.pk))
        assert "Here" in page and "There" not in page

    @pytest.mark.parametrize("form", ["csv", "xlsx"])
    def test_the_list_is_taken_along_with_what_the_page_says(self, every_group: Any, form: str) -> None:
        answer = every_group.get(reverse("year_wheel"), {"format": form})
        if form == "csv":
            rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
        else:
            sheet = load_workbook(BytesIO(answer.content)).active
            assert sheet is not None
            rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
        assert rows[0] == ["By", "Status", "What is to be done", "About", "Responsible", "Clause", "Remark"]
        assert len(rows) == 9
        (waiting,) = (row for row in rows if row[2] == "Waiting thing")
        assert waiting[0].startswith("2026-11-02") and waiting[1] == "Waiting"
        assert waiting[6] == "Waits until 2 December 2026: Svar"
        entry = AuditEntry.objects.order_by("-number")[0]
        assert (entry.deed, entry.actor_id) == ("core.export", every_group.account.pk)
        assert '"rows":8' in entry.details

    def test_only_what_is_narrowed_to_is_taken_along(self, every_group: Any) -> None:
        answer = every_group.get(reverse("year_wheel"), {"format": "csv", "state": "waiting"})
        assert answer.content.decode("utf-8-sig").count("\r\n") == 2

    def test_it_is_read_in_swedish(self, client_as: Clients, duties: Duties) -> None:
        duties.add("a", title="Följ upp", permission="strategy.edit", due=date(2026, 12, 24))
        page = text(client_as(Role.DIRECTOR), "year_wheel")
        for told in ("Årshjul", "December 2026", "1 sak att göra", "Mitt", "Allt"):
            assert told in page


class TestProtected:
    """Who reads of somebody protected is noted, and who may not is told nothing."""

    @pytest.fixture
    def person(self, duties: Duties) -> Person:
        made = Person.objects.create(
            given_name="Zelda", family_name="Zebra", kind="official", protected_identity=True
        )
        duties.add("a", title="Svara", permission="people.edit_term", person_id=made.pk)
        return made

    @pytest.mark.parametrize("form", ["", "csv"])
    def test_reading_is_noted_each_time(self, client_as: Clients, person: Person, form: str) -> None:
        client = client_as(Role.ADMINISTRATOR)
        for _each in range(2):  # also when the list is remembered
            answer = client.get(reverse("year_wheel_all"), {"format": form})
            assert "Zelda Zebra" in answer.content.decode("utf-8-sig")
        read = AuditEntry.objects.filter(deed="core.read_protected", actor_id=client.account.pk)
        assert [(each.kind, each.object_id) for each in read] == [("person", person.pk)] * 2

    @pytest.mark.parametrize("form", ["", "csv"])
    def test_the_name_is_told_to_nobody_else(self, client_as: Clients, person: Person, form: str) -> None:
        administrator = client_as(Role.ADMINISTRATOR)
        administrator.get(reverse("year_wheel_all"))
        for role in (Role.BOARD_SECRETARY, Role.AUDITOR):
            answer = client_as(role).get(reverse("year_wheel_all"), {"format": form})
            assert "Svara" in answer.content.decode() and "Zebra" not in answer.content.decode()


def test_today_is_the_day_of_these_tests() -> None:
    assert today() == TODAY
