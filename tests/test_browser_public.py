"""In a real browser, at 360 px: the public site is read in both languages without JavaScript, and nothing is stored."""

from typing import Any

import pytest

from utblick.public.addresses import LANGUAGES, WORDS, of_item, url
from utblick.public.models import PublicSite, Remark
from utblick.public.queries import items

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_page_fits_a_telephone_and_stores_nothing(site: Any, browser: Any) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=True)
    page, wrong = context.new_page(), []
    page.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
    addresses = [
        url(name, language)
        for language in LANGUAGES
        for name, words in WORDS.items()
        if "<" not in words[0] and words[0].endswith(("/", "")) and "." not in words[0]
    ]
    addresses += [of_item(each.kind, each.slug, language) for each in items() for language in LANGUAGES]
    for address in addresses:
        page.goto(f"{site.url}{address}")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wrong.append(f"{address} is wider than the screen")
        if page.locator("h1").count() != 1:
            wrong.append(f"{address} has not one heading")
        stored = page.evaluate("localStorage.length + sessionStorage.length")
        if stored or context.cookies():
            wrong.append(f"{address} stores something")
    assert wrong == [] and len(addresses) > 25
    context.close()


def test_a_remark_is_sent_without_javascript_and_without_cookies(site: Any, browser: Any) -> None:
    assert PublicSite.objects.get().email
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}{url('start', 'en')}")
    page.locator("footer").get_by_role("link", name="Tell us what is wrong").click()
    page.locator("[name=text]").fill("The map cannot be read aloud")
    page.locator("[name=sender]").fill("no address")
    page.wait_for_timeout(4500)  # a robot would not wait
    page.get_by_role("button", name="Send", exact=True).click()
    page.locator(".ub-summary").wait_for()
    assert page.locator("[name=text]").input_value() == "The map cannot be read aloud"
    page.locator("[name=sender]").fill("reader@example.org")
    page.get_by_role("button", name="Send", exact=True).click()
    page.wait_for_url(f"**{url('remarks_sent', 'en')}")
    assert Remark.objects.get().text == "The map cannot be read aloud" and not context.cookies()
    context.close()
