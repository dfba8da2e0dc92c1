"""How the monitoring goes: for a head, her own desk first; for all, every desk and what nobody watches."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core import charts
from utblick.core.dates import today
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.monitoring import overview, pictures, queries, rules, shown
from utblick.monitoring.views import frame
from utblick.people import shown as people


@requires(queries.VIEW)
def monitoring_state(request: HttpRequest) -> HttpResponse:
    """The state of every desk, the reader's own first, and the white spots."""
    reader: Any = request.user
    own = set(queries.own_desks(reader))
    states = overview.desk_states(today())
    rows = [_row(each, today(), (each.unit.pk if each.unit else None) in own) for each in states]
    rows.sort(key=lambda row: not row["own"])
    page = Page(_("How the monitoring goes"), breadcrumbs=frame.crumbs())
    if reader.has_perm("plans.view"):
        page.actions = [(_("Attested monitoring"), reverse("attestations"))]
    frame.why(page, rules.LOOKED_AT)
    return page.show(
        request,
        "monitoring/state.html",
        rows=rows,
        spots=overview.white_spots(today()),
        areas=overview.unwatched_areas(),
        without=overview.without_profile(states),
        may_write=reader.has_perm(queries.EDIT),
        attests=[
            (str(each.unit), reverse("attest", args=[each.unit.pk]))
            for each in states
            if each.unit is not None
            and each.unit.classification == "administration"
            and reader.has_perm("plans.attest", each.unit)
        ],
    )


@requires(queries.VIEW)
def monitoring_results(request: HttpRequest) -> HttpResponse:
    """What the monitoring led to: pictures, each with its table."""
    page = Page(_("What the monitoring led to"), breadcrumbs=frame.crumbs())
    frame.why(page, rules.WATCHED)
    found = pictures.yields(today())
    return page.show(
        request,
        "monitoring/results.html",
        charts=[
            charts.render(pictures.funnel(today())),
            charts.render(pictures.over_time(today())),
            charts.render(pictures.yield_picture(found)),
        ],
        few=[each for each in found if each.said < pictures.LEAST_SAID],
        least=pictures.LEAST_SAID,
    )


def _row(state: overview.DeskState, day: date, own: bool) -> dict[str, Any]:
    desk = state.unit.pk if state.unit else "funktionen"
    late = state.waits_since is not None and day - state.waits_since > timedelta(days=rules.WAIT_DAYS)
    return {
        "own": own,
        "name": shown.desk(state.unit),
        "url": f"{reverse('monitoring_desk')}?desk={desk}",
        "profiles": state.profiles,
        "looked": shown.day(state.looked) or people.mark(_("never"), "warn"),
        "stale_look": state.looked is not None and rules.is_stale(state.looked, day),
        "waiting": state.waiting,
        "news": state.news,
        "late": late,
        "since": shown.day(state.waits_since),
        "open": state.open,
        "stale": state.stale,
        "acted": state.acted,
    }
