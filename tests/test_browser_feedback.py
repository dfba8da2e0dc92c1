"""In a real browser: an elected member on the train home gives feedback at 360 px, and the network is cut meanwhile."""

import re
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browsing import sign_in
from utblick.core.dates import today
from utblick.participation.models import Feedback, InternationalMeeting, NextStep, Participant
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
    page.wait_for_function("Object.keys(localStorage).length === 0")  # nor after it has been handed in
    context.close()


def test_what_was_never_saved_stays_on_the_device_until_one_signs_out(site: Any, browser: Any) -> None:
    account = Account.objects.filter(role_assignments__role="elected_representative").first()
    day = today() - timedelta(days=1)
    meeting = InternationalMeeting.objects.create(title="Årsmötet", begins=day, ends=day, place="Gdańsk")
    Participant.objects.create(meeting=meeting, person=account.person, state="took_part")
    Feedback.objects.create(meeting=meeting, discussed="Det som är sparat")
    context = browser.new_context()
    sign_in(context, site, account)
    page = context.new_page()
    url = f"{site.url}/internationella-moten/{meeting.pk}/aterkoppling/"
    page.goto(f"{url}skriv/")
    context.set_offline(True)
    page.locator("[name=discussed]").fill("Det som inte är sparat")
    expect(page.locator("[data-status]")).to_have_text(LONG, timeout=9000)
    page.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto(url)
    left = page.evaluate("Object.keys(localStorage).length")
    assert left == 1  # the server has other text: nothing is lost
    asked: list[str] = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.locator(".ub-account summary").click()
    page.locator("form[data-leaves] button").click()
    page.wait_for_url(lambda found: "/aterkoppling/" not in found)
    assert len(asked) == 1 and page.evaluate("Object.keys(localStorage).length") == 0
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


def at_meeting(browser: Any, site: Any) -> tuple[Any, Any, InternationalMeeting]:
    """An elected member with a telephone, signed in, and a meeting that they came home from yesterday."""
    account = Account.objects.filter(role_assignments__role="elected_representative").first()
    day = today() - timedelta(days=1)
    meeting = InternationalMeeting.objects.create(title="Årsmötet", begins=day, ends=day, place="Gdańsk")
    Participant.objects.create(meeting=meeting, person=account.person, state="took_part")
    context = browser.new_context(viewport={"width": 360, "height": 800})
    sign_in(context, site, account)
    return account, context, meeting


@pytest.mark.row("R34")
def test_a_next_step_outlives_the_tunnel_and_a_sending_that_fails(site: Any, browser: Any) -> None:
    _account, context, meeting = at_meeting(browser, site)
    page = context.new_page()
    url = f"{site.url}/internationella-moten/{meeting.pk}/aterkoppling/steg/ny/"
    page.goto(url)
    save = page.locator("form[data-key] button[type=submit]")
    page.locator("[name=what]").fill("Ringa hamnen")
    page.locator("[name=responsible]").select_option(index=1)
    page.locator("[name=due]").fill(str(today() + timedelta(days=9)))
    context.set_offline(True)
    save.click()
    expect(page.locator("[data-status]")).to_have_text(LONG)
    page.close()  # the telephone is put away

    context.set_offline(False)
    page = context.new_page()
    page.goto(url)
    assert page.locator("[name=what]").input_value() == "Ringa hamnen"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    # The telephone believes that it has a connection, and the sending fails.
    page.route(url, lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    page.locator("form[data-key] button[type=submit]").click(no_wait_after=True)
    page.wait_for_timeout(500)
    page.unroute_all()
    page.goto(url)
    assert page.locator("[name=what]").input_value() == "Ringa hamnen"
    assert page.locator("[name=due]").input_value() == str(today() + timedelta(days=9))
    page.locator("form[data-key] button[type=submit]").click()
    page.locator(".ub-message").first.wait_for()
    assert NextStep.objects.get(feedback__meeting=meeting).what == "Ringa hamnen"

    page.goto(url)  # the next one begins empty
    assert page.locator("[name=what]").input_value() == ""
    assert page.evaluate("Object.keys(localStorage).length") == 0
    context.close()


@pytest.mark.row("R34")
def test_handing_in_without_a_connection_says_that_it_is_not_handed_in(site: Any, browser: Any) -> None:
    _account, context, meeting = at_meeting(browser, site)
    Feedback.objects.create(meeting=meeting, discussed="Hamnar", means_for_us="Mycket")
    page = context.new_page()
    page.goto(f"{site.url}/internationella-moten/{meeting.pk}/aterkoppling/skriv/")
    page.locator("[name=contacts_made]").fill("Gdańsks hamn")
    context.set_offline(True)
    page.locator("button[name=hand_in]").click()
    said = page.locator("[data-status]")
    expect(said).to_have_text(page.locator("form[data-key]").get_attribute("data-not-handed-in"))
    context.set_offline(False)
    expect(said).to_have_text(page.locator("form[data-key]").get_attribute("data-hand-in-now"), timeout=20000)
    found = Feedback.objects.get(meeting=meeting)
    assert found.is_draft and found.contacts_made == "Gdańsks hamn"
    page.locator("button[name=hand_in]").click()
    page.locator(".ub-message").first.wait_for()
    assert not Feedback.objects.get(meeting=meeting).is_draft
    context.close()


@pytest.mark.row("R34")
def test_what_another_saved_meanwhile_is_kept_and_shown_on_the_telephone(site: Any, browser: Any) -> None:
    _account, context, meeting = at_meeting(browser, site)
    found = Feedback.objects.create(meeting=meeting, discussed="Hamnar", our_position="Ja")
    page = context.new_page()
    url = f"{site.url}/internationella-moten/{meeting.pk}/aterkoppling/skriv/"
    page.goto(url)
    context.set_offline(True)
    page.locator("[name=our_position]").fill("Mitt svar")
    expect(page.locator("[data-status]")).to_have_text(LONG, timeout=9000)
    found.discussed, found.our_position = "Hamnar och järnvägar", "Deras svar"
    found.save()
    context.set_offline(False)
    page.reload()
    page.locator("[data-use]").click()
    expect(page.locator("[name=version_seen]")).to_have_value("3")
    now = Feedback.objects.get(meeting=meeting)
    assert (now.discussed, now.our_position) == ("Hamnar och järnvägar", "Mitt svar")
    assert "Deras svar" in page.locator(".ub-theirs").inner_text()
    context.close()
