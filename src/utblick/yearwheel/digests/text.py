"""What a digest says: of the same obligations as the overview, those that are due or soon will be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from utblick.core.once import reading
from utblick.core.secrecy import RIGHT
from utblick.yearwheel import outgoing, queries
from utblick.yearwheel.queries import ToDo, ToDoList

HEADINGS = {
    "overdue": gettext_lazy("Overdue"),
    "now": gettext_lazy("To do now"),
    "soon": gettext_lazy("Due in the coming two weeks"),
    "escalated": gettext_lazy("Overdue with others"),
}
SOON = timedelta(days=14)
SHOWN = 15
"""So many of each kind are told one by one; of the rest, how many they are."""


@dataclass(frozen=True)
class Group:
    """Some of what there is to do, under a heading."""

    name: str
    items: list[ToDo]

    @property
    def heading(self) -> str:
        """What stands above it."""
        return str(HEADINGS[self.name])

    @property
    def shown(self) -> list[ToDo]:
        """Those that are told one by one."""
        return self.items[:SHOWN]

    @property
    def more(self) -> int:
        """How many more there are."""
        return len(self.items) - len(self.shown)


@dataclass(frozen=True)
class Letter:
    """A digest's subject and text, in one language."""

    language: str
    subject: str
    text: str


def compose(account: Any, today: date) -> Letter | None:
    """Return what a digest says to an account on a day; None when there is nothing to say."""
    on_the_page = _keys_seen_by(account, today) if account.has_perm(RIGHT) else set()
    with outgoing.for_account(account):
        found = _groups(queries.to_do(account, today), today)
        groups = [Group(each.name, outgoing.tellable(each.items)) for each in found]
        groups = [each for each in groups if each.items]
        withheld = len((on_the_page | _keys(found)) - _keys(groups))
        if not groups and not withheld:
            return None
        context = {
            "groups": groups,
            "withheld": withheld,
            "today": today,
            "house": outgoing.house_name(),
            "site": outgoing.address(""),
            "overview": outgoing.address(reverse("overview")),
            "choice": outgoing.address(reverse("digest_choice")),
        }
        text = render_to_string("yearwheel/digest.txt", context).strip() + "\n"
        return Letter(outgoing.language_of(account), _subject(groups), text)


def _groups(found: ToDoList, today: date) -> list[Group]:
    soon = [each for each in found.later if each.obligation.due and each.obligation.due <= today + SOON]
    return [
        Group("overdue", list(found.overdue)),
        Group("now", list(found.now)),
        Group("soon", soon),
        Group("escalated", list(found.escalated)),
    ]


def _subject(groups: list[Group]) -> str:
    """The organisation, and what presses most: `Region Norr: 2 försenade, 3 att göra nu`."""
    found = {group.name: len(group.items) for group in groups}
    said = []
    if count := found.get("overdue"):
        said.append(ngettext("%(count)s overdue", "%(count)s overdue", count) % {"count": count})
    if count := found.get("now"):
        said.append(ngettext("%(count)s to do now", "%(count)s to do now", count) % {"count": count})
    told = ", ".join(said) or (groups[0].heading if groups else _("To do"))
    return f"{outgoing.house_name()}: {told}"[:200]


def _keys(groups: Iterable[Group]) -> set[str]:
    return {each.obligation.key for group in groups for each in group.items}


def _keys_seen_by(account: Any, today: date) -> set[str]:
    """What the account itself would see here, where it may see what is secret."""
    with reading():
        return _keys(_groups(queries.to_do(account, today), today))
