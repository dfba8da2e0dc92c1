"""Every address of the room, with things that exist."""

from collections.abc import Iterator

from django.urls import reverse

from utblick.people.models import Account, Membership, Organization, Person, Post, Term
from utblick.people.models.accounts import RoleAssignment
from utblick.people.urls import urlpatterns

ABOUT_A_BODY = {"body", "body_edit", "post_new", "seat_new"}
MODELS = {"person": Person, "post": Post, "seat": Membership, "term": Term, "account": Account}


def addresses() -> Iterator[tuple[str, str]]:
    """Yield the name and address of every page."""
    board = Organization.objects.get(key="erb-styrelse").pk
    for pattern in urlpatterns:
        name = pattern.name
        if "<int" not in str(pattern.pattern):
            yield name, reverse(name)
        else:
            yield name, reverse(name, args=[board if name in ABOUT_A_BODY else _thing(name)])


def _thing(name: str) -> int:
    if name == "role_new":
        return Account.objects.first().pk
    if name == "role_end":
        return RoleAssignment.objects.first().pk
    kind = name.split("_")[0]
    if kind == "organization":
        return Organization.objects.get(key="region-kronoberg").pk
    return MODELS[kind].objects.order_by("pk").first().pk
