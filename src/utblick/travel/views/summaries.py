"""Journeys for the expense system, as XLSX."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from utblick.core import exports
from utblick.core.audit import trail
from utblick.core.filters import year_of
from utblick.core.permissions import requires
from utblick.travel import queries
from utblick.travel.models import Journey
from utblick.travel.models.journeys import COUNTED
from utblick.travel.views import frame


@requires(frame.VIEW)
def journey_summary(request: HttpRequest, pk: int) -> HttpResponse:
    """A journey for the expense system, as XLSX: a row for each leg and traveller."""
    found = frame.find(request, pk)
    return _summary(request, Journey.objects.filter(pk=found.pk), f"resa-{found.pk}", str(found))


@requires("travel.take_out")
def travel_summary(request: HttpRequest, year: int) -> HttpResponse:
    """All approved journeys of a year for the expense system, as XLSX. Raises Http404 for what is no year."""
    if year_of(str(year)) is None:
        raise Http404
    rows = Journey.objects.filter(begins__year=year, state__in=COUNTED)
    return _summary(request, rows, f"resor-{year}", _("Journeys %(year)s") % {"year": year})


def _summary(request: HttpRequest, rows: QuerySet[Any], name: str, title: str) -> HttpResponse:
    head = [
        _("Journey"), _("Traveller"), _("Unit"), _("Departure"), _("Return"), _("Day"), _("From"), _("To"),
        _("By what"), _("Class of travel"), _("Km"), _("Kg CO2e for each"), _("State"), _("Approved on"),
    ]  # fmt: skip
    body = list(queries.expense_rows(rows, request.user))
    trail.note("core.export", request.user, what=f"{title} (XLSX)", rows=len(body), form="xlsx")
    return exports.response("xlsx", name, title, head, body)
