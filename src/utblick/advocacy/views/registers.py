"""The registers of positions and of plans for advocacy."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from utblick.advocacy import queries, rules, shown
from utblick.advocacy.models import TakenIn
from utblick.advocacy.views import frame
from utblick.core.dates import today
from utblick.core.filters import TextFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.strategy.filters import ServingFilter

ALL = gettext_lazy("All")


def _standings() -> list[tuple[str, str]]:
    return [(key, label) for key, label in shown.standings().items() if key in queries.AT]


class PositionFilter(ServingFilter):
    """What the register of positions can be narrowed to."""

    q = TextFilter(
        "title", "title_en", "versions__what", "versions__what_en", label=gettext_lazy("Topic or text")
    )
    standing = django_filters.ChoiceFilter(
        choices=_standings, label=gettext_lazy("State"), empty_label=ALL, method="by_standing"
    )
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )

    def by_standing(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that stand there."""
        return found.filter(queries.AT[value])

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Each position once, however many of its versions hold the words."""
        return super().filter_queryset(queryset).distinct()


@requires(frame.VIEW)
def positions(request: HttpRequest) -> HttpResponse:
    """The register of all positions."""
    reader: Any = request.user
    new = (_("Write a position"), reverse("position_new")) if reader.has_perm(frame.EDIT) else None
    rows = queries.positions(today())
    if "format" in request.GET:  # what is not in force does not leave the house (R21)
        rows = rows.filter(queries.AT[rules.IN_FORCE])
    register = Register(
        caption=_("Positions"),
        columns=[
            Column("title", _("Position"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
            Column(
                "standing",
                _("State"),
                lambda row: shown.standing_mark(queries.standing_of(row)),
                sort=("-holds", "-coming", "title"),
                export=lambda row: shown.standing(queries.standing_of(row))[0],
            ),
            Column(
                "until",
                _("Valid until"),
                lambda row: shown.day(row.until),
                sort=("until", "title"),
                export=lambda row: row.until,
            ),
            Column(
                "draft",
                _("New version being written"),
                lambda row: _("yes") if row.drafted else "",
                sort=("-drafted", "title"),
            ),
            Column(
                "dossier",
                _("Dossier"),
                lambda row: str(row.dossier) if row.dossier else "",
                sort=("dossier__title", "title"),
            ),
            Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "title")),
        ],
        queryset=rows,
        filterset=PositionFilter,
        default_sort="title",
        file_name="positioner",
        empty_title=_("No positions yet"),
        empty_text=_(
            "Write the first: what we want, why, and for how long it holds. A body or person approves it."
        ),
        empty_action=new,
    )
    if export := register.answer(request):
        return export
    page = Page(_("Positions"), _("What we want, and who has approved it"), primary=new)
    frame.why(page, rules.REGISTERED)
    intro = _("What is saved as a file holds only the positions that are in force.")
    return page.show(request, "core/register_page.html", register=register.shown(request), intro=intro)


OPEN, OVER, CLOSED = "open", "over", "closed"
STATES = (
    (OPEN, pgettext_lazy("of a plan for advocacy", "open")),
    (OVER, pgettext_lazy("of a plan for advocacy", "over, not assessed")),
    (CLOSED, pgettext_lazy("of a plan for advocacy", "closed")),
)


class PlanFilter(django_filters.FilterSet):
    """What the register of plans can be narrowed to."""

    q = TextFilter("title", "title_en", "goal", label=gettext_lazy("Title or goal"))
    state = django_filters.ChoiceFilter(
        choices=STATES, label=gettext_lazy("State"), empty_label=ALL, method="by_state"
    )
    taken_in = django_filters.ChoiceFilter(
        choices=TakenIn.choices, label=gettext_lazy("Taken in"), empty_label=ALL
    )
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )

    def by_state(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that are open, over or closed."""
        over = Q(closed_on=None, ends__lt=today())
        at = {OPEN: Q(closed_on=None, ends__gte=today()), OVER: over, CLOSED: Q(closed_on__isnull=False)}
        return found.filter(at[value])


@requires(frame.VIEW)
def plans(request: HttpRequest) -> HttpResponse:
    """The register of all plans for advocacy."""
    reader: Any = request.user
    new = (_("Make a plan"), reverse("advocacy_plan_new")) if reader.has_perm(frame.EDIT) else None
    now = today()
    rows = queries.plans()
    for name in ("position", "dossier"):
        if (value := request.GET.get(name, "")).isdecimal() and len(value) < 19:
            rows = rows.filter(**{name: int(value)})
    register = Register(
        caption=_("Plans for advocacy"),
        columns=[
            Column("title", _("Plan"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
            Column(
                "days",
                _("Period"),
                lambda row: f"{shown.day(row.begins)} – {shown.day(row.ends)}",
                sort=("begins", "title"),
            ),
            Column(
                "state",
                _("State"),
                lambda row: shown_people.mark(*shown.plan_state(row, now)),
                sort=("closed_on", "ends"),
                export=lambda row: shown.plan_state(row, now)[0],
            ),
            Column("done", _("Activities done"), lambda row: row.done, sort=("done", "title"), numeric=True),
            Column(
                "planned",
                _("Activities planned"),
                lambda row: row.planned,
                sort=("planned", "title"),
                numeric=True,
            ),
            Column(
                "taken_in", _("Taken in"), lambda row: shown.taken_in(row.taken_in or ""), sort=("taken_in",)
            ),
            Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "title")),
        ],
        queryset=rows,
        filterset=PlanFilter,
        default_sort="-days",
        file_name="paverkansplaner",
        empty_title=_("No plans for advocacy yet"),
        empty_text=_("Make the first: what is to change, whom to reach, and through which networks."),
        empty_action=new,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Advocacy"), _("What we do to be heard, and what came of it"), primary=new, actions=_around()
    )
    frame.why(page, rules.FOLLOWED)
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _around() -> list[tuple[str, str]]:
    return [
        (_("What our advocacy led to"), reverse("advocacy_outcomes")),
        (_("How the networks were used"), reverse("advocacy_networks")),
        (_("Reports of a period"), reverse("advocacy_reports")),
    ]
