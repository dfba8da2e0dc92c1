"""In a real browser: a network from idea to decision, evaluation and renewal; three roles, by keyboard, at 360 px."""

from typing import Any

import pytest
from django.urls import reverse

from tests.browsing import sign_in
from utblick.collaborations.models import Period
from utblick.collaborations.tests.conftest import fill_in
from utblick.core.dates import today
from utblick.decisions.models import Meeting
from utblick.people.models import Account, Organization
from utblick.strategy.models import OperationalPlan

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NAME = "Vattenregioner i Östersjön"


class Hands:
    """Somebody at a telephone with a keyboard: no mouse is used, and no page may scroll sideways."""

    def __init__(self, browser: Any, site: Any, account: str = "", **options: Any) -> None:
        """Signed in as an account, by its key, or as nobody. `options` are those of a browser's context."""
        self.context = browser.new_context(viewport={"width": 360, "height": 800}, **options)
        if account:
            sign_in(self.context, site, Account.objects.get(key=account))
        self.page, self.site = self.context.new_page(), site

    def go(self, name: str, *args: Any) -> None:
        """Open a page."""
        self.page.goto(self.site.url + reverse(name, args=args))
        width = self.page.evaluate("document.documentElement.scrollWidth")
        assert width <= 360, f"{name} is {width} px wide"

    def follow(self, link: str) -> None:
        """Follow a link by Enter."""
        self.page.locator("main").get_by_role("link", name=link, exact=True).first.press("Enter")
        self.page.wait_for_load_state()

    def write(self, name: str, text: str) -> None:
        """Write in a field."""
        field = self.page.locator(f"[name={name}]")
        field.press("Control+a")
        field.press_sequentially(text)

    def choose(self, name: str, value: str) -> None:
        """Choose one of a list, or of radio buttons by the space bar."""
        field = self.page.locator(f"select[name={name}]")
        if field.count():
            field.select_option(value)
        else:
            self.page.locator(f"[name={name}][value='{value}']").press("Space")

    def send(self, button: str) -> None:
        """Press a form's button by Enter, and wait until what it did is told."""
        self.page.locator("main form").get_by_role("button", name=button, exact=True).press("Enter")
        self.page.locator(".ub-message, .ub-summary").first.wait_for()
        assert not self.page.locator(".ub-summary").count(), self.page.locator(".ub-summary").inner_text()


def decide(secretary: Hands, meeting: Meeting, paragraph: str) -> None:
    """The secretary registers what the board decided on the one matter that is open."""
    secretary.page.goto(secretary.site.url + meeting.get_absolute_url())
    link = secretary.page.locator(".ub-agenda a", has_text="Registrera beslutet").filter(has_text=NAME)
    link.first.press("Enter")
    secretary.page.wait_for_load_state()
    secretary.write("paragraph", paragraph)
    secretary.choose("outcome", "approved")
    secretary.send("Registrera slutgiltigt")


@pytest.mark.row("R32", "R61", "R62", "R67", "R70")
def test_from_idea_to_decision_evaluation_and_renewal(site: Any, browser: Any) -> None:
    """The analyses are made in rooms of their own, and tested there; here they are there when they are needed."""
    board = Organization.objects.get(classification="board")
    meeting, _made = Meeting.objects.get_or_create(body=board, date=today())
    officer = Hands(browser, site, "demo-internationell-strateg")
    secretary = Hands(browser, site, "demo-styrelsesekreterare")
    director = Hands(browser, site, "demo-regiondirektor")

    officer.go("engagement_new")
    officer.choose("kind", "network")
    officer.write("name", NAME)
    officer.send("Spara")
    period = Period.objects.get(engagement__name=NAME)
    pk = period.engagement_id
    assert period.stage == "proposed"

    officer.go("engagement_conditions", pk)
    officer.follow("Börja prövningen")
    officer.send("Börja prövningen")
    assert officer.page.get_by_text("Ingen intressentanalys är gjord", exact=True).is_visible()
    assert (
        officer.page.get_by_role("link", name="Gör klart för beslut").count() == 0
    )  # nor left wondering why
    period.refresh_from_db()
    period.why_now = "Nätverket tar in medlemmar nu."
    fill_in(period)

    director.go("engagement_conditions", pk)
    director.follow("Gör klart för beslut")
    director.send("Gör klart")
    officer.go("engagement_conditions", pk)
    officer.follow("Ta upp i styrelsen")
    officer.choose("meeting", str(meeting.pk))
    officer.send("Spara")
    decide(secretary, meeting, "301")
    period.refresh_from_db()
    assert period.stage == "decided" and period.paragraph == "301"
    period.starts = today().isoformat()  # time goes by: nobody evaluates what has not begun
    period.save()

    officer.go("engagement_evaluation_begin", pk)
    officer.send("Påbörja")
    review = period.reviews.get()
    officer.go("engagement_review_edit", pk, review.pk)
    goal, someone = period.goals.get(), period.engagement.beneficiaries.get()
    officer.choose(f"goal_{goal.pk}", "reached")
    officer.choose(f"benefit_{someone.pk}", "3")
    officer.write(f"benefit_{someone.pk}_why", "Två kommuner har ändrat sin vattenplan.")
    officer.choose("recommendation", "renew")
    officer.write("effects_since", "Färre resor än väntat.")
    officer.write("reasons", "Nyttan är större än kostnaden.")
    officer.write("summary", "Tre möten och ett studiebesök.")
    officer.send("Spara")
    officer.go("engagement_review_complete", pk, review.pk)
    officer.send("Slutför")

    director.go("engagement_conditions", pk)
    director.follow("Föreslå förlängning")
    director.send("Föreslå förlängning")
    renewal = Period.objects.get(engagement=pk, renews=period)
    assert renewal.goals.count() == 1 and renewal.stage == "proposed"
    renewal.alternative, renewal.sustainability = period.alternative, period.sustainability
    renewal.ends = "2031-12-31"
    renewal.save()
    period.engagement.costs.create(
        year=2029, estimate=90000, staff_share=5, organ=board, budget_line="Internationellt"
    )
    again = renewal.goals.get()
    again.operational_plan = OperationalPlan.objects.first()
    again.save()
    for link, button in (("Börja prövningen", "Börja prövningen"), ("Gör klart för beslut", "Gör klart")):
        director.go("engagement_conditions", pk)
        director.follow(link)
        director.send(button)
    officer.go("engagement_conditions", pk)
    officer.follow("Ta upp i styrelsen")
    officer.choose("meeting", str(meeting.pk))
    officer.send("Spara")
    decide(secretary, meeting, "302")
    period.refresh_from_db()
    renewal.refresh_from_db()
    assert (period.stage, renewal.stage, renewal.current) == ("renewed", "decided", True)
