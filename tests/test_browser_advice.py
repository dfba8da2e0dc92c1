"""In a real browser, at 360 px: a municipality asks on the public form and is answered in writing; its own seat."""

from typing import Any

import pytest
from django.urls import reverse

from tests.test_browser_collaboration import Hands
from utblick.advice.models import AdviceCase, PartnerEngagement
from utblick.core import periodic
from utblick.documents.models import IssuedDocument
from utblick.funding.models import Call
from utblick.outbox.models import Letter
from utblick.people.models import Organization

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
QUESTION = "Vi vill rena regnvatten i våra våtmarker. Vilka program kan betala en förstudie?"
ANSWER = "Börja med Interreg. Hör av dig, så går vi igenom det."


class Turn:
    """A turn of nobody else's."""

    progress, stopping = "", False

    def keep(self, progress: str | None = None) -> None:
        pass


def told(hands: Hands, button: str) -> str:
    """Send a form that is refused; what is said at its top."""
    hands.page.locator("main form").get_by_role("button", name=button, exact=True).press("Enter")
    hands.page.locator(".ub-summary").wait_for()
    said: str = hands.page.locator(".ub-summary").inner_text()
    return said


@pytest.mark.row("R38", "R39")
def test_a_municipality_asks_and_is_answered_in_writing_with_a_number(site: Any, browser: Any) -> None:
    """Without an account and without JavaScript, by keyboard; what is wrong is told and nothing typed is lost."""
    municipality = Organization.objects.get(key="alvesta-kommun")
    asker = Hands(browser, site, java_script_enabled=False)
    asker.go("advice_ask")
    asker.write("question", QUESTION)
    asker.choose("kind", "municipality")
    asker.choose("municipality", str(municipality.pk))
    asker.write("organization_text", "Alvesta kommun")
    asker.write("name", "Ada Asker")
    asker.write("email", "ada")
    assert "e-postadress" in told(asker, "Skicka frågan")
    assert asker.page.locator("[name=question]").input_value() == QUESTION
    assert not AdviceCase.objects.filter(question=QUESTION).exists()
    asker.write("email", "ada@alvesta.example")
    asker.page.wait_for_timeout(4500)  # a robot would not wait
    asker.send("Skicka frågan")
    case = AdviceCase.objects.get(question=QUESTION)
    page = asker.page.locator("main").inner_text()
    assert case.number in page and QUESTION in page and case.municipality == municipality
    assert asker.page.url.endswith(reverse("advice_case_followed", args=[case.token]))

    function = Hands(browser, site, "demo-internationell-strateg")
    function.go("advice_case", case.pk)
    function.follow("Svara")
    function.write("answer", ANSWER)
    function.send("Skicka svaret")
    document = IssuedDocument.objects.get(document="advice-answer", object_id=case.pk)
    assert document.number in function.page.locator(".ub-message").first.inner_text()

    asker.go("advice_case_followed", case.token)
    page = asker.page.locator("main").inner_text()
    assert ANSWER in page and document.number in page and case.number in page
    with asker.page.expect_download() as download:
        asker.page.get_by_role("link", name="PDF", exact=True).press("Enter")
    assert download.value.path().read_bytes().startswith(b"%PDF-")

    periodic.PERIODIC["outbox.send"].function(Turn())
    letter = Letter.objects.get(kind="advice-answer", about=case.key)
    assert letter.sent_at and letter.address == "ada@alvesta.example"
    function.go("mailbox_letter", letter.pk)
    text = function.page.locator(".ub-letter").inner_text()
    assert ANSWER in text and document.number in text and case.number in text


@pytest.mark.row("R39")
def test_a_municipality_does_it_all_at_its_own_seat(site: Any, browser: Any) -> None:
    """Asks, says what it looks for and sees calls that match, and registers what it takes part in."""
    Call.objects.create(title="Regnvatten i städer", words="regnvatten", first_seen="2026-11-01")
    partner = Hands(browser, site, "demo-partner")
    partner.go("partner_home")
    own = Organization.objects.get(name=partner.page.locator("h1").inner_text())
    partner.follow("Ställ en fråga")
    partner.write("question", QUESTION)
    partner.send("Skicka frågan")
    case = AdviceCase.objects.get(question=QUESTION)
    assert case.organization == own and case.number in partner.page.locator("main").inner_text()

    partner.go("partner_home")
    partner.follow("Ange vad ni söker")
    partner.write("words", "regnvatten = 5")
    partner.send("Spara")
    partner.go("partner_home")
    assert partner.page.get_by_role("link", name="Regnvatten i städer", exact=True).is_visible()

    partner.follow("Registrera det ni deltar i")
    partner.write("name", "Vattenkommuner")
    partner.choose("kind", "network")
    partner.write("since", "2024")
    partner.send("Spara")
    made = PartnerEngagement.objects.get(name="Vattenkommuner")
    assert made.organization == own
    function = Hands(browser, site, "demo-internationell-strateg")
    function.go("engagement_pictures_partners")
    assert "Vattenkommuner" in function.page.locator("main").inner_text()
    partner.go("partner_engagement_delete", made.pk)
    partner.send("Ta bort")
    assert not PartnerEngagement.objects.filter(pk=made.pk).exists()
