"""What the room's pages share: the way to them, the clause behind a rule, and links between them."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.strategy import queries as strategy

EDIT, DECLARE, DECIDE, READ = "conduct.edit", "conduct.declare", "conduct.decide", "conduct.read_gifts"


def crumbs(*more: Link) -> list[Link]:
    """The way to a page about the code."""
    return [(_("Conduct"), reverse("conduct_code")), *more]


def gift_crumbs(reader: Any, *more: Link) -> list[Link]:
    """The way to a page about gifts: through the register for those who may read it, else through one's own."""
    if reader.has_perm(READ):
        return crumbs((_("Gifts"), reverse("gifts")), *more)
    return crumbs((_("My own"), reverse("conduct_mine")), *more)


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def links(reader: Any) -> list[Link]:
    """The other pages of the room, for those who may see them."""
    every = (
        (_("My own acknowledgements and gifts"), "conduct_mine", DECLARE),
        (_("Gifts"), "gifts", READ),
        (_("Catalogue of presents"), "gift_catalogue", "conduct.view"),
        (_("Limits"), "conduct_limits", "conduct.view"),
        (_("Test a meal"), "conduct_meal", "conduct.view"),
    )
    return [(label, reverse(view)) for label, view, permission in every if reader.has_perm(permission)]
