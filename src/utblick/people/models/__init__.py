"""People and organisations after Popolo, and the accounts that sign in."""

from utblick.people.models.accounts import Account, RoleAssignment
from utblick.people.models.organizations import (
    BODIES,
    OWN_UNITS,
    Classification,
    Organization,
    with_all_below,
)
from utblick.people.models.seats import Membership, Post, PostRole, Term, Unfilled

from utblick.people.models.persons import Person, PersonKind  # isort: skip

__all__ = [
    "BODIES",
    "OWN_UNITS",
    "Account",
    "Classification",
    "Membership",
    "Organization",
    "Person",
    "PersonKind",
    "Post",
    "PostRole",
    "RoleAssignment",
    "Term",
    "Unfilled",
    "with_all_below",
]
