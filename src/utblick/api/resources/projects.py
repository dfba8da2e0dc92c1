"""International projects."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import (
    Day,
    Kronor,
    PersonRef,
    Ref,
    Shape,
    Text,
    day,
    kronor,
    note,
    one_of,
    page_url,
    person,
    ref,
    text,
)
from utblick.core.permissions import View
from utblick.projects import queries
from utblick.projects.models import ProjectState
from utblick.projects.views import register as pages

NAMED = ("area", "unit", "contact", "funding", "programme", "call")
TOLD = (
    *(
        "version",
        "secret",
        "title",
        "title_en",
        "acronym",
        "idea",
        "idea_en",
        "state",
        "since",
        "programme_name",
    ),
    *("deadline", "starts", "ends", "funder_number", "area__name", "unit__name", "unit__name_en"),
    *("contact__given_name", "contact__family_name", "contact__protected_identity"),
    *("programme__name", "call__last_deadline"),
    *("funding__project", "funding__own_money", "funding__own_hours_value"),
)
"""What is read of projects: the rest of their rows costs as much as all this."""


class ProjectShape(Shape):
    """A project. `own_funding` is what we pay ourselves, where it is stated how the project is paid."""

    id: int
    version: int
    url: str
    title: Text
    acronym: str
    idea: Text
    state: one_of(ProjectState.values)  # type: ignore[valid-type]
    since: Day | None
    area: Ref | None
    unit: Ref | None
    contact: PersonRef | None
    programme: str
    deadline: Day | None
    starts: Day | None
    ends: Day | None
    funder_number: str
    own_funding: Kronor | None


def _rows(asking: Asking) -> Any:
    return queries.projects().select_related(None).select_related(*NAMED).only(*TOLD)


def _shaped(asking: Asking, rows: list[Any]) -> list[ProjectShape]:
    made = []
    for each in rows:
        note(each)
        made.append(
            ProjectShape(
                id=each.pk,
                version=each.version,
                url=page_url("project", each.pk),
                title=text(each, "title"),
                acronym=each.acronym,
                idea=text(each, "idea"),
                state=each.state,
                since=day(each.since),
                area=ref(each.area),
                unit=ref(each.unit),
                contact=person(each.contact, asking.user),
                programme=each.programme.name if each.programme else each.programme_name,
                deadline=day(each.last_day),
                starts=day(each.starts),
                ends=day(each.ends),
                funder_number=each.funder_number,
                own_funding=kronor(queries.own_line(each)) if queries.funding_of(each) else None,
            )
        )
    return made


page: View = pages.projects  # type: ignore[assignment]
offer(
    Resource(
        "projects", _("Projects"), _("International projects, from idea to closing."), page, _rows,
        ProjectShape, _shaped, pages.ProjectFilter, kept=True,
    )
)  # fmt: skip
