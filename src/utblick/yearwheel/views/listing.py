"""How what there is to do is written on pages: one item each, with the clause, who is responsible, and its button.

Written in Python in one pass, as the rows of a register are: a template takes longer for them than for all the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any
from urllib.parse import quote

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from utblick.core.obligations import Obligation
from utblick.yearwheel.queries import ToDo, note_shown

KEY = "key"


def headings() -> dict[str, tuple[str, str]]:
    """The groups of a list, in their order, each with its heading and tone."""
    return {
        "faults": (_("Must be put right first"), "danger"),
        "overdue": (_("Overdue"), "danger"),
        "now": (_("To do now"), "warn"),
        "later": (_("Later"), "neutral"),
        "escalated": (_("Overdue with others"), "warn"),
        "handed_over": (_("Handed over"), "neutral"),
        "waiting": (_("Waiting"), "neutral"),
        "undated": (_("Facts that nobody has stated"), "neutral"),
    }


def remark(todo: ToDo) -> str:
    """What has been said of it: who took it, or until when it waits; blank where nothing has."""
    if todo.snooze is not None:
        day = date_format(todo.snooze.until, "DATE_FORMAT")
        return _("Waits until %(day)s: %(reason)s") % {"day": day, "reason": todo.snooze.reason}
    if todo.handover is not None:
        said = {
            "to": todo.handover.to.name,
            "by": todo.handover.by.name,
            "day": date_format(todo.handover.on, "DATE_FORMAT"),
        }
        return _("Handed over to %(to)s by %(by)s, %(day)s") % said
    return ""


def items(found: Iterable[ToDo], reader: Any) -> SafeString:
    """Return the items of a list for a reader; that protected things are told of is noted."""
    shown = list(found)
    note_shown(shown)
    words = _Words.of(reader)
    return mark_safe("".join(words.item(todo) for todo in shown))


@dataclass(frozen=True)
class _Words:
    """What all items have in common, looked up once."""

    why: str
    responsible: str
    more: str
    doors: dict[str, tuple[str, str]]  # label and address, by what they do
    clauses: dict[int, str] = field(default_factory=dict)
    days: dict[date, str] = field(default_factory=dict)

    @classmethod
    def of(cls, reader: Any) -> "_Words":
        doors = {
            "hand_over": _("Hand over"),
            "take_back": _("Take back"),
            "let_wait": _("Let it wait"),
            "wake": _("Take up again now"),
        }
        offered = doors if reader.has_perm("yearwheel.handle") else {}
        return cls(
            escape(_("Why?")),
            escape(_("Responsible")),
            escape(_("More")),
            {name: (escape(label), reverse(name, args=[KEY])) for name, label in offered.items()},
        )

    def item(self, todo: ToDo) -> str:
        obligation = todo.obligation
        title = escape(obligation.title)
        due = self.due(obligation)
        parts = [
            '<li class="ub-todo__item"><p class="ub-todo__title">',
            title,
            f' <span class="ub-subtle">{due}</span>' if due else "",
            '</p><p class="ub-todo__why">',
            escape(obligation.thing),
            '</p><p class="ub-todo__why">',
            " · ".join(filter(None, (self.who(todo), self.clause(todo)))),
            "</p>",
        ]
        if said := remark(todo):
            parts.append(f'<p class="ub-todo__why">{escape(said)}</p>')
        if todo.mine:
            parts.append(
                f'<a class="ds-button" data-variant="secondary" data-size="sm" href="{escape(obligation.url)}">'
                f'{escape(obligation.button)}<span class="ds-sr-only">: {title}</span></a>'
            )
        return "".join((*parts, self.handling(todo, title), "</li>"))

    def due(self, obligation: Obligation) -> str:
        """By when; blank where the strategy sets no day."""
        day = obligation.due
        if day is None:
            return ""
        if day not in self.days:
            self.days[day] = escape(_("due %(day)s") % {"day": date_format(day, "DATE_FORMAT")})
        return self.days[day]

    def who(self, todo: ToDo) -> str:
        return f"{self.responsible}: {escape(todo.responsible)}" if todo.responsible else ""

    def clause(self, todo: ToDo) -> str:
        clause = todo.clause
        if clause is None:
            return ""
        if clause.pk not in self.clauses:
            url, name = escape(clause.get_absolute_url()), escape(str(clause))
            self.clauses[clause.pk] = f'<a class="ds-link" href="{url}">{self.why} {name}</a>'
        return self.clauses[clause.pk]

    def handling(self, todo: ToDo, title: str) -> str:
        """The doors to handing over and letting wait: folded away, since most things are simply done."""
        if not todo.listed or not self.doors:
            return ""
        names = ("take_back" if todo.handover else "", "hand_over", "wake" if todo.snooze else "let_wait")
        links = [self.door(name, todo.obligation.key, title) for name in names if name]
        summary = f'<summary>{self.more}<span class="ds-sr-only">: {title}</span></summary>'
        return f'<details class="ub-todo__more">{summary}<p>{" ".join(links)}</p></details>'

    def door(self, name: str, key: str, title: str) -> str:
        label, address = self.doors[name]
        url = escape(address.replace(f"/{KEY}/", f"/{quote(key, safe='')}/"))
        return f'<a class="ds-link" href="{url}">{label}<span class="ds-sr-only">: {title}</span></a>'
