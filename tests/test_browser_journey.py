"""In a real browser at 360 px: a member's journey from proposal to the board's agenda, with the network cut."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browsing import sign_in
from utblick.core.dates import today
from utblick.decisions.models import AgendaItem, Meeting
from utblick.participation import queries as participation
from utblick.participation import reporting
from utblick.participation.models import Feedback, InternationalMeeting, State
from utblick.people.models import Account, Organization
from utblick.travel.models import Journey, JourneyState

LONG = re.compile(".{40}")  # that there is no connection is told in a whole sentence
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


class Telephone:
    """Somebody at a telephone: every page that is opened keeps within 360 px."""

    def __init__(self, browser: Any, site: Any, account: Account) -> None:
        self.context = browser.new_context(viewport={"width": 360, "height": 800})
        sign_in(self.context, site, account)
        self.page, self.site = self.context.new_page(), site

    def go(self, url: str) -> None:
        """Open an address of the system."""
        self.page.goto(f"{self.site.url}{url}")
        self.fits()

    def fits(self) -> None:
        """Nothing scrolls sideways."""
        assert self.page.evaluate("document.documentElement.scrollWidth") <= 360, self.page.url

    def follow(self, url: str) -> None:
        """Go by a link that the page offers, not by knowing the address."""
        self.page.locator(f'a[href="{url}"]').first.click()
        self.page.wait_for_url(f"**{url}")
        self.fits()

    def fill(self, **values: str) -> None:
        """Type into fields; choices are chosen."""
        for name, value in values.items():
            field = self.page.locator(f"[name={name}]").first
            if field.evaluate("each => each.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def send(self) -> None:
        """Send the page's form, and see that it was accepted."""
        self.page.locator("main form button[data-variant=primary]").first.click()
        self.page.locator(".ub-message").first.wait_for()
        self.fits()


def meeting_proposed(member: Telephone) -> InternationalMeeting:
    """The member proposes a meeting, and to take part in it on site."""
    day = today().isoformat()
    member.go(reverse("international_meeting_new"))
    member.fill(title="Hamnmötet", begins=day, ends=day, mode="on_site", place="Gdynia")
    member.send()
    found = InternationalMeeting.objects.get(title="Hamnmötet")
    assert found.participants.get().state == State.PROPOSED
    return found


def journey_proposed(member: Telephone, meeting: InternationalMeeting) -> Journey:
    """From the meeting's page; the network goes as the form is sent, and nothing typed is lost."""
    member.follow(f"{reverse('journey_new')}?meeting={meeting.pk}")
    page = member.page
    assert page.locator("[name=title]").input_value() == "Hamnmötet"
    unit = Organization.objects.filter(classification="administration").order_by("pk")[0]
    member.fill(unit=str(unit.pk), purpose="Se landström", why_needed="Visning", why_not_remote="På plats")
    member.fill(way_0="train", from_0="Växjö", to_0="Karlskrona")
    member.fill(way_1="ferry", from_1="Karlskrona", to_1="Gdynia")
    page.locator("[name=back]").check()
    member.context.set_offline(True)  # the tunnel
    page.locator("main form button[data-variant=primary]").first.click()
    expect(page.locator("[data-status]").first).to_have_text(LONG)
    assert not Journey.objects.filter(title="Hamnmötet").exists()
    page.evaluate(
        "Object.defineProperty(navigator, 'onLine', { get: () => true })"
    )  # a telephone that does not know
    page.locator("main form button[data-variant=primary]").first.click()
    page.wait_for_url("chrome-error://**")
    member.context.set_offline(False)
    member.go(f"{reverse('journey_new')}?meeting={meeting.pk}")
    expect(page.locator("[name=to_1]")).to_have_value("Gdynia")
    expect(page.locator("[name=why_needed]")).to_have_value("Visning")
    expect(page.locator("[name=back]")).to_be_checked()
    expect(page.locator("[data-status]").first).to_have_text(LONG)
    member.send()
    made = Journey.objects.get(title="Hamnmötet")
    assert page.evaluate("Object.keys(sessionStorage).length") == 0  # it came through: nothing is left behind
    assert made.legs.count() == 4 and made.meeting == meeting
    return made


