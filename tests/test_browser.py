"""In a real browser: no violation found by axe on any page, no sideways scroll, and the main tasks by keyboard."""

from typing import Any

import pytest

from tests.browsing import sign_in
from tests.walking import AXE, VIOLATIONS
from utblick.people.roles import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_search_by_keyboard(site: Any, browser: Any, account: Any) -> None:
    """`/` goes to the search box; Enter searches; the first hit is reached with Tab."""
    context = browser.new_context()
    sign_in(context, site, account(Role.OFFICER))
    page = context.new_page()
    page.goto(site.url)
    page.keyboard.press("/")
    page.keyboard.type("Östersjön")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/**")
    assert page.locator("main a", has_text="Euroregion Baltic").first.is_visible()
    context.close()


def test_a_clause_is_mended_by_keyboard(site: Any, browser: Any, account: Any) -> None:
    """A wording is changed with the keyboard alone, and the history says by whom."""
    reader = account(Role.INTERNATIONAL_FUNCTION, name="Karin Tangent")
    context = browser.new_context()
    sign_in(context, site, reader)
    page = context.new_page()
    page.goto(f"{site.url}/strategi/internationell-strategi-2024/punkt/2.1/andra/")
    page.locator("#id_title").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Använda nätverken väl")
    page.keyboard.press("Enter")
    page.wait_for_url("**/punkt/2.1/")
    assert page.locator("h1").inner_text() == "2.1 Använda nätverken väl"
    page.get_by_role("link", name="Karin Tangent").click()
    assert page.locator("ins", has_text="Använda nätverken väl").is_visible()
    context.close()


def test_reading_and_forms_work_without_javascript(site: Any, browser: Any, account: Any) -> None:
    """A mistake in a form is told beside the field, and what was typed is still there."""
    context = browser.new_context(java_script_enabled=False)
    sign_in(context, site, account(Role.INTERNATIONAL_FUNCTION))
    page = context.new_page()
    page.goto(f"{site.url}/styrdokument/ny/")
    page.locator("#id_title").fill("Prövostrategi")
    page.locator("#id_valid_from").fill("2030")
    page.locator("#id_valid_to").fill("2029")
    page.locator("main button[type=submit]").click()
    assert page.locator("#id_title").input_value() == "Prövostrategi"
    assert page.locator("#id_valid_to_error").is_visible()
    page.locator("#id_valid_to").fill("2031")
    page.locator("main button[type=submit]").click()
    assert page.locator("h1").inner_text() == "Prövostrategi"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_stranger_s_pages_and_forms_with_mistakes_have_no_axe_violation(
    site: Any, browser: Any, account: Any, scheme: str
) -> None:
    axe = AXE.read_text(encoding="utf-8")
    wrong = []

    def look(page: Any, what: str) -> None:
        page.evaluate(axe)
        found = page.evaluate(VIOLATIONS)
        if found:
            wrong.append(f"{what}: {found}")

    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for url in ("/logga-in/", "/prova/", "/losenord/glomt/"):
        page.goto(site.url + url)
        look(page, url)
    page.goto(f"{site.url}/logga-in/")
    page.locator("main button[type=submit]").last.click()
    look(page, "signing in with nothing written")
    sign_in(context, site, account(Role.INTERNATIONAL_FUNCTION))
    for url in ("/samarbeten/nytt/", "/personer/ny/", "/styrdokument/ny/", "/mandatperioder/ny/"):
        page.goto(site.url + url)
        if page.locator("main form button[type=submit]").count():
            page.locator("main form button[type=submit]").first.click()
            assert page.locator(".ub-summary").count(), url
            look(page, f"{url} with mistakes")
    context.close()
    assert not wrong, "\n".join(wrong)


def test_a_collaboration_is_registered_by_keyboard(site: Any, browser: Any, account: Any) -> None:
    """From the register's button to the new page with Tab and Enter alone, and found by search at once."""
    context = browser.new_context()
    sign_in(context, site, account(Role.INTERNATIONAL_FUNCTION))
    page = context.new_page()
    page.goto(f"{site.url}/samarbeten/")
    page.locator("a", has_text="Registrera ett samarbete").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/samarbeten/nytt/")
    page.locator("#id_kind").focus()
    page.keyboard.press("ArrowDown")
    page.locator("#id_name").focus()
    page.keyboard.type("Prövonätverket")
    page.keyboard.press("Enter")
    page.locator("h1", has_text="Prövonätverket").wait_for()
    page.keyboard.press("/")
    page.keyboard.type("prövonätverk")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/**")
    assert page.locator("main a", has_text="Prövonätverket").first.is_visible()
    context.close()


def test_back_and_a_double_click_make_one_record(site: Any, browser: Any, account: Any) -> None:
    from utblick.strategy.models import SteeringDocument

    context = browser.new_context()
    sign_in(context, site, account(Role.INTERNATIONAL_FUNCTION))
    page = context.new_page()
    page.goto(f"{site.url}/styrdokument/")  # the first page of a visit gives the cookie that every form has
    page.goto(f"{site.url}/styrdokument/ny/")
    page.locator("#id_title").fill("Dubbelstrategin")
    page.locator("main button[type=submit]").dblclick()
    made = page.locator("h1", has_text="Dubbelstrategin")
    made.wait_for()
    assert SteeringDocument.objects.filter(title="Dubbelstrategin").count() == 1
    page.go_back(wait_until="commit")
    page.locator("main button[type=submit]").click()
    made.wait_for()
    assert SteeringDocument.objects.filter(title="Dubbelstrategin").count() == 1
    context.close()
