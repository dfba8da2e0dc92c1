"""What a story can become here, and the ways to this room from dossiers, collaborations and meetings."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from utblick.advocacy import queries
from utblick.advocacy.models import AdvocacyPlan, Position
from utblick.collaborations.models import Engagement
from utblick.core import doors
from utblick.core.stamp import stamped
from utblick.monitoring import turning
from utblick.monitoring.turning import Turn

turning.offer(
    Turn(
        queries.POSITION,
        gettext_lazy("A position"),
        gettext_lazy("Write what we want in the matter, to be approved."),
        queries.EDIT,
        lambda _reader: reverse("position_new"),
    ),
    Turn(
        queries.ACTIVITY,
        gettext_lazy("An advocacy activity"),
        gettext_lazy("Plan a meeting, a letter or a reply within a plan for advocacy."),
        queries.EDIT,
        lambda reader: reverse("advocacy_activity_new") if _has_plan(reader) else "",
    ),
)


def _has_plan(reader: Any) -> bool:
    """Whether there is an open plan to put an activity in. One query."""
    rows = AdvocacyPlan.objects.filter(closed_on=None).select_related("unit")
    return any(reader.has_perm(queries.EDIT, each) for each in rows)


@doors.offer
def ways_here(kind: str, thing: Any, reader: Any) -> Iterable[doors.Door]:
    """The ways from a dossier, a collaboration or an international meeting. Two queries at most."""
    if reader is None or not reader.has_perm(queries.VIEW):
        return
    if kind == "dossier":
        yield from _of_dossier(thing, reader)
    elif kind == "engagement":
        yield from _of_engagement(thing)
    elif kind == "international-meeting":
        for each in queries.activities().filter(meeting=thing.pk).order_by("day", "pk"):
            yield str(each), each.get_absolute_url(), _("Advocacy at the meeting")


@stamped
def _about(dossier: int) -> tuple[list[Position], list[AdvocacyPlan]]:
    """The positions and plans about a dossier. Two queries, remembered."""
    positions = Position.objects.filter(dossier=dossier).order_by("title", "pk")
    return list(positions), list(AdvocacyPlan.objects.filter(dossier=dossier).order_by("-begins", "-pk"))


@stamped
def _use_of(engagement: int) -> tuple[int, int]:
    """How many activities have gone through a collaboration, and positions. Three queries, remembered."""
    used = queries.networks(Engagement.objects.filter(pk=engagement))
    return (len(used[0].activities), len(used[0].positions)) if used else (0, 0)


def _of_dossier(dossier: Any, reader: Any) -> Iterable[doors.Door]:
    positions, plans = _about(dossier.pk)
    for position in positions:
        yield str(position), position.get_absolute_url(), _("What we want in the matter")
    for plan in plans:
        yield str(plan), plan.get_absolute_url(), _("What we do to be heard")
    if reader.has_perm(queries.EDIT):
        write = f"{reverse('position_new')}?dossier={dossier.pk}"
        yield _("Write a position"), write, _("What we want in the matter, to be approved")
        if plans:
            add = f"{reverse('advocacy_activity_new')}?plan={plans[0].pk}"
            if plans[0].is_open and reader.has_perm(queries.EDIT, plans[0]):
                yield _("Plan an activity"), add, _("A meeting, a letter, a reply to the consultation")
        else:
            make = f"{reverse('advocacy_plan_new')}?dossier={dossier.pk}"
            yield _("Make a plan for advocacy"), make, _("Whom to reach, with whom, and when")


def _of_engagement(engagement: Any) -> Iterable[doors.Door]:
    """How the collaboration was used to be heard (R21)."""
    count, positions = _use_of(engagement.pk)
    told = [
        ngettext("%(count)s activity", "%(count)s activities", count) % {"count": count},
        ngettext("%(count)s position", "%(count)s positions", positions) % {"count": positions},
    ]
    said = (
        _("Through it: %(what)s") % {"what": ", ".join(told)}
        if count
        else _("Nothing has gone through it yet")
    )
    yield _("Advocacy through the network"), f"{reverse('advocacy_networks')}#natverk-{engagement.pk}", said