def acknowledged(member: Telephone, journey: Journey) -> None:
    """The guideline and the code, each by the link on the journey's page, which says what is left."""
    member.follow(reverse("journey_guideline", args=[journey.pk]))
    member.send()
    member.follow(reverse("conduct_acknowledge", args=["journey", journey.pk]))
    member.send()
    assert member.page.url.endswith(journey.get_absolute_url())
    assert member.page.locator("#fore").count() == 0  # nothing keeps it from being approved


def approved(secretary: Telephone, journey: Journey, meeting: InternationalMeeting) -> None:
    """The secretary notes what the presidium has said: one yes for the journey and for taking part."""
    secretary.go(journey.get_absolute_url())
    secretary.follow(reverse("journey_approve", args=[journey.pk]))
    secretary.fill(said_by="presidiet i dag, via e-post")
    secretary.send()
    journey.refresh_from_db()
    assert journey.state == JourneyState.APPROVED
    assert meeting.participants.get().state == State.APPROVED


def fed_back(member: Telephone, journey: Journey, meeting: InternationalMeeting) -> None:
    """From the journey's page, on the train home; what is typed in the tunnel is there when the network is."""
    url = reverse("participation_feedback_edit", args=[meeting.pk])
    member.go(journey.get_absolute_url())
    member.follow(url)
    page = member.page
    page.locator("[name=discussed]").fill("Fyra hamnar ska byta bränsle.")
    expect(page.locator("[name=version_seen]")).to_have_value("1")
    member.context.set_offline(True)  # the tunnel
    page.locator("[name=means_for_us]").fill("Vi kan köpa tillsammans.")
    expect(page.locator("[data-status]")).to_have_text(LONG, timeout=9000)
    page.close()
    member.context.set_offline(False)
    member.page = page = member.context.new_page()
    member.go(url)
    expect(page.locator("[name=version_seen]")).to_have_value("2")
    assert page.locator("[name=means_for_us]").input_value() == "Vi kan köpa tillsammans."
    page.locator("button[name=hand_in]").click()
    page.locator(".ub-message").first.wait_for()
    assert not Feedback.objects.get(meeting=meeting).is_draft


def on_the_agenda(secretary: Telephone, meeting: InternationalMeeting) -> None:
    """The secretary finds the report on the page of the board's meeting, and puts it on the agenda."""
    board_meeting = participation.due_of(meeting).meeting
    assert board_meeting is not None
    report = reverse("feedback_report", args=[board_meeting.pk])
    secretary.go(board_meeting.get_absolute_url())
    secretary.follow(report)
    assert "Hamnmötet" in secretary.page.locator("main").inner_text()
    secretary.page.locator(
        f'form[action="{reverse("feedback_report_put", args=[board_meeting.pk])}"] button'
    ).click()
    secretary.page.locator(".ub-message").first.wait_for()
    assert AgendaItem.objects.filter(meeting=board_meeting, matter=reporting.MATTER).exists()
    secretary.fits()


@pytest.mark.row("R34")
@pytest.mark.row("R78")
@pytest.mark.row("R80")
def test_a_members_journey_from_the_proposal_to_the_boards_agenda(site: Any, browser: Any) -> None:
    board = Organization.objects.get(classification="board")
    day = today() + timedelta(days=1)
    Meeting.objects.get_or_create(body=board, date=day, defaults={"cutoff": day})
    account = Account.objects.filter(role_assignments__role="elected_representative").first()
    assert account is not None
    member = Telephone(browser, site, account)
    secretary = Telephone(browser, site, Account.objects.get(key="demo-styrelsesekreterare"))
    wrong: list[str] = []
    for each in (member, secretary):
        each.page.on(
            "console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None
        )
    meeting = meeting_proposed(member)
    journey = journey_proposed(member, meeting)
    acknowledged(member, journey)
    approved(secretary, journey, meeting)
    fed_back(member, journey, meeting)
    on_the_agenda(secretary, meeting)
    assert wrong == []
    member.context.close()
    secretary.context.close()
