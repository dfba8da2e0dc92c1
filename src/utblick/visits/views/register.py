"""The register of visits here."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import countries
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.participation import purposes
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.strategy.models import Clause
from utblick.visits import queries, rules, shown
from utblick.visits.models import Visit, VisitState
from utblick.visits.views import frame

ALL = gettext_lazy("All")


class VisitFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter(
        "title",
        "title_en",
        "what",
        "guest_text",
        "guest_organization__name",
        label=gettext_lazy("Title, guests or purpose"),
    )
    state = django_filters.ChoiceFilter(
        choices=VisitState.choices, label=gettext_lazy("State"), empty_label=ALL
    )
    year = YearFilter("begins__year")
    country = django_filters.ChoiceFilter(
        choices=countries.choices, label=gettext_lazy("Country"), empty_label=ALL
    )
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )


class _Cells:
    """What the cells of a page of rows are made of, looked up for all of them at once."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self.serves: dict[int, Any] = {}

    def ready(self, rows: list[Visit]) -> None:
        """Look up what is served. One query a kind of thing."""
        self.serves = purposes.things_of(rows, self.reader)

    def purpose(self, row: Visit) -> SafeString | str:
        """What a visit serves, as a link."""
        thing = self.serves.get(row.pk)
        if thing is None:
            return ""
        return format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)

    def purpose_text(self, row: Visit) -> str:
        """What a visit serves, for a spreadsheet."""
        return str(self.serves.get(row.pk) or "")


@requires(frame.VIEW)
def visits(request: HttpRequest) -> HttpResponse:
    """The register of all visits."""
    reader: Any = request.user
    cells = _Cells(reader)
    may_plan = reader.has_perm(frame.EDIT)
    new = (_("Plan a visit"), reverse("visit_new"))
    rows = queries.visits()
    about = purposes.parse(request.GET.get("about", ""))
    if about:
        rows = rows.filter(about_kind=about[0], about_id=about[1])
        new = (new[0], f"{new[1]}?about={about[0]}-{about[1]}")
    if serves := request.GET.get("serves", "")[:120]:
        rows = _serving(rows, serves)
    register = Register(
        caption=_("Visits here"),
        columns=_columns(cells),
        queryset=rows,
        filterset=VisitFilter,
        default_sort="-begins",
        file_name="besok",
        empty_title=_("No visits yet"),
        empty_text=_("Plan the first: who comes, when and what for. The rest is filled in as you know it."),
        empty_action=new if may_plan else None,
        row_ready=cells.ready,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Visits here"),
        _("Delegations and guests from other countries whom we receive"),
        primary=new if may_plan else None,
        actions=[(_("How long guests' details are kept"), reverse("visit_retention"))],
    )
    frame.why(page, rules.HOSTS)
    return page.show(
        request, "visits/register.html", register=register.shown(request), about=_about(about, reader)
    )


def _serving(rows: QuerySet[Any], line: str) -> QuerySet[Any]:
    """Those that serve a focus point, by its line, which is the same in every version of the strategy."""
    return rows.filter(pk__in=Visit.objects.filter(serves__in=Clause.objects.filter(line=line)).values("pk"))


def _about(about: tuple[str, int] | None, reader: Any) -> Any:
    """The thing whose visits are listed, where the reader may see it."""
    if about is None:
        return None
    row = Visit(pk=0, about_kind=about[0], about_id=about[1])
    return purposes.things_of([row], reader).get(0)


def _columns(cells: _Cells) -> list[Column]:
    return [
        Column("title", _("Visit"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
        Column("begins", _("Days"), shown.days, sort=("begins", "title"), export=lambda row: row.begins),
        Column(
            "guests",
            _("Guests from"),
            shown.guests_from,
            sort=("country", "guest_organization__name", "guest_text"),
            export=lambda row: f"{row.guests_from}, {row.country}",
        ),
        Column(
            "coming",
            _("Number of guests"),
            lambda row: row.coming,
            sort=("coming", "begins"),
            numeric=True,
        ),
        Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "begins")),
        Column(
            "state",
            _("State"),
            lambda row: shown_people.mark(*shown.state_of(row)),
            sort=("state", "begins"),
            export=lambda row: shown.state_of(row)[0],
        ),
        Column("serves", _("What the visit serves"), cells.purpose, export=cells.purpose_text),
    ]
