"""All collaborations in pictures: over time, what they cost, who meets whom, and what they serve."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations import county, networks, pictures
from utblick.collaborations.views import frame
from utblick.core.charts import render
from utblick.core.charts.figure import Chart
from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires


def _pages(request: HttpRequest) -> list[tuple[str, str]]:
    """The pages with pictures that the reader may see: their view and what they are called."""
    reader = request.user
    found = [("engagement_pictures_who", _("Who sits where, and with whom"))]
    if reader.has_perm("collaborations.view_inside"):
        found.append(("engagement_pictures", _("Over time")))
    if reader.has_perm("collaborations.view_costs"):
        found.append(("engagement_pictures_costs", _("Costs")))
    found.append(("engagement_pictures_focus", _("Focus points")))
    if reader.has_perm("collaborations.view_inside"):  # partners do not see each other's
        found.append(("engagement_pictures_partners", _("Partners' own")))
    return found


def links(request: HttpRequest) -> list[Link]:
    """The way from the register to the pictures."""
    return [(_("Collaborations in pictures"), reverse(_pages(request)[0][0]))]


def _show(request: HttpRequest, view: str, found: Sequence[Chart]) -> HttpResponse:
    page = Page(
        _("Collaborations in pictures"),
        breadcrumbs=frame.crumbs(),
        tabs=[(label, reverse(name), name == view) for name, label in _pages(request)],
    )
    return page.show(request, "collaborations/pictures.html", pictures=[render(each) for each in found])


@requires("collaborations.view_inside")
def engagement_pictures(request: HttpRequest) -> HttpResponse:
    """Since when we take part in each, when it was or is to be evaluated, renewals and ends."""
    return _show(request, "engagement_pictures", [pictures.timeline(today())])


@requires("collaborations.view_costs")
def engagement_pictures_costs(request: HttpRequest) -> HttpResponse:
    """Cost and staff by engagement, and cost by year and kind."""
    return _show(request, "engagement_pictures_costs", pictures.costs(today().year))


@requires("collaborations.view")
def engagement_pictures_who(request: HttpRequest) -> HttpResponse:
    """Who sits where, and which organisations of the country are members of the same."""
    found = [networks.who_sits_where(request.user, today()), networks.overlap()]
    return _show(request, "engagement_pictures_who", found)


@requires("collaborations.view_inside")
def engagement_pictures_partners(request: HttpRequest) -> HttpResponse:
    """What partner organisations take part in themselves, as they say."""
    return _show(request, "engagement_pictures_partners", [county.partners_own()])


@requires("collaborations.view")
def engagement_pictures_focus(request: HttpRequest) -> HttpResponse:
    """Which focus points the collaborations serve, and which none does."""
    return _show(request, "engagement_pictures_focus", [networks.focus_points(today())])
