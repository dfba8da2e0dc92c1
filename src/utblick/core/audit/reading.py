"""What people read of the trail: deeds in words, and the register of entries."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from utblick.core.actions import DEEDS
from utblick.core.permissions import PERMISSIONS

WORDS: dict[str, str | Promise] = {}


def tell(words: dict[str, str | Promise]) -> None:
    """Say in words what deeds are; those that are told of nowhere read as the permission that they take."""
    WORDS.update(words)


def in_words(deed: str) -> str:
    """Return a deed as people read it."""
    if deed in WORDS:
        return str(WORDS[deed])
    permission = PERMISSIONS.get(DEEDS.get(deed, ""))
    return str(permission.label) if permission else deed


def deeds() -> list[tuple[str, str]]:
    """Return all deeds as choices, in the order of their words."""
    found: dict[str, Any] = {deed: in_words(deed) for deed in {*WORDS, *DEEDS}}
    return sorted(found.items(), key=lambda pair: pair[1])


tell(
    {
        "core.sign_in": _("Signed in"),
        "core.sign_out": _("Signed out"),
        "core.sign_in_failed": _("Failed to sign in"),
        "core.export": _("Took a list out of the system"),
        "core.read_protected": _("Read protected data"),
        "core.load": _("Loaded the organisation's pack"),
        "config.generate": _("Filled the database with an invented organisation"),
        "config.demo_year": _("Played an invented year, for demonstration"),
        "core.restore": _("Restored a backup"),
        "core.backup": _("Made a backup"),
    }
)
