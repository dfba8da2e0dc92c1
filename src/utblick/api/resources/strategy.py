"""The clauses of the strategies."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import Ref, Shape, Text, one_of, text
from utblick.core.outgoing import address
from utblick.core.permissions import View
from utblick.strategy.models import Clause, Strategy, StrategyStatus
from utblick.strategy.models.clauses import ClauseKind, Demand
from utblick.strategy.views import clauses as pages


class ClauseShape(Shape):
    """A clause of a strategy. `line` is the same in every version of it."""

    id: int
    version: int
    url: str
    strategy: Ref
    status: one_of(StrategyStatus.values)  # type: ignore[valid-type]
    number: str
    line: str
    kind: one_of(ClauseKind.values)  # type: ignore[valid-type]
    demand: one_of(Demand.values)  # type: ignore[valid-type]
    title: Text
    text: Text
    parent: int | None


class ClauseFilter(django_filters.FilterSet):
    """What the list can be narrowed to."""

    strategy = django_filters.ModelChoiceFilter(queryset=Strategy.objects.all(), label=_("Strategy"))
    kind = django_filters.ChoiceFilter(choices=ClauseKind.choices, label=_("Kind"))
    line = django_filters.CharFilter(max_length=120, label=_("Line, the same in every version"))


def _rows(asking: Asking) -> Any:
    return Clause.objects.select_related("strategy")


def _shaped(asking: Asking, rows: list[Any]) -> list[ClauseShape]:
    return [
        ClauseShape(
            id=each.pk,
            version=each.version,
            url=address(each.get_absolute_url()),
            strategy=Ref(id=each.strategy.pk, name=text(each.strategy, "title")),
            status=each.strategy.status,
            number=each.number,
            line=each.line,
            kind=each.kind,
            demand=each.demand,
            title=text(each, "title"),
            text=text(each, "text"),
            parent=each.parent_id,
        )
        for each in rows
    ]


page: View = pages.clause  # type: ignore[assignment]
offer(
    Resource(
        "clauses", _("Clauses of the strategy"), _("What the strategies say, clause by clause."), page, _rows,
        ClauseShape, _shaped, ClauseFilter, kept=True,
    )
)  # fmt: skip
