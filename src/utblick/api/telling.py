"""Telling other systems what has happened: looked up in what the house keeps, sent by the worker, tried for a day.

What leaves the house unasked is read as by anybody, so a message never tells of what is under secrecy. It says what
happened to which thing, and where that is read with a key.
"""

import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from utblick.api import actions, rules
from utblick.api.models import Replay, Webhook, WebhookDelivery
from utblick.core.happenings import HAPPENINGS, Happening, HappeningKind
from utblick.core.models import new_key
from utblick.core.outgoing import address, for_account, language_of
from utblick.core.periodic import Turn, periodic
from utblick.outbox import writing
from utblick.people.models import Account
from utblick.sources import client

log = logging.getLogger(__name__)
OVERLAP = timedelta(hours=1)
"""So far back what happened is looked up again: what was written in a long transaction shows late, and is told once."""
SECONDS, LARGEST_ANSWER = 10.0, 64_000
SIGNATURE, TIMESTAMP, NUMBER = "Utblick-Signature", "Utblick-Timestamp", "Utblick-Delivery"
REFUSED, SILENT, ANSWERED = "refused", "silent", "answered"
CLOSED = "api.webhook_closed"
KEPT = timedelta(days=30)


@periodic("api.tell", every=timedelta(minutes=1))
def tell(turn: Turn) -> bool:
    """Write what is to be told, and send what is due. Returns True where the worker was asked to stop first."""
    for webhook in Webhook.objects.filter(closed_on=None).select_related("account"):
        look(webhook, timezone.now())
        turn.keep()
        if turn.stopping:
            return True
    due = WebhookDelivery.objects.filter(due_at__lte=timezone.now()).order_by("due_at", "pk")
    for pk in list(due.values_list("pk", flat=True)[:200]):
        if turn.stopping:
            return True
        send(pk)
        turn.keep()
    return False


@periodic("api.forget", every=timedelta(hours=1))
def forget(turn: Turn) -> None:
    """Delete answers that have been kept for a day, and messages of which nobody asks any longer."""
    now = timezone.now()
    Replay.objects.filter(at__lt=now - rules.KEPT).delete()
    # What is looked up again must still be known as told.
    WebhookDelivery.objects.filter(made_at__lt=now - KEPT, due_at=None).delete()


def look(webhook: Webhook, now: datetime) -> int:
    """Write a message for each thing that has happened since last time; return how many. Never two of one thing."""
    account: Any = Account.objects.prefetch_related("role_assignments__unit").get(pk=webhook.account_id)
    if not account.is_active:
        return 0
    since = max(webhook.looked_to - OVERLAP, webhook.made_at)
    with for_account(account):
        found = [
            (kind, each)
            for kind in map(HAPPENINGS.get, webhook.events)
            if kind is not None
            for each in kind.since(since)
            if account.has_perm(kind.permission, each.thing) and kind.concerns(account, each.thing)
        ]
    known = set(webhook.deliveries.filter(made_at__gte=since - OVERLAP).values_list("event", "happening"))
    new = [message(webhook, kind, each, now) for kind, each in found if (kind.key, each.key) not in known]
    with transaction.atomic():
        WebhookDelivery.objects.bulk_create(new, ignore_conflicts=True)
        Webhook.objects.filter(pk=webhook.pk).update(looked_to=now)
    return len(new)


def message(webhook: Webhook, kind: HappeningKind, each: Happening, now: datetime) -> WebhookDelivery:
    """Return a message, not yet saved."""
    number = new_key()
    said = {
        "id": number,
        "event": kind.key,
        "at": each.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "thing": {
            "resource": kind.resource,
            "id": each.thing.pk,
            "href": address(f"/api/v1/{kind.resource}/{each.thing.pk}"),
        },
    }
    return WebhookDelivery(
        webhook=webhook,
        event=kind.key,
        happening=each.key,
        number=number,
        body=json.dumps(said, ensure_ascii=False),
        made_at=now,
        due_at=now,
    )


def limits() -> client.Limits:
    """Return what a message may take. A redirect is not followed: it would send what is signed to somebody else."""
    return client.Limits(
        seconds=SECONDS,
        size=LARGEST_ANSWER,
        redirects=0,
        agent=f"Utblick/1.0 (+{settings.URL})",
        open_hosts=frozenset(settings.OPEN_SOURCES),
    )


def send(pk: int) -> None:
    """Try to send a message that is due, once. It is claimed first, so that no two workers send it at once."""
    now = timezone.now()
    claimed = WebhookDelivery.objects.filter(pk=pk, due_at__lte=now, webhook__closed_on=None)
    if not claimed.update(due_at=now + timedelta(minutes=2)):
        return
    found = WebhookDelivery.objects.select_related("webhook__account").get(pk=pk)
    try:
        client.read(_request(found, int(now.timestamp())), limits())
    except client.Trouble as trouble:
        _failed(found, trouble, timezone.now())
    else:
        _sent(found, timezone.now())


def _request(found: WebhookDelivery, timestamp: int) -> client.Request:
    body = found.body.encode()
    headers = {
        "Content-Type": "application/json",
        TIMESTAMP: str(timestamp),
        NUMBER: found.number,
        SIGNATURE: f"sha256={rules.signature(found.webhook.secret, timestamp, body)}",
    }
    return client.Request(found.webhook.address, headers, body)


def _sent(found: WebhookDelivery, now: datetime) -> None:
    found.sent_at, found.due_at, found.tries = now, None, found.tries + 1
    found.trouble = found.status = ""
    with transaction.atomic():
        found.save()
        Webhook.objects.filter(pk=found.webhook_id).update(failing_since=None)


def _failed(found: WebhookDelivery, trouble: client.Trouble, now: datetime) -> None:
    """Keep why a message could not be sent and when it is tried again; close an address that is dead."""
    found.tries += 1
    kinds = {client.Refused: REFUSED, client.Silent: SILENT}
    found.trouble = kinds.get(type(trouble), ANSWERED)
    found.status = trouble.detail if found.trouble == ANSWERED and trouble.detail.isdecimal() else ""
    seconds = trouble.seconds if isinstance(trouble, client.Busy) else 0
    later = now + max(rules.wait(found.tries), timedelta(seconds=seconds))
    found.due_at = None if rules.is_given_up(found.made_at, later) else later
    with transaction.atomic():
        found.save()
        webhook = Webhook.objects.select_for_update().get(pk=found.webhook_id)
        if webhook.failing_since is None:
            webhook.failing_since = now
            webhook.save()
        elif rules.is_dead(webhook.failing_since, now) and webhook.closed_on is None:
            _tell_owner(actions.close_dead(webhook))


def _tell_owner(webhook: Webhook) -> None:
    """Write to whoever made the webhook that it has been closed."""
    account = webhook.account
    language = language_of(account)
    with override(language):
        subject = _("A webhook has been closed")
        text = _(
            "%(address)s has taken no messages for a week, so nothing more is sent there.\n\n"
            "See what went wrong: %(page)s\n\nWhen the address works again, make a new webhook."
        ) % {"address": webhook.address, "page": address(webhook.get_absolute_url())}
    occasion = f"{webhook.key}"
    writing.post(
        [writing.letter(CLOSED, occasion, account.email, subject, text, language=language, account=account)]
    )
