"""What here tells of something secret, and so comes under secrecy with it."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from utblick.advocacy.models import AdvocacyActivity, AdvocacyPlan, Position
from utblick.advocacy.queries import PLAN, POSITION
from utblick.core.secrecy import tells_of


@tells_of
def of_plan(kind: str, thing: Any) -> Iterator[AdvocacyActivity]:
    """The activities of a plan are as secret as it is."""
    if kind == PLAN:
        yield from AdvocacyActivity.objects.filter(plan=thing.pk)


@tells_of
def of_matter(kind: str, thing: Any) -> Iterator[AdvocacyPlan | Position]:
    """A plan that is about a secret position or dossier tells of it, and so does a position about a dossier."""
    if kind in (POSITION, "dossier"):
        yield from AdvocacyPlan.objects.filter(Q(**{kind: thing.pk}))
    if kind == "dossier":
        yield from Position.objects.filter(dossier=thing.pk)


ABOUT = {POSITION: "used__position", "international-meeting": "meeting", "engagement": "engagement"}
"""What an activity tells of, by its kind: the field that leads there."""


@tells_of
def of_what_is_put_forward(kind: str, thing: Any) -> Iterator[AdvocacyActivity]:
    """An activity tells of the position that it puts forward, of its meeting, and of the network it goes through."""
    if kind in ABOUT:
        yield from AdvocacyActivity.objects.filter(**{ABOUT[kind]: thing.pk})
