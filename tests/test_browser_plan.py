"""In a real browser: next year's plan from last year's, what it lacks filled in, decided by the board, handed out."""

from typing import Any

import pytest

from tests.browsing import sign_in
from utblick.core.dates import today
from utblick.decisions.models import Decision, Meeting
from utblick.people.models import Account, Organization
from utblick.plans.models import ActionPlan
from utblick.strategy.models import OperationalPlan

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLE = "Kurs i EU-finansiering"


def as_role(browser: Any, site: Any, account: str, **context: Any) -> Any:
    made = browser.new_context(**context)
    sign_in(made, site, Account.objects.get(key=account))
    return made.new_page()


def save(page: Any, button: str) -> None:
    """Press a form's button and wait until what it did is told."""
    page.get_by_role("button", name=button).click()
    page.locator(".ub-message, .ub-summary").first.wait_for()
    assert not page.locator(".ub-summary").count(), page.locator(".ub-summary").inner_text()


@pytest.mark.row("R3", "R4", "R5", "R31")
def test_next_year_s_plan_from_last_year_s_to_the_board_s_decision(site: Any, browser: Any) -> None:
    """As somebody who has never seen it: each step is reached from the page before, with nobody to ask."""
    year = max(today().year, 2027)  # the pack has the plan of 2026
    OperationalPlan.objects.get_or_create(year=year, defaults={"title": f"Verksamhetsplan {year}"})
    # What was begun today cannot be decided at a meeting that has been.
    board = Organization.objects.get(classification="board")
    meeting, _made = Meeting.objects.get_or_create(body=board, date=today())
    page = as_role(browser, site, "demo-internationell-strateg", viewport={"width": 360, "height": 800})

    page.goto(f"{site.url}/handlingsplan/")
    page.get_by_role("link", name=f"Påbörja handlingsplanen {year}").click()
    for box in page.locator("input[name=activities]").all():
        box.uncheck()
    page.get_by_label(TITLE).check()
    save(page, "Påbörja planen")

    missing = page.locator("section", has=page.locator("#saknas"))
    assert missing.get_by_text("Ett mål saknar målvärde").is_visible()
    assert page.get_by_text(f"Verksamhetsplan {year}").is_visible()  # the only one of the year is chosen

    page.get_by_role("link", name="Komplettera målet").click()
    while page.locator(".ub-alerts", has_text="Ett mål saknar målvärde").count():
        goals = page.locator("section", has=page.locator("#mal"))
        unstated = goals.locator("dl", has_text="uppgift saknas").first
        unstated.locator("xpath=following-sibling::p[contains(@class,'ub-doors-inline')][1]").get_by_role(
            "link", name="Ändra"
        ).click()
        page.get_by_label("Målvärde").fill("12")
        save(page, "Spara")

    page.goto(f"{site.url}/handlingsplan/{year}/")
    assert page.locator("#saknas").count() == 0, page.locator("main").inner_text()
    page.get_by_role("link", name="Gör klar för beslut").click()
    save(page, "Gör klar")
    page.get_by_role("link", name="Ta upp i styrelsen").click()
    page.get_by_label("Sammanträde").select_option(str(meeting.pk))
    save(page, "Spara")
    assert page.locator("h1", has_text=f"Handlingsplan för det internationella arbetet {year}").is_visible()
    page.context.close()

    page = as_role(browser, site, "demo-styrelsesekreterare")
    page.goto(f"{site.url}{meeting.get_absolute_url()}")
    page.locator(".ub-agenda a", has_text="Registrera beslutet").filter(has_text=f"arbetet {year}").click()
    page.get_by_label("Paragraf").fill("231")
    page.get_by_label("Utgång").select_option("approved")
    save(page, "Registrera slutgiltigt")
    page.context.close()
    plan = ActionPlan.objects.get(year=year)
    assert plan.status == "decided"
    assert Decision.objects.get(matter="plans.decide").object_id == plan.pk

    page = as_role(browser, site, "demo-regiondirektor")
    page.goto(f"{site.url}/handlingsplan/{year}/")
    page.get_by_role("link", name="Dokument", exact=True).last.click()
    assert page.locator("h1", has_text=f"Handlingsplan {year}").is_visible()
    assert page.get_by_text("Vad som är nytt sedan 2026").first.is_visible()
    with page.expect_download() as told:
        page.get_by_role("link", name="Word").first.click()
    assert told.value.suggested_filename.endswith(".docx")
    page.context.close()
