"""Findings in words: the small sentences that several charts need."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MOST_NAMES = 5
"""How many names a sentence lists before it says how many more there are."""


def listing(names: Iterable[str]) -> str:
    """Names as in a sentence: "A", "A and B", "A, B and C", "A, B, C, D, E and 3 more"."""
    every = list(names)
    if len(every) > MOST_NAMES + 1:
        more = len(every) - MOST_NAMES
        rest = ngettext("%(count)s more", "%(count)s more", more) % {"count": more}
        every = [*every[:MOST_NAMES], rest]
    if len(every) < 2:
        return "".join(every)
    return _("%(first)s and %(last)s") % {"first": ", ".join(every[:-1]), "last": every[-1]}


def sentences(parts: Sequence[str]) -> str:
    """The sentences that have something to say, one after another."""
    return " ".join(part for part in parts if part)


def not_stated() -> str:
    """What stands where a figure has not been given."""
    return _("not stated")


def without_value(names: Sequence[str]) -> str:
    """A sentence about what has no stated figure, or nothing."""
    return _("No figure is stated for: %(names)s.") % {"names": listing(names)} if names else ""
