"""What the report says: the figures of the pages, every chapter, three forms, and nothing secret or protected."""

import io
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pikepdf
import pytest
from django.urls import reverse
from django.utils import translation

from utblick.advocacy.models import PeriodReport
from utblick.advocacy.period import of_period
from utblick.collaborations import queries_costs
from utblick.collaborations.models import Engagement, YearCost
from utblick.core import formats, secrecy
from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.documents.tree import Document, Figure, Heading, Paragraph, Table, plain, text, words
from utblick.documents import queries as documents
from utblick.participation.models import InternationalMeeting, Participant
from utblick.participation.representation import participations, represented
from utblick.people.models import Organization, Person
from utblick.people.roles import Role
from utblick.plans import queries as plans
from utblick.plans.models import ActionPlan
from utblick.reporting import queries
from utblick.reporting.chapters import CHAPTERS
from utblick.reporting.chapters.blocks import LISTED, shortened
from utblick.reporting.models import AnnualReport, ChapterKey
from utblick.reporting.tests.conftest import House
from utblick.travel import queries_figures, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def tree(report: AnnualReport, language: str = "en") -> Document:
    return documents.draft(DOCUMENTS[queries.KIND], report, language)


def said(report: AnnualReport) -> str:
    return "\n".join(line for block in tree(report).blocks for line in words(block))


def tables(document: Document) -> dict[str, list[list[str]]]:
    """The tables by caption, also those of pictures: their rows as plain text."""
    found = {}
    for block in document.blocks:
        each = block.table if isinstance(block, Figure) else block
        if isinstance(each, Table):
            found[each.caption] = [[plain(cell) for cell in row] for row in each.rows]
    return found


def on_the_page(client: Any, url: str) -> str:
    """The text of a page, its blanks plain."""
    page = client.get(url).content.decode().replace("\xa0", " ").replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def meeting(ends: date, **values: Any) -> InternationalMeeting:
    unit = Organization.objects.filter(classification="administration").first()
    given = {"title": "Mötet", "begins": ends, "ends": ends, "unit": unit, "country": "PL", "place": "Gdańsk"}
    return InternationalMeeting.objects.create(**{**given, **values})


@pytest.mark.row("R33")
def test_every_chapter_is_told_in_order_and_each_has_its_text_or_says_that_nobody_has_written_it(
    house: House,
) -> None:
    assert list(CHAPTERS) == list(ChapterKey)
    report = house.report()
    headings = [each.title for each in tree(report).blocks if isinstance(each, Heading) and each.level == 1]
    assert headings == [str(each.label) for each in ChapterKey]
    assert said(report).count("Nobody has written the text") == len(ChapterKey)
    house.written(report)
    assert said(report).count("It went well.") == len(ChapterKey)


@pytest.mark.row("R33")
def test_the_costs_of_the_report_are_those_of_the_page(house: House, client_as: Any) -> None:
    engagement = Engagement.objects.exclude(periods=None).first()
    cost, _made = YearCost.objects.get_or_create(
        engagement=engagement, year=2026, defaults={"organ": house.board, "estimate": Decimal(1)}
    )
    cost.estimate = Decimal(123456)
    cost.save()
    total = next(each for each in queries_costs.totals() if each.year == 2026)
    found = tables(tree(house.report()))
    (row,) = [each for each in found["All collaborations"] if each[0] == "2026"]
    assert row[1:4] == [str(total.covered), formats.kronor(total.budget), formats.kronor(total.spent)]
    listed = {row[0]: row for row in found["Collaborations of 2026"]}
    assert len(listed) == queries_costs.costs().filter(year=2026).count()
    assert listed[str(engagement)][3] == formats.kronor(Decimal(123456), cost.approximate)
    with translation.override("sv"):
        page = on_the_page(client_as(Role.INTERNATIONAL_FUNCTION), f"{reverse('costs')}?year=2026")
        assert formats.kronor(Decimal(123456)).replace("\xa0", " ") in page


@pytest.mark.row("R33")
def test_journeys_and_emissions_of_the_report_are_those_of_the_monitor(house: House, client_as: Any) -> None:
    house.on_day(date(2027, 2, 8))
    block = next(
        each
        for each in tree(house.report()).blocks
        if isinstance(each, Table) and each.caption == "Journeys by year"
    )
    found = [[plain(cell) for cell in row] for row in block.rows]
    lines = {str(year): line for year, line in queries_figures.lines_by_year(date(2027, 2, 8))}
    known = [str(year) for year in (2024, 2025, 2026) if str(year) in lines]
    assert known and list(block.head[1:]) == known
    for place, year in enumerate(known, 1):
        assert [row[place] for row in found] == shown.figure_cells(lines[year].now)
    page = on_the_page(
        client_as(Role.INTERNATIONAL_FUNCTION), f"{reverse('travel_monitor')}?year={known[-1]}"
    )
    with translation.override("sv"):
        for cell in shown.figure_cells(lines[known[-1]].now):
            assert cell.replace("\xa0", " ") in page


