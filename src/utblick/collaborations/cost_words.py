"""Figures of costs in words."""

from django.utils.translation import gettext as _

from utblick.collaborations import rules
from utblick.core import formats


def difference_text(found: rules.Difference | None, partly: bool = False) -> str:
    """A difference in words: `+50 000 kr (+5,0 %)`; a dash where it cannot be told.

    `partly`: the outcome is of some kinds only, so that no more than the kinds that have both are compared.
    """
    if found is None:
        return _("not compared: the outcome is of some kinds only") if partly else "–"
    sign = "+" if found.kronor > 0 else ""
    text = f"{sign}{formats.kronor(found.kronor)}"
    if found.per_cent is not None:
        text = f"{text} ({sign}{formats.per_cent(found.per_cent)})"
    return _("%(difference)s, of the kinds that have both") % {"difference": text} if partly else text
