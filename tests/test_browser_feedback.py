"""In a real browser: an elected member on the train home gives feedback at 360 px, and the network is cut meanwhile."""

import re
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browsing import sign_in
from utblick.core.dates import today
from utblick.participation.models import Feedback, InternationalMeeting, Participant
from utblick.people.models import Account

LONG = re.compile(".{40}")  # that there is no connection is told in a whole sentence, the rest in a few words
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.row("R34")
def test_feedback_on_the_train_home_outlives_the_tunnel(site: Any, browser: Any) -> None:
    account = Account.objects.filter(role_assignments__role="elected_representative").first()
    day = today() - timedelta(days=1)
    meeting = InternationalMeeting.objects.create(title="Årsmötet", begins=day, ends=day, place="Gdańsk")
    Participant.objects.create(meeting=meeting, person=account.person, state="took_part")
    context = browser.new_context(viewport={"width": 360, "height": 800})
    sign_in(context, site, account)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
    url = f"{site.url}/internationella-moten/{meeting.pk}/aterkoppling/skriv/"
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

    page.locator("[name=discussed]").fill("Fyra hamnar ska byta bränsle.")
    expect(page.locator("[name=version_seen]")).to_have_value("1")
    assert Feedback.objects.get(meeting=meeting).discussed == "Fyra hamnar ska byta bränsle."

    context.set_offline(True)  # the tunnel
    page.locator("[name=means_for_us]").fill("Vi kan köpa tillsammans.")
    expect(page.locator("[data-status]")).to_have_text(LONG, timeout=9000)
    assert Feedback.objects.get(meeting=meeting).means_for_us == ""
    page.close()  # the telephone is put away
    context.set_offline(False)

    page = context.new_page()
    page.goto(url)
    expect(page.locator("[name=version_seen]")).to_have_value("2")
    assert page.locator("[name=means_for_us]").input_value() == "Vi kan köpa tillsammans."
    assert Feedback.objects.get(meeting=meeting).means_for_us == "Vi kan köpa tillsammans."
    assert page.evaluate("Object.keys(localStorage).length") == 0  # the server has it: nothing is left behind

    page.locator("button[name=hand_in]").click()
    page.locator(".ub-message").first.wait_for()
    assert not Feedback.objects.get(meeting=meeting).is_draft and wrong == []
    context.close()


def test_text_from_another_device_is_not_written_over(site: Any, browser: Any) -> None:
    account = Account.objects.filter(role_assignments__role="elected_representative").first()
    day = today() - timedelta(days=1)
    meeting = InternationalMeeting.objects.create(title="Årsmötet", begins=day, ends=day, place="Gdańsk")
    Participant.objects.create(meeting=meeting, person=account.person, state="took_part")
    context = browser.new_context(viewport={"width": 360, "height": 800})
    sign_in(context, site, account)
    page = context.new_page()
    url = f"{site.url}/internationella-moten/{meeting.pk}/aterkoppling/skriv/"
    page.goto(url)
    context.set_offline(True)
    page.locator("[name=discussed]").fill("Från telefonen")
    expect(page.locator("[data-status]")).to_have_text(LONG, timeout=9000)
    page.close()
    Feedback.objects.create(meeting=meeting, discussed="Från datorn")
    context.set_offline(False)
    page = context.new_page()
    page.goto(url)
    assert page.locator("[name=discussed]").input_value() == "Från datorn"
    page.locator("[data-use]").click()
    expect(page.locator("[name=version_seen]")).to_have_value("2")
    assert Feedback.objects.get(meeting=meeting).discussed == "Från telefonen"
    context.close()
