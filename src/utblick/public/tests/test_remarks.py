"""Remarks from anybody: one deed without cookies, what stands at the door, and what communications make of them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from utblick.advice import guarding
from utblick.core import obligations
from utblick.core.dates import today
from utblick.documents.models import RegistryEntry
from utblick.outbox.models import Letter
from utblick.people.roles import Role
from utblick.public.addresses import url
from utblick.public.models import PublicSite, Remark

pytestmark = pytest.mark.django_db


def sending(monkeypatch: pytest.MonkeyPatch, **said: Any) -> dict[str, Any]:
    """What a person sends, some time after the form was opened."""
    opened = guarding.opened()
    now = guarding.timezone.now
    monkeypatch.setattr(
        "utblick.advice.guarding.timezone.now", lambda: now() + guarding.timedelta(seconds=60)
    )
    return {
        "opened": opened,
        "about": "accessibility",
        "text": "Kartan går inte att läsa",
        "page": "",
        "sender": "",
        **said,
    }


def test_a_remark_is_registered_told_and_asked_about(
    anybody: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    strict = Client(enforce_csrf_checks=True)
    form = sending(monkeypatch, sender="laser@example.org")
    for _time in range(2):  # a double click is one
        answer = strict.post(url("remarks", "sv"), form)
        assert answer.status_code == 302 and answer["Location"] == url("remarks_sent", "sv")
        assert not answer.cookies and not strict.cookies
    remark = Remark.objects.get()
    assert remark.number.startswith("WEBB ") and remark.wants_answer
    entry = RegistryEntry.objects.get(kind="remark", object_id=remark.pk)
    assert (entry.number == remark.number and entry.direction == "in") or entry.direction
    letter = Letter.objects.get(kind="public-remark")
    assert letter.address == PublicSite.objects.get().email and "laser@example.org" in letter.text
    assert "laser@example.org" not in str(Remark.history.values())
    assert f"public-remark-{remark.key}" in [each.key for each in obligations.derive(today())]


def test_a_robot_and_a_mistake_are_stopped_and_nothing_is_lost(
    anybody: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = anybody.get(url("remarks", "sv"))
    assert page.status_code == 200 and "no-store" in page["Cache-Control"] and not page.cookies
    fast = anybody.post(
        url("remarks", "sv"), {"opened": guarding.opened(), "about": "other", "text": "Snabbt"}
    )
    assert fast.status_code == 422 and "Snabbt" in fast.content.decode() and not Remark.objects.exists()
    blank = anybody.post(url("remarks", "en"), sending(monkeypatch, text="", page="Startsidan"))
    assert blank.status_code == 422 and "Startsidan" in blank.content.decode()
    trap = anybody.post(url("remarks", "sv"), sending(monkeypatch, website="http://x.example"))
    assert trap.status_code == 422 and not Remark.objects.exists()


def test_too_many_are_stopped_for_a_while(anybody: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarding, "FROM_ONE_PLACE", 1)
    assert anybody.post(url("remarks", "sv"), sending(monkeypatch)).status_code == 302
    answer = anybody.post(url("remarks", "sv"), sending(monkeypatch, text="En till"))
    assert answer.status_code == 429 and answer["Retry-After"] and "En till" in answer.content.decode()


def test_communications_say_what_was_done(
    anybody: Client, client_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    anybody.post(url("remarks", "sv"), sending(monkeypatch))
    remark = Remark.objects.get()
    deal = reverse("remark_deal", args=[remark.pk])
    assert client_as(Role.OFFICER).get(deal).status_code == 403
    inside = client_as(Role.COMMUNICATIONS)
    assert inside.post(deal, {"how": " "}).status_code == 422
    assert inside.post(deal, {"how": "Kartan har fått en tabell"}).status_code == 302
    remark.refresh_from_db()
    assert remark.dealt_on == today()
    assert f"public-remark-{remark.key}" not in [each.key for each in obligations.derive(today())]
    for name in ("remarks_inside", "public_settings", "public_settings_edit"):
        assert inside.get(reverse(name)).status_code == 200
    assert "&lt;iframe" in inside.get(reverse("public_settings")).content.decode()
