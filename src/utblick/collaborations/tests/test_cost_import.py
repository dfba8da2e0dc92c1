"""The outcome from the finance system: what a file changes is seen first, and done whole or not at all."""

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from openpyxl import Workbook

from utblick.collaborations import importing, outcomes, queries_costs
from utblick.collaborations.models import CostKind, CostPart, Engagement, YearCost
from utblick.collaborations.views.costs import _file_row
from utblick.core.audit.models import AuditEntry
from utblick.core.exports import response
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
HEAD = "Engagement;Year;Kind of cost;Outcome;Currency;Rate;Day of the rate;Organ;Budget line"


@pytest.fixture
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def network(db: None) -> Engagement:
    found: Engagement = Engagement.objects.create(name="Nät ett", key="nat-ett", kind="network")
    return found


@pytest.fixture
def board(db: None) -> Organization:
    found: Organization = Organization.objects.create(name="Styrelsen", key="styr", classification="board")
    return found


def check(*lines: str, head: str = HEAD) -> outcomes.Preview:
    return outcomes.check(importing.read_file("\n".join([head, *lines]).encode()))


def told(*lines: str) -> list[tuple[int, str]]:
    """What is wrong, by row: the column."""
    return [(each.line, each.column) for each in check(*lines).problems]


def send(client: Any, *lines: str) -> Any:
    upload = SimpleUploadedFile("utfall.csv", "\n".join([HEAD, *lines]).encode("cp1252"))
    return client.post(reverse("costs_import"), {"file": upload})


def carried(answer: Any) -> dict[str, str]:
    found = re.search(r'name="rows" value="([^"]+)"', answer.content.decode())
    assert found
    return {"rows": found.group(1)}


def test_a_file_is_looked_at_and_then_imported_once(network: Engagement, client_as: Any) -> None:
    cost = network.costs.create(year=2024, estimate=Decimal(60000))
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    looked = send(client, "Nät ett;2024;whole;61 234,50", "Nät ett;2024;membership_fee;50000")
    assert looked.status_code == 200
    page = looked.content.decode()
    assert "61\xa0234,50\xa0kr" in page and "50\xa0000\xa0kr" in page
    cost.refresh_from_db()
    assert cost.outcome is None  # nothing has been done yet
    for _time in range(2):  # a double click
        assert client.post(reverse("costs_import"), carried(looked)).status_code == 302
    cost.refresh_from_db()
    assert cost.outcome == Decimal("61234.50") and cost.parts.get().outcome == 50000
    assert (cost.version, cost.parts.get().version) == (2, 1)
    assert AuditEntry.objects.filter(deed="collaborations.import_outcome").count() == 2
    assert check("Nät ett;2024;whole;61234,5").changes == []


def test_what_changed_since_it_was_looked_at_is_shown_anew(network: Engagement, client_as: Any) -> None:
    cost = network.costs.create(year=2024, outcome=Decimal(5))
    client = client_as(Role.DIRECTOR)
    looked = send(client, "Nät ett;2024;whole;7")
    cost.outcome = Decimal(6)
    cost.save()
    answer = client.post(reverse("costs_import"), carried(looked))
    assert answer.status_code == 422
    cost.refresh_from_db()
    assert cost.outcome == 6
    assert client.post(reverse("costs_import"), carried(answer)).status_code == 302
    cost.refresh_from_db()
    assert cost.outcome == 7


def test_a_list_that_was_tampered_with_or_is_anothers_is_refused(network: Engagement, client_as: Any) -> None:
    looked = carried(send(client_as(Role.DIRECTOR), "Nät ett;2024;whole;7"))
    other = client_as(Role.INTERNATIONAL_FUNCTION)
    for rows in (looked, {"rows": "x"}, {"rows": ""}):
        assert other.post(reverse("costs_import"), rows).status_code == 422
    assert not network.costs.exists()


