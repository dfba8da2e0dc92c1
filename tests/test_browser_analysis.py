"""In a real browser at 1280 px: a stakeholder analysis fits its page, and a personal link is copied."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from tests.browsing import sign_in
from utblick.collaborations.models import Engagement, Review, Voice
from utblick.people.models import Account, Organization
from utblick.stakeholders.tests.conftest import House, of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(browser: Any, site: Any) -> Any:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    sign_in(context, site, Account.objects.get(key="demo-internationell-strateg"))
    return context.new_page()


def test_the_contributions_of_four_alternatives_are_seen_without_scrolling(page: Any, site: Any) -> None:
    units = Organization.objects.filter(classification="administration")
    house = House(units[0], units[0], Account.objects.get(key="demo-internationell-strateg"))
    analysis = house.whole()
    long = of(analysis, "partner")
    long.name = "Östersjönätverket för ren energi"
    long.save()
    page.goto(site.url + analysis.get_absolute_url())
    frame = page.locator(".ub-scroll").first
    assert frame.evaluate("each => each.scrollWidth <= each.clientWidth"), frame.inner_text()
    assert frame.get_attribute("tabindex") == "0"  # where there are more, it scrolls by the keyboard


def test_the_button_copies_the_link(page: Any, site: Any) -> None:
    erb = Engagement.objects.get(short_name="ERB")
    review = Review.objects.create(engagement=erb, kind="yearly", year=2026, begun_on=date(2026, 11, 1))
    voice = Voice.objects.create(review=review, who="Energistrateg", asked_on=date(2026, 11, 2))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site.url + reverse("voices", args=[erb.pk, review.pk]))
    page.locator(f"[data-copies=voice-{voice.pk}]").press("Enter")
    page.locator("[role=status]", has_text=".").first.wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(f"#voice-{voice.pk}").input_value()
