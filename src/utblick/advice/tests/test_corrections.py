"""What is sent again, put right, or arrives twice: nothing typed is thrown away, and nobody is turned away."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
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
    forms,
    obligations,
    partnering,
    queries,
    rules,
    statistics,
)
from utblick.advice.models import AdviceCase, AdviceRules, AskerContact, PartnerEngagement, advice_rules
from utblick.advice.tests.conftest import ASK, TODAY, question
from utblick.core.audit.models import AuditEntry
from utblick.core.models import new_key
from utblick.documents.models import RegistryEntry
from utblick.outbox import sending
from utblick.outbox.models import Letter
from utblick.people.models import Organization
from utblick.people.queries import own_units
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "english")]


def levels(answer: Any) -> set[str]:
    """The levels of the messages on a page."""
    return {each.level_tag for each in answer.context["messages"]}


@pytest.fixture
def case(function: Any) -> AdviceCase:
    made = AdviceCase(kind="company", question="Vilka program passar oss?", channel="phone")
    return actions.register_question(function.account, made, asking.Who("Bosse Asker", "bo@example.org"))


@pytest.mark.row("R39")
@pytest.mark.parametrize("gone", [False, True])
def test_a_form_sent_again_puts_the_question_right(patient: None, gone: bool) -> None:
    client = Client()
    filled = question(client, email="fel@example.org", organization_text="")
    url = client.post(ASK, filled)["Location"]
    case = AdviceCase.objects.get(token=url.rstrip("/").rsplit("/", 1)[1])
    if gone:
        Letter.objects.filter(about=case.key).update(sent_at=Letter.objects.get(about=case.key).made_at)
    better = {"email": "ratt@example.org", "organization_text": "Ett bolag", "question": "Bättre ställd?"}
    answer = client.post(ASK, {**filled, **better}, follow=True)
    assert answer.redirect_chain == [(url, 302)] and "info" in levels(answer)
    case.refresh_from_db()
    assert (case.contact.email, case.organization_text, case.question) == tuple(better.values())
    addresses = set(Letter.objects.filter(about=case.key, sent_at=None).values_list("address", flat=True))
    assert addresses == {"ratt@example.org"}
    assert [each.question for each in case.history.order_by("history_id")] == [
        filled["question"],
        case.question,
    ]
    assert RegistryEntry.objects.filter(object_id=case.pk, kind="advice-case").count() == 2
    assert AuditEntry.objects.filter(deed="advice.correct", object_id=case.pk).count() == 1
    again = client.post(ASK, {**filled, **better}, follow=True)
    assert "info" not in levels(again) and case.history.count() == 2


@pytest.mark.row("R39")
def test_a_municipality_that_chooses_its_name_is_registered_by_it_and_is_tied_by_one_click(
    patient: None, function: Any, partner_of: Callable[[str], Any]
) -> None:
    town, client = Organization.objects.get(key="ljungby-kommun"), Client()
    client.post(ASK, question(client, kind="municipality", municipality=town.pk, organization_text=""))
    case = AdviceCase.objects.latest("pk")
    assert RegistryEntry.objects.get(object_id=case.pk, kind="advice-case").counterpart == town.name
    partner = partner_of("ljungby-kommun")
    assert (
        partner.get(reverse("partner_case", args=[case.pk])).status_code == 404
    )  # nobody has seen who it was
    tie = reverse("advice_case_tie", args=[case.pk])
    assert f'action="{tie}"' in function.get(case.get_absolute_url()).content.decode()
    for _twice in range(2):
        assert function.post(tie)["Location"] == case.get_absolute_url()
    assert partner.get(reverse("partner_case", args=[case.pk])).status_code == 200
    assert tie not in function.get(case.get_absolute_url()).content.decode()


@pytest.mark.row("R39")
def test_a_question_is_put_right_from_its_own_page(patient: None) -> None:
    """Who went back got a form with a new key, and so a second case with a second number."""
    client = Client()
    url = client.post(ASK, question(client))["Location"]
    case = AdviceCase.objects.get(token=url.rstrip("/").rsplit("/", 1)[1])
    way = client.get(url).context["correct"]
    form = client.get(way)
    assert case.question in form.content.decode() and "ada@example.org" not in form.content.decode()
    sent = {
        **question(client),
        "opened": form.context["form"]["opened"].value(),
        "question": "Bättre ställd?",
    }
    count = AdviceCase.objects.count()
    answer = client.post(way, sent, follow=True)
    assert answer.redirect_chain == [(url, 302)] and "info" in levels(answer)
    case.refresh_from_db()
    assert case.question == "Bättre ställd?" and AdviceCase.objects.count() == count
    case.state, case.answered_on = "answered", TODAY
    case.save()
    assert client.get(url).context["correct"] == ""
    late = client.post(way, {**sent, "question": "En tredje gång"})
    assert late.status_code == 422 and "En tredje gång" in late.content.decode()
    assert client.get(way).context["form"].corrects == ""


def test_what_is_answered_is_not_changed_from_outside(patient: None) -> None:
    client = Client()
    filled = question(client)
    client.post(ASK, filled)
    case = AdviceCase.objects.latest("pk")
    case.state, case.answered_on = "answered", TODAY
    case.save()
    answer = client.post(ASK, {**filled, "question": "Något annat"})
    assert answer.status_code == 422 and "Något annat" in answer.content.decode()


@pytest.mark.row("R39")
def test_a_municipality_that_sends_twice_comes_to_its_question(partner_of: Callable[[str], Any]) -> None:
    client = partner_of("vaxjo-kommun")
    own = Organization.objects.get(key="vaxjo-kommun")
    filled = {"organization": own.pk, "question": "Hej?", "new_record_key": new_key()}
    first = client.post(reverse("partner_ask"), filled)
    again = client.post(reverse("partner_ask"), filled, follow=True)
    assert again.redirect_chain == [(first["Location"], 302)] and again.status_code == 200
    assert "info" in levels(again)
    said = {"organization": own.pk, "name": "Vårt nät", "kind": "network", "new_record_key": new_key()}
    for _each in range(2):
        answer = client.post(reverse("partner_engagement_new"), said, follow=True)
        assert answer.status_code == 200 and answer.redirect_chain == [(reverse("partner_home"), 302)]
    assert PartnerEngagement.objects.filter(name="Vårt nät").count() == 1


@pytest.mark.row("R39")
@pytest.mark.parametrize("day", ["0001-01-01", "2024-11-20", "2027-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_is_refused_at_its_field(function: Any, day: str) -> None:
    filled = {
        "asked_on": day, "channel": "mail", "language": "sv", "kind": "own", "name": "Eva",
        "email": "eva@example.org", "question": "Får vi söka?", "new_record_key": new_key(),
    }  # fmt: skip
    answer = function.post(reverse("advice_case_new"), filled)
    assert answer.status_code == 422 and list(answer.context["form"].errors) == ["asked_on"]
    assert not AdviceCase.objects.filter(key=filled["new_record_key"]).exists()


def test_the_day_of_a_question_can_be_put_right(function: Any, case: AdviceCase) -> None:
    page = function.get(reverse("advice_case_edit", args=[case.pk]))
    assert "asked_on" in page.context["form"].fields
    case.asked_on = TODAY - timedelta(days=3)
    assert actions.save_case(function.account, case).asked_on == TODAY - timedelta(days=3)
    case.asked_on = TODAY - timedelta(days=800)
    with pytest.raises(ValidationError):
        actions.save_case(function.account, case)
    sent = AdviceCase.objects.filter(channel="form").first() or case
    sent.channel = "form"
    sent.save()
    assert "asked_on" not in forms.CaseForm(instance=sent).fields
    sent.asked_on = TODAY - timedelta(days=5)
    with pytest.raises(PermissionDenied):
        actions.save_case(function.account, sent)


@pytest.mark.rule("advice.names_are_deleted")
@pytest.mark.row("R39")
def test_who_waits_for_an_answer_is_never_forgotten(function: Any, case: AdviceCase) -> None:
    later = TODAY + timedelta(days=5000)
    assert not rules.may_be_forgotten("received", TODAY, 2, later)
    assert rules.may_be_forgotten("answered", TODAY, 2, later)
    forgetting.forget(later)
    assert AskerContact.objects.filter(case=case).exists()
    AdviceCase.objects.filter(pk=case.pk).update(asked_on=TODAY - timedelta(days=5000))
    case.refresh_from_db()
    assert queries.contact_of(case) is not None
    actions.answer(function.account, case, "Svar", None)
    forgetting.forget(later)
    assert not AskerContact.objects.filter(case=case).exists()


@pytest.mark.row("R39")
def test_no_years_are_no_retention(function: Any) -> None:
    url = reverse("advice_settings_edit")
    form = function.get(url).context["form"]
    filled = {name: form.initial.get(name) or "" for name in form.fields} | {
        "case_years": 0,
        "name_months": 0,
    }
    filled["record_version"] = AdviceRules.objects.get().version
    answer = function.post(url, {name: value for name, value in filled.items() if value is not None})
    assert answer.status_code == 422
    errors = answer.context["form"].errors
    assert set(errors) == {"case_years", "name_months"}
    known = advice_rules()
    assert known is not None and known.case_years == 2


@pytest.mark.rule("advice.counted_by_asker")
@pytest.mark.row("R38", "R39")
def test_an_organisation_that_is_a_municipality_is_counted_as_it(function: Any) -> None:
    own = Organization.objects.get(key="alvesta-kommun")
    made = AdviceCase(kind="municipality", question="Hur?", channel="phone", organization=own)
    actions.register_question(function.account, made, asking.Who("Li"))
    made.refresh_from_db()
    assert made.municipality == own
    AdviceCase.objects.bulk_update([AdviceCase(pk=made.pk, municipality=None)], ["municipality"])
    (counts,) = [each for key, _label, each in statistics.of_year(2026).tables if key == "municipality"]
    assert counts[str(own)][0] == 1
    page = function.get(reverse("advice_cases"), {"municipality": own.pk})
    assert made.number in page.content.decode()
    other = Organization.objects.get(key="vaxjo-kommun")
    assert (
        made.number not in function.get(reverse("advice_cases"), {"municipality": other.pk}).content.decode()
    )


@pytest.mark.row("R38", "R39")
@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD_OF_ADMINISTRATION, Role.ELECTED])
@pytest.mark.parametrize("of_a_unit", [False, True])
def test_our_own_ask_from_inside(client_as: Any, role: str, of_a_unit: bool) -> None:
    """Also those whose role holds for a unit alone."""
    client = client_as(role, own_units().order_by("pk").first() if of_a_unit else None)
    url = reverse("advice_ask_inside")
    assert url in client.get(reverse("trainings")).content.decode()
    filled = {"organization_text": "Kultur", "question": "Får vi söka?", "new_record_key": new_key()}
    assert client.post(url, {**filled, "question": ""}).status_code == 422
    first = client.post(url, filled)
    case = AdviceCase.objects.get(key=filled["new_record_key"])
    assert (case.kind, case.channel, case.contact.email) == ("own", "inside", client.account.email)
    assert Letter.objects.get(about=case.key).address == client.account.email
    again = client.post(url, filled, follow=True)
    assert again.redirect_chain == [(first["Location"], 302)] and again.status_code == 200


@pytest.mark.row("R39")
def test_who_has_no_account_finds_the_forms_where_one_signs_in(client: Client) -> None:
    text = client.get(reverse("account_login")).content.decode()
    assert reverse("advice_ask") in text and reverse("trainings_open") in text


@pytest.mark.row("R39")
def test_an_answer_stays_the_askers_when_the_language_is_changed(function: Any, case: AdviceCase) -> None:
    actions.answer(function.account, case, "Sök i höst.", None)
    case.refresh_from_db()
    pdf = reverse("advice_case_followed_pdf", args=[case.token])
    case.language = "en"
    actions.save_case(function.account, case)
    issued = queries.issued_answer(case)
    assert issued is not None and function.get(pdf).status_code == 200
    assert issued.number in function.get(case.get_absolute_url()).content.decode()
    actions.answer(function.account, case, "Apply in autumn.", None)
    latest = queries.issued_answer(case)
    assert latest is not None and latest.pk != issued.pk and latest.language == "en"


@pytest.mark.row("R38")
def test_what_nobody_answered_led_to_nothing(function: Any, case: AdviceCase) -> None:
    actions.close(function.account, case, "Inte vårt område")
    with pytest.raises(ValidationError):
        actions.tell_outcome(function.account, case, "granted", "", None)
    url = reverse("advice_case_outcome", args=[case.pk])
    assert function.post(url, {"outcome": "granted"}).status_code == 422
    assert url not in function.get(case.get_absolute_url()).content.decode()


@pytest.mark.row("R39")
def test_who_is_closed_without_an_answer_is_told_why(function: Any, case: AdviceCase, client: Client) -> None:
    url = reverse("advice_case_close", args=[case.pk])
    assert function.post(url, {"note": " "}).status_code == 422
    assert function.post(url, {"note": "Det är Vinnovas fråga."}).status_code == 302
    letter = Letter.objects.get(kind="advice-closed", about=case.key)
    assert letter.address == "bo@example.org" and "Det är Vinnovas fråga." in letter.text
    assert RegistryEntry.objects.filter(object_id=case.pk, kind="advice-case", direction="sent").count() == 1
    own = client.get(reverse("advice_case_followed", args=[case.token])).content.decode()
    assert "Det är Vinnovas fråga." in own
    assert "Det är Vinnovas fråga." in function.get(case.get_absolute_url()).content.decode()
    actions.open_again(function.account, case)
    actions.close(function.account, case, "Det är Vinnovas fråga.")
    assert Letter.objects.filter(kind="advice-closed", about=case.key).count() == 2


def test_closing_what_is_answered_writes_to_nobody(function: Any, case: AdviceCase) -> None:
    actions.answer(function.account, case, "Svar", None)
    assert actions.close(function.account, case, "").sent is None
    assert not Letter.objects.filter(kind="advice-closed").exists()


@pytest.mark.row("R39")
def test_e_mails_about_a_secret_case_follow_its_secrecy(
    function: Any, case: AdviceCase, client_as: Any, settings: Any
) -> None:
    actions.answer(function.account, case, "Ett hemligt svar.", None)
    letter = Letter.objects.get(kind="advice-answer", about=case.key)
    administrator = client_as(Role.ADMINISTRATOR)
    url = reverse("mailbox_letter", args=[letter.pk])
    assert administrator.get(url).status_code == 200
    case.refresh_from_db()
    case.secret = True
    case.save()
    assert administrator.get(case.get_absolute_url()).status_code == 404
    assert administrator.get(url).status_code == 404
    for address in (reverse("mailbox"), reverse("mailbox") + "?format=csv"):
        assert letter.address not in administrator.get(address).content.decode("utf-8-sig")
    assert function.get(url).status_code == (200 if function.account.has_perm("core.see_secret") else 404)


@pytest.mark.row("R39")
def test_an_e_mail_of_a_case_that_has_become_secret_is_held_back_and_told(
    function: Any, case: AdviceCase, client_as: Any
) -> None:
    actions.answer(function.account, case, "Ett hemligt svar.", None)
    answer, other = Letter.objects.get(kind="advice-answer"), Letter.objects.exclude(about=case.key)
    case.refresh_from_db()
    case.secret = True
    case.save()
    turn: Any = SimpleNamespace(stopping=False, keep=lambda: None)
    assert not sending.unsent(timezone.now()).filter(about=case.key).exists()
    sending.send_due(turn)
    assert not Letter.objects.filter(about=case.key).exclude(sent_at=None).exists()
    assert not other.filter(sent_at=None).exists()  # what others wait for goes
    told = [each for each in obligations.to_send_by_hand(TODAY) if each.about == ("advice-case", case.pk)]
    assert len(told) == 2 and all("held back" in each.title for each in told)  # the receipt, and the answer
    url = reverse("advice_letter_by_hand", args=[answer.pk])
    assert client_as(Role.ADMINISTRATOR).get(url).status_code in (403, 404)
    assert url in function.get(case.get_absolute_url()).content.decode()
    assert "Ett hemligt svar." in function.get(url).content.decode()
    function.post(url)
    assert not Letter.objects.filter(pk=answer.pk).exists()
    case.secret = False
    case.save()
    sending.send_due(turn)  # what waits goes once nothing is secret any more
    assert Letter.objects.get(about=case.key).sent_at


@pytest.mark.row("R38")
def test_what_became_of_it_is_asked_for(function: Any, case: AdviceCase) -> None:
    """A day is proposed; what is not known has a day to come, and no day that cannot be is taken."""
    url = reverse("advice_case_answer", args=[case.pk])
    assert function.get(url).context["form"].initial["follow_up"] == TODAY + timedelta(days=90)
    for day in ("2020-01-01", "9999-12-31"):
        answer = function.post(url, {"answer": "Svar", "follow_up": day})
        assert answer.status_code == 422 and list(answer.context["form"].errors) == ["follow_up"]
    actions.answer(function.account, case, "Svar", None)
    url = reverse("advice_case_outcome", args=[case.pk])
    for day in ("", "2020-01-01"):
        answer = function.post(url, {"outcome": "unknown", "follow_up": day})
        assert answer.status_code == 422 and list(answer.context["form"].errors) == ["follow_up"]
    assert function.post(url, {"outcome": "nothing", "follow_up": ""}).status_code == 302


@pytest.mark.row("R39")
def test_two_colleagues_do_not_answer_unawares(function: Any, case: AdviceCase) -> None:
    url = reverse("advice_case_answer", args=[case.pk])
    seen = function.get(url).context["form"].initial["seen"]
    assert seen == ""
    actions.answer(function.account, case, "Kollegans svar: ja", None)
    mine = {"answer": "Mitt svar: nej", "follow_up": "", "seen": seen}
    refused = function.post(url, mine)
    text = refused.content.decode()
    assert refused.status_code == 422 and "Kollegans svar: ja" in text and "Mitt svar: nej" in text
    assert Letter.objects.filter(kind="advice-answer", about=case.key).count() == 1
    assert function.post(url, {**mine, "seen": refused.context["form"].data["seen"]}).status_code == 302


def test_what_ends_later_goes_on_and_what_begins_later_does_not() -> None:
    assert rules.goes_on(None, None, TODAY) and rules.goes_on(TODAY, TODAY, TODAY)
    assert not rules.goes_on(TODAY + timedelta(days=1), None, TODAY)
    assert not rules.goes_on(None, TODAY - timedelta(days=1), TODAY)
    own = Organization.objects.get(key="vaxjo-kommun")
    for name, since, ended in (
        ("Slutar sen", "2020", "2999"),
        ("Börjar sen", "2999", ""),
        ("Slut", "", "2020"),
    ):
        PartnerEngagement.objects.create(
            organization=own, name=name, kind="network", since=since, ended=ended
        )
    found = {each.name for each in partnering.what_partners_take_part_in()}
    assert "Slutar sen" in found and not {"Börjar sen", "Slut"} & found
