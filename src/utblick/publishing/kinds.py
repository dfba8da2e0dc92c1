"""What can be published: collaborations and projects, each read from its own room, as plain values.

A kind is a row here: its key, its words, what there is of it and what it is to the public (`rules`). Whoever reads is
shown what they may see: the rooms' own managers leave out what is secret.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from utblick.collaborations import stated
from utblick.core.stamp import stamped
from utblick.projects import queries as projects
from utblick.publishing import rules

COLLABORATION, PROJECT = "engagement", "project"


@dataclass(frozen=True)
class Thing:
    """Something that can be published. `standing` is what it is to the public: rules.NOT, CURRENT or ENDED."""

    kind: str
    pk: int
    name: str
    name_en: str
    url: str
    standing: str
    unit_id: int | None
    contact_id: int | None
    idea: str = ""
    idea_en: str = ""


@dataclass(frozen=True)
class Publishable:
    """A kind of thing that can be published. `things` reads all of them at a day, by id; few queries."""

    key: str
    label: str | Promise
    label_plural: str | Promise
    things: Callable[[date], Mapping[int, Thing]]


@stamped
def collaborations(today: date) -> Mapping[int, Thing]:
    """All engagements that the reader may see. One query, remembered."""
    found = {}
    for each in stated.engagements():
        standing = rules.collaboration_is(
            each.is_collaboration, stated.state(each, today), each.has_agreement
        )
        found[each.pk] = Thing(
            COLLABORATION, each.pk, each.name, each.name_en, each.get_absolute_url(), standing,
            each.responsible_unit_id, each.contact_id,
        )  # fmt: skip
    return found


@stamped
def projects_(today: date) -> Mapping[int, Thing]:
    """All projects that the reader may see. One query, remembered."""
    return {
        each.pk: Thing(
            PROJECT, each.pk, each.title, each.title_en, each.get_absolute_url(),
            rules.project_is(each.decided_on is not None, each.state, each.standing),
            each.unit_id, each.contact_id, each.idea, each.idea_en,
        )
        for each in projects.projects()
    }  # fmt: skip


PUBLISHABLE: dict[str, Publishable] = {
    each.key: each
    for each in (
        Publishable(COLLABORATION, _("collaboration"), _("collaborations"), collaborations),
        Publishable(PROJECT, _("project"), _("projects"), projects_),
    )
}


def thing(kind: str, pk: int, today: date) -> Thing | None:
    """Return one thing as it is on a day; None where there is none that the reader may see."""
    known = PUBLISHABLE.get(kind)
    return known.things(today).get(pk) if known else None


def describable(today: date) -> list[Thing]:
    """Return all that goes on and may be published, by name."""
    found = [
        each
        for known in PUBLISHABLE.values()
        for each in known.things(today).values()
        if each.standing == rules.CURRENT
    ]
    return sorted(found, key=lambda each: (each.name.casefold(), each.pk))
