"""Persons, and the seats that they hold."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import Day, PersonRef, Ref, Shape, Text, day, one_of, page_url, person, ref, text
from utblick.core.dates import today
from utblick.core.permissions import View
from utblick.people import queries, shown
from utblick.people.models import Membership, Organization
from utblick.people.models.persons import PersonKind
from utblick.people.models.seats import PostRole
from utblick.people.views import persons as pages
from utblick.people.views.filters import PersonFilter

TOLD = (
    *("version", "given_name", "family_name", "kind", "title", "title_en", "protected_identity"),
    *("unit__name", "unit__name_en"),
)
"""What is read of persons: the rest of their row costs as much as all this."""


class PersonShape(Shape):
    """A person. Those with protected identity are left out for who may not know of them."""

    id: int
    version: int
    url: str
    name: str
    kind: one_of(PersonKind.values)  # type: ignore[valid-type]
    title: Text
    unit: Ref | None
    protected: bool


class SeatShape(Shape):
    """A seat that somebody holds, or has held, in a body. The party is told of the elected only."""

    id: int
    version: int
    person: PersonRef | None
    body: Ref | None
    role: one_of(PostRole.values)  # type: ignore[valid-type]
    party: Ref | None
    start: Day | None
    end: Day | None


class SeatFilter(django_filters.FilterSet):
    """What the list can be narrowed to."""

    body = django_filters.ModelChoiceFilter(
        queryset=lambda request: queries.bodies(), field_name="organization", label=_("Body")
    )
    now = django_filters.BooleanFilter(method="by_now", label=_("Held today"))

    def by_now(self, found: Any, name: str, value: bool) -> Any:
        """Those that are held today, or those that are not."""
        held = queries.held_at(today())
        return found.filter(held) if value else found.exclude(held)


def _persons(asking: Asking) -> Any:
    return queries.visible_persons(asking.user).select_related("unit").only(*TOLD)


def _shaped(asking: Asking, rows: list[Any]) -> list[PersonShape]:
    return [
        PersonShape(
            id=each.pk,
            version=each.version,
            url=page_url("person", each.pk),
            name=each.full_name,
            kind=each.kind,
            title=text(each, "title"),
            unit=ref(each.unit),
            protected=each.protected_identity,
        )
        for each in rows
    ]


def _seats(asking: Asking) -> Any:
    rows = Membership.objects.select_related("person", "organization", "party")
    return rows.filter(organization__in=Organization.objects.values("pk"))


def _shaped_seats(asking: Asking, rows: list[Any]) -> list[SeatShape]:
    return [
        SeatShape(
            id=each.pk,
            version=each.version,
            person=person(each.person, asking.user),
            body=ref(each.organization),
            role=each.role,
            party=ref(shown.party_of(each, asking.user)),
            start=day(each.start),
            end=day(each.end),
        )
        for each in rows
    ]


page: View = pages.persons  # type: ignore[assignment]
offer(
    Resource(
        "persons", _("Persons"), _("The elected, officials and others who represent us."), page, _persons,
        PersonShape, _shaped, PersonFilter, kept=True,
    ),
    Resource(
        "seats", _("Seats"), _("Who holds which seat in which body, and when."), page, _seats, SeatShape,
        _shaped_seats, SeatFilter, kept=True,
    ),
)  # fmt: skip
