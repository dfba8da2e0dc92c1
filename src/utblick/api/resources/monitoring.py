"""Stories that have come to desks."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import Day, Ref, Shape, day, moment, one_of, page_url, ref
from utblick.core.permissions import View
from utblick.monitoring import queries
from utblick.monitoring.models import Delivery, State
from utblick.monitoring.views import desk as pages

MINE, ALL = "mine", "all"


class StoryShape(Shape):
    """A story on a desk. `desk` null is that of the international function."""

    id: int
    version: int
    url: str
    story: int
    title: str
    desk: Ref | None
    state: one_of(State.values)  # type: ignore[valid-type]
    score: int
    delivered_at: str
    deadline: Day | None
    news: int
    items: int
    last_day: Day | None
    sources: list[str]
    what: str
    so_what: str
    now_what: str


class StoryFilter(django_filters.FilterSet):
    """What the list can be narrowed to. Without `desk` it is one's own; who has none sees all, as on the page."""

    desk = django_filters.ChoiceFilter(
        choices=[(MINE, _("My desks")), (ALL, _("All desks"))], label=_("Desk"), method="by_desk"
    )
    state = django_filters.ChoiceFilter(choices=State.choices, label=_("State"))

    def by_desk(self, found: Any, name: str, value: str) -> Any:
        """The rows are those of the right desks already."""
        return found


def _rows(asking: Asking) -> Any:
    own = None if asking.GET.get("desk") == ALL else queries.own_desks(asking.user) or None
    return queries.on_desks(own).select_related("story", "unit")


def _find(asking: Asking, pk: int) -> Any:
    return queries.on_desks(None).select_related("story", "unit").filter(pk=pk).first()


def _shaped(asking: Asking, rows: list[Delivery]) -> list[StoryShape]:
    beside = queries.beside(rows) if rows else {}
    return [
        StoryShape(
            id=each.pk,
            version=each.version,
            url=page_url("monitoring_story", each.story_id),
            story=each.story_id,
            title=each.story.title,
            desk=ref(each.unit),
            state=each.state,
            score=each.score,
            delivered_at=moment(each.delivered_at) or "",
            deadline=day(each.deadline),
            news=each.news,
            items=each.story.count,
            last_day=day(each.story.last_day),
            sources=list(beside[each.pk].sources),
            what=each.what,
            so_what=each.so_what,
            now_what=each.now_what,
        )
        for each in rows
    ]


page: View = pages.monitoring_desk  # type: ignore[assignment]
offer(
    Resource(
        "stories", _("Stories on desks"), _("What has come to one's desk from the world around us."), page,
        _rows, StoryShape, _shaped, StoryFilter, _find,
    )
)  # fmt: skip
