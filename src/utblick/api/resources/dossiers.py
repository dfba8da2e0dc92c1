"""Dossiers that we follow."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import (
    Day,
    PersonRef,
    Ref,
    Shape,
    Text,
    day,
    note,
    one_of,
    page_url,
    person,
    ref,
    text,
)
from utblick.core.dates import today
from utblick.core.permissions import View
from utblick.dossiers import queries
from utblick.dossiers.models import Influence, Level, Status
from utblick.dossiers.views import register as pages


class DossierShape(Shape):
    """A dossier. `stage` is how far it has come, null where nobody has stated it."""

    id: int
    version: int
    url: str
    title: Text
    what: Text
    kind: str
    level: one_of(Level.values)  # type: ignore[valid-type]
    stage: str | None
    status: one_of(Status.values)  # type: ignore[valid-type]
    influence: one_of(Influence.values)  # type: ignore[valid-type]
    next_day: Day | None
    unit: Ref | None
    owner: PersonRef | None
    web: str


def _rows(asking: Asking) -> Any:
    return queries.seen_by(asking.user, today())


def _shaped(asking: Asking, rows: list[Any]) -> list[DossierShape]:
    made = []
    for each in rows:
        note(each)
        made.append(
            DossierShape(
                id=each.pk,
                version=each.version,
                url=page_url("dossier", each.pk),
                title=text(each, "title"),
                what=text(each, "what"),
                kind=each.kind,
                level=each.level,
                stage=each.stage or None,
                status=each.status,
                influence=each.influence,
                next_day=day(each.next_day),
                unit=ref(each.unit),
                owner=person(each.owner, asking.user),
                web=each.web,
            )
        )
    return made


page: View = pages.dossiers  # type: ignore[assignment]
offer(
    Resource(
        "dossiers", _("Dossiers"), _("Directives, consultations, strategies and laws that we follow."), page,
        _rows, DossierShape, _shaped, pages.DossierFilter,
    )
)  # fmt: skip
