"""A partner sees its own and nothing of another's, whatever address it opens."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from tests.addresses import addresses

from utblick.advice import letters, partnering, queries, registering, training_actions
from utblick.advice.models import AdviceCase, AskerContact, PartnerEngagement, SignUp, SignUpDetails, Training
from utblick.core.dates import today
from utblick.core.models import new_key
from utblick.funding.actions import save_interest
from utblick.funding.models import Call, CallChange, Fit, Follow, Interest
from utblick.outbox.models import Letter
from utblick.people import partners
from utblick.people.models import Organization, RoleAssignment
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
SIGNS = (
    "Hemlig fråga från B", "Hemligt svar till B", "Bo Bengtsson i B", "B:s eget nätverk", "RÅD 2026:900",
    "Internt om utlysningen", "B om utlysningen", "Ulla Utredare",
)  # fmt: skip
LOOKS_FOR = "ord-som-B-letar-efter"


def data_of(organization: Organization) -> AdviceCase:
    """A case, an engagement, an interest and a participant of another municipality."""
    case = AdviceCase.objects.create(
        number="RÅD 2026:900", year=2026, serial=900, kind="municipality", organization=organization,
        municipality=organization, question=SIGNS[0], answer=SIGNS[1], state="answered", answered_on=today(),
    )  # fmt: skip
    AskerContact.objects.create(case=case, name=SIGNS[2], email="bo@b.example")
    PartnerEngagement.objects.create(organization=organization, name=SIGNS[3], kind="network")
    Interest.objects.create(organization=organization, words=LOOKS_FOR)
    training = Training.objects.get(key="demo-utbildning-budget-2027")
    signed = SignUp.objects.create(training=training, kind="municipality", municipality=organization)
    SignUpDetails.objects.create(sign_up=signed, name=SIGNS[2], email="bo@b.example")
    registering.received(case, SIGNS[2])
    letters.answered(case, "bo@b.example", "2026:900")
    return case


@pytest.fixture
def words_on_calls(account: Any) -> None:
    """What an officer of ours and somebody of another municipality say of every call, which both follow."""
    ours = account(Role.OFFICER, Organization.objects.get(key="regional-utveckling"), name="Ulla Utredare")
    theirs = account(Role.PARTNER, Organization.objects.get(key="ljungby-kommun"), name="Bo Bengtsson i B")
    for call in Call.objects.filter(key__startswith="demo-"):
        for who, why in ((ours, "Internt om utlysningen"), (theirs, "B om utlysningen")):
            Fit.objects.create(call=call, account=who, fits=False, why=why, said_on=today())
            Follow.objects.create(call=call, account=who, seen_at=timezone.now())
        CallChange.objects.create(call=call, at=timezone.now(), what="opens", after="2027-01-01")


@pytest.mark.rule("advice.partners_see_their_own")
@pytest.mark.row("R39")
@pytest.mark.usefixtures("words_on_calls")
def test_no_address_shows_a_partner_what_is_anothers(partner_of: Callable[[str], Any]) -> None:
    client = partner_of("vaxjo-kommun")
    case = data_of(Organization.objects.get(key="ljungby-kommun"))
    leaks = []
    for address in addresses():
        if address.name in {"account_logout", "set_language"}:
            continue
        answer = client.get(address.url)
        if answer.status_code != 200 or answer.streaming:
            continue
        text = answer.content.decode("utf-8", "replace")
        leaks += [(address.name, sign) for sign in SIGNS if sign in text]
    assert leaks == []
    for url in (
        reverse("partner_case", args=[case.pk]),
        reverse("advice_case", args=[case.pk]),
        reverse("partner_engagement_edit", args=[PartnerEngagement.objects.get(name=SIGNS[3]).pk]),
        reverse("partner_engagement_delete", args=[PartnerEngagement.objects.get(name=SIGNS[3]).pk]),
        reverse("history", args=["advice-case", case.pk]),
        reverse("papers", args=["advice-case", case.pk]),
        reverse("draft_document", args=["advice-answer", case.pk]),
        reverse("search") + "?q=Hemlig",
        reverse("mailbox_letter", args=[Letter.objects.get(about=case.key).pk]),
    ):
        answer = client.get(url)
        assert answer.status_code in (403, 404) or SIGNS[0] not in answer.content.decode()
        if "/sok/" not in url:
            assert client.post(url, {}).status_code in (403, 404, 405)


@pytest.mark.row("R39")
def test_what_another_looks_for_is_not_shown_to_a_partner(partner_of: Callable[[str], Any]) -> None:
    client = partner_of("vaxjo-kommun")
    data_of(Organization.objects.get(key="ljungby-kommun"))
    assert LOOKS_FOR not in client.get(reverse("funding_interests")).content.decode()


@pytest.mark.rule("advice.partners_see_their_own")
def test_a_partner_sees_its_own(partner_of: Callable[[str], Any]) -> None:
    client = partner_of("ljungby-kommun")
    case = data_of(Organization.objects.get(key="ljungby-kommun"))
    text = client.get(reverse("partner_home")).content.decode()
    assert SIGNS[0] in text and SIGNS[3] in text
    assert SIGNS[1] in client.get(reverse("partner_case", args=[case.pk])).content.decode()


def test_a_partner_of_no_organisation_sees_nothing(client_as: Any) -> None:
    client = client_as(Role.PARTNER)
    case = data_of(Organization.objects.get(key="ljungby-kommun"))
    text = client.get(reverse("partner_home")).content.decode()
    assert not any(sign in text for sign in SIGNS)
    assert client.get(reverse("partner_case", args=[case.pk])).status_code == 404


def test_a_partner_asks_and_registers_for_its_own_organisation_only(partner_of: Callable[[str], Any]) -> None:
    client = partner_of("vaxjo-kommun")
    own = Organization.objects.get(key="vaxjo-kommun")
    other = Organization.objects.get(key="ljungby-kommun")
    url = reverse("partner_ask")
    assert client.post(url, {"organization": other.pk, "question": "Hej?"}).status_code == 422
    answer = client.post(url, {"organization": own.pk, "question": "Hej?", "new_record_key": new_key()})
    assert answer.status_code == 302
    case = AdviceCase.objects.get(question="Hej?")
    assert (case.channel, case.kind, case.municipality) == ("partner", "municipality", own)
    assert case.contact.name == client.account.name
    new = reverse("partner_engagement_new")
    said = {"organization": own.pk, "name": "Vårt nät", "kind": "network", "since": "2024"}
    assert client.post(new, {**said, "organization": other.pk}).status_code == 422
    assert client.post(new, {**said, "since": "i fjol"}).status_code == 422
    assert client.post(new, {**said, "ended": "2020"}).status_code == 422
    assert client.post(new, {**said, "new_record_key": new_key()}).status_code == 302
    assert client.post(new, {**said, "new_record_key": new_key()}).status_code == 422  # once
    with pytest.raises(PermissionDenied):
        training_actions.save_engagement(
            client.account, PartnerEngagement(organization=other, name="X", kind="network")
        )


def test_calls_match_what_is_looked_for(partner_of: Callable[[str], Any]) -> None:
    client = partner_of("vaxjo-kommun")
    own = Organization.objects.get(key="vaxjo-kommun")
    Call.objects.create(key="c1", title="Regnvatten i städer", text="Regnvatten", first_seen=today())
    Call.objects.create(key="c2", title="Bara skola", first_seen=today())
    assert reverse("funding_interest", args=[own.pk]) in client.get(reverse("partner_home")).content.decode()
    interest = Interest(organization=own, words="regnvatten = 5")
    save_interest(client.account, interest, [])
    found = partnering.fitting([own.pk], today())
    assert "c1" in {each.key for each in found} and "c2" not in {each.key for each in found}
    assert "Regnvatten i städer" in client.get(reverse("partner_home")).content.decode()


@pytest.mark.row("R39")
def test_who_is_tied_to_two_organisations_sees_what_both_look_for(partner_of: Callable[[str], Any]) -> None:
    client = partner_of("vaxjo-kommun")
    both = [Organization.objects.get(key=key) for key in ("ljungby-kommun", "vaxjo-kommun")]
    RoleAssignment.objects.create(account=client.account, role=Role.PARTNER, unit=both[0])
    for each, word in zip(both, ("regnvatten", "skola"), strict=True):
        Call.objects.create(title=f"Utlysning om {word}", text=word, first_seen=today())
        save_interest(client.account, Interest(organization=each, words=f"{word} = 5"), [])
    text = client.get(reverse("partner_home")).content.decode()
    for each, word in zip(both, ("regnvatten", "skola"), strict=True):
        assert f"Utlysning om {word}" in text
        assert reverse("funding_interest", args=[each.pk]) in text


def test_what_partners_take_part_in_is_told_to_those_inside(
    client_as: Any, partner_of: Callable[[str], Any]
) -> None:
    names = {each.name for each in partners.take_part()}
    assert "Ett påhittat projekt om biogas" in names
    url = reverse("engagement_pictures_partners")
    assert "biogas" in client_as(Role.INTERNATIONAL_FUNCTION).get(url).content.decode()
    assert partner_of("vaxjo-kommun").get(url).status_code == 403
    assert queries.engagements_of(set()).count() == 0
