"""What a story can become: rooms offer the forms of theirs that it can be turned into, and both ends remember it."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from utblick.core import doors, origins, things
from utblick.core.actions import action
from utblick.core.dates import now
from utblick.core.stamp import stamped
from utblick.monitoring import queries
from utblick.monitoring.models import Item, Outgrowth, Story

KIND = "monitoring-story"


@dataclass(frozen=True)
class Turn:
    """What a story can become. `address` gives the form that makes one for a reader, "" where there is none to make."""

    key: str
    label: str | Promise
    what: str | Promise
    permission: str
    address: Callable[[Any], str]


TURNS: list[Turn] = []


def offer(*turns: Turn) -> None:
    """Add what stories can become."""
    TURNS.extend(each for each in turns if each.key not in {one.key for one in TURNS})


offer(
    Turn(
        "international-meeting",
        gettext_lazy("An international meeting"),
        gettext_lazy("Propose that somebody of ours takes part in it."),
        "participation.propose",
        lambda _reader: reverse("international_meeting_new"),
    ),
    Turn(
        "funding-call",
        gettext_lazy("A call"),
        gettext_lazy("Put it among the calls, with its deadlines."),
        "funding.edit",
        lambda _reader: reverse("funding_call_new"),
    ),
)


def open_to(reader: Any, story: Story) -> list[tuple[str, str, str]]:
    """Return what a reader may turn a story into: label, address, and what it means."""
    found = []
    for each in TURNS:
        address = each.address(reader) if reader.has_perm(each.permission) else ""
        if address:
            found.append((str(each.label), f"{address}?{origins.NAME}={KIND}-{story.pk}", str(each.what)))
    return found


def start(reader: Any, pk: int) -> origins.Start | None:
    """Return what a thing that is made from a story begins with; None for who may not see stories. Two queries."""
    story = Story.objects.filter(pk=pk).first() if reader.has_perm(queries.VIEW) else None
    if story is None:
        return None
    item = Item.objects.filter(story=story).order_by("-published", "-pk").exclude(web="").first()
    text = Truncator(item.text).chars(1_500) if item else ""
    return origins.Start(story.title, text, item.web if item else "")


@dataclass(frozen=True)
class Grown:
    """What a story has become."""

    story: int
    thing: models.Model


@action(queries.TALK)
def become(account: Any, grown: Grown) -> Outgrowth | None:
    """Remember that a thing was made from a story."""
    kind = things.kind_of(grown.thing)
    if kind is None:
        return None
    found, _made = Outgrowth.objects.get_or_create(
        story_id=grown.story,
        kind=kind.key,
        object_id=grown.thing.pk,
        defaults={"by": account, "at": now()},
    )
    return found


def made(account: Any, pk: int, thing: models.Model) -> None:
    """A thing has been made from a story: remember it where its maker may."""
    if account.has_perm(queries.TALK):
        become(account, Grown(pk, thing))


origins.offer(origins.Origin(KIND, start, made))


def became(reader: Any, found: Sequence[Outgrowth]) -> list[tuple[str, str, str]]:
    """Return what a story became, as far as the reader may see it: kind, name, address. One query a kind."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for each in found:
        if each.kind in things.KINDS and reader.has_perm(things.KINDS[each.kind].permission):
            by_kind[each.kind].append(each.object_id)
    told = []
    for key, ids in by_kind.items():
        kind = things.KINDS[key]
        rows: dict[int, Any] = kind.model._default_manager.in_bulk(ids)
        told += [(str(kind.label), str(each), each.get_absolute_url()) for each in rows.values()]
    return told


@stamped
def _origins() -> dict[tuple[str, int], list[tuple[str, str]]]:
    """The stories that things came from, by kind and id. One query, remembered while the data is the same."""
    found: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for each in Outgrowth.objects.select_related("story"):
        found[each.kind, each.object_id].append((each.story.title, each.get_absolute_url()))
    return dict(found)


@doors.offer
def came_from(kind: str, thing: Any, reader: Any) -> list[doors.Door]:
    """On the page of a thing that came from a story: the way back to it."""
    if reader is None or not reader.has_perm(queries.VIEW):
        return []
    what = str(gettext_lazy("It came from this, in what we watch."))
    return [(title, url, what) for title, url in _origins().get((kind, thing.pk), ())]
