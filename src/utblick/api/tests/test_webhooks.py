"""Other systems are told once of what they may know, signed, again and again for a day, and never of what is secret."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.addresses import put, register

from utblick.api import actions, rules, telling
from utblick.api.models import Webhook, WebhookDelivery
from utblick.api.resources import RESOURCES
from utblick.api.tests.receiver import State, serve
from utblick.collaborations.models import Engagement
from utblick.collaborations.tests.conftest import made_ready
from utblick.core.dates import today
from utblick.core.happenings import HAPPENINGS
from utblick.core.periodic import PERIODIC
from utblick.core.permissions import PERMISSIONS
from utblick.core.secrecy import RIGHT
from utblick.decisions.models import Decision, Meeting
from utblick.monitoring.models import Delivery, Story
from utblick.outbox.models import Letter
from utblick.people.models import Account, Organization
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


class Turn:
    """A worker's turn that nobody interrupts."""

    progress, stopping = "", False

    def keep(self, progress: str | None = None) -> None:
        """Nothing to hold on to."""


@pytest.fixture
def there(settings: Any) -> Iterator[tuple[State, str]]:
    with serve() as (state, host):
        settings.OPEN_SOURCES = [host]
        yield state, f"http://{host}/hook"


@pytest.fixture
def webhook(account: Any, there: Any) -> Webhook:
    person = account(Role.INTERNATIONAL_FUNCTION)
    return actions.save_webhook(person, Webhook(address=there[1], events=list(HAPPENINGS)))


def deliver(unit: Any = None) -> Delivery:
    """A story comes to a desk."""
    told = Story.objects.create(title="En nyhet", first_day=today(), last_day=today(), count=1)
    return Delivery.objects.create(story=told, unit=unit, score=4, delivered_at=timezone.now(), version=1)


def later(**much: float) -> None:
    """Let time pass for the messages that wait."""
    for each in WebhookDelivery.objects.filter(due_at__isnull=False):
        each.due_at -= timedelta(**much)
        each.made_at -= timedelta(**much)
        each.save()


def test_the_worker_knows_it() -> None:
    assert {"api.tell", "api.forget"} <= set(PERIODIC)


