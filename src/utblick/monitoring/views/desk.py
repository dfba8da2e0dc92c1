"""The desk: what has come to one's own desk, the best first, worked by keyboard or by buttons."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core.dates import today
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.monitoring import desks, queries, rules, shown
from utblick.monitoring.models import Delivery
from utblick.monitoring.views import frame
from utblick.sources.models import Kind


@requires(queries.VIEW)
def monitoring_desk(request: HttpRequest) -> HttpResponse:
    """What lies on the reader's desks, state by state."""
    reader: Any = request.user
    asked = desks.asked_in(request.GET)
    which = desks.which(asked, reader)
    rows = desks.narrowed(queries.on_desks(which), asked, today(), reader)
    counts = queries.counts(rows)
    first = desks.first_of(rows, asked, today())
    rest = rows.exclude(pk__in=[each.pk for each in first]) if first else rows
    found, following = desks.page_of(rest, asked)
    if first and not asked.after:
        found = [*first, *found]
    works = [unit for unit in (which or []) if queries.works_at(reader, queries.units().get(unit or 0))]
    page = Page(pgettext("navigation", "The world around us"), _subtitle(which))
    if reader.has_perm(queries.PROPOSE):
        page.primary = (_("Propose something"), reverse("monitoring_propose"))
    if works:
        page.actions = [
            (_("I have looked through the desk"), reverse("monitoring_look_through", args=[works[0] or 0]))
        ]
    page.tabs = [
        (
            f"{label} ({shown.counted(counts[state])})",
            f"{reverse('monitoring_desk')}?{frame.desk_query(request.GET, lage=state, efter='')}",
            state == asked.state,
        )
        for state, label in shown.TABS.items()
    ]
    frame.why(page, rules.LOOKED_AT)
    last = queries.last_own_step(reader) if reader.has_perm(queries.TRIAGE) else None
    return page.show(
        request,
        "monitoring/desk.html",
        rows=_rows(request, found, reader, len(which or ()) != 1),
        asked=asked,
        count=counts[asked.state],
        counted=shown.counted(counts[asked.state]),
        forward=bool(first) and not asked.after,
        following=f"?{frame.desk_query(request.GET, efter=following)}" if following else "",
        first=f"?{frame.desk_query(request.GET, efter='')}" if asked.after else "",
        last=last,
        undo=f"{reverse('monitoring_take_back', args=[last.pk])}?{_from(request)}" if last else "",
        choices=_choices(reader, asked),
        keys=_keys(),
    )


def _subtitle(which: "list[queries.Desk] | None") -> str:
    if which is None:
        return _("All desks")
    known = queries.units()
    return shown.listed(shown.desk(known.get(unit) if unit is not None else None) for unit in which)


def _from(request: HttpRequest, place: int | None = None) -> str:
    """What a step's address says of where it was taken from, and which story comes after."""
    more = {"fran": "bord", "nasta": str(place or "")}
    return frame.desk_query(request.GET, **more)


def _rows(request: HttpRequest, found: list[Delivery], reader: Any, several: bool) -> list[dict[str, Any]]:
    beside = queries.beside(found)
    names = frame.names({each[1] for one in beside.values() for each in one.made_of})
    rows = []
    for place, each in enumerate(found):
        next_one = found[place + 1].pk if place + 1 < len(found) else None
        extra = beside[each.pk]
        works = reader.has_perm(queries.TRIAGE, each)
        rows.append(
            {
                "told": each,
                "url": each.get_absolute_url(),
                "score": shown.score(each.score),
                "why": shown.because(extra.made_of, names),
                "urgency": shown.urgency(each.deadline, today()),
                "sources": shown.listed(extra.sources[:3]),
                "items": shown.items_and_sources(each.story.count, len(extra.sources)),
                "day": shown.day(each.story.last_day),
                "desk": shown.desk(each.unit) if several else "",
                "invented": extra.invented,
                "proposed": extra.proposed,
                "sent": getattr(each, "sent", False),
                "relevant": works and rules.may_go(each.state, "relevant"),
                "irrelevant": works and rules.may_go(each.state, "irrelevant"),
                "assess": works and rules.may_go(each.state, "assess"),
                "assign": works and rules.may_go(each.state, "assign"),
                "send": works and each.unit_id is None and rules.may_go(each.state, "send"),
                "look": works and each.news > 0,
                "query": _from(request, next_one),
            }
        )
    return rows


def _choices(reader: Any, asked: desks.Asked) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """What the filters offer: name, label, what is chosen, and the choices."""
    own = queries.own_desks(reader)
    places = [(desks.MINE, _("My desks"))] if own else []
    places += [(desks.ALL, _("All desks")), (desks.FUNCTION, _("The international function"))]
    places += [(str(pk), str(unit)) for pk, unit in queries.units().items()]
    anything = ("", _("All"))
    chosen = asked.desk if own or asked.desk != desks.MINE else desks.ALL
    return [
        ("desk", _("Desk"), chosen, places),
        (
            "vems",
            _("Whose it is"),
            asked.whose,
            [anything, (desks.MY_OWN, pgettext("stories", "Mine")), (desks.NOBODYS, _("Nobody has it yet"))],
        ),
        (
            "kalla",
            _("Kind of source"),
            asked.source_kind,
            [anything, *((key, str(label)) for key, label in Kind.choices)],
        ),
        (
            "sista",
            _("Last day to answer"),
            asked.deadline,
            [anything, (desks.SOON, _("Within 14 days")), (desks.ANY_DAY, _("Has one ahead"))],
        ),
        (
            "fokus",
            _("Focus point"),
            str(asked.clause or ""),
            [anything, *((str(each.pk), str(each)) for each in queries.focus_points(today()))],
        ),
        (
            "ordning",
            _("Order"),
            asked.order,
            [
                (desks.BY_SCORE, _("What fits best first")),
                (desks.BY_DEADLINE, _("Nearest last day first")),
                (desks.BY_DAY, _("Newest first")),
            ],
        ),
    ]


def _keys() -> list[tuple[str, str]]:
    """The keys that work a desk, and what they do."""
    return [
        ("j", _("next story")),
        ("k", _("story before")),
        ("r", _("relevant")),
        ("i", _("not relevant")),
        ("a", _("give to a colleague")),
        ("s", _("I have seen what is new")),
        ("o", _("open")),
        ("u", _("take back the last step")),
        ("?", _("show or hide this help")),
    ]
