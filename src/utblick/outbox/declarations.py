"""What the outbox declares to the house; importing it registers the work of the worker, too."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import doors
from utblick.core.permissions import Permission, declare
from utblick.outbox import queries, sending
from utblick.people.roles import EVERYONE, Role

__all__ = ["sending"]

declare(
    Permission(queries.USE, _("See in a demonstration what would have been sent to oneself"), EVERYONE),
    Permission(
        queries.SEE_ALL,
        _("See in a demonstration what would have been sent to everybody"),
        frozenset({Role.ADMINISTRATOR}),
    ),
)


@doors.offer
def on_the_account(kind: str, thing: Any, reader: Any) -> Iterator[doors.Door]:
    """The way from one's own account to the mailbox of a demonstration."""
    if kind == "account" and settings.DEMONSTRATION and reader.has_perm(queries.USE):
        yield str(_("Mailbox")), reverse("mailbox"), str(_("What would have been sent by e-mail"))
