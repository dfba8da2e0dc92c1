"""The register of calls, what is new for the reader, and the calendar."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from utblick.core.dates import today
from utblick.core.filters import TextFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.funding import choosing, matching, profiles, queries, rules, shown
from utblick.funding.models import FunderKind, Objective
from utblick.funding.views import frame
from utblick.people import shown as people

ALL = gettext_lazy("All")
LIVE, TAKEN_AWAY = "live", "taken_away"
STATES = (
    (LIVE, gettext_lazy("open or forecast")),
    (rules.OPEN, pgettext_lazy("of a call", "open")),
    (rules.FORECAST, pgettext_lazy("of a call", "forecast")),
    (rules.CLOSED, pgettext_lazy("of a call", "closed")),
    (rules.UNDATED, pgettext_lazy("of a call", "no days stated")),
    (TAKEN_AWAY, pgettext_lazy("of a call", "taken away")),
)


class CallFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter(
        "title", "title_en", "identifier", "text", "words", label=gettext_lazy("Title, number or text")
    )
    state = django_filters.ChoiceFilter(
        choices=STATES, label=gettext_lazy("State"), empty_label=ALL, method="by_state"
    )
    funder = django_filters.ChoiceFilter(
        choices=FunderKind.choices, label=gettext_lazy("Whose money"), empty_label=ALL, method="by_funder"
    )
    programme = django_filters.ModelChoiceFilter(
        queryset=queries.programme_choices(), label=gettext_lazy("Programme"), empty_label=ALL
    )
    objective = django_filters.ChoiceFilter(
        choices=Objective.choices, label=gettext_lazy("Area"), empty_label=ALL, method="by_objective"
    )
    show = django_filters.ChoiceFilter(
        choices=[
            ("fits", gettext_lazy("fit us")),
            ("new", gettext_lazy("new this week")),
            ("followed", gettext_lazy("followed by me")),
        ],
        label=gettext_lazy("Show those that"),
        empty_label=ALL,
        method="by_show",
    )

    def by_state(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those in a state today."""
        if value == TAKEN_AWAY:
            return found  # the page has chosen them already: they are in no other state
        if value == LIVE:
            return found.exclude(last_deadline__lt=today())
        return queries.in_state(found, value, today())

    def by_funder(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those of a kind of funder."""
        return queries.of_funder(found, value)

    def by_objective(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those whose programme pursues an objective. Programmes are few: they are read for it."""
        pursued = [
            pk
            for pk, values in queries.programmes().values_list("pk", "objectives")
            if value in map(str, values)
        ]
        return found.filter(programme__in=pursued)

    def by_show(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that fit the reader, are new, or are followed."""
        if value == "fits":
            key = profiles.profile_of(self.request.user)
            return found.filter(pk__in=queries.fitting(queries.calls(), key, today()).values("pk"))
        if value == "new":
            return found.filter(first_seen__gt=queries.new_since(today()))
        following = queries.following(self.request.user)
        return found.filter(pk__in=following.calls) | found.filter(programme__in=following.programmes)


@requires(queries.VIEW)
def funding_calls(request: HttpRequest) -> HttpResponse:
    """The register of calls, the nearest deadline first; closed ones are shown when they are asked for."""
    reader: Any = request.user
    key, _own = frame.profile(request)
    scores: dict[int, int] = {}
    asked = request.GET.get("state")
    rows = queries.with_next(queries.taken_away() if asked == TAKEN_AWAY else queries.calls(), today())
    if not asked:
        rows = rows.exclude(last_deadline__lt=today())
    new = (_("Add a call"), reverse("funding_call_new"))
    register = Register(
        caption=pgettext("funding", "Calls"),
        columns=_columns(scores),
        queryset=rows,
        filterset=CallFilter,
        default_sort="deadline",
        file_name="utlysningar",
        empty_title=_("No calls yet"),
        empty_text=_(
            "Add one, import a spreadsheet, or turn a source on so that calls are fetched from there."
        ),
        empty_action=new if reader.has_perm(queries.EDIT) else None,
        row_ready=lambda found: scores.update(matching.fits_for(found, key)),
    )
    if export := register.answer(request):
        return export
    page = Page(pgettext("funding", "Calls"), _("What can be applied for, when, and how well it fits us"))
    if reader.has_perm(queries.EDIT):
        page.primary = new
        page.actions = [(_("Import a spreadsheet"), reverse("funding_import"))]
    frame.why(page, rules.CALL_STATE)
    return page.show(
        request,
        "core/register_page.html",
        register=register.shown(request),
        links=[
            (_("New this week for you"), reverse("funding_new")),
            (_("Calendar of calls"), reverse("funding_calendar")),
            (_("What we look for"), reverse("funding_interests")),
        ],
        intro="" if asked else _("Closed calls are left out. Choose a state to see them."),
    )


def _columns(scores: dict[int, int]) -> list[Column]:
    nearest = ("next_day", "last_deadline")
    return [
        Column(
            "title", pgettext("funding", "Call"), lambda row: marked_up(row, "title"), sort=("title",), export=str
        ),
        Column("state", _("State"), lambda row: people.mark(*shown.state(row, today()))),
        Column(
            "deadline",
            _("Next deadline"),
            lambda row: shown.next_deadline(row, today()) or people.not_stated(),
            sort=nearest,
            export=lambda row: row.next_day or row.last_deadline,
        ),
        Column("fits", _("Fits"), lambda row: shown.score(scores.get(row.pk)), export=lambda row: scores.get(row.pk)),
        Column("programme", _("Programme"), lambda row: str(row.programme or ""), sort=("programme__name", "title")),
        Column("funder", _("Whose money"), lambda row: shown.funder(row.programme)),
        Column("budget", pgettext("of a call", "Budget"), lambda row: shown.money(row.budget, row.currency),
               numeric=True, export=lambda row: row.budget),
    ]  # fmt: skip


@requires(queries.VIEW)
def funding_new(request: HttpRequest) -> HttpResponse:
    """What came this week and fits the reader, what fits best first, with what made it."""
    key, own = frame.profile(request)
    rows: list[Any] = list(queries.with_next(queries.new_for(request.user, today()), today())[:30])
    page = Page(
        _("New this week for you"),
        _("Weighed against %(whose)s") % {"whose": shown.profile_name(key, own)},
        breadcrumbs=frame.crumbs(),
    )
    frame.why(page, rules.FITS)
    explained = matching.explain_all(rows, key)
    names = {each.programme.key: str(each.programme) for each in rows if each.programme}
    return page.show(
        request,
        "funding/new.html",
        rows=[
            {
                "call": each,
                "deadline": shown.next_deadline(each, today()),
                "state": people.mark(*shown.state(each, today())),
                "score": shown.score(each.score),
                "why": shown.because(explained[each.pk], names) if each.pk in explained else "",
            }
            for each in rows
        ],
    )


@requires(queries.VIEW)
def funding_call_find(request: HttpRequest) -> HttpResponse:
    """Calls that are not closed as JSON for `?q=`, as they are written in a form; none for less than two letters."""
    text = request.GET.get("q", "").strip()[:200]
    found = choosing.suggestions(text, today()) if len(text) > 1 else []
    return JsonResponse({"found": choosing.told_apart(found)})


MONTHS_KEPT = (2000, 2100)


@requires(queries.VIEW)
def funding_calendar(request: HttpRequest, year: int | None = None, month: int | None = None) -> HttpResponse:
    """Openings and deadlines month by month."""
    now = today()
    year, month = year or now.year, month or now.month
    if not 1 <= month <= 12 or not MONTHS_KEPT[0] <= year < MONTHS_KEPT[1]:
        raise Http404
    first = date(year, month, 1)
    page = Page(_("Calendar of calls"), date_format(first, "YEAR_MONTH_FORMAT"), breadcrumbs=frame.crumbs())
    page.actions = [(_("Have it in your own calendar"), reverse("funding_feed"))]
    frame.why(page, rules.CALL_STATE)
    days: dict[date, list[queries.Day]] = {}
    for each in queries.calendar(year, month):
        days.setdefault(each.day, []).append(each)
    return page.show(
        request,
        "funding/calendar.html",
        first=first,
        days=[(shown.day(when), when == now, found) for when, found in days.items()],
        before=_month(first, -1),
        after=_month(first, 1),
    )


def _month(first: date, step: int) -> tuple[str, str]:
    """The label and address of the month before or after."""
    count = first.year * 12 + first.month - 1 + step
    other = date(count // 12, count % 12 + 1, 1)
    return date_format(other, "YEAR_MONTH_FORMAT"), reverse(
        "funding_calendar_month", args=[other.year, other.month]
    )
