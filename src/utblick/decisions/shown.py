"""What other rooms show of decisions: links to put a thing on an agenda, and who may register for a body."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from utblick.people.models import Classification, Organization


def put_on_agenda_url(matter: str, thing: Any) -> str:
    """Return the address where a thing is put on an agenda as a kind of matter."""
    return f"{reverse('agenda_item_new')}?{urlencode({'matter': matter, 'thing': thing.pk})}"


def may_register(account: Any, body: Organization) -> bool:
    """Whether an account may register the decisions of a body: those of the assembly take the assembly's secretary."""
    if body.classification == Classification.ASSEMBLY:
        return bool(account.has_perm("decisions.register_assembly", body))
    return bool(account.has_perm("decisions.register", body))
