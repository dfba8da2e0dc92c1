"""The rights that a key can be made for, in words, of those that its account has itself."""

from typing import Any

from django.utils.translation import gettext as _

from utblick.api import rules
from utblick.api.deeds import DEEDS
from utblick.api.resources import RESOURCES


def offered(account: Any) -> list[tuple[str, str]]:
    """Return the rights that an account may give a key: what its own roles let it read and do."""
    found = {
        rules.scope(each.key, rules.READ): _("Read: %(what)s") % {"what": each.label}
        for each in RESOURCES.values()
        if account.has_perm(each.page.permission)
    }
    for deed in DEEDS:
        if account.has_perm(deed.page.permission):
            said = _("Write: %(what)s") % {"what": RESOURCES[deed.scope.partition(":")[0]].label}
            found[deed.scope] = said
    return list(found.items())


def in_words(scopes: list[str]) -> list[str]:
    """Return rights in words, what is read before what is written."""
    words = {rules.READ: _("Read: %(what)s"), rules.WRITE: _("Write: %(what)s")}
    parts = [each.partition(":") for each in scopes]
    return [
        words[what] % {"what": RESOURCES[key].label}
        for key, _colon, what in sorted(parts, key=lambda part: (part[2], part[0]))
        if key in RESOURCES and what in words
    ]
