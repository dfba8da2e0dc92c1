"""What we pass on reaches another organisation's system whole, and nothing else does."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from utblick.monitoring import recognising, storing
from utblick.monitoring.models import Delivery, Item, Signal
from utblick.monitoring.tests.conftest import NOW
from utblick.people.roles import Role
from utblick.sources.items import Item as Told
from utblick.sources.parsing.feeds import feed

pytestmark = [pytest.mark.django_db, pytest.mark.row("R16")]


@pytest.fixture
def shared(tell: Callable[..., Item], client_as: Any) -> Signal:
    """A story that the function has passed on, in its own words."""
    story = tell("Skog i norr", "Se COM(2026) 123.", web="https://example.org/skog").story
    told = {
        "title": "Förslag om skog",
        "title_en": "A forest proposal",
        "why": "Berör oss.",
        "why_en": "Matters.",
    }
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    page = reverse("monitoring_pass_on", args=[story.pk])
    assert client.get(page).context["form"].initial["web"] == "https://example.org/skog"
    answer = client.post(page, {**told, "web": "https://example.org/skog", "version_seen": 0})
    assert answer.status_code == 302
    return Signal.objects.get()


@pytest.mark.parametrize("name", ["monitoring_signals_atom", "monitoring_signals_json"])
def test_another_system_reads_what_is_passed_on(shared: Signal, name: str) -> None:
    """Read by our own reader of feeds, as theirs would; the number makes it the same matter there."""
    for language, title, why in (
        ("sv", "Förslag om skog", "Berör oss."),
        ("en", "A forest proposal", "Matters."),
    ):
        answer = Client().get(reverse(name, args=[language]))
        (item,) = feed(answer.content, answer["Content-Type"]).items
        assert (item.title, item.text, item.web, item.language) == (title, why, shared.web, language)
        assert (
            item.published == shared.shared_on
            and item.identifier == f"urn:region-kronoberg.utblick:signal:{shared.key}"
        )
        assert (recognising.COM, "COM(2026) 123") in recognising.identifiers(*item.words)


def test_numbers_that_a_colleague_has_written_inside_are_not_told(shared: Signal, account: Any) -> None:
    inside = Told(
        identifier="proposal-1", title="Skog i norr", web="https://example.org/skog", text="Jfr COM(2026) 555"
    )
    item = storing.keep_proposed(inside, account(Role.OFFICER), "", NOW)
    assert item.story_id == shared.story_id and item.identifiers.exists()
    told = Client().get(reverse("monitoring_signals_json", args=["sv"])).json()["items"][0]["tags"]
    assert told == ["COM(2026) 123"]


def test_what_has_not_changed_is_not_sent_again(shared: Signal) -> None:
    url = reverse("monitoring_signals_atom", args=["sv"])
    etag = Client().get(url)["ETag"]
    assert Client().get(url, headers={"If-None-Match": etag}).status_code == 304
    assert Client().get(reverse("monitoring_signals_atom", args=["xx"])).status_code == 404


def test_nothing_of_what_a_desk_made_of_it_is_passed_on(shared: Signal, function: Any) -> None:
    Delivery.objects.create(
        story=shared.story, delivered_at="2026-11-27T09:00Z", what="Zebra", so_what="Zebra", now_what="Zebra"
    )
    for name in ("monitoring_signals_atom", "monitoring_signals_json"):
        assert "Zebra" not in Client().get(reverse(name, args=["sv"])).content.decode()


def test_what_is_withdrawn_leaves_the_feed_and_can_be_passed_on_again(shared: Signal, client_as: Any) -> None:
    client, url = client_as(Role.COMMUNICATIONS), reverse("monitoring_signals_json", args=["sv"])
    client.post(reverse("monitoring_signal_withdraw", args=[shared.pk]))
    assert Client().get(url).json()["items"] == []
    told = {"title": "Igen", "why": "Ändå.", "web": ""}
    page = reverse("monitoring_pass_on", args=[shared.story_id])
    client.post(page, {**told, "version_seen": client.get(page).context["form"]["version_seen"].value()})
    (item,) = Client().get(url).json()["items"]
    assert item["title"] == "Igen" and "url" not in item and Signal.objects.count() == 1


def test_a_double_click_passes_it_on_once_and_bad_input_is_told(shared: Signal, client_as: Any) -> None:
    client, page = (
        client_as(Role.INTERNATIONAL_FUNCTION),
        reverse("monitoring_pass_on", args=[shared.story_id]),
    )
    answer = client.post(page, {"title": "", "why": "", "web": "no address"})
    assert answer.status_code == 422 and {"title", "why", "web"} <= set(answer.context["form"].errors)
    assert Signal.objects.get().title == "Förslag om skog"
    assert client_as(Role.OFFICER).get(page).status_code == 403