def test_a_story_on_ones_desk_is_told_of_once_and_signed(webhook: Webhook, there: Any) -> None:
    state, told = there[0], deliver()
    for _turn in range(3):
        telling.tell(Turn())
    ((_path, headers, body),) = state.seen
    stamp, number = headers[telling.TIMESTAMP], headers[telling.NUMBER]
    signed = hmac.new(webhook.secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    assert headers[telling.SIGNATURE] == f"sha256={signed}"
    said = json.loads(body)
    assert (said["id"], said["event"], said["thing"]["id"]) == (number, "story.delivered", told.pk)
    assert "En nyhet" not in body.decode()  # what it says is read with a key
    assert said["thing"]["href"].endswith(f"/api/v1/stories/{told.pk}")


def test_what_came_before_and_what_is_on_other_desks_is_not_told_of(webhook: Webhook, there: Any) -> None:
    before = deliver()
    before.delivered_at = webhook.made_at - timedelta(minutes=1)
    before.save()
    deliver(Organization.objects.filter(classification="administration")[0])
    telling.tell(Turn())
    assert there[0].seen == []


def test_what_shows_late_is_told_of_all_the_same(webhook: Webhook, there: Any) -> None:
    """A transaction that took long shows what happened before the last look."""
    telling.tell(Turn())
    webhook.refresh_from_db()
    told = deliver()
    told.delivered_at = webhook.looked_to - timedelta(seconds=1)
    told.save()
    webhook.made_at -= timedelta(hours=2)
    webhook.save()
    telling.tell(Turn())
    telling.tell(Turn())
    assert len(there[0].seen) == 1


def test_a_message_that_is_not_taken_is_tried_for_a_day(webhook: Webhook, there: Any) -> None:
    state = there[0]
    state.status = 500
    deliver()
    telling.tell(Turn())
    telling.tell(Turn())
    assert len(state.seen) == 1  # not before its time
    later(minutes=2)
    telling.tell(Turn())
    assert len(state.seen) == 2
    state.status = 0
    later(minutes=10)
    telling.tell(Turn())
    bodies = {body for _path, _headers, body in state.seen}
    assert len(state.seen) == 3 and len(bodies) == 1
    found = WebhookDelivery.objects.get()
    assert found.sent_at is not None and found.due_at is None and found.tries == 3
    webhook.refresh_from_db()
    assert webhook.failing_since is None


def test_a_message_is_given_up_after_a_day(webhook: Webhook, there: Any) -> None:
    there[0].status = 500
    deliver()
    telling.tell(Turn())
    later(hours=25)
    telling.tell(Turn())
    found = WebhookDelivery.objects.get()
    assert found.due_at is None and found.sent_at is None and found.status == "500"


def test_an_address_that_is_dead_is_closed_and_its_owner_told(webhook: Webhook, there: Any) -> None:
    there[0].status = 500
    webhook.failing_since = timezone.now() - rules.GIVEN_UP_AFTER
    webhook.save()
    deliver()
    telling.tell(Turn())
    webhook.refresh_from_db()
    assert webhook.closed_on == today() and webhook.closed_by_itself
    letter = Letter.objects.get(kind=telling.CLOSED)
    assert letter.address == webhook.account.email and webhook.address in letter.text
    deliver()
    telling.tell(Turn())
    assert len(there[0].seen) == 1


def test_a_redirect_is_not_followed(webhook: Webhook, there: Any) -> None:
    there[0].location = there[1]
    there[0].status = 307
    deliver()
    telling.tell(Turn())
    assert WebhookDelivery.objects.get().sent_at is None and len(there[0].seen) == 1


def test_nothing_is_sent_into_a_private_network(account: Any, settings: Any) -> None:
    settings.OPEN_SOURCES = []
    found = actions.save_webhook(
        account(Role.INTERNATIONAL_FUNCTION), Webhook(address="https://127.0.0.1/", events=list(HAPPENINGS))
    )
    deliver()
    telling.tell(Turn())
    assert WebhookDelivery.objects.get(webhook=found).trouble == telling.REFUSED


def test_who_may_not_see_it_is_not_told(webhook: Webhook, there: Any) -> None:
    webhook.account.role_assignments.all().delete()
    deliver()
    telling.tell(Turn())
    assert there[0].seen == []


def test_a_closed_account_is_told_nothing_and_its_keys_open_nothing(
    asker: Any, webhook: Webhook, there: Any
) -> None:
    them = asker(Role.OFFICER)
    for person in (them.account, webhook.account):
        person.is_active = False
        person.save()
    deliver()
    telling.tell(Turn())
    webhook.refresh_from_db()
    assert there[0].seen == [] and webhook.closed_on is not None
    assert them.get("/projects").status_code == 401
    them.account.is_active = True
    them.account.save()
    assert them.get("/projects").status_code == 401  # what is closed stays so


def test_the_pages_of_a_webhook(client_as: Any, there: Any, settings: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    sent = {"address": there[1], "events": ["story.delivered"], "new_record_key": "a" * 32}
    answer = client.post(reverse("webhook_new"), sent, follow=True)
    found = Webhook.objects.get(account=client.account)
    assert found.secret in answer.content.decode()
    there[0].status = 500
    deliver()
    telling.tell(Turn())
    assert "500" in client.get(found.get_absolute_url()).content.decode()
    before = found.secret
    client.post(reverse("webhook_renew", args=[found.pk]))
    found.refresh_from_db()
    assert found.secret != before
    client.post(reverse("webhook_close", args=[found.pk]))
    found.refresh_from_db()
    assert (
        found.closed_on is not None
        and found.secret not in client.get(found.get_absolute_url()).content.decode()
    )
    settings.OPEN_SOURCES = []
    refused = client.post(reverse("webhook_new"), {**sent, "new_record_key": "b" * 32})
    assert refused.status_code == 422
    other = client_as(Role.INTERNATIONAL_FUNCTION)
    assert other.get(found.get_absolute_url()).status_code == 404


def enter(engagement: Engagement) -> Decision:
    """The board decides to enter a collaboration."""
    secretary = Account.objects.get(key="demo-styrelsesekreterare")
    meeting = Meeting.objects.filter(body__classification="board", date__lt=today()).order_by("-date")[0]
    return register(secretary, put(secretary, meeting, engagement, "Nytt samarbete"))


def test_that_a_body_has_decided_is_told_of(webhook: Webhook, there: Any) -> None:
    found = made_ready(Engagement.objects.get(key="samarbete-erb"))
    enter(found)
    for _turn in range(2):
        telling.tell(Turn())
    ((_path, _headers, body),) = there[0].seen
    said = json.loads(body)
    assert (said["event"], said["thing"]["resource"]) == ("collaboration.decided", "collaborations")
    assert said["thing"]["id"] == found.pk


def test_what_is_secret_is_told_to_nobody_whatever_they_may_see(account: Any, there: Any) -> None:
    director = account(Role.DIRECTOR)
    actions.save_webhook(director, Webhook(address=there[1], events=["collaboration.decided"]))
    found = made_ready(Engagement.objects.get(key="samarbete-erb"))
    enter(found)
    found.refresh_from_db()
    found.secret = True
    found.save()
    telling.tell(Turn())
    assert director.has_perm(RIGHT) and there[0].seen == []


def test_every_kind_leads_to_a_resource_and_has_a_permission() -> None:
    assert {"collaboration.decided", "project.decided", "story.delivered"} <= set(HAPPENINGS)
    for kind in HAPPENINGS.values():
        assert kind.resource in RESOURCES and kind.permission in PERMISSIONS
