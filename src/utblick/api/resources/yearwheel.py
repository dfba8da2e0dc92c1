"""What the strategy asks of the account now."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import Day, Shape, day
from utblick.core.dates import today
from utblick.core.outgoing import address
from utblick.core.permissions import View
from utblick.yearwheel import queries
from utblick.yearwheel.views import wheel as pages


class ObligationShape(Shape):
    """Something to do, in the language that is asked for. `key` is the same for the same duty tomorrow."""

    key: str
    group: str
    title: str
    thing: str
    url: str
    due: Day | None
    rule: str
    responsible: str


@dataclass(frozen=True)
class Asked:
    """Something to do, and the group that it stands in."""

    key: str
    group: str
    todo: queries.ToDo


def _rows(asking: Asking) -> list[Asked]:
    found = queries.to_do(asking.user, today())
    return [Asked(todo.obligation.key, group, todo) for group, todo in found.in_order]


def _shaped(asking: Asking, rows: list[Any]) -> list[ObligationShape]:
    queries.note_shown([each.todo for each in rows])
    return [
        ObligationShape(
            key=each.key,
            group=each.group,
            title=each.todo.obligation.title,
            thing=each.todo.obligation.thing,
            url=address(each.todo.obligation.url),
            due=day(each.todo.obligation.due),
            rule=each.todo.obligation.rule,
            responsible=each.todo.responsible,
        )
        for each in rows
    ]


page: View = pages.year_wheel  # type: ignore[assignment]
offer(
    Resource(
        "obligations", _("What there is to do"), _("What the strategy asks of the account, as on its overview."),
        page, _rows, ObligationShape, _shaped, single=False,
    )
)  # fmt: skip