def test_one_wrong_row_stops_all(network: Engagement, client_as: Any) -> None:
    answer = send(client_as(Role.DIRECTOR), "Nät ett;2024;whole;7", "Nät två;2024;whole;7")
    assert answer.status_code == 422 and 'name="rows"' not in answer.content.decode()


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Nät två;2024;whole;7", "Engagement"),
        ("Nät ett;24;whole;7", "Year"),
        ("Nät ett;2024;avgift;7", "Kind of cost"),
        ("Nät ett;2024;whole;sju", "Outcome"),
        ("Nät ett;2024;whole;-7", "Outcome"),
        ("Nät ett;2024;whole;7,123", "Outcome"),
        ("Nät ett;2024;whole;7;NOK", "Currency"),
        ("Nät ett;2024;whole;7;EUR;11,2;2024-05-14", "Currency"),
        ("Nät ett;2024;other;7;EUR", "Rate"),
        ("Nät ett;2024;other;7;EUR;11,2;igår", "Day of the rate"),
        ("Nät ett;2024;other;7;SEK;11,2", "Rate"),
        ("Nät ett;2024;whole;7;;;;Ingen nämnd", "Organ"),
        ("Nät ett;2024;whole;7 EUR", "Outcome"),
        ("Nät ett;2024;other;7 kr;EUR;11,2;2024-05-14", "Outcome"),
        ("Nät ett;2024;whole;7 USD", "Outcome"),
        ("Nät ett;2024;other;7;EUR;11,2;2999-05-14", "Day of the rate"),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column(
    network: Engagement, board: Organization, english: None, line: str, column: str
) -> None:
    assert told(line) == [(2, column)]


def test_a_name_of_two_asks_for_the_key(network: Engagement, english: None) -> None:
    Engagement.objects.create(name="Nät ett", key="nat-tva", kind="network")
    (problem,) = check("Nät ett;2024;whole;7").problems
    assert "nat-ett, nat-tva" in problem.text
    assert check("nat-tva;2024;whole;7", head="Engagement key;Year;Kind of cost;Outcome").problems == []


def test_a_row_that_is_there_twice_is_refused(network: Engagement, english: None) -> None:
    assert told("Nät ett;2024;whole;7", "Nät ett;2024;whole;8") == [(3, "Kind of cost")]


def test_two_organs_of_one_year_are_refused_and_both_named(
    network: Engagement, board: Organization, english: None
) -> None:
    Organization.objects.create(name="Nämnden", key="namnd", classification="committee")
    (problem,) = check("Nät ett;2024;whole;7;;;;Styrelsen", "Nät ett;2024;other;7;;;;Nämnden").problems
    assert "Styrelsen" in problem.text and "Nämnden" in problem.text
    network.costs.create(year=2024, organ=board)
    (problem,) = check("Nät ett;2024;whole;7;;;;Nämnden").problems
    assert "Styrelsen" in problem.text and "Nämnden" in problem.text


def test_kinds_above_the_year_are_refused_and_the_year_may_be_raised_with_them(
    network: Engagement, english: None
) -> None:
    network.costs.create(year=2024, outcome=Decimal(10))
    assert told("Nät ett;2024;other;11") == [(2, "Outcome")]
    assert told("Nät ett;2024;other;11", "Nät ett;2024;whole;11") == []
    assert told("Nät ett;2024;reimbursement;11") == []


def test_euro_bring_kronor_with_rate_and_day(network: Engagement, account: Any) -> None:
    rows = importing.read_file(f"{HEAD}\nNät ett;2024;membership_fee;5 000;EUR;11,4350;2024-05-14".encode())
    seen = outcomes.check(rows).fingerprint
    assert outcomes.import_outcome(account(Role.DIRECTOR), rows, seen) == 1
    part = CostPart.objects.get(cost__engagement=network)
    assert (part.outcome, part.foreign_outcome) == (Decimal("57175.00"), 5000)
    part.full_clean()
    assert outcomes.check(rows).changes == []


def test_a_budget_in_euro_keeps_its_rate(network: Engagement, english: None) -> None:
    cost = network.costs.create(year=2024)
    euro: dict[str, Any] = {"currency": "EUR", "rate": Decimal("11.2"), "rate_on": "2023-12-01"}
    cost.parts.create(kind="other", foreign_estimate=100, estimate=1120, **euro)
    assert told("Nät ett;2024;other;100;EUR;11,5;2024-05-14") == [(2, "Rate")]
    found = check("Nät ett;2024;other;1150")  # as it was booked
    assert not found.problems
    part = found.years[0].parts["other"]
    assert (part.currency, part.outcome, part.foreign_outcome, part.estimate) == ("EUR", 1150, None, 1120)
    part.full_clean()


