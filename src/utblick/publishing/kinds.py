"""What can be published: collaborations and projects, each read from its own room, as plain values.

A kind is a row here: its key, its words, what there is of it and what it is to the public (`rules`). What is secret is
left out, whoever reads: nothing of it is published, and nobody is asked to describe it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from utblick.collaborations import stated
from utblick.collaborations.rules import life
from utblick.core.stamp import stamped
from utblick.projects import queries as of_projects
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


Few = tuple[int, ...] | None
"""The ids of the things that are asked for; None for all."""


@dataclass(frozen=True)
class Publishable:
    """A kind of thing that can be published. `things` reads some of them, or all, at a day, by id; one query."""

    key: str
    label: str | Promise
    label_plural: str | Promise
    things: Callable[[date, Few], Mapping[int, Thing]]


ASKED = (
    "pk", "name", "name_en", "kind", "responsible_unit_id", "contact_id", "has_agreement",
    "stage", "starts", "ends", "renews_pk", "egtc", "approved_on", "evaluation", "leaves_on",
)  # fmt: skip
"""What is read of an engagement: the rest of what its conditions read costs much where there are thousands."""


@stamped
def collaborations(today: date, few: Few = None) -> Mapping[int, Thing]:
    """Engagements that are not secret. One query, remembered."""
    rows = stated.engagements().filter(secret=False)
    if few is not None:
        rows = rows.filter(pk__in=few)
    found = {}
    for row in rows.values(*ASKED):
        each = SimpleNamespace(**row)
        standing = rules.collaboration_is(
            life.guidelines_apply(each.kind), stated.state(each, today), each.has_agreement
        )
        found[each.pk] = Thing(
            COLLABORATION, each.pk, each.name, each.name_en, reverse("engagement", args=[each.pk]), standing,
            each.responsible_unit_id, each.contact_id,
        )  # fmt: skip
    return found


@stamped
def projects(today: date, few: Few = None) -> Mapping[int, Thing]:
    """Projects that are not secret. One query, remembered."""
    rows = of_projects.projects().filter(secret=False)
    if few is not None:
        rows = rows.filter(pk__in=few)
    return {
        each.pk: Thing(
            PROJECT, each.pk, each.title, each.title_en, each.get_absolute_url(),
            rules.project_is(each.decided_on is not None, each.state, each.standing),
            each.unit_id, each.contact_id,
        )
        for each in rows
    }  # fmt: skip


PUBLISHABLE: dict[str, Publishable] = {
    each.key: each
    for each in (
        Publishable(COLLABORATION, _("collaboration"), _("collaborations"), collaborations),
        Publishable(PROJECT, _("project"), _("projects"), projects),
    )
}


def thing(kind: str, pk: int, today: date) -> Thing | None:
    """Return one thing as it is on a day; None where there is none that the reader may see."""
    known = PUBLISHABLE.get(kind)
    return known.things(today, (pk,)).get(pk) if known else None


def describable(today: date) -> list[Thing]:
    """Return all that goes on and may be published, by name."""
    found = [
        each
        for known in PUBLISHABLE.values()
        for each in known.things(today, None).values()
        if each.standing == rules.CURRENT
    ]
    return sorted(found, key=lambda each: (each.name.casefold(), each.pk))
