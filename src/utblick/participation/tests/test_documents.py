"""The feedback that the board has before it: one document, three forms, the same whoever makes it."""

import io
import time
import zipfile
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from utblick.core import secrecy
from utblick.core.documents import html, pdf, word
from utblick.core.documents.tree import words as words_of
from utblick.core.once import reading
from utblick.participation import documents
from utblick.participation.models import NextStep
from utblick.participation.tests.conftest import House, words

pytestmark = pytest.mark.django_db


def said(document: Any) -> str:
    return "\n".join(line for block in document.blocks for line in words_of(block))


@pytest.mark.row("R34")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_a_page_a_pdf_and_a_word_file(house: House, sign_in: Any, language: str) -> None:
    meeting = house.meeting()
    house.went(meeting)
    told = house.feedback(meeting, good_practice="Mätmallen", discussed_en="Common goals")
    NextStep.objects.create(
        feedback=told, what="Ringa Gent", responsible=house.officer.person, due=date(2026, 12, 1)
    )
    url = f"{reverse('draft_document', args=['feedback-report', house.first.pk])}?sprak={language}"
    client = sign_in(house.secretary, language)
    answer = client.get(url)
    assert all(each in words(answer) for each in ("Nätverksmötet", "Mätmallen", "Ringa Gent", "Ola Prov"))
    assert ("Common goals" in words(answer)) is (language == "en")
    assert client.get(f"{url}&form=pdf").content[:5] == b"%PDF-"
    assert client.get(f"{url}&form=docx").content[:2] == b"PK"


@pytest.mark.row("R34")
@pytest.mark.usefixtures("english")
def test_what_is_missing_oral_or_late_is_said(house: House) -> None:
    oral, late = house.meeting("Muntligt"), house.meeting("Sent", ends=date(2026, 11, 19))
    for each in (oral, late):
        house.went(each)
    house.feedback(late, handed_in_on=date(2026, 12, 1), first_handed_in_on=date(2026, 12, 1))
    found = said(documents.feedback_report(house.second))
    assert "told orally, or as an addition" in found
    assert "The feedback has not been handed in." in found
    assert "handed in after the meeting that it was due at" in found


@pytest.mark.row("R34")
def test_the_contents_have_a_line_for_each_meeting_and_none_for_its_questions(
    house: House, sign_in: Any
) -> None:
    for title in ("Första mötet", "Andra mötet"):
        meeting = house.meeting(title)
        house.went(meeting)
        house.feedback(meeting)
    report = documents.feedback_report(house.first)
    shown = str(html.render(report))
    contents = shown[shown.index("<nav") : shown.index("</nav>")]
    assert contents.count("<li>") == 2 and "Första mötet" in contents and "Andra mötet" in contents
    assert shown.count("<h3") > 2  # the questions are headings all the same
    assert b'TOC \\o "1-1"' in zipfile.ZipFile(io.BytesIO(word.render(report))).read("word/document.xml")


@pytest.mark.usefixtures("english")
def test_a_meeting_with_nothing_due_says_so(house: House) -> None:
    assert "No feedback is due at the meeting." in said(documents.feedback_report(house.first))


@pytest.mark.usefixtures("english")
def test_what_is_secret_keeps_its_place_and_tells_nothing(house: House) -> None:
    hidden = house.meeting("Zebran", secret=True)
    house.went(hidden)
    house.feedback(hidden, discussed="Zebran", secret=True)
    with secrecy.in_the_open():
        found = said(documents.feedback_report(house.first))
    assert "Zebran" not in found and "Feedback under secrecy" in found
    assert "Zebran" in said(documents.feedback_report(house.first))


@pytest.mark.usefixtures("english")
def test_many_ask_no_more_than_few(house: House, django_assert_max_num_queries: Any) -> None:
    for number in range(30):
        meeting = house.meeting(f"Nummer {number}")
        house.went(meeting)
        told = house.feedback(meeting)
        NextStep.objects.create(feedback=told, what="Ringa", responsible=house.officer.person)
    with reading(), django_assert_max_num_queries(11):  # as a page makes it, and nothing is remembered
        document = documents.feedback_report(house.first)
    assert said(document).count("Gemensamma mål") == 30


@pytest.mark.row("R34")
@pytest.mark.usefixtures("english")
def test_it_says_to_whom_and_whether_each_feedback_is_in_time(house: House) -> None:
    told, late = house.meeting("Utbytet"), house.meeting("Sent", ends=date(2026, 11, 19))
    for each in (told, late):
        house.went(each)
    house.feedback(told)
    house.feedback(late, handed_in_on=date(2026, 12, 1), first_handed_in_on=date(2026, 12, 1))
    found = said(documents.feedback_report(house.second))
    assert f"To: {house.board}" in found and "15 December 2026" in found
    assert "23 November 2026, handed in as an addition" in found
    assert "1 December 2026, handed in late" in found
    assert found.count("24 November 2026") >= 2  # the meeting that both were due at


def test_sixty_feedbacks_are_a_pdf_within_two_seconds(house: House) -> None:
    for number in range(60):
        meeting = house.meeting(f"Nummer {number}")
        house.went(meeting)
        house.feedback(meeting, good_practice="Mätmallen " * 20, discussed="Gemensamma mål. " * 30)
    began = time.perf_counter()
    made = documents.feedback_report(house.first)
    pdf.render(made)
    # The measure is two seconds on a machine of its own; here others may be at work.
    assert time.perf_counter() - began < 6


@pytest.mark.row("R34")
@pytest.mark.usefixtures("english")
def test_what_was_handed_in_early_and_not_presented_is_not_said_to_be_late(house: House, on_day: Any) -> None:
    early = house.meeting("Tidigt", ends=date(2026, 11, 19))
    house.went(early)
    house.feedback(early, first_handed_in_on=date(2026, 11, 20))
    on_day(date(2026, 12, 2))  # the meeting of 24 November has been, and no agenda had it
    found = said(documents.feedback_report(house.second))
    assert "but was not presented there" in found and "handed in, not presented in time" in found
    assert "handed in after the meeting" not in found