def test_a_spreadsheet_with_a_sum_of_floats_is_read(network: Engagement) -> None:
    book = Workbook()
    book.active.append(["Engagement", "Year", "Kind of cost", "Outcome"])
    book.active.append(["Nät ett", 2024, "whole", 0.1 + 0.2])
    out = io.BytesIO()
    book.save(out)
    (row,) = importing.read_file(out.getvalue())
    assert (row.year, row.outcome) == ("2024", "0.3")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "The file is empty"),
        (b"PK\x03\x04skrap", "damaged"),
        (b"a;b\x00", "damaged"),
        (b"Year;Outcome\n2024;1", "Engagement, Kind of cost"),
        (b"Engagement;Year;Kind of cost;Outcome\n", "no rows"),
        (b"Year;Year\n2024;1", "twice"),
        (b"Engagement;Year;Kind of cost;Outcome\n" + b"a;2024;whole;1\n" * 5001, "5 000 rows"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    client_as: Any, english: None, content: bytes, says: str
) -> None:
    with pytest.raises(ValidationError, match=says):
        importing.read_file(content)
    upload = SimpleUploadedFile("x.csv", content)
    assert client_as(Role.DIRECTOR).post(reverse("costs_import"), {"file": upload}).status_code == 422


def test_a_file_that_is_too_large_is_refused(client_as: Any) -> None:
    upload = SimpleUploadedFile("x.csv", b"a" * (importing.LARGEST + 1))
    assert client_as(Role.DIRECTOR).post(reverse("costs_import"), {"file": upload}).status_code == 422


def test_an_officer_may_not_import(client_as: Any) -> None:
    assert client_as(Role.OFFICER).get(reverse("costs_import")).status_code == 403


def test_as_many_questions_for_many_rows(network: Engagement, django_assert_max_num_queries: Any) -> None:
    network.costs.create(year=2024)
    rows = importing.read_file(
        "\n".join([HEAD, *(f"Nät ett;{year};whole;{year}" for year in range(1990, 2101))]).encode()
    )
    with django_assert_max_num_queries(5):
        assert len(outcomes.check(rows).changes) == 111


AMOUNTS = st.one_of(st.none(), st.integers(0, 10**9).map(lambda ore: Decimal(ore) / 100))


class RoundTrip(TestCase):
    """What is exported and imported changes nothing, whatever is in it and whichever form it takes."""

    @settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.dictionaries(st.integers(1990, 2100), st.dictionaries(st.sampled_from(CostKind.values), AMOUNTS)),
        st.text('=+-@a;,"\n ö', max_size=8),
        st.sampled_from(["csv", "xlsx"]),
    )
    def test_changes_nothing(self, years: dict[int, dict[str, Decimal | None]], line: str, form: str) -> None:
        organ = Organization.objects.create(name="Styrelsen", classification="board")
        engagement = Engagement.objects.create(name=f"={line}nät".strip(), kind="network")
        for year, kinds in years.items():
            cost = YearCost.objects.create(
                engagement=engagement, year=year, organ=organ, budget_line=line.strip()
            )
            for kind, amount in kinds.items():
                euro: dict[str, Any] = {}
                if amount is not None and kind == "travel":
                    euro = {"currency": "EUR", "rate": Decimal("11.435"), "rate_on": "2024-05-14"}
                    euro |= {"foreign_outcome": amount}
                    amount = importing.amount(str(amount)) * Decimal("11.435")
                    amount = amount.quantize(Decimal("0.01"), "ROUND_HALF_UP")
                cost.parts.create(kind=kind, outcome=amount, **euro)
        rows = [_file_row(cost, part) for cost, part in queries_costs.to_import()]
        if not rows:
            return
        head = [str(label) for label in importing.COLUMNS.values()]
        content = response(form, "utfall", "Utfall", head, rows).content
        found = outcomes.check(importing.read_file(content))
        assert (found.problems, found.changes, found.unchanged) == ([], [], len(rows))
