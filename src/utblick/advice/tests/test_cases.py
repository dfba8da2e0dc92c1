"""Working with cases: by telephone, answered with a number, handed over, hours, outcome, closed; what is asked for."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from utblick.advice import (
    actions,
    asking,
    forgetting,
    obligations,
    partnering,
    queries,
    registering,
    statistics,
)
from utblick.advice.models import AdviceCase, AskerContact, CaseHours, CaseState
from utblick.advice.tests.conftest import TODAY
from utblick.core.audit.verifying import chain, contents
from utblick.documents.models import IssuedDocument, RegistryEntry
from utblick.funding.actions import save_interest
from utblick.funding.models import Call, Interest, Programme
from utblick.outbox import sending
from utblick.outbox.models import Letter
from utblick.people.models import Organization, Person
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "english")]


@pytest.fixture
def case(function: Any) -> AdviceCase:
    made = AdviceCase(kind="company", question="Vilka program passar oss?", organization_text="Ett bolag")
    return actions.register_question(function.account, made, asking.Who("Bosse Asker", "bo@example.org"))


@pytest.mark.row("R38")
def test_a_question_by_telephone_is_registered_by_the_form(function: Any) -> None:
    answer = function.post(
        reverse("advice_case_new"),
        {
            "asked_on": "2026-11-25", "channel": "phone", "language": "sv", "kind": "own", "name": "Eva",
            "email": "", "phone": "", "question": "Får vi söka?", "new_record_key": "k1",
        },
    )  # fmt: skip
    assert answer.status_code == 302
    made = AdviceCase.objects.get(key="k1")
    assert RegistryEntry.objects.filter(object_id=made.pk, kind="advice-case").count() == 1
    assert not Letter.objects.filter(about=made.key).exists()


@pytest.mark.row("R38", "R39")
def test_an_answer_is_a_document_with_a_number_and_goes_by_mail(function: Any, case: AdviceCase) -> None:
    url = reverse("advice_case_answer", args=[case.pk])
    answer = function.post(url, {"answer": "Sök i höst.\n\nHör av dig.", "follow_up": "2027-02-01"})
    assert answer.status_code == 302
    case.refresh_from_db()
    assert case.state == CaseState.ANSWERED and case.answered_on == TODAY
    document = IssuedDocument.objects.get(document="advice-answer", object_id=case.pk)
    assert (
        document.pdf
        and document.word
        and "Sök i höst." in str(document.tree)
        and "Bosse" not in str(document.tree)
    )
    assert RegistryEntry.objects.filter(object_id=case.pk, direction="sent", number=case.number).exists()
    assert document.number in Letter.objects.order_by("pk").last().text
    text = function.get(f"/radgivning/arende/{case.token}/").content.decode()
    assert "Sök i höst." in text and document.number in text
    again = function.post(url, {"answer": "Sök i höst.\n\nHör av dig.", "follow_up": "2027-02-01"})
    assert again.status_code == 422


def test_without_an_address_it_is_to_be_sent_by_hand(function: Any, case: AdviceCase) -> None:
    AskerContact.objects.filter(case=case).delete()
    Letter.objects.all().delete()
    made = actions.answer(function.account, case, "Svar", None)
    assert not made.sent.by_mail and not Letter.objects.exists()
    assert function.get(case.get_absolute_url()).context["by_hand"]


def test_bad_input_is_refused_in_words(function: Any, case: AdviceCase) -> None:
    account = function.account
    with pytest.raises(ValidationError):
        actions.answer(account, case, "  ", None)
    with pytest.raises(ValidationError):
        actions.answer(account, case, "Svar", TODAY - timedelta(days=1))
    with pytest.raises(ValidationError):
        actions.tell_outcome(account, case, "granted", "", None)
    with pytest.raises(ValidationError):
        actions.close(account, case, "")
    with pytest.raises(ValidationError):
        actions.save_hours(account, CaseHours(case=case, day=TODAY + timedelta(days=1), hours=1))
    closed = actions.close(account, case, "Fel adress")
    with pytest.raises(ValidationError):
        actions.answer(account, closed, "Svar", None)
    assert actions.open_again(account, closed).state == CaseState.RECEIVED


def test_hours_outcome_and_handing_over(function: Any, case: AdviceCase) -> None:
    account = function.account
    actions.save_hours(account, CaseHours(case=case, day=TODAY, hours=Decimal("1.5"), what="Läste"))
    actions.save_hours(account, CaseHours(case=case, day=TODAY, hours=Decimal("0.25")))
    assert queries.cases().get(pk=case.pk).spent == Decimal("1.75")
    person = Person.objects.get(key="demo-strateg-internationellt")
    assert actions.hand_over(account, case, person).handler == person
    actions.answer(account, case, "Svar", None)
    assert actions.tell_outcome(account, case, "granted", "Beviljad", TODAY).follow_up is None


def test_only_the_function_works_with_cases(case: AdviceCase, client_as: Any) -> None:
    for role in (Role.OFFICER, Role.DIRECTOR, Role.PARTNER):
        with pytest.raises(PermissionDenied):
            actions.close(client_as(role).account, case, "Nej")


@pytest.mark.rule("advice.answered_in_time")
@pytest.mark.row("R38", "R39")
def test_a_first_answer_is_asked_for(case: AdviceCase) -> None:
    found = next(each for each in obligations.to_answer(TODAY) if case.key in each.key)
    assert found.due == date(2026, 12, 3)  # five working days
    assert found.state(date(2026, 12, 4)) == "overdue"


@pytest.mark.rule("advice.outcome_is_followed_up")
def test_what_it_led_to_is_asked_for_on_its_day(function: Any, case: AdviceCase) -> None:
    actions.answer(function.account, case, "Svar", date(2027, 2, 1))
    found = [each for each in obligations.to_follow_up(TODAY) if case.key in each.key]
    assert found[0].due == date(2027, 2, 1)
    actions.tell_outcome(function.account, case, "nothing", "", None)
    assert not [each for each in obligations.to_follow_up(TODAY) if case.key in each.key]


@pytest.mark.rule("advice.names_are_deleted")
@pytest.mark.row("R39")
def test_who_asked_is_deleted_when_the_time_is_over(
    function: Any, case: AdviceCase, on_day: Callable[[date], None]
) -> None:
    actions.answer(function.account, case, "Svar", None)
    last = date(2028, 11, 26)
    assert forgetting.forget(last) >= 0 and AskerContact.objects.filter(case=case).exists()
    after = last + timedelta(days=1)
    on_day(after)
    assert queries.contact_of(AdviceCase.objects.get(pk=case.pk)) is None  # shown to nobody from that day
    assert forgetting.forget(after) >= 1
    assert not AskerContact.objects.filter(case=case).exists()
    assert AdviceCase.objects.filter(pk=case.pk).exists()


@pytest.mark.rule("advice.counted_by_asker")
@pytest.mark.row("R38", "R39", "R19c")
def test_the_year_in_figures(function: Any, case: AdviceCase) -> None:
    found = statistics.of_year(2026)
    tables = {key: counts for key, _label, counts in found.tables}
    assert found.cases == 3 and found.hours == Decimal("3.5") and found.answered == 1 and found.in_time == 1
    assert {label: count for label, (count, _hours) in tables["kind"].items()} == {
        "company": 1, "municipality": 1, "civil society": 1,
    }  # fmt: skip
    assert tables["outcome"]["an application"] == (1, Decimal("3.5"))
    assert found.trainings == 1 and found.signed_up == 8 and found.came == 8
    assert {kind: came for kind, _n, came in found.by_actor}["municipality"] == 3
    text = function.get(reverse("advice_statistics")).content.decode()
    assert "2026" in text
    assert statistics.of_year(1999).cases == 0


@pytest.mark.parametrize("form", ["", "?form=pdf", "?form=docx"])
def test_the_years_document_in_three_forms(function: Any, form: str) -> None:
    answer = function.get(reverse("draft_of_whole", args=["advice-year"]) + form)
    assert answer.status_code == 200


def test_similar_cases_and_filters(function: Any, case: AdviceCase) -> None:
    other = AdviceCase(kind="own", question="Vilka program passar oss bäst just nu?")
    actions.register_question(function.account, other, asking.Who("Li"))
    assert case in queries.similar(other)
    assert function.get(reverse("advice_cases") + "?kind=company&q=program").status_code == 200
    assert function.get(reverse("advice_cases") + "?format=xlsx").status_code == 200
    text = function.get(reverse("advice_cases") + "?format=csv").content.decode("utf-8-sig")
    assert case.number in text and "bo@example.org" not in text


def test_a_secret_case_is_hidden_and_its_answer_not_mailed(
    function: Any, case: AdviceCase, client_as: Any
) -> None:
    case.secret = True
    case.save()
    Letter.objects.all().delete()
    auditor = client_as(Role.ADMINISTRATOR)
    assert auditor.get(case.get_absolute_url()).status_code == 404
    made = actions.answer(function.account, case, "Svar", None)
    assert not made.sent.by_mail and not Letter.objects.exists()
    assert IssuedDocument._base_manager.get(object_id=case.pk, document="advice-answer").secret


@pytest.mark.row("R39")
def test_a_case_that_a_pack_brings_is_entered_as_any_other() -> None:
    """Each has its number in the registry, and its receipt; loading again enters nothing twice."""
    first, second = AdviceCase.objects.filter(key__startswith="demo-").order_by("serial")
    entries = RegistryEntry.objects.filter(kind="advice-case")
    assert sorted(entries.filter(object_id=first.pk).values_list("number", "direction")) == [
        (first.number, "received"),
        (first.number, "sent"),
    ]
    assert entries.get(object_id=second.pk).counterpart == "En påhittad förening"
    assert {each.about for each in Letter.objects.filter(kind="advice-receipt")} == {first.key, second.key}
    registering.of_a_pack()
    assert entries.count() == 3 and Letter.objects.count() == 2
    assert list(contents()) == list(chain()) == []


@pytest.mark.row("R38", "R39")
def test_a_case_shows_the_calls_that_match_it(function: Any, case: AdviceCase, account: Any) -> None:
    """By the words of the question, its programme, and what the organisation looks for; never a closed one."""
    municipality = Organization.objects.get(key="vaxjo-kommun")
    case.question = "Vi vill rena regnvatten i våra våtmarker. Vilka program kan betala?"
    case.organization = municipality
    case.save()
    for each in Call.objects.filter(projects=None):
        each.delete()

    def call(title: str, **values: Any) -> Call:
        made: Call = Call.objects.create(title=title, first_seen=TODAY, **values)
        return made

    both = call("Regnvatten", words="våtmark, klimat")
    call("Regnvatten för museer")  # one word is too little
    call("Regnvatten och våtmarker", last_deadline=TODAY - timedelta(days=1))
    wanted = call("Biogas och bioekonomi")
    interest = Interest(organization=municipality, words="biogas = 5\nbioekonomi = 5")
    save_interest(account(Role.PARTNER, municipality), interest, [])
    found = partnering.matching(case, TODAY)
    assert [(each.pk, why) for each, why in found] == [
        (both.pk, "regnvatten, våtmarker"),
        (wanted.pk, f"what {municipality} looks for"),
    ]
    for url in (case.get_absolute_url(), reverse("advice_case_answer", args=[case.pk])):
        text = function.get(url).content.decode()
        assert both.get_absolute_url() in text and wanted.get_absolute_url() in text
    asker = client_of(account(Role.PARTNER, municipality))
    assert both.get_absolute_url() in asker.get(reverse("partner_case", args=[case.pk])).content.decode()
    programme = Programme.objects.order_by("pk")[0]
    case.programme = programme
    of_it = call("Något helt annat", programme=programme)
    assert of_it in [each for each, _why in partnering.matching(case, TODAY)]


@pytest.mark.row("R39")
def test_an_answer_that_does_not_go_is_told_and_sent_by_hand(
    function: Any, case: AdviceCase, client: Client
) -> None:
    """Nobody waits unseen, also where the mail server says no."""
    actions.answer(function.account, case, "Sök i höst.", None)
    letter = Letter.objects.get(kind="advice-answer", about=case.key)
    letter.made_at -= timedelta(hours=25)
    letter.failure = "550 no such mailbox"
    letter.save()
    url = reverse("advice_letter_by_hand", args=[letter.pk])
    (told,) = [each for each in obligations.to_send_by_hand(TODAY) if each.about == ("advice-case", case.pk)]
    assert told.url == url and "550" not in told.title
    assert url in function.get(case.get_absolute_url()).content.decode()
    page = function.get(url).content.decode()
    assert "bo@example.org" in page and "Sök i höst." in page
    assert function.post(url, {}).status_code == 302
    assert not list(obligations.to_send_by_hand(TODAY)) and function.get(url).status_code == 404
    with pytest.raises(PermissionDenied):
        actions.sent_by_hand(function.account, Letter(pk=1, kind="digest"))
    gone = Letter.objects.get(kind="advice-receipt", about=case.key)
    gone.sent_at = gone.made_at
    gone.save()
    with pytest.raises(ValidationError):
        actions.sent_by_hand(function.account, gone)


@pytest.mark.row("R39")
def test_an_e_mail_that_did_not_go_goes_to_the_address_that_is_put_right(
    function: Any, case: AdviceCase
) -> None:
    actions.answer(function.account, case, "Sök i höst.", None)
    waiting = Letter.objects.get(kind="advice-answer", about=case.key)
    waiting.failure, waiting.tries, waiting.made_at = "550", 20, waiting.made_at - timedelta(days=8)
    waiting.save()
    Letter.objects.filter(kind="advice-receipt", about=case.key).update(sent_at=waiting.made_at)
    actions.save_case(function.account, case, asking.Who("Bosse Asker", "bosse@example.org"))
    again = Letter.objects.get(pk=waiting.pk)
    assert (again.address, again.failure, again.tries) == ("bosse@example.org", "", 0)
    assert again.message_id == waiting.message_id and again in sending.unsent(timezone.now())
    assert Letter.objects.get(kind="advice-receipt", about=case.key).address == "bo@example.org"
    actions.save_case(function.account, case, asking.Who("Bosse Asker"))
    assert not Letter.objects.filter(kind="advice-answer", about=case.key).exists()


@pytest.mark.row("R39")
def test_the_asker_gets_the_answer_as_page_pdf_and_word(
    function: Any, case: AdviceCase, client: Client
) -> None:
    own = reverse("advice_case_followed", args=[case.token])
    files = [
        reverse(name, args=[case.token]) for name in ("advice_case_followed_pdf", "advice_case_followed_word")
    ]
    assert [client.get(each).status_code for each in files] == [404, 404]
    actions.answer(function.account, case, "Sök i höst.", None)
    document = IssuedDocument.objects.get(document="advice-answer", object_id=case.pk)
    page = client.get(own).content.decode()
    assert document.number in page and all(each in page for each in files)
    for each, begins in zip(files, (b"%PDF-", b"PK"), strict=True):
        answer = client.get(each)
        assert answer.content.startswith(begins) and "no-store" in answer["Cache-Control"]
    case.refresh_from_db()
    case.secret = True
    case.save()
    assert [client.get(each).status_code for each in files] == [404, 404]
    assert client.get(files[0].replace(case.token, "hej")).status_code == 404


def client_of(account: Any) -> Client:
    client = Client()
    client.force_login(account)
    return client