@pytest.mark.row("R33", "R36")
def test_goals_resources_and_advocacy_are_those_of_their_rooms(house: House) -> None:
    found = tables(tree(house.report()))
    plan = ActionPlan.objects.get(year=2026)
    sums = plans.sums(plan)
    (row,) = [each for each in found["Set aside in the action plan"] if each[0] == "2026"]
    assert row[1:] == [formats.kronor(sums.kronor), formats.per_cent(sums.share)]
    rows = found.get("Latest follow-up of each activity", [])
    assert len(rows) == plans.activities_of(plan).count()
    period = of_period(PeriodReport(title="x", begins=date(2026, 1, 1), ends=date(2026, 12, 31)))
    assert found["Figures of the period"] == [[label, str(number)] for label, number in period.figures]


@pytest.mark.row("R33")
def test_who_represented_us_is_counted_by_person_and_place(house: House) -> None:
    person = Person.objects.filter(protected_identity=False).first()
    before = participations(2026).get(2026, (0, 0, 0))
    for at in (3, 5):
        Participant.objects.create(meeting=meeting(date(2026, at, 1)), person=person, state="took_part")
    Participant.objects.create(meeting=meeting(date(2026, 6, 1)), person=person, state="declined")
    Participant.objects.create(meeting=meeting(date(2025, 6, 1)), person=person, state="took_part")
    assert participations(2026)[2026][:2] == (before[0] + 2, before[1] + 2)
    one = next(each for each in represented(2026) if each.person == person)
    (row,) = [
        each
        for each in tables(tree(house.report()))["Who represented us 2026"]
        if each[0] == person.full_name
    ]
    assert row[1] == str(one.meetings) and "Mötet (" in row[3]


@pytest.fixture
def secret_things(house: House) -> list[str]:
    """Things under secrecy, each with a word that stands nowhere else, and a person with protected identity."""
    person = Person.objects.create(given_name="Skyddad", family_name="Hemligsson", protected_identity=True)
    Participant.objects.create(
        meeting=meeting(date(2026, 3, 1), title="Hemligmötet", secret=True), person=person, state="took_part"
    )
    Participant.objects.create(meeting=meeting(date(2026, 4, 1)), person=person, state="took_part")
    engagement = YearCost.objects.filter(year=2026).first()
    hidden = Engagement.objects.get(pk=engagement.engagement_id) if engagement else Engagement.objects.first()
    hidden.name, hidden.secret = "Hemligsamarbetet", True
    hidden.save()
    return ["Hemligsson", "Hemligmötet", "Hemligsamarbetet"]


@pytest.mark.row("R33")
def test_nothing_secret_or_protected_stands_in_the_report_whoever_makes_it(
    house: House, secret_things: list[str]
) -> None:
    report = house.report()
    with secrecy.off():
        told = said(report)
    for word in secret_things:
        assert word not in told


@pytest.mark.row("R33")
def test_the_report_is_a_page_a_pdf_and_a_word_document_in_two_languages(
    house: House, client_as: Any
) -> None:
    report = house.written(house.report())
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("draft_document", args=[queries.KIND, report.pk])
    assert (
        "Årsrapport" in client.get(url).content.decode()
        or "Annual report" in client.get(url).content.decode()
    )
    made = client.get(f"{url}?form=pdf")
    assert made["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(b"".join(made) if made.streaming else made.content)) as file:
        assert len(file.pages) >= 10
    assert "wordprocessingml" in client.get(f"{url}?form=docx")["Content-Type"]
    texts = [
        [plain(each.runs) for each in tree(report, language).blocks if isinstance(each, Paragraph)]
        for language in ("sv", "en")
    ]
    assert "Det gick bra." in texts[0] and "It went well." in texts[1]


@pytest.mark.once
def test_a_long_report_says_how_much_it_leaves_out() -> None:
    rows = tuple((text(str(number)),) for number in range(LISTED + 5))
    parts = [Heading(2, f"Del {number}") for number in range(LISTED + 2)]
    found = list(
        shortened([Table("Allt", ("Nummer",), rows), Heading(1, "Delar"), *parts, Heading(1, "Sist")])
    )
    assert isinstance(found[0], Table) and len(found[0].rows) == LISTED
    assert [plain(each.runs) for each in found if isinstance(each, Paragraph)] == [
        "5 more are not listed here.",
        "2 more are not listed here.",
    ]
    assert sum(isinstance(each, Heading) and each.level == 2 for each in found) == LISTED
    assert found[-1] == Heading(1, "Sist")
