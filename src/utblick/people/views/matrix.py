"""Who sits where: persons against the outside bodies that they sit in, at a day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page as Part
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import exports
from utblick.core.dates import in_words, today
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.people import queries, shown
from utblick.people.models import Classification, Membership, Organization, Person

BODIES_SHOWN = 20  # columns that fit; more are shown on further pages


@dataclass(frozen=True)
class Cell:
    """What a person is in a body; blank text where they do not sit in it."""

    text: str
    column: str
    css: str


@dataclass(frozen=True)
class Line:
    """A person's row."""

    name: Any
    party: str
    cells: list[Cell]


@requires("people.view")
def who_sits_where(request: HttpRequest) -> HttpResponse:
    """The matrix; `?dag=` shows another day than today, `?format=` takes the list along."""
    reader: Any = request.user
    wrong, day = _day(request)
    if request.GET.get("format") in exports.FORMATS:
        return _export(request.GET["format"], queries.outside_seats(day), reader)
    every = queries.outside_seats(day)
    bodies = list(queries.bodies().filter(classification=Classification.FOREIGN_BODY))
    part: Part[Organization] = Paginator(bodies, BODIES_SHOWN).get_page(request.GET.get("page"))
    columns = list(part.object_list)
    page = Page(
        _("Who sits where"),
        _("Our seats in outside bodies"),
        breadcrumbs=shown.crumbs(),
    )
    visible = [seat for seat in every if shown.sees(seat.person, reader)]
    return page.show(
        request,
        "people/who_sits_where.html",
        day=day,
        wrong=wrong,
        count=_count_text(every),
        hidden=len({seat.person_id for seat in every}) - len({seat.person_id for seat in visible}),
        columns=[(body, body.get_absolute_url()) for body in columns],
        lines=_lines(visible, columns, reader),
        by_body=_by_body(every, columns, reader),
        part=part,
        xlsx=f"?format=xlsx&dag={day.isoformat()}",
        csv=f"?format=csv&dag={day.isoformat()}",
        bodies_url=reverse("bodies"),
    )


def _day(request: HttpRequest) -> tuple[bool, date]:
    """Whether the day asked for is none, and the day to show: the one asked for, else today."""
    asked = request.GET.get("dag", "").strip()
    if not asked:
        return False, today()
    try:
        return False, date.fromisoformat(asked)
    except ValueError:
        return True, today()


def _count_text(seats: list[Membership]) -> str:
    """`16 persons, 20 seats and 1 chair` (F6 to F28)."""
    count = queries.seat_count(seats)
    persons = ngettext("%(count)s person", "%(count)s persons", count.persons) % {"count": count.persons}
    number = ngettext("%(count)s seat", "%(count)s seats", count.seats) % {"count": count.seats}
    chairs = ngettext("%(count)s chair", "%(count)s chairs", count.chairs) % {"count": count.chairs}
    if not count.chairs:
        chairs = _("no chair")
    return _("%(persons)s, %(seats)s and %(chairs)s") % {
        "persons": persons,
        "seats": number,
        "chairs": chairs,
    }


def _lines(seats: list[Membership], columns: list[Organization], reader: Any) -> list[Line]:
    """One row a person who sits in one of the bodies shown."""
    wanted = {body.pk for body in columns}
    persons: dict[int, Person] = {}
    places: dict[tuple[int, int], list[Membership]] = {}
    parties: dict[int, str] = {}
    for seat in seats:
        if seat.organization_id in wanted:
            persons.setdefault(seat.person_id, seat.person)
            places.setdefault((seat.person_id, seat.organization_id), []).append(seat)
            parties.setdefault(seat.person_id, shown.party_sign(shown.party_of(seat, reader)))
    return [
        Line(
            shown.link_to(person, reader),
            parties[pk],
            [_cell(places.get((pk, body.pk), []), str(body), reader) for body in columns],
        )
        for pk, person in persons.items()
    ]


def _cell(seats: list[Membership], column: str, reader: Any) -> Cell:
    text = capfirst(", ".join(shown.role_to(seat, reader) for seat in seats))
    return Cell(text, column, "state" if text else "off")


def _by_body(
    seats: list[Membership], columns: list[Organization], reader: Any
) -> list[tuple[Organization, list[shown.Holder]]]:
    """The same the other way round: each body with who sits in it."""
    return [
        (body, [shown.holder(seat, reader) for seat in seats if seat.organization_id == body.pk])
        for body in columns
    ]


def _export(form: str, seats: list[Membership], reader: Any) -> HttpResponse:
    head = [_("Person"), _("Political party"), _("Body"), _("Role"), _("From"), _("To")]
    rows = [
        [
            shown.name_of(seat.person, reader),
            shown.party_text(shown.party_of(seat, reader)),
            str(seat.organization),
            shown.role_to(seat, reader),
            in_words(seat.start),
            in_words(seat.end),
        ]
        for seat in seats
    ]
    return exports.response(form, "vem-sitter-var", _("Who sits where"), head, rows)
