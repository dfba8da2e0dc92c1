"""The life of a report: made, written by those who are asked, presented and then never changed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.documents.tree import as_json, from_json, words
from utblick.core.obligations import derive
from utblick.documents import actions as issuing
from utblick.documents import queries as documents
from utblick.outbox.models import Letter
from utblick.plans.models import ActionPlan, Resource
from utblick.reporting import actions, queries
from utblick.reporting.models import AnnualReport, TextPart
from utblick.reporting.tests.conftest import APRIL, House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def owed(day: date) -> dict[str, Any]:
    return {each.key: each for each in derive(day)}


def said(report: AnnualReport, language: str = "sv") -> str:
    document = documents.draft(DOCUMENTS[queries.KIND], report, language)
    return "\n".join(line for block in document.blocks for line in words(block))


@pytest.mark.row("R33")
@pytest.mark.rule("plans.report_in_april")
def test_the_report_is_asked_for_from_february_and_no_more_when_the_board_has_been_given_it(
    house: House,
) -> None:
    assert "report-of-2026" not in owed(date(2027, 1, 31))
    found = owed(date(2027, 2, 1))["report-of-2026"]
    assert found.url == "/arsrapporter/2026/"
    report = house.written(house.report())
    assert "report-of-2026" in owed(date(2027, 4, 1))
    house.decide(report)
    assert "report-of-2026" not in owed(date(2027, 5, 1))
    assert ActionPlan.objects.get(year=2026).status == "followed_up"


@pytest.mark.row("R33")
def test_who_is_asked_for_a_text_owes_it_until_it_is_ready(house: House) -> None:
    report = house.report()
    (part,) = house.asked(report, "travel")
    key = f"report-text-{part.key}"
    found = owed(date(2027, 2, 10))[key]
    assert (found.account_id, found.due) == (house.officer.pk, date(2027, 3, 1))
    part.text = "Vi reste mindre."
    actions.write(house.officer, part)
    assert key in owed(date(2027, 2, 10))
    part.ready = True
    actions.write(house.officer, part)
    assert key not in owed(date(2027, 2, 10))
    assert "Vi reste mindre." in said(report)


def test_an_unready_text_stands_in_no_document(house: House) -> None:
    report = house.report()
    (part,) = house.asked(report, "travel")
    part.text = "Halvfärdigt"
    actions.write(house.officer, part)
    assert "Halvfärdigt" not in said(report)


def test_a_text_is_ready_only_when_it_says_something(house: House) -> None:
    (part,) = house.asked(house.report(), "travel")
    part.ready = True
    with pytest.raises(ValidationError) as error:
        actions.write(house.officer, part)
    assert list(error.value.message_dict) == ["text"]


def test_nobody_writes_the_text_of_another_but_who_makes_the_report(house: House) -> None:
    (part,) = house.asked(house.report(), "travel")
    part.text = "Annat"
    with pytest.raises(PermissionDenied):
        actions.write(house.outsider, part)
    actions.write(house.function, part)
    assert TextPart.objects.get().text == "Annat"


def test_what_is_written_stays_when_nobody_is_asked_any_more(house: House) -> None:
    report = house.report()
    travel, _visits = house.asked(report, "travel", "visits")
    travel.text = "Vi reste mindre."
    actions.write(house.officer, travel)
    actions.ask(house.function, report, {}, date(2027, 3, 1))
    assert [each.chapter for each in queries.texts_of(report)] == ["travel"]


def test_who_is_asked_gets_an_email_and_is_reminded_once_a_day(
    house: House, on_day: Callable[[date], None]
) -> None:
    report = house.report()
    house.asked(report, "travel")
    house.asked(report, "travel", "visits")
    assert Letter.objects.filter(kind="report-text", account=house.officer).count() == 2
    actions.remind(house.function, report)
    assert Letter.objects.filter(kind="report-text").count() == 4
    with pytest.raises(ValidationError):
        actions.remind(house.function, report)
    on_day(date(2027, 2, 9))
    actions.remind(house.function, report)
    assert Letter.objects.filter(kind="report-text").count() == 6


@pytest.mark.row("R33")
@pytest.mark.rule("reporting.report_is_whole")
def test_a_report_without_its_texts_is_not_presented(house: House) -> None:
    report = house.report()
    house.asked(report, "travel")
    with pytest.raises(ValidationError, match="Texts are missing"):
        house.decide(report)
    report.refresh_from_db()
    assert report.is_open and not report.frozen


@pytest.mark.row("R33")
def test_a_year_that_has_not_ended_is_not_presented(house: House, on_day: Callable[[date], None]) -> None:
    on_day(date(2026, 11, 1))
    report = house.report()
    house.written(report)
    on_day(date(2026, 12, 15))
    with pytest.raises(ValidationError, match="has not ended"):
        house.decide(report, date(2026, 12, 15))


@pytest.mark.row("R33")
def test_what_the_board_was_given_is_never_changed(house: House, on_day: Callable[[date], None]) -> None:
    report = house.written(house.report())
    kind = DOCUMENTS[queries.KIND]
    given = issuing.issue(house.function, kind, report, "sv")
    on_day(APRIL)
    house.decide(report)
    report.refresh_from_db()
    assert from_json(report.frozen["sv"]) == from_json(given.tree)
    before = as_json(documents.draft(kind, report, "sv"))
    assert Resource.objects.filter(activity__plan__year=2026).delete()[0]
    assert as_json(documents.draft(kind, report, "sv")) == before
    part = queries.texts_of(report)[0]
    part.text = "Något annat"
    for deed in (
        lambda: actions.write(house.officer, part),
        lambda: actions.remind(house.function, report),
        lambda: actions.ask(house.function, report, {}, date(2027, 5, 1)),
        lambda: house.decide(report, date(2027, 5, 18)),
    ):
        on_day(date(2027, 5, 18))
        with pytest.raises(ValidationError):
            deed()


def test_a_report_that_the_board_sends_back_stays_a_draft(house: House) -> None:
    report = house.written(house.report())
    house.decide(report, outcome="returned")
    report.refresh_from_db()
    assert report.is_open and ActionPlan.objects.get(year=2026).status == "decided"
