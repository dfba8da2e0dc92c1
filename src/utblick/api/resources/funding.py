"""Calls for funding."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import Day, Kronor, Ref, Shape, Text, day, kronor, page_url, ref, text
from utblick.core.dates import today
from utblick.core.permissions import View
from utblick.funding import queries
from utblick.funding.views import calls as pages


class CallShape(Shape):
    """A call. `state` is as of today; `budget` is in the currency that is stated."""

    id: int
    version: int
    url: str
    title: Text
    identifier: str
    programme: Ref | None
    state: str
    opens: Day | None
    next_deadline: Day | None
    last_deadline: Day | None
    budget: Kronor | None
    currency: str
    web: str
    invented: bool


def _rows(asking: Asking) -> Any:
    # As the page does: what has been taken away is read only where it is asked for.
    gone = asking.GET.get("state") == pages.TAKEN_AWAY
    return queries.with_next(queries.taken_away() if gone else queries.calls(), today())


def _find(asking: Asking, pk: int) -> Any:
    return queries.with_next(queries.calls(), today()).filter(pk=pk).first()


def _shaped(asking: Asking, rows: list[Any]) -> list[CallShape]:
    now = today()
    return [
        CallShape(
            id=each.pk,
            version=each.version,
            url=page_url("funding_call", each.pk),
            title=text(each, "title"),
            identifier=each.identifier,
            programme=ref(each.programme),
            state=queries.state_of(each, now),
            opens=day(each.opens),
            next_deadline=day(each.next_day),
            last_deadline=day(each.last_deadline),
            budget=kronor(each.budget),
            currency=each.currency,
            web=each.web,
            invented=each.invented,
        )
        for each in rows
    ]


page: View = pages.funding_calls  # type: ignore[assignment]
offer(
    Resource(
        "calls", pgettext_lazy("funding", "Calls"), _("What can be applied for, and when."), page, _rows,
        CallShape, _shaped, pages.CallFilter, _find, kept=True,
    )
)  # fmt: skip
